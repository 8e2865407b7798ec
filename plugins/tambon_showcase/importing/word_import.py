"""Begins an entry from a Word report: texts by their headings, tables as CSV, pictures as photos.

What cannot be placed is said, never guessed: an unknown heading goes to the text `more`, an unknown table to a
folder of its own. The officer reads the summary and moves the rest by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.model.tables import row_types

from .imported import Imported, ImportFileError, csv_file
from .word_html import NotWordError, Picture, read_word, table_rows, to_markdown

HEADING_WORDS = {
    "history": ("ประวัติ", "ความเป็นมา"),
    "population": ("ประชากร",),
    "leaders": ("ผู้นำ", "กลุ่มองค์กร", "องค์กรชุมชน", "อัตลักษณ์"),
    "products": ("ผลิตภัณฑ์", "รายได้", "เศรษฐกิจ", "OTOP"),
    "tourism": ("ท่องเที่ยว",),
    "map": ("แผนที่", "สารสนเทศภูมิศาสตร์", "GIS"),
    "culture": ("วัฒนธรรม", "ประเพณี", "ภูมิปัญญา", "ศิลปะ"),
    "management": ("บริหารจัดการ", "คณะทำงาน"),
    "analysis": ("วิเคราะห์", "จัดลำดับ"),
    "projects": ("โครงการ", "งบประมาณ", "แผนพัฒนา"),
    "publicity": ("เผยแพร่", "ประชาสัมพันธ์"),
}
"""Words of a heading that tell which text it begins; the first that fits counts."""
REST = "more"
UNKNOWN_TABLES = "tables-from-word"
LOUD_HEADINGS = ("h1", "h2", "h3")


def import_word(path: Path) -> Imported:
    """Take a report apart.

    Raises:
        ImportFileError: there is no such file, or it is no safe Word file.
    """
    try:
        soup, pictures, warnings = read_word(path.read_bytes())
    except FileNotFoundError as problem:
        raise ImportFileError(f"ไม่พบไฟล์ {path}") from problem
    except NotWordError as problem:
        raise ImportFileError(
            f"อ่านไฟล์ {path.name} ไม่ได้: {problem} เปิดใน Word แล้วบันทึกใหม่เป็น .docx"
        ) from problem
    files: dict[str, bytes] = {f"photos/{picture.name}": picture.content for picture in pictures}
    summary = [*_tables(soup, files), *_texts(soup, files), *_pictures(pictures), *warnings]
    return Imported(files, summary)


def _tables(soup: Any, files: dict[str, bytes]) -> Iterator[str]:
    """Take each table out of the text; a known one becomes a table of the entry."""
    for number, table in enumerate(
        found for found in soup.find_all("table") if not found.find_parent("table")
    ):
        rows = table_rows(table)
        name = _known_table(rows[0], files) if rows else ""
        address = f"tables/{name}.csv" if name else f"{UNKNOWN_TABLES}/{number + 1:02d}.csv"
        files[address] = csv_file(rows)
        words = "" if name else " (ไม่รู้จักหัวตาราง ย้ายข้อมูลไปตารางที่ตรงเรื่องเอง)"
        yield f"ตารางที่ {number + 1}: {len(rows) - 1} แถว → {address}{words}"
        paragraph = soup.new_tag("p")
        paragraph.string = f"(ตารางที่ {number + 1} อยู่ในไฟล์ {address})"
        table.replace_with(paragraph)


def _known_table(headings: Sequence[str], files: dict[str, bytes]) -> str:
    """The table of an entry whose headings these are: all that it requires, and no others."""
    for name, row_type in row_types().items():
        fields = [info for field, info in row_type.model_fields.items() if field != "line"]
        known = {info.alias or "" for info in fields}
        required = {info.alias or "" for info in fields if info.is_required()}
        if required <= set(headings) <= known and f"tables/{name}.csv" not in files:
            return name
    return ""


def _texts(soup: Any, files: dict[str, bytes]) -> Iterator[str]:
    """Split the text at headings that name a section."""
    parts: dict[str, list[str]] = {}
    slug = REST
    for element in list(soup.children):
        if element.name in LOUD_HEADINGS:
            slug = section_of(element.get_text()) or (REST if element.name == "h1" else slug)
        parts.setdefault(slug, []).append(str(element))
    for slug, html in parts.items():
        words = to_markdown("".join(html))
        if words:
            files[f"texts/{slug}.md"] = words.encode()
            yield f"ข้อความ “{BY_SLUG[slug].title}”: {len(words):,} ตัวอักษร → texts/{slug}.md"


def section_of(heading: str) -> str:
    """The section that a heading names, or an empty text."""
    return next((slug for slug, words in HEADING_WORDS.items() if any(word in heading for word in words)), "")


def _pictures(pictures: Sequence[Picture]) -> Iterator[str]:
    if pictures:
        yield f"ภาพ {len(pictures)} ภาพ → photos/ (เติมคำบรรยายและเครดิตใน tables/photos.csv)"
