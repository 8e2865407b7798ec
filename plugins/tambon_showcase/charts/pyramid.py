"""The population pyramid: men to the left, women to the right, the oldest on top."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from tambon_showcase.design import KRAM, LAC

from .svg import ChartLabel, n, number, svg, text_line, width_of

WIDTH = 400
ROW = 20
MIDDLE = 58
"""Width of the column of ages."""


class AgeBar(NamedTuple):
    """One age group; a count of None is unknown and has no bar."""

    ages: str
    male: int | None
    female: int | None


def pyramid(words: ChartLabel, groups: Sequence[AgeBar]) -> Markup:
    """Groups are given from the youngest."""
    most = max((count for group in groups for count in group[1:] if count), default=1)
    room = (WIDTH - MIDDLE) / 2 - 5 - width_of(number(most))
    left, right = (WIDTH - MIDDLE) / 2, (WIDTH + MIDDLE) / 2
    ages, men, women = "", "", ""
    for index, group in enumerate(reversed(groups)):
        y = 24 + index * ROW
        ages += text_line(WIDTH / 2, y + 14, group.ages, "middle")
        men += _side(left, y, -room / most, group.male)
        women += _side(right, y, room / most, group.female)
    heads = text_line(left, 14, "ชาย (คน)", "end") + text_line(right, 14, "หญิง (คน)")
    body = f'{heads}{ages}<g class="chart__fill" fill="{KRAM}" text-anchor="end">{men}</g><g class="chart__other" fill="{LAC}">{women}</g>'
    return svg(words, WIDTH, 24 + ROW * len(groups), body)


def _side(x: float, y: float, scale: float, count: int | None) -> str:
    if count is None:
        return ""
    length = count * scale
    end = x + length + (4 if scale > 0 else -4)
    return (
        f'<path d="M{n(x)} {n(y + 2)}h{n(length)}v16h{n(-length)}z"/>{text_line(end, y + 14, number(count))}'
    )
