"""Keys that belong below another and were written at the margin: one slip, reported once and read as it was meant."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import NamedTuple

from tambon_showcase.finding import Where, error
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_walk import DUPLICATE, KeyPath, YamlValue
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import Record

from .known_keys import record_at

AT_MARGIN = error(
    "T148",
    "ช่อง {value} อยู่ชิดขอบ แต่เป็นช่องย่อยของ {key}",
    "ย่อหน้าทุกช่องใต้ {key} เข้าไปสองวรรค",
)


class _Strays(NamedTuple):
    """A key without a value, and the keys right below it that belong into it."""

    key: str
    keys: list[str]


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
        record = None if value[key] else record_at((key,))
        if record is None or record is Identity:
            continue
        own = _leading(names[at + 1 :], record)
        if own:
            yield _Strays(key, own)


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
    key, keys = strays
    value[key] = {name: value.pop(name) for name in keys}
    moved: dict[KeyPath, int] = {(key, name): lines[name,] for name in keys}
    first, last = lines[key,], max(moved.values())
    told = [one for one in document.findings if not (one.code == DUPLICATE.code and first < one.line <= last)]
    finding = AT_MARGIN.at(Where(file, moved[key, keys[0]]), keys, key=key)
    return dataclasses.replace(document, value=value, lines={**lines, **moved}, findings=(*told, finding))
