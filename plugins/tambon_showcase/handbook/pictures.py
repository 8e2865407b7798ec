"""Pictures of the desk for the handbook: `tests/handbook/pictures.py` lets a browser take them (docs/adr/0028)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

TAKEN = Path(__file__).with_name("pictures")
FOLDER = "pictures/"
"""Where they are, seen from the handbook's pages."""
WIDTH, HEIGHT = 640, 560
"""Each is one window of this size."""


@functools.cache
def pictures() -> Mapping[str, tuple[int, int]]:
    """Width and height of every picture by its name."""
    return {path.stem: (WIDTH, HEIGHT) for path in sorted(TAKEN.glob("*.webp"))}


def picture_file(name: str) -> Path:
    """The file of a picture.

    Raises:
        KeyError: there is none.
    """
    if name not in pictures():
        raise KeyError(name)
    return TAKEN / f"{name}.webp"
