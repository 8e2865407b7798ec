"""Thai search without a server: static files at build, all the rest in the reader's browser.

The core calls `contribution` once an entry (the bytes can be cached) and `write_index` once a build.
"""

from .documents import SearchDocument, SearchSection, contribution
from .index import Outcome, write_index
from .source import InMemory, Source

__all__ = ["InMemory", "Outcome", "SearchDocument", "SearchSection", "Source", "contribution", "write_index"]
