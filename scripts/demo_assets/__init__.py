"""Pictures, papers and slides of the fictitious tambon, made by program: no real place is shown."""
