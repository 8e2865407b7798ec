"""Where everything on the slides of an entry is, how large and in which colour, as a person has looked at it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from tambon_showcase.deck.make import HIGH, WIDE, make_deck
from tambon_showcase.deck.plan import deck_plan
from tests import blessed
from tests.document_cases import cases_of, source_of_case

LOOKED_AT = (
    "dimensions_worse",
    "general",
    "places_and_posts",
    "problems",
    "process",
    "projects",
    "working_group",
)
CASES = [case for case in cases_of("deck") if case.stem in LOOKED_AT]


def photo(address: str) -> bytes | None:
    """A photo for every address of one."""
    out = io.BytesIO()
    Image.new("RGB", (400, 200), "green").save(out, "JPEG")
    return out.getvalue() if address.endswith((".jpg", ".webp")) else None


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case.stem)
def deck(request: pytest.FixtureRequest) -> tuple[Path, list[Any]]:
    """A case and its slides."""
    packed = make_deck(deck_plan(source_of_case(request.param)), photo)
    return request.param, list(Presentation(io.BytesIO(packed)).slides)


def laid_out(slide: Any) -> Iterator[str]:
    """Each shape on a line: its place and size in inches, its ground, and its words with size and colour."""
    for shape in slide.shapes:
        place = " ".join(
            f"{getattr(shape, side) / Inches(1):.2f}" for side in ("left", "top", "width", "height")
        )
        yield f"{place} {' '.join(filter(None, (shape.shape_type and shape.shape_type.name.lower(), ground(shape), words(shape))))}"
        if shape.has_table:
            yield from (f"  {' | '.join(cell.text for cell in row.cells)}" for row in shape.table.rows)


def ground(shape: Any) -> str:
    found = shape._element.xpath("./p:spPr/a:solidFill/*/@val") + shape._element.xpath(
        "./p:spPr/a:ln/a:solidFill/*/@val"
    )
    return f"[{' '.join(found)}]" if found else ""


def words(shape: Any) -> str:
    if not shape.has_text_frame or not shape.text_frame.text:
        return ""
    frame = shape.text_frame
    looks = [f"{points:g} {colour}" for points, colour in dict.fromkeys(map(look, runs(frame)))]
    return f"({', '.join(looks)}) {' / '.join(frame.text.splitlines())}"


def runs(frame: Any) -> list[Any]:
    return [run for paragraph in frame.paragraphs for run in paragraph.runs]


def look(run: Any) -> tuple[float, str]:
    colour = "".join(run._r.xpath("./a:rPr/a:solidFill/*/@val"))
    return (run.font.size.pt if run.font.size else 0), colour


def test_slides_are_laid_out_as_a_person_blessed(deck: tuple[Path, list[Any]]) -> None:
    case, slides = deck
    lines = [line for number, slide in enumerate(slides, 1) for line in (f"# {number}", *laid_out(slide))]
    blessed.check(Path(__file__).parent / "layout" / f"{case.stem}.txt", "\n".join(lines))


def test_nothing_leaves_the_slide(deck: tuple[Path, list[Any]]) -> None:
    for slide in deck[1]:
        for shape in slide.shapes:
            right, bottom = (shape.left + shape.width) / Inches(1), (shape.top + shape.height) / Inches(1)
            assert shape.left >= 0 and shape.top >= 0
            assert right <= WIDE + 0.01 and bottom <= HIGH + 0.01, shape.name
