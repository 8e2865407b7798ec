"""What the overview counts, how lists are grouped, and what each page says before it is opened."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest
from markupsafe import Markup

from tambon_showcase.content.markdown import RenderedText
from tambon_showcase.model.identity import CiaScale, Missing, Office
from tambon_showcase.model.sections import BY_SLUG, SECTIONS
from tambon_showcase.view.entry_view import EntryView, PageView
from tests.views import bare_entry, view, view_of

SILENT: Mapping[str, object] = {"identity": None, "cia": CiaScale()}
"""A tambon.yml without what pages show of it beside the tables."""


def tiles(shown: EntryView) -> Mapping[str, tuple[int | None, str, str]]:
    return {tile.label: (tile.value, tile.unit, tile.note) for tile in shown.tiles}


def test_an_empty_entry_says_unpublished_everywhere_and_never_zero() -> None:
    assert {value for value, _, _ in tiles(view_of()).values()} == {None}
    assert view_of().tiles_source == ""


def test_each_tile_counts_its_own_thing_and_names_the_year() -> None:
    tables: dict[str, list[dict[str, object]]] = {
        "population": [{"year_be": "2564", "total": "550", "households": "180", "source": "กรมการปกครอง"}],
        "villages": [{"moo": str(n), "name": f"บ้าน{n}"} for n in range(1, 4)],
        "products": [{"name": f"ผ้า{n}"} for n in range(5)],
        "projects": [{"key": f"J{n}", "name": "สระ"} for n in range(2)],
    }
    found = view(bare_entry(tables), place_count=7)
    assert tiles(found) == {
        "ประชากร": (550, "คน", "ปี 2564"),
        "ครัวเรือน": (180, "ครัวเรือน", "ปี 2564"),
        "หมู่บ้าน": (3, "หมู่บ้าน", ""),
        "ผลิตภัณฑ์": (5, "รายการ", ""),
        "สถานที่บนแผนที่": (7, "แห่ง", ""),
        "โครงการ": (2, "โครงการ", ""),
    }
    assert found.tiles_source == "กรมการปกครอง (ปี 2564)"


def test_the_tiles_name_every_source_of_what_they_count_with_its_years() -> None:
    tables: dict[str, list[dict[str, object]]] = {
        "population": [
            {"year_be": "2563", "total": "540", "source": "อบต."},
            {"year_be": "2564", "total": "550", "source": "กรมการปกครอง"},
        ],
        "villages": [
            {"moo": "1", "name": "ก", "year_be": "2564", "source": "กรมการปกครอง"},
            {"moo": "2", "name": "ข", "year_be": "2562", "source": "กรมการปกครอง"},
            {"moo": "3", "name": "ค"},
        ],
        "products": [{"name": "ผ้า", "source": "ทะเบียน OTOP ปี 2564", "year_be": "2564"}],
    }
    told = view(bare_entry(tables)).tiles_source
    assert told == "กรมการปกครอง (ปี 2562, 2564) · ทะเบียน OTOP ปี 2564"


def test_households_of_an_unknown_year_stay_unknown() -> None:
    found = tiles(view_of({"population": [{"year_be": "2564", "total": "550"}]}))
    assert found["ประชากร"][0] == 550
    assert found["ครัวเรือน"][0] is None


@pytest.mark.parametrize(
    ("slug", "table", "row", "told"),
    [
        ("population", "villages", {"moo": "1", "name": "ก"}, "1 หมู่บ้าน"),
        ("leaders", "groups", {"name": "ก"}, "1 กลุ่ม"),
        ("products", "products", {"name": "ก"}, "1 ผลิตภัณฑ์"),
        ("tourism", "attractions", {"name": "ก"}, "1 แห่ง"),
        ("culture", "culture", {"name": "ก", "kind": "ศิลปะ"}, "1 รายการ"),
        ("management", "meetings", {"day": "1/1/2565", "subject": "ก"}, "1 ครั้งที่ประชุม"),
        ("analysis", "problems", {"key": "P1", "name": "ก"}, "1 ปัญหา"),
        ("projects", "projects", {"key": "J1", "name": "ก"}, "1 โครงการ"),
        ("appendix", "photos", {"file": "a.jpg", "caption": "ก"}, "1 ภาพ"),
    ],
)
def test_a_page_without_text_is_told_by_what_it_counts(
    slug: str, table: str, row: dict[str, str], told: str
) -> None:
    section = BY_SLUG[slug]
    assert view_of({table: [row]}).teaser(section) == told
    assert view_of(**SILENT).teaser(section) == "ยังไม่มีข้อมูลเผยแพร่"


@pytest.mark.parametrize(
    ("slug", "more", "told"),
    [
        ("leaders", {"identity": "คนทอผ้า"}, "อัตลักษณ์ของตำบล"),
        ("analysis", {"cia": CiaScale(members_trained=2)}, "การใช้โปรแกรม CIA"),
        ("more", {"office": Office(phone="0 5512 3456")}, "ติดต่อสำนักงาน"),
    ],
)
def test_what_the_main_file_says_is_something_to_read(slug: str, more: dict[str, object], told: str) -> None:
    assert view_of(**{**SILENT, **more}).teaser(BY_SLUG[slug]) == told


@pytest.mark.parametrize(
    ("slug", "table", "row", "told"),
    [
        ("population", "ages", {"ages": "60+"}, "ประชากรตามช่วงอายุ 1 รายการ"),
        ("leaders", "leaders", {"name": "ก", "position": "กำนัน"}, "ผู้นำชุมชน 1 รายการ"),
        ("products", "income", {"item": "ก"}, "รายได้และเศรษฐกิจ 1 รายการ"),
        ("management", "working_group", {"name": "ก", "role": "ข"}, "คณะทำงาน 1 รายการ"),
        ("analysis", "bmn", {"moo": "1", "indicator": "1", "year_be": "2564"}, "ข้อมูล จปฐ. 1 รายการ"),
        ("projects", "partners", {"name": "ก"}, "ภาคีการพัฒนา 1 รายการ"),
        ("appendix", "documents", {"file": "a.pdf", "title": "ก", "kind": "แผน"}, "เอกสาร 1 รายการ"),
    ],
)
def test_a_page_is_never_called_unpublished_that_shows_something_else(
    slug: str, table: str, row: dict[str, str], told: str
) -> None:
    assert view_of({table: [row]}).teaser(BY_SLUG[slug]) == told


def test_a_film_alone_is_something_published() -> None:
    film = view(bare_entry(), video_block=Markup("<video></video>"))
    assert film.teaser(BY_SLUG["publicity"]) == "วีดิทัศน์"


def test_posts_whose_links_lead_nowhere_are_no_publications() -> None:
    post = {"day": "1/12/2564", "channel": "เว็บไซต์", "title": "ก"}
    links = ("https://example.com/", "https://www.facebook.com/x/posts/1")
    rows = [{**post, "link": link} for link in links]
    assert view_of({"posts": rows}).teaser(BY_SLUG["publicity"]) == "1 ครั้งที่เผยแพร่"
    assert view_of({"posts": rows[:1]}).teaser(BY_SLUG["publicity"]) == "ยังไม่มีข้อมูลเผยแพร่"


def test_the_map_is_told_by_its_pins_wherever_they_come_from() -> None:
    assert view(bare_entry(), place_count=7).teaser(BY_SLUG["map"]) == "7 แห่ง"
    assert view_of({"places": [{"name": "ก"}]}).teaser(BY_SLUG["map"]) == "ยังไม่มีข้อมูลเผยแพร่"


def test_a_page_with_text_is_told_by_its_first_words() -> None:
    words = "ตำบลของเรา " * 20
    found = view(bare_entry(), texts={"history": RenderedText(Markup(f"<p>{words}</p>"))})
    told = found.teaser(BY_SLUG["history"])
    assert told.startswith("ตำบลของเรา") and told.endswith("…") and len(told) <= 91
    for nothing in ("<figure></figure>", "<p>.</p>", "<p>-</p><p>…</p>"):
        empty = view(bare_entry(), texts={"history": RenderedText(Markup(nothing))})
        assert empty.teaser(BY_SLUG["history"]) == "ยังไม่มีข้อมูลเผยแพร่"


def test_every_page_but_those_the_site_fills_says_when_it_has_nothing() -> None:
    empty = {section.slug: view_of(**SILENT).teaser(section) for section in SECTIONS}
    assert {slug for slug, told in empty.items() if told != "ยังไม่มีข้อมูลเผยแพร่"} == {"rubric", "media"}


def test_sections_are_listed_once_in_order_under_their_part_or_as_unpublished() -> None:
    found = view_of({"products": [{"name": "ก"}]}, **SILENT)
    listed = [section.slug for _, sections in found.parts for section in sections]
    assert listed == ["products", "media", "rubric"]
    assert [name.partition(" ")[0] for name, _ in found.parts] == ["ส่วนที่", "ส่วนที่", "สำหรับกรรมการ"]
    rest = [section.slug for section in SECTIONS if section.slug not in {"index", *listed}]
    assert [section.slug for section in found.unpublished] == rest


def test_a_page_without_anything_gives_the_reasons_of_its_items_once() -> None:
    entry = bare_entry()
    missing = [
        Missing(item=item, reason=reason)
        for item, reason in (("P2.1.1", "ก"), ("P2.1.2", "ก"), ("P2.1.3", "ข"))
    ]
    identity = entry.identity.model_copy(update={"missing": tuple(missing)})
    shown = view(dataclasses.replace(entry, identity=identity))
    assert PageView(shown, BY_SLUG["management"]).reasons == ["ก", "ข"]
    assert PageView(shown, BY_SLUG["history"]).reasons == []


def test_attractions_come_before_services_and_keep_their_numbers() -> None:
    rows = [
        {"name": "ร้านป้า", "kind": "ร้านอาหาร"},
        {"name": "น้ำตก", "kind": "แหล่งท่องเที่ยว"},
        {"name": "เกาะ"},
        {"name": "ร้านลุง", "kind": "ร้านอาหาร"},
    ]
    found = view_of({"attractions": rows}).attractions_by_kind
    assert [(kind, [(number, row.name) for number, row in own]) for kind, own in found] == [
        ("แหล่งท่องเที่ยว", [(2, "น้ำตก"), (3, "เกาะ")]),
        ("ร้านอาหาร", [(1, "ร้านป้า"), (4, "ร้านลุง")]),
    ]


def test_culture_begins_with_festivals_and_the_calendar_with_january() -> None:
    rows = [
        {"name": "ผ้า", "kind": "ศิลปะ", "month": "ทั้งปี"},
        {"name": "ลอยกระทง", "kind": "ประเพณี", "month": "พฤศจิกายน"},
        {"name": "ขึ้นปีใหม่", "kind": "ประเพณี", "month": "ธันวาคม ถึง มกราคม"},
    ]
    found = view_of({"culture": rows})
    assert [kind for kind, _ in found.culture_by_kind] == ["ประเพณี", "ศิลปะ"]
    assert [(month, [row.name for row in items]) for month, items in found.calendar] == [
        ("มกราคม", ["ขึ้นปีใหม่"]),
        ("พฤศจิกายน", ["ลอยกระทง"]),
        ("ธันวาคม", ["ขึ้นปีใหม่"]),
    ]


def test_a_page_knows_its_neighbours_and_its_part() -> None:
    entry = bare_entry(**SILENT)
    first, last = (PageView(view(entry), BY_SLUG[slug]) for slug in ("index", "rubric"))
    assert (first.before, last.after) == (None, None)
    assert first.after is not None and first.after.slug == "media", "pages without anything are passed"
    assert last.before is not None and last.before.slug == "media"
    empty = PageView(view(entry), BY_SLUG["history"])
    assert empty.before is not None and empty.before.slug == "index"
    assert (first.over, last.over) == ("", "สำหรับกรรมการ")
    assert first.values(more=1)["more"] == 1 and first.values()["t"] == entry.tables
