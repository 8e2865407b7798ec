"""Reading: bytes that strangers sent become plain text and values that remember file and line."""
