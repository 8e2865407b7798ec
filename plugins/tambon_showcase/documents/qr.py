"""QR codes as drawings."""

from __future__ import annotations

import io


def qr_svg(address: str) -> str:
    """A QR code of an address as SVG; an empty text without an address."""
    if not address:
        return ""
    import segno

    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", scale=8, border=4, xmldecl=False, title=f"คิวอาร์โค้ดไปยัง {address}"
    )
    return out.getvalue().decode().strip()
