"""The files of one entry in the built site: written when changed, removed when no longer made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from ..settings import Settings


def write_if_changed(path: Path, data: bytes) -> None:
    """Write a file unless it already holds exactly this."""
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def place_file(source: Path, target: Path) -> None:
    """Let `target` be the same bytes as `source`: a hard link where the disk allows, else a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


class EntryFiles:
    """Writes below `site/<year>/<code>/` and knows what it wrote."""

    def __init__(self, settings: Settings, key: str) -> None:
        self.folder = settings.site_dir / key
        self._written: set[str] = set()

    def write_pages(self, pages: Mapping[str, str | bytes]) -> None:
        """Write files by their names, such as `history.html`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, content in pages.items():
            self.write(name, content)

    def write(self, name: str, content: str | bytes) -> None:
        """Write one file; `name` may lie in a folder below the entry's."""
        data = content.encode() if isinstance(content, str) else content
        path = self.folder / name
        if "/" in name:
            path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)  # never write through a hard link into the cache
        path.write_bytes(data)
        self._written.add(name)

    def place(self, source: Path, name: str) -> None:
        """Let a file of the cache or of the entry's folder stand in the site."""
        place_file(source, self.folder / name)
        self._written.add(name)

    def remove_others(self) -> None:
        """Remove what an earlier build left here."""
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.relative_to(self.folder).as_posix() not in self._written:
                path.unlink()
