"""Hostile JSON: bounded, named, never raised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.judging.papers import SHEET
from tambon_showcase.judging.shape import nesting, number_text, read_json
from tests.judging.example import ballot, sheet

LEAVES = st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=20)
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner), max_leaves=12
)


def good() -> dict:
    return sheet("J01", [ballot("999901", {"1.1": 3, "1.2": None})])


def codes(value: object) -> list[str]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    body, findings = read_json(data, SHEET, "x.json")
    assert (body is None) == bool(findings)
    return [finding.code for finding in findings]


def test_a_sheet_of_ours_is_read():
    assert codes(good()) == []
    assert codes(b"\xef\xbb\xbf" + json.dumps(good()).encode()) == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x" * 4_000_001, "T780"),
        (b"", "T781"),
        (b"\xff\xfe", "T781"),
        (b'{"a": NaN}', "T781"),
        (b"[" * 200_000, "T782"),
        (b'{"a":' * 9 + b"1" + b"}" * 9, "T782"),
    ],
)
def test_files_that_are_no_sheets_are_refused_by_name(data: bytes, code: str):
    assert codes(data) == [code]


def test_brackets_inside_text_do_not_nest():
    assert nesting(json.dumps({"a": '[[["\\[' * 50})) == 1


@pytest.mark.parametrize(
    ("change", "code", "named"),
    [
        ({"__proto__": {"admin": True}}, "T783", "__proto__"),
        ({"constructor": 1}, "T783", "constructor"),
        ({"revision": "-1"}, "T784", "-1"),
        ({"revision": "1\n"}, "T784", "1"),
        ({"schema": "judge-sheet/3"}, "T784", "judge-sheet/3"),
        ({"judge": {"id": "J01\ud800", "name": ""}}, "T784", ""),
        ({"judge": ["J01"]}, "T784", "รายการ"),
        ({"entries": [ballot("999901", {"1.1": True})]}, "T784", "true"),
        ({"entries": [ballot("999901", {"1.1": 1e300})]}, "T784", "ตัวเลขใหญ่เกินไป"),
        ({"entries": [ballot("999901", {"<b>": 1})]}, "T783", "<b>"),
        ({"entries": [ballot("999901", {}) for _ in range(201)]}, "T784", "รายการ"),
    ],
)
def test_each_strange_part_is_named(change: dict, code: str, named: str):
    body, findings = read_json(json.dumps({**good(), **change}).encode(), SHEET, "x.json")
    assert body is None
    assert [finding.code for finding in findings] == [code]
    assert named in findings[0].message


def test_a_missing_part_is_named():
    broken = good()
    del broken["judge"]
    _, findings = read_json(json.dumps(broken).encode(), SHEET, "x.json")
    assert [(finding.code, finding.value) for finding in findings] == [("T785", "judge")]


@given(TREES)
def test_no_json_raises_or_slips_through(tree: object):
    assert codes(tree)


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes):
    assert codes(data)


def test_numbers_are_written_without_exponent():
    assert [number_text(value) for value in (0, 7.5, 1e6, 1e-7, -3)] == ["0", "7.5", "1000000", "0", "-3"]


@pytest.mark.parametrize("number", ["K01", "K03", "K05", "K07"])
def test_the_judge_class_of_the_attack_corpus_is_refused(number: str):
    found = sorted((Path(__file__).parent / "data" / "attacks").glob(f"{number}*"))
    assert len(found) == 1
    assert codes(found[0].read_bytes())
