"""The data of the demo site: charts are light, files are as described, and every number can be added up again."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

MOST_BYTES = 5_000
CHART = re.compile(r'<svg xmlns="http://www.w3.org/2000/svg" class="chart[^"]*".*?</svg>', re.DOTALL)
ENTRY = "2565/999901"
YES_NO = {"ใช่": True, "ไม่": False}
PARSE: Mapping[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "date": datetime.date.fromisoformat,
    "boolean": YES_NO.__getitem__,
    "string": str,
}


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def loaded(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def charts(site: Path) -> Iterator[tuple[str, str]]:
    for page in (site / "2565").rglob("*.html"):
        for chart in CHART.findall(page.read_text(encoding="utf-8")):
            yield page.name, chart


def test_every_chart_of_every_page_is_light_speaks_and_is_text(demo_site: Path) -> None:
    found = list(charts(demo_site))
    assert len({name for name, _ in found}) >= 4
    for page, chart in found:
        assert len(chart.encode()) <= MOST_BYTES, (page, len(chart.encode()), chart[:200])
        ids = re.search(r'role="img"[^>]*aria-labelledby="(\S+) (\S+)"', chart)
        assert ids, page
        for element, name in zip(("title", "desc"), ids.groups(), strict=True):
            assert re.search(f'<{element} id="{name}">[^<]{{10,}}</{element}>', chart), (page, name)
        assert "<text" in chart
        assert not re.search(r"<(image|script|style|foreignObject)", chart)


def resources(site: Path) -> dict[str, dict[str, Any]]:
    package = loaded(site / "data/datapackage.json")
    assert package["profile"] == "data-package"
    assert re.fullmatch("[a-z0-9._-]+", package["name"])
    return {one["name"]: one for one in package["resources"]}


def test_every_file_lies_where_the_package_says_under_a_lawful_name(demo_site: Path) -> None:
    found = resources(demo_site)
    described = {"datapackage.json", "catalog.jsonld", "gdcatalog.csv", "gdcatalog.json"}
    files = {path.name for path in (demo_site / "data").iterdir()}
    assert described <= files
    files -= described
    assert {one["path"] for one in found.values()} == files
    assert all(re.fullmatch("[a-z0-9._-]+", name) for name in found)


def test_every_address_in_the_national_catalogue_is_a_file(demo_site: Path) -> None:
    packages = loaded(demo_site / "data/gdcatalog.json")
    urls = [file["url"] for package in packages for file in package["resources"]]
    assert len(urls) == len(set(urls)) == len(resources(demo_site))
    assert all((demo_site / "data" / url.rpartition("/")[2]).is_file() for url in urls)


def test_every_cell_is_of_the_kind_that_the_package_says(demo_site: Path) -> None:
    for one in resources(demo_site).values():
        if one["format"] != "csv":
            continue
        kinds = {field["name"]: field["type"] for field in one["schema"]["fields"]}
        rows = rows_of(demo_site / "data" / one["path"])
        assert len(rows) == one["rows"]
        assert list(rows[0]) == list(kinds)
        for row in rows:
            for name, value in row.items():
                assert value == "" or PARSE[kinds[name]](value) is not None, (one["name"], name, value)


def test_parquet_says_cell_by_cell_what_csv_says(demo_site: Path) -> None:
    found = resources(demo_site)
    for name, one in found.items():
        if one["format"] != "parquet":
            continue
        kinds = {field["name"]: field["type"] for field in one["schema"]["fields"]}
        binary = pq.read_table(demo_site / "data" / one["path"]).to_pylist()
        text = rows_of(demo_site / "data" / found[name.removesuffix("-parquet")]["path"])
        expected = [
            {head: PARSE[kinds[head]](value) if value else None for head, value in row.items()}
            for row in text
        ]
        assert binary == expected, name


def test_files_over_all_entries_add_up_to_the_files_of_each(demo_site: Path) -> None:
    for one in resources(demo_site).values():
        if one["format"] != "csv":
            continue
        whole = rows_of(demo_site / "data" / one["path"])
        own = [
            row
            for code in dict.fromkeys(row["รหัสตำบล"] for row in whole)
            for row in rows_of(demo_site / "2565" / code / "data" / one["path"])
        ]
        heads = list(own[0])
        assert [[row[head] for head in heads] for row in whole] == [list(row.values()) for row in own]


def total(rows: list[dict[str, str]], column: str) -> float:
    return sum(float(row[column]) for row in rows if row[column])


def test_the_ranked_file_can_be_added_up_from_the_village_table(demo_site: Path) -> None:
    """Where nothing is hidden, failing and surveyed of an indicator are the sums of its source lines."""
    data = demo_site / ENTRY / "data"
    source = rows_of(data / "bmn.csv")
    checked = 0
    for row in rows_of(data / "bmn-ranked.csv"):
        own = [source[int(line) - 2] for line in row["บรรทัดใน bmn.csv"].split()]
        assert {one["ตัวชี้วัด"] for one in own} == {row["ตัวชี้วัด"].partition(".")[0]}
        if all(one["ไม่ผ่าน"] and one["สำรวจ"] for one in own):
            assert total(own, "ไม่ผ่าน") == float(row["ไม่ผ่าน"])
            assert total(own, "สำรวจ") == float(row["สำรวจ"])
            rate = total(own, "ไม่ผ่าน") / total(own, "สำรวจ") * 100
            assert float(row["ร้อยละที่ไม่ผ่าน"]) == pytest.approx(rate, abs=0.0001)
            checked += 1
    assert checked >= 10


def test_budget_sums_of_the_page_are_those_of_the_table(demo_site: Path) -> None:
    page = unescape((demo_site / ENTRY / "projects.html").read_text(encoding="utf-8"))
    sums = page[page.index('id="budget-sums"') :]
    told = re.search(
        r'data__total"><th scope="row">รวม</th>.*?<td class="num">([\d,.]+)</td></tr></tfoot>', sums
    )
    assert told
    shown = float(told[1].rpartition(">")[2].replace(",", ""))
    rows = rows_of(demo_site / ENTRY / "data/budget.csv")
    amount = next(name for name in rows[0] if "บาท" in name)
    assert shown == total(rows, amount)


def test_problems_nobody_answers_stand_in_plain_sight(demo_site: Path) -> None:
    data = demo_site / ENTRY / "data"
    answered = {
        key.strip()
        for row in rows_of(data / "projects.csv")
        for key in next(value for name, value in row.items() if "ปัญหา" in name).split(",")
    }
    open_ones = [row for row in rows_of(data / "problems.csv") if row["รหัสปัญหา"] not in answered]
    page = (demo_site / ENTRY / "projects.html").read_text(encoding="utf-8")
    assert open_ones
    assert f"ยังไม่มีโครงการแก้ {len(open_ones)} ปัญหา" in page
    for row in open_ones:
        assert (
            row["ปัญหา"]
            in page[page.index("ยังไม่มีโครงการแก้") : page.index("</aside>", page.index("ยังไม่มีโครงการแก้"))]
        )


def test_the_api_of_the_demo_is_as_its_schema_says(demo_site: Path) -> None:
    root = demo_site / "api/v1"
    schema = loaded(root / "schema.json")
    for pattern, name in (
        ("index.json", "Index"),
        ("entries.json", "Entries"),
        ("entries/*.json", "EntryDetail"),
        ("means/*.json", "Means"),
    ):
        paths = list(root.glob(pattern))
        assert paths
        for path in paths:
            jsonschema.validate(loaded(path), {**schema, "$ref": f"#/$defs/{name}"})


def test_pages_of_frames_carry_their_own_picture(demo_site: Path) -> None:
    pages = list((demo_site / ENTRY).glob("analysis-*.html"))
    assert len(pages) == 7
    pictures = set()
    for page in pages:
        text = page.read_text(encoding="utf-8")
        (picture,) = re.findall(r'property="og:image" content="https://tambon.example.go.th/([^"]+)"', text)
        assert (demo_site / picture).is_file()
        assert "ตำบลสมมติเพื่อการสาธิต" in text
        pictures.add(picture)
    assert len(pictures) == len(pages)
