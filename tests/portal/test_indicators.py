"""Means, distribution and map of an indicator over enough entries, against numbers worked out by hand.

| tambon | province | failing of surveyed | rate | takes part |
|---|---|---|---|---|
| 640901 | 64 | 20 of 200 | 10 | yes |
| 640902 | 64 | 40 of 200 | 20 | yes |
| 640903 | 64 | 60 of 200 | 30 | yes |
| 640904 | 64 | 160 of 200 | 80 | no, data of 2562 |
| 640905 | 64 | hidden | – | no |
| 670301 | 67 | 100 of 200 | 50 | yes |
| 670302 | 67 | 30 of 200 | 15 | yes |
| 670303 | 67 | no survey | – | no |
| 999901 | 99 | 180 of 200 | 90 | no, fictitious |

Province 64: (10 + 20 + 30) / 3 = 20. Province 67 has two only. Region 17: (10 + 20 + 30 + 50 + 15) / 5 = 25.
The middle one of 10, 15, 20, 30, 50 is 20.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.portal.measures import FEWEST

from .conftest import OTHERS, Project, three_entries

HEAD = "หมู่ที่,ตัวชี้วัด,สำรวจ,ไม่ผ่าน,ปีข้อมูล,เหตุผลที่ไม่มีข้อมูล\n"
FAILING = {"640901": 20, "640902": 40, "640903": 60, "670301": 100, "670302": 30, "999901": 180}
PAGE = "indicators/2565-bmn-10.html"
ROW = re.compile(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)


def village_rows(failing: int, year: int = 2564) -> str:
    """Two villages of 100 surveyed households each."""
    halves = (failing // 2, failing - failing // 2)
    return HEAD + "".join(f"{moo},10,100,{count},{year},\n" for moo, count in enumerate(halves, 1))


def nine_entries(root: Path) -> Project:
    """The entries of the table above."""
    project = three_entries(root)
    for code in OTHERS:
        project.add(code)
    for code, failing in FAILING.items():
        project.write(code, "bmn", village_rows(failing))
    project.write("640904", "bmn", village_rows(160, 2562))
    project.write("640905", "bmn", HEAD + "1,10,100,3,2564,\n2,10,100,0,2564,\n")
    project.write("670303", "bmn", HEAD + "1,10,-,-,2564,น้ำท่วมทั้งหมู่บ้าน\n2,10,-,-,2564,ยังไม่ได้สำรวจ\n")
    return project


@pytest.fixture
def several(tmp_path: Path) -> Project:
    return nine_entries(tmp_path)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return nine_entries(tmp_path_factory.mktemp("nine")).build()


@pytest.fixture
def page(site: Path) -> str:
    return (site / PAGE).read_text(encoding="utf-8")


def part(page: str, anchor: str) -> dict[str, list[str]]:
    """The rows of the first table below a heading, by the words of their first cell."""
    below = page[page.index(f'id="{anchor}"') :]
    body = below[: below.index("</table>")]
    return {words(head): [words(cell) for cell in CELL.findall(cells)] for head, cells in ROW.findall(body)}


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def test_a_province_needs_enough_entries_for_its_mean(page: str) -> None:
    assert part(page, "map") == {"จังหวัดสุโขทัย": ["3", "20"]}
    assert part(page, "regions") == {"เขตตรวจราชการที่ 17": ["5", "25"]}
    assert f"แสดงเมื่อมีตั้งแต่ {FEWEST} ตำบลขึ้นไป ทุกตำบลมีน้ำหนักเท่ากัน" in page
    assert f"จังหวัดที่มีตั้งแต่ {FEWEST} ตำบล" in page


def test_each_tambon_stands_beside_the_means_of_its_province_and_region(page: str) -> None:
    rows = part(page, "entries")
    assert rows["ตำบลทุ่งเสลี่ยม"] == ["สุโขทัย", "30", "20", "25", "2564"]
    assert rows["ตำบลหล่มสัก"] == ["เพชรบูรณ์", "50", "ไม่ถึง 3 ตำบล", "25", "2564"]
    assert rows["ตำบลกลางดง"] == ["สุโขทัย", "80", "20", "25", "2562"]
    assert rows["ตำบลทุ่งสมมติ สมมติ"] == ["สาธิต", "90", "ไม่ถึง 3 ตำบล", "ไม่ถึง 3 ตำบล", "2564"]


def test_the_distribution_counts_each_tambon_once(page: str) -> None:
    chart = page[page.index('id="distribution"') : page.index('id="map"')]
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", chart)
    found = dict(zip(texts[::2], texts[1::2], strict=True))
    assert found == {
        "ร้อยละ 0 ถึงน้อยกว่า 10": "0 ตำบล",
        "ร้อยละ 10 ถึงน้อยกว่า 20": "2 ตำบล",
        "ร้อยละ 20 ถึงน้อยกว่า 30": "1 ตำบล",
        "ร้อยละ 30 ถึงน้อยกว่า 40": "1 ตำบล",
        "ร้อยละ 40 ถึงน้อยกว่า 50": "0 ตำบล",
        "ร้อยละ 50 ถึงน้อยกว่า 60": "1 ตำบล",
    }
    assert "จาก 5 ตำบล" in chart
    assert "ค่ากลางของ 5 ตำบลคือร้อยละ 20" in page


def test_the_map_has_a_number_only_where_there_is_a_mean(page: str) -> None:
    chart = page[page.index('id="map"') : page.index("ค่าเฉลี่ยรายจังหวัด (")]
    assert re.findall(r"<text[^>]*>([\d.]+)</text>", chart) == ["20"]


def test_who_has_no_value_says_why_in_its_own_words(page: str) -> None:
    blanks = part(page, "missing")
    assert blanks["ตำบลตาลเดี่ยว"] == ["เพชรบูรณ์", "หมู่ 1: น้ำท่วมทั้งหมู่บ้าน หมู่ 2: ยังไม่ได้สำรวจ"]
    assert blanks["ตำบลเขาแก้วศรีสมบูรณ์"][1].startswith("ปกปิด")
    assert len(blanks) == 2
    assert "ยังไม่มีค่านี้ 2 ตำบล" in page
    assert "ตำบลที่ใช้ข้อมูลปีอื่น 1 ตำบล" in page


def test_an_entry_without_village_tables_gives_the_reason_of_its_main_file(several: Project) -> None:
    folder = several.folder("670303")
    (folder / "tables/bmn.csv").unlink()
    (folder / "tables/nrd2c.csv").unlink()
    main = folder / "tambon.yml"
    text = re.sub(r"(?m)^missing:\n(?: .*\n|-.*\n)*", "", main.read_text(encoding="utf-8"))
    reason = "missing:\n  - item: P2.2.2\n    reason: รอผล จปฐ. จากอำเภอ\n"
    main.write_text(text + reason, encoding="utf-8")
    site = several.build()
    page = (site / PAGE).read_text(encoding="utf-8")
    assert part(page, "missing")["ตำบลตาลเดี่ยว"] == ["เพชรบูรณ์", "รอผล จปฐ. จากอำเภอ"]
    detail = json.loads((site / "api/v1/entries/2565-670303.json").read_text(encoding="utf-8"))
    assert detail["missing"]["nrd2c"] == detail["missing"]["own_comparison"] == "รอผล จปฐ. จากอำเภอ"


def means_of(site: Path, code: str) -> Any:
    return json.loads((site / f"api/v1/means/2565-{code}.json").read_text(encoding="utf-8"))


def test_means_files_hold_the_province_and_its_region(site: Path) -> None:
    assert means_of(site, "64")["province"]["bmn"] == {"10": {"entries": 3, "mean": 20.0}}
    assert means_of(site, "67")["province"].get("bmn") is None
    assert means_of(site, "67")["region"]["bmn"] == {"10": {"entries": 5, "mean": 25.0}}
    assert means_of(site, "99")["province"] == means_of(site, "99")["region"] == {}


def test_nothing_hidden_is_found_by_subtracting_the_shown_from_a_mean(several: Project) -> None:
    """Whatever village 1 of 640905 hides (1 to 4), every page and file across entries stays the same."""
    seen = set()
    for small in (1, 2, 3, 4):
        several.write("640905", "bmn", HEAD + f"1,10,100,{small},2564,\n2,10,100,0,2564,\n")
        site = several.build()
        names = (PAGE, "data/bmn.csv", "api/v1/means/2565-64.json", "api/v1/entries/2565-640905.json")
        seen.add(tuple((site / name).read_bytes() for name in names))
    assert len(seen) == 1


def test_an_edit_in_another_region_renews_no_means_of_this_one(several: Project) -> None:
    site = several.build()
    paths = {code: site / f"api/v1/means/2565-{code}.json" for code in ("64", "67", "99")}
    before = {code: path.stat().st_mtime_ns for code, path in paths.items()}
    several.write("999901", "bmn", village_rows(20))
    several.build()
    assert {code for code, path in paths.items() if path.stat().st_mtime_ns != before[code]} <= {"99"}
