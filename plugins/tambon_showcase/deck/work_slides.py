"""Slides about the work: who does it, how, what changed, and whose money it was."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.analysis.money import OTHER_MONEY
from tambon_showcase.model.people import WorkingGroupMember
from tambon_showcase.model.projects import BudgetLine, Project
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.text.person_names import person_key
from tambon_showcase.view.figures import Figures
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.view.structure import Tier

from .model import BeforeAfter, Chart, KeyFigures, Slide, SlidePicture, Steps, Tiers
from .words import highest, picture_of, source_line, spoken, table_line

NAMED_OF_TIER = 3
"""Most people of a tier that a slide names one by one."""
MOST_CHANGES = 2
DONE_LENGTH, MEASURE_LENGTH = 140, 60


def working_group_slides(source: DocumentSource) -> Iterator[Slide]:
    """Who works on it: the chart of the working group in tiers (rubric item 1.2)."""
    view, figures = source.view, source.view.figures
    if not figures.members:
        return
    title = f"คณะทำงาน {figures.members} คน{_represented(source)}{_trained(source)}"
    orders = (f"คำสั่งที่ {row.number} โดย{row.issuer}" for row in view.orders[:1])
    meetings = f"ประชุมแล้ว {len(view.meetings)} ครั้ง" if view.meetings else None
    tiers = tuple((tier.title, _people(tier)) for tier in view.working_group_tiers)
    told = (f"{name}: {', '.join(people)}" for name, people in tiers)
    notes = spoken([title, *orders, meetings, *told])
    yield Slide("ผังโครงสร้างคณะทำงาน", title, Tiers(tiers), notes, table_line(WorkingGroupMember), 30)


def _represented(source: DocumentSource) -> str:
    figures = source.view.figures
    if not (figures.represented and figures.villages):
        return ""
    if figures.represented == figures.villages:
        return f" มีตัวแทนครบ {figures.villages} หมู่บ้าน"
    return f" เป็นตัวแทน {figures.represented} จาก {figures.villages} หมู่บ้าน"


def _trained(source: DocumentSource) -> str:
    trained = source.view.figures.trained
    return f" ใช้โปรแกรม CIA ได้ {trained} คน" if trained else ""


def _people(tier: Tier) -> tuple[str, ...]:
    """Each by name, or how many they are with the first of them."""
    by_person = {key: member.name for member in reversed(tier.members) if (key := person_key(member.name))}
    names = tuple(reversed(by_person.values()))
    if len(names) <= NAMED_OF_TIER:
        return names
    return (f"{len(names)} คน เช่น {', '.join(names[:NAMED_OF_TIER])}",)


def process_slides(source: DocumentSource) -> Iterator[Slide]:
    """The steps of the process that were taken."""
    steps, process = source.view.process_steps, source.view.edition.process
    if not steps:
        return
    whole = len(process.steps)
    done = f"ทำครบทั้ง {whole} ขั้น" if len(steps) == whole else f"ทำแล้ว {len(steps)} จาก {whole} ขั้น"
    title = f"{done}ของ{process.official_title_th}"
    shown = tuple((step.official_th, cut(rows[0][2].done, DONE_LENGTH)) for step, rows in steps)
    notes = spoken(row.done for _, rows in steps for _, _, row in rows)
    line = source_line(f"ตาราง{process.official_title_th} ในผลงานของตำบล")
    yield Slide(process.official_title_th, title, Steps(shown), notes, line, 40)


def results_slides(source: DocumentSource) -> Iterator[Slide]:
    """What changed, with the photos that show it; a change without any photo is on the lines of the problems."""
    pairs = [
        (row, (_photo(source, row.photo_before), _photo(source, row.photo_after)))
        for row in source.view.projects
        if row.has_change
    ]
    for row, pictures in [pair for pair in pairs if any(pair[1])][:MOST_CHANGES]:
        unit = row.unit or ""
        before, after = number(row.before, unit), number(row.after, unit)
        title = f"{cut(row.measure or row.name, MEASURE_LENGTH)} จาก {before} เป็น {after} {unit}".strip()
        title = f"{title} {row.worse_th}".strip()
        notes = spoken([title, row.name, row.activities, row.result])
        change = BeforeAfter(before, after, unit, pictures, row.is_worse)
        yield Slide("ผลก่อนและหลัง", title, change, notes, table_line(Project), 30)


def _photo(source: DocumentSource, name: str | None) -> SlidePicture | None:
    return picture_of(source.view.photo(name))


def money_slides(source: DocumentSource) -> Iterator[Slide]:
    """The budget by kind of source; a kind of which no amount is known has no bar."""
    figures = source.view.figures
    known = [(kind, total.known) for kind, total in figures.budget if total.known]
    if not known:
        return
    title = _whose_money(figures)
    told = spoken([title, *(f"{kind} {number(amount, 'บาท')} บาท" for kind, amount in known)])
    topic, line = "งบประมาณตามแหล่งที่มา", table_line(BudgetLine)
    if len(known) == 1:
        kind, amount = known[0]
        yield Slide(topic, title, KeyFigures(((number(amount, "บาท"), f"บาท · {kind}"),)), told, line, 20)
        return
    values = (("บาท", tuple(float(amount) for _, amount in known)),)
    # A number without satang would end with its point under "#,##0.##".
    shown = "#,##0" if all(amount == int(amount) for _, amount in known) else "#,##0.00"
    marked = (0,) if _pays_most(figures) else ()
    chart = Chart("bars", tuple(kind for kind, _ in known), values, title, shown, marked)
    yield Slide(topic, title, chart, told, line, 25)


def _whose_money(figures: Figures) -> str:
    """The sum, from how many kinds of sources, and which paid most, as far as the table says it."""
    kinds = [kind for kind, _ in figures.budget if kind != OTHER_MONEY]
    words = f"งบ {figures.total.words_th}"
    if not kinds:
        return f"{words} ไม่ได้ระบุประเภทแหล่ง"
    unsaid = " และที่ไม่ระบุประเภท" if len(kinds) < len(figures.budget) else ""
    words = f"{words} จากแหล่ง {len(kinds)} ประเภท{unsaid}"
    main = _pays_most(figures)
    return f"{words} มากที่สุดคือ {main[0]} ร้อยละ {main[1]}" if main else words


def _pays_most(figures: Figures) -> tuple[str, int] | None:
    """The kind that paid more than each other one, and its per cent."""
    shared = highest((kind, float(paid.known)) for kind, paid in figures.budget)
    return figures.main_source if len(shared) == 1 < len(figures.budget) else None
