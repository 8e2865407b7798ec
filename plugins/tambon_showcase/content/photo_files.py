"""A contributed photo becomes a few light files without metadata, kept in the cache by content.

The same bytes and the same settings make the same files; they are made once and found again by their key.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from PIL import __version__ as pillow_version

from tambon_showcase.content.photo_pixels import FALLBACK_WIDTH, JPEG, WEBP, WIDTHS, decoded, develop, draw
from tambon_showcase.content.photos import PhotoFacts, damaged, probe_bytes, too_heavy
from tambon_showcase.finding import Finding, Where
from tambon_showcase.worker.changed_outside import note_changed

_SEAL = "seal"
_RECIPE = "3"
"""Changes whenever `photo_pixels` makes other bytes for the same photo."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One published file: `format` is webp, jpeg or svg, `bytes` its size, `path` its place in the cache."""

    width: int
    height: int
    format: str
    path: Path
    bytes: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo ready to publish: its size as shown, its files from small to large, and its average colour."""

    name: str
    width: int
    height: int
    variants: tuple[Variant, ...]
    colour: str


class Kept(NamedTuple):
    """A photo in the cache, and what its original's header said."""

    photo: Photo
    facts: PhotoFacts


def prepare(path: Path, cache: Path, where: Where) -> tuple[Photo | None, list[Finding]]:
    """The photo at `path` with its files in a folder of `cache` (None when unusable), and what was found."""
    if heavy := too_heavy(path, where):
        return None, heavy
    data = path.read_bytes()
    folder = cache / _key(data)
    kept = _kept(path.name, folder)
    facts, findings = probe_bytes(data, path.name, where, kept.facts if kept else None)
    if facts is None:
        return None, findings
    if kept is None:
        try:
            _make(data, facts, folder, where)
        except Exception as problem:
            return None, [*findings, damaged(problem, where)]
        kept = _kept(path.name, folder)
    return kept and kept.photo, findings


def examine_photo(path: Path, cache: Path, where: Where) -> tuple[Photo | None, list[Finding]]:
    """The photo as `prepare` finds it, but without files: its pixels are decoded, and nothing is encoded."""
    if heavy := too_heavy(path, where):
        return None, heavy
    data = path.read_bytes()
    kept = _kept(path.name, cache / _key(data))
    facts, findings = probe_bytes(data, path.name, where, kept.facts if kept else None)
    if facts is None:
        return None, findings
    if kept is None and facts.format != "SVG":
        try:
            decoded(data, facts, width=FALLBACK_WIDTH).load()
        except Exception as problem:
            return None, [*findings, damaged(problem, where)]
    return Photo(path.name, facts.width, facts.height, (), ""), findings


def _key(data: bytes) -> str:
    settings = repr((_RECIPE, WIDTHS, FALLBACK_WIDTH, WEBP, JPEG, pillow_version))
    return hashlib.blake2b(data, digest_size=16, key=hashlib.blake2b(settings.encode()).digest()).hexdigest()


def _kept(name: str, folder: Path) -> Kept | None:
    """The photo kept in `folder`, or None when it is missing or damaged."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        kept: dict[str, Any] = json.loads((folder / "photo.json").read_bytes())
        facts = PhotoFacts(**kept.pop("facts"))
        variants = tuple(Variant(**{**each, "path": folder / each["path"]}) for each in kept.pop("variants"))
        if (folder / _SEAL).read_text("utf-8") == _seal(folder):
            return Kept(Photo(name=name, variants=variants, **kept), facts)
    note_changed(folder.parent, folder)
    return None


def _seal(folder: Path) -> str:
    """A digest of the kept files: what somebody changed in the cache is never published."""
    total = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.iterdir()):
        if path.name != _SEAL:
            data = path.read_bytes()
            total.update(f"{path.name}:{len(data)}:".encode() + data)
    return total.hexdigest()


def _make(data: bytes, facts: PhotoFacts, folder: Path, where: Where) -> None:
    """Write the files of a photo to a new folder and put it in place in one step."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".photo-"))
    try:
        make = draw if facts.format == "SVG" else develop
        made = {**make(data, facts, work, where), "facts": dataclasses.asdict(facts)}
        (work / "photo.json").write_text(json.dumps(made), "utf-8")
        (work / _SEAL).write_text(_seal(work), "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        work.replace(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
