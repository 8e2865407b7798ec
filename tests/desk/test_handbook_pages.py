"""The handbook at the desk: what the check found leads to the place that explains it, without any site."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase.desk.beginning import Beginning
from tambon_showcase.desk.handbook_pages import HandbookPages
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk
from tambon_showcase.handbook.pages import all_pages, pages_by_name
from tests.cases import lay_project
from tests.desk.officer import HOSTS, Officer, desk_of
from tests.in_process import without_workers
from tests.valid_html import faults

_LINK = re.compile(r'href="(/handbook/[^"]+)"')


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    root = tmp_path_factory.mktemp("handbook")
    entry = lay_project(root)
    main = entry / "tambon.yml"
    main.write_text(main.read_text("utf-8").replace("\ntopics:", "\nที่ตั้ง: ก\ntopics:", 1), "utf-8")
    villages = entry / "tables/villages.csv"
    villages.write_text(villages.read_text("utf-8").replace(",140,160,300", ",140,161,300"), "utf-8")
    with without_workers():
        made = desk_of(root)
        made.begin(Beginning("999901", "district"))
        yield made


@pytest.fixture(scope="module")
def officer(desk: Desk) -> Officer:
    return Officer(desk, Sessions())


@pytest.mark.parametrize("name", [page.name for page in all_pages()])
def test_each_page_is_shown_in_the_frame_of_the_desk(officer: Officer, name: str) -> None:
    page = officer.see(f"/handbook/{name}.html")
    assert "กลับไปที่โต๊ะ" in page and page.count("<h1") == 1
    assert 'href="../' not in page, "there is no site beside the desk"


def test_what_was_found_leads_to_what_explains_it(officer: Officer) -> None:
    links = [html.unescape(link) for link in _LINK.findall(officer.see("/drafts/999901/check"))]
    assert "/handbook/tambon-yml.html#tambon-yml" in links, "where the message points"
    assert "/handbook/tambon-yml.html#T112" in links and "/handbook/table-villages.html#T244" in links
    for link in links:
        address, _, anchor = link.partition("#")
        assert not anchor or f'id="{anchor}"' in officer.see(address), link


def test_examples_are_those_of_the_fictitious_tambon_and_a_site_is_linked(desk: Desk) -> None:
    alone = HandbookPages(desk, Sessions(), HOSTS)
    assert alone.book.examples["villages"] and alone.book is alone.book
    assert alone.book.demo == ""
    place = desk.place._replace(
        settings=dataclasses.replace(desk.place.settings, site_url="https://x.example/")
    )
    beside = HandbookPages(Desk(place), Sessions(), HOSTS).book
    assert beside.demo == "https://x.example/2565/999901"
    page = beside.body(pages_by_name()["table-cia"])
    assert 'href="https://x.example/rules/2565.html#item-2-1"' in page


@pytest.mark.parametrize("name", ["nowhere", "..%2F..%2Ftambon", "index%00"])
def test_what_is_no_page_is_a_sentence(officer: Officer, name: str) -> None:
    answer = officer.client.get(f"/handbook/{name}.html")
    assert answer.status_code == 404 and "ไม่พบหน้านี้" in answer.text


def test_nobody_sees_it_without_the_desks_key(desk: Desk) -> None:
    stranger = Officer(desk, Sessions())
    stranger.client.cookies.clear()
    assert stranger.client.get("/handbook/index.html").status_code in {401, 403}


def test_the_page_is_valid_html(officer: Officer, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(officer.see("/handbook/table-bmn.html"), "utf-8")
    assert faults(page) == []
