"""Where the index's files are, and writing only those whose bytes change."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from .buckets import Bucket

_OURS = re.compile(
    r"root\.json|facets\.bin|knowledge\.bin|pages/[0-9a-f]+/[0-9a-f]+-\d+\.bin|"
    r"keys/[0-9a-f]+/[0-9a-f]+(-places|-names|-texts|-people)?\.bin"
)
"""The names that an index's files have; whatever else is in its folder is somebody's."""


def page_name(slot: int, page: int) -> str:
    """File of one page's text."""
    return f"pages/{slot >> 7:x}/{slot:x}-{page}.bin"


def bucket_names(number: int) -> list[str]:
    """Files of one bucket of keys, in the order of `Bucket`."""
    return [
        f"keys/{number >> 7:x}/{number:x}{what}.bin"
        for what in ("", "-places", "-names", "-texts", "-people")
    ]


def _put(path: Path, data: bytes) -> None:
    """Like `Path.write_bytes`, in half the time: an index has many thousand small files."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        while data:  # a disk that fills up takes less than all without a word
            data = data[os.write(file, data) :]
    finally:
        os.close(file)


@dataclass
class IndexFolder:
    """The index's folder. `written` holds the names put there, `changed` how many had other bytes."""

    folder: Path
    written: set[str] = field(default_factory=set)
    changed: int = 0
    _folders: dict[str, Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._new = not self.folder.is_dir() or not any(self.folder.iterdir())

    def _path(self, name: str) -> Path:
        folder, _, last = name.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = self.folder / folder
            self._folders[folder].mkdir(parents=True, exist_ok=True)
        return self._folders[folder] / last

    def read(self, name: str) -> bytes:
        """A file's bytes; none if it is not there."""
        if self._new and name not in self.written:
            return b""
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError:
            return b""

    def write(self, name: str, data: bytes) -> None:
        """Put a file there, or take it away if there is nothing to say."""
        before = self.read(name)
        if data:
            self.written.add(name)
        if before == data:
            return
        self.changed += 1
        if data:
            _put(self._path(name), data)
        else:
            self._path(name).unlink()

    def bucket(self, number: int) -> Bucket:
        """The published files of a bucket."""
        return Bucket(*map(self.read, bucket_names(number)))

    def write_bucket(self, number: int, bucket: Bucket) -> None:
        """Publish a bucket."""
        for name, data in zip(bucket_names(number), bucket, strict=True):
            self.write(name, data)

    def pages(self, slot: int) -> list[bytes]:
        """The published pages of an entry."""
        pages: list[bytes] = []
        while data := self.read(page_name(slot, len(pages))):
            pages.append(data)
        return pages

    def write_pages(self, slot: int, pages: list[bytes]) -> None:
        """Publish an entry's pages; pages it no longer has go."""
        for number, data in enumerate(pages):
            self.write(page_name(slot, number), data)
        number = len(pages)
        while self.read(page_name(slot, number)):
            self.write(page_name(slot, number), b"")
            number += 1

    def sweep(self) -> None:
        """Take away every file of an index that this run did not write, and folders that are then empty."""
        if self._new:
            return
        for path in sorted(self.folder.rglob("*"), reverse=True):
            name = path.relative_to(self.folder).as_posix()
            if name not in self.written and _OURS.fullmatch(name) and path.is_file():
                path.unlink()
                if not any(path.parent.iterdir()):
                    path.parent.rmdir()
