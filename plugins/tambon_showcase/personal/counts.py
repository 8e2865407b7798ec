"""Digits each in a cell or between blanks: the boxes of an ID, or counts of villages, months or years.

One row of counts in twelve has the check digit of an ID, so the table around it decides.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from .check_digits import is_national_id
from .names import PERSON

_DIGITS = 13
_GROUPS = (1, 4, 5, 2, 1)
_LOOSE = re.compile(r"\d(?:[\s\xa0|\x00]+\d){12}")
"""Digits with nothing between them that says they are one number."""
_BARS = re.compile(r"[|\x00]")
_RULER = re.compile(r"[-:|\s]*")
"""The line below the headings of a table in Markdown, or an empty one."""
_HEAD = re.compile(
    r"(?<!\S)(?:(?:หมู่(?:ที่)?|ม\.|ปี|ครั้งที่|ข้อ|ที่)?\s?\d{1,4}|[มกธตพส]\.?\s?[คยพ]\.?|เม\.?\s?ย\.?|มี\.?\s?ค\.?|มิ\.?\s?ย\.?|รวม)(?!\S)"
)
"""A heading of a table whose cells are parted by blanks only: a village, a month, a year."""
_OF_PERSON = re.compile(r"บัตร(?!สวัสดิการ|คนจน|ทอง)|ประชาชน|ประจำตัว|หลัก|\bPID\b|\bCID\b")
_PERSON = re.compile(rf"{PERSON.pattern}|ชื่อ|ลงชื่อ|เจ้าบ้าน|ผู้(?:ยื่น|รับ|มอบ|กู้|ค้ำ|เช่า|แจ้ง|ร้อง)")
_AMOUNT = re.compile(
    r"จำนวน|ร้อยละ|คะแนน|ระดับ|[(\[]\s?(?:ราย|คน|แห่ง|ครั้ง|หลัง|ตัว|สาย|ครัวเรือน|ครอบครัว|กลุ่ม|ชุด|บ่อ|ไร่|กม|เรื่อง|โครงการ|ปี|วัน|ชม|บาท|กก)"
)
_UNIT = re.compile(
    r"[\s|\x00]{1,6}(?:ราย|คน|แห่ง|ครั้ง|หลัง|ตัว|สาย|ครัวเรือน|ครอบครัว|กลุ่ม|ชุด|บ่อ|ไร่|เรื่อง|โครงการ|ตามลำดับ|คะแนน)"
)
_STACKED = re.compile(r"(?:หมู่(?:ที่)?|ข้อ(?:ที่)?|ม\.|ครั้งที่|ปี)\s{0,2}\d{1,4}(?!\d)")
"""A heading that a narrow column of a PDF breaks into lines (`หมู่`, below it `1`)."""
_STACK = 300
"""Letters above a row in which such headings are."""
_LABELLED = re.compile(
    r"[|\s\x00]*[^\d\s|\x00][^\d|\x00]{1,60}[|\s\x00]+(\d(?:[ \t\xa0|\x00]+\d){12})[|\s\x00]*"
)
"""A row of single digits that begins with words."""
_ROWS_NEAR = 6
"""Rows above and below a row that are compared with it."""
_LOOK_BACK = 90
_MOST_ROWS = 60
"""Rows of a table above a row that are looked at for their headings."""
_LONGEST = 4_000
"""Letters looked at of such a row."""


def are_counts(match: re.Match[str]) -> bool:
    """Whether the table or sentence around thirteen digits makes them counts, and no number of a person."""
    if not _LOOSE.fullmatch(match[0]) or _is_grouped(match[0]):
        return False
    text = match.string
    begin = text.rfind("\n", 0, match.start()) + 1
    if "\n" not in match[0] and (heads := _columns_above(text, begin)) is not None:
        return not heads
    near = text[max(begin, match.start() - _LOOK_BACK) : match.start()]
    near = near if _BARS.sub("", near).strip() else text[max(match.start() - _LOOK_BACK, 0) : match.start()]
    after = text[match.end() : match.end() + _LOOK_BACK // 2].partition("\n")[0]
    if _names_persons(near) or _PERSON.search(after):
        return False
    return bool(_AMOUNT.search(near) or _UNIT.match(text, match.end()) or _is_of_rows(text, begin, match))


def _is_of_rows(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a row that begins with words is one of several such rows, most of which are nobody's ID."""
    after = text[match.end() : match.end() + _LONGEST].split("\n")
    if not _LABELLED.fullmatch(f"{text[begin : match.end()]}{after[0]}"[:_LONGEST]):
        return False
    near = [*itertools.islice(_lines_above(text, begin), _ROWS_NEAR), *after[1 : _ROWS_NEAR + 1]]
    rows = [row for line in near if (row := _LABELLED.fullmatch(line)) and not _names_persons(line)]
    others = sum(not is_national_id(re.sub(r"\D", "", row[1])) for row in rows)
    return others > len(rows) / 2


def _names_persons(line: str) -> bool:
    return bool(_OF_PERSON.search(line) or _PERSON.search(line))


def without_counts(headings: Sequence[str], cells: Sequence[str]) -> list[str]:
    """The cells of a row with a blank for each digit of thirteen and more that have headings of their own."""
    named = [
        len(cell) == 1 and cell.isdecimal() and bool(head.strip())
        for head, cell in zip(headings, cells, strict=False)
    ]
    if sum(named) < _DIGITS or any(map(_OF_PERSON.search, itertools.compress(headings, named))):
        return list(cells)
    named += [False] * (len(cells) - len(named))
    return [" " if is_count else cell for cell, is_count in zip(cells, named, strict=True)]


def _is_grouped(written: str) -> bool:
    """Whether wider gaps part the digits as on a card: 1-4-5-2-1."""
    gaps = [len(gap) for gap in re.split(r"\d", written)[1:-1]]
    ends = {end - 1 for end in itertools.accumulate(_GROUPS[:-1])}
    wide, narrow = (
        [gap for at, gap in enumerate(gaps) if (at in ends) is is_end] for is_end in (True, False)
    )
    return min(wide) > max(narrow)


def _columns_above(text: str, begin: int) -> bool | None:
    """Whether the headings above a row that begins at `begin` are of an ID; None where its columns have no headings."""
    for line in itertools.islice(_lines_above(text, begin), _MOST_ROWS):
        if _RULER.fullmatch(line):
            continue
        heads = _heads(line)
        if len(heads) < _DIGITS:
            break
        if sum(head.isdecimal() and len(head) == 1 for head in heads) < _DIGITS:
            return bool(_OF_PERSON.search(line))
    above = text[max(begin - _STACK, 0) : begin]
    return bool(_OF_PERSON.search(above)) if len(_STACKED.findall(above)) >= _DIGITS else None


def _lines_above(text: str, end: int) -> Iterator[str]:
    while end > 0:
        begin = text.rfind("\n", 0, end - 1) + 1
        yield text[begin : min(end - 1, begin + _LONGEST)]
        end = begin


def _heads(line: str) -> list[str]:
    """What may head the columns below: the filled cells of a line, or its words where they count villages or months."""
    if len(_BARS.findall(line)) >= _DIGITS - 1:
        return [cell for cell in map(str.strip, _BARS.split(line)) if cell]
    return _HEAD.findall(line)
