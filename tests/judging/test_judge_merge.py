"""The merge: order changes nothing, a recusal changes nobody else, and nothing is dropped without a name."""

from __future__ import annotations

import dataclasses
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.merged import MergedResult
from tests.judging.example import (
    CODES,
    ITEMS,
    JUDGES,
    ballot,
    committee,
    contest,
    full_sheet,
    secret,
    sheet,
    signed,
    terms,
)

SHARES = st.lists(st.floats(0, 1), min_size=len(CODES), max_size=len(CODES))
CONTESTS = st.dictionaries(st.sampled_from(JUDGES), SHARES, min_size=1)
quick = settings(deadline=None, max_examples=30)


def codes(result: MergedResult) -> list[str]:
    """What is wrong in the sheets; what is missing is tested in test_judge_completeness."""
    return [finding.code for finding in result.findings if not "T759" <= finding.code <= "T764"]


def run(*bodies: dict, **more) -> MergedResult:
    files = [(f"{n}.json", signed(body)) for n, body in enumerate(bodies)]
    return merge(files, terms(), **({"committee": committee()} | more))


@quick
@given(CONTESTS, st.randoms(use_true_random=False))
def test_the_order_of_sheets_changes_nothing(shares: dict, chance: random.Random):
    files = contest(shares)
    shuffled = chance.sample(files, len(files))
    assert merge(shuffled, terms(), committee()) == merge(files, terms(), committee())


@quick
@given(CONTESTS, st.sampled_from(CODES))
def test_a_recused_judge_changes_no_other_total(shares: dict, code: str):
    shares = {judge: row for judge, row in shares.items() if judge != "J05"}
    files = contest(shares)
    recused = signed(sheet("J05", [ballot(code, {}, recused="ญาติ")]))
    before, after = (
        merge(files, terms(), committee()),
        merge([*files, ("J05.json", recused)], terms(), committee()),
    )
    raw = {row.code: row.totals for row in before.standings}
    assert {row.code: row.totals[: len(shares)] for row in after.standings} == raw
    assert {row.code: (row.value, row.rank) for row in after.standings} == {
        row.code: (row.value, row.rank) for row in before.standings
    }


@quick
@given(CONTESTS)
def test_every_entry_and_every_absent_judge_is_named(shares: dict):
    result = merge(contest(shares), terms(), committee())
    assert {row.code for row in result.standings} == set(CODES)
    named = {finding.value for finding in result.findings if finding.code == "T793"}
    assert named == set(JUDGES) - shares.keys()


def test_ranks_follow_the_trimmed_mean():
    shares = {judge: [0.1, 0.2, 0.3, 0.4, 0.5] for judge in JUDGES[:4]} | {"J05": [1, 0.2, 0.3, 0.4, 0.0]}
    result = merge(contest(shares), terms(), committee())
    assert [row.code for row in result.standings] == ["999905", "999904", "999903", "999902", "999901"]
    assert [row.rank for row in result.standings] == [1, 2, 3, 4, 5]
    assert codes(result) == []
    assert all(judge.verified for judge in result.judges)


def test_not_seen_is_not_zero():
    scores: dict[str, float | None] = dict.fromkeys(ITEMS, 5)
    result = run(sheet("J01", [ballot("999901", {**scores, "2.1": None})]), committee=None)
    row = next(row for row in result.standings if row.code == "999901")
    assert row.totals == (None,)
    assert row.rank is None
    gap = next(gap for gap in result.gaps if gap.code == "999901")
    assert (gap.why, gap.items) == ("incomplete", ("2.1",))


def test_zero_is_a_score():
    result = run(sheet("J01", [ballot("999901", dict.fromkeys(ITEMS, 0))]), committee=None)
    row = next(row for row in result.standings if row.code == "999901")
    assert (row.totals, row.value, row.rank) == ((0,), 0, 1)


@pytest.mark.parametrize(
    ("scores", "code"),
    [
        ({"1.1": 5.5}, "T798"),
        ({"1.1": -0.5}, "T798"),
        ({"1.1": 0.3}, "T798"),
        ({"1.1": 0.501}, "T798"),
        ({"9.9": 1}, "T799"),
    ],
)
def test_points_outside_the_rules_are_named_and_left_out(scores: dict, code: str):
    result = run(sheet("J01", [ballot("999901", scores)]), committee=None)
    assert codes(result) == ["T790", code]
    assert all(line.points in ((), (None,)) for line in result.items)


