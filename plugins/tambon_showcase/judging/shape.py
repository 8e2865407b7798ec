"""A small language for the shape of JSON that strangers send, walked the same way here and in the browser.

A shape is plain data, so the region's pack carries it to `shape.js` and there is one list of allowed keys.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tambon_showcase.finding import Finding, Where, error

SHEET_BYTES = 4_000_000
"""Largest file read: 20 entries with long comments and a full change log stay under 3 MB."""
DEPTH = 8
"""Deepest nesting read; a sheet needs four."""
NUMBER_LIMIT = 1_000_000

TOO_LARGE = error(
    "T780",
    "ไฟล์ใหญ่เกินไป ({value} ไบต์)",
    "ส่งออกไฟล์คะแนนจากหน้าแบบให้คะแนนใหม่ ไฟล์ปกติไม่เกิน 4,000,000 ไบต์",
)
NOT_JSON = error(
    "T781",
    "อ่านไฟล์ไม่ได้ ไม่ใช่ไฟล์คะแนน (JSON)",
    "ขอไฟล์ที่ลงท้ายด้วย .json จากกรรมการ อย่าเปิดแก้หรือบันทึกด้วยโปรแกรมอื่น",
)
TOO_DEEP = error("T782", "ข้อมูลในไฟล์ซ้อนกันลึกผิดปกติ", "ไฟล์นี้ไม่ได้มาจากหน้าแบบให้คะแนน ขอไฟล์ใหม่จากกรรมการ")
UNKNOWN_KEY = error("T783", "มีช่องที่ไม่รู้จัก “{value}” ที่ {path}", "ไฟล์อาจถูกแก้ไข ขอไฟล์ที่ส่งออกจากหน้าแบบให้คะแนนโดยตรง")
WRONG_VALUE = error("T784", "ค่าที่ {path} ผิดรูปแบบ: “{value}”", "ไฟล์อาจถูกแก้ไข ขอไฟล์ที่ส่งออกจากหน้าแบบให้คะแนนโดยตรง")
MISSING_KEY = error("T785", "ไม่พบช่อง “{value}” ที่ {path}", "ขอไฟล์ที่ส่งออกจากหน้าแบบให้คะแนนโดยตรง")

JsonShape = dict[str, Any]


class ShapeProblem(NamedTuple):
    """What is wrong at `path`: code of the rule and the value found."""

    code: str
    path: str
    value: str


def text_shape(limit: int, pattern: str = "") -> JsonShape:
    """Text of at most `limit` characters that match `pattern` as a whole (empty: any text)."""
    return {"kind": "text", "max": limit, "pattern": pattern}


def number_shape() -> JsonShape:
    """A number no further from zero than a million, or null."""
    return {"kind": "number", "max": NUMBER_LIMIT}


def list_of(shape: JsonShape, limit: int) -> JsonShape:
    """A list of at most `limit` values."""
    return {"kind": "list", "of": shape, "max": limit}


def map_of(shape: JsonShape, limit: int, pattern: str) -> JsonShape:
    """An object whose keys match `pattern`."""
    return {"kind": "map", "of": shape, "max": limit, "pattern": pattern}


def record(keys: dict[str, JsonShape], optional: tuple[str, ...] = ()) -> JsonShape:
    """An object with these keys and no other."""
    return {"kind": "record", "keys": keys, "optional": list(optional)}


def read_json(data: bytes, shape: JsonShape, file: str) -> tuple[Any, list[Finding]]:
    """The value in `data`, or None and the findings that say why it cannot be used."""
    where = Where(file)
    if len(data) > SHEET_BYTES:
        return None, [TOO_LARGE.at(where, len(data))]
    try:
        source = decoded(data)
        if nesting(source) > DEPTH:
            return None, [TOO_DEEP.at(where)]
        value = json.loads(source, parse_int=float, parse_constant=_refuse)
    except ValueError:
        return None, [NOT_JSON.at(where)]
    findings = [_RULES[p.code].at(where, p.value, path=p.path) for p in problems(value, shape)]
    return (None if findings else value), findings


def decoded(data: bytes) -> str:
    """The text of a paper: UTF-8, or UTF-16 where its mark says so, as Notepad saves "Unicode".

    Raises:
        ValueError: it is neither.
    """
    return data.decode("utf-16" if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} else "utf-8-sig")


def schema_of(data: bytes) -> str | None:
    """What a paper says that it is, empty where it says nothing; None where it is damaged, so that it may be any."""
    try:
        value = json.loads(decoded(data))
    except (ValueError, RecursionError):
        return None
    schema = value.get("schema") if isinstance(value, dict) else None
    return schema if isinstance(schema, str) else ""


_RULES = {rule.code: rule for rule in (UNKNOWN_KEY, WRONG_VALUE, MISSING_KEY)}


def _refuse(name: str) -> None:
    raise ValueError(f"not JSON: {name}")


def nesting(source: str) -> int:
    """How deep brackets nest in JSON text, strings left out; found without parsing, so depth cannot hurt."""
    deepest = depth = 0
    for mark in re.sub(r'"[^"\\]*(?:\\.[^"\\]*)*"', "", source, flags=re.DOTALL):
        if mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in "]}":
            depth -= 1
    return deepest


def problems(value: object, shape: JsonShape, path: str = "ไฟล์") -> Iterator[ShapeProblem]:
    """Every place where `value` has not the `shape`."""
    match shape["kind"]:
        case "record":
            yield from _record(value, shape, path)
        case "map":
            yield from _map(value, shape, path)
        case "list":
            yield from _list(value, shape, path)
        case _:
            if not _is_plain(value, shape):
                yield ShapeProblem(WRONG_VALUE.code, path, shown_value(value))


def _is_plain(value: object, shape: JsonShape) -> bool:
    if shape["kind"] == "number":
        return value is None or (type(value) is float and abs(value) <= shape["max"])
    return (
        isinstance(value, str)
        and len(value) <= shape["max"]
        and not re.search("[\ud800-\udfff]", value)
        and re.fullmatch(shape["pattern"] or ".*", value, re.DOTALL) is not None
    )


def _record(value: object, shape: JsonShape, path: str) -> Iterator[ShapeProblem]:
    if not isinstance(value, dict):
        yield ShapeProblem(WRONG_VALUE.code, path, shown_value(value))
        return
    keys = shape["keys"]
    for key in sorted(value.keys() - keys.keys()):
        yield ShapeProblem(UNKNOWN_KEY.code, path, key)
    for key, inner in keys.items():
        if key in value:
            yield from problems(value[key], inner, f"{path}.{key}")
        elif key not in shape["optional"]:
            yield ShapeProblem(MISSING_KEY.code, path, key)


def _map(value: object, shape: JsonShape, path: str) -> Iterator[ShapeProblem]:
    if not isinstance(value, dict) or len(value) > shape["max"]:
        yield ShapeProblem(WRONG_VALUE.code, path, shown_value(value))
        return
    for key in sorted(value):
        if re.fullmatch(shape["pattern"], key):
            yield from problems(value[key], shape["of"], f"{path}.{key}")
        else:
            yield ShapeProblem(UNKNOWN_KEY.code, path, key)


def _list(value: object, shape: JsonShape, path: str) -> Iterator[ShapeProblem]:
    if not isinstance(value, list) or len(value) > shape["max"]:
        yield ShapeProblem(WRONG_VALUE.code, path, shown_value(value))
        return
    for index, inner in enumerate(value):
        yield from problems(inner, shape["of"], f"{path}[{index + 1}]")


def shown_value(value: Any) -> str:
    """A value as a message shows it: text and numbers as they are, anything larger by its kind."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict | list):
        return "รายการ"
    if isinstance(value, bool) or value is None:
        return {None: "null", True: "true", False: "false"}[value]
    return number_text(value)


def number_text(value: float) -> str:
    """A number without exponent and needless zeros, as the browser writes it too."""
    if abs(value) > 1000 * NUMBER_LIMIT:
        return "ตัวเลขใหญ่เกินไป"
    return f"{value:.6f}".rstrip("0").rstrip(".")
