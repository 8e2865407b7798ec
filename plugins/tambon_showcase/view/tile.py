"""A key figure of the overview, of the share picture and of the slides."""

from __future__ import annotations

from typing import NamedTuple

from tambon_showcase.site.templates import number


class Tile(NamedTuple):
    """A key figure; a value of None is said to be unpublished."""

    label: str
    value: int | None
    unit: str
    note: str = ""

    @property
    def caption(self) -> str:
        """What is written with its number: `รายการ · ผลิตภัณฑ์`, and one word where the unit is what is counted."""
        words = self.label if self.unit == self.label else f"{self.unit} · {self.label}"
        return f"{words} {self.note}".strip()

    @property
    def words(self) -> str:
        """`11 หมู่บ้าน`, or with what is counted where the unit alone does not say it: `ผลิตภัณฑ์ 3 รายการ`."""
        counted = f"{number(self.value)} {self.unit}"
        return counted if self.label == self.unit else f"{self.label} {counted}"
