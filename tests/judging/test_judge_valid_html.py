"""What judges and the secretary print is valid HTML."""

from __future__ import annotations

from pathlib import Path

from tambon_showcase.judging.invite import invitation_cards, new_committee
from tambon_showcase.judging.meeting import PanelMeeting
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.minutes import minutes_html
from tambon_showcase.judging.minutes_sections import minutes_sections
from tests.judging.example import ITEMS, ballot, committee, sheet, signed, terms
from tests.valid_html import faults


def test_cards_and_minutes_are_valid(tmp_path: Path) -> None:
    body = sheet("J01", [ballot("999901", dict.fromkeys(ITEMS, 4), comment="<b>ดี</b>")])
    pages = {
        "cards": invitation_cards(
            new_committee(terms(), committee().judges), terms(), "https://example.go.th"
        ),
        "minutes": minutes_html(
            minutes_sections(
                merge([("a.json", signed(body))], terms(), committee()), terms(), committee(), PanelMeeting()
            )
        ),
    }
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_text(page, "utf-8")
    assert faults(*tmp_path.glob("*.html")) == []
