"""Slides about the work: who does it, what the data says, what was done, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tambon_showcase.analysis.values import Cia
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.view.source import DocumentSource

from .model import Chart, Slide
from .words import lines_of, pictures_of, table_of


def working_group_slides(source: DocumentSource) -> Iterator[Slide]:
    """Who works on it, and where."""
    tables = source.view.entry.tables
    if not tables.working_group:
        return
    moos = {row.moo for row in tables.working_group if row.moo}
    able = sum(row.can_use_cia is True for row in tables.working_group)
    from_villages = (
        f" เป็นตัวแทน {len(moos)} จาก {len(tables.villages)} หมู่บ้าน" if moos and tables.villages else ""
    )
    lines = lines_of(
        [
            f"คณะทำงาน {len(tables.working_group)} คน{from_villages}",
            f"ใช้โปรแกรม CIA ได้ {able} คน" if able else None,
            *(f"คำสั่งที่ {row.number} โดย{row.issuer}" for row in tables.orders[:1]),
            f"ประชุมแล้ว {len(tables.meetings)} ครั้ง" if tables.meetings else None,
        ]
    )
    names = [row.photo for row in tables.facilities] + [row.photo for row in tables.meetings]
    photos = pictures_of([source.view.photo(name) for name in names], 4)
    yield Slide("คณะทำงานและสถานที่ทำงาน", " ".join(lines), 60, lines, photos)


def process_slides(source: DocumentSource) -> Iterator[Slide]:
    """The five steps."""
    steps = source.view.process_steps
    if steps:
        lines = lines_of([f"{step.official_th}: {rows[0][2].done}" for step, rows in steps])
        notes = " ".join(row.done for _, rows in steps for _, _, row in rows)
        yield Slide("กระบวนการ 5 ร่วม", cut(notes, 900), 90, lines)


def ranking_slides(source: DocumentSource) -> Iterator[Slide]:
    """The five dimensions, ranked."""
    cia = source.analysis.cia
    ranked = [row for row in cia.comparison.ranked if row.rank and row.mean is not None] if cia else []
    if ranked:  # without a declared scale nothing is ranked: nobody knows which end is bad
        gravest = " และ ".join(row.name for row in ranked if row.rank == 1)
        chart = Chart(
            "bars",
            tuple(row.name for row in ranked),
            (("ค่าเฉลี่ยทุกหมู่บ้าน", tuple(round(row.mean or 0, 2) for row in ranked)),),
            f"จัดลำดับ 5 ด้าน ด้านที่มีปัญหามากที่สุดคือ {gravest}",
            "0.00",
        )
        status = source.view.edition.dimension_set.status_th
        yield Slide("ลำดับปัญหา 5 ด้าน จากมากไปหาน้อย", chart.description, 75, chart=chart, foot=status)


def radar_slides(source: DocumentSource) -> Iterator[Slide]:
    """The village with most problems beside the tambon."""
    cia = source.analysis.cia
    if not cia or cia.most is None or any(row.mean is None for row in cia.comparison.dimensions):
        return
    villages = _complete_villages(cia)
    if not villages:
        return
    gravest = min if cia.higher_is == "better" else max
    moo, values = gravest(villages, key=lambda village: sum(village[1]))
    series = (
        (f"หมู่ {moo}", values),
        ("ค่าเฉลี่ยตำบล", tuple(round(row.mean or 0, 2) for row in cia.comparison.dimensions)),
    )
    names = tuple(row.name for row in cia.comparison.dimensions)
    words = f"หมู่ {moo} เทียบกับค่าเฉลี่ยตำบลใน 5 ด้าน มาตรา {cia.least:g} ถึง {cia.most:g}"
    yield Slide("หมู่บ้านเทียบกับตำบล", words, 60, chart=Chart("radar", names, series, words, "0.0"))


def _complete_villages(cia: Cia) -> list[tuple[int, tuple[float, ...]]]:
    """The villages whose five values are all known: a missing one would be drawn as zero."""
    found = [
        (moo, tuple(cell.value for cell in cells if cell.value is not None))
        for moo, cells in zip(cia.comparison.moos, cia.comparison.cells, strict=True)
    ]
    return [(moo, values) for moo, values in found if len(values) == len(cia.comparison.dimensions)]


def problems_slides(source: DocumentSource) -> Iterator[Slide]:
    """The problems that the data shows."""
    rows = sorted(source.view.entry.tables.problems, key=lambda row: row.rank or 99)
    if rows:
        cells = [(row.rank, row.name, ", ".join(map(str, row.moos)), row.evidence) for row in rows]
        table = table_of(("ลำดับ", "ปัญหา", "หมู่ที่", "ข้อมูลที่พบ"), cells)
        yield Slide("ปัญหาที่ข้อมูลบอก", " ".join(row.name for row in rows), 60, table=table)


def projects_slides(source: DocumentSource) -> Iterator[Slide]:
    """The projects that answer them."""
    rows = source.view.entry.tables.projects
    if rows:
        names = {problem.key: problem.name for problem in source.view.entry.tables.problems}
        cells = [
            (row.name, ", ".join(names.get(k, k) for k in row.problems), row.status, row.result)
            for row in rows
        ]
        table = table_of(("โครงการ", "แก้ปัญหา", "สถานะ", "ผลสำเร็จ"), cells)
        notes = " ".join(row.result or row.name for row in rows)
        yield Slide("โครงการที่ตอบปัญหา", cut(notes, 900), 90, table=table)


def results_slides(source: DocumentSource) -> Iterator[Slide]:
    """Numbers before and after."""
    rows = [row for row in source.view.entry.tables.projects if None not in (row.before, row.after)]
    photos = pictures_of(
        [source.view.photo(name) for row in rows for name in (row.photo_before, row.photo_after)], 4
    )
    lines = lines_of(
        [
            f"{row.measure or row.name}: {number(row.before)} → {number(row.after)} {row.unit or ''}"
            for row in rows
        ]
    )
    if lines:
        yield Slide("ก่อนและหลัง", " ".join(lines), 60, lines, photos)


def money_slides(source: DocumentSource) -> Iterator[Slide]:
    """The budget by kind of source."""
    sums: dict[str, Decimal] = {}
    for row in source.view.entry.tables.budget:
        kind = row.kind or "อื่น ๆ"
        sums[kind] = sums.get(kind, Decimal(0)) + (row.amount or Decimal(0))
    if sums:
        ranked = sorted(sums.items(), key=lambda pair: -pair[1])
        words = f"งบประมาณ {number(sum(sums.values()))} บาท จากแหล่ง {len(ranked)} ประเภท"
        values = (("บาท", tuple(float(amount) for _, amount in ranked)),)
        chart = Chart("bars", tuple(kind for kind, _ in ranked), values, words)
        yield Slide("งบประมาณตามแหล่งที่มา", words, 45, chart=chart)
