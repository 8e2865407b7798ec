"""Which kinds of pictures there are, and how their bytes show it; iPhones' own kind needs a decoder beside Pillow."""

from __future__ import annotations

import functools
import re

from tambon_showcase.content.media_boxes import stated_boxes

SUFFIXES = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "SVG": (".svg",),
    "HEIC": (".heic", ".heif"),
}

MAGIC = {
    "JPEG": re.compile(rb"\xff\xd8\xff"),
    "PNG": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "WEBP": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "AVIF": re.compile(rb"....ftyp(?:avif|avis)", re.DOTALL),
    "HEIC": re.compile(rb"....ftyp(?:hei|hev|mif1|msf1)", re.DOTALL),
    "GIF": re.compile(rb"GIF8"),
    "BMP": re.compile(rb"BM"),
    "TIFF": re.compile(rb"II\*\0|MM\0\*"),
    "SVG": re.compile(
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!DOCTYPE\s+)?svg\b", re.DOTALL
    ),
}
"""How the bytes of each kind begin."""


def format_of(data: bytes) -> str:
    """The picture format that the first bytes say, or an empty string."""
    return next((kind for kind, magic in MAGIC.items() if magic.match(data)), "")


@functools.cache
def can_decode_heic() -> bool:
    """Whether this machine can decode what iPhones send; Pillow knows the format from then on."""
    try:
        import pi_heif
    except ImportError:
        return False
    pi_heif.register_heif_opener(thumbnails=False)
    return True


def decoder_of(kind: str) -> str:
    """What Pillow calls the decoder of a format."""
    if kind == "HEIC":
        can_decode_heic()
        return "HEIF"
    return kind


def boxes_end(data: bytes) -> int:
    """Where the last box of a HEIC file ends by its own words."""
    return max((box.end for box in stated_boxes(data)), default=0)
