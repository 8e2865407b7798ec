"""What slides are made of: plain values, before anything is drawn."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple


class SlidePicture(NamedTuple):
    """A photo on a slide: its address and what it shows."""

    address: str
    alt: str


class Chart(NamedTuple):
    """A native chart: `kind` is bars, pyramid, line or radar; each series is a name with its values."""

    kind: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    description: str
    number_format: str = "#,##0"


@dataclasses.dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title, at most one of chart and table, lines and pictures; `notes` are for the speaker.

    `foot` says where the numbers come from, or how sure they are.
    """

    title: str
    notes: str
    seconds: int
    lines: tuple[str, ...] = ()
    pictures: tuple[SlidePicture, ...] = ()
    chart: Chart | None = None
    table: tuple[tuple[str, ...], ...] = ()
    foot: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class DeckPlan:
    """All slides, what is on the cover, and the words that every slide must carry."""

    name: str
    place: str
    level: str
    office: str
    year_be: int
    site: str
    banner: str
    cover: SlidePicture | None
    slides: tuple[Slide, ...]

    @property
    def photos(self) -> list[str]:
        """The addresses of all pictures, each once."""
        pictures = [picture for slide in self.slides for picture in slide.pictures]
        pictures += [self.cover] if self.cover else []
        return sorted({picture.address for picture in pictures})
