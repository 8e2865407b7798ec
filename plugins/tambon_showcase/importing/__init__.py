"""Word and Excel files read into the tables and texts of an entry."""
