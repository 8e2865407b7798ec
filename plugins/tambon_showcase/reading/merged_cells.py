"""Cells that were merged over several rows: a spreadsheet keeps the first one's words and leaves the others blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.content.personal_tables import PlainLines
from tambon_showcase.finding import Finding, Where, note, warning
from tambon_showcase.formats.headings import Matched
from tambon_showcase.model.row import headings, required_columns
from tambon_showcase.model.table_type import TableType
from tambon_showcase.personal.plain import Plain
from tambon_showcase.text.lines import lines_in_words
from tambon_showcase.text.thai_text import is_blank

FILLED = note(
    "T226",
    "ช่อง {key} ที่ว่างใต้ช่องที่กรอกแล้ว อ่านเป็นค่าเดียวกับช่องบน เหมือนช่องที่ผสาน (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ถ้าไม่ตรงกับที่ตั้งใจ ให้กรอกทุกช่อง",
)
BLANK_BELOW = warning(
    "T228",
    "ช่อง {key} ว่างใต้แถวที่กรอกแล้ว (บรรทัด {lines}) จึงไม่รู้ว่าเป็นของ{key}ใด แถวบนคือ “{value}”",
    "ถ้าเป็นของ{key}เดียวกับแถวบน ให้กรอกซ้ำทุกแถว ถ้าเป็นของทั้งตำบลให้ใส่ -",
)
_VILLAGE = "moo"


def with_merged_villages(
    table: TableType, matched: Matched, lines: PlainLines, file: str
) -> tuple[PlainLines, list[Finding]]:
    """The rows of a table of values by village, each with its village's number, and what was understood.

    Only where the number is half of a row's key: a village's own row needs its own number, and elsewhere a blank may
    mean the whole tambon.
    """
    places = matched.places.get(_VILLAGE, ())
    if _VILLAGE not in required_columns(table.row) and places:
        return lines, list(_blank_below(table, matched, lines, file))
    is_half = _VILLAGE in table.key and len(table.key) > 1 and _VILLAGE in required_columns(table.row)
    if not is_half or len(places) != 1:
        return lines, []
    (place,) = places
    others = [matched.places[name][0] for name in table.key if name != _VILLAGE and name in matched.places]
    kept: list[tuple[int, Sequence[Plain]]] = []
    filled: dict[int, Plain] = {}
    above: Plain | None = None
    for line, written in lines:
        cells = written
        if above and is_blank(cells[place]) and not any(is_blank(cells[other]) for other in others):
            filled[line] = above
            cells = (*written[:place], above, *written[place + 1 :])
        above = cells[place] if not is_blank(cells[place]) else None
        kept.append((line, cells))
    if not filled:
        return lines, []
    shown, where = headings(table.row)[_VILLAGE], Where(file, min(filled))
    return kept, [
        FILLED.at(where, list(dict.fromkeys(filled.values())), key=shown, lines=lines_in_words(filled))
    ]


def _blank_below(table: TableType, matched: Matched, lines: PlainLines, file: str) -> Iterator[Finding]:
    """Rows without a number below one that has it, where the number comes first: it may have been typed once for all."""
    places = matched.places[_VILLAGE]
    names = [matched.places[name][0] for name in required_columns(table.row) if name in matched.places]
    if places != (min(place for found in matched.places.values() for place in found),):
        return
    blank: dict[int, Plain] = {}
    above: Plain | None = None
    for line, cells in lines:
        number = cells[places[0]]
        if number:
            above = number
        elif above and not is_blank(above) and not any(is_blank(cells[name]) for name in names):
            blank[line] = above
    # Where fewer rows than half lack it, the check of rows says so, whichever column comes first.
    if blank and 2 * len(blank) >= len(lines):
        shown = headings(table.row)[_VILLAGE]
        value = list(dict.fromkeys(blank.values()))
        yield BLANK_BELOW.at(Where(file, min(blank)), value, key=shown, lines=lines_in_words(blank))
