"""Nothing that is missing is passed over: a forgotten item, an absent judge, a tie, no sheet at all."""

from __future__ import annotations

import pytest

from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.stats import method_for
from tests.judging.example import (
    CODES,
    ITEMS,
    JUDGES,
    SHARES,
    ballot,
    committee,
    contest,
    sheet,
    signed,
    terms,
)


def messages(code: str, files: list[tuple[str, bytes]], **more) -> list[str]:
    result = merge(files, terms(), committee(**more))
    return [finding.message for finding in result.findings if finding.code == code]


def complete() -> list[tuple[str, bytes]]:
    return contest({judge: list(SHARES.values()) for judge in JUDGES})


def without(code: str, *items: str) -> list[tuple[str, bytes]]:
    """Five complete sheets, except items that J03 forgot in one entry."""
    entries = [
        ballot(one, {item: 4.0 for item in ITEMS if one != code or item not in items}) for one in CODES
    ]
    return [("J03.json", signed(sheet("J03", entries))), *(f for f in complete() if f[0] != "J03.json")]


def test_a_complete_contest_has_nothing_open():
    assert merge(complete(), terms(), committee()).findings == ()


def test_one_forgotten_item_is_an_error_that_names_judge_entry_and_item():
    (message,) = messages("T760", without("999902", "2.1", "5.2"))
    for word in ("J03", "999902", "2.1 5.2", "ไม่นับยอดรวม"):
        assert word in message
    assert len(messages("T761", without("999902", *ITEMS))) == 1


def test_an_absent_judge_is_an_error_and_no_sheet_at_all_too():
    result = merge(complete()[:4], terms(), committee())
    assert [f.severity for f in result.findings if f.code == "T793"] == ["error"]
    assert len(messages("T759", [])) == len(messages("T759", [("a.json", b"{")])) == 1


def test_an_open_tie_is_an_error_until_it_is_voted_on():
    files = contest({judge: [0.8, 0.8, 0.6, 0.5, 0.4] for judge in JUDGES})
    (message,) = messages("T762", files)
    assert "999901 999902" in message
    voted = merge(files, terms(), committee(), ["999902", "999901"])
    assert voted.findings == ()


def test_who_must_not_score_is_said_and_is_no_error():
    result = merge(complete(), terms(), committee({"J01": ("999901",)}))
    (told,) = [f for f in result.findings if f.code == "T763"]
    assert told.severity == "note"
    assert "J01" in told.message


def test_a_trimmed_mean_of_fewer_than_five_is_said_to_be_the_median():
    assert len(messages("T764", complete()[:4])) == len(messages("T764", complete()[:3])) == 1
    assert messages("T764", complete()[:2]) == messages("T764", complete()) == []


@pytest.mark.parametrize(
    ("declared", "judges", "used"),
    [("usual", 5, "trimmed"), ("usual", 4, "mean"), ("trimmed", 4, "trimmed"), ("median", 3, "median")],
)
def test_the_usual_method_below_five_judges_is_the_mean(declared, judges, used):
    assert method_for(declared, judges) == used
