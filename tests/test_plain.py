"""Words of a contributor reach pages, files and messages only as `Plain`, which only the search for personal data makes.

mypy holds the type where it is passed on. What mypy cannot see is held here: who makes it, that the model has no words of
any other type, and that rows and the main file are made of nothing else.
"""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from tambon_showcase.content.allowances import NO_ALLOWANCES
from tambon_showcase.content.privacy import MaskedText
from tambon_showcase.content.subtitles import _Cue
from tambon_showcase.finding import Where
from tambon_showcase.maps.entry_map import EntryMap
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.masking import MaskedReading, mask_reading
from tambon_showcase.maps.model import Place, Shape
from tambon_showcase.model.choices import OneOf
from tambon_showcase.model.entry import Entry
from tambon_showcase.personal.find import MASK
from tambon_showcase.personal.plain import Plain
from tests.test_channels import PACKAGE

MADE = re.compile(r"\b(?:Plain|PlainTree|PlainPlace|PlainShape)\(|\bmap\(Plain|\bcast\(\s*\"Plain")
MAKERS = {
    "reading/parted_numbers": "digits of plain cells, joined",
    "personal/find": "what messages repeat",
    "content/privacy": "texts",
    "content/personal_tables": "cells, and the values of tambon.yml",
    "maps/masking": "words of map files, through content/privacy",
    "maps/entry_places": "pins of rows, whose cells are plain",
}
"""Modules that may say that words are plain, and of which."""
MODEL_MAKERS = {
    "reading/table_rows": "rows, of plain cells",
    "reading/tables": "rows, of plain cells",
    "reading/table_headings": "a digit and a unit of ours, to see whether a column takes them",
    "reading/main_file": "the main file, of a plain tree",
    "reading/approved": "an allowance, which names what it permits",
    "workbook/columns": "one cell of the officer's own workbook, for comparison",
    "view/people": "a sum, without words",
}
"""Modules that make records of an entry, and of what."""
OURS = {
    "code": "digits that the register knows",
    "level": "one of our words",
    "slug": "our name of a page",
    "file": "a path, looked at by content/names",
    "folder": "a path, looked at by content/names",
    "files": "paths, looked at by content/names",
    "elsewhere": "paths, looked at by content/names",
    "texts": "our names of pages",
    "lines": "keys of our own",
    "lost": "keys of our own",
    "gaps": "our names of tables",
    "columns": "our names of columns",
    "unread": "our names of columns",
    "page": "our name of a page",
    "section": "our name of a page",
    **dict.fromkeys(
        ("tambon_th", "tambon_en", "district_th", "district_code", "province_th", "province_code"),
        "from the register",
    ),
    **dict.fromkeys(
        ("severity", "message", "fix", "value", "frame"), "of a finding, which only `Rule.at` makes"
    ),
    "category": "one of our words",
    "photo": "a path, looked at by content/names",
    "google_maps_url": "an address of Google Maps, whose numbers are its own",
    **dict.fromkeys(
        ("name", "description", "label"), "of a pin or a line: `PlainPlace` and `PlainShape` say so"
    ),
}
"""Fields of the model whose words are not a contributor's own, and whose they are."""


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).with_suffix("").as_posix(), path.read_text("utf-8")


def test_only_the_doors_say_that_words_are_plain() -> None:
    assert {module for module, text in sources() if MADE.search(text)} == MAKERS.keys()


def test_records_of_an_entry_are_made_by_their_readers_alone() -> None:
    """pydantic takes anything: the function around it takes `Plain`, and there is no second one."""
    rooms = (
        "reading/",
        "workbook/",
        "importing/",
        "view/",
        "checks/",
        "pages/",
        "maps/",
        "assess/",
        "analysis/",
    )
    made = {
        module
        for module, text in sources()
        if module.startswith(rooms)
        and re.search(r"\.(?:model_validate|model_construct|validate_python)\(", text)
    }
    assert made == MODEL_MAKERS.keys()


