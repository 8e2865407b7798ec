"""Charts for other sites: drawings that carry their own words, source and colours, and need no font or script.

Their addresses stay the same from build to build, so that a site that shows one always shows the newest. Words are
outlines, because a picture in a page may not load a font, and many machines have no Thai one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.charts.svg import SIZE, n, text_line, width_of
from tambon_showcase.design import CHART_UNITS, LIGHT
from tambon_showcase.model.people import AgeGroup
from tambon_showcase.model.sections import ANALYSIS
from tambon_showcase.model.tables import table_of
from tambon_showcase.view.source import DocumentSource

from .line_breaks import balanced, breakable_pieces, shortened
from .outline import outline

ROOM, EDGE = 400, 20
"""Width of all our charts, and the margin around them, in units of the drawing."""
TITLE_SIZE = CHART_UNITS["title"]
TITLE_LINES, FOOT_LINES = 3, 4
"""Most lines of the title, and of each part of the foot."""
LEAD = 1.5
"""Height of a line, in sizes of its letters."""
SCALE = 1.6
"""Pixels for a unit where a page shows the drawing at its own size."""
WARNING = LIGHT["warning"]
_VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_SIZE = re.compile(rb'width="(\d+)" height="(\d+)"')
_SPOKEN = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.S)


class ChartToEmbed(NamedTuple):
    """A chart by its file's name, the page it is on, and the words around it; `notice` is what it must say."""

    name: str
    page: str
    title: str
    description: str
    place: str
    source: str
    site: str
    notice: str
    drawing: str

    @property
    def spoken(self) -> str:
        """What the picture shows, for those who cannot see it."""
        return " ".join(filter(None, (self.title, self.place, self.description)))


def charts_to_embed(source: DocumentSource) -> list[ChartToEmbed]:
    """The charts an entry offers: ages of its people, and the first ranking of its analysis."""
    return list(_charts(source))


def _charts(source: DocumentSource) -> Iterator[ChartToEmbed]:
    made = source.view.made
    ages = table_of(AgeGroup)
    if ages.name in made.charts:
        origin = source.view.sources(source.view.figures.ages)
        yield _chart(source, ages.name, ages.address, origin, str(made.charts[ages.name]))
    frame = next((frame for frame in made.frames if frame.ranked), None)
    if frame and frame.ranked:
        page = f"{ANALYSIS.address}#{frame.name}"
        yield _chart(source, frame.name, page, frame.source, str(frame.ranked.drawing))


def _chart(source: DocumentSource, name: str, page: str, origin: str, drawing: str) -> ChartToEmbed:
    spoken = {part: unescape(words) for part, words in _SPOKEN.findall(drawing)}
    return ChartToEmbed(
        name,
        page,
        spoken["title"],
        spoken.get("desc", ""),
        source.view.place_line,
        f"ที่มา: {source.view.without_codes(origin)}" if origin else "",
        source.shown_site.removeprefix("https://"),
        source.banner,
        drawing,
    )


def draw_charts(charts: Sequence[ChartToEmbed], names: Sequence[str], folder: Path) -> None:
    """Write each as `<name>.svg`; no line breaks inside one of `names`."""
    for chart in charts:
        (folder / f"{chart.name}.svg").write_text(outline(_whole(chart, names)), "utf-8")


def drawn_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels of a drawing that `draw_charts` wrote."""
    found = _SIZE.search(path.read_bytes()[:400])
    assert found is not None
    return int(found[1]), int(found[2])


def _whole(chart: ChartToEmbed, names: Sequence[str]) -> str:
    """The chart between its title and its source, on white."""
    head, top = _lines(chart.title, names, EDGE, TITLE_SIZE, TITLE_LINES)
    place, top = _lines(chart.place, names, top, SIZE, FOOT_LINES)
    high = _height(chart.drawing)
    inner = f'<svg x="{EDGE}" y="{n(top + 8)}" width="{ROOM}" height="{n(high)}"{chart.drawing.removeprefix("<svg")}'
    source, bottom = _lines(chart.source, names, top + high + 20, SIZE, FOOT_LINES)
    site, bottom = _lines(chart.site, names, bottom, SIZE, FOOT_LINES)
    notice, bottom = _lines(chart.notice, names, bottom, SIZE, FOOT_LINES)
    wide, tall = ROOM + 2 * EDGE, bottom + EDGE
    warning = notice.replace("<text ", f'<text fill="{WARNING}" ')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{round(wide * SCALE)}" height="{round(tall * SCALE)}" '
        f'viewBox="0 0 {wide} {n(tall)}" lang="th" role="img" font-size="{SIZE}"><title>{escape(chart.spoken)}</title>'
        f'<rect width="{wide}" height="{n(tall)}" fill="{LIGHT["white"]}"/>'
        f'<g font-size="{TITLE_SIZE}" font-weight="600">{head}</g>{place}{inner}{source}{site}'
        f'<g font-weight="600">{warning}</g></svg>'
    )


def _lines(words: str, names: Sequence[str], top: float, size: int, most: int) -> tuple[str, float]:
    """Words broken into lines below `top`, and where they end."""
    if not words:
        return "", top
    pieces = breakable_pieces(words, names)
    room = ROOM * SIZE / size
    lines = balanced(pieces, width_of, room, most) or shortened(pieces, width_of, room, most)
    step = size * LEAD
    drawn = (text_line(EDGE, top + step * (index + 1) - size * 0.4, line) for index, line in enumerate(lines))
    return "".join(drawn), top + step * len(lines)


def _height(drawing: str) -> float:
    found = _VIEW_BOX.search(drawing)
    assert found is not None
    return float(found[2])
