"""The deck of a thin, a full and a long entry, measured as a panel sees it: words fit, nothing is over another."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from pptx.util import Inches

from tambon_showcase.deck.fit import fitted
from tambon_showcase.deck.make import BODY_BOX, HIGH, WIDE
from tambon_showcase.deck.model import Chart, VillageGrid
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.deck.words import MOST_VILLAGES
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import source_in
from tests.long_entry import long_entry
from tests.open_xml import faults

TOUCH = 0.02
"""How far two boxes may reach into each other, in inches."""


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> DocumentSource:
    root = tmp_path_factory.mktemp("long")
    return source_in(root, EntryJob("2565/999901", 2565, long_entry(root)))


@pytest.fixture(scope="module", params=["bare", "fiction", pytest.param("long", marks=pytest.mark.full)])
def source(request: pytest.FixtureRequest) -> DocumentSource:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def box(shape: Any) -> tuple[float, float, float, float]:
    """Left, top, right and bottom in inches."""
    left, top, wide, high = (getattr(shape, side) / Inches(1) for side in ("left", "top", "width", "height"))
    return left, top, left + wide, top + high


def said(frame: Any) -> list[tuple[str, int, bool]]:
    """Each line of a frame with its size in points, and whether it is bold."""
    runs = [run for paragraph in frame.paragraphs for run in paragraph.runs]
    return [(run.text, round(run.font.size.pt), bool(run.font.bold)) for run in runs if run.text]


def fits(lines: list[tuple[str, int, bool]], wide: float, high: float) -> bool:
    words, (size,), (bold,) = (tuple(dict.fromkeys(part)) for part in zip(*lines, strict=True))
    return fitted(words, wide, high, (size,), bold=bold) == (size, words)


def test_words_fit_their_boxes_in_any_typeface(slides: list[Any]) -> None:
    for number, slide in enumerate(slides, 1):
        for shape in slide.shapes:
            if shape.has_text_frame and (lines := said(shape.text_frame)):
                left, top, right, bottom = box(shape)
                assert fits(lines, right - left, bottom - top), f"slide {number}: {lines[0][0]}"


def test_words_of_a_table_fit_its_cells_and_the_table_its_place(slides: list[Any]) -> None:
    for number, slide in enumerate(slides, 1):
        for table in (shape.table for shape in slide.shapes if shape.has_table):
            assert sum(row.height for row in table.rows) / Inches(1) <= BODY_BOX[3] + TOUCH
            for row in table.rows:
                name = row.cells[0]
                wide, high = table.columns[0].width / Inches(1), row.height / Inches(1)
                lines = said(name.text_frame)
                assert fits(lines, wide, high), f"slide {number}: {lines[0][0]}"


def test_nothing_with_words_lies_over_another_or_leaves_the_slide(slides: list[Any]) -> None:
    for number, slide in enumerate(slides, 1):
        shown = [shape for shape in slide.shapes if speaks(shape)]
        for one, other in itertools.combinations(shown, 2):
            assert not overlap(box(one), box(other)), f"slide {number}: {one.name}, {other.name}"
        for shape in slide.shapes:
            left, top, right, bottom = box(shape)
            assert left >= 0 and top >= 0 and right <= WIDE + TOUCH and bottom <= HIGH + TOUCH, number


def speaks(shape: Any) -> bool:
    return bool(shape.has_chart or shape.has_table or (shape.has_text_frame and shape.text_frame.text))


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > TOUCH and down > TOUCH


def test_every_problem_of_the_grid_is_named_whole_or_nearly(slides: list[Any]) -> None:
    names = [
        row.cells[0].text_frame.text
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert all(len(name) >= 30 for name in names if name.endswith("…"))


def test_office_opens_it_without_repair(packed: bytes) -> None:
    assert faults(packed, "pptx") == []


def test_what_there_is_no_room_for_is_said(source: DocumentSource) -> None:
    plan, problems = deck_plan(source), len(source.view.problems)
    lines = [
        slide.source for slide in plan.slides if slide.topic in {"ปัญหาของแต่ละหมู่บ้าน", "จากปัญหา สู่โครงการ สู่ผล"}
    ]
    assert all((f"จาก {problems} ปัญหา" in line) == (problems > 8) for line in lines)
    assert plan.seconds == source.view.edition.thresholds.slides_seconds


def test_villages_that_have_no_room_are_said(source: DocumentSource) -> None:
    """Of thirty villages the indicator's slide showed twenty-four bars as if they were all."""
    of_villages = [
        slide
        for slide in deck_plan(source).slides
        if slide.topic == "เทียบหมู่บ้านกับหมู่บ้าน" or slide.topic.startswith("จปฐ. ข้อ")
    ]
    for slide in of_villages:
        body = slide.body
        names = (
            body.categories
            if isinstance(body, Chart)
            else body.columns
            if isinstance(body, VillageGrid)
            else ()
        )
        assert ("แสดง 24 จาก 30 หมู่บ้าน" in slide.source) == (len(names) == MOST_VILLAGES), slide.topic
    assert bool(of_villages) == bool(source.view.figures.compared)
