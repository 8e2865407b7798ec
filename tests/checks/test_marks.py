"""The walk over marked values: every field of the model that names something is reached."""

from __future__ import annotations

import dataclasses

import pytest

from tambon_showcase.checks.marks import named_values, near
from tambon_showcase.model.fields import FileIn, RefersTo
from tambon_showcase.model.identity import CiaScale, Highlight, Video
from tambon_showcase.model.tables import TABLES, Tables
from tests.entries import base_entry, changed

MARKED = [
    (name_of, name, mark)
    for name_of, table in TABLES.items()
    for name, field in table.row.model_fields.items()
    for mark in field.metadata
    if isinstance(mark, FileIn | RefersTo)
]


@pytest.mark.parametrize(("table", "name", "mark"), MARKED)
def test_every_marked_column_is_walked(table: str, name: str, mark: FileIn | RefersTo) -> None:
    row_type = TABLES[table].row
    row = row_type.model_construct(
        **{**dict.fromkeys(row_type.model_fields), name: ("หนึ่ง", "สอง"), "line": 7}
    )
    entry = dataclasses.replace(base_entry(), tables=Tables(**{table: (row,)}))
    found = [named for named in named_values(entry) if named.where.file.endswith(f"tables/{table}.csv")]
    assert [(named.mark, named.value, named.where.line) for named in found] == [
        (mark, "หนึ่ง", 7),
        (mark, "สอง", 7),
    ]


def test_tables_and_folders_that_marks_name_exist() -> None:
    for _, _, mark in MARKED:
        if isinstance(mark, RefersTo):
            assert mark.column in TABLES[mark.table].row.model_fields
        else:
            assert mark.folder in ("photos", "documents")


def test_files_inside_nested_keys_are_walked() -> None:
    entry = changed(
        base_entry(),
        cover="a.jpg",
        highlights=(Highlight(title="หนึ่ง"), Highlight(title="สอง", photo="b.jpg")),
        video=Video(poster="c.jpg", file="d.mp4"),
        cia=CiaScale(screenshot="e.jpg"),
    )
    files = {str(named.value) for named in named_values(entry) if named.where.file.endswith("tambon.yml")}
    assert files == {"a.jpg", "b.jpg", "c.jpg", "d.mp4", "e.jpg"}


def test_near_names_the_most_alike_or_none() -> None:
    assert near("pound.jpg", ["field.jpg", "pond.jpg"]) == "pond.jpg"
    assert near("photos/pond.jpg", ["pond.jpg"]) == "pond.jpg"
    assert near("x", ["pond.jpg"]) == "ไม่มี"
