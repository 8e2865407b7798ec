"""Rubric item 4.2: money and help from development partners, for projects of the plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tambon_showcase.model.entry import Entry
from tambon_showcase.model.projects import BudgetLine, Partner
from tambon_showcase.text.thai_values import format_baht
from tambon_showcase.text.to_come import is_to_come

from .checklist import EvidenceKind, Observation, Seen
from .look import far_years, judge, listed, row_evidence, says_something, stated, unknown
from .plan_years import other_year_lines
from .shown import Shown

OWN_LAO = "อปท. ของตำบล"
"""The kind of budget source that is the tambon's own local administration."""
_LAO = re.compile(
    r"(?:(?:งบ|เงิน(?!บริจาค)|ข้อบัญญัติ|เทศบัญญัติ|กอง(?!ทุน)|สำนัก|รองนายก|นายก(?!สมาคม)|ปลัด|ฝ่าย|สภา|สมาชิกสภา)[ก-๙]*?\s*)?"
    r"(?:อ\.?บ\.?ต|องค์การบริหารส่วนตำบล|เทศบาลตำบล|ท\.?ต|อ\.?ป\.?ท)[.\s]*(?:ตำบล|ต\.)?\s*([^(]*)"
)
"""A local administration, its money or one of its departments, and the tambon whose it is."""
_DEPARTMENT = re.compile(
    r"กอง(?:ช่าง|คลัง|การศึกษา|สวัสดิการ|สาธารณสุข|ยุทธศาสตร์|การเจ้าหน้าที่)(?:(?!กรม|กระทรวง|จังหวัด|อบจ)[ก-๙\s])*|สำนัก(?:งาน)?ปลัด"
)
"""A department of a local administration that is named alone."""
_OURS = ("", "ของตำบล", "ของเรา", "ของตำบลเอง", "ในตำบล", "ในพื้นที่")
"""What follows such a name where it is the tambon's own without its name."""
_IN_KIND = re.compile(r"[\s,;]\s*(?:แต่|ให้|ช่วย|สนับสนุน|ส่ง|เป็น|วิทยากร|แรงงาน|บริจาค|อำนวย|จัด|ร่วม|ยืม)")
"""How a second part of a role begins that says what somebody does without money: `ไม่มีตัวเงิน ช่วยเป็นวิทยากร`."""
_GROUP = re.compile("คณะทำงาน(?!.*(?:อำเภอ|จังหวัด))")
"""The working group itself, which is no partner of its own."""
_NOBODY = re.compile(
    "(?:เงิน|งบ|งบประมาณ|ทุน|แหล่ง|ที่มา|หน่วยงาน|ภาคี|เครือข่าย|การพัฒนา|ภาคีเครือข่าย|อื่นๆ|ทั่วไป|ต่างๆ|ที่เกี่ยวข้อง|สนับสนุน|ภายนอก)+"
)
"""Words that name a source of money or a partner and nobody."""
_BUDGET = re.compile("งบประมาณ|ข้อบัญญัติ|เทศบัญญัติ|เงินสนับสนุน")


class _Money(NamedTuple):
    """What makes two lines of a budget one and the same."""

    source: str
    project: str | None
    amount: Decimal | None
    year_be: int | None


def budget_and_partners(shown: Shown) -> Seen:
    """4.2: budget won from development partners for projects of the plan; the tambon's own money is no partner's."""
    entry, tables = shown.entry, shown.entry.tables
    rows = [row for row in tables.budget if _is_from_outside(entry, row)]
    others = [row for row in tables.partners if _is_partner(entry, row)]
    near = [row for row in rows if shown.edition.contest.is_near(row.year_be)]
    partners = [row for row in others if shown.edition.contest.is_near(row.year_be)]
    evidence = (
        *row_evidence(tables, BudgetLine, EvidenceKind.TABLE, _budget_label, lambda row: row in near),
        *row_evidence(tables, Partner, EvidenceKind.TABLE, _partner_label, lambda row: row in partners),
    )
    years = _years_of(rows, others)
    doubted = other_year_lines(shown, "เป็นงบหรือภาคีของงานนี้หรือไม่", _years_of(near, partners))
    return Seen(evidence, (*far_years(shown, years), *_budget_lines(entry, near, partners), *doubted))


def _years_of(rows: Iterable[BudgetLine], partners: Iterable[Partner]) -> list[tuple[str, int | None]]:
    return [
        *((row.source_th, row.year_be) for row in rows),
        *((row.name, row.year_be) for row in partners),
    ]


def _named_papers(entry: Entry) -> list[str]:
    """Documents and photos that may be of a budget, by their names: their amounts are for somebody to type."""
    tables = entry.tables
    names = (*(row.title for row in tables.documents), *(row.caption for row in tables.photos))
    return [name for name in names if _BUDGET.search(name)]


def _is_from_outside(entry: Entry, row: BudgetLine) -> bool:
    return row.kind != OWN_LAO and bool(row.source) and _is_another(entry, row.source_th)


def _is_partner(entry: Entry, row: Partner) -> bool:
    """Whether a row is of somebody else who helps; help that is yet to come is none."""
    return row.kind != OWN_LAO and not _is_pending(row) and _is_another(entry, row.name)


def _is_pending(row: Partner) -> bool:
    return is_to_come(row.role) and not _IN_KIND.search(row.role or "")


def _is_another(entry: Entry, name: str) -> bool:
    """Whether a name names somebody other than the tambon's own local administration."""
    is_ours = _is_own(entry, name) or _GROUP.match(name.strip())
    return says_something(name) and not is_ours and not _names_nobody(name)


