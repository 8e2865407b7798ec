"""Drawings keep their shapes and nothing else."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content.svg import clean_svg
from tambon_showcase.finding import Where

WHERE = Where("a.svg")
OPEN = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:i='http://inkscape.org/' width='90' height='60'>"


def clean(inside: str) -> bytes | None:
    drawing, finding = clean_svg(f"{OPEN}{inside}</svg>".encode(), WHERE)
    assert (drawing is None) is (finding is not None)
    return drawing.data if drawing else None


@pytest.mark.parametrize(
    "inside",
    ["<script>pwn()</script>", "<rect onclick='pwn()'/>", "<a href='javascript:pwn()'><rect/></a>", "<a xlink:href='https://x.th'><rect/></a>", "<style>@import 'https://evil.example/x.css'</style>", "<image href='https://evil.example/x.png'/>", "<use href='#a'/>", "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", "<animate attributeName='href' values='x'/>", "<set/>", "<rect fill='url(https://evil.example/x)'/>", "<rect style='fill:url(//evil.example)'/>", "<rect fill='expression(x)'/>", "<text>x</text>", "<iframe src='x'/>", "<svg/>", "<rect xlink:href='x'/>", "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>pwn()</h:script>", "<g>" * 60 + "</g>" * 60, "<rect/>" * 4000, "<filter/>", "<mask/>", "<pattern/>", "<feImage href='x'/>", "<metadata", "x" * 400000],
)  # fmt: skip
def test_what_is_no_shape_is_refused(inside: str) -> None:
    assert clean(inside) is None


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg", b"<p/>", b"<!DOCTYPE svg [<!ENTITY a 'x'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>&a;</svg>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='9'/>", b"<svg xmlns='http://www.w3.org/2000/svg' width='99999999' height='9'/>", b"\xff\xfe<svg/>"],
)  # fmt: skip
def test_broken_and_boundless_drawings_are_refused(data: bytes) -> None:
    assert clean_svg(data, WHERE)[0] is None


def test_shapes_and_colours_stay_and_notes_go() -> None:
    data = clean(
        "<title>โลโก้</title><i:namedview x='1'/><metadata><a/></metadata><defs><linearGradient id='g'><stop offset='0' stop-color='red'/>"
        "</linearGradient></defs><g transform='scale(2)' i:label='x' class='k'><path d='M0 0L9 9Z' style='fill:url(#g);stroke-width:2'/></g>"
    )  # fmt: skip
    assert data is not None
    root = fromstring(data)
    path = root.find(".//{http://www.w3.org/2000/svg}path")
    assert path is not None
    assert (path.get("d"), path.get("fill"), path.get("stroke-width"), path.get("style")) == (
        "M0 0L9 9Z",
        "url(#g)",
        "2",
        None,
    )
    assert b"inkscape" not in data and b"metadata" not in data and b"class" not in data


def test_the_size_may_come_from_the_view_box() -> None:
    drawing, _ = clean_svg(
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 80'><path d='M0 0'/></svg>", WHERE
    )
    assert drawing is not None and (drawing.width, drawing.height) == (120, 80)


@given(st.text(alphabet="<>/='\" abcgrsvxhonclik:;()#&!-[]DOCTYPE", max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_inside_is_refused_or_plain(inside: str) -> None:
    data = clean(inside)
    if data is not None:
        assert b"script" not in data and b" on" not in data and b"href" not in data
        assert clean_svg(data, WHERE)[0] is not None


def test_a_title_says_nothing_about_a_person() -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>call 0819990001</title><path d="M0 0"/></svg>'
    drawing, _ = clean_svg(data, Where("logo.svg"))
    assert drawing and b"call 081" in drawing.data and b"9990001" not in drawing.data
