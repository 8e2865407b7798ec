"""Findings: declared once, shown on one line, and what each keeps back."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase import check_all, finding
from tambon_showcase.finding import (
    VALUE_LIMIT,
    WORDS_LIMIT,
    Finding,
    Severity,
    Where,
    all_rules,
    error,
    shorten,
)

HERE = Where("tambons/x/tambon.yml", 3)


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules declared by a test are forgotten after it."""
    monkeypatch.setattr(finding, "_rules", dict(finding._rules))


@pytest.mark.usefixtures("declared")
def test_a_code_is_declared_once() -> None:
    finding.note("T998", "ก", "ข")
    with pytest.raises(ValueError, match="T998"):
        finding.error("T998", "ค", "ง")
    assert [rule.code for rule in all_rules()] == sorted(rule.code for rule in all_rules())


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    ("declare", "severity", "is_error"),
    [
        (finding.error, Severity.ERROR, True),
        (finding.warning, Severity.WARNING, False),
        (finding.note, Severity.NOTE, False),
    ],
)
def test_only_an_error_keeps_an_entry_back(declare: object, severity: Severity, is_error: bool) -> None:
    found = declare("T999", "พบ {value} ใน {place}", "แก้ {value}").at(HERE, "ก\nข", place="ตาราง")  # type: ignore[operator]
    assert (found.severity, found.is_error) == (severity, is_error)
    assert (found.message, found.fix, found.value) == ("พบ ก ข ใน ตาราง", "แก้ ก ข", "ก ข")
    assert (found.code, found.file, found.line) == ("T999", HERE.file, 3)


@given(st.text(max_size=300), st.integers(2, 100))
def test_a_found_value_is_one_short_printable_line(text: str, limit: int) -> None:
    shown = shorten(text, limit)
    assert len(shown) <= limit
    assert shown == "" or shown.isprintable()
    assert "  " not in shown and shown.strip() == shown


@pytest.mark.parametrize(("length", "whole"), [(VALUE_LIMIT, True), (VALUE_LIMIT + 1, False)])
def test_a_value_is_cut_only_when_it_is_too_long(length: int, whole: bool) -> None:
    shown = shorten("ก" * length)
    assert (shown == "ก" * length) is whole
    assert shown.endswith("…") is not whole and len(shown) == VALUE_LIMIT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("  ก   ข  ", "ก ข"),
        ("ก\r\nข\tค", "ก ข ค"),
        ("ก\u200bข", "ก ข"),
        ("ก\u202eข", "ก ข"),
        ("\x1b[31mแดง\x1b[0m", "[31mแดง [0m"),
        ("\x00", ""),
        ("ก\u00a0ข", "ก ข"),
        ("น้ำ", "น้ำ"),
    ],
)
def test_what_a_terminal_or_a_reader_cannot_see_is_not_repeated(text: str, shown: str) -> None:
    assert shorten(text) == shown


@pytest.mark.usefixtures("declared")
def test_only_found_values_are_cut_and_neither_lists_nor_fixes() -> None:
    rule = finding.error("T999", "พบ {value} มี {names}", "เปลี่ยนชื่อ {names}")
    names = ", ".join(f"หมวดที่ {number}" for number in range(60))
    told = rule.at(HERE, "ก" * (VALUE_LIMIT + 1), names=names)
    assert told.message == f"พบ {'ก' * (VALUE_LIMIT - 1)}… มี {names}"
    assert told.fix == f"เปลี่ยนชื่อ {names}"
    assert rule.at(HERE, names.split(", "), names="").value == names
    assert len(rule.at(HERE, names="ก" * (WORDS_LIMIT + 5)).fix) == len("เปลี่ยนชื่อ ") + WORDS_LIMIT


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    "secret", ["1-2345-67890-12-1", "๑๒๓๔๕๖๗๘๙๐๑๒๑", "089-999-1234", "+66 81 999 1234", "somsri.k@gmail.com"]
)
def test_no_finding_repeats_the_number_or_address_of_a_person(secret: str) -> None:
    rule = finding.error("T999", "พบ {value} ใน {names}", "ลบ {value} หรือ {names}")
    told = rule.at(HERE, f"motto: โทร {secret} ค่ะ", names=f"ก {secret}")
    for text in (told.message, told.fix, told.value):
        assert secret not in text and f"{secret[:3]}…" in text


@pytest.mark.usefixtures("declared")
def test_the_telephone_of_an_office_is_repeated() -> None:
    assert finding.error("T999", "{value}", "ก").at(HERE, "0-5329-9001").message == "0-5329-9001"


@pytest.mark.usefixtures("declared")
def test_a_value_with_braces_is_text_and_no_name() -> None:
    told = finding.error("T999", "พบ {value}", "ลบ {value}").at(HERE, "{file} {0} %s")
    assert (told.message, told.fix) == ("พบ {file} {0} %s", "ลบ {file} {0} %s")


