"""The panel's meeting as the secretary writes it down: what no score sheet says, and the minutes need.

The page of the merge saves it as `meeting.json`; the command reads that file.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from .papers import CODE, COMMENT_LIMIT, ITEM, JUDGE, POSITION_LIMIT
from .shape import JsonShape, list_of, record, text_shape

MEETING_SCHEMA = "judge-meeting/1"
ROLES = ("chair", "member", "secretary")
NOTE_LIMIT = 1_000
RESOLUTION_LIMIT = 4_000
_LINE = text_shape(POSITION_LIMIT)

MEETING: JsonShape = record(
    {
        "schema": text_shape(20, MEETING_SCHEMA),
        "number": _LINE,
        "date": _LINE,
        "place": text_shape(COMMENT_LIMIT),
        "begun": _LINE,
        "ended": _LINE,
        "members": list_of(
            record(
                {
                    "judge": text_shape(20, JUDGE),
                    "role": text_shape(10, "|".join(ROLES)),
                    "absent": text_shape(COMMENT_LIMIT),
                }
            ),
            30,
        ),
        "notes": list_of(
            record(
                {
                    "code": text_shape(6, CODE),
                    "item": text_shape(12, f"({ITEM})?"),
                    "judge": text_shape(20, JUDGE),
                }
            ),
            NOTE_LIMIT,
        ),
        "ties": text_shape(COMMENT_LIMIT),
        "resolution": text_shape(RESOLUTION_LIMIT),
        "recorder": _LINE,
        "recorder_position": _LINE,
    }
)


@dataclasses.dataclass(frozen=True, slots=True)
class MeetingMember:
    """A judge at the meeting; `absent` is the reason for not being there, empty for who is."""

    judge: str
    role: str
    absent: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class NoteKey:
    """Which comment of which judge the panel took into its minutes."""

    code: str
    item: str
    judge: str


@dataclasses.dataclass(frozen=True, slots=True)
class PanelMeeting:
    """What was written down; what is empty is printed as a line to fill in by hand."""

    number: str = ""
    date: str = ""
    place: str = ""
    begun: str = ""
    ended: str = ""
    members: tuple[MeetingMember, ...] = ()
    notes: tuple[NoteKey, ...] = ()
    ties: str = ""
    resolution: str = ""
    recorder: str = ""
    recorder_position: str = ""

    def member(self, judge: str) -> MeetingMember:
        """The judge as they took part; who is not named was there, as a member."""
        found = (one for one in self.members if one.judge == judge)
        return next(found, MeetingMember(judge, "member"))


def meeting_from_json(value: dict[str, Any]) -> PanelMeeting:
    """The meeting in a value that already has the shape `MEETING`."""
    plain = {key: text for key, text in value.items() if key not in ("schema", "members", "notes")}
    members = tuple(MeetingMember(**one) for one in value["members"])
    return PanelMeeting(**plain, members=members, notes=tuple(NoteKey(**one) for one in value["notes"]))
