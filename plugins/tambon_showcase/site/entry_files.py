"""The files of one entry in the built site: made beside it, and put in place all at once when the entry is sound."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from tambon_showcase.settings import Settings

from .made import bring_back, list_made
from .whole_file import copy

MOST_WRITTEN = 60_000_000
"""Most bytes of one entry's pages and data together. The largest entry tried, with full tables, has about six million."""


STAGED = "staged"
"""The folder of the cache in which entries' files are made."""


class TooMuchWrittenError(Exception):
    """An entry's pages and data are larger than `MOST_WRITTEN`."""


class Sink(Protocol):
    """Where the files of an entry go."""

    def write(self, name: str, content: str | bytes) -> None:
        """Write one file; `name` may be in a folder below the entry's."""

    def place(self, source: Path, name: str) -> None:
        """Copy a file of the cache or of the entry's folder into the site."""


class NoFiles:
    """Writes nothing: for looking at an entry without building it."""

    def write(self, name: str, content: str | bytes) -> None:
        """Write nothing."""

    def place(self, source: Path, name: str) -> None:
        """Place nothing."""


class EntryFiles:
    """Writes an entry's files below `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._base = f"{folder}{os.sep}"
        self._folders: set[str] = set()
        self._written = 0

    @classmethod
    def in_site(cls, settings: Settings, key: str) -> EntryFiles:
        """The files of an entry that is published already."""
        return cls(settings.site_dir / key)

    @classmethod
    @contextlib.contextmanager
    def staged(cls, settings: Settings) -> Iterator[EntryFiles]:
        """Files in a folder apart, which is gone afterwards unless `publish` put it in place."""
        apart = settings.cache_dir / STAGED
        apart.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=apart))
        try:
            folder.chmod(0o755)
            yield cls(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def publish(self, settings: Settings, key: str) -> None:
        """Put these files in place of all that we made for the entry in the site before; what others put there stays."""
        place = settings.site_dir / key
        place.parent.mkdir(parents=True, exist_ok=True)
        list_made(self.folder)
        with tempfile.TemporaryDirectory(dir=self.folder.parent, ignore_cleanup_errors=True) as apart:
            old = Path(apart) / "old"
            with contextlib.suppress(FileNotFoundError):
                shutil.move(place, old)
            shutil.move(self.folder, place)
            bring_back(old, place)

    def write_pages(self, pages: Mapping[str, str | bytes]) -> None:
        """Write files by their names, such as `history.html`."""
        for name, content in pages.items():
            self.write(name, content)

    def write(self, name: str, content: str | bytes) -> None:
        """Write one file; `name` may be in a folder below the entry's.

        Raises:
            TooMuchWrittenError: the entry's files together are larger than any entry's.
        """
        path = self._ready(name)
        data = content.encode() if isinstance(content, str) else content
        self._written += len(data)
        if self._written > MOST_WRITTEN:
            raise TooMuchWrittenError
        with open(path, "wb") as file:  # noqa: PTH123 - hot: fifteen pages of each of 7,256 entries
            file.write(data)

    def place(self, source: Path, name: str) -> None:
        """Copy a file of the cache or of the entry's folder into the site: a change there changes no source."""
        copy(source, self._ready(name))

    def _ready(self, name: str) -> str:
        """The path of a file that is about to be made; an old file is unlinked, since it may share its bytes."""
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(self._base + folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        path = self._base + name
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)  # noqa: PTH108
        return path
