"""Building and publishing the whole site: what changed, workers, pages about all entries, files that every site needs."""
