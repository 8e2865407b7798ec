"""Checks across the entries of an edition: quotas and eligibility."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.edition.earlier import PastModel, excluding
from tambon_showcase.edition.quotas import area_quotas
from tambon_showcase.finding import Finding, Where, note, warning
from tambon_showcase.model.entry import Entry

ACROSS = "across"
"""The name under which a build remembers the facts of each entry."""

PROVINCE_FULL = warning(
    "T721", "จังหวัด{value} มีผลงาน{level}เกิน {quota} ตำบล", "ตรวจระดับของผลงานกับประกาศของจังหวัด"
)
DISTRICT_FULL = warning(
    "T722", "อำเภอ{value} มีผลงานเกิน {quota} ตำบล", "แต่ละอำเภอคัดเลือกได้ {quota} ตำบล ตรวจกับประกาศของอำเภอ"
)
WAS_MODEL = warning(
    "T723", "ตำบลรหัส {value} เคยเป็นสารสนเทศตำบลต้นแบบแล้วตามทะเบียน", "ตรวจคุณสมบัติกับทะเบียนของกรมการพัฒนาชุมชน"
)
NOT_CHECKED = note(
    "T724",
    "ยังไม่ได้ตรวจคุณสมบัติกับทะเบียนตำบลต้นแบบของปีก่อน ๆ",
    "เมื่อผู้ดูแลได้รับทะเบียนจากกรมการพัฒนาชุมชน ให้วางเป็น model_tambons.csv (ปี,ระดับ,รหัส) ใน _rules ของปีนี้",
)


class EntryFacts(NamedTuple):
    """What the checks across entries need of each one."""

    code: str
    level: str
    district_code: str
    district_th: str
    province_code: str
    province_th: str
    where: Where

    @classmethod
    def of(cls, entry: Entry) -> EntryFacts:
        """What an entry says, whether or not it may be published."""
        place = entry.place
        names = (place.district_code, place.district_th, place.province_code, place.province_th)
        return cls(entry.code, entry.identity.level, *names, entry.where("code"))

    def to_json(self) -> bytes:
        """These facts as bytes that `from_json` reads back equal."""
        return json.dumps(self, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, data: bytes) -> EntryFacts:
        """Facts that this program wrote."""
        *values, where = json.loads(data)
        return cls._make([*values, Where(*where)])


def check_edition(
    facts: Iterable[EntryFacts], edition: Edition, past: Sequence[PastModel] | None = None
) -> list[Finding]:
    """All findings across the entries of one edition, in the order of the entries' files; `past` is the register."""
    entries = sorted(facts, key=lambda fact: fact.where)
    found = [*_quotas(entries, edition), *_eligible(entries, edition, past)]
    return sorted(found, key=lambda finding: (finding.file, finding.line, finding.code))


def _quotas(entries: Sequence[EntryFacts], edition: Edition) -> Iterator[Finding]:
    """A province has two entries at its level; a district has one tambon, whichever level it reaches."""
    for area in area_quotas(edition, entries):
        for fact in area.beyond:
            if area.level == "province":
                yield PROVINCE_FULL.at(
                    fact.where, fact.province_th, quota=area.quota, level=edition.level_name(area.level)
                )
            else:
                yield DISTRICT_FULL.at(fact.where, fact.district_th, quota=area.quota)


def _eligible(
    entries: Sequence[EntryFacts], edition: Edition, past: Sequence[PastModel] | None
) -> Iterator[Finding]:
    """No entry is of a tambon that the register excludes; without a register, one note says so."""
    if past is None:
        if entries:
            yield NOT_CHECKED.at(Where(f"tambons/{edition.year_be}/_rules/edition.yml"))
        return
    for fact in entries:
        if excluding(edition, fact.code, fact.level, past):
            yield WAS_MODEL.at(fact.where, fact.code)
