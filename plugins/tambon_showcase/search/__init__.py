"""Thai search without a server: static files at build, all the rest in the reader's browser.

The core calls `contribution` once an entry (the bytes can be cached) and `write_index` once a build.
"""

from .documents import SearchDocument, SearchSection, contribution
from .facets import SITE
from .index import IndexingResult, write_index
from .knowledge import site_names
from .source import Contributions, InMemory

__all__ = [
    "SITE",
    "Contributions",
    "InMemory",
    "IndexingResult",
    "SearchDocument",
    "SearchSection",
    "contribution",
    "site_names",
    "write_index",
]
