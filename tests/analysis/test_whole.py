"""Every frame of a case, whole: what readers see and what they take away, held in `whole/` as a person read it.

`expected.yml` of a case holds what was worked out by hand; here is all the rest, so that nothing changes unseen.
`whole/CASE.txt` has each frame's table and downloads, `whole/page.html` one page's frames as browsers get them.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.frame import Frame
from tambon_showcase.analysis.frames import frames
from tambon_showcase.analysis.page import analysis_frames, frame_csv, frame_html
from tambon_showcase.model.entry import Entry
from tests.analysis.test_analyse import SCALE, VILLAGES, bmn, cia, nrd2c
from tests.analysis.test_cases import NAMES, read
from tests.entries import base_entry, changed, edition

WHOLE = Path(__file__).parent / "whole"
SMALL = changed(
    base_entry(),
    tables={
        "villages": VILLAGES,
        "bmn": bmn((1, 10, 97, 3), (2, 10, 88, 44), (3, 10, 86, 43)),
        "nrd2c": nrd2c((1, 4, 1), (2, 4, 3)),
        "cia": cia(d1=(4, 5, 3), d2=(2, 2, 5), d3=(3, 3, 3)),
    },
    cia=SCALE,
)


def told(frame: Frame) -> Iterator[str]:
    """A frame from its title to its last note; its table and its file as CSV."""
    yield f"=== {frame.name}: {frame.title}"
    yield from filter(None, (frame.status, frame.lead, frame.source))
    yield "--- table"
    yield from frame_csv(frame.table).decode("utf-8-sig").splitlines()
    if frame.file is not frame.table:
        yield "--- file"
        yield from frame_csv(frame.file).decode("utf-8-sig").splitlines()
    if frame.ranked:
        yield f"--- bars: {frame.ranked.words.title}"
        yield from (f"{bar.label} | {bar.shown} | {bar.value:.2f} | {bar.mark}" for bar in frame.ranked.rows)
    yield from (f"* {note}" for note in frame.notes)


def on_lines(markup: str) -> str:
    """Each element on a line of its own; drawings are held by the tests of charts."""
    plain = re.sub(r"<svg.*?</svg>", "<svg/>", markup, flags=re.DOTALL)
    return "\n".join(filter(None, (line.strip() for line in plain.replace("><", ">\n<").splitlines()))) + "\n"


def page(entry: Entry) -> str:
    """The frames of an entry as browsers get them."""
    files: dict[str, bytes] = {}
    return "".join(
        map(frame_html, analysis_frames(analyse(entry, edition()), entry, edition(), files.__setitem__))
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, Frame]]:
    return {case: read(case, tmp_path_factory.mktemp(case)) for case in NAMES}


@pytest.mark.parametrize("case", NAMES)
def test_all_that_a_case_says(case: str, made: Mapping[str, dict[str, Frame]]) -> None:
    found = "".join(f"{line}\n" for frame in made[case].values() for line in told(frame))
    assert found == (WHOLE / f"{case}.txt").read_text("utf-8")


def test_a_page_as_browsers_get_it() -> None:
    assert on_lines(page(SMALL)) == (WHOLE / "page.html").read_text("utf-8")


def test_frames_do_not_depend_on_the_order_of_rows() -> None:
    tables = SMALL.tables
    turned_rows = {name: tuple(reversed(getattr(tables, name))) for name in ("bmn", "nrd2c", "cia")}
    turned = dataclasses.replace(SMALL, tables=dataclasses.replace(tables, **turned_rows))
    one = ["".join(map(str, told(frame))) for frame in frames(analyse(SMALL, edition()), SMALL, edition())]
    other = [
        "".join(map(str, told(frame))) for frame in frames(analyse(turned, edition()), turned, edition())
    ]
    assert one == other
