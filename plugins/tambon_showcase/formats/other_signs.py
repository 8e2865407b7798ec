"""Lines whose cells are parted by another sign than those around them: pasted from a file that Excel saved otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tambon_showcase.finding import Finding, Where, error

from .csv_text import SIGNS

OTHER_SIGN = error(
    "T229",
    "แถวนี้คั่นช่องด้วย {value} แต่หัวตารางคั่นด้วย {between}",
    "เปลี่ยน {value} ที่คั่นช่องในแถวนี้เป็น {between} หรือเปิดไฟล์ใน Excel แล้วบันทึกเป็น CSV UTF-8 ใหม่",
)
OTHER_HEAD = error(
    "T234",
    "หัวตารางคั่นช่องด้วย {value} แต่แถวอื่นคั่นด้วย {between}",
    "ให้ทุกบรรทัดคั่นช่องด้วย {between} เหมือนกัน หรือเปิดไฟล์ใน Excel แล้วบันทึกเป็น CSV UTF-8 ใหม่",
)
_FEWEST = 3
"""Cells of a line, and lines of a table, that show what parts them."""


def row_of_other_sign(cells: Sequence[str], width: int, between: str, where: Where) -> Finding | None:
    """What is said of a row that another sign parts into as many cells as the table has, where `between` does not."""
    sign = "" if len(cells) == width else _other_sign(cells, width, between)
    return OTHER_SIGN.at(where, sign, between=between) if sign else None


def head_of_other_sign(lines: Sequence[tuple[int, Sequence[str]]], between: str, file: str) -> Finding | None:
    """The same of the first line, in one cell here, beside most of the lines below."""
    if len(lines) < _FEWEST or len(lines[0][1]) != 1:
        return None
    ((width, _),) = Counter(len(cells) for _, cells in lines[1:]).most_common(1)
    sign = _other_sign(lines[0][1], width, between)
    return OTHER_HEAD.at(Where(file, lines[0][0]), sign, between=between) if sign else None


def _other_sign(cells: Sequence[str], width: int, between: str) -> str:
    parted = (
        sign for sign in SIGNS if sign != between and width == 1 + sum(one.count(sign) for one in cells)
    )
    return next(parted, "") if width >= _FEWEST else ""
