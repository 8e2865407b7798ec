"""Facts come back as they were, and shares hold only what the entry's own pages show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.analysis import Analysis, analyse
from tambon_showcase.memory.compact import compact_json
from tambon_showcase.memory.facts import SUMMARY_LENGTH, Cover, Facts, entry_facts, notice_facts
from tambon_showcase.memory.shares import analysis_share, entry_shares
from tests.entries import edition
from tests.facts import facts
from tests.views import bare_entry, photo, view

COVER = Cover("photos/a-800.jpg", "photos/a-400.webp", 800, 600, "สระ")


@given(
    st.builds(
        facts,
        summary=st.text(max_size=30),
        topics=st.lists(st.text(max_size=5)).map(tuple),
        lat=st.none() | st.floats(-90, 90),
        population=st.none() | st.integers(0, 10**6),
        region_no=st.none() | st.integers(1, 18),
        cover=st.sampled_from([None, COVER]),
    )
)
def test_facts_come_back_equal(known: Facts) -> None:
    assert Facts.from_json(known.to_json()) == known


def test_an_entry_that_cannot_be_shown_has_no_facts() -> None:
    assert Facts.from_json(notice_facts("2565/640904")) is None
    assert json.loads(notice_facts("2565/640904")) == {"key": "2565/640904"}


def test_bytes_are_few_and_thai_stays_thai() -> None:
    assert compact_json({"ก": [1, None]}) == '{"ก":[1,null]}'.encode()
    assert compact_json(COVER).startswith(b'{"fallback":"photos/a-800.jpg","webp"')


TABLES: dict[str, list[dict[str, Any]]] = {
    "population": [
        {"year_be": "2564", "total": "550", "households": "180"},
        {"year_be": "2560", "total": "999", "households": "999"},
    ],
    "villages": [{"moo": str(n), "name": "บ้าน"} for n in (1, 2, 3)],
    "products": [{"name": "ข้าว"}, {"name": "ผ้า"}],
    "places": [{"name": str(n)} for n in range(4)],
    "projects": [{"key": str(n), "name": "สระ"} for n in range(5)],
}


def test_facts_are_those_of_the_entry() -> None:
    shown = view(
        bare_entry(TABLES, cover="a.jpg", summary="คำ " * 200, lat=15.5, lon=100.25),
        photos={"a.jpg": photo("a.jpg", fallback_width=800, fallback_height=450)},
    )
    found = entry_facts(shown)
    place = shown.entry.place
    assert (found.key, found.code, found.year_be, found.kind) == ("2565/999901", "999901", 2565, "fiction")
    assert (found.name_th, found.district_th, found.province_th) == (
        place.tambon_th,
        place.district_th,
        place.province_th,
    )
    assert (found.district_code, found.province_code) == (place.district_code, place.province_code)
    assert (found.population, found.population_year_be, found.households) == (550, 2564, 180)
    assert (found.villages, found.products, found.places, found.projects) == (3, 2, 4, 5)
    assert (found.lat, found.lon, found.updated) == (15.5, 100.25, "")
    assert len(found.summary) <= SUMMARY_LENGTH + 1 and found.summary.endswith("…")
    assert found.cover == Cover("photos/a-800.jpg", "photos/a-400.webp", 800, 450, "ภาพ a")


def test_a_cover_that_could_not_be_made_is_none() -> None:
    assert entry_facts(view(bare_entry(cover="lost.jpg"))).cover is None
    bare = entry_facts(view(bare_entry(cover="a.jpg"), photos={"a.jpg": photo("a.jpg", webp=())}))
    assert bare.cover is not None and bare.cover.webp == ""
    assert (bare.population, bare.households) == (None, None)


def shares(tables: dict[str, list[dict[str, Any]]], **published: Path) -> dict[str, Any]:
    found = entry_shares(bare_entry(tables), Analysis(), published)
    return {name: json.loads(data) for name, data in found}


def test_rows_are_shared_with_their_number_village_and_words() -> None:
    found = shares(
        {
            "products": [
                {"name": "ข้าว", "moo": "2", "otop_stars": "4", "kind": "อาหาร", "maker": "กลุ่มนา"},
                {"name": "ผ้า"},
            ],
            "attractions": [{"name": "น้ำตก", "kind": "แหล่งท่องเที่ยว", "opening": "ทุกวัน", "fee": "ฟรี"}],
        }
    )
    assert found["products"] == [[1, 2, "ข้าว", "อาหาร", "กลุ่มนา", "4 ดาว"], [2, None, "ผ้า", None, None, ""]]
    assert found["attractions"] == [[1, None, "น้ำตก", "แหล่งท่องเที่ยว", "ทุกวัน", "ฟรี"]]
    assert found.keys() == {"products", "attractions"}


def test_only_festivals_and_savings_groups_are_shared_under_those_names_with_their_own_numbers() -> None:
    found = shares(
        {
            "culture": [
                {"name": "ผ้า", "kind": "ศิลปะ"},
                {"name": "ลอยกระทง", "kind": "ประเพณี", "month": "พฤศจิกายน", "place": "วัด"},
            ],
            "groups": [
                {"name": "กลุ่มทอผ้า"},
                {"name": "กลุ่มออมทรัพย์บ้านหนึ่ง", "members": "1200"},
                {"name": "กองทุน", "kind": "ออมทรัพย์", "members": "0"},
            ],
        }
    )
    assert found["festivals"] == [[2, None, "ลอยกระทง", "พฤศจิกายน", "วัด", ""]]
    assert [(row[0], row[2], row[-1]) for row in found["savings"]] == [
        (2, "กลุ่มออมทรัพย์บ้านหนึ่ง", "1,200 คน"),
        (3, "กองทุน", "0 คน"),
    ]


def test_tables_are_shared_by_rows_and_by_what_their_files_hold(tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    digests = []
    for content in (b"1", b"1", b"2"):
        file.write_bytes(content)
        digests.append(
            shares({"products": [{"name": "ข้าว"}, {"name": "ผ้า"}]}, products=file)["tables"]["products"]
        )
    assert [rows for rows, _ in digests] == [2, 2, 2]
    assert digests[0] == digests[1] != digests[2]


def bmn(*cells: tuple[int, int, int, int]) -> list[dict[str, str]]:
    names = ("moo", "indicator", "surveyed", "failing")
    return [{**{k: str(v) for k, v in zip(names, cell, strict=True)}, "year_be": "2564"} for cell in cells]


def shared(**tables: list[dict[str, str]]) -> dict[str, Any]:
    entry = bare_entry({"villages": [{"moo": str(n), "name": "บ้าน"} for n in (1, 2, 3)], **tables})
    return json.loads(json.dumps(analysis_share(analyse(entry, edition()))))  # type: ignore[no-any-return]


def test_totals_are_shared_failing_first_and_hidden_ones_without_a_number() -> None:
    found = shared(bmn=bmn((1, 23, 100, 30), (2, 23, 100, 10), (1, 10, 90, 2), (2, 10, 10, 0)))
    assert found["bmn"] == {"10": [None, 100], "23": [40, 200]}
    assert found["bmn_year"] == 2564
    assert found["own"]["d2"] == 20.0
    assert "nrd2c" not in found


def test_an_indicator_that_nobody_was_asked_is_not_shared() -> None:
    assert shared(bmn=bmn((1, 23, 0, 0), (1, 10, 100, 30)))["bmn"].keys() == {"10"}


def test_villages_are_shared_by_score() -> None:
    rows = [{"moo": str(moo), "indicator": "4", "score": str(score), "year_be": "2564"} for moo, score in
            ((1, 1), (2, 3), (3, 3))]  # fmt: skip
    assert shared(nrd2c=rows) == {"nrd2c_year": 2564, "nrd2c": {"4": [1, 0, 2]}}


@pytest.mark.parametrize("kind", ["products", "tables", "rates"])
def test_an_entry_with_nothing_shares_nothing(kind: str) -> None:
    assert kind not in shares({})
