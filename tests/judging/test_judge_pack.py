"""The region's pack: same input, same bytes; another word or point, another rubric version."""

from __future__ import annotations

import dataclasses
import json

from tambon_showcase.judging.model import PackFile
from tambon_showcase.judging.opened_pack import open_pack
from tambon_showcase.judging.pack import files_below, pack_path, region_pack
from tambon_showcase.judging.terms import read_terms
from tests.judging.example import BUILD, CODES, ITEMS, edition, entry, pack, scoring, terms


def version(**changes) -> str:
    points = dataclasses.replace(scoring(), **changes)
    return json.loads(region_pack(edition(), [], points, region_no=99))["rubric"]


def test_the_order_of_entries_changes_no_byte():
    assert pack(codes=reversed(CODES)) == pack(codes=CODES)
    assert pack_path(2565, 7) == "judge/2565/region-7.json"


def test_an_example_from_public_sources_gets_no_score_sheet():
    entries = [entry(edition().contest.demonstrations[0]), entry("999901")]
    codes = [
        one["code"] for one in json.loads(region_pack(edition(), entries, None, region_no=17))["entries"]
    ]
    assert codes == ["999901"]


def test_the_version_follows_questions_and_points_but_not_entries():
    assert version() == terms().rubric
    assert version(step=100) != version()
    assert version(ties=()) != version()
    assert terms(scored=False).rubric != terms().rubric


def test_without_points_the_pack_says_so():
    value = json.loads(pack(scored=False))
    assert value["scoring"] is None
    assert {item["full"] for item in value["items"]} == {None}
    assert "เขตยังไม่ประกาศเกณฑ์คะแนน" in value["texts"]["no_scoring"]


def test_evidence_reason_and_what_no_program_knows_travel_along():
    item = json.loads(pack())["entries"][0]["items"][0]
    assert item["evidence"] == [{"label": "หลักฐานข้อ 1.1", "address": "2565/999901/rubric.html"}]
    assert item["reason"]
    assert item["looked"]
    assert item["unknown"]


def test_shared_files_and_sizes_stand_in_the_pack():
    data = region_pack(edition(), [], None, region_no=1, shared=[PackFile("a.css", 12)])
    assert json.loads(data)["files"] == [{"address": "a.css", "size": 12}]


def test_files_are_listed_with_their_sizes(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.js").write_bytes(b"12345")
    (tmp_path / "other.js").write_bytes(b"1")
    assert files_below(tmp_path, "a") == (PackFile("a/b/c.js", 5),)


def test_terms_hold_only_the_contest_between_province_entries():
    data = region_pack(
        edition(), [entry("999901"), entry("999902", "district")], scoring(), region_no=99, build=BUILD
    )
    assert [one.code for one in read_terms(open_pack(data)).entries] == ["999901"]


def test_items_that_do_not_apply_are_not_counted():
    brief = entry("999901")
    items = tuple(
        dataclasses.replace(i, extent="not-applicable", basis="") if i.item == "5.2" else i
        for i in brief.items
    )
    data = region_pack(edition(), [dataclasses.replace(brief, items=items)], scoring(), region_no=99)
    read = read_terms(open_pack(data))
    assert read.entries[0].items == ITEMS[:-1]
    assert "5.2" not in read.points_of(read.entries[0])
