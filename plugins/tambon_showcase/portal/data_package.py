"""`datapackage.json`: the data files described for programs (Frictionless Data Package, version 1)."""

from __future__ import annotations

from collections.abc import Sequence

from .columns import column_kinds
from .whole_table import WholeTable

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "ครีเอทีฟคอมมอนส์ แสดงที่มา 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.th",
}
"""What the contributors' tables are licensed under (LICENSE-CONTENT.md)."""
YES, NO = "ใช่", "ไม่"
"""How tables write yes and no."""


def data_package(tables: Sequence[WholeTable], key_columns: Sequence[str]) -> dict[str, object]:
    """The description of all files of the data page."""
    resources = [resource for table in tables for resource in _resources(table, key_columns)]
    return {
        "profile": "data-package",
        "name": "tambon-showcase",
        "title": "ข้อมูลเปิดของสารสนเทศตำบลต้นแบบ",
        "description": "ช่องว่างคือยังไม่มีข้อมูล ไม่ใช่ศูนย์ แถวที่ลักษณะข้อมูลเป็น “สมมติ” แต่งขึ้นทั้งหมด "
        "จำนวน 1 ถึง 4 ในข้อมูล จปฐ. ปกปิดไว้",
        "licenses": [LICENCE],
        "resources": resources,
    }


def _resources(table: WholeTable, key_columns: Sequence[str]) -> list[dict[str, object]]:
    schema = {"fields": fields(table.name, key_columns), "missingValues": [""]}
    common = {"title": table.title, "schema": schema}
    text = {
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "rows": table.rows,
    }
    # A plain file: Frictionless reads Parquet through pandas, which makes NaN of unknown whole numbers.
    binary = {
        "type": "file",
        "path": f"{table.name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
    }
    return [
        {"name": table.name, "profile": "tabular-data-resource", **text, **common},
        {"name": f"{table.name}-parquet", "profile": "data-resource", **binary, **common},
    ]


def fields(table: str, key_columns: Sequence[str]) -> list[dict[str, object]]:
    """The columns of a table's files with their kinds; the key columns come first."""
    keys = [_field(name, "integer" if index == 0 else "string") for index, name in enumerate(key_columns)]
    return keys + [_field(name, kind) for name, kind in column_kinds(table).items()]


def _field(name: str, kind: str) -> dict[str, object]:
    marks = {"trueValues": [YES], "falseValues": [NO]} if kind == "boolean" else {}
    return {"name": name, "type": kind, **marks}
