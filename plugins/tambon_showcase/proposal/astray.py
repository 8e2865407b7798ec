"""Files of a tambon that a change put where no tambon is: found by their names alone, a folder at a time.

GitHub's page takes whatever is dropped on it, wherever the officer is: the folder at the root, without its
province, in a copy of itself, or only what is inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MAIN = re.compile(r"tambon\.ya?ml(\.txt)?", re.IGNORECASE)
"""The main file, also as Windows may name it."""
_CODED = re.compile(r"(?P<code>[1-9]\d{5})(?!\d).*", re.ASCII)
_RULES = re.compile(r"tambons/\d{4}/_rules/.+", re.ASCII)
_OWN = ("plugins/", "tests/")
"""Folders of the project that hold tambons of their own."""
_ANY = "tambons/<ปี>/<รหัสจังหวัด>-<ชื่อจังหวัด>/<รหัสตำบล>-<ชื่อตำบล>/"


class Misplaced(NamedTuple):
    """A folder (or a single file) that is not at its place, the files of it that changed, and where it belongs."""

    place: str
    files: tuple[str, ...]
    right: str


def find_astray(outside: Sequence[str]) -> list[Misplaced]:
    """What looks like a tambon's among the paths that belong to none, by folder."""
    mains = {path.rpartition("/")[0] for path in outside if _is_main(path)}
    places: dict[str, list[str]] = {}
    for path in outside:
        if place := _place(path, mains):
            places.setdefault(place, []).append(path)
    return [Misplaced(place, tuple(files), _right(place)) for place, files in places.items()]


def _is_main(path: str) -> bool:
    return not path.startswith(_OWN) and MAIN.fullmatch(path.rpartition("/")[2]) is not None


def _place(path: str, mains: set[str]) -> str:
    """The folder that a path was dropped in: the outermost with a code or a main file; else a path in `tambons/`."""
    if path.startswith(_OWN) or _RULES.fullmatch(path):
        return ""
    found = next((part for part in _above(path) if part in mains or _code(part)), "")
    return found or (path if path.casefold().startswith("tambons/") or _is_main(path) else "")


def _above(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts)))


def _code(folder: str) -> str:
    found = _CODED.fullmatch(folder.rpartition("/")[2])
    return found["code"] if found else ""


def _right(place: str) -> str:
    code = _code(place)
    if not code:
        return _ANY
    name = place.rpartition("/")[2]
    return f"tambons/<ปี>/{code[:2]}-<ชื่อจังหวัด>/{name if '-' in name else f'{code}-<ชื่อตำบล>'}/"
