"""Thai search without a server: static files at build, all the rest in the reader's browser.

The core calls `contribution` once an entry (the bytes can be cached) and `write_index` once a build.
"""

from .documents import SearchDocument, SearchSection, contribution
from .index import Outcome, write_index

__all__ = ["Outcome", "SearchDocument", "SearchSection", "contribution", "write_index"]
