"""Pages and files across entries: what they hold, and that an edit renews only what it concerns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

from tambon_showcase.portal.columns import column_kinds
from tambon_showcase.portal.tables import KEY_COLUMNS

from .conftest import PRODUCTS, Project

BMN = "หมู่ที่,ตัวชี้วัด,สำรวจ,ไม่ผ่าน,ปีข้อมูล,เหตุผลที่ไม่มีข้อมูล\n"


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def loaded(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_topics_list_rows_of_all_entries_and_of_each_province(project: Project) -> None:
    project.write("999901", "products", PRODUCTS + 'ผ้าทอ,ผ้า,กลุ่มทอ,1,5,"<b>ลาย</b>"\n')
    project.write("640904", "products", PRODUCTS + "กล้วยตาก,อาหาร,,2,,\nข้าวแต๋น,อาหาร,,,3,\n")
    site = project.build()
    country = (site / "topics/products.html").read_text(encoding="utf-8")
    assert country.index("กล้วยตาก") < country.index("ข้าวแต๋น") < country.index("ผ้าทอ")
    assert 'href="../2565/640904/products.html#products-2"' in country
    assert "badge--fiction" in country
    assert "จังหวัดสุโขทัย" in country
    province = (site / "topics/products-64.html").read_text(encoding="utf-8")
    assert "กล้วยตาก" in province
    assert "ผ้าทอ" not in province
    assert "3 รายการ" in (site / "topics/index.html").read_text(encoding="utf-8")


def test_an_edit_renews_only_what_it_concerns(project: Project, written: Callable[[], set[str]]) -> None:
    project.write("640904", "products", PRODUCTS + "กล้วยตาก,อาหาร,,2,,\n")
    project.build()
    assert written() == set()
    project.write("640904", "products", PRODUCTS + "กล้วยตาก,อาหาร,,2,4,\n")
    assert written() == {
        "topics/products.html",
        "topics/products-64.html",
        "data/products.csv",
        "data/products.parquet",
    }


def test_what_is_gone_leaves_no_page(project: Project) -> None:
    project.write("640904", "products", PRODUCTS + "กล้วยตาก,อาหาร,,2,,\n")
    site = project.build()
    assert (site / "topics/products-64.html").exists()
    (project.root / "tambons/2565/64-สุโขทัย/640904-กลางดง/tables/products.csv").unlink()
    project.build()
    assert not (site / "topics/products-64.html").exists()
    assert not (site / "data/products.csv").exists()


def test_every_file_of_the_package_is_as_described(project: Project) -> None:
    project.write("999901", "products", PRODUCTS + 'ผ้าทอ,ผ้า,กลุ่มทอ,1,5,"บรรทัดหนึ่ง, ""สอง"""\n')
    project.write("640904", "products", PRODUCTS + "กล้วยตาก,อาหาร,,2,,\n")
    site = project.build()
    resources = {one["name"]: one for one in loaded(site / "data/datapackage.json")["resources"]}
    assert {"bmn", "bmn-parquet", "products", "villages"} <= set(resources)
    for resource in resources.values():
        path = site / "data" / resource["path"]
        names = [field["name"] for field in resource["schema"]["fields"]]
        if resource["format"] == "csv":
            rows = rows_of(path)
            assert list(rows[0]) == names
        else:
            table = pq.read_table(path)
            assert table.column_names == names
            rows = table.to_pylist()
        assert len(rows) == resources[resource["name"].removesuffix("-parquet")]["rows"], resource["name"]


def test_the_package_says_which_columns_name_a_row_and_which_name_rows_elsewhere(project: Project) -> None:
    project.write("640904", "villages", "หมู่ที่,ชื่อบ้าน\n1,บ้านเหนือ\n2,บ้านใต้\n")
    project.write("640904", "products", PRODUCTS + "กล้วยตาก,อาหาร,,2,,\nข้าวแต๋น,อาหาร,,,3,\n")
    project.write("640904", "bmn", BMN + "1,1,30,10,2564,\n2,1,30,9,2564,\n")
    site = project.build()
    package = loaded(site / "data/datapackage.json")
    schemas = {one["name"]: one["schema"] for one in package["resources"]}
    rows = {name: rows_of(site / f"data/{name}.csv") for name in schemas if not name.endswith("-parquet")}
    village = ["ปีการประกวด", "รหัสตำบล", "หมู่ที่"]
    assert schemas["villages"]["primaryKey"] == village
    assert "primaryKey" not in schemas["products"]
    assert schemas["products"]["foreignKeys"] == []  # a product may be of the whole tambon
    reference = {"resource": "villages", "fields": village}
    assert schemas["bmn"]["foreignKeys"] == [{"fields": village, "reference": reference}]
    keys = [tuple(row[name] for name in village) for row in rows["villages"]]
    assert len(keys) == len(set(keys))
    assert {tuple(row[name] for name in village) for row in rows["bmn"]} <= {*keys}


def test_open_data_has_no_invented_row_and_examples_say_so_in_every_row(plain_site: Path) -> None:
    rows = rows_of(plain_site / "data/villages.csv")
    kinds = {(row["รหัสตำบล"], row["ลักษณะข้อมูล"]) for row in rows}
    assert kinds == {("640904", "ตัวอย่างจากแหล่งสาธารณะ"), ("640902", "จริง")}


