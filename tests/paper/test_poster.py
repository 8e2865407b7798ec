"""A poster hangs on a wall: whatever an entry has, little or much, no third of it is bare paper."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest

from tambon_showcase.paper.pdf import print_paper
from tambon_showcase.paper.poster import poster
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import project, source_in
from tests.entries import ROOT

pytestmark = pytest.mark.documents
MOST_BARE = 0.23
"""Highest empty field across the whole page, as a share of its height."""


def bare_share(packed: bytes) -> float:
    """The highest run of rows without anything on them."""
    (page,) = pypdfium2.PdfDocument(packed)
    image = page.render(scale=0.2).to_pil().convert("L")
    empty = [min(image.crop((0, row, image.width, row + 1)).tobytes()) >= 238 for row in range(image.height)]
    return max((len(list(run)) for bare, run in groupby(empty) if bare), default=0) / image.height


@pytest.mark.parametrize("name", ["fiction", "small", "bare"])
def test_no_poster_has_a_hole(name: str, request: pytest.FixtureRequest) -> None:
    source: DocumentSource = request.getfixturevalue(name)
    assert bare_share(print_paper(poster(source), source.file)) < MOST_BARE


def test_a_name_alone_fills_the_poster(tmp_path: Path) -> None:
    nothing = next((ROOT / "tests/golden/bare/tambons/2565").glob("*/640904-*"))
    source = source_in(tmp_path, project(tmp_path, nothing))
    assert bare_share(print_paper(poster(source), source.file)) < MOST_BARE