def test_foreign_repeated_and_barred_entries_are_named():
    body = sheet(
        "J01",
        [ballot("800101", {}), ballot("999901", {}), ballot("999901", {}), ballot("999902", {"1.1": 1})],
    )
    result = run(body, committee=committee({"J01": ("999902",)}))
    assert [code for code in codes(result) if code != "T793"] == ["T795", "T796", "T796", "T797"]
    assert all(line.points == (None,) for line in result.items)


def test_a_judge_who_knows_of_the_conflict_has_nothing_to_mend():
    """What was scored before a conflict was declared stays in the file and counts for nothing."""
    for barred in (("999902",), ()):
        body = sheet("J01", [ballot("999902", {"1.1": 1}, recused="ญาติ")])
        result = run(body, committee=committee({"J01": barred}))
        assert "T797" not in codes(result)
        assert all(line.points == (None,) for line in result.items)


@pytest.mark.parametrize(
    ("change", "code"),
    [({"year": "2566"}, "T786"), ({"region": "5"}, "T786"), ({"rubric": "2565-r99-old"}, "T787")],
)
def test_sheets_of_another_contest_or_rubric_are_refused(change: dict, code: str):
    result = run(sheet("J01", [], **change))
    assert code in codes(result)
    assert result.judges == ()


def test_an_uninvited_judge_is_refused():
    result = run(sheet("J09", []))
    assert "T788" in codes(result)
    assert result.judges == ()


def test_a_changed_or_unsigned_sheet_is_refused():
    changed = full_sheet("J01", {"999901": 0.5}).replace(b'"1.1": 2.5', b'"1.1": 5.0')
    unsigned = json.dumps(sheet("J02", [])).encode()
    result = merge([("a.json", changed), ("b.json", unsigned)], terms(), committee())
    assert [(f.code, f.file) for f in result.findings if f.file] == [("T789", "a.json"), ("T789", "b.json")]
    assert result.judges == ()


def test_without_a_register_the_missing_check_is_said():
    result = run(sheet("J01", []), committee=None)
    assert codes(result) == ["T790"]
    assert not result.judges[0].verified


LOG = [["2022-07-20T08:00:00.000Z", "999901", "1.1", "scores", "", "1", ""]]


def grown(share: float, history: dict | None, **more) -> bytes:
    known = {} if history is None else {"schema": "judge-sheet/2", "history": history}
    return full_sheet("J01", {"999901": share}, **known, **more)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (grown(0.2, {"0000000a": "9"}, revision="99"), grown(0.8, {"0000000a": "10"}, revision="3")),
        (grown(0.2, {}), grown(0.8, {"0000000a": "1"}, saved="2001-01-01T00:00:00.000Z")),
        (grown(0.2, {"0000000a": "9"}), grown(0.8, {"0000000a": "9", "0000000b": "1"}, log=[])),
        (grown(0.2, None, log=LOG), grown(0.8, None, log=[*LOG, *LOG], revision="1")),
        (grown(0.2, None, log=LOG), grown(0.8, {"0000000a": "1"}, log=[*LOG, [*LOG[0], "0000000a.1"]])),
    ],
    ids=[
        "fewer keystrokes",
        "a clock in the past",
        "another opening",
        "first format",
        "first format went on",
    ],
)
def test_a_sheet_that_went_on_from_another_counts_whatever_clocks_counts_and_names_say(
    old: bytes, new: bytes
):
    for names in (("a", "b"), ("b", "a")):
        result = merge([(names[0], old), (names[1], new)], terms(), committee())
        assert [(f.code, f.file) for f in result.findings if f.file] == [("T791", names[0])]
        assert result.judges[0].file == names[1]


@pytest.mark.parametrize("saved", [b"\xef\xbb\xbf", b"\r\n", b""], ids=["BOM", "line ends", "(1)"])
def test_one_sheet_saved_twice_is_one_sheet(saved: bytes):
    once = full_sheet("J01", {"999901": 0.2})
    result = merge([("J01.json", once), ("J01 (1).json", saved + once)], terms(), committee())
    assert [(f.code, f.severity) for f in result.findings if f.file] == [("T756", "note")]
    assert len(result.judges) == 1


