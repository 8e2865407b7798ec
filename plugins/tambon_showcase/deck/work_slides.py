"""Slides about the work: who does it, what the data says, what was done, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.view.structure import Tier

from .model import Chart, Slide
from .words import lines_of, pictures_of, table_of

NAMED_OF_TIER = 2
"""Most people of a tier that a slide names."""


def working_group_slides(source: DocumentSource) -> Iterator[Slide]:
    """Who works on it, and where."""
    view, figures = source.view, source.view.figures
    if not figures.members:
        return
    known = figures.represented and figures.villages
    from_villages = f" เป็นตัวแทน {figures.represented} จาก {figures.villages} หมู่บ้าน" if known else ""
    lines = lines_of(
        [
            f"คณะทำงาน {figures.members} คน{from_villages}",
            f"ใช้โปรแกรม CIA ได้ {figures.trained} คน" if figures.trained else None,
            *(f"คำสั่งที่ {row.number} โดย{row.issuer}" for row in view.orders[:1]),
            f"ประชุมแล้ว {len(view.meetings)} ครั้ง" if view.meetings else None,
        ]
    )
    names = [row.photo for row in view.facilities] + [row.photo for row in view.meetings]
    photos = pictures_of([source.view.photo(name) for name in names], 4)
    yield Slide("คณะทำงานและสถานที่ทำงาน", " ".join(lines), 60, lines, photos)


def structure_slides(source: DocumentSource) -> Iterator[Slide]:
    """The chart of the working group in tiers (rubric item 1.2)."""
    rows = [(tier.title, _people(tier)) for tier in source.view.working_group_tiers]
    if rows:
        words = " ".join(f"{title}: {people}" for title, people in rows)
        yield Slide("ผังโครงสร้างคณะทำงาน", words, 30, table=table_of(("ชั้น", "ผู้ทำหน้าที่"), rows))


def _people(tier: Tier) -> str:
    """`นาย ก, นาง ข`, or how many they are with the first of them."""
    names = [member.name for member in tier.members]
    return (
        ", ".join(names)
        if len(names) <= NAMED_OF_TIER
        else f"{len(names)} คน เช่น {', '.join(names[:NAMED_OF_TIER])}"
    )


def process_slides(source: DocumentSource) -> Iterator[Slide]:
    """The five steps."""
    steps = source.view.process_steps
    if steps:
        lines = lines_of([f"{step.official_th}: {rows[0][2].done}" for step, rows in steps])
        notes = " ".join(row.done for _, rows in steps for _, _, row in rows)
        yield Slide(source.view.edition.process.official_title_th, cut(notes, 900), 90, lines)


def ranking_slides(source: DocumentSource) -> Iterator[Slide]:
    """The dimensions, ranked."""
    cia = source.analysis.cia
    ranked = [row for row in cia.comparison.ranked if row.rank and row.mean is not None] if cia else []
    dimensions = source.view.edition.dimensions_th
    if ranked:  # without a declared scale nothing is ranked: nobody knows which end is bad
        gravest = " และ ".join(row.name for row in ranked if row.rank == 1)
        chart = Chart(
            "bars",
            tuple(row.name for row in ranked),
            (("ค่าเฉลี่ยทุกหมู่บ้าน", tuple(round(row.mean or 0, 2) for row in ranked)),),
            f"จัดลำดับ {dimensions} ด้านที่มีปัญหามากที่สุดคือ {gravest}",
            "0.00",
        )
        status = source.view.edition.dimension_set.status_th
        yield Slide(f"ลำดับปัญหา {dimensions} จากมากไปหาน้อย", chart.description, 75, chart=chart, foot=status)


def radar_slides(source: DocumentSource) -> Iterator[Slide]:
    """The gravest village beside the tambon."""
    cia, gravest = source.analysis.cia, source.view.figures.gravest
    if not cia or gravest is None or any(row.mean is None for row in cia.comparison.dimensions):
        return
    series = (
        (f"หมู่ {gravest.moo}", gravest.values),
        ("ค่าเฉลี่ยตำบล", tuple(round(row.mean or 0, 2) for row in cia.comparison.dimensions)),
    )
    names, dimensions = (
        tuple(row.name for row in cia.comparison.dimensions),
        source.view.edition.dimensions_th,
    )
    words = f"หมู่ {gravest.moo} เทียบกับค่าเฉลี่ยตำบลใน {dimensions} มาตรา {cia.least:g} ถึง {cia.most:g}"
    yield Slide("หมู่บ้านเทียบกับตำบล", words, 60, chart=Chart("radar", names, series, words, "0.0"))


def problems_slides(source: DocumentSource) -> Iterator[Slide]:
    """The problems that the data shows."""
    rows = source.view.problems
    if rows:
        cells = [(row.rank, row.name, ", ".join(map(str, row.moos)), row.evidence) for row in rows]
        table = table_of(("ลำดับ", "ปัญหา", "หมู่ที่", "ข้อมูลที่พบ"), cells)
        yield Slide("ปัญหาที่ข้อมูลบอก", " ".join(row.name for row in rows), 60, table=table)


def projects_slides(source: DocumentSource) -> Iterator[Slide]:
    """The projects that answer them."""
    rows = source.view.projects
    if rows:
        names = {problem.key: problem.name for problem in source.view.problems}
        cells = [
            (row.name, ", ".join(names.get(k, k) for k in row.problems), row.status, row.result)
            for row in rows
        ]
        table = table_of(("โครงการ", "แก้ปัญหา", "สถานะ", "ผลสำเร็จ"), cells)
        notes = " ".join(row.result or row.name for row in rows)
        yield Slide("โครงการที่ตอบปัญหา", cut(notes, 900), 90, table=table)


def results_slides(source: DocumentSource) -> Iterator[Slide]:
    """Numbers before and after."""
    rows = [row for row in source.view.projects if None not in (row.before, row.after)]
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
    """The budget by kind of source; a kind of which no amount is known has no bar."""
    figures = source.view.figures
    known = [(kind, total.known) for kind, total in figures.budget if total.known]
    if known:
        words = f"งบประมาณ {figures.total.words_th} จากแหล่ง {len(figures.budget)} ประเภท"
        values = (("บาท", tuple(float(amount) for _, amount in known)),)
        chart = Chart("bars", tuple(kind for kind, _ in known), values, words, "#,##0.##")
        yield Slide("งบประมาณตามแหล่งที่มา", words, 45, chart=chart)
