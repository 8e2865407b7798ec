"""The shape of a report, and whether untrusted JSON has it: a report is made where contributors' files are read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

ReportJson = Mapping[str, Any]
"""A report, or one object of it, as JSON."""
MAX_BYTES = 2_000_000
MAX_TEXT = 2_000
MAX_ITEMS = 400
MAX_NUMBER = 10_000_000
"""Bounds of a report: bytes, characters of one text, items of one list, and any number."""

FIELDS = ["text"]
CHANGE = {
    "main": [FIELDS],
    "tables": {
        "*": {
            "added": ["text"],
            "removed": ["text"],
            "changed": [{"row": "text", "fields": [FIELDS]}],
            "totals": ["number"],
        }
    },
    "texts": [["text or number"]],
    "files": {"added": ["text"], "removed": ["text"], "renamed": [["text"]], "changed": ["text"]},
    "unread": ["text"],
    "complete": [(["number"], None)],
}
FINDING = {
    "code": "text",
    "severity": "text",
    "file": "text",
    "line": "number",
    "message": "text",
    "fix": "text",
    "value": "text",
    "lines": "text",
    "page": "text",
}
ENTRY = {
    "year": "number",
    "code": "text",
    "state": "text",
    "folder": "text",
    "change": (CHANGE, None),
    "lacks": [FIELDS],
}
REPORT = {
    "version": "number",
    "outside": ["text"],
    "findings_total": "number",
    "findings": [FINDING],
    "entries": [ENTRY],
}


class ReportError(Exception):
    """The document is no report; the message names the place."""


def read_report(data: bytes) -> dict[str, Any]:
    """The report in `data`.

    Raises:
        ReportError: it is too big, no JSON, or of another shape.
    """
    if len(data) > MAX_BYTES:
        raise ReportError(f"{len(data)} bytes")
    try:
        report = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise ReportError(type(problem).__name__) from problem
    _require(report, REPORT, "report")
    return dict(report)


def _require(value: object, shape: object, place: str) -> None:
    match shape:
        case dict():
            _require_mapping(value, shape, place)
        case list():
            _require_list(value, shape[0], place)
        case tuple():
            if value is not None:
                _require(value, shape[0], place)
        case "text":
            _refuse_unless(isinstance(value, str) and len(value) <= MAX_TEXT, place)
        case "number":
            _refuse_unless(type(value) is int and 0 <= value <= MAX_NUMBER, place)
        case _:
            _require(value, "number" if isinstance(value, int) else "text", place)


def _require_mapping(value: object, shape: dict[str, object], place: str) -> None:
    if not isinstance(value, dict) or len(value) > MAX_ITEMS:
        raise ReportError(place)
    if "*" not in shape:
        _refuse_unless(value.keys() == shape.keys(), place)
    for key, inner in value.items():
        _refuse_unless(len(key) <= MAX_TEXT, place)
        _require(inner, shape.get("*") or shape[key], f"{place}.{key[:20]}")


def _require_list(value: object, shape: object, place: str) -> None:
    if not isinstance(value, list) or len(value) > MAX_ITEMS:
        raise ReportError(place)
    for inner in value:
        _require(inner, shape, place)


def _refuse_unless(fits: bool, place: str) -> None:
    if not fits:
        raise ReportError(place)
