"""Looking things up: names in words, rows by number, and nothing where nothing is."""

from __future__ import annotations

import dataclasses

import pytest
from markupsafe import Markup

from tambon_showcase.model.identity import Missing
from tambon_showcase.model.tables import TABLES
from tests.entries import edition
from tests.views import bare_entry, document, photo, view, view_of

VILLAGES = [{"moo": "3", "name": "บ้านสาม"}, {"moo": "1", "name": "บ้านหนึ่ง"}]


def test_a_place_is_named_with_its_words() -> None:
    found = view_of()
    place = found.entry.place
    assert found.name == f"ตำบล{place.tambon_th}"
    assert found.place_line == f"ตำบล{place.tambon_th} อำเภอ{place.district_th} จังหวัด{place.province_th}"


@pytest.mark.parametrize(("level", "name"), [("province", "ระดับจังหวัด"), ("district", "ระดับอำเภอ")])
def test_a_level_is_named_in_thai(level: str, name: str) -> None:
    assert view_of(level=level).level_name == name


@pytest.mark.parametrize("region_no", [None, 17, 999])
def test_only_a_region_of_the_rules_is_named_and_linked(region_no: int | None) -> None:
    entry = bare_entry()
    entry = dataclasses.replace(entry, place=dataclasses.replace(entry.place, region_no=region_no))
    found = view(entry)
    assert found.region_is_browsable is (region_no == 17)
    assert found.region_name == (edition().region(17).name_th if region_no == 17 else "")  # type: ignore[union-attr]


def test_rows_are_numbered_as_written_also_when_two_are_equal() -> None:
    found = view_of({"villages": VILLAGES, "groups": [{"name": "กลุ่ม"}, {"name": "กลุ่ม"}]})
    assert [found.number(row) for row in found.entry.tables.villages] == [1, 2]
    assert [found.number(row) for row in found.entry.tables.groups] == [1, 2]


def test_villages_projects_and_dimensions_are_named_by_their_keys() -> None:
    found = view_of({"villages": VILLAGES, "projects": [{"key": "J1", "name": "ขุดสระ"}]})
    assert (found.village_name(1), found.village_name(3), found.village_name(2)) == ("บ้านหนึ่ง", "บ้านสาม", "")
    assert [found.project_name(key) for key in ("J1", "J9", None)] == ["ขุดสระ", "J9", ""]
    assert found.dimension_name("d1") == edition().dimension_set.dimensions[0].name_th
    assert found.dimension_name(None) == found.dimension_name("") == ""


def test_only_photos_and_documents_that_exist_are_given() -> None:
    shown = {name: photo(name) for name in ("a.jpg", "b.jpg", "ไม่มีคำบรรยาย.jpg")}
    rows = [{"file": name, "caption": name} for name in ("b.jpg", "lost.jpg", "a.jpg")]
    found = view(
        bare_entry({"photos": rows}), photos=shown, documents={"m.pdf": document("m.pdf", "รายงานการประชุม")}
    )
    assert [one.file for one in found.all_photos] == ["b.jpg", "a.jpg"]
    assert [one.file for one in found.photos(["a.jpg", None, "", "lost.jpg"])] == ["a.jpg"]
    assert found.photo(None) is None and found.photo("lost.jpg") is None
    assert found.document("m.pdf") == document("m.pdf", "รายงานการประชุม")
    assert found.document(None) is None and found.document("x.pdf") is None


def test_presentations_are_the_summary_and_the_slides_that_could_be_published() -> None:
    kinds = {"s.pdf": "รายงานสรุป", "d.pptx": "สไลด์", "m.pdf": "รายงานการประชุม", "lost.pdf": "รายงานสรุป"}
    rows = [{"file": name, "title": name, "kind": kind} for name, kind in kinds.items()]
    there = {name: document(name) for name in kinds if name != "lost.pdf"}
    found = view(bare_entry({"documents": rows}), documents=there)
    assert [one.title for one in found.presentations] == ["s.pdf", "d.pptx"]


def test_a_missing_item_gives_its_own_reason() -> None:
    why = (Missing(item="P1.4", reason="ไม่มีสินค้า"), Missing(item="P1.5", reason="ไม่มีที่เที่ยว"))
    found = view_of(missing=why)
    assert [found.reason(item) for item in ("P1.5", "P1.4", "P1.6")] == ["ไม่มีที่เที่ยว", "ไม่มีสินค้า", ""]


def test_a_chart_that_was_not_drawn_is_nothing() -> None:
    found = view(bare_entry(), charts={"ages": Markup("<svg/>")}, downloads=[("ages", "อายุ", 2)])
    assert found.chart("ages") == Markup("<svg/>")
    assert found.chart("population_years") == Markup()
    assert found.downloads == [("ages", "อายุ", 2)]


def test_a_source_is_named_once_with_the_years_that_its_own_words_do_not_say() -> None:
    rows = [
        {"moo": moo, "name": "ก", "year_be": year, "source": source}
        for moo, year, source in (
            ("1", "2564", "กรมการปกครอง"),
            ("2", "2563", "กรมการปกครอง"),
            ("3", "2564", "ทะเบียน ปี 2564"),
        )
    ]
    found = view_of({"villages": rows})
    assert found.sources(found.entry.tables.villages) == "กรมการปกครอง (ปี 2563, 2564) · ทะเบียน ปี 2564"


def test_the_year_of_numbers_without_a_source_is_named_and_of_rows_with_neither_nothing() -> None:
    rows = [{"moo": moo, "name": "ก", "year_be": year} for moo, year in (("1", "2564"), ("2", None))]
    found = view_of({"villages": rows})
    assert found.sources(found.entry.tables.villages) == "ไม่ได้ระบุแหล่งที่มา (ปี 2564)"
    assert found.sources(found.entry.tables.villages[1:]) == ""


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("ที่มา: กรมการปกครอง [DOPA64]", "ที่มา: กรมการปกครอง"),
        ("ก [DOPA64] (ปี 2564) · ข [AHT]", "ก (ปี 2564) · ข"),
        ("ที่มา: [DOPA64]", "ที่มา: สถิติการทะเบียน"),
        ("ก · [AHT]", "ก · คลังข้อมูล"),
        ("ภาพ [ไม่ใช่รหัส]", "ภาพ [ไม่ใช่รหัส]"),
    ],
)
def test_where_there_is_no_list_of_sources_no_code_stands(line: str, shown: str) -> None:
    sources = [{"key": "DOPA64", "title": "สถิติการทะเบียน"}, {"key": "AHT", "title": "คลังข้อมูล"}]
    assert view_of({"sources": sources}).without_codes(line) == shown


def test_the_process_is_called_as_the_rules_of_the_year_call_it() -> None:
    process = edition().process.model_copy(update={"official_title_th": "กระบวนการ 6 ร่วม"})
    found = view(bare_entry(), dataclasses.replace(edition(), process=process))
    titles = [found.table_title(table) for table in TABLES.values()]
    others = [table.title for name, table in TABLES.items() if name != "process"]
    assert "กระบวนการ 6 ร่วม" in titles
    assert [title for title in titles if title != "กระบวนการ 6 ร่วม"] == others


def test_the_topics_of_a_source_are_named_and_an_unknown_one_is_kept() -> None:
    assert view_of().topics_th(("P1.1", "P9.9")) == "ประวัติความเป็นมา, P9.9"
