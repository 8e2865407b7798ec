"""Maps: pins and boundaries of an entry, read from any source, checked, drawn, written in open formats."""
