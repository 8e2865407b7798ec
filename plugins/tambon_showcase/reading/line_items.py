"""A list of words written as lines without dashes: YAML joins them to one text, and the list would have one long item."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator

from tambon_showcase.finding import Where, warning
from tambon_showcase.formats.yaml_dashes import SWALLOWED
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_walk import KeyPath, YamlValue
from tambon_showcase.model.handbook import record_in
from tambon_showcase.model.lists import split_list

from .known_keys import record_at

LINES = warning(
    "T165",
    "รายการใน {key} ไม่มีขีดหน้าบรรทัด ระบบอ่านบรรทัดละหนึ่งข้อ: “{value}”",
    "เติม - และเว้นวรรคหนึ่งครั้งหน้าทุกข้อ ให้ตรงกัน ถ้าหลายบรรทัดเป็นข้อเดียวกัน ให้พิมพ์ต่อกันในบรรทัดเดียว",
)

_MARK = re.compile(r"^(?:-\s|\(?[0-9๐-๙]{1,2}[.)]\s*(?=\S))")
"""What people begin the lines of a list with."""


def line_by_line(document: YamlDocument, file: str) -> YamlDocument:
    """The document with an item for each such line."""
    told = {finding.line for finding in document.findings if finding.code == SWALLOWED.code}
    for key in dict.fromkeys(key for path in document.joined if (key := _list_of_words(path))):
        lines = [
            line for path, rows in document.joined.items() if path[: len(key)] == key for line, _ in rows
        ]
        document = _with_items(document, key, Where(file, lines[0]), is_told=not told.isdisjoint(lines))
    return document


def _list_of_words(path: KeyPath) -> KeyPath:
    """The key of the list of words that is at `path`, or that has its item there; empty where it is none."""
    key = path[:-1] if path and isinstance(path[-1], int) else path
    record = record_at(key[:-1]) if key else None
    field = record.model_fields.get(str(key[-1])) if record else None
    is_list = field is not None and typing.get_origin(field.annotation) is tuple
    return key if field and is_list and record_in(field.annotation) is None else ()


def _with_items(document: YamlDocument, key: KeyPath, where: Where, *, is_told: bool) -> YamlDocument:
    *above, last = key
    value: dict[str, YamlValue] = dict(document.value or {})
    inner = value
    for name in above:
        inner[str(name)] = inner = dict(typing.cast("dict[str, YamlValue]", inner[str(name)]))
    items = list(_items(document, key, inner[str(last)]))
    inner[str(last)] = [words for _, words in items]
    numbers = {(*key, at): line for at, (line, _) in enumerate(items)}
    finding = LINES.at(where, [words for _, words in items], key=last)
    return dataclasses.replace(
        document,
        value=value,
        lines={**document.lines, **numbers},
        findings=(*document.findings, *(() if is_told else (finding,))),
    )


def _items(document: YamlDocument, key: KeyPath, written: YamlValue) -> Iterator[tuple[int, YamlValue]]:
    """Each item with its line."""
    if isinstance(written, str):
        for line, row in document.joined[key]:
            yield from ((line, words) for words in split_list(_MARK.sub("", row, count=1)))
        return
    for at, item in enumerate(written):
        path = (*key, at)
        rows = document.joined.get(path, ())
        yield from [(line, _MARK.sub("", row, count=1)) for line, row in rows] or (
            (document.lines[path], item),
        )
