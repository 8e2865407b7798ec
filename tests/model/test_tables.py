"""The tables of an entry: each declared once, with key, name, page and title that really exist."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from tambon_showcase.model import sections
from tambon_showcase.model.row import Row, headings
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.model.table_type import Declared, TableType
from tambon_showcase.model.tables import OFFERED, SURVEYS, TABLES, Tables
from tests.entries import edition

EACH = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)


def named(**wanted: object) -> list[str]:
    """The tables that declare this."""
    return [
        table.name
        for table in TABLES.values()
        if all(getattr(table.declared, name) == value for name, value in wanted.items())
    ]


@EACH
def test_a_table_has_a_name_to_import_by_and_a_page(table: TableType) -> None:
    assert table.title.strip()
    assert table.section in SECTIONS
    assert table.sheet_names == {table.name, table.title}


@EACH
def test_columns_that_a_declaration_names_exist(table: TableType) -> None:
    declared = table.declared
    columns = {*declared.key, *declared.figures, declared.name_column, declared.reasoned} - {""}
    assert columns <= set(headings(table.row))


@EACH
def test_a_key_begins_with_a_column_that_is_always_filled(table: TableType) -> None:
    assert table.row.model_fields[table.key[0]].is_required()


@EACH
def test_the_year_belongs_to_the_key_where_a_table_goes_on_year_by_year(table: TableType) -> None:
    yearly = table.declared.survey or table.declared.figures
    if yearly and table.name != "villages":
        assert "year_be" in table.key


@EACH
def test_figures_can_carry_their_year_and_source(table: TableType) -> None:
    if table.declared.figures:
        assert {"year_be", "source"} <= set(headings(table.row))


@EACH
def test_a_value_that_needs_a_reason_has_a_column_for_it(table: TableType) -> None:
    if table.declared.reasoned:
        assert "reason" in headings(table.row)


@EACH
def test_names_that_the_search_takes_are_in_a_column(table: TableType) -> None:
    assert bool(table.declared.searched) <= bool(table.declared.name_column)


@EACH
def test_rows_that_are_in_a_village_say_in_which(table: TableType) -> None:
    if table.declared.in_village:
        assert "moo" in headings(table.row)


@EACH
def test_excel_takes_its_title_as_the_name_of_a_sheet(table: TableType) -> None:
    assert 0 < len(table.title) <= 31
    assert not set(table.title) & set("[]:*?/\\'")


@EACH
def test_headings_of_one_table_differ(table: TableType) -> None:
    assert max(Counter(headings(table.row).values()).values()) == 1


@EACH
def test_files_are_named_after_the_table(table: TableType) -> None:
    assert table.file == f"tables/{table.name}.csv"
    assert table.download == f"data/{table.name}.csv"


@EACH
def test_a_folder_without_the_table_has_no_rows_of_it(table: TableType) -> None:
    assert Tables().of(table) == ()


@EACH
def test_rows_are_read_by_their_declaration(table: TableType) -> None:
    row = table.row.model_construct(line=2)
    assert Tables(**{table.name: (row,)}).of(table) == (row,)


def test_kinds_of_rows_and_titles_belong_to_one_table_each() -> None:
    assert len({table.row for table in TABLES.values()}) == len(TABLES)
    assert len({table.title for table in TABLES.values()}) == len(TABLES)
    assert not {table.title for table in TABLES.values()} & set(TABLES)


def test_every_table_of_an_entry_is_declared_under_its_own_name() -> None:
    assert list(TABLES) == [field.name for field in dataclasses.fields(Tables)]
    assert all(table.name == name for name, table in TABLES.items())
    assert all(issubclass(table.row, Row) for table in TABLES.values())


def test_lists_of_files_are_not_taken_away_as_tables() -> None:
    assert named(offered=False) == ["photos", "documents"]
    assert [table.name for table in OFFERED] == [
        name for name in TABLES if name not in ("photos", "documents")
    ]


def test_only_plans_look_ahead() -> None:
    assert named(plans=True) == ["projects", "budget", "partners"]


def test_a_new_folder_begins_with_what_every_tambon_has() -> None:
    assert named(first=True) == [
        "villages",
        "leaders",
        "groups",
        "products",
        "attractions",
        "culture",
        "working_group",
        "photos",
        "documents",
        "places",
    ]


def test_surveys_answer_indicators_of_the_edition() -> None:
    assert [table.name for table in SURVEYS] == ["bmn", "nrd2c"]
    for table in SURVEYS:
        assert getattr(edition(), table.name)
        assert {"moo", "indicator", "year_be"} == set(table.key)


def test_counts_of_persons_in_villages_are_hidden_where_they_are_small() -> None:
    assert named(hides_small_counts=True) == ["bmn"]


def test_values_of_the_analysis_are_blank_only_with_a_reason() -> None:
    reasoned = {table.name: table.declared.reasoned for table in TABLES.values() if table.declared.reasoned}
    assert reasoned == {"bmn": "surveyed", "nrd2c": "score", "cia": "value"}


def test_figures_of_people_and_income_need_a_source() -> None:
    assert [table.name for table in TABLES.values() if table.declared.figures] == [
        "villages",
        "population",
        "ages",
        "income",
    ]


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("villages", ("moo",)),
        ("ages", ("ages", "year_be")),
        ("bmn", ("moo", "indicator", "year_be")),
        ("nrd2c", ("moo", "indicator", "year_be")),
        ("cia", ("moo", "dimension")),
        ("budget", ("project", "source", "year_be")),
        ("posts", ("link",)),
        ("plans", ("name", "moo")),
    ],
)
def test_rows_are_told_apart_by(table: str, key: tuple[str, ...]) -> None:
    assert TABLES[table].key == key


@pytest.mark.parametrize(
    ("table", "whole", "third"),
    [
        ("villages", "population.html#villages", "population.html#villages-3"),
        ("attractions", "tourism.html#attractions", "tourism.html#attractions-3"),
        ("photos", "appendix.html#photos", "appendix.html#photos-3"),
        ("bmn", "analysis.html#bmn-villages", "analysis.html#bmn-villages"),
        ("cia", "analysis.html#cia-villages", "analysis.html#cia-villages"),
        ("problems", "analysis.html#problems", "analysis.html#problems-3"),
    ],
)
def test_rows_stand_at(table: str, whole: str, third: str) -> None:
    assert TABLES[table].address == whole
    assert TABLES[table].row_address(3) == third


def test_a_table_without_title_page_or_key_cannot_be_declared() -> None:
    with pytest.raises(TypeError):
        Declared("สมุนไพร", sections.MORE)  # type: ignore[call-arg]


def test_what_is_left_out_of_a_declaration_is_the_plainest() -> None:
    plain = Declared("สมุนไพร", sections.MORE, ("name",))
    assert plain.offered
    assert not (plain.unique or plain.searched or plain.first or plain.plans or plain.survey)
    assert TableType("herbs", Row, plain).row_address(2) == "more.html#herbs-2"


def test_tables_and_declarations_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Tables().villages = ()  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        TABLES["villages"].name = "x"  # type: ignore[misc]
