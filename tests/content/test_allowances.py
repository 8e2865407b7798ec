"""An allowance permits one value of one rule, says who and why, and stays visible."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.privacy import protect
from tambon_showcase.finding import Severity, Where, all_rules
from tambon_showcase.personal.find import MASK

WHERE = Where("a.md", 1)
WHOLE = {
    "rule": "T460",
    "value": "081-234-5678",
    "reason": "เจ้าของยินยอม",
    "by": "ปลัดอำเภอ",
    "day": "2565-03-01",
}


def allow(**changes: str) -> Allowances:
    return Allowances.of([SimpleNamespace(**{**WHOLE, **changes})])


def test_an_allowed_value_is_shown_and_noted() -> None:
    text, [finding] = protect("โทร 081-234-5678", WHERE, allow())
    assert "081-234-5678" in text
    assert (finding.code, finding.severity) == ("T480", Severity.NOTE)
    assert (
        "เจ้าของยินยอม" in finding.message and "ปลัดอำเภอ" in finding.message and "2565-03-01" in finding.message
    )


@pytest.mark.parametrize("written", ["0812345678", "081 234 5678", "081.234.5678"])
def test_spelling_does_not_matter(written: str) -> None:
    assert MASK not in protect(f"โทร {written}", WHERE, allow())[0]


@pytest.mark.parametrize(
    "change",
    [{"rule": "T466"}, {"value": "0812345679"}, {"reason": ""}, {"by": ""}, {"day": ""}, {"value": "081"}],
)
def test_anything_else_stays_masked(change: dict[str, str]) -> None:
    assert MASK in protect("โทร 081-234-5678", WHERE, allow(**change))[0]


@pytest.mark.parametrize(
    ("text", "rule"),
    [("1234-567890-1", "T452"), ("1-2345-67890-12-1", "T450"), ("ghp_" + "A1b2" * 9, "T470")],
)
def test_some_things_are_never_allowed(text: str, rule: str) -> None:
    masked, [finding] = protect(text, WHERE, allow(rule=rule, value=text))
    assert MASK in masked and finding.is_error


def test_a_person_is_allowed_by_name_for_the_whole_phrase() -> None:
    text = "นายสมชาย ใจดี เป็นผู้พิการ สอนทอผ้า"
    assert MASK not in protect(text, WHERE, allow(rule="T463", value="นายสมชาย ใจดี"))[0]
    assert MASK in protect(text, WHERE, allow(rule="T463", value="นาย"))[0]


@pytest.mark.parametrize(("named", "fits"), [("นายก ใจ", True), ("นายก ใ", False), ("ใจ เป็นโรคไต", False)])
def test_a_name_that_stands_for_a_phrase_has_six_letters_and_begins_it(named: str, fits: bool) -> None:
    rule = next(rule for rule in all_rules() if rule.code == "T463")
    permitted = allow(rule=" t463 ", value=named).permit(rule, "นายก ใจ เป็นโรคไต", "นาย…", WHERE)
    assert (permitted is not None) == fits
    if permitted:
        assert permitted.message == "ผู้ตรวจอนุญาตให้แสดง นาย… (T463): เจ้าของยินยอม โดย ปลัดอำเภอ เมื่อ 2565-03-01"
