"""A model's refusal, said in Thai with the line it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import ValidationError

from tambon_showcase.finding import Finding, Rule, Where


def nearest_line(lines: Mapping[tuple[str | int, ...], int], path: tuple[str | int, ...]) -> int:
    """The line of a key, or of the nearest key around it; 0 when there is none."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 0)


class Rules(NamedTuple):
    """The rules a model's refusal becomes."""

    unknown: Rule
    missing: Rule
    bad: Rule


def explain_refusal(
    problem: ValidationError,
    where: Callable[[tuple[str | int, ...]], Where],
    rules: Rules,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Finding]:
    """The findings that say what a model refused, with the Thai reason and fix of each value.

    `titles` are the words officers know for a key, such as a column's heading.
    """
    unknown, missing, bad = rules
    for details in problem.errors(include_url=False):
        path = tuple(details["loc"])
        key = ".".join(str(part) for part in path)
        match details["type"]:
            case "extra_forbidden":
                yield unknown.at(where(path), key)
            case "missing":
                yield missing.at(where(path), key)
            case _:
                reason, fix = _reason(details)
                shown = titles.get(key, key)
                yield bad.at(where(path), details["input"], key=shown, reason=reason, fix=fix)


def _reason(details: Any) -> tuple[str, str]:
    cause = details.get("ctx", {}).get("error")
    if cause is not None and hasattr(cause, "fix"):
        return cause.reason, cause.fix
    match details["type"]:
        case "string_too_long":
            return "ยาวเกินไป", "ย้ายเนื้อหายาวไปไว้ในไฟล์ในโฟลเดอร์ texts"
        case "string_too_short":
            return "ว่างเปล่า", "กรอกค่า หรือลบบรรทัดนี้"
        case "string_pattern_mismatch":
            return "รูปแบบไม่ถูกต้อง", "กรอกตัวเลข 6 หลัก เช่น 640904"
        case _:
            return "เป็นค่าคนละชนิดกับที่ช่องนี้ต้องการ", "ดูตัวอย่างของช่องนี้ในคู่มือ"
