"""Begins an entry from a Word report: texts by their headings, tables as CSV, pictures as photos.

What cannot be placed is said, never guessed: an unknown heading goes to the text `more`, an unknown table to a
folder of its own. The officer reads the summary and moves the rest by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tambon_showcase.content.document_rules import MAX_BYTES
from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.model.media import PhotoEntry
from tambon_showcase.model.row import headings
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import MORE, SECTIONS
from tambon_showcase.model.tables import table_of

from .imported import Imported, ImportFileError, csv_file
from .place import Taken, place
from .word_html import Report, ReportPicture, read_word, to_markdown
from .word_tables import as_sheet, holds_data, take_captions, unwrap_table

UNKNOWN_TABLES = "tables-from-word"
LOUD_HEADINGS = ("h1", "h2", "h3")
_EMPTIED = "data-emptied"
"""The mark of a heading from under which a table was taken out, which is said of the table."""


def import_word(path: Path, dimensions: Sequence[Dimension] = ()) -> Imported:
    """Take a report apart; the year's `dimensions` may be over columns of values.

    Raises:
        ImportFileError: there is no such file, or it is no safe Word file.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportFileError(
                f"ไฟล์ใหญ่เกิน {MAX_BYTES // 1_000_000} MB ย่อภาพใน Word (รูปแบบรูปภาพ > บีบอัดรูปภาพ) แล้วบันทึกใหม่"
            )
        report = read_word(path.read_bytes())
    except FileNotFoundError as problem:
        raise ImportFileError(f"ไม่พบไฟล์ {path}") from problem
    except ImportFileError as problem:
        raise ImportFileError(f"อ่านไฟล์ {path.name} ไม่ได้: {problem}") from problem
    files: dict[str, bytes] = {f"photos/{picture.name}": picture.content for picture in report.pictures}
    captions = take_captions(report.soup)
    summary = [
        *_tables(report, Taken(files, UNKNOWN_TABLES, dimensions), captions),
        *_texts(report, files),
        *_pictures(report.pictures, captions, files),
    ]
    return Imported(files, [*summary, *report.warnings])


def _tables(report: Report, taken: Taken, captions: dict[str, str]) -> Iterator[str]:
    """Take each table out of the text: data go to tables, what is only arranged stays as text and photos."""
    number = 0
    while table := report.soup.find("table"):
        if not holds_data(table):
            captions |= unwrap_table(table)
            continue
        number += 1
        name = f"ตารางที่ {number}"
        _write_notes(table, report.notes)
        yield from place(number, name, as_sheet(name, table), taken)
        if title := table.find_previous(LOUD_HEADINGS):
            title[_EMPTIED] = ""
        table.decompose()


def _write_notes(table: Any, notes: Mapping[str, str]) -> None:
    """Footnotes of a cell in brackets behind its words: a table has no foot."""
    for text in list(table.find_all(string=True)):
        for mark in notes:
            if mark in text:
                text.replace_with(text.replace(mark, f" ({notes[mark]})"))


def _texts(report: Report, files: dict[str, bytes]) -> Iterator[str]:
    """Split the text at headings that name a section."""
    parts: dict[Section, list[Any]] = {}
    section = MORE
    for element in list(report.soup.children):
        if element.name in LOUD_HEADINGS:
            section = section_of(element.get_text()) or (MORE if element.name == "h1" else section)
        parts.setdefault(section, []).append(element)
    for section, elements in parts.items():
        if all(element.name in LOUD_HEADINGS for element in elements):
            # a heading alone is no text, and would count as one
            yield from (words for element in elements if (words := _bare(element)))
            continue
        words = to_markdown("".join(map(str, elements)))
        words += "".join(f"\n{mark}: {note}\n" for mark, note in report.notes.items() if mark in words)
        if words:
            files[section.text_file] = words.encode()
            yield f"ข้อความ “{section.title}”: {len(words):,} ตัวอักษร → {section.text_file}"


def _bare(title: Any) -> str:
    """What is said of a heading with nothing below it, unless its table or picture went elsewhere."""
    words = "" if title.has_attr(_EMPTIED) else title.get_text(" ", strip=True)
    return words and f"หัวเรื่อง “{words}” ไม่มีข้อความใต้หัวเรื่อง จึงไม่ได้นำเข้า"


def section_of(heading: str) -> Section | None:
    """The section that a heading names; the first that fits counts."""
    return next((one for one in SECTIONS if any(word in heading for word in one.heading_words)), None)


def _pictures(
    pictures: Sequence[ReportPicture], captions: Mapping[str, str], files: dict[str, bytes]
) -> Iterator[str]:
    """Say where the photos went, and write the captions that were beside them into the table of photos."""
    table = table_of(PhotoEntry)
    shown = headings(table.row)
    if captions and table.file not in files:
        files[table.file] = csv_file([[shown["file"], shown["caption"]], *captions.items()])
        yield f"คำบรรยายภาพ {len(captions)} ภาพ → {table.file}"
    if pictures:
        yield f"ภาพ {len(pictures)} ภาพ → photos/ (เติมคำบรรยายและเครดิตใน {table.file})"
