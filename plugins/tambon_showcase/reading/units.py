"""A number whose own unit is another than the row's: `ร้อยละ 45` beside the unit `ครัวเรือน` is no 45 households."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import get_args

from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.model.row import Row, headings
from tambon_showcase.personal.plain import Plain

OTHER_UNIT = error(
    "T295",
    "ค่า “{value}” ในคอลัมน์ {heading} มีหน่วยของตัวเอง แต่ช่องหน่วยเขียนว่า “{unit}”",
    "ตรวจว่าตัวเลขนี้เป็นหน่วยใด แล้วเหลือตัวเลขล้วนในช่อง {heading} และหน่วยเดียวในช่องหน่วย",
)

_ALIKE = (
    ("%", "ร้อยละ", "เปอร์เซ็นต์"),
    ("คน", "ราย", "ท่าน"),
    ("ครัวเรือน", "หลังคาเรือน", "ครอบครัว"),
    ("บาท",),
    ("ไร่",),
    ("กิโลเมตร",),
    ("กิโลกรัม",),
    ("ตัน",),
    ("ปี",),
    ("เดือน",),
    ("แห่ง",),
    ("กลุ่ม",),
    ("หมู่บ้าน",),
)
"""Units, and other words for the same; what is not here is not compared."""
_KINDS = {word: kind for kind, words in enumerate(_ALIKE) for word in words}
_ANY = "|".join(map(re.escape, _KINDS))
_BEHIND = re.compile(rf"^(ร้อยละ)|(?<=[0-9๐-๙])\s*({_ANY})(?![ก-๙])")
_FIRST = re.compile(rf"({_ANY})(?:$|(?=[\s/(]|ต่อ|ของ))")


def without_other_units(
    row: type[Row], cells: Mapping[str, Plain], where: Where
) -> tuple[dict[str, Plain], frozenset[str], list[Finding]]:
    """The cells of a row without numbers of other units, the columns of these, and what is said of them."""
    found = dict(_other_units(row, cells, where))
    kept = {name: cell for name, cell in cells.items() if name not in found}
    return kept, frozenset(found), list(found.values())


def _other_units(row: type[Row], cells: Mapping[str, Plain], where: Where) -> Iterator[tuple[str, Finding]]:
    unit = _FIRST.match(cells.get("unit", "").strip())
    for name in _quantities(row) if unit else ():
        said = _BEHIND.search(cells.get(name, "").strip())
        if unit and said and _KINDS[said[1] or said[2]] != _KINDS[unit[1]]:
            told = {"heading": headings(row)[name], "unit": cells["unit"]}
            yield name, OTHER_UNIT.at(where, cells[name], **told)


@functools.cache
def _quantities(row: type[Row]) -> tuple[str, ...]:
    """The columns of a row with a unit that are measured in it."""
    fields = row.model_fields
    return tuple(
        name for name, info in fields.items() if "unit" in fields and float in get_args(info.annotation)
    )
