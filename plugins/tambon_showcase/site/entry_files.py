"""The files of one entry in the built site: written when changed, removed when no longer made."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from tambon_showcase.settings import Settings


def write_if_changed(path: Path, data: bytes) -> None:
    """Write a file unless it already holds exactly this."""
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


class EntryFiles:
    """Writes below `site/<year>/<code>/` and knows what it wrote."""

    def __init__(self, settings: Settings, key: str) -> None:
        self.folder = settings.site_dir / key
        self._base = f"{self.folder}{os.sep}"
        self._is_new = not self.folder.exists()
        self._folders: set[str] = set()
        self._written: set[str] = set()

    def write_pages(self, pages: Mapping[str, str | bytes]) -> None:
        """Write files by their names, such as `history.html`."""
        for name, content in pages.items():
            self.write(name, content)

    def write(self, name: str, content: str | bytes) -> None:
        """Write one file; `name` may lie in a folder below the entry's."""
        path = self._ready(name)
        with open(path, "wb") as file:  # noqa: PTH123 - hot: fifteen pages of each of 7,256 entries
            file.write(content.encode() if isinstance(content, str) else content)

    def place(self, source: Path, name: str) -> None:
        """Let a file of the cache or of the entry's folder stand in the site."""
        path = self._ready(name)
        try:
            os.link(source, path)
        except OSError:
            shutil.copyfile(source, path)

    def _ready(self, name: str) -> str:
        """The path of a file that is about to be made; an old file is unlinked, since it may share its bytes."""
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(self._base + folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        path = self._base + name
        if not self._is_new or name in self._written:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)  # noqa: PTH108
        self._written.add(name)
        return path

    def remove_others(self) -> None:
        """Remove what an earlier build left here."""
        if self._is_new:
            return
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.relative_to(self.folder).as_posix() not in self._written:
                path.unlink()