def test_the_same_sheet_by_qr_and_by_file_is_one_sheet_and_the_file_with_its_history_counts():
    by_file, by_qr = grown(0.2, {"0000000a": "1"}, log=LOG), grown(0.2, {"0000000a": "1"})
    for files in ([("f", by_file), ("q", by_qr)], [("z", by_file), ("q", by_qr)]):
        result = merge(files, terms(), committee())
        assert [(f.code, f.file) for f in result.findings if f.file] == [("T756", "q")]
    old = merge([("f", grown(0.2, None, log=LOG)), ("q", grown(0.2, None))], terms(), committee())
    assert [(f.code, f.file) for f in old.findings if f.file] == [("T756", "q")]


@pytest.mark.parametrize("history", [({"0000000a": "2"}, {"0000000b": "1"}), (None, None)])
def test_changes_side_by_side_are_asked_with_both_totals_and_never_both_dropped(history):
    files = [(f"{n}.json", grown(share, history[n])) for n, share in enumerate((0.2, 0.8))]
    result = merge(files, terms(), committee())
    asked = [finding for finding in result.findings if finding.code == "T792"]
    assert len(asked) == len(result.judges) == 1
    assert "รวม 8 (5 ข้อ)" in asked[0].message
    assert "รวม 32 (5 ข้อ)" in asked[0].message
    assert sorted((line.total, line.counted) for line in result.rivals) in (
        [(800, True), (3200, False)],
        [(800, False), (3200, True)],
    )


def test_the_secretary_chooses_and_both_totals_stay_in_the_result():
    files = [(f"{n}.json", grown(share, {f"0000000{n}": "1"})) for n, share in enumerate((0.2, 0.8))]
    for name, total in (("0.json", 800), ("1.json", 3200)):
        result = merge(files, terms(), committee(), (), [name])
        assert result.standings[0].totals == (total,)
        assert [f.code for f in result.findings if f.file] == ["T757"]
        assert len(result.rivals) == 2
    assert "T758" in codes(merge(files, terms(), committee(), (), ["2.json"]))


def test_another_build_of_the_site_is_named_but_counts():
    result = run(sheet("J01", [], build="older"))
    assert "T794" in codes(result)
    assert len(result.judges) == 1


def test_what_was_keyed_in_from_paper_counts_and_is_said_with_the_name():
    result = run(sheet("J01", [], keyed="นางสาวสมมุติ เลขานุการ"), sheet("J02", [], keyed=""))
    said = [finding for finding in result.findings if finding.code == "T749"]
    assert [finding.file for finding in said] == ["0.json"]
    assert "J01" in said[0].message
    assert "นางสาวสมมุติ เลขานุการ" in said[0].message
    assert len(result.judges) == 2


def test_disagreement_is_listed_for_discussion():
    low, high = dict.fromkeys(ITEMS, 2), {**dict.fromkeys(ITEMS, 2), "2.1": 5.5}
    result = run(sheet("J01", [ballot("999901", low)]), sheet("J02", [ballot("999901", high)]))
    assert [(line.code, line.item) for line in result.items if line.discuss] == [("999901", "2.1")]


def test_without_points_only_judgements_are_merged():
    body = sheet(
        "J01", [ballot("999901", {}, judgements={"1.1": "met", "1.2": ""})], rubric=terms(False).rubric
    )
    result = merge([("a.json", signed(body))], terms(False), committee(scored=False))
    assert not result.scored
    assert all(row.rank is None and row.value is None for row in result.standings)
    line = next(line for line in result.items if (line.code, line.item) == ("999901", "1.1"))
    assert line.judgements == ("met",)
    assert result.agreement.alpha is None


def test_points_are_not_taken_where_none_are_declared():
    body = sheet("J01", [ballot("999901", {"1.1": 3})], rubric=terms(False).rubric)
    result = merge([("a.json", signed(body))], terms(False), committee(scored=False))
    assert "T799" in codes(result)


def test_no_sheet_at_all_is_still_a_result():
    result = merge([], terms(), committee())
    assert codes(result) == ["T793"] * len(JUDGES)
    assert {row.rank for row in result.standings} == {None}
    assert dataclasses.asdict(result)["judges"] == ()


def test_the_secret_of_one_judge_signs_for_no_other():
    body = sheet("J01", [])
    forged = {**body, "mac": json.loads(signed({**body, "judge": {"id": "J02", "name": ""}}))["mac"]}
    result = merge([("a.json", json.dumps(forged).encode())], terms(), committee())
    assert "T789" in codes(result)
    assert secret("J01") != secret("J02")
