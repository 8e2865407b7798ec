"""What Python and the browser must work out in the same way; `tests/javascript/judge` reads the same cases."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
import segno

from tambon_showcase.finding import shorten
from tambon_showcase.judging.canon import (
    canonical,
    cents,
    fingerprint,
    from_base64,
    is_exact,
    is_signed,
    sign,
    to_base64,
)
from tambon_showcase.judging.lineage import contains, content, is_older
from tambon_showcase.judging.shape import nesting, number_text
from tambon_showcase.judging.stats import adjusted, agreement, random_numbers, summarise

SHARED = json.loads((Path(__file__).parents[1] / "shared/judge_numbers.json").read_text("utf-8"))


def test_a_value_is_written_down_in_one_way():
    for value, text in SHARED["canonical"]:
        assert canonical(value) == text


def test_points_are_whole_hundredths():
    assert [[points, cents(points)] for points, _ in SHARED["cents"]] == SHARED["cents"]
    assert [[points, is_exact(points)] for points, _ in SHARED["exact"]] == SHARED["exact"]


def test_seals_are_standard_hmac():
    for case in SHARED["signatures"]:
        assert sign(case["body"], case["secret"]) == case["mac"]
        assert is_signed({**case["body"], "mac": case["mac"]}, case["secret"])


def test_bytes_are_written_and_summed_in_the_standard_way():
    for text, coded in SHARED["base64"]:
        assert to_base64(text.encode()) == coded
        assert from_base64(coded) == text.encode()
    assert [[text, fingerprint(text.encode())] for text, _ in SHARED["fingerprints"]] == SHARED[
        "fingerprints"
    ]


def test_means_are_those_of_the_statistics_module():
    for case in SHARED["summaries"]:
        for method in ("mean", "median", "trimmed"):
            assert summarise(case["values"], method) == case[method]


def test_agreement_is_that_of_the_krippendorff_package():
    for case in SHARED["agreement"]:
        found = agreement(case["matrix"])
        assert found.alpha == pytest.approx(case["alpha"], abs=1e-9)
        assert found.word == case["word"]


def test_adjusted_values_and_random_numbers():
    for case in SHARED["adjusted"]:
        assert adjusted(case["matrix"]) == pytest.approx(case["adjusted"])
    assert list(itertools.islice(random_numbers(0), 3)) == SHARED["random"]["numbers"]


LINEAGE = json.loads((Path(__file__).parents[1] / "shared/judge_lineage.json").read_text("utf-8"))


@pytest.mark.parametrize("case", LINEAGE["pairs"], ids=lambda case: case["name"])
def test_a_sheet_is_older_when_the_other_contains_it(case):
    older, newer = case["older"], case["newer"]
    assert (contains(newer, older), contains(older, newer)) == (
        case["newer_contains"],
        case["older_contains"],
    )
    assert is_older(older, newer) == (case["newer_contains"] and not case["older_contains"])


def test_what_a_sheet_says_is_told_without_what_is_empty():
    for sheet, told in LINEAGE["content"]:
        assert content(sheet) == told


def test_what_is_shown_to_people():
    assert [[value, number_text(value)] for value, _ in SHARED["number_text"]] == SHARED["number_text"]
    assert [[source, nesting(source)] for source, _ in SHARED["nesting"]] == SHARED["nesting"]
    assert [[text, shorten(text)] for text, _ in SHARED["shorten"]] == SHARED["shorten"]


def test_qr_codes_are_those_of_segno():
    codes = json.loads((Path(__file__).parents[1] / "shared/qr_codes.json").read_text("utf-8"))["codes"]
    for text, mask, rows in codes:
        code = segno.make(text.encode(), error="l", boost_error=False, mode="byte", mask=mask, micro=False)
        assert [f"{int(''.join(map(str, row)), 2):x}" for row in code.matrix] == rows
