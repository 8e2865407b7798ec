"""Columns whose words are another column's: pasted one column too far, or under the wrong heading."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from pydantic.fields import FieldInfo

from tambon_showcase.finding import Finding, Where, warning
from tambon_showcase.model.choices import OneOf, OneOfYear
from tambon_showcase.model.fields import FileIn, RefersTo
from tambon_showcase.model.known_by import A_PERSON, A_STORY, KnownBy
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.person_names import person_key

from .case import Case
from .marks import holds_text, located_values

EXCHANGED = warning(
    "T273",
    "คอลัมน์ “{heading}” กับ “{other}” เหมือนสลับกัน: ช่อง {heading} มี “{value}”",
    "สลับข้อมูลสองคอลัมน์นี้ให้ตรงหัวตาราง ถ้าถูกแล้ว ไม่ต้องแก้",
)
SEVERAL_PERSONS = warning(
    "T274",
    "ช่อง {heading} มีมากกว่าหนึ่งคน: “{value}” ระบบนับและแสดงเป็นคนเดียว",
    "แยกเป็นแถวละหนึ่งคน ถ้าเป็นชื่อและสกุลของคนเดียว ไม่ต้องแก้",
)
NO_PERSON = warning(
    "T298",
    "ช่อง {heading} ไม่ใช่ชื่อคน: “{value}” ระบบจึงไม่นับเป็นคนหนึ่งหรือเป็นตัวแทนของหมู่บ้าน",
    "กรอกชื่อและสกุลของผู้ที่อยู่ในตำแหน่งนั้น ถ้ายังไม่มีผู้ดำรงตำแหน่ง ไม่ต้องแก้",
)

FEWEST_ROWS = 3
"""Rows from which one column shows it alone; with fewer, both must hold the other's words."""
MOST, LEAST = 0.8, 0.2
"""Share of a column's cells that look like another column's, and share of its own that one may still have."""
_TITLE = r"(?:นาย(?!ก|อำเภอ|ทะเบียน|ช่าง)|นางสาว|นาง|น\.\s?ส\.)\s?[ก-ฮเ-ไ]"
_TITLED = re.compile(rf"(?:^|[\s,/;.)0-9๐-๙]|และ|กับ){_TITLE}")
_FULL_NAME = r"[ก-๎]{2,}\s+[ก-๎]{2,}"
_LISTED = re.compile(
    rf"{_FULL_NAME}\s*[,;/\n]\s*{_FULL_NAME}|^\s*[1๑][.)]\s*\S.*[2๒][.)]\s*[ก-ฮเ-ไ]", re.DOTALL
)
"""Names parted by a sign, or numbered."""


def columns_hold_their_own(case: Case) -> Iterator[Finding]:
    """No column's words look like those of another column that has hardly any of them."""
    for table in TABLES.values():
        rows = case.entry.tables.of(table)
        names = _columns_of_words(table.row) if rows else ()
        for name, looks in _looks(table.row) if rows else ():
            beside = _beside(looks, table.declared.name_column, names)
            other = next(
                (one for one in beside if one != name and _is_exchanged(rows, table.row, name, one, looks)),
                "",
            )
            if other:
                shown = headings(table.row)
                where = Where(f"{case.entry.folder}/{table.file}", 1)
                value = next(value for row in rows if (value := getattr(row, name)))
                yield EXCHANGED.at(where, value, heading=shown[name], other=shown[other])
                break


def _beside(looks: KnownBy, name_column: str, names: Sequence[str]) -> Sequence[str]:
    """The columns with which one may have been exchanged."""
    if looks.beside:
        return (looks.beside,)
    return (name_column,) if looks is A_STORY else names


def _is_exchanged(rows: Sequence[Row], row_type: type[Row], name: str, other: str, looks: KnownBy) -> bool:
    """Whether `other` holds what `name` should, and `name` holds hardly any of it."""
    own, others = _cells(rows, name), _cells(rows, other)
    if not own or _share(own, looks) > LEAST or _share(others, looks) < MOST:
        return False
    of_other = dict(_looks(row_type)).get(other)
    if of_other is not None and _share(others, of_other) >= MOST:
        return False
    return len(others) >= FEWEST_ROWS or (of_other is not None and _share(own, of_other) >= MOST)


def _cells(rows: Sequence[Row], name: str) -> list[str]:
    return [str(value) for row in rows if (value := getattr(row, name))]


def _share(cells: Sequence[str], looks: KnownBy) -> float:
    return sum(bool(looks.like.match(cell)) for cell in cells) / len(cells) if cells else 0.0


@functools.cache
def _looks(row_type: type[Row]) -> tuple[tuple[str, KnownBy], ...]:
    fields = row_type.model_fields.items()
    return tuple((name, mark) for name, info in fields for mark in info.metadata if isinstance(mark, KnownBy))


@functools.cache
def _columns_of_words(row_type: type[Row]) -> tuple[str, ...]:
    """Columns of free words: no files, no codes, none of a list, and none that names what another column is about."""
    fields = row_type.model_fields
    chosen = (FileIn, RefersTo, OneOf, OneOfYear)
    return tuple(
        name
        for name in headings(row_type)
        if name not in ("kind", "source", "contact")
        and holds_text(name, fields[name])
        and not any(isinstance(mark, chosen) for mark in fields[name].metadata)
    )


def a_person_has_a_row(case: Case) -> Iterator[Finding]:
    """A cell for a person's name has one person: several would be shown as one, and an empty post is nobody."""
    for cell in located_values(case.entry, _holds_person):
        name = str(cell.value)
        if len(_TITLED.findall(name)) > 1 or _LISTED.search(name):
            yield SEVERAL_PERSONS.at(cell.where, name, heading=cell.heading)
        elif not person_key(name):
            yield NO_PERSON.at(cell.where, name, heading=cell.heading)


def _holds_person(_name: str, field: FieldInfo) -> bool:
    return A_PERSON in field.metadata
