"""Everything an entry is ready to show, made once for pages and documents alike."""
