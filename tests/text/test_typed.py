"""What people type and what it means: each file of `typed/` is named after its converter and lists typed text and value.

A value that begins with ✗ is a refusal: its reason, and after → what to write instead.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from tambon_showcase.text import thai_values
from tambon_showcase.text.value_error import ThaiValueError

TYPED = sorted((Path(__file__).parent / "typed").glob("*.csv"))
CASES = [
    (file.stem, row["typed"], row["means"])
    for file in TYPED
    for row in csv.DictReader(file.read_text("utf-8").splitlines())
]


def told(convert: Callable[[str], object], typed: str) -> str:
    """What a converter makes of typed text, as the files write it."""
    try:
        return str(convert(typed))
    except ThaiValueError as refusal:
        return f"✗ {refusal.reason} → {refusal.fix}"


def test_what_people_type_means_what_the_files_say() -> None:
    found = [(name, typed, told(getattr(thai_values, name), typed)) for name, typed, _ in CASES]
    assert found == CASES


def test_each_converter_of_text_has_its_file() -> None:
    converters = {name for name in thai_values.__all__ if name.startswith("parse_")}
    assert {file.stem for file in TYPED} == converters
