"""What people type about pins and what it means: each file of `typed/` lists typed words and what is made of them.

`position.csv`: what is in the cell พิกัด. `cells.csv`: latitude and longitude in cells of their own. `heading.csv`: a
column's heading and the field it means. `category.csv`: a word and its category, or `?` and what is suggested. `moo.csv`,
`photo.csv`, `link.csv`: those cells. A code (T3..) is what is found, with a value where one is left out.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from tambon_showcase.finding import Finding, Where
from tambon_showcase.maps.category_words import find_category, nearest_categories
from tambon_showcase.maps.fields import field_of
from tambon_showcase.maps.grids import grid_of
from tambon_showcase.maps.model import Position
from tambon_showcase.maps.places import place_from_fields
from tambon_showcase.maps.positions import position_from_cells

TYPED = sorted((Path(__file__).parent / "typed").glob("*.csv"))
CASES = [
    (file.stem, *row) for file in TYPED for row in list(csv.reader(file.read_text("utf-8").splitlines()))[1:]
]
HERE = Where("places.csv", 2)


def codes(findings: Sequence[Finding]) -> str:
    return " ".join(finding.code for finding in findings)


def position(cells: tuple[str, str, str], crs: str = "") -> str:
    found, findings = position_from_cells(cells, "จุด", HERE, grid_of(crs or "4326"))  # type: ignore[arg-type]
    shown = f"{found.lat:.5f} {found.lon:.5f}" if found else ""
    return " ".join(filter(None, (shown, codes(findings))))


def cell(field: str, typed: str) -> str:
    place, findings = place_from_fields({"name": "จุด", field: typed}, HERE, Position(15.7, 100.2))
    assert place
    value = {"moo": place.moo, "photo": place.photo, "google_maps": place.google_maps_url}[field]
    return " ".join(filter(None, ("" if value is None else str(value), codes(findings))))


def category(word: str) -> str:
    found = find_category(word)
    return found.id if found else " ".join(["?", *nearest_categories(word)])


TOLD: dict[str, Callable[..., str]] = {
    "position": lambda typed: position(("", "", typed)),
    "cells": lambda lat, lon, crs: position((lat, lon, ""), crs),
    "heading": lambda typed: field_of(typed) or "",
    "category": category,
    "moo": lambda typed: cell("moo", typed),
    "photo": lambda typed: cell("photo", typed),
    "link": lambda typed: cell("google_maps", typed),
}


def test_what_people_type_means_what_the_files_say() -> None:
    found = [(name, *typed, TOLD[name](*typed)) for name, *typed, _ in CASES]
    assert found == CASES


def test_each_kind_has_its_file() -> None:
    assert {file.stem for file in TYPED} == set(TOLD)
