"""The site's typeface: Sarabun, cut down to what Thai pages use and packed as WOFF2.

The full faces come from the pinned package `fontpkg-sarabun` (SIL Open Font License 1.1, no reserved
name); none is committed. The same cut is made on every machine, so a page's font never differs
between two builds. The licence travels beside the files, as the licence requires.
"""

from __future__ import annotations

import hashlib
import io
import os
from importlib import resources
from importlib.abc import Traversable
from pathlib import Path

import fontTools

FACES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
"""CSS weight -> face of the family; `css/fonts.css` and `letters.js` of the theme name the same weights."""

RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1: ², ½, ×, é
    (0x0E01, 0x0E3A),  # Thai letters and vowels
    (0x0E3F, 0x0E5B),  # ฿, tone marks, Thai digits
    (0x200B, 0x200D),  # zero-width space and joiners, used to break Thai lines
    (0x2010, 0x2026),  # dashes, quotation marks, bullet, ellipsis
    (0x2030, 0x203A),  # per mille, primes, single guillemets
    (0x20AC, 0x20AC),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2260, 0x2265),
    (0x25CC, 0x25CC),  # dotted circle under a mark on its own
)
"""Code points kept, first and last of each range."""


def write_fonts(target: Path, cache: Path) -> list[Path]:
    """Put the site's WOFF2 files and their licence into `target`; faces cut before come from `cache`.

    Returns the files in the order written. A damaged cache file is cut again.
    """
    files = {f"sarabun-{weight}.woff2": cached_woff2(weight, cache) for weight in FACES}
    files["OFL.txt"] = (_source() / "LICENSE").read_bytes()
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)
    return [target / name for name in files]


def cached_woff2(weight: int, cache: Path) -> bytes:
    """The cut face of `weight` (a key of `FACES`), from `cache` when source and cut are unchanged."""
    kept = cache / f"{_face_key(weight)}.woff2"
    seal = kept.with_suffix(".sha256")
    if kept.is_file() and seal.is_file():
        content = kept.read_bytes()
        if hashlib.sha256(content).hexdigest() == seal.read_text("ascii"):
            return content
    content = subset_woff2(_face(weight).read_bytes())
    cache.mkdir(parents=True, exist_ok=True)
    _replace(kept, content)
    _replace(seal, hashlib.sha256(content).hexdigest().encode("ascii"))
    return content


def subset_woff2(face: bytes) -> bytes:
    """`face` (TrueType) with only the code points of `RANGES`, every layout feature kept, as WOFF2."""
    # a fifth of a build's imports, which builds that find their faces cut do without
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(layout_features=["*"], hinting=False, flavor="woff2", notdef_outline=True)
    font = TTFont(io.BytesIO(face), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cutter.subset(font)
    packed = io.BytesIO()
    font.flavor = "woff2"
    font.save(packed)
    return packed.getvalue()


def _face_key(weight: int) -> str:
    recipe = f"{fontTools.version}|{RANGES}".encode() + _face(weight).read_bytes()
    return f"sarabun-{weight}-{hashlib.sha256(recipe).hexdigest()[:16]}"


def _face(weight: int) -> Traversable:
    return _source() / "files" / f"Sarabun-{FACES[weight]}.ttf"


def _source() -> Traversable:
    return resources.files("fontpkg_sarabun")


def _replace(path: Path, content: bytes) -> None:
    # Two builds may share a cache; a half-written face must never be seen.
    part = path.with_suffix(f"{path.suffix}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)