def test_only_a_rule_makes_findings() -> None:
    """What messages say has passed `Rule.at`; the others read findings again that it made."""
    made = {module for module, text in sources() if re.search(r"(?<![\w.])Finding\(", text)}
    assert made == {"finding", "memory/state", "cli/review"}
    changed = {
        module
        for module, text in sources()
        if re.search(r"replace\(\w+,[^)]*\b(?:message|fix|value)=", text) and "Finding" in text
    }
    assert changed == {"finding", "checks/together"}


def leaves(
    kind: object, name: str, is_ours: bool = False, seen: frozenset[object] = frozenset()
) -> Iterator[str]:
    """Names of the fields below a type whose words are plain `str` and of any kind."""
    if kind is str:
        yield from () if is_ours else (name,)
    elif typing.get_origin(kind) is typing.Annotated:
        inner, *marks = typing.get_args(kind)
        yield from leaves(inner, name, is_ours or any(isinstance(mark, OneOf) for mark in marks), seen)
    elif parts := typing.get_args(kind):
        for part in parts:
            yield from leaves(part, name, is_ours, seen)
    elif isinstance(kind, type) and kind not in seen and has_fields(kind):
        for field, inner in typing.get_type_hints(kind, include_extras=True).items():
            if typing.get_origin(inner) is not typing.ClassVar:
                yield from leaves(inner, field, is_ours, seen | {kind})


def has_fields(kind: type) -> bool:
    is_tuple = issubclass(kind, tuple) and hasattr(kind, "_fields")
    return dataclasses.is_dataclass(kind) or is_tuple or issubclass(kind, BaseModel)


@pytest.mark.parametrize("root", [Entry, EntryMap, MaskedText, _Cue])
def test_the_model_has_no_words_that_went_past_a_door(root: type) -> None:
    assert set(leaves(root, root.__name__)) <= OURS.keys(), "words of a contributor are `Plain`"


def test_the_walk_reaches_every_column() -> None:
    """A walk that saw nothing would pass: a plain `str` in a row, in a list and below `None` is seen."""

    class Inner(BaseModel):
        story: str | None
        names: tuple[str, ...]
        said: Plain | None

    @dataclasses.dataclass
    class Outer:
        inner: typing.Annotated[tuple[Inner, ...], "mark"]

    hints = {"inner": typing.Annotated[tuple[Inner, ...], "mark"]}
    assert [leaf for kind in hints.values() for leaf in leaves(kind, "inner")] == ["story", "names"]
    fields = set(leaves(Entry, "Entry"))
    assert {"tambon_th", "folder"} <= fields


@pytest.mark.parametrize(
    ("kind", "masked"),
    [(Place, {"name", "description", "label"}), (Shape, {"name"})],
)
def test_every_word_of_a_map_file_is_masked(kind: type, masked: set[str]) -> None:
    """A new field of words of a pin is masked, or listed with whose words they are."""
    words = "โทร.081-555-0001"
    fields = {field.name for field in dataclasses.fields(kind) if field.type in ("str", str)}
    assert fields - masked <= {"category", "photo", "google_maps_url"}
    if kind is Place:
        made = Place(words, "other", 15.9, 100.1, None, words, "", "", words, Where("a.kml", 3))
        masked_reading = mask_reading(Reading([made], [], []), NO_ALLOWANCES)
        (shown,) = masked_reading.places
    else:
        masked_reading = mask_reading(
            Reading([], [Shape(words, False, (), Where("a.kml", 3))], []), NO_ALLOWANCES
        )
        (shown,) = masked_reading.shapes
    assert isinstance(masked_reading, MaskedReading)
    assert {getattr(shown, name) for name in masked} == {f"โทร.{MASK}"}


def test_the_doors_are_there() -> None:
    assert all((Path(PACKAGE) / f"{module}.py").exists() for module in {*MAKERS, *MODEL_MAKERS})
