"""Whether records of one list differ in their names: of two that are alike one was copied and not changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tambon_showcase.finding import Finding, warning
from tambon_showcase.formats.yaml_walk import KeyPath

from .edition import Edition
from .record_paths import rubric_items
from .rule_lines import RuleLines

ALIKE = warning(
    "T745",
    "ชื่อ “{value}” ซ้ำกับบรรทัด {first} ผู้อ่านแยกไม่ออก",
    "ตั้งชื่อแต่ละรายการให้ต่างกัน ถ้าคัดลอกมาจากรายการก่อน ให้แก้เป็นชื่อของรายการนี้",
)
NamedPlaces: TypeAlias = Sequence[tuple[KeyPath, str]]


def check_contest_names(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Levels and what is handed in."""
    for key in ("levels", "outputs"):
        records = enumerate(getattr(edition.contest, key))
        named = [((key, at, "name_th"), record.name_th) for at, record in records]
        yield from _differ("edition.yml", named, lines)


def check_item_names(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The rubric's items."""
    named = [((*path, "title_th"), item.title_th) for path, item in rubric_items(edition)]
    return _differ("rubric.yml", named, lines)


def check_dimension_names(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The dimensions of each set."""
    for at, found in enumerate(edition.dimensions.sets):
        named = [
            (("sets", at, "dimensions", n, "name_th"), dimension.name_th)
            for n, dimension in enumerate(found.dimensions)
        ]
        yield from _differ("dimensions.yml", named, lines)


def check_bmn_names(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The indicators of จปฐ."""
    return _differ("bmn.csv", [((at,), row.name_th) for at, row in enumerate(edition.bmn)], lines)


def check_nrd2c_names(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """The subjects of กชช.2ค."""
    return _differ("nrd2c.csv", [((at,), row.name_th) for at, row in enumerate(edition.nrd2c)], lines)


def _differ(file: str, named: NamedPlaces, lines: RuleLines) -> Iterator[Finding]:
    first: dict[str, KeyPath] = {}
    for path, name in named:
        before = first.setdefault(name, path)
        if before != path:
            line = lines.where(file, before).line
            yield ALIKE.at(lines.where(file, path), name, first=line)
