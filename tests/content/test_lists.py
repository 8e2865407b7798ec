"""Lists of what contributors write and what is made of it, each in its file of `lists/`, read by a person.

`person.csv`: a sentence, the codes of what is found in it, and what is shown. `address.csv`: an address and the link it
becomes. `name.csv`: a file's name, the codes, and the name that is advised or ✓.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tambon_showcase.content.names import check_names
from tambon_showcase.content.privacy import protect
from tambon_showcase.content.urls import safe_url, web_url
from tambon_showcase.finding import Where

LISTS = sorted((Path(__file__).parent / "lists").glob("*.csv"))
CASES = [
    (file.stem, *row) for file in LISTS for row in list(csv.reader(io.StringIO(file.read_text("utf-8"))))[1:]
]
HERE = Where("texts/history.md", 1)
ADVISED = re.compile(r"(?:เช่น|พิมพ์ใหม่:) (.+?)(?: \(|$)")


def person(sentence: str) -> Sequence[str]:
    shown, findings = protect(sentence, HERE)
    return " ".join(sorted(finding.code for finding in findings)), shown


def address(typed: str) -> Sequence[str]:
    return safe_url(typed) or "", web_url(typed) or ""


def name(typed: str) -> Sequence[str]:
    findings = list(check_names([f"photos/{typed}"], Where("tambons/x")))
    advised = next((found[1] for finding in findings if (found := ADVISED.search(finding.fix))), "")
    return " ".join(finding.code for finding in findings) or "✓", advised


TOLD: dict[str, Callable[[str], Sequence[str]]] = {"person": person, "address": address, "name": name}


@pytest.mark.parametrize(("kind", "typed", "first", "second"), CASES)
def test_what_is_made_of_it(kind: str, typed: str, first: str, second: str) -> None:
    assert tuple(TOLD[kind](typed)) == (first, second)


def test_each_list_has_its_reader() -> None:
    assert {file.stem for file in LISTS} == set(TOLD)
