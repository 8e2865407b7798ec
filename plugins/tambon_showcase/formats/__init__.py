"""CSV and YAML as officers save them, read strictly: every value remembers its file and line."""
