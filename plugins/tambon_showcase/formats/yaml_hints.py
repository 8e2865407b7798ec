"""What an officer did when YAML does not parse: the parser's English is turned into one likely slip."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import yaml

from tambon_showcase.finding import Rule, error

_QUOTE_IT = 'ครอบข้อความด้วยเครื่องหมายคำพูด เช่น  motto: "ก: ข"'
SYNTAX = error("T130", "อ่านบรรทัดนี้ไม่ได้: “{value}”", f"เทียบกับไฟล์ตัวอย่าง หรือ{_QUOTE_IT}")
TAB = error("T131", "ใช้ปุ่ม Tab ย่อหน้า: “{value}”", "ลบ Tab แล้วกดเว้นวรรคสองครั้งแทน")
QUOTE = error("T132", "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด: “{value}”", "เติมเครื่องหมายคำพูดปิดท้ายข้อความ")
COLON = error("T133", "หลังเครื่องหมาย : ต้องเว้นวรรค: “{value}”", "เขียนเป็น  ชื่อช่อง: ค่า  (เว้นวรรคหลัง :)")
COLON_INSIDE = error(
    "T134", "ในข้อความมี : ตามด้วยวรรค ทำให้อ่านสับสน: “{value}”", f"{_QUOTE_IT}  ถ้าเป็นสองช่อง ให้แยกเป็นสองบรรทัด"
)
INDENT = error(
    "T135",
    "ย่อหน้าไม่ตรงกับบรรทัดก่อน: “{value}”",
    "ช่องระดับเดียวกันต้องย่อหน้าเท่ากัน ช่องย่อยย่อเข้าไปสองวรรค",
)
SPECIAL = error("T136", "ข้อความขึ้นต้นด้วยเครื่องหมายพิเศษ: “{value}”", _QUOTE_IT)
BRACKET = error("T137", "เปิดวงเล็บ [ หรือ {{ แล้วไม่ได้ปิด: “{value}”", f"เติมวงเล็บปิด หรือ{_QUOTE_IT}")
NO_COLON = error(
    "T138",
    "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง: “{value}”",
    "เขียนเป็น  ชื่อช่อง: ค่า  ถ้าเป็นข้อความต่อจากบรรทัดบน ให้เว้นวรรคสองครั้งหน้าบรรทัดนี้",
)
AFTER_QUOTE = error(
    "T139",
    "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด: “{value}”",
    'ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดเดี่ยว เช่น  motto: \'"ก" และ "ข"\'',
)

NO_DASH = error(
    "T147",
    "บรรทัดนี้อยู่ในรายการ แต่ไม่ได้ขึ้นต้นด้วย - แล้วเว้นวรรค: “{value}”",
    "เติม - และเว้นวรรคหนึ่งครั้งหน้าข้อความ ให้ตรงกับบรรทัดอื่น",
)
COMMA = error(
    "T159",
    "ค่าใน [ ] หรือ {{ }} คั่นไม่ถูก: “{value}”",
    "คั่นแต่ละค่าด้วยจุลภาคหนึ่งตัว เช่น  [ก, ข]  ค่าที่มีจุลภาคหรือ : ให้ครอบด้วยเครื่องหมายคำพูด",
)

_TAB_INDENT = re.compile(r"\s*\t")
_NO_SPACE = re.compile(r"\s*(?:- +)?[^\s:\"'#\[{]+:(?![\s/\\]|$)")
_TWO_COLONS = re.compile(r"\s*(?:- +)?[^\s:]+: .*: ")
_OPEN_QUOTE = re.compile(r"""\s*(?:- +)?(?:[^\s:"']+: +)?(["'])(?:(?!\1).)*$""")
_AFTER_QUOTE = re.compile(r"""\s*(?:- +)?(?:[^\s:]+: +)?(["']).*\1\s*[^\s,\]}#]""")
_STRANGE_START = re.compile(r"\s*(?:- +)?(?:[^\s:]+: +)?[@`%*&!|>]")
_ODD_DASH = re.compile(r"\s*(?:[–—•·▪●]\s+|-)[^\s-]")
KEY = re.compile(r"\s*(?:- +)?[^\s:#]+:(?:\s|$)")
DASH = 2
"""How far a dash moves the first key of its item in."""


class Slip(NamedTuple):
    """What was probably done wrong, and the line where (0-based)."""

    rule: Rule
    number: int


def find_slip(problem: yaml.YAMLError, lines: Sequence[str]) -> Slip:
    """The most likely slip behind a syntax error; its line is one of the file's, or the first one after them."""
    mark, began = getattr(problem, "problem_mark", None), getattr(problem, "context_mark", None)
    last = mark.line if mark else 0
    first = min(began.line, last) if began else last
    context = str(getattr(problem, "context", "") or "")
    if "quoted scalar" in context:
        return Slip(QUOTE, first)
    if "flow" in context:
        return Slip(COMMA if first < len(lines) and _is_closed(lines[first]) else BRACKET, first)
    slip = _well_known(lines, first, last)
    if slip is None and "simple key" in context:
        return Slip(NO_COLON, first)
    misplaced = "block" in context or "mapping values" in str(getattr(problem, "problem", ""))
    if slip is None and misplaced and indent_of_keys(lines, last - 1):
        return Slip(INDENT, last - 1)
    return slip or Slip(INDENT if misplaced else SYNTAX, last)


def missing_spaces(lines: Sequence[str]) -> list[Slip]:
    """The lines that lack the space after their colon, for a file that reads as one long text."""
    return [Slip(COLON, number) for number, line in enumerate(lines) if _NO_SPACE.match(line)]


def _is_closed(line: str) -> bool:
    """Whether every bracket that a line opens is closed on it."""
    return all(line.count(opened) == line.count(closed) for opened, closed in ("[]", "{}"))


def indent_of(line: str) -> int:
    """How far a line is from the margin."""
    return len(line) - len(line.lstrip())


def indent_of_keys(lines: Sequence[str], number: int) -> int:
    """How far in the other keys of an item are whose dash alone has moved, as the next item shows; 0 for any other line."""
    if not 0 <= number < len(lines) - 1 or not lines[number].lstrip().startswith("- "):
        return 0
    keys = indent_of(lines[number + 1])
    below = itertools.takewhile(
        lambda line: indent_of(line) >= keys - DASH, filter(str.strip, lines[number + 1 :])
    )
    has_next = any(line.startswith(" " * (keys - DASH) + "- ") for line in below)
    has_moved = indent_of(lines[number]) != keys - DASH and KEY.match(lines[number + 1])
    return keys if keys > DASH and has_moved and has_next else 0


def _well_known(lines: Sequence[str], first: int, last: int) -> Slip | None:
    """The first line between the two marks that looks like a well-known slip."""
    # libyaml notices a slip a line or two late, so the lines before its marks are looked at as well.
    span = range(max(0, first - 1), min(last + 1, len(lines)))
    here = range(max(0, last), min(last + 1, len(lines)))
    return (
        _first(TAB, _TAB_INDENT, lines, span)
        or _first(COLON, _NO_SPACE, lines, span)
        or _unclosed(lines, range(max(0, first), min(last, len(lines))))
        or _first_undashed(lines, last)
        or _undashed_above(lines, last)
        or _undashed(lines, span)
        or _keyless(lines, last)
        or _first(AFTER_QUOTE, _AFTER_QUOTE, lines, here)
        or _first(SPECIAL, _STRANGE_START, lines, here)
        or _first(COLON_INSIDE, _TWO_COLONS, lines, here)
    )


def _first(rule: Rule, pattern: re.Pattern[str], lines: Sequence[str], span: Iterable[int]) -> Slip | None:
    return next((Slip(rule, number) for number in span if pattern.match(lines[number])), None)


def _unclosed(lines: Sequence[str], span: range) -> Slip | None:
    """A quote that swallowed the lines after it, up to the quote that begins another value."""
    for number in span:
        if _OPEN_QUOTE.match(lines[number]) and KEY.match(lines[number + 1]):
            return Slip(QUOTE, number)
    return None


def _undashed(lines: Sequence[str], span: range) -> Slip | None:
    """A line without a key right under the items of a list, as far in as they are."""
    for number in span:
        if _ODD_DASH.match(lines[number]) and _is_in_list(lines, number):
            return Slip(NO_DASH, number)
        above = next((lines[at] for at in range(number - 1, -1, -1) if lines[at].strip()), "")
        follows_item = above.lstrip().startswith("- ") and indent_of(above) == indent_of(lines[number])
        line = lines[number].lstrip()
        if follows_item and line and not line.startswith(("-", "#")) and not KEY.match(line):
            return Slip(NO_DASH, number)
    return None


def _first_undashed(lines: Sequence[str], last: int) -> Slip | None:
    """The first item of a list, further in than the dash of the second and without its own."""
    if last >= len(lines) or not lines[last].lstrip().startswith("- "):
        return None
    own, top = indent_of(lines[last]), last
    while top > 0 and (not lines[top - 1].strip() or indent_of(lines[top - 1]) > own):
        top -= 1
    is_open = (
        top > 0 and lines[top - 1].rstrip().endswith(":") and not lines[top - 1].lstrip().startswith("- ")
    )
    is_bare = indent_of(lines[top]) == own + DASH and not lines[top].lstrip().startswith("- ")
    return Slip(NO_DASH, top) if is_open and top < last and is_bare and KEY.match(lines[top]) else None


def _undashed_above(lines: Sequence[str], last: int) -> Slip | None:
    """The first item of a list, as far in as the dash of the second and without its own: its other keys are further in."""
    above = last - 1
    if not 0 <= above < last < len(lines) or not KEY.match(lines[above]) or not KEY.match(lines[last]):
        return None
    own, key = indent_of(lines[above]), lines[above].strip().partition(":")[0]
    below = itertools.takewhile(lambda line: not line.strip() or indent_of(line) >= own, lines[last:])
    is_item = indent_of(lines[last]) == own + 2 and any(line[own:].startswith(f"- {key}:") for line in below)
    return Slip(NO_DASH, above) if is_item else None


def _is_in_list(lines: Sequence[str], number: int) -> bool:
    """Whether an item of a list above is as far in as a line."""
    own = indent_of(lines[number])
    return any(line.lstrip().startswith("- ") and indent_of(line) == own for line in lines[:number])


def _keyless(lines: Sequence[str], last: int) -> Slip | None:
    """A line without a key right above one as far in that has a key: the two read as one long text."""
    if not 0 < last < len(lines) or not KEY.match(lines[last]):
        return None
    above = lines[last - 1]
    is_alone = (
        bool(above.strip()) and not KEY.match(above) and not above.lstrip().startswith(("- ", "#", "..."))
    )
    return Slip(NO_COLON, last - 1) if is_alone and indent_of(above) == indent_of(lines[last]) else None
