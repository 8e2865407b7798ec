"""Pictures of slides: of some size, too small to show anything, and those whose size is not plain."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from tambon_showcase.content.office_guard import read_office
from tambon_showcase.content.slide_pictures import may_show_more

SLIDE, LINKS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
IMAGE = b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
LAYOUT = (
    b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout"/>'
)
SIZE = b'<p:presentation><p:sldSz cx="1000" cy="1000"/></p:presentation>'


def picture(size: str = 'cx="100" cy="100"') -> bytes:
    extent = f"<a:xfrm><a:off x='0' y='0'/><a:ext {size}/></a:xfrm>" if size else ""
    return (
        f'<p:pic><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr>{extent}</p:spPr></p:pic>'.encode()
    )


@pytest.mark.parametrize(
    ("slide", "shows_more"),
    [
        (picture(), False),
        (picture() * 4, False),
        (picture() * 5, True),
        (picture('cx="1000" cy="49"'), False),
        (picture('cy="50" cx="1000"'), True),
        (picture(""), True),
        (picture() + b'<p:bg><a:blipFill><a:blip r:embed="rId3"/></a:blipFill></p:bg>', True),
        (b"<p:grpSp>" + picture() + b"</p:grpSp>", True),
        (b"<p:nvGrpSpPr/><p:grpSpPr/>" + picture(), False),
        (b"<p:sp/>", True),
        (b'<x:pic><x:blip embed="rId2"/></x:pic>', True),
    ],
)
def test_a_picture_shows_something_from_some_size(slide: bytes, shows_more: bool) -> None:
    parts = {SLIDE: slide, LINKS: IMAGE, "ppt/presentation.xml": SIZE}
    assert may_show_more(parts) is shows_more


def test_without_the_size_of_slides_theirs_is_the_usual_one() -> None:
    assert not may_show_more({SLIDE: picture('cx="1000" cy="1000"'), LINKS: IMAGE})
    assert may_show_more({SLIDE: picture('cx="9144000" cy="6858000"'), LINKS: IMAGE})


def test_what_is_no_deck_and_what_is_lost_may_show_more() -> None:
    assert may_show_more({"word/document.xml": b""})
    assert may_show_more({LINKS: IMAGE})
    assert not may_show_more({SLIDE: picture(), LINKS: LAYOUT})


@pytest.mark.parametrize("kind", ["chart", "diagramData", "video", "oleObject"])
def test_charts_and_films_show_more(kind: str) -> None:
    assert may_show_more({SLIDE: picture(), LINKS: IMAGE.replace(b"image", kind.encode())})


def test_one_large_picture_of_several_slides_is_enough() -> None:
    other = {
        name.replace("1.xml", "2.xml"): part for name, part in {SLIDE: picture(""), LINKS: IMAGE}.items()
    }
    assert may_show_more({SLIDE: picture(), LINKS: IMAGE, **other})


def as_written(add: Callable[[Any], object]) -> bool:
    """What is said of a slide to which a library for slides added something."""
    from pptx import Presentation

    deck = Presentation()
    add(deck.slides.add_slide(deck.slide_layouts[6]).shapes)
    file = io.BytesIO()
    deck.save(file)
    return read_office(file.getvalue())[1].has_pictures


@pytest.mark.full
def test_pictures_as_a_program_writes_them_are_measured() -> None:
    from PIL import Image
    from pptx.util import Cm

    Image.new("RGB", (40, 40), "green").save(drawn := io.BytesIO(), "PNG")
    assert not as_written(lambda shapes: shapes.add_picture(drawn, 0, 0, Cm(1)))
    assert as_written(lambda shapes: shapes.add_picture(drawn, 0, 0, Cm(12)))
    assert not as_written(lambda shapes: shapes.title)
