"""Illustrations, papers and slides of the fictitious tambon, drawn by program so that no real place is shown."""
