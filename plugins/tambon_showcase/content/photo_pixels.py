"""The pixels of a contributed photo: decoded, put upright, brought to sRGB, made smaller and encoded again.

Nothing but pixels is written, so whatever hid in the original is left out.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageFile, ImageOps

from tambon_showcase.content.jpeg_end import with_end
from tambon_showcase.content.photo_kinds import decoder_of
from tambon_showcase.content.photos import PhotoFacts
from tambon_showcase.content.picture_marks import has_early_marks
from tambon_showcase.content.svg import clean_svg
from tambon_showcase.finding import Where

WIDTHS = (400, 800, 1600)
"""Widths made of each photo in pixels, never larger than the original."""
FALLBACK_WIDTH = 800
"""Width of the one JPEG for readers and services that do not know WebP."""
WEBP = {"quality": 75, "method": 2}
JPEG = {"quality": 78, "optimize": True, "progressive": True}


def draw(data: bytes, facts: PhotoFacts, work: Path, where: Where) -> dict[str, Any]:
    """Write a drawing (SVG) to the folder `work`, and return what to remember of it."""
    drawing, _ = clean_svg(data, where)
    assert drawing is not None
    return {
        "width": facts.width,
        "height": facts.height,
        "colour": "#ffffff",
        "variants": [_saved(work / "drawing.svg", drawing.data, "svg", (facts.width, facts.height))],
    }


def develop(data: bytes, facts: PhotoFacts, work: Path, _where: Where) -> dict[str, Any]:
    """Write a photo in each of its widths to the folder `work`, and return what to remember of it."""
    image = decoded(data, facts)
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


_OF_SIXTEEN_BITS = 255 / 65535
"""Scanners write greys of 16 bits, of which Pillow would make white whatever is above 255."""


def decoded(data: bytes, facts: PhotoFacts, width: int = WIDTHS[-1]) -> Image.Image:
    """The first frame, upright, in sRGB, at no less than `width`, by default the largest published one."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint switches it on for the whole process
    whole = with_end(data) if facts.format == "JPEG" else data
    image: Image.Image = Image.open(io.BytesIO(whole), formats=[decoder_of(facts.format)])
    shrink = max(facts.width / width, 1)
    image.draft("RGB", (round(image.width / shrink), round(image.height / shrink)))
    profile = image.info.get("icc_profile", b"")
    if has_early_marks(image, facts.format):
        image = ImageOps.exif_transpose(image)
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda light: light * _OF_SIXTEEN_BITS).convert("L")
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
