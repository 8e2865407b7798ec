"""An entry's pages: bodies, what is around them, and what the search learns of them."""
