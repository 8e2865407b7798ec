"""The folder that MkDocs writes into: MkDocs empties it, so it is never the site's own (docs/adr/0021)."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path


class FolderApart:
    """A folder in the cache, for one build."""

    def __init__(self) -> None:
        self._path = ""

    def make(self, cache: Path) -> str:
        """A new, empty folder."""
        cache.mkdir(parents=True, exist_ok=True)
        self._path = tempfile.mkdtemp(dir=cache, prefix="mkdocs-")
        return self._path

    def is_at(self, path: str) -> bool:
        """Whether this is the folder that was made."""
        return bool(self._path) and path == self._path

    def remove(self) -> None:
        """Remove the folder, if one was made."""
        if self._path:
            shutil.rmtree(self._path, ignore_errors=True)
