"""Maps: pins and boundaries of an entry, read from any source, checked, drawn, given back in open formats."""
