"""What the minutes say, part after part; `minutes.js` makes the same parts, and page, PDF and DOCX only lay them out.

The order is that of form 11, “รายงานการประชุม”, of the Regulations of the Office of the Prime Minister on Correspondence,
B.E. 2526 (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ); what only a technician reads is in an annex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .meeting import PanelMeeting
from .merged import MergedResult
from .minutes_part import WORDS, MinutesMember, MinutesPart, MinutesSection, list_part, sign_part
from .minutes_result import method, notes, recusals, standings, ties
from .papers import Committee
from .tables import tables
from .terms import Terms
from .texts import TEXTS

ANNEX = ("ranking", "matrix", "items", "discuss", "rivals", "gaps", "findings", "audit")


def minutes_sections(
    result: MergedResult, terms: Terms, committee: Committee | None, meeting: PanelMeeting
) -> list[MinutesSection]:
    """The minutes of the meeting in which the panel decided on `result`."""
    members = _members(result, committee, meeting)
    heads = iter(range(1, 10))
    body = [
        *_opening(terms, meeting, members),
        MinutesPart("heading", WORDS["recusal_head"].format(n=next(heads))),
        *recusals(result, terms, committee, members),
        MinutesPart("heading", WORDS["method_head"].format(n=next(heads))),
        MinutesPart("text", method(result, terms)),
        MinutesPart("heading", WORDS["result_head"].format(n=next(heads))),
        MinutesPart("table", rows=standings(result)),
    ]
    if taken := notes(result, meeting, members):
        body += [MinutesPart("heading", WORDS["notes_head"].format(n=next(heads))), list_part(taken)]
    if tied := ties(result, meeting):
        body += [MinutesPart("heading", WORDS["ties_head"].format(n=next(heads))), list_part(tied)]
    end = [
        MinutesPart("heading", WORDS["resolution_head"].format(n=next(heads))),
        MinutesPart("text", meeting.resolution or WORDS["to_write"]),
        MinutesPart("text", WORDS["ended"].format(time=meeting.ended or WORDS["blank"])),
        *_signatures(members, meeting),
    ]
    return [
        MinutesSection("body", body),
        MinutesSection("end", end),
        MinutesSection("annex", _annex(result)),
    ]


def _members(result: MergedResult, committee: Committee | None, meeting: PanelMeeting) -> list[MinutesMember]:
    """Everybody of the register, or who sent a sheet where there is none; the chair first, the secretary last."""
    named = (
        [(judge.id, judge.name, judge.position) for judge in committee.judges]
        if committee
        else [(judge.id, judge.name, "") for judge in result.judges]
    )
    found = [
        MinutesMember(number, name, position, meeting.member(number).role, meeting.member(number).absent)
        for number, name, position in named
    ]
    order = list(WORDS["roles"])
    return sorted(found, key=lambda one: order.index(one.role))


def _opening(terms: Terms, meeting: PanelMeeting, members: Sequence[MinutesMember]) -> Iterator[MinutesPart]:
    yield MinutesPart("title", WORDS["title"].format(region=terms.region_name, year=terms.year))
    for key in ("number", "date", "place"):
        yield MinutesPart("under", WORDS[key].format(value=getattr(meeting, key) or WORDS["blank"]))
    yield MinutesPart("heading", WORDS["present"])
    yield list_part([one.in_office for one in members if not one.absent] or [WORDS["none"]])
    yield MinutesPart("heading", WORDS["absent"])
    away = [f"{one.in_office} ({one.absent})" for one in members if one.absent]
    yield list_part(away or [WORDS["none"]])
    yield MinutesPart("text", WORDS["begun"].format(time=meeting.begun or WORDS["blank"]))


def _signatures(members: Sequence[MinutesMember], meeting: PanelMeeting) -> Iterator[MinutesPart]:
    for one in members:
        if not one.absent:
            yield sign_part(one.name, one.position, WORDS["roles"][one.role])
    yield sign_part(meeting.recorder or WORDS["blank"], meeting.recorder_position, WORDS["recorder"])


def _annex(result: MergedResult) -> list[MinutesPart]:
    agreement = result.agreement
    figures = (
        ""
        if agreement.alpha is None
        else WORDS["figures"].format(
            **{name: _two(getattr(agreement, name)) for name in ("alpha", "low", "high")}
        )
    )
    agreed = [
        MinutesPart("text", f"กรรมการ{TEXTS['agreement'][agreement.word]}{figures} {TEXTS['agreement_note']}")
    ]
    shown = {table.key: table for table in tables(result)}
    return [
        MinutesPart("heading", WORDS["annex"]),
        *(agreed if result.scored else ()),
        *(
            MinutesPart("table", shown[key].title, shown[key].rows)
            for key in ANNEX
            if len(shown[key].rows) > 1
        ),
        MinutesPart("heading", WORDS["limits"]),
        MinutesPart("lines", rows=[[line] for line in TEXTS["limits"]]),
    ]


def _two(value: float | None) -> str:
    return WORDS["dash"] if value is None else f"{value:.2f}"
