"""The data files in other catalogues' words: each file is there, and every word is one that the catalogue takes."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from tambon_showcase.model.tables import OFFERED
from tambon_showcase.portal.catalogue import catalogues
from tambon_showcase.portal.whole_table import WholeTable

URL = "https://tambon.example.go.th/showcase/"
TABLES = [WholeTable(one.name, one.title, ("2565/640902", "2565/640904"), 1234, ()) for one in OFFERED]
WORDS = {
    "data_type": {"ข้อมูลระเบียน", "ข้อมูลสถิติ", "ข้อมูลภูมิสารสนเทศเชิงพื้นที่", "ข้อมูลหลากหลายประเภท", "ข้อมูลประเภทอื่นๆ"},
    "objective": {"เพื่อการให้บริการประชาชน", "พันธกิจหน่วยงาน", "ไม่ทราบ"},
    "update_frequency_unit": {"ไม่ทราบ", "ปี", "ครึ่งปี", "ไตรมาส", "เดือน"},
    "geo_coverage": {"ประเทศ", "ภาค", "จังหวัด", "อำเภอ", "ตำบล", "หมู่บ้าน"},
    "data_format": {"Database", "CSV", "XML", "JSON", "XLS", "PDF", "อื่นๆ"},
    "data_category": {"ข้อมูลสาธารณะ"},
    "license_id": {"Creative Commons Attributions"},
    "data_language": {"ไทย"},
}
"""Some of the values that the schema of ckanext-thai_gdc (ckan_dataset.json, 2.x) takes, as it spells them."""
REQUIRED = {
    *("data_type", "title", "maintainer", "maintainer_email", "tag_string", "notes", "objective"),
    *("update_frequency_unit", "geo_coverage", "data_source", "data_format", "data_category", "license_id"),
}
OFFICES = {"owner_org", "maintainer", "maintainer_email"}


def made(name: str) -> Any:
    text = catalogues(TABLES, URL)[name]()
    return json.loads(text) if name != "gdcatalog.csv" else text


def test_a_site_without_an_address_has_no_catalogue() -> None:
    assert catalogues(TABLES, "") == {}


def test_every_field_of_the_national_catalogue_is_filled_with_its_own_words() -> None:
    for package in made("gdcatalog.json"):
        assert package.keys() >= REQUIRED
        assert {name for name, value in package.items() if not value} == OFFICES
        for name, words in WORDS.items():
            value = package[name]
            assert set([value] if isinstance(value, str) else value) <= words, name
        assert package["name"].replace("-", "").isalnum()
        assert package["name"].isascii()


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("products", "ข้อมูลระเบียน"),
        ("leaders", "ข้อมูลระเบียน"),
        ("villages", "ข้อมูลสถิติ"),
        ("bmn", "ข้อมูลสถิติ"),
        ("cia", "ข้อมูลสถิติ"),
        ("places", "ข้อมูลภูมิสารสนเทศเชิงพื้นที่"),
    ],
)
def test_a_table_is_of_its_kind(table: str, kind: str) -> None:
    kinds = {one["name"].removeprefix("tambon-showcase-"): one["data_type"] for one in made("gdcatalog.json")}
    assert kinds[table] == kind


def test_the_sheet_says_what_the_packages_say() -> None:
    rows = list(csv.DictReader(io.StringIO(made("gdcatalog.csv").decode("utf-8-sig"), newline="")))
    packages = made("gdcatalog.json")
    assert len(rows) == len(packages) == len(OFFERED)
    for row, package in zip(rows, packages, strict=True):
        values = {name: value for name, value in package.items() if name != "resources"}
        assert row == {
            name: ",".join([value] if isinstance(value, str) else value) for name, value in values.items()
        }


def test_the_catalogue_for_other_programs_names_every_file_by_its_address() -> None:
    catalogue = made("catalog.jsonld")
    assert catalogue["@type"] == "dcat:Catalog"
    files = [
        file["dcat:downloadURL"]["@id"]
        for one in catalogue["dcat:dataset"]
        for file in one["dcat:distribution"]
    ]
    assert files == [f"{URL}data/{one.name}.{ending}" for one in OFFERED for ending in ("csv", "parquet")]
    for dataset in catalogue["dcat:dataset"]:
        assert [one["@language"] for one in dataset["dct:title"]] == ["th", "en"]
        assert all(one["@value"].strip() for one in (*dataset["dct:title"], *dataset["dct:description"]))
