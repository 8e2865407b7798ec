"""The headings of people's names: whole, or a column for each part."""

from __future__ import annotations

from collections.abc import Sequence

FULL_NAME = "ชื่อ-สกุล"
FULL_NAMES = ("ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อและสกุล", "ชื่อตัวชื่อสกุล", "ชื่อสกุลนามสกุล")
NAME_PARTS = (
    ("คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "ยศ", "ยศคำนำหน้า"),
    ("ชื่อ", "ชื่อตัว", "ชื่อจริง"),
    ("สกุล", "นามสกุล", "ชื่อสกุล", "นามสกุลชื่อสกุล"),
)
"""Headings of a person's title, first name and family name, each in a column of its own."""
_TITLES = frozenset({"นาย", "นาง", "นางสาว"})


def joined_name(parts: Sequence[str]) -> str:
    """Title, first and family name as one name: `นายสมชาย ใจดี`."""
    title, *rest = [part for part in parts if part] or [""]
    return title + (" ".join(rest) if title in _TITLES else "".join(f" {part}" for part in rest))
