"""Word to clean HTML, in the room where mammoth, Beautiful Soup and markdownify are imported."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.office_guard import read_office

STYLES = "\n".join(
    (
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        "p[style-name='caption'] => p:fresh",
        "p[style-name='Caption'] => p:fresh",
    )
)
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
"""Pictures an entry may hold; Word's own drawings (EMF, WMF) cannot be shown by browsers."""
_TORN = re.compile("(</?(?:strong|em|u|sup|sub)>)([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]+)")
"""A vowel or tone mark that Word put on the other side of a border between two looks."""
_BOLD_LINE = re.compile(r"^\*\*(.{1,60})\*\*$", re.M)


class NotWordError(Exception):
    """The bytes are no safe Word file; the message says in Thai why."""


class Picture(NamedTuple):
    """A picture of the file, named anew."""

    name: str
    content: bytes


def read_word(data: bytes) -> tuple[Any, list[Picture], list[str]]:
    """The file as a Beautiful Soup tree, its pictures, and Thai warnings about what was left out.

    Raises:
        NotWordError: the file is unsafe or no Word file.
    """
    try:
        kind, _ = read_office(data)
    except UnsafeDocumentError as problem:
        raise NotWordError(problem.rule.message.format(value=problem.value)) from problem
    if kind != "docx":
        raise NotWordError("ไม่ใช่ไฟล์ Word (.docx)")
    import mammoth
    from bs4 import BeautifulSoup

    kept: dict[str, Picture] = {}
    warnings: list[str] = []

    def place(image: Any) -> dict[str, str]:
        ending = ENDINGS.get(image.content_type)
        if ending is None:
            warnings.append(f"ภาพชนิด {image.content_type} นำเข้าไม่ได้ บันทึกเป็น JPG หรือ PNG แล้วใส่ใน photos/ เอง")
            return {"src": ""}
        with image.open() as opened:
            content = opened.read()
        key = hashlib.sha256(content).hexdigest()
        kept.setdefault(key, Picture(f"word-{len(kept) + 1:02d}.{ending}", content))
        return {"src": f"../photos/{kept[key].name}"}

    images = mammoth.images.img_element(place)
    html = mammoth.convert_to_html(io.BytesIO(data), style_map=STYLES, convert_image=images).value
    soup = BeautifulSoup(_mended(html), "html.parser")
    for image in soup.find_all("img", src=""):
        image.decompose()
    warnings += [
        f"บรรทัดตัวหนา “{line}” ดูเหมือนหัวข้อ ถ้าใช่ ให้ตั้งเป็น “หัวเรื่อง” ใน Word แล้วนำเข้าใหม่"
        for line in _BOLD_LINE.findall(to_markdown(str(soup)))
    ]
    return soup, list(kept.values()), warnings


def to_markdown(html: str) -> str:
    """Clean HTML as Markdown, ended with a line break; empty for nothing."""
    from markdownify import markdownify

    words = markdownify(html, heading_style="ATX", bullets="-", escape_misc=False, escape_underscores=False)
    words = re.sub(r"\n{3,}", "\n\n", words).strip()
    return f"{words}\n" if words else ""


def table_rows(table: Any) -> list[list[str]]:
    """A table as a full rectangle under one row of headings; several heading rows are joined by ` / `."""
    cells = dict(_cells(table))
    if not cells:
        return []
    height, width = (max(place[axis] for place in cells) + 1 for axis in (0, 1))
    rows = [[cells.get((row, column), "") for column in range(width)] for row in range(height)]
    first = table.find("tr")
    heads = max((int(cell.get("rowspan", 1)) for cell in first.find_all(["td", "th"])), default=1)
    joined = [" / ".join(dict.fromkeys(filter(None, column))) for column in zip(*rows[:heads], strict=True)]
    return [joined, *rows[heads:]]


def _cells(table: Any) -> Iterator[tuple[tuple[int, int], str]]:
    """Every place of a table with its words; a merged cell's words stand in each of its places."""
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(table.find_all("tr")):
        column = 0
        for cell in line.find_all(["td", "th"], recursive=False):
            while (row, column) in taken:
                column += 1
            words = " ".join(cell.get_text(" ", strip=True).split())
            high, wide = (min(int(cell.get(span, 1)), 200) for span in ("rowspan", "colspan"))
            for place in ((row + down, column + right) for down in range(high) for right in range(wide)):
                taken.add(place)
                yield place, words
            column += wide


def _mended(html: str) -> str:
    """Marks pulled back to their letters, and neighbouring runs of one look joined."""
    while (mended := _TORN.sub(r"\2\1", html)) != html:
        html = mended
    return re.sub(r"</(strong|em)><\1>", "", html)