@pytest.mark.usefixtures("declared")
def test_a_value_may_be_a_number_or_none() -> None:
    rule = finding.note("T999", "พบ {value}", "แก้")
    assert [rule.at(HERE, value).value for value in (3, 2.5, None)] == ["3", "2.5", "None"]
    assert rule.at(HERE).message == "พบ "


@pytest.mark.usefixtures("declared")
def test_an_error_that_costs_its_file_does_not_stop_the_entry() -> None:
    whole = finding.error("T997", "ก", "ข")
    one = finding.error("T998", "ก", "ข", costs_file=True)
    doubt = finding.warning("T999", "ก", "ข")
    assert [rule.at(HERE).stops_entry for rule in (whole, one, doubt)] == [True, False, False]
    assert [rule.at(HERE).is_error for rule in (whole, one, doubt)] == [True, True, False]


@pytest.mark.usefixtures("declared")
def test_people_are_protected_by_the_range_of_personal_data_and_by_rules_that_say_so() -> None:
    range_4 = finding.warning("T499", "ก", "ข")
    marked = finding.error("T599", "ก", "ข", about_safety=True)
    other = finding.error("T598", "ก", "ข")
    assert [rule.at(HERE).about_safety for rule in (range_4, marked, other)] == [True, True, False]


def test_a_finding_of_a_rule_that_is_not_loaded_is_taken_seriously() -> None:
    unknown = Finding("T000", Severity.ERROR, "x", 0, "ก", "ข")
    assert unknown.stops_entry and not unknown.about_safety
    assert Finding("T400", Severity.NOTE, "x", 0, "ก", "ข").about_safety


def test_every_rule_is_written_in_thai_and_says_what_to_do() -> None:
    assert check_all.__doc__ and len(list(all_rules())) > 200  # the import loads every room that checks
    for rule in all_rules():
        assert rule.code[0] == "T" and rule.code[1:].isdigit() and len(rule.code) == 4
        for text in (rule.message, rule.fix):
            assert any("ก" <= char <= "๙" for char in text) or text in (
                "{value}",
                "{fix}",
                "{reason}",
                "{advice}",
            ), rule.code
            assert text == text.strip() and "\n" not in text, rule.code


def test_rules_read_from_a_list_come_in_the_order_of_their_codes() -> None:
    codes = [rule.code for rule in all_rules()]
    assert codes == sorted(set(codes))
    assert {code[1] for code in codes} <= set("0123456789")


def test_a_place_is_a_whole_file_unless_a_line_is_given() -> None:
    assert Where("a.csv") == Where("a.csv", 0)
    assert Where("a.csv", 3) != Where("a.csv")


@pytest.mark.parametrize(
    ("line", "lines", "place"),
    [(0, "", "a.csv"), (3, "", "a.csv บรรทัด 3"), (3, "3, 7 และ 12", "a.csv บรรทัด 3, 7 และ 12")],
)
def test_a_place_is_printed_with_all_its_lines(line: int, lines: str, place: str) -> None:
    assert Finding("T000", Severity.NOTE, "a.csv", line, "ก", "ข", lines=lines).place_th == place


@pytest.mark.usefixtures("declared")
def test_one_fault_on_several_lines_is_one_finding_with_all_values() -> None:
    rule = finding.error("T999", "ค่า “{value}” ใช้ไม่ได้: {reason}", "แก้ {value}")
    first = rule.at(HERE, "x", reason="“x” ไม่ใช่ตัวเลข")
    both = finding.with_values(first, ["x", "y"], "3 และ 4")
    assert both.message == "ค่า “x”, “y” ใช้ไม่ได้: ค่าเหล่านี้ ไม่ใช่ตัวเลข"
    assert (both.fix, both.value, both.lines) == ("แก้ x, y", "x, y", "3 และ 4")
    assert finding.with_values(first, ["y"], "4").message == "ค่า “y” ใช้ไม่ได้: “y” ไม่ใช่ตัวเลข"
    assert rule.at(HERE, "y", reason="“y” ไม่ใช่ตัวเลข").frame == first.frame


@pytest.mark.parametrize(
    "value", ["โทร.081-999-0001", "ด.ช.ดำ สุขใจ", "dang@gmail.com", "นายแดง สุขใจ ป่วยเป็นโรคไต"]
)
def test_what_is_about_a_person_never_stands_in_a_message(value: str) -> None:
    assert value not in shorten(f"ค่า {value} ผิด")


@pytest.mark.usefixtures("declared")
def test_programs_are_told_what_people_are_and_nothing_of_how_findings_are_joined() -> None:
    rule = error("T998", "ค่า “{value}” ผิด", "แก้ {how}", costs_file=True)
    made = dataclasses.replace(rule.at(Where("a.csv", 3), "ก", how="ใหม่"), lines="3–4", each_line=(3, 4))
    assert json.loads(json.dumps(made.as_json())) == {
        "code": "T998",
        "severity": "error",
        "file": "a.csv",
        "line": 3,
        "message": "ค่า “ก” ผิด",
        "fix": "แก้ ใหม่",
        "value": "ก",
        "lines": "3–4",
    }
