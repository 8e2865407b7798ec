"""The slides of an entry."""
