"""Each picture word for word: where every text is, how large, in which colour, and what it is drawn on."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
import yaml
from PIL import Image

from tambon_showcase.charts import Bar, Ranked
from tambon_showcase.charts.svg import LETTER, ChartLabel, width_of
from tambon_showcase.pictures import embeds
from tambon_showcase.pictures.band import band_motif
from tambon_showcase.pictures.cards import WOVEN, CardPlan, draw_cards
from tambon_showcase.pictures.embeds import ChartToEmbed, charts_to_embed, draw_charts
from tambon_showcase.pictures.frame_cards import FrameCard, draw_frame_cards, frame_cards
from tambon_showcase.pictures.line_breaks import balanced, breakable_pieces, shortened
from tambon_showcase.pictures.share import card_plans
from tambon_showcase.view.source import DocumentSource
from tests import blessed
from tests.pictures.told import drawn_in_words, greys

HERE = Path(__file__).parent
Case = dict[str, Any]


def cases(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*.yml"))


def check(case: Path, lines: list[str]) -> None:
    blessed.check(case.with_suffix(".txt"), "\n".join(lines))


def read(case: Path) -> Case:
    return yaml.safe_load(case.read_text("utf-8"))


def ranked(rows: list[list[Any]], full: float | None = None) -> Ranked:
    return Ranked(ChartLabel("case", "ที่ไม่ผ่านมากที่สุด", "ร้อยละที่ไม่ผ่าน"), tuple(Bar(*row) for row in rows), full)


def white() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("case", cases("cards"), ids=lambda case: case.stem)
def test_a_card_is_drawn_as_a_person_blessed(case: Path, tmp_path: Path) -> None:
    asked = read(case)
    names = asked.pop("names", [])
    figures = tuple((str(figure), label) for figure, label in asked.pop("figures", []))
    plan = CardPlan(
        **{"slug": "index", "notice": "", "foot": "example.go.th/tambon", **asked}, figures=figures
    )
    band_motif(WOVEN)  # the motif is drawn once in a process, whichever card is first
    lines = drawn_in_words(lambda: draw_cards([plan], {"white.jpg": white()}, names, tmp_path))
    (made,) = tmp_path.iterdir()
    assert made.name.startswith(f"{plan.slug}-{plan.shape}-")
    check(case, [*lines, f"down the left edge: {greys(made.read_bytes())}"])


@pytest.mark.parametrize("case", cases("frames"), ids=lambda case: case.stem)
def test_a_picture_of_a_frame_is_drawn_as_a_person_blessed(case: Path, tmp_path: Path) -> None:
    asked = {
        "name": "bmn-ranked",
        "lead": "",
        "status": "",
        "notice": "",
        "foot": "example.go.th",
        **read(case),
    }
    names, rows, full = (asked.pop(key, None) for key in ("names", "rows", "full"))
    plan = FrameCard(**asked, ranked=ranked(rows, full) if rows else None)
    lines = drawn_in_words(lambda: draw_frame_cards([plan], names or [], tmp_path))
    (made,) = tmp_path.iterdir()
    check(case, [*lines, f"down the left edge: {greys(made.read_bytes())}"])


@pytest.mark.parametrize("case", cases("embeds"), ids=lambda case: case.stem)
def test_a_chart_for_other_sites_is_laid_out_as_a_person_blessed(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"name": "case", "page": "", "description": "", "source": "", "notice": "", **read(case)}
    names, drawing = asked.pop("names", []), ranked(asked.pop("rows")).drawing
    monkeypatch.setattr(embeds, "outline", lambda svg: svg)
    draw_charts([ChartToEmbed(**asked, drawing=str(drawing))], names, tmp_path)
    root = ET.fromstring((tmp_path / "case.svg").read_text("utf-8"))
    check(case, list(elements(root)))


def elements(element: ET.Element, depth: int = 0) -> Iterator[str]:
    attributes = " ".join(f"{name}={value}" for name, value in element.items())
    words = f" | {element.text}" if element.text else ""
    yield f"{'  ' * depth}{element.tag.rpartition('}')[2]} {attributes}{words}"
    for child in element:
        yield from elements(child, depth + 1)


@pytest.mark.parametrize("case", cases("lines"), ids=lambda case: case.stem)
def test_a_headline_is_broken_as_a_person_blessed(case: Path) -> None:
    asked = read(case)
    pieces = breakable_pieces(asked["words"], asked.get("names", ()))
    told = [f"pieces: {'|'.join(pieces)}"]
    for room, most in asked["rooms"]:
        lines = balanced(pieces, width_of, room * LETTER, most)
        cut = shortened(pieces, width_of, room * LETTER, most)
        told += ["", f"{most} of {room}: {'does not fit' if lines is None else ''}", *(lines or [])]
        told += [f"  shortened: {' / '.join(cut) or 'nothing fits'}"]
    check(case, told)


@pytest.mark.parametrize("name", ["fiction", "bare", "small"])
def test_the_pictures_of_an_entry_say_what_a_person_blessed(
    name: str, request: pytest.FixtureRequest
) -> None:
    source: DocumentSource = request.getfixturevalue(name)
    plans = [
        *card_plans(source),
        *(frame._replace(ranked=None) for frame in frame_cards(source)),
        *(chart._replace(drawing="") for chart in charts_to_embed(source)),
    ]
    blessed.check(HERE / "plans" / f"{name}.txt", "\n".join(map(said, plans)))


def said(plan: NamedTuple) -> str:
    """Every field of a plan that says something, one a line."""
    fields = ((name, value) for name, value in plan._asdict().items() if value)
    return "".join(f"{name}: {value}\n" for name, value in fields)
