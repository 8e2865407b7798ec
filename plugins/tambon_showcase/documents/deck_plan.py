"""What the slides say: ten to fifteen minutes from the entry's own facts. A slide without facts is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tambon_showcase.render.cut import cut
from tambon_showcase.render.environment import number
from tambon_showcase.render.photos import PhotoView

from .deck_model import Chart, DeckPlan, Picture, Slide
from .sources import Source

LINE_LENGTH = 95
"""Longest line of a list on a slide, in characters."""
MOST_LINES = 6
MOST_ROWS = 7
CELL_LENGTH = 70


def deck_plan(source: Source) -> DeckPlan:
    """The slides of an entry, in the order of the rubric."""
    view, entry = source.view, source.view.entry
    makers = (
        _general, _people, _products, _working_group, _process, _ranking, _radar,
        _problems, _projects, _results, _money, _places, _publicity,
    )  # fmt: skip
    return DeckPlan(
        name=view.name,
        place=f"{view.district_name} {view.province_name}",
        level=view.level_name,
        office=entry.identity.office.name or "",
        year_be=entry.year_be,
        site=source.site,
        banner=source.banner,
        cover=_picture(source.section_photo("index")),
        slides=tuple(slide for make in makers for slide in make(source)),
    )


def _picture(photo: PhotoView | None) -> Picture | None:
    # Slides show JPEG only: older PowerPoint knows neither WebP nor our SVG.
    return Picture(photo.fallback, photo.alt) if photo and photo.fallback.endswith(".jpg") else None


def _pictures(photos: Sequence[PhotoView | None], most: int) -> tuple[Picture, ...]:
    return tuple(found for photo in photos if (found := _picture(photo)))[:most]


def _lines(lines: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(cut(line, LINE_LENGTH) for line in lines if line)[:MOST_LINES]


def _general(source: Source) -> Iterator[Slide]:
    view, identity = source.view, source.view.entry.identity
    facts = [
        f"{tile.label} {number(tile.value)} {tile.unit}" for tile in view.tiles if tile.value is not None
    ]
    lines = _lines([" · ".join(facts[:3]), " · ".join(facts[3:]), identity.identity, identity.vision])
    if lines:
        photos = _pictures([source.section_photo("tourism") or source.section_photo("index")], 1)
        notes = identity.summary or " ".join(lines)
        yield Slide("ข้อมูลทั่วไปของตำบล", notes, 60, lines, photos, source=view.tiles_source)


def _people(source: Source) -> Iterator[Slide]:
    ages = [row for row in source.view.entry.tables.ages if None not in (row.male, row.female)]
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
    yield Slide("ประชากรตามช่วงอายุ", chart.description, 45, chart=chart, source=ages[0].source or "")


def _products(source: Source) -> Iterator[Slide]:
    rows = source.view.entry.tables.products
    if rows:
        lines = _lines(
            [f"{row.name}{f' (OTOP {row.otop_stars} ดาว)' if row.otop_stars else ''}" for row in rows]
        )
        photos = _pictures([source.view.photo(name) for row in rows for name in row.photos[:1]], 4)
        notes = " ".join(row.story or row.name for row in rows[:4])
        yield Slide("ของดีของตำบล", notes, 60, lines, photos)


def _working_group(source: Source) -> Iterator[Slide]:
    tables = source.view.entry.tables
    if not tables.working_group:
        return
    moos = {row.moo for row in tables.working_group if row.moo}
    able = sum((row.uses_cia or "").startswith("ได้") or row.uses_cia == "ใช่" for row in tables.working_group)
    lines = _lines(
        [
            f"คณะทำงาน {len(tables.working_group)} คน เป็นตัวแทน {len(moos)} จาก {len(tables.villages)} หมู่บ้าน",
            f"ใช้โปรแกรม CIA ได้ {able} คน" if able else None,
            *(f"คำสั่งที่ {row.number} โดย{row.issuer}" for row in tables.orders[:1]),
            f"ประชุมแล้ว {len(tables.meetings)} ครั้ง" if tables.meetings else None,
        ]
    )
    names = [row.photo for row in tables.facilities] + [row.photo for row in tables.meetings]
    photos = _pictures([source.view.photo(name) for name in names], 4)
    yield Slide("คณะทำงานและสถานที่ทำงาน", " ".join(lines), 60, lines, photos)


def _process(source: Source) -> Iterator[Slide]:
    steps = source.view.process_steps
    if steps:
        lines = _lines([f"{step.official_th}: {rows[0][2].done}" for step, rows in steps])
        notes = " ".join(row.done for _, rows in steps for _, _, row in rows)
        yield Slide("กระบวนการ 5 ร่วม", cut(notes, 900), 90, lines)


def _ranking(source: Source) -> Iterator[Slide]:
    cia = source.analysis.cia
    ranked = [row for row in cia.comparison.ranked if row.mean is not None] if cia else []
    if ranked:
        chart = Chart(
            "bars",
            tuple(row.name for row in ranked),
            (("ค่าเฉลี่ยทุกหมู่บ้าน", tuple(round(row.mean or 0, 2) for row in ranked)),),
            f"จัดลำดับ 5 ด้าน ด้านที่มีปัญหามากที่สุดคือ {ranked[0].name}",
            "0.00",
        )
        status = source.view.edition.dimension_set.status_th
        yield Slide("ลำดับปัญหา 5 ด้าน จากมากไปหาน้อย", chart.description, 75, chart=chart, source=status)


def _radar(source: Source) -> Iterator[Slide]:
    cia = source.analysis.cia
    if not cia or cia.most is None or any(row.mean is None for row in cia.comparison.dimensions):
        return
    worst = max(
        range(len(cia.comparison.moos)),
        key=lambda village: sum(cell.value or 0 for cell in cia.comparison.cells[village]),
    )
    moo = cia.comparison.moos[worst]
    series = (
        (f"หมู่ {moo}", tuple(cell.value or 0.0 for cell in cia.comparison.cells[worst])),
        ("ค่าเฉลี่ยตำบล", tuple(round(row.mean or 0, 2) for row in cia.comparison.dimensions)),
    )
    names = tuple(row.name for row in cia.comparison.dimensions)
    words = f"หมู่ {moo} เทียบกับค่าเฉลี่ยตำบลใน 5 ด้าน มาตรา {cia.least:g} ถึง {cia.most:g}"
    yield Slide("หมู่บ้านเทียบกับตำบล", words, 60, chart=Chart("radar", names, series, words, "0.0"))


def _table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> tuple[tuple[str, ...], ...]:
    shown = [tuple(cut(str(cell or "–"), CELL_LENGTH) for cell in row) for row in rows[:MOST_ROWS]]
    return (tuple(headings), *shown)


def _problems(source: Source) -> Iterator[Slide]:
    rows = sorted(source.view.entry.tables.problems, key=lambda row: row.rank or 99)
    if rows:
        cells = [(row.rank, row.name, ", ".join(map(str, row.moos)), row.evidence) for row in rows]
        table = _table(("ลำดับ", "ปัญหา", "หมู่ที่", "ข้อมูลที่พบ"), cells)
        yield Slide("ปัญหาที่ข้อมูลบอก", " ".join(row.name for row in rows), 60, table=table)


def _projects(source: Source) -> Iterator[Slide]:
    rows = source.view.entry.tables.projects
    if rows:
        names = {problem.key: problem.name for problem in source.view.entry.tables.problems}
        cells = [
            (row.name, ", ".join(names.get(k, k) for k in row.problems), row.status, row.result)
            for row in rows
        ]
        table = _table(("โครงการ", "แก้ปัญหา", "สถานะ", "ผลสำเร็จ"), cells)
        notes = " ".join(row.result or row.name for row in rows)
        yield Slide("โครงการที่ตอบปัญหา", cut(notes, 900), 90, table=table)


def _results(source: Source) -> Iterator[Slide]:
    rows = [row for row in source.view.entry.tables.projects if None not in (row.before, row.after)]
    photos = _pictures(
        [source.view.photo(name) for row in rows for name in (row.photo_before, row.photo_after)], 4
    )
    lines = _lines(
        [
            f"{row.measure or row.name}: {number(row.before)} → {number(row.after)} {row.unit or ''}"
            for row in rows
        ]
    )
    if lines:
        yield Slide("ก่อนและหลัง", " ".join(lines), 60, lines, photos)


def _money(source: Source) -> Iterator[Slide]:
    sums: Counter[str] = Counter()
    for row in source.view.entry.tables.budget:
        sums[row.kind or "อื่น ๆ"] += int(row.amount or Decimal(0))
    if sums:
        ranked = sums.most_common()
        words = f"งบประมาณ {sum(sums.values()):,} บาท จากแหล่ง {len(ranked)} ประเภท"
        values = (("บาท", tuple(float(amount) for _, amount in ranked)),)
        chart = Chart("bars", tuple(kind for kind, _ in ranked), values, words)
        yield Slide("งบประมาณตามแหล่งที่มา", words, 45, chart=chart)


def _places(source: Source) -> Iterator[Slide]:
    if source.map.places:
        lines = _lines([f"{category.name} {count} แห่ง" for category, count in source.map.legend])
        words = f"ปักหมุด {len(source.map.places)} แห่ง " + " ".join(lines)
        photos = _pictures([source.section_photo("map")], 1)
        yield Slide("สารสนเทศภูมิศาสตร์ (GIS)", words, 60, lines, photos)


def _publicity(source: Source) -> Iterator[Slide]:
    posts = source.view.entry.tables.posts
    if posts:
        months = source.view.post_months
        channels = Counter(row.channel for row in posts).most_common()
        lines = _lines(
            [
                f"เผยแพร่ {len(posts)} ครั้ง ใน {len(months)} เดือน",
                *(f"{channel} {count} ครั้ง" for channel, count in channels),
            ]
        )
        photos = _pictures([source.view.photo(row.screenshot) for row in posts], 4)
        yield Slide("การเผยแพร่ประชาสัมพันธ์", " ".join(lines), 45, lines, photos)
