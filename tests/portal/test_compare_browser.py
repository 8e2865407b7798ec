"""The compare page over small JSON files in Chromium: means beside numbers, reasons, bad codes and hostile words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.entries import ROOT

from .conftest import OTHERS, Project
from .test_indicators import FAILING, HEAD, village_rows

pytestmark = pytest.mark.browser

HOSTILE = "ไม่มี <img src=x onerror=document.title='ran'> & \"คำพูด\""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    project = Project(tmp_path_factory.mktemp("compare"))
    for code in ("999901", *OTHERS):
        project.add(code)
        project.write(code, "bmn", village_rows(FAILING.get(code, 44)))
    quoted = HOSTILE.replace('"', '""')
    project.write("670303", "bmn", f'{HEAD}1,10,-,-,2564,"{quoted}"\n2,10,-,-,2564,"{quoted}"\n')
    project.write("640905", "bmn", HEAD + "1,10,100,3,2564,\n2,10,100,0,2564,\n")
    (project.folder("670302") / "tables/bmn.csv").unlink()
    main = project.folder("670302") / "tambon.yml"
    main.write_text(f"{main.read_text('utf-8')}missing:\n  - item: P2.2.2\n    reason: รอผลสำรวจ\n", "utf-8")
    site = project.build()
    shutil.copytree(
        ROOT / "plugins/tambon_showcase/theme/assets/tambon/compare", site / "assets/tambon/compare"
    )
    return f"{serve(site)}compare/index.html"


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_page()


def row(page: Page, heading: str) -> list[str]:
    """The cells of the row under this heading; lines of a cell are joined by a stroke."""
    cells = page.locator("tr", has=page.locator("th[scope=row]", has_text=heading)).locator("td")
    return [" | ".join(filter(None, text.split("\n"))) for text in cells.all_inner_texts()]


def wait(page: Page, words: str) -> None:
    expect(page.locator("#compare p[role=status]")).to_contain_text(words)


def test_numbers_stand_beside_the_mean_of_the_province_or_else_of_the_region(
    page: Page, address: str
) -> None:
    page.goto(f"{address}?t=640901,640903,670301")
    wait(page, "แสดง 3 ตำบล")
    # Province 64 has 640901 (10) and 640903 (30) only, so the region replaces it: (10 + 30 + 50) / 3 = 30.
    assert row(page, "10. ") == [
        "10% (20 จาก 200) | เขตเฉลี่ย 30% (3 ตำบล)",
        "30% (60 จาก 200) | เขตเฉลี่ย 30% (3 ตำบล)",
        "50% (100 จาก 200) | เขตเฉลี่ย 30% (3 ตำบล)",
    ]
    assert row(page, "ปีข้อมูลประชากร") == ["2564", "2564", "2564"]


def test_what_is_missing_says_why_and_hidden_is_not_missing(page: Page, address: str) -> None:
    page.goto(f"{address}?t=640901,670302,670303,640905")
    wait(page, "แสดง 4 ตำบล")
    shown = row(page, "10. ")
    assert shown[1] == "ไม่มีข้อมูล"
    assert shown[2] == f"ไม่มีข้อมูล | หมู่ 1, 2: {HOSTILE}"
    assert shown[3].startswith("ปกปิด")
    years = page.get_by_role("region", name="จปฐ. ร้อยละที่ไม่ผ่าน").locator("tr", has_text="ปีข้อมูล").locator("td")
    expect(years.nth(1)).to_have_text("ไม่มีข้อมูลรอผลสำรวจ")


def test_hostile_words_are_words(page: Page, address: str) -> None:
    page.goto(f"{address}?t=640901,670303")
    wait(page, "แสดง 2 ตำบล")
    assert HOSTILE in page.locator("#compare").inner_text()
    assert page.locator("#compare img").count() == 0
    assert page.title() != "ran"


@pytest.mark.parametrize(
    ("asked", "left", "words", "refused"),
    [
        ("", "", "พิมพ์ชื่อตำบล", ""),
        ("000000,%3Cimg%20src%3Dx%3E", "", "พิมพ์ชื่อตำบล", "ไม่พบตำบลรหัส “000000” “<img src=x>”"),
        ("640901", "2565-640901", "เพิ่มอีกอย่างน้อยหนึ่งตำบล", ""),
        ("640901,../../etc,640903", "2565-640901,2565-640903", "แสดง 2 ตำบล", "ไม่พบตำบลรหัส “../../etc”"),
        ("640901,640901,2565-640901", "2565-640901", "เพิ่มอีกอย่างน้อยหนึ่งตำบล", ""),
        (
            "640901,640903,640905,670301,670302,670303",
            "2565-640901,2565-640903,2565-640905,2565-670301",
            "แสดง 4 ตำบล",
            "เปรียบเทียบได้ไม่เกิน 4 ตำบล",
        ),
    ],
)
def test_codes_in_the_address_that_lead_nowhere_are_left_out_and_named(
    page: Page, address: str, asked: str, left: str, words: str, refused: str
) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}?t={asked}")
    wait(page, words)
    assert page.url.partition("?t=")[2] == left
    assert page.locator(".compare__picked li").count() == len(list(filter(None, left.split(","))))
    said = page.locator("#compare > .compare__note").inner_text()
    assert said.startswith(refused) if refused else said == ""
    assert wrong == []


def test_without_means_the_numbers_still_stand(page: Page, address: str) -> None:
    page.route("**/api/v1/means/*", lambda route: route.abort())
    page.goto(f"{address}?t=640901,640903")
    wait(page, "แสดง 2 ตำบล")
    assert row(page, "10. ") == ["10% (20 จาก 200)", "30% (60 จาก 200)"]


def test_without_the_numbers_the_page_says_so(page: Page, address: str) -> None:
    page.route("**/api/v1/entries/*", lambda route: route.abort())
    page.goto(f"{address}?t=640901,640903")
    wait(page, "อ่านข้อมูลไม่สำเร็จ")
