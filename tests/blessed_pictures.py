"""Pictures of pages that a person has looked at and blessed: a document must go on looking like them.

Pages are compared as eyes do: blurred, so that the edge of a letter drawn another way is no difference, and with a
tolerance for colour. `python -m tests.blessed` writes the pictures again; old and new are then laid side by side in
`.cache/blessed/`, and where a page looks different, so are the blessed one, the new one and what differs: look at them.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from tests.blessed import BLESS
from tests.entries import ROOT

SIDE_BY_SIDE = ROOT / ".cache/blessed"
DOTS = 36
"""Dots per inch of a blessed page: a line of text is four dots high, a column of a table is plain to see."""
QUALITY = 85
BLUR, TOLERANCE = 1.5, 36
"""How far letters are blurred, in dots, and how much a colour may differ, of 255."""
MOST_CHANGED = 0.001
"""Most of a page that may differ: one in a thousand, a few letters or the edge of a column."""


def pages_of(pdf: bytes, dots: int = DOTS) -> list[Image.Image]:
    """Every page as a small picture."""
    return [page.render(scale=dots / 72).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


def difference(old: Image.Image, new: Image.Image) -> tuple[float, Image.Image]:
    """How much of a page looks different (0 to 1), and where: white is different."""
    if old.size != new.size:
        return 1.0, Image.new("L", new.size, 255)
    blurred = [image.convert("RGB").filter(ImageFilter.GaussianBlur(BLUR)) for image in (old, new)]
    bands = ImageChops.difference(*blurred).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    changed = worst.point(lambda value: 255 if value > TOLERANCE else 0)
    return changed.histogram()[255] / (new.width * new.height), changed


def check_pages(folder: Path, name: str, pdf: bytes, dots: int = DOTS) -> None:
    """Compare each page of a document with the blessed picture of it, of so many dots per inch."""
    pages = pages_of(pdf, dots)
    blessed = sorted(folder.glob(f"{name}-*.webp"))
    if os.environ.get(BLESS):
        _bless(folder, name, pages, blessed)
        return
    assert len(pages) == len(blessed), (
        f"{name}: {len(pages)} pages, blessed were {len(blessed)}: python -m tests.blessed"
    )
    told = [line for old, new in zip(blessed, pages, strict=True) if (line := _told(old, new))]
    assert told == [], "\n".join(told)


def _told(file: Path, new: Image.Image) -> str:
    with Image.open(file) as old:
        share, where = difference(old.convert("RGB"), new)
        if share <= MOST_CHANGED:
            return ""
        seen = _beside(file.name, [old.convert("RGB"), new, where.convert("RGB")])
    return f"{file.name}: {share:.1%} differs, look at {seen.relative_to(ROOT).as_posix()}"


def _bless(folder: Path, name: str, pages: Sequence[Image.Image], blessed: Sequence[Path]) -> None:
    """Write the pictures of pages that look different; the others stay as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{name}-{number:02}.webp" for number in range(1, len(pages) + 1)]
    for gone in {*blessed} - {*files}:
        gone.unlink()
    for file, page in zip(files, pages, strict=True):
        old = Image.open(io.BytesIO(file.read_bytes())).convert("RGB") if file.exists() else None
        if old is not None and difference(old, page)[0] <= MOST_CHANGED:
            continue
        _beside(file.name, [old or Image.new("RGB", page.size, "white"), page])
        page.save(file, quality=QUALITY, method=6)


def _beside(name: str, images: Sequence[Image.Image]) -> Path:
    """Lay pictures beside each other, the blessed one first."""
    sheet = Image.new(
        "RGB", (sum(image.width + 8 for image in images), max(image.height for image in images)), "#888"
    )
    place = 0
    for image in images:
        sheet.paste(image, (place, 0))
        place += image.width + 8
    SIDE_BY_SIDE.mkdir(parents=True, exist_ok=True)
    file = SIDE_BY_SIDE / name
    sheet.save(file)
    return file
