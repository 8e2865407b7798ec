"""The radar of one village against the tambon's mean, on a scale that the committee declared."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.design import KRAM, LAC, LIGHT

from .svg import ChartLabel, fit, n, number, svg, text_line, width_of

RADIUS = 80
TOP = 112
"""The centre's distance from the upper edge; its distance from the sides follows from the labels."""
LETTER_ROOM = 16
"""Room left and right of a small radar for the letter of an axis."""
PHONE = 1.12
"""How often as large the letters of a radar are on a phone (`radar-phone` in design.json over `SIZE`)."""
LABELS_AT = 1.06
"""Where the label of an axis begins, in radii."""
RINGS = 4
"""Most rings between the ends of the scale."""


class Series(NamedTuple):
    """One shape: its name and a value for each axis; None leaves a gap and the shape is not filled."""

    name: str
    values: Sequence[float | None]


def radar(
    words: ChartLabel, axes: Sequence[str], series: Sequence[Series], least: float, most: float
) -> Markup:
    """Up to two series: the first solid and filled, the second dashed. The centre is the scale's least value."""
    middle = max(_reach(index, len(axes), label) for index, label in enumerate(axes))
    steps = _steps(least, most)
    rings = "".join(_ring(len(axes), step, least, most) + _ring_words(step, least, most) for step in steps)
    labels = "".join(_axis(index, len(axes), label) for index, label in enumerate(axes))
    shapes = "".join(_shape(index, one, least, most) for index, one in enumerate(series))
    keys = "".join(_key(index, one.name) for index, one in enumerate(series))
    drawn = f'<g transform="translate({n(middle)} {TOP})">{rings}{labels}{shapes}{keys}</g>'
    return svg(words, 2 * middle, TOP + RADIUS + 20 + 20 * len(series), drawn)


def small_radar(
    words: ChartLabel, axes: Sequence[str], series: Sequence[Series], least: float, most: float
) -> Markup:
    """As `radar`, for one of many beside each other: letters of the axes for their names, and the first series named below."""
    middle = RADIUS * 1.1 + LETTER_ROOM
    labels = "".join(_axis(index, len(axes), axis_letter(index)) for index in range(len(axes)))
    shapes = "".join(_shape(index, one, least, most) for index, one in enumerate(series))
    rings = "".join(_ring(len(axes), step, least, most) for step in _steps(least, most))
    name = text_line(0, RADIUS + 28, fit(series[0].name, 2 * middle / PHONE), "middle")
    drawn = f'<g transform="translate({n(middle)} {TOP})">{rings}{labels}{shapes}{name}</g>'
    return svg(words, 2 * middle, TOP + RADIUS + 40, drawn)


def axis_letter(index: int) -> str:
    """What an axis is called in small radars; numbers would look like ranks."""
    return "กขคงจฉชซฌญ"[index]


def _steps(least: float, most: float) -> list[float]:
    """The values with a ring: whole numbers where few enough, else equal parts."""
    whole = most - least
    count = int(whole) if whole == int(whole) and whole <= RINGS + 1 else RINGS
    return [least + whole * (step + 1) / count for step in range(count)]


def _at(index: int, count: int, share: float) -> tuple[float, float]:
    turn = 2 * pi * index / count
    return RADIUS * share * sin(turn), -RADIUS * share * cos(turn)


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{n(x)},{n(y)}" for x, y in points)


def _ring(count: int, value: float, least: float, most: float) -> str:
    share = (value - least) / (most - least)
    points = _points([_at(index, count, share) for index in range(count)])
    return f'<polygon class="chart__grid" points="{points}" fill="none" stroke="{LIGHT["control"]}"/>'


def _ring_words(value: float, least: float, most: float) -> str:
    share = (value - least) / (most - least)
    return text_line(3, 11 - RADIUS * share, number(value), kind="chart__soft")


def _reach(index: int, count: int, label: str) -> float:
    """How far a label reaches from the middle with the larger letters of a phone."""
    x, wide = abs(_at(index, count, LABELS_AT)[0]), width_of(label) * PHONE
    return x + (wide / 2 if x < RADIUS / 5 else wide)


def _axis(index: int, count: int, label: str) -> str:
    x, y = _at(index, count, LABELS_AT)
    anchor = "middle" if abs(x) < RADIUS / 5 else "start" if x > 0 else "end"
    return text_line(x, y + (0 if y < 0 else 10), label, "" if anchor == "start" else anchor)


def _shape(index: int, series: Series, least: float, most: float) -> str:
    count = len(series.values)
    known = [(i, value) for i, value in enumerate(series.values) if value is not None]
    points = [_at(i, count, (value - least) / (most - least)) for i, value in known]
    closed = len(known) == count
    kind = "polygon" if closed else "polyline"
    look = f"chart__shape chart__shape--{index + 1}" + ("" if closed else " chart__shape--open")
    dots = "".join(f'<circle cx="{n(x)}" cy="{n(y)}" r="3"/>' for x, y in points) if index == 0 else ""
    return f'<g class="{look}" {_LOOKS[index]}><{kind} points="{_points(points)}"/>{dots}</g>'


_LOOKS = (
    f'fill="{KRAM}" fill-opacity=".15" stroke="{KRAM}" stroke-width="2"',
    f'fill="none" stroke="{LAC}" stroke-width="2" stroke-dasharray="6 4"',
)


def _key(index: int, name: str) -> str:
    y = RADIUS + 28 + 20 * index
    line = f'<path class="chart__shape chart__shape--{index + 1}" {_LOOKS[index]} d="M-100 {n(y - 4)}h30"/>'
    return line + text_line(-62, y, name)
