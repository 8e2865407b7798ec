"""What a build remembers of each entry, so that the next one does only what is new."""
