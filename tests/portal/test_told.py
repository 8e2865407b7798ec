"""The pages and files about several entries, as readers and programs find them: three entries, built once."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import blessed
from tests.html_told import told

from .conftest import PRODUCTS, three_entries

EXPECTED = Path(__file__).parent / "expected"
CULTURE = "ชื่อ,ประเภท,เดือน,สถานที่\nลอยเรือไฟ,ประเพณี,ตุลาคม,ท่าน้ำ\nลายผ้า,ภูมิปัญญา,,\n"
ATTRACTIONS = "ชื่อ,ประเภท,เวลาเปิด,ค่าเข้าชม\nท่าน้ำเก่า,แหล่งท่องเที่ยว,ทุกวัน,ไม่เสีย\nบ้านพัก,ที่พัก,,\n"
PAGES = (
    "browse/2565.html",
    "browse/2565-region-17.html",
    "browse/2565-province-64.html",
    "browse/2565-district-6409.html",
    "browse/2565-level-province.html",
    "browse/2565-level-district.html",
    "browse/2565-topic-1.html",
    "browse/map.html",
    "topics/index.html",
    "topics/products.html",
    "topics/products-64.html",
    "topics/festivals.html",
    "topics/attractions.html",
    "topics/savings.html",
    "indicators/index.html",
    "indicators/2565-bmn-10.html",
    "indicators/2565-nrd2c-4.html",
    "compare/index.html",
    "rules/2565.html",
    "data.html",
)
JSONS = ("api/v1/index.json", "api/v1/entries.json", "api/v1/entries/2565-640902.json", "api/v1/schema.json")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = three_entries(tmp_path_factory.mktemp("portal"))
    project.write("640904", "products", f"{PRODUCTS}ผ้าทอ,ผ้า,กลุ่มทอผ้า,1,4,\nข้าวหอม,อาหาร,,2,,\n")
    project.write("640902", "products", f"{PRODUCTS}กล้วยตาก,อาหาร,,1,5,\n")
    project.write("640902", "culture", CULTURE)
    project.write("640904", "attractions", ATTRACTIONS)
    return project.build()


def held(name: str, text: str) -> None:
    blessed.check(EXPECTED / f"{name.replace('/', '-').removesuffix('.html')}.txt", text)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_a_person_blessed(site: Path, name: str) -> None:
    # How small a Parquet file is depends on the library that writes it.
    held(name, re.sub(r"(\.parquet>) \d+ KB", r"\1 … KB", told((site / name).read_text("utf-8"))))


@pytest.mark.parametrize("name", JSONS)
def test_a_file_of_the_api_holds_what_a_person_blessed(site: Path, name: str) -> None:
    held(name, json.dumps(json.loads((site / name).read_bytes()), ensure_ascii=False, indent=1))


def test_the_files_across_entries_are_these(site: Path) -> None:
    folders = ("api", "browse", "compare", "data", "indicators", "topics", "t")
    paths = (path for folder in folders for path in (site / folder).rglob("*") if path.is_file())
    held("files", "\n".join(sorted(path.relative_to(site).as_posix() for path in paths)))


def test_what_is_taken_away_as_a_table_has_every_entry(site: Path) -> None:
    for name in ("products", "villages", "culture"):
        held(f"data-{name}", (site / f"data/{name}.csv").read_text("utf-8-sig"))
