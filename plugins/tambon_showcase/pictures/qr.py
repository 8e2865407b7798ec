"""QR codes as drawings."""

from __future__ import annotations

import io


def qr_svg(address: str) -> str:
    """A QR code of an address as SVG that fills whatever room it gets; an empty text without an address."""
    if not address:
        return ""
    import segno

    out = io.BytesIO()
    title = f"คิวอาร์โค้ดไปยัง {address}"
    # A drawing with a size of its own would be cut, not scaled, by a smaller box.
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=4, xmldecl=False, omitsize=True, title=title
    )
    return out.getvalue().decode().strip()
