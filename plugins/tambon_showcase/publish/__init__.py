"""From typed values to files: shells, pages, aggregates, and the memory of what is already built."""
