"""What an officer did when YAML does not parse: the parser's English is turned into one likely slip."""

from __future__ import annotations

import re

import yaml

from tambon_showcase.finding import Finding, Rule, Where, error

_QUOTE_IT = 'ครอบข้อความด้วยเครื่องหมายคำพูด เช่น  motto: "ก: ข"'
SYNTAX = error("T130", "อ่านบรรทัดนี้ไม่ได้: “{value}”", f"เทียบกับไฟล์ตัวอย่าง หรือ{_QUOTE_IT}")
TAB = error("T131", "ใช้ปุ่ม Tab ย่อหน้า: “{value}”", "ลบ Tab แล้วกดเว้นวรรคสองครั้งแทน")
QUOTE = error("T132", "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด: “{value}”", "เติมเครื่องหมายคำพูดปิดท้ายข้อความ")
COLON = error("T133", "หลังเครื่องหมาย : ต้องเว้นวรรค: “{value}”", "เขียนเป็น  ชื่อช่อง: ค่า  (เว้นวรรคหลัง :)")
COLON_INSIDE = error("T134", "ในข้อความมี : ตามด้วยวรรค ทำให้อ่านสับสน: “{value}”", _QUOTE_IT)
INDENT = error(
    "T135",
    "ย่อหน้าไม่ตรงกับบรรทัดก่อน: “{value}”",
    "ช่องระดับเดียวกันต้องย่อหน้าเท่ากัน ช่องย่อยย่อเข้าไปสองวรรค",
)
SPECIAL = error("T136", "ข้อความขึ้นต้นด้วยเครื่องหมายพิเศษ: “{value}”", _QUOTE_IT)
BRACKET = error("T137", "เปิดวงเล็บ [ หรือ {{ แล้วไม่ได้ปิด: “{value}”", f"เติมวงเล็บปิด หรือ{_QUOTE_IT}")
NO_COLON = error("T138", "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง: “{value}”", "เขียนเป็น  ชื่อช่อง: ค่า")
AFTER_QUOTE = error(
    "T139",
    "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด: “{value}”",
    'ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูดเดี่ยว เช่น  motto: \'"ก" และ "ข"\'',
)

_TAB_INDENT = re.compile(r"\s*\t")
_NO_SPACE = re.compile(r"\s*(?:- +)?[^\s:\"'#\[{]+:(?![\s/\\]|$)")
_TWO_COLONS = re.compile(r"\s*(?:- +)?[^\s:]+: .*: ")
_AFTER_QUOTE = re.compile(r"""\s*(?:- +)?(?:[^\s:]+: +)?(["']).*\1\s*[^\s,\]}#]""")
_STRANGE_START = re.compile(r"\s*(?:- +)?(?:[^\s:]+: +)?[@`%*&!|>]")


def explain_syntax(problem: yaml.YAMLError, text: str, file: str) -> Finding:
    """The finding for a syntax error: the line to look at, its text, and the most likely slip."""
    mark, began = getattr(problem, "problem_mark", None), getattr(problem, "context_mark", None)
    last = mark.line if mark else 0
    first = min(began.line, last) if began else last
    lines = text.splitlines()
    context = str(getattr(problem, "context", "") or "")
    if "quoted scalar" in context:
        return _at(QUOTE, file, first, lines)
    if "flow" in context:
        return _at(BRACKET, file, first, lines)
    slip = _slip(lines, first, last, file)
    if slip is None and "simple key" in context:
        return _at(NO_COLON, file, first, lines)
    misplaced = "block" in context or "mapping values" in str(getattr(problem, "problem", ""))
    return slip or _at(INDENT if misplaced else SYNTAX, file, last, lines)


def missing_space(text: str, file: str) -> Finding | None:
    """The first line that lacks the space after its colon, for a file that reads as one long text."""
    lines = text.splitlines()
    return _first(COLON, _NO_SPACE, lines, range(len(lines)), file)


def _slip(lines: list[str], first: int, last: int, file: str) -> Finding | None:
    """The first line between the two marks that looks like a well-known slip."""
    # libyaml notices a slip a line or two late, so the lines before its marks are looked at as well.
    span = range(max(0, first - 1), min(last + 1, len(lines)))
    here = range(max(0, last), min(last + 1, len(lines)))
    return (
        _first(TAB, _TAB_INDENT, lines, span, file)
        or _first(COLON, _NO_SPACE, lines, span, file)
        or _first(AFTER_QUOTE, _AFTER_QUOTE, lines, here, file)
        or _first(SPECIAL, _STRANGE_START, lines, here, file)
        or _first(COLON_INSIDE, _TWO_COLONS, lines, here, file)
    )


def _first(rule: Rule, pattern: re.Pattern[str], lines: list[str], span: range, file: str) -> Finding | None:
    return next((_at(rule, file, number, lines) for number in span if pattern.match(lines[number])), None)


def _at(rule: Rule, file: str, index: int, lines: list[str]) -> Finding:
    return rule.at(Where(file, index + 1), lines[index] if index < len(lines) else "")
