"""The data files in the words of two catalogues, so that an office lists its tables elsewhere without typing.

`catalog.jsonld` follows DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/). `gdcatalog.json` and `gdcatalog.csv` hold the fields
of Thailand's Government Data Catalog (the dataset schema of ckanext-thai_gdc, whose words must be written exactly so).
Who owns a dataset and whom to contact is the office's to add.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tambon_showcase.formats.csv_writing import csv_bytes
from tambon_showcase.model.sections import MAP
from tambon_showcase.model.tables import TABLES

from .data_package import LICENCE, NOTE
from .whole_table import WholeTable

_EU = "http://publications.europa.eu/resource/authority"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
_MEDIA = "https://www.iana.org/assignments/media-types"
FORMATS = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
TITLE = "สารสนเทศตำบลต้นแบบ"
EACH: Mapping[str, str | list[str]] = {
    "owner_org": "",
    "maintainer": "",
    "maintainer_email": "",
    "objective": ["เพื่อการให้บริการประชาชน"],
    "update_frequency_unit": "ปี",
    "update_frequency_interval": "1",
    "geo_coverage": "ตำบล",
    "data_source": "ผลงานสารสนเทศตำบลต้นแบบที่จังหวัดและอำเภอส่งประกวด แหล่งที่มาของแต่ละแถวอยู่ในคอลัมน์ แหล่งที่มา",
    "data_format": ["CSV", "อื่นๆ"],
    "data_format_other": "Parquet",
    "data_category": "ข้อมูลสาธารณะ",
    "license_id": "Creative Commons Attributions",
    "accessible_condition": "ใช้ได้โดยแสดงที่มา",
    "data_language": ["ไทย"],
}
"""Fields of the Government Data Catalog that are alike for every table; empty ones are the office's to fill in."""


def catalogues(tables: Sequence[WholeTable], site_url: str) -> dict[str, Callable[[], str | bytes]]:
    """What makes each file; none for a site without an address, as a catalogue elsewhere names files by theirs."""
    made: dict[str, Callable[[Sequence[WholeTable], str], str | bytes]] = {
        "catalog.jsonld": _dcat,
        "gdcatalog.json": _government_json,
        "gdcatalog.csv": _government_csv,
    }
    return {name: partial(make, tables, site_url) for name, make in made.items()} if site_url else {}


def _dcat(tables: Sequence[WholeTable], site_url: str) -> str:
    catalogue = {
        "@context": _CONTEXT,
        "@id": f"{site_url}data/catalog.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _in("th", f"ข้อมูลเปิดของ{TITLE}"),
        "dct:description": _in("th", NOTE),
        "foaf:homepage": {"@id": site_url},
        "dct:license": {"@id": LICENCE["path"].removesuffix("deed.th")},
        "dct:language": {"@id": f"{_EU}/language/THA"},
        "dct:spatial": {"@id": f"{_EU}/country/THA"},
        "dcat:dataset": [_dataset(table, site_url) for table in tables],
    }
    return json.dumps(catalogue, ensure_ascii=False, indent=1)


def _dataset(table: WholeTable, site_url: str) -> dict[str, object]:
    declared, address = TABLES[table.name], f"{site_url}data/{table.name}"
    return {
        "@id": f"{address}.csv#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": table.name,
        "dct:title": [_in("th", table.title), _in("en", declared.english)],
        "dct:description": [_in("th", _notes(table)), _in("en", declared.described)],
        "dct:accrualPeriodicity": {"@id": f"{_EU}/frequency/ANNUAL"},
        "dcat:keyword": [_in("th", word) for word in _keywords(table)],
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:accessURL": {"@id": f"{address}.{ending}"},
                "dcat:downloadURL": {"@id": f"{address}.{ending}"},
                "dcat:mediaType": {"@id": f"{_MEDIA}/{media}"},
                "dct:license": {"@id": LICENCE["path"].removesuffix("deed.th")},
            }
            for ending, media in FORMATS.items()
        ],
    }


def _government_json(tables: Sequence[WholeTable], site_url: str) -> str:
    """The tables as CKAN takes them, a package each with its files."""
    packages = [
        {
            **_government(table, site_url),
            "resources": [
                {"name": f"{table.title} ({ending.upper()})", "format": ending.upper(), "url": url}
                for ending in FORMATS
                for url in [f"{site_url}data/{table.name}.{ending}"]
            ],
        }
        for table in tables
    ]
    return json.dumps(packages, ensure_ascii=False, indent=1)


def _government_csv(tables: Sequence[WholeTable], site_url: str) -> bytes:
    """The same fields as a sheet, a row for each table; several values of a field are divided by commas."""
    rows = [_government(table, site_url) for table in tables]
    return csv_bytes([rows[0] if rows else (), *([_joined(value) for value in row.values()] for row in rows)])


def _government(table: WholeTable, site_url: str) -> Mapping[str, str | list[str]]:
    return {
        "data_type": _data_type(table),
        "title": f"{table.title} ({TITLE})",
        "name": f"tambon-showcase-{table.name.replace('_', '-')}",
        "tag_string": ",".join(_keywords(table)),
        "notes": _notes(table),
        "url": f"{site_url}data/{table.name}.csv",
        **EACH,
    }


def _data_type(table: WholeTable) -> str:
    declared = TABLES[table.name]
    if declared.section is MAP:
        return "ข้อมูลภูมิสารสนเทศเชิงพื้นที่"
    is_counted = bool(declared.declared.figures or declared.declared.reasoned)
    return "ข้อมูลสถิติ" if is_counted else "ข้อมูลระเบียน"


def _notes(table: WholeTable) -> str:
    return f"ตาราง{table.title} {table.rows:,} แถว จาก {len(table.keys):,} ผลงาน {NOTE}"


def _keywords(table: WholeTable) -> list[str]:
    return [TITLE, table.title, TABLES[table.name].section.title]


def _in(language: str, text: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _joined(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)
