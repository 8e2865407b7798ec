"""QR codes as drawings, and as pictures for slides."""

from __future__ import annotations

import functools
import io

from markupsafe import Markup

KEPT = 64
"""Drawings that are kept: the template of a page takes its code twice, and to find the best one is slow."""


@functools.lru_cache(maxsize=KEPT)
def qr_svg(address: str, title: str = "", damage: str = "m") -> Markup:
    """A QR code of an address as SVG that fills whatever room it gets; an empty text without an address.

    `title` is what a screen reader says, else the address; `damage` how much of the code may be lost: `l` for long texts.
    """
    if not address:
        return Markup()
    import segno

    out = io.BytesIO()
    # A drawing with a size of its own would be cut, not scaled, by a smaller box.
    segno.make(address, error=damage, micro=False).save(
        out, kind="svg", border=4, xmldecl=False, omitsize=True, title=title or f"คิวอาร์โค้ดไปยัง {address}"
    )
    return Markup(out.getvalue().decode().strip())  # noqa: S704 - drawn here, its title escaped by segno


def qr_png(address: str, scale: int = 12) -> bytes:
    """A QR code of an address as PNG, each module `scale` pixels; nothing without an address."""
    if not address:
        return b""
    import segno

    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", border=4, scale=scale)
    return out.getvalue()
