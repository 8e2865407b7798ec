"""Keys that belong below another and were written at the margin: one slip, reported once and read as it was meant."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import NamedTuple

from tambon_showcase.finding import Where, error
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_hints import INDENT
from tambon_showcase.formats.yaml_walk import DUPLICATE, KeyPath, YamlValue
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import Record

from .known_keys import record_at

AT_MARGIN = error(
    "T148",
    "ช่อง {value} อยู่ชิดขอบ แต่เป็นช่องย่อยของ {key}",
    "ย่อหน้าทุกช่องใต้ {key} เข้าไปสองวรรค",
)


WITH_VALUE = error(
    "T166",
    "ช่อง {key} มีช่องย่อยอยู่ข้างใต้ จึงมีค่าในบรรทัดเดียวกันไม่ได้: “{value}”",
    "ย้ายค่านี้ลงไปเป็นบรรทัดของช่องย่อย {inner}: แล้วย่อหน้าทุกช่องใต้ {key} เข้าไปสองวรรค",
)

_FOLLOWS = (DUPLICATE.code, INDENT.code)
"""What is said of such keys besides."""


class _Strays(NamedTuple):
    """A key without a value of its own, or with one on its line, and the keys right below it that belong into it."""

    key: str
    keys: list[str]
    written: str
    inner: str


def below_their_key(document: YamlDocument, file: str) -> YamlDocument:
    """The document with such keys where they belong."""
    if document.value is None:
        return document
    for strays in list(_strays(document.value)):
        document = _moved(document, strays, file)
    return document


def _strays(value: dict[str, YamlValue]) -> Iterator[_Strays]:
    names = list(value)
    for at, key in enumerate(names):
        written = value[key]
        record = record_at((key,)) if isinstance(written, str) else None
        if record is None or record is Identity or not isinstance(written, str):
            continue
        own = _leading(names[at + 1 :], record)
        inner = next((name for name in record.model_fields if name not in own), "") if written else ""
        if own:
            yield _Strays(key, own, written, inner)


def _leading(names: list[str], record: type[Record]) -> list[str]:
    """The first names that only the record knows."""
    found: list[str] = []
    for name in names:
        if name not in record.model_fields or name in Identity.model_fields:
            break
        found.append(name)
    return found


def _moved(document: YamlDocument, strays: _Strays, file: str) -> YamlDocument:
    value = dict(document.value or {})
    lines = dict(document.lines)
    key, keys, written, inner = strays
    value[key] = ({inner: written} if inner else {}) | {name: value.pop(name) for name in keys}
    moved: dict[KeyPath, int] = {(key, name): lines[name,] for name in keys}
    first, last = lines[key,], max(moved.values())
    told = [one for one in document.findings if not (one.code in _FOLLOWS and first < one.line <= last)]
    if written:
        finding = WITH_VALUE.at(Where(file, first), written, key=key, inner=inner)
        moved |= {(key, inner): first} if inner else {}
    else:
        finding = AT_MARGIN.at(Where(file, moved[key, keys[0]]), keys, key=key)
    return dataclasses.replace(document, value=value, lines={**lines, **moved}, findings=(*told, finding))
