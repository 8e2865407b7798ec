"""An entry's pages: bodies, what stands around them, and what the search learns of them."""
