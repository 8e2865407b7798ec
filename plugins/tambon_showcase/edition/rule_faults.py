"""What is wrong with a value, key or row of a year's rules, in the words of who wrote it: what may be there instead."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.csv_table import CsvTable
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_walk import DUPLICATE, KeyPath
from tambon_showcase.text.thai_text import ARABIC_DIGITS
from tambon_showcase.text.thai_values import ThaiValueError, parse_date

from .base import FIRST_YEAR, ITEM_NUMBER, LAST_YEAR, TAMBON_CODE, RuleRecord
from .rule_lines import nearest_line

UNKNOWN_KEY = error("T701", "ไม่รู้จักช่อง “{value}” ในกติกา", "{perhaps} ตรวจตัวสะกดเทียบกับกติกาปีก่อน หรือลบออก")
NO_KEY = error("T702", "กติกาขาดช่อง “{value}” หรือช่องนี้ยังไม่มีค่า", "เติมช่องนี้พร้อมค่าตามแบบของกติกาปีก่อน")
BAD_VALUE = error("T703", "ค่า “{value}” ในช่อง {key} ของกติกาใช้ไม่ได้", "เขียนเป็น {meant}")

_YEAR = re.compile("2[456][0-9]{2}(?![0-9])")
_WORD = re.compile(r"'(.*?)'")
_WHOLE = "จำนวนเต็มด้วยเลข 0–9 ไม่มีจุลภาคและหน่วย เช่น 8700"
_NUMBER = "ตัวเลข 0–9 ใช้จุดเป็นทศนิยม ไม่มีจุลภาค ร้อยละ และหน่วย เช่น 8700 หรือ 0.5"
_DAY = "วันที่แบบ ปี ค.ศ.-เดือน-วัน เช่น 2022-05-31"
_LIST = "รายการ แม้มีค่าเดียว เช่น [pdf]"
_ONE = "ค่าเดียว ไม่ใช่รายการหรือช่องย่อย ตามแบบของกติกาปีก่อน"
_GROUP = "ช่องย่อยที่ย่อหน้าอยู่ใต้ช่องนี้"
_MEANT: Mapping[str, str] = {
    "int_parsing": _WHOLE,
    **dict.fromkeys(("int_type", "float_type", "decimal_type", "bool_type", "date_type"), _ONE),
    "float_parsing": _NUMBER,
    "decimal_parsing": _NUMBER,
    "bool_parsing": "true (ใช่) หรือ false (ไม่ใช่)",
    "date_from_datetime_parsing": _DAY,
    "date_parsing": _DAY,
    "tuple_type": _LIST,
    "string_type": "ข้อความเดียว ไม่ใช่รายการหรือช่องย่อย",
    "model_type": _GROUP,
    "too_short": "รายการที่มีอย่างน้อยหนึ่งค่า",
}
"""What a value must be, by what pydantic found wrong with it."""
_PATTERNS = {TAMBON_CODE: "รหัสตำบล 6 หลัก เช่น 160104", ITEM_NUMBER: "เลขข้อด้วยเลข 0–9 คั่นด้วยจุด เช่น 1.2"}
_OF_KEYS = ("extra_forbidden", "missing")
_FROM_CONTEXT: Mapping[str, Callable[[ErrorDetails], str]] = {
    "greater_than_equal": lambda found: _least(found["ctx"]["ge"], str(found["input"])),
    "less_than_equal": lambda found: _most(found["ctx"]["le"], str(found["input"])),
    "literal_error": lambda found: "คำใดคำหนึ่ง: " + ", ".join(_WORD.findall(found["ctx"]["expected"])),
    "string_pattern_mismatch": lambda found: _PATTERNS[found["ctx"]["pattern"]],
    "value_error": lambda found: str(found["ctx"]["error"]),
}


def heading_faults(kind: type[RuleRecord], headings: Iterable[str]) -> list[ErrorDetails]:
    """Columns of a table that nobody knows, and those that are missing: as pydantic finds them in a row that is full."""
    try:
        kind.model_validate(dict.fromkeys(headings, "1"))
    except ValidationError as problem:
        return [found for found in problem.errors(include_url=False) if found["type"] in _OF_KEYS]
    return []


def explain_faults(errors: Iterable[ErrorDetails], file: str, document: YamlDocument) -> Iterator[Finding]:
    """A finding for each value, key or row that cannot be used; what a record inside the file lacks is said together."""
    errors = [found for found in errors if not _follows(found)]
    errors = [found for found in errors if document.is_news(_line(found["loc"], document), found["loc"])]
    renamed = _renamed(errors)
    missing: dict[KeyPath, list[str]] = {}
    told: set[tuple[int, str]] = set()
    for found in errors:
        path, key = found["loc"], _way(found["loc"])
        where = Where(file, _line(path, document))
        if found["type"] == "extra_forbidden":
            yield UNKNOWN_KEY.at(where, key, perhaps=_perhaps(renamed.get(path)))
        elif found["type"] != "missing":
            if (where.line, str(found["input"])) in told:
                continue  # one text that was read as two values
            told.add((where.line, str(found["input"])))
            yield BAD_VALUE.at(where, found["input"], key=key, meant=_meant(found))
        elif path not in renamed.values():
            is_blank = path in document.lines  # the key is there, and nothing after it
            missing.setdefault(path if is_blank else path[:-1] or path, []).append(key)
    for path, keys in missing.items():
        yield NO_KEY.at(Where(file, _line(path, document)), keys)


def explain_headings(faults: Iterable[ErrorDetails], file: str, table: CsvTable) -> Iterator[Finding]:
    """The same for each heading of a table, and for those that are there twice."""
    line = table.header_line
    yield from explain_faults(faults, file, YamlDocument({}, {(): line}, ()))
    yield from (DUPLICATE.at(Where(file, line), heading, first=line) for heading in twice(table.headings))


def twice(headings: Iterable[str]) -> list[str]:
    """Headings that are there more than once: nobody can know which of their columns counts."""
    return [heading for heading, times in Counter(headings).items() if heading and times > 1]


def _follows(found: ErrorDetails) -> bool:
    """Whether a list is too short only because its values are wrong, as is said of them."""
    return found["type"] == "too_short" and bool(found["input"])


def _way(path: KeyPath) -> str:
    """The way to a value as a reader counts it: places in a list begin with one."""
    steps = (f" (ที่ {step + 1})" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".").strip()


def _line(path: KeyPath, document: YamlDocument) -> int:
    return nearest_line(path, document.lines)


def _renamed(errors: Iterable[ErrorDetails]) -> Mapping[KeyPath, KeyPath]:
    """The missing key that each unknown one may be meant for: like it, or the only one that its record lacks."""
    kinds: dict[tuple[str, KeyPath], list[str]] = {}
    for found in errors:
        kinds.setdefault((found["type"], found["loc"][:-1]), []).append(str(found["loc"][-1]))
    pairs: dict[KeyPath, KeyPath] = {}
    for (kind, path), unknown in kinds.items():
        missing = kinds.get(("missing", path), []) if kind == "extra_forbidden" else []
        for key in unknown:
            only = missing if len(missing) == len(unknown) == 1 else []
            for meant in difflib.get_close_matches(key, missing, 1) or only:
                pairs[*path, key] = (*path, meant)
                missing = [other for other in missing if other != meant]
    return pairs


def _perhaps(meant: KeyPath | None) -> str:
    return f"ถ้าหมายถึง “{meant[-1]}” ให้แก้เป็นคำนั้น ไม่เช่นนั้น" if meant else ""


def _meant(found: ErrorDetails) -> str:
    """What must be there instead."""
    kind = found["type"]
    if kind == "int_parsing" and str(found["loc"][-1]).endswith("_be"):
        return _year(str(found["input"]))
    if isinstance(found["input"], str) and "date" in kind:
        return _day(found["input"])
    return _FROM_CONTEXT[kind](found) if kind in _FROM_CONTEXT else _MEANT.get(kind, "ค่าชนิดเดียวกับช่องอื่น")


def _year(written: str) -> str:
    """What a year must be, with the year that is written with its day or in words."""
    begins = _YEAR.match(written.translate(ARABIC_DIGITS))
    return f"ปี พ.ศ. สี่หลักด้วยเลข 0–9 {f'คือ {begins[0]}' if begins else 'เช่น 2565'}"


def _day(written: str) -> str:
    """What a day must be, with the day that is written otherwise or in the other calendar."""
    try:
        return f"{_DAY.partition(' เช่น')[0]} คือ {parse_date(written).isoformat()}"
    except ThaiValueError:
        return _DAY


def _least(bound: object, written: str) -> str:
    return (
        f"ตัวเลขตั้งแต่ {bound} ขึ้นไป{_era(bound)}" if isinstance(bound, float | int | Decimal) else _day(written)
    )


def _most(bound: object, written: str) -> str:
    return f"ตัวเลขไม่เกิน {bound:g}{_era(bound)}" if isinstance(bound, float | int | Decimal) else _day(written)


def _era(bound: object) -> str:
    """A year out of bounds is most often one of the other calendar."""
    return " (ปี พ.ศ.)" if bound in (FIRST_YEAR, LAST_YEAR) else ""
