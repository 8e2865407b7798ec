"""`datapackage.json`: the data files described for programs (Frictionless Data Package, version 1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.model.fields import RefersTo
from tambon_showcase.model.row import headings, required_columns
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES

from .columns import annotation_parts, column_kinds
from .whole_table import WholeTable

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "ครีเอทีฟคอมมอนส์ แสดงที่มา 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.th",
}
"""What the contributors' tables are licensed under (LICENSE-CONTENT.md)."""
NOTE = "ช่องว่างคือยังไม่มีข้อมูล ไม่ใช่ศูนย์ ไม่มีแถวของตำบลสมมติ จำนวน 1 ถึง 4 ในข้อมูล จปฐ. ปกปิดไว้"
ENTRY_COLUMNS = 2
"""How many of the first columns name an entry: its year and its code."""
YES, NO = "ใช่", "ไม่"
"""How tables write yes and no."""


def data_package(tables: Sequence[WholeTable], key_columns: Sequence[str]) -> dict[str, object]:
    """The description of all files of the data page."""
    names = frozenset(table.name for table in tables)
    resources = [resource for table in tables for resource in _resources(table, key_columns, names)]
    return {
        "profile": "data-package",
        "name": "tambon-showcase",
        "title": "ข้อมูลเปิดของสารสนเทศตำบลต้นแบบ",
        "description": NOTE,
        "licenses": [LICENCE],
        "resources": resources,
    }


def _resources(
    table: WholeTable, key_columns: Sequence[str], names: frozenset[str]
) -> list[dict[str, object]]:
    declared = TABLES[table.name]
    entry = list(key_columns[:ENTRY_COLUMNS])
    schema = {
        "fields": fields(table.name, key_columns),
        "missingValues": [""],
        **_primary_key(declared, entry),
        "foreignKeys": list(_foreign_keys(declared, entry, names)),
    }
    english = {"title_en": declared.english, "description_en": declared.described}
    common = {"title": table.title, **english, "schema": schema}
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


def _primary_key(table: TableType, entry: list[str]) -> dict[str, list[str]]:
    """The columns that name one row of all; some tables may hold two rows of a name."""
    if not table.declared.unique:
        return {}
    return {"primaryKey": [*entry, *(headings(table.row)[name] for name in table.key)]}


def _foreign_keys(table: TableType, entry: list[str], names: frozenset[str]) -> Iterator[dict[str, object]]:
    """The columns that name a row of another table that is there: one row in each cell, and no cell is blank.

    Frictionless takes a blank beside the year and the code for a row that is nowhere.
    """
    own = headings(table.row)
    for name in (one for one in own if one in required_columns(table.row) - table.row.kept_without):
        kind = table.row.model_fields[name]
        refers = next((mark for mark in kind.metadata if isinstance(mark, RefersTo)), None)
        if refers and refers.table in names and tuple not in annotation_parts(kind.annotation):
            there = [*entry, headings(TABLES[refers.table].row)[refers.column]]
            yield {"fields": [*entry, own[name]], "reference": {"resource": refers.table, "fields": there}}


def fields(table: str, key_columns: Sequence[str]) -> list[dict[str, object]]:
    """The columns of a table's files with their kinds; the key columns come first."""
    keys = [_field(name, "integer" if index == 0 else "string") for index, name in enumerate(key_columns)]
    english = {heading: name for name, heading in headings(TABLES[table].row).items()}
    columns = column_kinds(table).items()
    return keys + [{**_field(heading, kind), "title_en": english[heading]} for heading, kind in columns]


def _field(name: str, kind: str) -> dict[str, object]:
    marks = {"trueValues": [YES], "falseValues": [NO]} if kind == "boolean" else {}
    return {"name": name, "type": kind, **marks}
