"""The pages about all entries: home, browsing, feeds, site map. They are made from facts, never from folders."""
