"""The rules of each contest year as officers and judges read them: all of it is data, nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.edition.contest import EligibilityCondition
from tambon_showcase.edition.evidence_kinds import EVIDENCE_KINDS
from tambon_showcase.edition.indicators import BmnIndicator
from tambon_showcase.edition.rubric import RubricItem
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.templates import render

from .browse import HOME
from .writer import PortalWriter

CONFIDENCE = {"high": "สูง", "medium-high": "ปานกลางถึงสูง", "medium": "ปานกลาง", "low": "ต่ำ"}
"""How sure a mapping is, in the words a reader sees; other words of the data are shown as they are."""
MACHINE_CHECKS = {
    "full": "ระบบตรวจจากทะเบียนตำบลต้นแบบของปีที่ผ่านมา",
    "partial": "ระบบช่วยแสดงข้อมูลที่เกี่ยวข้อง กรรมการเป็นผู้พิจารณา",
    "none": "กรรมการเป็นผู้พิจารณา",
}
"""How far this site checks a condition of taking part."""


class IndicatorLine(NamedTuple):
    """An indicator as a row: its number and names, what is counted or what its scores mean, and how sure the name is."""

    no: int
    name_th: str
    name_en: str
    meaning_th: str
    is_verified: bool
    note: str = ""


class IndicatorGroup(NamedTuple):
    """The indicators of one category of a survey, in the survey's order."""

    title: str
    lines: tuple[IndicatorLine, ...]


class RulesView:
    """The rules of one year with the words around them."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.contest = edition.contest

    @property
    def level_names(self) -> dict[str, str]:
        """The name of each level of entry."""
        return {level.id: level.name_th for level in self.contest.levels}

    def levels_th(self, levels: Iterable[str]) -> str:
        """Levels by their names; all of them in one word."""
        named = set(levels)
        if named >= set(self.level_names):
            return "ทุกระดับ"
        return " และ ".join(name for level, name in self.level_names.items() if level in named)

    def kinds_th(self, kinds: Iterable[str]) -> str:
        """Kinds of evidence in words."""
        return ", ".join(EVIDENCE_KINDS.get(kind, kind) for kind in kinds)

    def items(self, ids: Iterable[str]) -> list[RubricItem]:
        """The rubric's items with these ids, in its order; an id that it does not have leads nowhere."""
        wanted = set(ids)
        return [item for item in self.edition.rubric.items if item.id in wanted]

    def check_th(self, condition: EligibilityCondition) -> str:
        """Who checks a condition of taking part."""
        return MACHINE_CHECKS[condition.machine]

    def confidence_th(self, word: str) -> str:
        """How sure something is, in Thai where the data use the usual words."""
        return CONFIDENCE.get(word, word)

    @property
    def sources(self) -> list[tuple[str, list[str]]]:
        """Where the lists of indicators and of regions come from: each source once, and how sure it is."""
        lists = (
            ("จปฐ.", self.edition.bmn),
            ("กชช.2ค", self.edition.nrd2c),
            ("เขตตรวจราชการ", self.edition.region_rows),
        )
        return [
            (
                name,
                list(
                    dict.fromkeys(
                        f"{row.source} (ความมั่นใจ: {self.confidence_th(row.confidence)})" for row in rows
                    )
                ),
            )
            for name, rows in lists
        ]

    @property
    def surveys(self) -> list[tuple[str, list[IndicatorGroup]]]:
        """The two surveys with their indicators by category."""
        return [("จปฐ.", list(self._bmn())), ("กชช.2ค", list(self._nrd2c()))]

    def _bmn(self) -> Iterator[IndicatorGroup]:
        units = {"person": "นับเป็นคน", "household": "นับเป็นครัวเรือน"}
        for (no, title), rows in groupby(self.edition.bmn, lambda row: (row.category_no, row.category_th)):
            yield IndicatorGroup(
                f"หมวดที่ {no} {title}",
                tuple(
                    IndicatorLine(
                        row.no,
                        row.name_th,
                        row.name_en,
                        units[row.unit] + _sensitive_th(row),
                        row.is_verified,
                        row.note,
                    )
                    for row in rows
                ),
            )

    def _nrd2c(self) -> Iterator[IndicatorGroup]:
        for (no, title), rows in groupby(self.edition.nrd2c, lambda row: (row.group_no, row.group_th)):
            lines = tuple(
                IndicatorLine(row.no, row.name_th, row.name_en, row.score_meaning, row.is_verified)
                for row in rows
            )
            yield IndicatorGroup(f"ด้านที่ {no} {title}", lines)


def _sensitive_th(row: BmnIndicator) -> str:
    subject = row.person_level_sensitivity
    return f" · ข้อมูลรายคนอ่อนไหว ({subject}) ส่งได้เฉพาะยอดรวม" if subject else ""


def rules_block(editions: Mapping[int, Edition]) -> dict[str, str]:
    """What a hand-written page shows of the newest year's rules."""
    if not editions:
        return {}
    return {"rules": render("portal/rules_main.html", rules=RulesView(editions[max(editions)]), base="")}


def write_rules(writer: PortalWriter, editions: Mapping[int, Edition]) -> None:
    """A page for the rules of each year."""
    for _, edition in sorted(editions.items()):
        writer.page(edition.rules_address, [], "portal/rules.html", partial(_values, edition))


def _values(edition: Edition) -> dict[str, object]:
    title = f"กติกาปีงบประมาณ {edition.year_be}"
    year = Crumb(f"ปีงบประมาณ {edition.year_be}", f"../browse/{edition.year_be}.html")
    crumbs = [HOME, Crumb("ตำบลต้นแบบ", "../browse/index.html"), year]
    return {
        "title": title,
        "description": f"{title}: การคัดเลือก คุณสมบัติ สิ่งที่ต้องส่ง กำหนดเวลา เกณฑ์ และองค์ประกอบของเอกสาร",
        "breadcrumbs": render("portal/breadcrumbs.html", crumbs=crumbs, here=title),
        "rules": RulesView(edition),
        "base": "../",
    }
