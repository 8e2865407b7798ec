"""The photos, documents and videos themselves, opened, for `tambon check`: a build finds the same on its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.documents import inspect
from tambon_showcase.content.photos import probe
from tambon_showcase.content.videos import inspect_video_file
from tambon_showcase.finding import Finding, Where
from tambon_showcase.model.entry import Entry


def check_files(entry: Entry, root: Path) -> Iterator[Finding]:
    """All that is wrong inside an entry's photos, documents and videos, file by file."""
    allowances = Allowances.of(entry.identity.allowances)
    for path in sorted(entry.files):
        file, where = root / entry.folder / path, Where(f"{entry.folder}/{path}")
        if path.startswith("photos/"):
            yield from probe(file, where)[1]
        elif path.startswith("documents/"):
            yield from inspect(file, where, allowances)[1]
        elif path.startswith("videos/"):
            yield from inspect_video_file(file, where, allowances)[1]
