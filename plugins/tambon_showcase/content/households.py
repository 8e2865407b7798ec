"""Lists of persons or households, known by their column headings (rules R2 and R3): refused as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tambon_showcase.content.personal_words import (
    HOUSEHOLD_HEADING,
    HOUSEHOLD_SIGNS,
    NAME_HEADING,
    PLIGHT_HEADING,
)
from tambon_showcase.finding import Finding, Where, error

HOUSEHOLDS = error(
    "T451",
    "คอลัมน์ “{value}” เป็นข้อมูลรายบุคคลหรือรายครัวเรือน",
    "ลบคอลัมน์นี้ แล้วใส่เป็นจำนวนรวมรายหมู่บ้าน ข้อมูลรายครัวเรือนห้ามเผยแพร่",
)


def check_headings(headings: Sequence[str], where: Where) -> Iterator[Finding]:
    """Columns that only a list of persons or households has."""
    for heading in headings:
        if HOUSEHOLD_HEADING.fullmatch(heading.strip()):
            yield HOUSEHOLDS.at(where, heading)
    names = [heading for heading in headings if NAME_HEADING.search(heading)]
    if names and any(PLIGHT_HEADING.search(heading) for heading in headings):
        yield HOUSEHOLDS.at(where, names[0])


def is_of_households(findings: Iterable[Finding]) -> bool:
    """Whether a table was found to be of persons or households, so that nothing of it may be used."""
    return any(finding.code == HOUSEHOLDS.code for finding in findings)


def check_text_tables(text: str, where: Where) -> Iterator[Finding]:
    """Such columns in the tables of a Markdown `text`, which begins at `where`."""
    if "|" not in text or not any(sign in text for sign in HOUSEHOLD_SIGNS):
        return
    for number, line in enumerate(text.split("\n"), max(where.line, 1)):
        if line.count("|") > 1:
            yield from check_headings(line.strip(" |").split("|"), Where(where.file, number))
