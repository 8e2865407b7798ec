"""Word to clean HTML: the one module that imports mammoth, Beautiful Soup and markdownify."""

from __future__ import annotations

import hashlib
import io
import re
from typing import Any, NamedTuple

from .broken_xml import mended
from .imported import ImportFileError
from .package import kind_of, parts_of
from .word_lost import lost_pictures, lost_words
from .word_package import make_ready

STYLES = "\n".join(
    (
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        "p[style-name='caption'] => p.caption:fresh",
        "p[style-name='Caption'] => p.caption:fresh",
    )
)
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
"""Pictures an entry may hold; Word's own drawings (EMF, WMF) cannot be shown by browsers."""
_TORN = re.compile("(</?(?:strong|em|u|sup|sub)>)([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]+)")
"""A vowel or tone mark that Word put on the other side of a border between two looks."""
_BOLD_LINE = re.compile(r"^\*\*(.{1,60})\*\*$", re.M)
_LONE_LINE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
"""Lines that are no part of a name: `^_^` twice would slant all between."""
_BLOCK_SIGN = re.compile(r"^(\s*)(#{1,6}\s|#{2,6}|>)")
"""What would begin a heading or a quotation."""
_NOTE = re.compile(r"^(?:foot|end)note-\S+$")
_NOTE_MARK = re.compile(r"^(?:foot|end)note-ref-\S+$")


class ReportPicture(NamedTuple):
    """A picture of the file under its new name."""

    name: str
    content: bytes


class Report(NamedTuple):
    """A Word file: its text as a Beautiful Soup tree, its pictures, its notes by mark, and what was left out, in Thai."""

    soup: Any
    pictures: list[ReportPicture]
    notes: dict[str, str]
    warnings: list[str]


def read_word(data: bytes) -> Report:
    """Read a Word file.

    Raises:
        ImportFileError: the file is unsafe, no Word file, or too damaged to be read.
    """
    if kind_of(data) != "docx":
        raise ImportFileError("เป็นสมุดงาน Excel ไม่ใช่ไฟล์ Word (.docx)")
    import mammoth
    from bs4 import BeautifulSoup

    parts, left_out = parts_of(data)
    parts, broken = mended(parts)
    ready = make_ready(parts)
    album = _Album()
    images = mammoth.images.img_element(album.place)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(ready.data), style_map=STYLES, include_embedded_style_map=False, convert_image=images
        ).value
    # The reader raises nearly anything on damaged parts; all of it means the same to the officer.
    except Exception as problem:
        raise ImportFileError(
            "เนื้อเอกสารเสียหาย เปิดใน Word (ถ้าถามให้ซ่อม เลือก ใช่) เลือก ไฟล์ > บันทึกเป็น > Word Document (*.docx) แล้วนำเข้าไฟล์ใหม่"
        ) from problem
    soup = BeautifulSoup(_mended(html), "html.parser")
    for image in soup.find_all("img", src=""):
        image.decompose()
    for box in soup.find_all("input", type="checkbox"):
        box.replace_with("☑" if box.has_attr("checked") else "☐")
    lost = [*lost_words(ready.words, soup.get_text()), *lost_pictures(ready.pictures, album.met)]
    notes = _take_notes(soup)
    warnings = [*left_out, *broken, *ready.lost, *album.warnings, *lost]
    warnings += [
        f"บรรทัดตัวหนา “{line}” ดูเหมือนหัวข้อ ถ้าใช่ ให้ตั้งเป็น “หัวเรื่อง” ใน Word แล้วนำเข้าใหม่"
        for line in _BOLD_LINE.findall(to_markdown(str(soup)))
    ]
    return Report(soup, list(album.kept.values()), notes, warnings)


class _Album:
    """The pictures met so far, each kept once."""

    def __init__(self) -> None:
        self.kept: dict[str, ReportPicture] = {}
        self.warnings: list[str] = []
        self.met = 0

    def place(self, image: Any) -> dict[str, str]:
        self.met += 1
        ending = ENDINGS.get(image.content_type)
        if ending is None:
            self.warnings.append(
                f"ภาพชนิด {image.content_type} นำเข้าไม่ได้ บันทึกเป็น JPG หรือ PNG แล้วใส่ใน photos/ เอง"
            )
            return {"src": ""}
        with image.open() as opened:
            content = opened.read()
        key = hashlib.sha256(content).hexdigest()
        self.kept.setdefault(key, ReportPicture(f"word-{len(self.kept) + 1:02d}.{ending}", content))
        return {"src": f"../photos/{self.kept[key].name}"}


def _take_notes(soup: Any) -> dict[str, str]:
    """The words of foot- and endnotes by their mark `[^1]`, taken out of the text, where the marks stay."""
    marks: dict[str, str] = {}
    for link in soup.find_all("a", id=_NOTE_MARK):
        target = link.get("href", "").lstrip("#")
        mark = marks.setdefault(target, f"[^{len(marks) + 1}]")
        (link.parent if link.parent.name == "sup" else link).replace_with(mark)
    notes: dict[str, str] = {}
    for item in soup.find_all("li", id=_NOTE):
        for back in item.find_all("a", href=re.compile(r"^#(?:foot|end)note-ref-")):
            back.decompose()
        if mark := marks.get(item["id"], ""):
            notes[mark] = " ".join(to_markdown(item.decode_contents()).split())
        above = item.parent
        item.decompose()
        if above is not None and not above.find("li"):
            above.decompose()
    return notes


def to_markdown(html: str) -> str:
    """Clean HTML as Markdown, ended with a line break; empty for nothing."""
    from bs4 import BeautifulSoup
    from markdownify import markdownify

    soup = BeautifulSoup(html, "html.parser")
    for text in soup.find_all(string=True):
        if (plain := _as_typed(text)) != text:
            text.replace_with(plain)
    words = markdownify(
        str(soup), heading_style="ATX", bullets="-", escape_misc=False, escape_underscores=False
    )
    words = re.sub(r"\n{3,}", "\n\n", words).strip()
    return f"{words}\n" if words else ""


def _as_typed(text: Any) -> str:
    """The words of a text with a backslash before each sign that would be a mark of Markdown, though it was typed in Word."""
    is_first = text.previous_sibling is None or text.previous_sibling.name == "br"
    in_words = _LONE_LINE.sub(lambda line: r"\_" * len(line[0]), text)
    return _BLOCK_SIGN.sub(r"\1\\\2", in_words) if is_first else in_words


def _mended(html: str) -> str:
    """Marks pulled back to their letters, and neighbouring runs of one look joined."""
    while (mended := _TORN.sub(r"\2\1", html)) != html:
        html = mended
    return re.sub(r"</(strong|em)><\1>", "", html)
