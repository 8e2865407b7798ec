"""What officers fill in is seen by readers: without the value of a column, the page of its table is another.

A new column fails here until the template of its page shows it, or `ELSEWHERE` says what reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import ValidationError

from tambon_showcase.assess import Checklist
from tambon_showcase.model.row import Row, headings, required_columns
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.site.templates import render
from tambon_showcase.view.entry_view import PageView
from tests.views import bare_entry, document, photo, view

FRAMED = frozenset({"bmn", "nrd2c", "cia", "places", "photos"})
"""Tables that are drawn: analysis, maps and the album have their own tests."""
ELSEWHERE = frozenset(
    {
        "documents.checked_for_personal_data",  # withholds the file
        "documents.kind",  # says of which rubric item the file is evidence
        "plans.level",  # the same
        "problems.key",
        "projects.key",
        "projects.problems",  # in the plan of a problem that is in its table
        "sources.key",  # what texts and tables cite
        "documents.file",  # the address
    }
)
"""Columns that no reader is shown by themselves, and why."""
BESIDE = frozenset(
    {
        "products.unit",
        "projects.direction",
        "projects.measured_be",
        "projects.unit",
    }
)
"""Columns that say something of another one only."""
VALUES = (
    "ข้อความที่มีที่เดียว", "2563", "7", "ใช่", "15/11/2564", "https://a.go.th/x", "1.1", "d1", "60+",
    "ข้อความอื่น", "2562", "8", "ไม่", "16/11/2564", "https://b.go.th/x", "1.2", "d2", "0-14",
)  # fmt: skip
"""What may be in a cell."""
GIVEN = {"process.step": ("1.1", "1.2"), "process.photos": ("pond.jpg",)}
"""What is shown only where it is known to the year's rules."""


def taken(table: TableType, name: str) -> list[str]:
    """The values that a column takes, the first of them as it is filled in."""
    field = table.row.model_fields[name]
    folders = [folder for part in field.metadata for folder in getattr(part, "folders", ())]
    words = [word for part in field.metadata for word in getattr(part, "words", ())]
    file = {"photos": ["pond.jpg"], "documents": ["minutes.pdf"]}.get(folders[0] if folders else "", [])
    values = GIVEN.get(f"{table.name}.{name}") or file or [*reversed(words), *VALUES]
    return [value for value in values if takes(table.row, name, value)]


def takes(row: type[Row], name: str, value: str) -> bool:
    try:
        made = row.model_validate({"line": 2, name: value})
    except ValidationError as problem:
        return name not in {error["loc"][0] for error in problem.errors()}
    return getattr(made, name) not in (None, "", ())


def page(table: TableType, row: Mapping[str, Any]) -> str:
    made = {"photos": {"pond.jpg": photo("pond.jpg")}, "documents": {"minutes.pdf": document("minutes.pdf")}}
    shown = view(bare_entry({table.name: [row]}), **made)
    section = next(one for one in SECTIONS if table.address.startswith(one.address))
    return html(PageView(shown, section), section)


def html(shown: PageView, section: Section) -> str:
    return render(section.template, **shown.values(checklist=Checklist(()), map=None, map_downloads=()))


@pytest.mark.parametrize(
    "table", [one for one in TABLES.values() if one.name not in FRAMED], ids=lambda one: one.name
)
def test_each_column_is_shown_to_readers(table: TableType) -> None:
    names = [name for name in table.row.model_fields if name in headings(table.row)]
    values = {name: taken(table, name) for name in names}
    assert all(values.values()), values
    row = {name: found[0] for name, found in values.items()}
    whole, needed = page(table, row), required_columns(table.row)
    hidden = {
        f"{table.name}.{name}"
        for name, found in values.items()
        if page(table, {**row, name: found[-1] if name in needed else None}) == whole
    }
    assert hidden == {one for one in ELSEWHERE if one.startswith(f"{table.name}.")}


@pytest.mark.parametrize(
    "table", [one for one in TABLES.values() if one.name not in FRAMED], ids=lambda one: one.name
)
def test_a_column_is_shown_also_where_it_is_the_only_one_filled_in(table: TableType) -> None:
    values = {name: taken(table, name)[0] for name in headings(table.row)}
    needed = {name: values[name] for name in required_columns(table.row)}
    bare = page(table, needed)
    hidden = {
        f"{table.name}.{name}"
        for name in values.keys() - needed.keys()
        if page(table, {**needed, name: values[name]}) == bare
    }
    assert hidden == {one for one in ELSEWHERE | BESIDE if one.startswith(f"{table.name}.")} - {
        f"{table.name}.{name}" for name in needed
    }
