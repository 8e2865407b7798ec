"""Pages of the handbook: each place that a message names is there, and what a page says is what the model declares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tambon_showcase.content.allowances import ALLOWED_LABEL
from tambon_showcase.handbook.columns import LONGEST_EXAMPLE, lines_of, main_groups
from tambon_showcase.handbook.pages import INDEX, Handbook, all_pages, pages_by_name
from tambon_showcase.model.handbook import anchors, page_of
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import headings, required_columns
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.pointers import DOCUMENT_ITEMS, PIN_CATEGORIES
from tambon_showcase.workbook.contents import BookRow
from tests.entries import edition
from tests.valid_html import faults
from tests.workflows.steps import steps, workflow

from .conftest import ids, page_named, row, words


def test_each_place_that_a_message_may_name_is_on_its_page(pages: Mapping[str, str]) -> None:
    on_page = {name: Counter(ids(page)) for name, page in pages.items()}
    assert [anchor for anchor in anchors() if on_page[page_of(anchor).name][anchor] != 1] == []


def test_no_place_is_twice_on_a_page(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        assert len(ids(page)) == len(set(ids(page))), name


def test_links_inside_the_handbook_lead_somewhere(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        for address in re.findall(r'href="([^"]+)"', page):
            if re.match(r"\.\./|https?:", address):
                continue
            target, _, anchor = address.partition("#")
            there = pages[(target or f"{name}.html").removesuffix(".html")]
            assert not anchor or anchor in ids(there), f"{name}: {address}"


def test_the_first_page_leads_to_every_other(pages: Mapping[str, str]) -> None:
    linked = set(re.findall(r'href="([\w-]+)\.html"', pages["index"]))
    assert linked == {page.name for page in all_pages()} - {INDEX.name}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_its_columns_and_which_are_required(table: str, pages: Mapping[str, str]) -> None:
    page = pages[f"table-{table}"]
    for column, heading in headings(TABLES[table].row).items():
        said = row(page, f"table-{table}-{column}")
        assert said.startswith(f"{heading} {column} ")
        assert ("ต้องกรอก" in said) is (column in required_columns(TABLES[table].row)), said
    assert TABLES[table].file in page and TABLES[table].section.title in page


@pytest.mark.parametrize(
    ("table", "column", "said"),
    [
        ("villages", "male", "จำนวนเต็ม ไม่ใส่หน่วย (หน่วย: คน)"),
        ("villages", "households", "(หน่วย: ครัวเรือน)"),
        ("villages", "kind", "เลือกคำหนึ่งจาก: หมู่บ้าน, ชุมชน"),
        ("budget", "amount", "จำนวนเงินเป็นบาท"),
        ("products", "otop_stars", "(หน่วย: ดาว)"),
        ("photos", "people", "ไม่มีบุคคล, บุคคลทั่วไป, เด็กหรือผู้ป่วย"),
        ("meetings", "day", "วัน/เดือน/ปี พ.ศ. เช่น 15/11/2564"),
        ("documents", "file", "ชื่อไฟล์ในโฟลเดอร์ documents"),
        ("villages", "name", "บ้านทุ่งสมมติ"),
    ],
)
def test_a_column_says_how_it_is_filled_in(
    table: str, column: str, said: str, pages: Mapping[str, str]
) -> None:
    assert said in row(pages[f"table-{table}"], f"table-{table}-{column}")


def test_words_that_the_year_lists_are_said(handbook: Handbook, pages: Mapping[str, str]) -> None:
    said = row(pages["table-facilities"], "table-facilities-atom")
    assert all(word in said for word in handbook.edition.facilities)


def test_every_table_has_an_example_of_the_fictitious_tambon(handbook: Handbook) -> None:
    for table in TABLES.values():
        lines = lines_of(table, handbook.edition, handbook.examples)
        assert any(line.example for line in lines), table.name
        assert all(len(line.example) <= LONGEST_EXAMPLE for line in lines)


def test_without_a_fictitious_tambon_there_are_no_examples_and_no_link_to_it(handbook: Handbook) -> None:
    plain = Handbook(handbook.edition, {})
    page = plain.body(page_named("table-villages"))
    assert "ตำบลสมมติ)" not in page and "บ้านทุ่งสมมติ" not in page
    assert row(page, "table-villages-moo").startswith("หมู่ที่ moo ต้องกรอก เลขหมู่ที่")


def test_a_long_example_is_cut() -> None:
    rows = {"main": [BookRow({"summary": "ก" * 500, "office.phone": "0-2000-0000"})]}
    groups = {group.name: {line.name: line for line in group.lines} for group in main_groups(edition(), rows)}
    assert groups[""]["summary"].example == "ก" * (LONGEST_EXAMPLE - 1) + "…"
    assert groups["office"]["phone"].example == "0-2000-0000"
    assert groups["office"]["email"].example == ""


def test_the_keys_of_the_main_file_are_below_the_key_that_holds_them(pages: Mapping[str, str]) -> None:
    page = pages["tambon-yml"]
    assert set(ids(page)) >= {f"tambon-yml-{key}" for key in Identity.model_fields}
    assert row(page, "tambon-yml-highlights-title").startswith("เรื่องเด่น title ต้องกรอก ข้อความ น้ำกลับมา")
    assert "0-2000-0000" in row(page, "tambon-yml-office-phone")
    assert "ไฟล์คำบรรยาย" in row(page, "tambon-yml-video-captions")


def test_a_table_says_which_items_of_the_rubric_it_serves(pages: Mapping[str, str]) -> None:
    assert "เกณฑ์ข้อ 2.1" in words(pages["table-cia"])
    assert "rules/2565.html#item-1-1" in pages["table-facilities"]
    assert "หัวข้อเอกสาร P1.2" in words(pages["table-villages"])
    assert "เกณฑ์ข้อ" not in words(pages["table-villages"]), "no item's evidence is written there"


def test_the_items_of_the_document_are_all_listed(handbook: Handbook, pages: Mapping[str, str]) -> None:
    page = pages[page_of(DOCUMENT_ITEMS).name]
    for item in handbook.edition.structure:
        assert f"<code>{item.id}</code> {item.official_th}" in page or item.official_th in words(page), (
            item.id
        )


def test_the_categories_of_pins_have_their_other_words(pages: Mapping[str, str]) -> None:
    assert "ออมทรัพย์, กลุ่มออมทรัพย์เพื่อการผลิต" in pages[page_of(PIN_CATEGORIES).name]


def test_pages_are_valid_html(tmp_path: Path, pages: Mapping[str, str]) -> None:
    laid = []
    for name in (
        "table-villages",
        "table-bmn",
        "tambon-yml",
        "texts",
        "map-files",
        "all-tables",
        "index",
        "repository",
        "request",
        "small-correction",
    ):
        laid.append(tmp_path / f"{name}.html")
        laid[-1].write_text(
            f'<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>{name}</title></head><body><main>{pages[name]}</main></body></html>\n',
            "utf-8",
        )
    assert faults(*laid) == []


def test_the_set_up_names_the_jobs_and_the_label_of_the_workflows(pages: Mapping[str, str]) -> None:
    page = pages["repository"]
    for job in ("ok", "built"):
        assert f"<code>{job}</code>" in page
    lasts = {list(workflow(name)["jobs"])[-1] for name in ("check", "preview")}
    assert lasts == {"ok", "built"}, "what must pass are the last jobs of these"
    assert f"<code>{ALLOWED_LABEL}</code>" in page
    assert not [
        step
        for name in ("check", "preview", "comment", "publish")
        for _, step in steps(name)
        if "secrets." in str(step)
    ]
    assert "Approve and run" in pages["province"] and "repository.html#github" in pages["province"]


def test_pages_are_known_by_the_names_of_their_files() -> None:
    assert set(pages_by_name()) == {page.name for page in all_pages()}
    assert page_named("table-bmn").address == "handbook/table-bmn.html"
