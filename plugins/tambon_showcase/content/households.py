"""Lists of persons or households, known by their column headings (rules R2 and R3): refused as a whole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from tambon_showcase.content.personal_words import (
    HOUSEHOLD_HEADING,
    HOUSEHOLD_SIGNS,
    NAME_HEADING,
    ONLY_NAME,
    PLIGHT_HEADING,
    SURE_PLIGHT_HEADING,
)
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.text.thai_text import spelt

HOUSEHOLDS = error(
    "T451",
    "คอลัมน์ “{value}” เป็นข้อมูลรายบุคคลหรือรายครัวเรือน",
    "ลบคอลัมน์นี้ แล้วใส่เป็นจำนวนรวมรายหมู่บ้าน ข้อมูลรายครัวเรือนห้ามเผยแพร่",
)
_MARKS = ("\t", ",", ";")
_ROW, _CELL, _TAG = (
    re.compile(r"<tr\b", re.IGNORECASE),
    re.compile(r"<t[hd]\b", re.IGNORECASE),
    re.compile(r"^[^<>]*>|<[^<>]*>"),
)
_DIGIT = re.compile(r"\d")
LONGEST_ROW, LONGEST_HEADING = 4_000, 25
"""Letters looked at of a row in HTML; letters of a heading in a PDF."""


def check_headings(headings: Sequence[str], where: Where) -> Iterator[Finding]:
    """Columns that only a list of persons or households has."""
    spelled = [spelt(heading).strip() for heading in headings]
    for heading in filter(HOUSEHOLD_HEADING.fullmatch, spelled):
        yield HOUSEHOLDS.at(where, heading)
    for name, plight in ((NAME_HEADING.search, PLIGHT_HEADING), (ONLY_NAME.fullmatch, SURE_PLIGHT_HEADING)):
        names = [heading for heading in spelled if name(heading)]
        if names and any(map(plight.search, spelled)):
            yield HOUSEHOLDS.at(where, names[0])


def is_of_households(findings: Iterable[Finding]) -> bool:
    """Whether a table was found to be of persons or households, so that nothing of it may be used."""
    return any(finding.code == HOUSEHOLDS.code for finding in findings)


def check_text_tables(text: str, where: Where) -> Iterator[Finding]:
    """Such columns in the tables of a `text`, which begins at `where`: Markdown, HTML, or parted by tabs or commas."""
    if not any(sign in text for sign in HOUSEHOLD_SIGNS):
        return
    # A list of two rows and three columns has four of its marks.
    marks = [mark for mark in _MARKS if text.count(mark) > 3]
    if marks or "|" in text:
        lines = text.split("\n")
        for number, line in enumerate(lines):
            for headings in _headings_in(line, "".join(lines[number + 1 : number + 2]), marks):
                yield from check_headings(headings, Where(where.file, max(where.line, 1) + number))
    if "<t" in text or "<T" in text:
        yield from _check_html(text, where)


def _headings_in(line: str, following: str, marks: Iterable[str]) -> Iterator[list[str]]:
    """The cells of a line that may be a table's first; a list with commas is a table where its next line is one too."""
    if line.count("|") > 1:
        yield line.strip(" |").split("|")
    for mark in marks:
        if line.count(mark) > 1 and following.count(mark) >= line.count(mark):
            yield [cell.strip(' "\r') for cell in line.split(mark)]


def _check_html(text: str, where: Where) -> Iterator[Finding]:
    line = max(where.line, 1)
    for row in _ROW.split(text):
        cells = [_TAG.sub("", cell).strip() for cell in _CELL.split(row[:LONGEST_ROW])[1:]]
        yield from check_headings(cells, Where(where.file, line))
        line += row.count("\n")


def check_spaced_tables(text: str, where: Where) -> Iterator[Finding]:
    """Such columns in the text of a PDF, whose cells are parted by spaces only: headings in a line, numbers below."""
    lines = text.split("\n")
    for line, following in itertools.pairwise(lines):
        cells = line.split()
        is_head = len(cells) > 2 and max(map(len, cells)) <= LONGEST_HEADING and not _DIGIT.search(line)
        if is_head and _DIGIT.search(following) and NAME_HEADING.search(spelt(line)):
            yield from itertools.islice(check_headings([*cells, line], where), 1)
