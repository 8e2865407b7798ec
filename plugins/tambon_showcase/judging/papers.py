"""The three papers that travel between devices: the judge's sheet, the invitation, the committee's register.

Each is JSON; its shape below is also what the browser checks (see `shape`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from .shape import JsonShape, list_of, map_of, number_shape, record, text_shape

SHEET_SCHEMA = "judge-sheet/2"
INVITE_SCHEMA = "judge-invite/1"
COMMITTEE_SCHEMA = "judge-committee/1"

JUDGEMENTS = ("met", "partly", "missing")
"""What a judge may say of an item when the region declared no points."""
CONFIRMED = "yes"
"""What a sheet holds of an entry that its judge looked through and confirmed; sheets made before that existed say nothing."""

CODE = r"[1-9][0-9]{5}"
ITEM = r"[0-9]{1,2}(\.[0-9]{1,2}){0,3}"
JUDGE = r"[A-Za-z0-9_-]{1,20}"
MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z"
REVISION = r"[0-9]{1,9}"
OPENING = r"[0-9a-f]{8}"
"""Random name of one opening of the sheet's page."""
OPENINGS_LIMIT = 2_000
ISSUE = r"[0-9]{1,3}"
KEY_TEXT = r"[A-Za-z0-9_-]{43}"
COMMENT_LIMIT = 1_000
POSITION_LIMIT = 120
KEYED_LIMIT = 120
"""Letters of the name of the person who typed a sheet in from the paper that its judge signed."""
LOG_LIMIT = 10_000
ENTRY_LIMIT = 200
MOST_JUDGES = 30

_HEAD = {
    "year": text_shape(4, r"[0-9]{4}"),
    "region": text_shape(2, r"[0-9]{1,2}"),
    "rubric": text_shape(60, r"[a-z0-9-]+"),
}
_JUDGE = {"id": text_shape(20, JUDGE), "name": text_shape(120)}

SHEET: JsonShape = record(
    {
        "schema": text_shape(20, r"judge-sheet/[12]"),
        **_HEAD,
        "build": text_shape(60),
        "judge": record(_JUDGE),
        "revision": text_shape(9, REVISION),
        "saved": text_shape(30, MOMENT),
        "entries": list_of(
            record(
                {
                    "code": text_shape(6, CODE),
                    "recused": text_shape(COMMENT_LIMIT),
                    "scores": map_of(number_shape(), 100, ITEM),
                    "judgements": map_of(text_shape(10, rf"({'|'.join(JUDGEMENTS)})?"), 100, ITEM),
                    "comments": map_of(text_shape(COMMENT_LIMIT), 100, ITEM),
                    "comment": text_shape(COMMENT_LIMIT),
                    "confirmed": text_shape(3, f"({CONFIRMED})?"),
                },
                optional=("recused", "judgements", "comments", "confirmed"),
            ),
            ENTRY_LIMIT,
        ),
        "log": list_of(list_of(text_shape(COMMENT_LIMIT), 8), LOG_LIMIT),
        "history": map_of(text_shape(9, REVISION), OPENINGS_LIMIT, OPENING),
        "keyed": text_shape(KEYED_LIMIT),
        "mac": text_shape(43, r"([A-Za-z0-9_-]{43})?"),
    },
    optional=("mac", "history", "keyed"),
)

_CODES = list_of(text_shape(6, CODE), ENTRY_LIMIT)
INVITE: JsonShape = record(
    {
        "schema": text_shape(20, f"{INVITE_SCHEMA}"),
        **_HEAD,
        "judge": record(_JUDGE),
        "entries": _CODES,
        "recused": _CODES,
        "secret": text_shape(43, KEY_TEXT),
        "issue": text_shape(3, ISSUE),
    },
    optional=("issue",),
)
COMMITTEE: JsonShape = record(
    {
        "schema": text_shape(20, f"{COMMITTEE_SCHEMA}"),
        **_HEAD,
        "entries": _CODES,
        "judges": list_of(
            record(
                {
                    **_JUDGE,
                    "recused": _CODES,
                    "secret": text_shape(43, KEY_TEXT),
                    "position": text_shape(POSITION_LIMIT),
                },
                optional=("position",),
            ),
            MOST_JUDGES,
        ),
        "issue": text_shape(3, ISSUE),
    },
    optional=("issue",),
)

SHAPES: Mapping[str, JsonShape] = {"sheet": SHEET, "invite": INVITE, "committee": COMMITTEE}


@dataclasses.dataclass(frozen=True, slots=True)
class Judge:
    """A judge as the secretary's register knows them; `recused` are the entries they must not score."""

    id: str
    name: str
    recused: tuple[str, ...]
    secret: str
    position: str = ""
    """Office and place of work, as the minutes print them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Committee:
    """The secretary's register of one region's judges. It holds every secret and is never published."""

    year: str
    region: str
    rubric: str
    entries: tuple[str, ...]
    judges: tuple[Judge, ...]
    issue: str = "1"
    """How often the invitations were issued: a tablet that knows a later one ignores an old card."""

    def judge(self, judge_id: str) -> Judge | None:
        """The judge of that number, if invited."""
        return next((judge for judge in self.judges if judge.id == judge_id), None)

    def as_json(self) -> dict[str, object]:
        """What the register's file holds."""
        return {"schema": COMMITTEE_SCHEMA, **dataclasses.asdict(self)}

    def invite(self, judge: Judge) -> dict[str, object]:
        """What one judge's QR holds: their own secret and no other."""
        head = {"year": self.year, "region": self.region, "rubric": self.rubric}
        named = {"judge": {"id": judge.id, "name": judge.name}, "entries": self.entries}
        kept = {"recused": judge.recused, "secret": judge.secret, "issue": self.issue}
        return {"schema": INVITE_SCHEMA, **head, **named, **kept}


def committee_from_json(value: dict[str, Any]) -> Committee:
    """The register in a value that already has the shape `COMMITTEE`."""
    judges = tuple(
        Judge(who["id"], who["name"], tuple(who["recused"]), who["secret"], who.get("position", ""))
        for who in value["judges"]
    )
    return Committee(
        value["year"],
        value["region"],
        value["rubric"],
        tuple(value["entries"]),
        judges,
        value.get("issue", "1"),
    )
