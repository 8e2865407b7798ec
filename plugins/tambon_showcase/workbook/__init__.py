"""The workbook that an officer fills in: given out from the model and a folder, read back by value, never by position."""
