"""A model's refusal, said in Thai with the line it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tambon_showcase.finding import Finding, Rule, Where
from tambon_showcase.formats.yaml_walk import KeyPath
from tambon_showcase.text.thai_text import is_blank


def nearest_line(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """The line of a key, or of the nearest key around it; 0 when there is none."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 0)


class Rules(NamedTuple):
    """The rules a model's refusal becomes."""

    unknown: Rule
    missing: Rule
    bad: Rule


class Telling(NamedTuple):
    """How the refusals of a model are reported.

    `titles` are the words officers know for a key, such as a column's heading; of keys that are no news nothing is reported.
    `meant` names the key that an unknown one resembles: it is not missing then, only written otherwise. `guide` says
    where the handbook explains a key.
    """

    where: Callable[[KeyPath], Where]
    rules: Rules
    titles: Mapping[str, str] = MappingProxyType({})
    is_news: Callable[[KeyPath], bool] = lambda _path: True
    meant: Callable[[KeyPath], KeyPath] = lambda _path: ()
    guide: Callable[[KeyPath], str] = lambda _path: ""


def explain_refusal(problem: ValidationError, telling: Telling) -> Iterator[Finding]:
    """The findings that say what a model refused, with the Thai reason and fix of each value."""
    where, (unknown, missing, bad), titles, is_news, meant, guide = telling
    errors = [(tuple(details["loc"]), details) for details in problem.errors(include_url=False)]
    renamed = {path: meant(path) for path, details in errors if details["type"] == "extra_forbidden"}
    for path, details in errors:
        if not is_news(path) or path in renamed.values():
            continue
        key = ".".join(part for part in path if isinstance(part, str))  # which item it is, its line says
        match details["type"]:
            case "extra_forbidden":
                yield unknown.at(where(path), key, near=_perhaps(renamed[path]), guide=guide(path))
            case "missing":
                yield missing.at(where(path), key)
            case _:
                reason, fix = _reason(details, guide(path))
                shown = titles.get(key, key)
                yield bad.at(where(path), _written(details["input"]), key=shown, reason=reason, fix=fix)


def _written(value: object) -> object:
    """A value as its officer sees it: several under one key are not shown, and nothing is nothing."""
    return "หลายค่า" if isinstance(value, Mapping) else "" if value is None else value


def _perhaps(path: KeyPath) -> str:
    return f"ถ้าหมายถึง “{path[-1]}” ให้แก้เป็นคำนั้น" if path else ""


def _reason(details: ErrorDetails, guide: str) -> tuple[str, str]:
    cause = details.get("ctx", {}).get("error")
    if cause is not None and hasattr(cause, "fix"):
        return cause.reason, cause.fix
    if details["input"] is None:
        return "ว่างเปล่า", "กรอกค่า หรือลบบรรทัดนี้"
    match details["type"]:
        case "string_too_long":
            return "ยาวเกินไป", "ย้ายเนื้อหายาวไปไว้ในไฟล์ในโฟลเดอร์ texts"
        case "string_too_short":
            return "ว่างเปล่า", "กรอกค่า หรือลบบรรทัดนี้"
        case "string_pattern_mismatch":
            return "รูปแบบไม่ถูกต้อง", "กรอกตัวเลข 6 หลัก เช่น 640904"
        case _:
            return "เป็นค่าคนละชนิดกับที่ช่องนี้ต้องการ", f"ดูตัวอย่างของช่องนี้ใน{guide}"


def state_of(cell: str) -> str:
    """What a cell holds that says nothing."""
    return "ว่างเปล่า" if is_blank(cell) else f"มีแต่ “{cell}”"
