"""Slides about the tambon: its people, products, places, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.maps.page import MapView
from tambon_showcase.model.economy import Product
from tambon_showcase.model.media import Post
from tambon_showcase.model.sections import OVERVIEW, TOURISM
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.text.thai_values import format_date_th
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.view.tile import Tile

from .model import Chart, KeyFigures, Slide
from .place_map import place_map
from .words import (
    MOST_TOGETHER,
    first_picture,
    highest,
    left_out,
    lines_of,
    picture_of,
    source_line,
    spoken,
    table_line,
    together,
)

PEOPLE_TILES, TITLE_LENGTH = 3, 70
"""The first tiles, of people, households and villages, without which a tambon's figures say nothing of it."""
FEWEST_AGES = 3
"""Fewest age groups that make a pyramid."""
FEWEST_PINS = 2
"""Fewest pins that make a map without an outline."""
FEWEST_BARS = 2
"""Fewest bars that compare anything."""


def general_slides(source: DocumentSource) -> Iterator[Slide]:
    """What the tambon is."""
    view, identity = source.view, source.view.entry.identity
    known = [tile for tile in view.tiles if tile.value is not None]
    lines = lines_of([identity.identity, identity.vision], 2)
    if not lines and not any(tile.value is not None for tile in view.tiles[:PEOPLE_TILES]):
        return
    photo = first_picture([source.section_photo(TOURISM), source.section_photo(OVERVIEW)])
    figures = tuple((number(tile.value), tile.caption) for tile in known)
    has = _has(known[:3]) if known else f": {cut(lines[0], TITLE_LENGTH)}"
    title = f"{view.name}{has}"
    notes = spoken([title, identity.summary, *lines])
    yield Slide(
        "ข้อมูลทั่วไป", title, KeyFigures(figures, lines, photo), notes, source_line(view.tiles_source), 35
    )


def _has(tiles: Sequence[Tile]) -> str:
    """`มี 11 หมู่บ้าน`, `มีประชากร 4,321 คน`: a number is parted from the word before it."""
    said = " ".join(tile.words for tile in tiles)
    return f"มี {said}" if said[0].isdigit() else f"มี{said}"


def people_slides(source: DocumentSource) -> Iterator[Slide]:
    """Its people by age and sex."""
    figures = source.view.figures
    aged = figures.aged
    if len(aged.groups) < FEWEST_AGES:
        return
    chart = Chart(
        "pyramid",
        tuple(row.ages for row in aged.groups),
        (
            ("ชาย", tuple(-(row.male or 0) for row in aged.groups)),
            ("หญิง", tuple(row.female or 0 for row in aged.groups)),
        ),
        f"พีระมิดประชากรตามช่วงอายุ {aged.sexes_th}",
        "#,##0;#,##0",
    )
    title = figures.elders.words_th if figures.elders else aged.most_th or aged.sexes_th
    notes = f"{title} {chart.description}"
    line = source_line(source.view.sources(aged.groups)) + left_out(len(aged.groups), aged.listed, "ช่วงอายุ")
    yield Slide("ประชากรตามช่วงอายุ", title, chart, notes, line, 25)


def products_slides(source: DocumentSource) -> Iterator[Slide]:
    """Its products, the one with most stars first."""
    rows = sorted(source.view.products, key=lambda row: -(row.otop_stars or 0))
    if not rows:
        return
    title = _best(rows)
    lines = lines_of(
        [f"{row.name}{f' · OTOP {row.otop_stars} ดาว' if row.otop_stars else ''}" for row in rows]
    )
    photo = first_picture(source.view.photo(name) for row in rows for name in row.photos[:1])
    notes = spoken(row.story or row.name for row in rows[:4])
    line = source_line(source.view.sources(rows)) or table_line(Product)
    yield Slide("ของดีของตำบล", title, KeyFigures((), lines, photo), notes, line, 30)


def _best(rows: Sequence[Product]) -> str:
    """The product with most stars, or all that share them; without stars none is said to be better than another."""
    if len(rows) == 1:
        return f"{rows[0].name} คือผลิตภัณฑ์ของตำบล"
    if not rows[0].otop_stars:
        return f"ตำบลมี {len(rows)} ผลิตภัณฑ์ เช่น {rows[0].name}"
    best = together(highest((row.name, row.otop_stars or 0) for row in rows))
    return f"{best} ได้ OTOP {rows[0].otop_stars} ดาว มากที่สุดใน {len(rows)} ผลิตภัณฑ์"


def places_slides(source: DocumentSource) -> Iterator[Slide]:
    """Its pins on a map."""
    shown = source.map
    if len(shown.places) < FEWEST_PINS and not (shown.places and shown.boundary):
        return
    title = f"ปักหมุด {len(shown.places)} แห่งบนแผนที่{_mostly(shown)}"
    words = spoken([title, *(f"{category.name} {count} แห่ง" for category, count in shown.legend)])
    drawn = place_map(shown, words)
    yield Slide("สารสนเทศภูมิศาสตร์ (GIS)", title, drawn, words, source_line("หมุดในแผนที่ของตำบล พิกัด WGS 84"), 30)


def _mostly(shown: MapView) -> str:
    """Of which kind most pins are, where one kind or two have more than the others."""
    most = highest((category.name, count) for category, count in shown.legend)
    if len(shown.legend) == 1:
        return f" ทั้งหมดเป็น{most[0]}"
    if len(most) == len(shown.legend) or len(most) > MOST_TOGETHER:
        return ""
    each = "ประเภทละ " if len(most) > 1 else ""
    return f" มากที่สุดคือ{' และ'.join(most)} {each}{max(count for _, count in shown.legend)} แห่ง"


def _parted(words: str) -> str:
    """Words after Thai ones: those of another script begin with a blank."""
    return f" {words}" if words[0].isascii() else words


def publicity_slides(source: DocumentSource) -> Iterator[Slide]:
    """What it said to whom, month by month."""
    figures = source.view.figures
    if not figures.channels:
        return
    told = " ".join(f"{channel} {times} ครั้ง" for channel, times in figures.channels)
    months = f"ใน {len(figures.months)} เดือน " if figures.months else ""
    most = highest(figures.channels)
    mostly = "" if len(most) == len(figures.channels) else "มากที่สุด"
    title = f"เผยแพร่ {figures.posts} ครั้ง {months}{mostly}ทาง{_parted(together(most))}"
    topic, line = "การเผยแพร่ประชาสัมพันธ์", table_line(Post)
    if len(figures.months) >= FEWEST_BARS:
        names = tuple(format_date_th(day).split(" ", 1)[1] for day, _ in figures.months)
        chart = Chart("columns", names, (("ครั้ง", tuple(n for _, n in figures.months)),), f"{title} {told}")
        yield Slide(topic, title, chart, f"{title} {told}", line, 20)
        return
    screen = next((post.screenshot for _, post in source.view.posts_by_day if post.screenshot), None)
    shown = tuple((str(times), f"ครั้ง · {channel}") for channel, times in figures.channels[:6])
    facts = KeyFigures(shown, (), picture_of(source.view.photo(screen)))
    yield Slide(topic, title, facts, f"{title} {told}", line, 20)
