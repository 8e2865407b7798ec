"""No table vanishes without a word: the pages of the golden entry, which has rows in every table, show them all.

A new table fails here until the golden entry has rows of it and the template of its page shows them.
"""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest

from tambon_showcase.model.row import headings
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import OFFERED, TABLES
from tambon_showcase.site.templates import TEMPLATES
from tests.golden.cases import GOLDEN

CASE = GOLDEN / "small"
ENTRY = next(CASE.glob("tambons/2565/*/*"))
EXPECTED = CASE / "expected" / "2565" / "999901"


def rows_of(table: TableType) -> list[dict[str, str]]:
    """The rows as the officer wrote them."""
    path = ENTRY / table.file
    assert path.is_file(), f"ให้ {CASE.name} มีตาราง {table.name} ด้วย"
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def target(address: str) -> str:
    """The page at an address, from the element that the address names."""
    page, _, anchor = address.partition("#")
    _, found, rest = (EXPECTED / page).read_text("utf-8").partition(f' id="{anchor}"')
    assert found, f"ไม่พบ id={anchor} ในหน้า {page}"
    return rest


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_row_stands_where_its_address_leads(table: TableType) -> None:
    rows = rows_of(table)
    assert rows
    for number in range(1, len(rows) + 1):
        target(table.row_address(number))


@pytest.mark.parametrize(
    "table",
    [table for table in TABLES.values() if table.declared.name_column],
    ids=lambda table: table.name,
)
def test_every_name_stands_in_its_row(table: TableType) -> None:
    column = headings(table.row)[table.declared.name_column]
    for number, row in enumerate(rows_of(table), 1):
        shown = unescape(re.sub(r"<[^>]+>", " ", target(table.row_address(number))[:1500]))
        assert row[column] in " ".join(shown.split())


@pytest.mark.parametrize("table", OFFERED, ids=lambda table: table.name)
def test_every_table_may_be_taken_away_with_all_its_rows(table: TableType) -> None:
    text = (EXPECTED / table.download).read_text("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text, newline="")))) == len(rows_of(table)) + 1
    assert f'href="{table.download}"' in (EXPECTED / "appendix.html").read_text("utf-8")


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_every_page_has_a_template_and_stands_in_the_golden_entry(section: Section) -> None:
    assert (TEMPLATES / section.template).is_file(), f"templates/{section.template} is missing"
    assert (EXPECTED / section.address).is_file(), "python scripts/bless.py small"
