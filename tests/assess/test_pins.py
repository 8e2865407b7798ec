"""Rubric group 3: pins, their details, their publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.assess import Basis, Extent, Shown, assess
from tambon_showcase.model.entry import Entry
from tests.assess.looking import evidence, fails, passes
from tests.entries import base_entry, changed, edition, shown, with_files

PIN = {
    "name": "กลุ่มออมทรัพย์บ้านหนึ่ง",
    "category": "กลุ่มออมทรัพย์",
    "lat": "15.90010",
    "lon": "100.10020",
    "photo": "pond.jpg",
    "description": "รับฝากเงินสัจจะทุกวันที่ห้าของเดือน",
    "google_maps": "https://www.google.com/maps?q=15.90010,100.10020",
}


def pinned(*changes: dict[str, object], **identity: object) -> Entry:
    return changed(base_entry(), tables={"places": [{**PIN, **change} for change in changes]}, **identity)


def test_good_pins_are_verified_by_the_machine() -> None:
    state = assess(shown(pinned({}, {"name": "วัด", "category": "วัด"})))["3.1"]
    assert (state.extent, state.basis) == (Extent.FULL, Basis.SEEN)
    assert [found.address for found in state.evidence] == ["map.html#places-1", "map.html#places-2"]
    assert assess(shown(pinned({})))["3.1"].extent is Extent.PARTIAL, "one pin is not the whole item"


@pytest.mark.parametrize(
    ("pins", "lacking"),
    [
        ([{}, {"name": "วัด", "lat": "ไม่ทราบ"}], "พิกัดใช้ไม่ได้: วัด"),
        ([{}, {"name": "วัด", "lat": "48.85", "lon": "2.35"}], "พิกัดใช้ไม่ได้: วัด"),
        ([{}, {"name": "วัด", "lat": "13.75630"}], "อยู่ห่างจากพิกัดของตำบลเกิน 25 กม.: วัด"),
        ([{"category": "วัด"}], "ยังไม่มีหมุดของกิจกรรมการพัฒนา เช่น กลุ่มออมทรัพย์ OTOP"),
        ([{}, {}], "หมุดซ้ำกัน: กลุ่มออมทรัพย์บ้านหนึ่ง"),
    ],
)
def test_bad_pins_are_named_and_never_verified(pins: list[dict[str, object]], lacking: str) -> None:
    entry = pinned(*pins)
    assert lacking in fails("pinned_places", entry)
    assert assess(shown(entry))["3.1"].basis is Basis.STATED


def test_pins_heaped_at_one_place_were_copied_down() -> None:
    names = [{"name": f"วัดที่ {number}", "category": "วัด"} for number in range(3)]
    heaped = "หมุด 4 จาก 4 หมุดอยู่ที่พิกัดเดียวกัน"
    assert heaped in fails("pinned_places", pinned({}, *names))
    apart = [{**name, "lat": f"15.9{number}"} for number, name in enumerate(names)]
    assert not any("พิกัดเดียวกัน" in text for text in fails("pinned_places", pinned({}, *names[:2], *apart)))


@pytest.mark.parametrize("without", [("lat", "lon"), ("lat",), ("lon",)])
def test_pins_cannot_be_verified_when_the_tambon_has_no_position(without: tuple[str, ...]) -> None:
    state = assess(shown(pinned({}, **dict.fromkeys(without))))["3.1"]
    assert state.basis is Basis.STATED
    assert "หมุดอยู่ในตำบลหรือไม่" in state.unknown_th


def test_no_readable_pin_is_no_evidence() -> None:
    assert assess(shown(pinned({"lat": "ไม่ทราบ"})))["3.1"].extent is Extent.NONE


def test_many_pins_become_one_link_to_the_map() -> None:
    assert len(evidence("pinned_places", pinned(*({"name": f"จุด {n}"} for n in range(6))))) == 6
    assert evidence("pinned_places", pinned(*({"name": f"จุด {n}"} for n in range(7)))) == [
        ("pin", "map.html#places")
    ]


def test_details_of_a_whole_pin_pass() -> None:
    assert fails("pin_details", pinned({})) == []


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ({"description": "สั้น"}, "มีคำอธิบาย 1 จาก 2 หมุด ยังขาด: วัด"),
        ({"photo": None}, "มีภาพ 1 จาก 2 หมุด ยังขาด: วัด"),
        ({"photo": "lost.jpg"}, "มีภาพ 1 จาก 2 หมุด ยังขาด: วัด"),
        ({"category": None}, "มีหมวดที่มีความหมายในคำอธิบายสัญลักษณ์ 1 จาก 2 หมุด ยังขาด: วัด"),
        ({"category": "ของแปลก"}, "มีหมวดที่มีความหมายในคำอธิบายสัญลักษณ์ 1 จาก 2 หมุด ยังขาด: วัด"),
    ],
)
def test_lacking_details_are_counted_and_named(change: dict[str, object], lacking: str) -> None:
    assert fails("pin_details", pinned({}, {"name": "วัด", **change})) == [lacking]


def test_an_address_in_google_maps_is_asked_for() -> None:
    assert fails("pin_details", pinned({"google_maps": None})) == [
        "ยังไม่ได้ระบุที่อยู่ใน Google Maps หรือ Google My Maps"
    ]
    own = pinned({"google_maps": None}, google_my_maps="https://www.google.com/maps/d/viewer?mid=x")
    assert fails("pin_details", own) == []


@pytest.mark.parametrize(("lat", "is_far"), [("16.10", False), ("16.20", True), ("15.60", True)])
def test_a_link_is_far_from_25_kilometres_on(lat: str, is_far: bool) -> None:
    said = fails("pin_details", pinned({"google_maps": f"https://www.google.com/maps?q={lat},100.10"}))
    assert any("ชี้ไปไกลจากตำบลเกิน 25 กม." in line for line in said) is is_far


def test_pictures_inside_a_google_my_map_are_only_stated() -> None:
    own = pinned({"photo": None}, google_my_maps="https://www.google.com/maps/d/viewer?mid=x")
    assert fails("pin_details", own) == []
    assert "ตามที่ตำบลระบุ" in assess(shown(own))["3.2"].looked_at_th
    assert fails("pin_details", pinned({"photo": None})) == ["มีภาพ 0 จาก 1 หมุด ยังขาด: กลุ่มออมทรัพย์บ้านหนึ่ง"]


def test_pictures_that_are_here_are_seen_whatever_is_in_a_google_my_map() -> None:
    own = pinned({}, google_my_maps="https://www.google.com/maps/d/viewer?mid=x")
    looked_at = assess(shown(own))["3.2"].looked_at_th
    assert "มีภาพครบทั้ง 1 หมุด" in looked_at and "ตามที่ตำบลระบุ" not in looked_at


def test_pins_of_map_files_count_like_those_of_the_table(tmp_path: Path) -> None:
    kml = """<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>วัด</name><Placemark><name>วัดเหนือ</name>
    <description>วัดเก่าแก่ของตำบล สร้างเมื่อ พ.ศ. 2440</description><Point><coordinates>100.1,15.9</coordinates></Point>
    </Placemark></Folder></Document></kml>"""
    entry = with_files(changed(base_entry(), tables={"places": []}), "maps/mymap.kml")
    (tmp_path / entry.folder / "maps").mkdir(parents=True)
    (tmp_path / entry.folder / "maps" / "mymap.kml").write_text(kml, encoding="utf-8")
    found = assess(Shown.whole(entry, edition(), tmp_path))
    assert [one.label_th for one in found["3.1"].evidence] == ["หมุด วัดเหนือ"]
    assert found["3.1"].evidence[0].address == "map.html#places-1"
    assert "มีคำอธิบายครบทั้ง 1 หมุด" in found["3.2"].looked_at_th
    assert found["3.3"].evidence, "its map is published too"


def test_the_sites_own_map_counts_as_website_but_a_post_is_asked_for() -> None:
    entry = pinned({})
    assert evidence("gis_published", entry) == [("page", "map.html#places")]
    assert fails("gis_published", entry) == ["ยังไม่มีโพสต์เรื่องแผนที่ในสื่อสังคมออนไลน์"]


def test_a_post_about_the_map_passes_and_a_screenshot_is_said_to_be_there_or_not() -> None:
    post = {
        "day": "1/2/2565",
        "channel": "Facebook",
        "link": "https://a.go.th/",
        "title": "แผนที่",
        "is_gis": "ใช่",
    }
    shown = changed(pinned({}), tables={"posts": [{**post, "screenshot": "pond.jpg"}]})
    assert fails("gis_published", shown) == []
    assert ("post", "publicity.html#posts-1") in evidence("gis_published", shown)
    assert "มีภาพหน้าจอของโพสต์" in passes("gis_published", shown)
    bare = changed(pinned({}), tables={"posts": [post]})
    assert fails("gis_published", bare) == []
    assert "มีภาพหน้าจอของโพสต์" not in passes("gis_published", bare)
    other = {**post, "is_gis": "ไม่"}
    assert ("post", "publicity.html#posts-1") not in evidence(
        "gis_published", changed(pinned({}), tables={"posts": [other]})
    )


@pytest.mark.parametrize(
    ("lat", "lon", "far"),
    [
        ("16.12010", "100.10020", False),
        ("16.13010", "100.10020", True),
        ("15.90010", "100.33020", False),
        ("15.90010", "100.34020", True),
    ],
    ids=["24.5 km north", "25.6 km north", "24.6 km east", "25.7 km east"],
)
def test_distance_from_the_tambon_is_measured_in_kilometres(lat: str, lon: str, far: bool) -> None:
    entry = pinned({}, {"name": "วัด", "lat": lat, "lon": lon}, lat=15.9, lon=100.1)
    lacking = fails("pinned_places", entry)
    assert any("เกิน 25 กม.: วัด" in line for line in lacking) is far


@pytest.mark.parametrize(("is_gis", "named"), [("", True), ("ไม่", False)])
def test_only_a_post_whose_question_is_open_may_be_about_the_map(is_gis: str, named: bool) -> None:
    post = {"day": "1/2/2565", "channel": "Facebook", "link": "https://a.go.th/1", "title": "ปักหมุดครั้งแรก"}
    entry = changed(base_entry(), tables={"places": [PIN], "posts": [{**post, "is_gis": is_gis}]})
    told = [line for line in fails("gis_published", entry) if "ยังไม่มีโพสต์" in line]
    assert ["ปักหมุดครั้งแรก" in line for line in told] == [named]
