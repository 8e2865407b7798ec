"""What slides are made of: plain values, before anything is drawn."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple


class SlidePicture(NamedTuple):
    """A photo on a slide: its address and what it shows."""

    address: str
    alt: str


class Chart(NamedTuple):
    """A native chart: `kind` is bars, columns or pyramid; each series is a name with its values.

    `marked` are the places of the bars that the title speaks of.
    """

    kind: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    description: str
    number_format: str = "#,##0"
    marked: tuple[int, ...] = ()


class KeyFigures(NamedTuple):
    """Large figures (each with what is counted) and lines of words, beside at most one photo."""

    figures: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    picture: SlidePicture | None = None


LEVELS = 4
"""How grave a field of a grid may be."""


class Cell(NamedTuple):
    """A field of a grid: what is written in it, and how grave it is from 0 (nothing) to `LEVELS`."""

    words: str
    level: int


class VillageGrid(NamedTuple):
    """Villages side by side: `columns` are villages, each row is a dimension or a problem; `corner` says which is which."""

    description: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


class Flow(NamedTuple):
    """One line from a problem to a project and on to its result; what there is none of is empty."""

    problem: str
    project: str
    result: str


class Flows(NamedTuple):
    """Lines that are drawn below each other."""

    lines: tuple[Flow, ...]


class Steps(NamedTuple):
    """Steps one after the other: the name of each and what was done."""

    steps: tuple[tuple[str, str], ...]


class Tiers(NamedTuple):
    """A chart of a working group from its head down: each tier's name and its people."""

    tiers: tuple[tuple[str, tuple[str, ...]], ...]


class BeforeAfter(NamedTuple):
    """One measured change: values in words, the photos that show it, and whether it is for the worse."""

    before: str
    after: str
    unit: str
    pictures: tuple[SlidePicture | None, SlidePicture | None]
    worse: bool = False


class MapPin(NamedTuple):
    """A pin on the drawn map, by its share of the width and height; `colour` is six digits."""

    across: float
    down: float
    colour: str


class PlaceMap(NamedTuple):
    """A drawn map: outlines and pins by their shares of a square, and what each colour means."""

    description: str
    outlines: tuple[tuple[tuple[float, float], ...], ...]
    pins: tuple[MapPin, ...]
    legend: tuple[tuple[str, str], ...]
    notice: str = ""


Body = Chart | KeyFigures | VillageGrid | Flows | Steps | Tiers | BeforeAfter | PlaceMap


@dataclasses.dataclass(frozen=True, slots=True)
class Slide:
    """One slide: `title` states what was found, `topic` what it is about, `body` is the one thing it shows.

    `source` says where the numbers come from; `seconds` is how long the speaker takes.
    """

    topic: str
    title: str
    body: Body
    notes: str
    source: str
    seconds: int = 30

    @property
    def pictures(self) -> tuple[SlidePicture, ...]:
        """The photos that it shows."""
        if isinstance(self.body, BeforeAfter):
            return tuple(picture for picture in self.body.pictures if picture)
        return (self.body.picture,) if isinstance(self.body, KeyFigures) and self.body.picture else ()


@dataclasses.dataclass(frozen=True, slots=True)
class DeckPlan:
    """All slides, what is on the cover, and the words that every slide must carry.

    `opening` and `closing` are the seconds of the first and the last slide; together with those of `slides` they
    are the length that the edition declares.
    """

    name: str
    place: str
    level: str
    office: str
    year_be: int
    site: str
    banner: str
    cover: SlidePicture | None
    slides: tuple[Slide, ...]
    opening: int = 20
    closing: int = 20

    @property
    def seconds(self) -> int:
        """How long the whole talk takes."""
        return self.opening + sum(slide.seconds for slide in self.slides) + self.closing

    @property
    def photos(self) -> list[str]:
        """The addresses of all pictures, each once."""
        pictures = [picture for slide in self.slides for picture in slide.pictures]
        pictures += [self.cover] if self.cover else []
        return sorted({picture.address for picture in pictures})
