"""Pages across entries as values: lists, topics, the home page's numbers, and files written only when they change."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.charts.tiles import TILES
from tambon_showcase.memory.facts import Facts
from tambon_showcase.portal.browse import list_values, write_browse
from tambon_showcase.portal.columns import column_kinds
from tambon_showcase.portal.data_package import fields
from tambon_showcase.portal.home import _whole_rows, home_values
from tambon_showcase.portal.national import counts_by_province, national_data
from tambon_showcase.portal.national_page import fact_of
from tambon_showcase.portal.tables import KEY_COLUMNS, _prefixed, key_cells
from tambon_showcase.portal.topics import MOST_ROWS, write_topics
from tambon_showcase.portal.writer import PortalWriter
from tests.entries import edition
from tests.facts import LIST_SHELLS, explored, facts


def pairs(*known: Facts) -> list[tuple[Facts, bytes]]:
    return [(one, one.to_json()) for one in known]


def browse(root: Path, *known: Facts) -> Callable[[str], str]:
    write_browse(PortalWriter(root, LIST_SHELLS, "", ""), pairs(*known), {2565: edition()})
    return lambda name: (root / f"browse/{name}.html").read_text("utf-8")


def test_an_entry_stands_on_the_lists_of_its_own_places_and_level_only(tmp_path: Path) -> None:
    topic = edition().contest.topics[0]
    page = browse(tmp_path, facts("640904", level="province", topics=(topic,)), facts("670316"))
    for name in ("2565", "2565-region-17", "2565-province-64", "2565-district-6409", "2565-level-province"):
        assert "2565/640904/" in page(name), name
    for name in ("2565-province-67", "2565-district-6703", "2565-level-district", "2565-region-1"):
        assert "640904" not in page(name), name
    assert "2565/640904/" in page("2565-topic-1") and "670316" not in page("2565-topic-1")
    assert not (tmp_path / "browse/2565-province-16.html").exists()


def test_breadcrumbs_lead_from_the_district_up_to_its_region(tmp_path: Path) -> None:
    crumbs = browse(tmp_path, facts("640904"))("2565-district-6409").split("|")[2]
    steps = ["index.html", "2565.html", "2565-region-17.html", "2565-province-64.html"]
    places = [crumbs.index(f'href="{step}"') for step in steps]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("known", "marks"),
    [
        ({"lat": 17.2, "lon": 99.4}, 1),
        ({"lat": None, "lon": None}, 0),
        ({"lat": 17.2, "lon": 99.4, "kind": "fiction"}, 0),
    ],
)
def test_a_card_without_a_photo_shows_where_the_tambon_is(
    tmp_path: Path, known: dict[str, Any], marks: int
) -> None:
    page = browse(tmp_path, facts("640904", cover=None, **known))("index")
    assert page.count("<circle") == page.count('href="#thailand"') == marks
    assert page.count('id="thailand"') == 1


def test_entries_stand_in_thai_order() -> None:
    names = ("เขาแก้ว", "กลางดง", "ขุนตาล")
    found = list_values("ก", pairs(*(facts(name_th=name) for name in names)), [])
    assert [one.name_th for one in found["entries"]] == ["กลางดง", "ขุนตาล", "เขาแก้ว"]
    assert found["description"] == "ก มี 3 ตำบล"


def topics(root: Path, entries: dict[str, Any]) -> Callable[[str], str]:
    with explored(root, entries) as found:
        write_topics(found)
    return lambda name: (root / f"site/topics/{name}.html").read_text("utf-8")


def rows(count: int, name: str = "ผ้า") -> dict[str, Any]:
    return {"products": [[n, None, f"{name}{n}", "ผ้าทอ", None, ""] for n in range(1, count + 1)]}


def test_a_row_leads_to_itself_on_its_entrys_page(tmp_path: Path) -> None:
    page = topics(
        tmp_path, {"640904": {"products": [[3, 1, "ข้าว", "อาหาร", None, "4 ดาว"]]}, "670316": rows(1)}
    )
    assert 'href="../2565/640904/products.html#products-3"' in page("products")
    assert "4 ดาว" in page("products-64") and "ผ้า1" not in page("products-64")
    assert "products-64.html" in page("products") and "products-67.html" in page("products")
    assert not (tmp_path / "site/topics/savings-64.html").exists()


@pytest.mark.parametrize(("count", "listed"), [(MOST_ROWS, True), (MOST_ROWS + 1, False)])
def test_a_list_that_is_too_long_asks_for_a_province_which_lists_all(
    tmp_path: Path, count: int, listed: bool
) -> None:
    page = topics(tmp_path, {"640904": rows(count)})
    assert ("#products-1&" in page("products") or '#products-1"' in page("products")) is listed
    assert f'#products-{count}"' in page("products-64")
    assert f"{count:,} รายการ" in page("products")


def test_the_home_page_counts_and_shows_nothing_invented() -> None:
    known = [
        facts("640904", villages=3, places=2),
        facts("640902", villages=4),
        facts("999901", kind="fiction", villages=5, places=1),
    ]
    shown = home_values([(one, b"") for one in known], {})
    assert re.findall(r'tile__value">([^<]*)<', shown["home_numbers"]) == ["2", "1", "7", "2"]
    assert "ไม่รวมตำบลสมมติ" in shown["home_numbers"]
    assert "640902" in shown["home_newest"]
    assert "999901" not in shown["home_newest"]


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (6, 6), (9, 6)])
def test_no_card_stands_alone_in_a_row(count: int, shown: int) -> None:
    assert len(_whole_rows([facts()] * count)) == shown


def test_a_tambon_of_two_years_is_counted_once_on_the_map() -> None:
    known = [fact_of(one) for one in (facts("640904"), facts("640904", year_be=2566), facts("670316"))]
    assert counts_by_province(known) == {"64": 1, "67": 1}
    assert counts_by_province([]) == {} and "64" in TILES


def test_the_countrys_file_gives_every_entry_back() -> None:
    known = [
        facts("670316", lat=16.4255, lon=101.5, topics=("น้ำ", "ดิน"), level="province"),
        facts("640904", topics=("น้ำ",)),
        facts("999901", kind="fiction", lat=0.0, lon=0.0),
    ]
    data = json.loads(national_data(map(fact_of, known), {"64": "สุโขทัยใหม่"}))
    codes = [sum(data["code"][: n + 1]) for n in range(3)]
    assert codes == [640904, 670316, 999901]
    assert [data["provinces"][n] for n in data["province"]] == [
        ["64", "สุโขทัยใหม่"],
        ["67", "เพชรบูรณ์"],
        ["99", "99"],
    ]
    assert [data["districts"][n][0] for n in data["district"]] == ["6409", "6703", "9999"]
    assert [[data["topics"][n] for n in row] for row in data["topic"]] == [["น้ำ"], ["น้ำ", "ดิน"], []]
    assert (data["lat"], data["lon"]) == ([None, 16426, 0], [None, 101500, 0])
    assert (data["level"], data["fiction"], data["region"]) == ([1, 0, 1], [2], [17, 17, None])
    assert data["name"] == ["กลางดง", "ลานบ่า", "ทุ่งสมมติ"]


def test_rows_of_all_entries_carry_the_entrys_cells_also_over_line_ends() -> None:
    cells = key_cells(facts("640904", kind="example"))
    assert cells == ["2565", "640904", "กลางดง", "ทุ่งเสลี่ยม", "สุโขทัย", "ตัวอย่างจากแหล่งสาธารณะ"]
    assert len(cells) == len(KEY_COLUMNS)
    assert _prefixed(b"1,a\r\n2,b\r\n", ["x", "y"]) == b"x,y,1,a\r\nx,y,2,b\r\n"
    assert _prefixed('1,"ก\r\nข"\r\n2,b\r\n'.encode(), ["x"]) == 'x,1,"ก\r\nข"\r\nx,2,b\r\n'.encode()


@pytest.mark.parametrize(
    ("table", "heading", "kind"),
    [
        ("villages", "หมู่ที่", "integer"),
        ("villages", "ชื่อหมู่บ้าน", "string"),
        ("posts", "วันที่", "date"),
        ("posts", "เป็นเรื่องแผนที่", "boolean"),
        ("budget", "จำนวนเงิน (บาท)", "number"),
        ("cia", "ค่าที่อ่านได้", "number"),
        ("products", "ภาพ", "string"),
        ("problems", "หมู่ที่", "string"),  # a list of villages is text
    ],
)
def test_a_column_is_of_the_kind_of_its_values(table: str, heading: str, kind: str) -> None:
    assert column_kinds(table)[heading] == kind
    described = {one["name"]: one for one in fields(table, KEY_COLUMNS)}
    assert described[heading]["type"] == kind
    assert ("trueValues" in described[heading]) is (kind == "boolean")
    assert [one["type"] for one in fields(table, KEY_COLUMNS)][:2] == ["integer", "string"]


def test_a_file_is_made_only_from_other_facts_and_removed_when_no_longer_made(tmp_path: Path) -> None:
    made: list[str] = []

    def build(memory: str, environment: str = "", **files: bytes) -> str:
        writer = PortalWriter(tmp_path, LIST_SHELLS, environment, memory)
        for name, fact in files.items():
            writer.file(f"browse/{name}.html", [fact], lambda name=name: made.append(name) or name)  # type: ignore[misc]
        return writer.finish()

    memory = build("", a=b"1", b=b"1")
    assert made == ["a", "b"]
    memory = build(memory, a=b"1", b=b"2")
    assert made == ["a", "b", "b"]
    memory = build(memory, a=b"1")
    assert made == ["a", "b", "b"] and not (tmp_path / "browse/b.html").exists()
    assert (tmp_path / "browse/a.html").read_text() == "a"
    build(memory, "new look", a=b"1")
    assert made[3:] == ["a"]


def test_where_facts_end_counts(tmp_path: Path) -> None:
    first = PortalWriter(tmp_path, LIST_SHELLS, "", "")
    first.file("x.txt", [b"ab", b"c"], lambda: "1")
    second = PortalWriter(tmp_path, LIST_SHELLS, "", first.finish())
    second.file("x.txt", [b"a", b"bc"], lambda: "2")
    assert (tmp_path / "x.txt").read_text() == "2"
    assert second.pages == []
