"""The picture room: a contributed photo becomes a few light files without metadata, kept by content.

Every published pixel was decoded and encoded again, so whatever hid in the original is left out.
The same bytes and the same settings make the same files; they are made once and found again by their key.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageCms, ImageFile, ImageOps
from PIL import __version__ as pillow_version

from tambon_showcase.content.photo_kinds import decoder_of
from tambon_showcase.content.photos import PhotoFacts, damaged, probe_bytes, too_heavy
from tambon_showcase.content.svg import clean_svg
from tambon_showcase.finding import Finding, Where

WIDTHS = (400, 800, 1600)
"""Widths made of each photo in pixels, never larger than the original."""
FALLBACK_WIDTH = 800
"""Width of the one JPEG for readers and services that do not know WebP."""
WEBP = {"quality": 75, "method": 2}
JPEG = {"quality": 78, "optimize": True, "progressive": True}
_SEAL = "seal"
_RECIPE = "2"
"""Changes whenever the code below makes other bytes for the same photo."""


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
            _decoded(data, facts, width=FALLBACK_WIDTH).load()
        except Exception as problem:
            return None, [*findings, damaged(problem, where)]
    return Photo(path.name, facts.width, facts.height, (), ""), findings


def _key(data: bytes) -> str:
    settings = repr((_RECIPE, WIDTHS, FALLBACK_WIDTH, WEBP, JPEG, pillow_version))
    return hashlib.blake2b(data, digest_size=16, key=hashlib.blake2b(settings.encode()).digest()).hexdigest()


def _kept(name: str, folder: Path) -> Kept | None:
    """The photo kept in `folder`, or None when it is missing or damaged."""
    try:
        kept: dict[str, Any] = json.loads((folder / "photo.json").read_bytes())
        facts = PhotoFacts(**kept.pop("facts"))
        variants = tuple(Variant(**{**each, "path": folder / each["path"]}) for each in kept.pop("variants"))
        whole = (folder / _SEAL).read_text("utf-8") == _seal(folder)
        return Kept(Photo(name=name, variants=variants, **kept), facts) if whole else None
    except (OSError, ValueError, KeyError, TypeError):
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
        make = _draw if facts.format == "SVG" else _develop
        made = {**make(data, facts, work, where), "facts": dataclasses.asdict(facts)}
        (work / "photo.json").write_text(json.dumps(made), "utf-8")
        (work / _SEAL).write_text(_seal(work), "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        work.replace(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _draw(data: bytes, facts: PhotoFacts, work: Path, where: Where) -> dict[str, Any]:
    drawing, _ = clean_svg(data, where)
    assert drawing is not None
    return {
        "width": facts.width,
        "height": facts.height,
        "colour": "#ffffff",
        "variants": [_saved(work / "drawing.svg", drawing.data, "svg", (facts.width, facts.height))],
    }


def _develop(data: bytes, facts: PhotoFacts, work: Path, _where: Where) -> dict[str, Any]:
    image = _decoded(data, facts)
    made = [
        _encoded(work, _resized(image, facts, width), "webp", WEBP)
        for width in WIDTHS
        if width <= facts.width
    ]
    if facts.width not in WIDTHS and facts.width < WIDTHS[-1]:
        made.append(_encoded(work, _resized(image, facts, facts.width), "webp", WEBP))
    small = _on_white(_resized(image, facts, min(FALLBACK_WIDTH, facts.width)))
    made.append(_encoded(work, small, "jpeg", JPEG))
    colour = "#" + small.resize((1, 1)).tobytes().hex()
    return {"width": facts.width, "height": facts.height, "colour": colour, "variants": made}


def _decoded(data: bytes, facts: PhotoFacts, width: int = WIDTHS[-1]) -> Image.Image:
    """The first frame, upright, in sRGB, at no less than `width`, by default the largest published one."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint switches it on for the whole process
    image: Image.Image = Image.open(io.BytesIO(data), formats=[decoder_of(facts.format)])
    shrink = max(facts.width / width, 1)
    image.draft("RGB", (round(image.width / shrink), round(image.height / shrink)))
    profile = image.info.get("icc_profile", b"")
    image = image if facts.format == "PNG" else ImageOps.exif_transpose(image)
    transparent = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    return image.convert("RGBA") if transparent else _in_srgb(image, profile).convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """`image` in the colours that browsers assume; phones often write wider ones."""
    if not profile or b"s\0R\0G\0B" in profile or b"sRGB" in profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return converted or image


def _resized(image: Image.Image, facts: PhotoFacts, width: int) -> Image.Image:
    height = max(round(facts.height * width / facts.width), 1)
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def _encoded(work: Path, image: Image.Image, kind: str, options: dict[str, Any]) -> dict[str, Any]:
    pixels = io.BytesIO()
    # A fresh picture: nothing that the decoder remembered (EXIF, ICC, comments) can be written again.
    clean = image.copy()
    clean.info = {}
    clean.save(pixels, kind, **options)
    name = f"{image.width}.{'jpg' if kind == 'jpeg' else kind}"
    return _saved(work / name, pixels.getvalue(), kind, image.size)


def _saved(path: Path, data: bytes, kind: str, size: tuple[int, int]) -> dict[str, Any]:
    path.write_bytes(data)
    return {"width": size[0], "height": size[1], "format": kind, "path": path.name, "bytes": len(data)}
