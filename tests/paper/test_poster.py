"""A poster hangs on a wall: whatever an entry has, little or much, no third of it is bare paper."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest

from tambon_showcase.paper.pdf import print_paper
from tambon_showcase.paper.poster import poster
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import SITE, project, source_in
from tests.entries import ROOT

pytestmark = pytest.mark.documents
MOST_BARE = 0.23
"""Highest empty field across the whole page, as a share of its height."""


MOST_EMPTY = 0.12
"""The same of a field of one colour, be it paper or a dark band, below the name."""


def highest_run(packed: bytes, is_empty: Callable[[int, int], bool], top: float = 0) -> float:
    """The highest run of rows that are empty by their darkest and lightest dot, as a share of the page; from `top` on."""
    (page,) = pypdfium2.PdfDocument(packed)
    image = page.render(scale=0.2).to_pil().convert("L")
    rows = range(int(top * image.height), image.height)
    empty = [is_empty(*image.crop((0, row, image.width, row + 1)).getextrema()) for row in rows]
    return max((len(list(run)) for bare, run in groupby(empty) if bare), default=0) / image.height


@pytest.mark.parametrize("site", [SITE, ""], ids=["coded", "uncoded"])
@pytest.mark.parametrize("name", ["fiction", "small", "bare"])
def test_no_poster_has_a_hole(name: str, site: str, request: pytest.FixtureRequest) -> None:
    """Three figures left a sixth of bare paper below them, one highlight as much, and a foot without a code was empty."""
    source: DocumentSource = dataclasses.replace(request.getfixturevalue(name), site=site)
    made = print_paper(poster(source), source.file)
    assert highest_run(made, lambda darkest, lightest: lightest - darkest < 7, top=0.5) < MOST_EMPTY


def test_a_name_alone_fills_the_poster(tmp_path: Path) -> None:
    nothing = next((ROOT / "tests/golden/bare/tambons/2565").glob("*/640904-*"))
    source = source_in(tmp_path, project(tmp_path, nothing))
    made = print_paper(poster(source), source.file)
    assert highest_run(made, lambda darkest, _: darkest >= 238) < MOST_BARE
