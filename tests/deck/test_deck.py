"""Slides."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from tambon_showcase.deck.make import HIGH, WIDE, make_deck
from tambon_showcase.deck.model import Chart, Flows, KeyFigures, PlaceMap, Steps, Tiers, VillageGrid
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.text.durations import parse_duration
from tambon_showcase.view.source import DocumentSource


def test_the_talk_is_as_long_as_the_edition_declares(fiction: DocumentSource, bare: DocumentSource) -> None:
    declared = fiction.view.edition.thresholds.slides_seconds
    for source in (fiction, bare):
        plan = deck_plan(source)
        assert plan.seconds == declared == 420
        assert min(plan.opening, plan.closing, *(slide.seconds for slide in plan.slides)) >= 5


def test_notes_count_the_time_to_the_end(fiction: DocumentSource, slides: list[Any]) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides]
    each = [parse_duration(re.search(r"ใช้เวลา (.+?) \(", words)[1]) for words in notes]  # type: ignore[index]
    assert sum(each) == deck_plan(fiction).seconds
    assert notes[-1].endswith("(พูดจบเมื่อครบ 7 นาที)")
    assert notes[0].startswith("กล่าวทักทาย") and "เวลารวมทั้งชุด 7 นาที" in notes[0]


def test_titles_state_what_was_found(fiction: DocumentSource) -> None:
    titles = [slide.title for slide in deck_plan(fiction).slides]
    assert "รายได้ของครัวเรือนต่ำกว่าเกณฑ์ 6 หมู่บ้าน คือปัญหาที่แก้ก่อน" in titles
    assert "7 จาก 8 ปัญหามีโครงการแก้แล้ว" in titles
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if not re.search(r"\d|คือ|ครบ", title)] == []


def test_each_slide_shows_one_thing_and_says_where_it_is_from(fiction: DocumentSource) -> None:
    slides = deck_plan(fiction).slides
    assert {type(slide.body) for slide in slides} >= {
        Chart,
        KeyFigures,
        Flows,
        VillageGrid,
        PlaceMap,
        Steps,
        Tiers,
    }
    assert all(slide.source.startswith("ที่มา: ") and slide.notes for slide in slides)


def test_every_slide_has_title_notes_and_the_banner(slides: list[Any]) -> None:
    for slide in slides:
        assert slide.shapes.title.text
        assert slide.notes_slide.notes_text_frame.text
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert "ตำบลสมมติเพื่อการสาธิต" in words


def test_pictures_charts_and_tables_speak(slides: list[Any]) -> None:
    seen = 0
    for shape in (shape for slide in slides for shape in slide.shapes):
        if shape.has_chart or shape.has_table:
            assert shape._element.xpath(".//p:cNvPr")[0].get("descr")
            seen += 1
    assert seen >= 7


def test_every_word_is_thai_and_nothing_leaves_the_slide(slides: list[Any]) -> None:
    for shape in (shape for slide in slides for shape in slide.shapes):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= Inches(WIDE) + 10
        assert shape.top + shape.height <= Inches(HIGH) + 10
        if shape.has_text_frame and shape.text_frame.text:
            runs = [run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
            assert all(run._r.rPr.get("lang") == "th-TH" for run in runs)


def test_charts_are_native_and_the_theme_is_a_typeface_of_windows(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = archive.namelist()
        theme = archive.read("ppt/theme/theme1.xml").decode()
        slides = b"".join(archive.read(name) for name in names if name.startswith("ppt/slides/slide"))
    assert sum(name.endswith(".xlsx") for name in names) == 5
    assert 'script="Thai" typeface="Leelawadee UI"' in theme
    assert theme.count('<a:cs typeface="Leelawadee UI"/>') == 2
    assert b"Sarabun" not in slides


def test_the_same_entry_gives_the_same_bytes(fiction: DocumentSource, packed: bytes) -> None:
    assert make_deck(deck_plan(fiction), fiction.file) == packed


def test_slides_without_facts_are_left_out(bare: DocumentSource) -> None:
    plan = deck_plan(bare)
    assert len(plan.slides) < 4
    assert plan.banner.startswith("ตัวอย่างที่จัดทำจากแหล่งข้อมูลสาธารณะ")
    assert make_deck(plan, bare.file)


def test_a_province_may_bring_its_own_master(fiction: DocumentSource, tmp_path: Path) -> None:
    own = Presentation()
    own.core_properties.keywords = "ของจังหวัด"
    own.save(str(tmp_path / "own.pptx"))
    plan = dataclasses.replace(deck_plan(fiction), slides=deck_plan(fiction).slides[:2])
    made = Presentation(io.BytesIO(make_deck(plan, fiction.file, tmp_path / "own.pptx")))
    assert made.core_properties.keywords == "ของจังหวัด"
    assert len(list(made.slides)) == 4
