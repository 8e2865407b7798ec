"""Slides about the tambon: its people, products, places, and how it is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tambon_showcase.model.sections import MAP, OVERVIEW, TOURISM
from tambon_showcase.site.templates import number
from tambon_showcase.view.source import DocumentSource

from .model import Chart, Slide
from .words import lines_of, pictures_of, source_line


def general_slides(source: DocumentSource) -> Iterator[Slide]:
    """What the tambon is."""
    view, identity = source.view, source.view.entry.identity
    facts = [
        f"{tile.label} {number(tile.value)} {tile.unit}" for tile in view.tiles if tile.value is not None
    ]
    lines = lines_of([" · ".join(facts[:3]), " · ".join(facts[3:]), identity.identity, identity.vision])
    if lines:
        photos = pictures_of([source.section_photo(TOURISM) or source.section_photo(OVERVIEW)], 1)
        notes = identity.summary or " ".join(lines)
        yield Slide("ข้อมูลทั่วไปของตำบล", notes, 60, lines, photos, foot=source_line(view.tiles_source))


def people_slides(source: DocumentSource) -> Iterator[Slide]:
    """Its people by age and sex."""
    ages = [row for row in source.view.figures.ages if None not in (row.male, row.female)]
    if len(ages) < 3:
        return
    men, women = (sum(getattr(row, sex) or 0 for row in ages) for sex in ("male", "female"))
    chart = Chart(
        "pyramid",
        tuple(row.ages for row in ages),
        (("ชาย", tuple(-(row.male or 0) for row in ages)), ("หญิง", tuple(row.female or 0 for row in ages))),
        f"พีระมิดประชากรตามช่วงอายุ ชาย {men:,} คน หญิง {women:,} คน",
        "#,##0;#,##0",
    )
    yield Slide(
        "ประชากรตามช่วงอายุ", chart.description, 45, chart=chart, foot=source_line(source.view.sources(ages))
    )


def products_slides(source: DocumentSource) -> Iterator[Slide]:
    """Its products."""
    rows = source.view.products
    if rows:
        lines = lines_of(
            [f"{row.name}{f' (OTOP {row.otop_stars} ดาว)' if row.otop_stars else ''}" for row in rows]
        )
        photos = pictures_of([source.view.photo(name) for row in rows for name in row.photos[:1]], 4)
        notes = " ".join(row.story or row.name for row in rows[:4])
        yield Slide("ของดีของตำบล", notes, 60, lines, photos)


def places_slides(source: DocumentSource) -> Iterator[Slide]:
    """Its pins."""
    if source.map.places:
        lines = lines_of([f"{category.name} {count} แห่ง" for category, count in source.map.legend])
        words = f"ปักหมุด {len(source.map.places)} แห่ง " + " ".join(lines)
        photos = pictures_of([source.section_photo(MAP)], 1)
        yield Slide("สารสนเทศภูมิศาสตร์ (GIS)", words, 60, lines, photos)


def publicity_slides(source: DocumentSource) -> Iterator[Slide]:
    """What it said to whom."""
    posts = [post for _, post in source.view.posts_by_day]
    if posts:
        months = source.view.post_months
        channels = Counter(row.channel for row in posts).most_common()
        lines = lines_of(
            [
                f"เผยแพร่ {len(posts)} ครั้ง ใน {len(months)} เดือน",
                *(f"{channel} {count} ครั้ง" for channel, count in channels),
            ]
        )
        photos = pictures_of([source.view.photo(row.screenshot) for row in posts], 4)
        yield Slide("การเผยแพร่ประชาสัมพันธ์", " ".join(lines), 45, lines, photos)
