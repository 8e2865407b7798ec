"""Begins an entry from a Word report: texts by their headings, tables as CSV, pictures as photos.

What cannot be placed is said, never guessed: an unknown heading goes to the text `more`, an unknown table to a
folder of its own. The officer reads the summary and moves the rest by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tambon_showcase.model.fields import headings, required_columns
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import MORE, SECTIONS
from tambon_showcase.model.tables import TABLES

from .imported import Imported, ImportFileError, csv_file
from .word_html import NotWordError, Picture, read_word, table_rows, to_markdown

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
        known = _known_table(rows[0], files) if rows else ""
        address = known or f"{UNKNOWN_TABLES}/{number + 1:02d}.csv"
        files[address] = csv_file(rows)
        words = "" if known else " (ไม่รู้จักหัวตาราง ย้ายข้อมูลไปตารางที่ตรงเรื่องเอง)"
        yield f"ตารางที่ {number + 1}: {len(rows) - 1} แถว → {address}{words}"
        paragraph = soup.new_tag("p")
        paragraph.string = f"(ตารางที่ {number + 1} อยู่ในไฟล์ {address})"
        table.replace_with(paragraph)


def _known_table(given: Sequence[str], files: dict[str, bytes]) -> str:
    """The file of the table whose headings these are: all that it requires, and no others."""
    for table in TABLES.values():
        shown = headings(table.row)
        required = {shown[name] for name in required_columns(table.row)}
        if required <= set(given) <= set(shown.values()) and table.file not in files:
            return table.file
    return ""


def _texts(soup: Any, files: dict[str, bytes]) -> Iterator[str]:
    """Split the text at headings that name a section."""
    parts: dict[Section, list[str]] = {}
    section = MORE
    for element in list(soup.children):
        if element.name in LOUD_HEADINGS:
            section = section_of(element.get_text()) or (MORE if element.name == "h1" else section)
        parts.setdefault(section, []).append(str(element))
    for section, html in parts.items():
        words = to_markdown("".join(html))
        if words:
            files[section.text_file] = words.encode()
            yield f"ข้อความ “{section.title}”: {len(words):,} ตัวอักษร → {section.text_file}"


def section_of(heading: str) -> Section | None:
    """The section that a heading names; the first that fits counts."""
    return next((one for one in SECTIONS if any(word in heading for word in one.heading_words)), None)


def _pictures(pictures: Sequence[Picture]) -> Iterator[str]:
    if pictures:
        yield f"ภาพ {len(pictures)} ภาพ → photos/ (เติมคำบรรยายและเครดิตใน tables/photos.csv)"