def _is_own(entry: Entry, name: str) -> bool:
    """Whether a name is of the tambon's own local administration, its money or a department of it."""
    name = name.strip()
    own = _LAO.match(name)
    whose = own[1].split()[0] if own and own[1].split() else ""
    return bool((own and whose in (*_OURS, entry.place.tambon_th)) or _DEPARTMENT.fullmatch(name))


def _names_nobody(name: str) -> bool:
    return bool(_NOBODY.fullmatch("".join(name.split()))) or is_to_come(name)


def _budget_label(row: BudgetLine) -> str:
    return f"{row.source_th} {'ยังไม่ระบุจำนวนเงิน' if row.amount is None else f'{format_baht(row.amount)} บาท'}"


def _partner_label(row: Partner) -> str:
    return f"ภาคี {row.name}"


def _budget_lines(
    entry: Entry, rows: Sequence[BudgetLine], partners: Sequence[Partner]
) -> Iterator[Observation]:
    nobody = [row.source for row in entry.tables.budget if row.source and _names_nobody(row.source)]
    if nobody:
        yield judge(False, "", f"ยังไม่ระบุว่างบประมาณมาจากใคร: {listed(dict.fromkeys(nobody))}")
    pending = [f"{row.name} ({row.role})" for row in entry.tables.partners if _is_pending(row)]
    if pending:
        yield judge(False, "", f"ภาคีที่ยังไม่ได้ช่วย จึงยังไม่นับ: {listed(pending)}")
    yield _outside_line(entry, rows, partners)
    yield from _silent_lines(rows, partners)
    unnamed = [row.project or "แถวที่ไม่ระบุโครงการ" for row in entry.tables.budget if not row.source]
    if unnamed:
        yield judge(False, "", f"ยังไม่ระบุแหล่งงบประมาณ: {listed(unnamed)}")
    if not rows:
        return
    twice = [found.source for found, count in Counter(map(_money_of, rows)).items() if count > 1]
    if twice:
        yield unknown(f"รายการที่เหมือนกันทุกช่องเป็นเงินคนละก้อนหรือพิมพ์ซ้ำ: {listed(twice)}")
    for names, passed, failed in (
        ([row.source_th for row in rows if row.amount is None], "ทุกรายการระบุจำนวนเงิน", "ยังไม่ระบุจำนวนเงิน"),
        ([row.source_th for row in rows if row.amount == 0], "", "จำนวนเงินเป็น 0 บาท"),
        ([row.source_th for row in rows if row.year_be is None], "ทุกรายการระบุปี", "ยังไม่ระบุปี"),
        (_loose(entry, rows), "ทุกรายการโยงกับโครงการในแผน", "ไม่ได้โยงกับโครงการ"),
    ):
        if names or passed:
            yield judge(not names, passed, f"{failed}: {listed(names)}")
    unsaid = [row.source_th for row in rows if row.kind is None]
    if unsaid:
        yield unknown(f"แหล่งเหล่านี้อยู่นอก อปท. ของตำบลหรือไม่ เพราะยังไม่ระบุประเภทแหล่ง: {listed(unsaid)}")
    yield unknown("งบและภาคีมาจากการใช้ข้อมูลที่วิเคราะห์หรือไม่")


def _silent_lines(rows: Sequence[BudgetLine], partners: Sequence[Partner]) -> Iterator[Observation]:
    """Partners of whom nobody says how they help: names alone are no help, where no money was given either."""
    silent = [row.name for row in partners if not says_something(row.role)]
    if silent and len(silent) == len(partners) and not any(row.amount for row in rows):
        yield judge(False, "", f"ยังไม่ระบุว่าภาคีช่วยอะไร: {listed(silent)}")
    elif silent:
        yield unknown(f"ภาคีช่วยอะไร เพราะยังไม่ระบุบทบาท: {listed(silent)}")


def _money_of(row: BudgetLine) -> _Money:
    return _Money(row.source_th, row.project, row.amount, row.year_be)


def _loose(entry: Entry, rows: Sequence[BudgetLine]) -> list[str]:
    keys = {project.key for project in entry.tables.projects}
    return [row.source_th for row in rows if row.project not in keys]


def _outside_line(entry: Entry, rows: Sequence[BudgetLine], partners: Sequence[Partner]) -> Observation:
    """Money from outside, else help in kind as the tambon states it, else what is there instead."""
    known = [row.amount for row in rows if row.amount]
    if known:
        total = format_baht(sum(known, Decimal(0)))
        return judge(True, f"มีงบจากแหล่งนอก อปท. ของตำบล {len(known)} รายการ รวม {total} บาท", "")
    if partners:
        names = listed(partner.name for partner in partners)
        return stated(f"ภาคีสนับสนุนโดยไม่มีตัวเงิน ตามที่ตำบลระบุ: {names}")
    if any(row.amount is None for row in rows):
        return judge(False, "", "ระบุแหล่งงบประมาณนอก อปท. ของตำบลแล้ว แต่ยังไม่มียอดเงิน และยังไม่มีภาคี")
    named = [row for row in entry.tables.budget if row.source and says_something(row.source)]
    is_own = named and all(row.kind == OWN_LAO or _is_own(entry, row.source_th) for row in named)
    own = " (มีแต่งบของ อปท. ของตำบลเอง)" if is_own else ""
    papers = _named_papers(entry)
    maybe = f" เอกสารหรือภาพที่อาจเป็นงบ ให้กรอกยอดเงินในตารางงบประมาณ: {listed(papers)}" if papers else ""
    return judge(False, "", f"ยังไม่มีงบประมาณจากแหล่งนอก อปท. ของตำบล และยังไม่มีภาคี{own}{maybe}")
