"""The site's typeface in tests: cut once in a run, for cutting takes seconds of CPU time and every new site does it."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from pathlib import Path

from tambon_showcase import fonts
from tests.made_once import once

TRULY_CUT = fonts.subset_woff2
"""What cuts a face when nothing is patched."""


def cut_once(folder: Path) -> Callable[[bytes], bytes]:
    """Cuts a face, or takes from `folder` what any worker of this run cut before."""

    def cut(face: bytes) -> bytes:
        place = folder / hashlib.sha256(face).hexdigest()[:16]
        return (once(place, functools.partial(_make, face)) / "face.woff2").read_bytes()

    return cut


def _make(face: bytes, place: Path) -> None:
    place.mkdir(parents=True)
    (place / "face.woff2").write_bytes(TRULY_CUT(face))


def lay_faces(root: Path) -> None:
    """Put the cut faces where a program that is started in the project at `root` looks for those of its last build."""
    for weight in fonts.FACES:
        fonts.cached_woff2(weight, root / ".cache/tambon/fonts")
