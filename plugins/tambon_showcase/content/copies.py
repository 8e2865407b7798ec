"""Which files of an entry are the same, byte for byte: a file with another name is no second file."""

from __future__ import annotations

import functools
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from tambon_showcase.finding import Finding, Where
from tambon_showcase.worker.isolated import isolated

COMPARED = ("documents", "photos", "texts")
"""The folders whose files are compared, each with those of its own folder."""


def copies(files: Mapping[str, int], folder: str, root: Path) -> tuple[list[list[str]], list[Finding]]:
    """The groups of files with the same content, in the order of `files`, and what was found while they were read.

    `files` are paths in an entry's folder with their sizes, `folder` is that folder as seen from `root`. Only files of one
    size are opened.
    """
    groups: list[list[str]] = []
    findings: list[Finding] = []
    for names in _of_one_size(files):
        same: dict[str, list[str]] = defaultdict(list)
        for name in names:
            read = functools.partial(_digest, root / folder / name)
            content, found = isolated(Where(f"{folder}/{name}"), "", read)
            findings += found
            same[content or name].append(name)
        groups += [alike for alike in same.values() if len(alike) > 1]
    return groups, findings


def _of_one_size(files: Mapping[str, int]) -> Iterator[list[str]]:
    alike: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name, size in files.items():
        folder = name.partition("/")[0]
        if size and folder in COMPARED:
            alike[folder, size].append(name)
    return (names for names in alike.values() if len(names) > 1)


def _digest(path: Path) -> tuple[str, list[Finding]]:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest(), []
