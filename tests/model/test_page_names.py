"""Pages as officers name them (`page_names.csv`, read by a person): the page that is meant, or what was written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tambon_showcase.model.page_names import page_named
from tambon_showcase.model.sections import SECTIONS

LISTED = list(csv.reader(io.StringIO(Path(__file__).with_name("page_names.csv").read_text("utf-8"))))[1:]


@pytest.mark.parametrize(("written", "page"), LISTED)
def test_a_page_is_known_by_what_officers_call_it(written: str, page: str) -> None:
    assert page_named(written) == page


def test_each_page_is_known_by_its_own_names() -> None:
    for section in SECTIONS:
        assert {page_named(name) for name in (section.slug, section.title, section.slug.upper())} == {
            section.slug
        }
