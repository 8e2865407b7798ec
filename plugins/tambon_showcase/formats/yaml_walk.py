"""The walk over YAML parser events that builds plain values and refuses everything that is more than text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from tambon_showcase.finding import Finding, Rule, Where, error
from tambon_showcase.text.thai_text import clean

from .yaml_dashes import lines_of, misread
from .yaml_quotes import without_curly_quotes
from .yaml_stops import NoDash, NotKeys, Stop

MAX_DEPTH = 12
MAX_NODES = MAX_SCALAR = 20_000
"""Bounds of one file: levels, values, and characters of one value."""

YamlValue: TypeAlias = "str | list[YamlValue] | dict[str, YamlValue]"
KeyPath: TypeAlias = tuple[str | int, ...]

EMPTY = error("T104", "ไฟล์ว่าง ยังไม่มีข้อมูล", "เริ่มจากคำสั่ง tambon new หรือคัดลอกไฟล์ตัวอย่างมาแก้")
NOT_KEYS = error("T105", "ไฟล์นี้ต้องเป็นรายการ “ชื่อช่อง: ค่า” แต่พบ “{value}”", "เขียนบรรทัดละช่อง เช่น  motto: คำขวัญ")
DUPLICATE = error("T106", "ช่อง “{value}” เขียนซ้ำ ครั้งแรกอยู่บรรทัด {first}", "เหลือไว้เพียงครั้งเดียว")
ALIAS = error("T107", "ห้ามใช้ * อ้างถึงค่าอื่น (“{value}”)", "เขียนค่าเต็มซ้ำอีกครั้ง หรือครอบข้อความด้วยเครื่องหมายคำพูด")
ANCHOR = error("T108", "ห้ามใช้ & ตั้งชื่อให้ค่า (“{value}”)", "ลบ & ออก หรือครอบข้อความด้วยเครื่องหมายคำพูด")
TAG = error("T109", "ห้ามใช้ ! กำหนดชนิดข้อมูล (“{value}”)", "ลบ “{value}” ออก หรือครอบข้อความด้วยเครื่องหมายคำพูด")
TOO_DEEP = error("T140", "ข้อมูลซ้อนลึกเกิน {value} ชั้น", "ใช้โครงสร้างตามไฟล์ตัวอย่าง")
TOO_MANY = error("T141", "ข้อมูลในไฟล์มากเกิน {value} ค่า", "ย้ายตารางไปไว้ใน tables/ เป็นไฟล์ CSV")
TOO_LONG = error("T142", "ข้อความนี้ยาวเกิน {limit} ตัวอักษร: “{value}”", "ย้ายเรื่องยาวไปไว้ใน texts/")
KEY_NOT_TEXT = error("T143", "ชื่อช่องต้องเป็นข้อความ", "เขียนเป็น ชื่อช่อง: ค่า ไม่ขึ้นต้นด้วย ? [ หรือ {{")
SECOND = error("T144", "มี --- คั่นเป็นเอกสารที่สอง ส่วนหลังจากนี้ไม่ถูกอ่าน", "ลบบรรทัด --- ออก ให้เหลือชุดเดียว")
MERGE = error("T145", "ห้ามใช้ << รวมค่าจากที่อื่น", "เขียนช่องให้ครบด้วยมือ")

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Walker:
    """Walks the parser's events of a text once; `lines`, `findings`, `refused` (values left out) and `joined` (texts of several lines) fill up on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self.findings: list[Finding] = []
        self.refused: set[KeyPath] = set()
        self.joined: dict[KeyPath, tuple[tuple[int, str], ...]] = {}
        self._file = file
        self._events: Iterator[Event] = yaml.parse(text, Loader=_LOADER)
        self._nodes = 0
        self._text = text.split("\n")

    def read(self) -> dict[str, YamlValue] | None:
        """The mapping that the text says, or None when a bound was reached or nothing is there.

        Raises:
            yaml.YAMLError: a line cannot be parsed.
            NotKeys: the text is something else than a mapping.
            NoDash: a line begins an item of a list without its dash.
        """
        try:
            return self._document()
        except Stop:
            return None

    def _document(self) -> dict[str, YamlValue] | None:
        if (first := self._next_content()) is None:
            self.findings.append(EMPTY.at(Where(self._file)))
            return None
        value = self._node(first, ())
        if (more := self._next_content()) is not None:
            self._find(SECOND, more)
            rest = self._node(
                more, ()
            )  # what is wrong there is said as well; an entry with an error is not published
            value = (
                {**value, **rest, **value} if isinstance(rest, dict) and isinstance(value, dict) else value
            )
        if isinstance(value, dict):
            return value
        raise NotKeys(NOT_KEYS.at(Where(self._file, _line(first)), value if isinstance(value, str) else "-"))

    def _next_content(self) -> Event | None:
        """The first event of the next document, or None at the end."""
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                return next(self._events)
            if isinstance(event, StreamEndEvent):
                break
        return None

    def _node(self, event: Event, path: KeyPath) -> YamlValue:
        self._check_bounds(event, path)
        if isinstance(event, AliasEvent):
            if path[-1] != "":  # a refused key has its finding
                self._find(ALIAS, event, event.anchor)
            self.refused.add(path)
            return ""
        assert isinstance(event, (ScalarEvent, SequenceStartEvent, MappingStartEvent))
        if event.anchor:
            self._find(ANCHOR, event, event.anchor)
        if event.tag:
            self._find(TAG, event, event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.refused.add(path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, MappingStartEvent):
            return self._mapping(path)
        return self._scalar(event, path)

    def _check_bounds(self, event: Event, path: KeyPath) -> None:
        self._nodes += 1
        if len(path) > MAX_DEPTH:
            self._stop(TOO_DEEP, event, MAX_DEPTH)
        if self._nodes > MAX_NODES:
            self._stop(TOO_MANY, event, MAX_NODES)

    def _scalar(self, event: ScalarEvent, path: KeyPath) -> str:
        if len(event.value) > MAX_SCALAR:
            self._find(TOO_LONG, event, event.value, limit=MAX_SCALAR)
            self.refused.add(path)
            return ""
        self.findings += (odd := misread(event, self._text, self._file))
        self.refused |= {path} if odd and not event.value else set()
        if several := lines_of(event, self._text):
            self.joined[path] = several
        text, curly = without_curly_quotes(event, self._file)
        self.findings += [curly] if curly else []
        return clean(text)

    def _sequence(self, path: KeyPath) -> list[YamlValue]:
        items: list[YamlValue] = []
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                break
            place = (*path, len(items))
            self.lines.setdefault(place, _line(event))
            items.append(self._node(event, place))
        return items

    def _mapping(self, path: KeyPath) -> dict[str, YamlValue]:
        values: dict[str, YamlValue] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._key(event, path, values)
            place = (*path, key or "")
            if key is not None:
                self.lines[place] = _line(event)
            value = self._node(next(self._events), place)
            if key is not None:
                values[key] = value
        return values

    def _key(self, event: Event, path: KeyPath, values: Mapping[str, YamlValue]) -> str | None:
        """The key that `event` begins, or None when it is refused (its value is walked all the same)."""
        key = self._node(event, (*path, ""))
        if not isinstance(key, str) or not key:
            self._find(KEY_NOT_TEXT, event)
        elif key == "<<":
            self._find(MERGE, event)
            self.refused.add(path)
        elif key in values:
            if path and key == next(iter(values)):
                self._begin_item(event, path, list(values))
            self._find(DUPLICATE, event, key, first=self.lines[(*path, key)])
        else:
            return key
        return None

    def _begin_item(self, event: Event, path: KeyPath, keys: list[str]) -> None:
        """Whether the first key of an item of a list comes once more on a line of its own: there the next item begins.

        Where not even the first item has its dash, the second key has to come again as well.
        """
        line, first = _line(event), self.lines[(*path, keys[0])]
        here, below = (text.lstrip() for text in self._text[line - 1 : line + 1])
        if line > first and here.startswith(keys[0]):
            if isinstance(path[-1], int):
                raise NoDash(line - 1)
            if len(keys) > 1 and below.startswith(f"{keys[1]}:"):
                raise NoDash(first - 1)

    def _find(self, rule: Rule, event: Event, value: object = "", **names: object) -> None:
        self.findings.append(rule.at(Where(self._file, _line(event)), value, **names))

    def _stop(self, rule: Rule, event: Event, value: object) -> None:
        self._find(rule, event, value)
        raise Stop


def _line(event: Event) -> int:
    assert event.start_mark is not None
    return event.start_mark.line + 1