def test_quoted_cells_stay_one_cell(project: Project) -> None:
    story = 'ก่อน, "หลัง"'
    project.write("640904", "products", PRODUCTS + 'กล้วยตาก,อาหาร,,2,,"ก่อน, ""หลัง"""\n')
    site = project.build()
    assert [row["เรื่องราว"] for row in rows_of(site / "data/products.csv")] == [story]
    assert pq.read_table(site / "data/products.parquet")["เรื่องราว"].to_pylist() == [story]


def test_parquet_has_numbers_as_numbers_and_codes_as_text(plain_site: Path) -> None:
    table = pq.read_table(plain_site / "data/bmn.parquet")
    kinds = {field.name: str(field.type) for field in table.schema}
    assert kinds["รหัสตำบล"] == "string"
    assert kinds["ไม่ผ่าน"] == "int64"
    assert table["ไม่ผ่าน"].to_pylist()[:2] == [20, None]


SMALL = BMN + "1,10,97,3,2564,\n2,10,88,44,2564,\n1,11,97,50,2564,\n2,11,88,44,2564,\n"


def test_hidden_counts_are_in_no_file_across_entries(project: Project) -> None:
    project.write("640902", "bmn", SMALL)
    site = project.build()
    rows = [
        row for row in rows_of(site / "data/bmn.csv") if row["รหัสตำบล"] == "640902" and row["ตัวชี้วัด"] == "10"
    ]
    assert [(row["สำรวจ"], row["ไม่ผ่าน"]) for row in rows] == [("97", ""), ("88", "44")]
    assert ["ปกปิด" in row["เหตุผลที่ไม่มีข้อมูล"] for row in rows] == [True, False]
    table = pq.read_table(site / "data/bmn.parquet").to_pylist()
    assert [row["ไม่ผ่าน"] for row in table if row["รหัสตำบล"] == "640902" and row["ตัวชี้วัด"] == 10] == [
        None,
        44,
    ]
    assert loaded(site / "api/v1/entries/2565-640902.json")["bmn"]["10"] == {"surveyed": 185, "failing": None}


def test_a_hidden_total_is_null_in_the_api_and_no_number_on_the_indicator_page(project: Project) -> None:
    project.write("640902", "bmn", BMN + "1,10,97,3,2564,\n2,10,88,0,2564,\n")
    site = project.build()
    assert loaded(site / "api/v1/entries/2565-640902.json")["bmn"]["10"] == {"surveyed": 185, "failing": None}
    values, blanks = (site / "indicators/2565-bmn-10.html").read_text(encoding="utf-8").split('id="missing"')
    assert "640902" not in values
    assert "ปกปิด: จำนวน 1 ถึง 4" in blanks[blanks.index("640902") :]


def defined(schema: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {**schema, "$ref": f"#/$defs/{name}"}


def test_the_api_is_as_its_schema_says(plain_site: Path) -> None:
    root = plain_site / "api/v1"
    schema = loaded(root / "schema.json")
    jsonschema.validate(loaded(root / "index.json"), defined(schema, "Index"))
    jsonschema.validate(loaded(root / "entries.json"), defined(schema, "Entries"))
    for path in (root / "means").glob("*.json"):
        jsonschema.validate(loaded(path), defined(schema, "Means"))
    assert {path.name for path in (root / "means").iterdir()} == {"2565-64.json", "2565-99.json"}
    for summary in loaded(root / "entries.json")["entries"]:
        detail = loaded(plain_site / summary["data"])
        jsonschema.validate(detail, defined(schema, "EntryDetail"))
        assert {key: detail[key] for key in summary} == summary
        assert all((plain_site / path).exists() for path in (detail["page"], *detail["tables"].values()))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2"}, defined(schema, "Index"))


def test_indicator_pages_show_means_only_of_enough_real_entries(plain_site: Path) -> None:
    page = (plain_site / "indicators/2565-bmn-10.html").read_text(encoding="utf-8")
    assert "ไม่นำไปคิดค่าเฉลี่ย: ตำบลสมมติ 1 ตำบล" in page
    assert "ตั้งแต่ 3 ตำบลขึ้นไป" in page
    assert "<svg" not in page
    assert 'href="../2565/640904/analysis.html#bmn-ranked"' in page
    empty = (plain_site / "indicators/2565-bmn-1.html").read_text(encoding="utf-8")
    assert "ยังไม่มีตำบลที่แสดงค่านี้ได้" in empty


def test_the_compare_page_carries_the_names_of_each_year(plain_site: Path) -> None:
    page = (plain_site / "compare/index.html").read_text(encoding="utf-8")
    start = page.index('id="compare-names">') + len('id="compare-names">')
    names = json.loads(page[start : page.index("</script>", start)])
    assert len(names["2565"]["bmn"]) == 31
    assert "ไม่ใช่ผลจากโปรแกรม CIA" in names["2565"]["label"]


def test_kinds_of_columns_follow_the_rows() -> None:
    kinds = column_kinds("products")
    assert (kinds["หมู่ที่"], kinds["ราคา (บาท)"], kinds["ชื่อผลิตภัณฑ์"], kinds["ภาพ"]) == (
        "integer",
        "number",
        "string",
        "string",
    )
    assert column_kinds("meetings")["วันที่"] == "date"
    assert column_kinds("posts")["เป็นเรื่องแผนที่"] == "boolean"
    assert not set(KEY_COLUMNS) & {
        name for table in ("projects", "budget", "bmn", "villages") for name in column_kinds(table)
    }
