"""Slides."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from tambon_showcase.deck.make import HIGH, WIDE, make_deck
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.view.source import DocumentSource


@pytest.fixture(scope="module")
def packed(fiction: DocumentSource) -> bytes:
    return make_deck(deck_plan(fiction), fiction.file)


@pytest.fixture(scope="module")
def slides(packed: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(packed)).slides)


def test_the_talk_takes_ten_to_fifteen_minutes(fiction: DocumentSource) -> None:
    seconds = sum(slide.seconds for slide in deck_plan(fiction).slides) + 60
    assert 600 <= seconds <= 900


def test_every_slide_has_title_notes_and_the_banner(slides: list[Any]) -> None:
    for slide in slides:
        assert slide.shapes.title.text
        assert slide.notes_slide.notes_text_frame.text
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert "ตำบลสมมติเพื่อการสาธิต" in words


def test_pictures_charts_and_tables_speak(slides: list[Any]) -> None:
    seen = 0
    for shape in (shape for slide in slides for shape in slide.shapes):
        if shape.has_chart or shape.has_table or shape.shape_type == 13:
            assert shape._element.xpath(".//p:cNvPr")[0].get("descr")
            seen += 1
    assert seen >= 8


def test_every_word_is_thai_and_nothing_leaves_the_slide(slides: list[Any]) -> None:
    for shape in (shape for slide in slides for shape in slide.shapes):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= Inches(WIDE) + 10
        assert shape.top + shape.height <= Inches(HIGH) + 10
        if shape.has_text_frame:
            runs = [run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
            assert all(run._r.rPr.get("lang") == "th-TH" for run in runs)


def test_charts_are_native_and_theme_is_thai(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = archive.namelist()
        theme = archive.read("ppt/theme/theme1.xml").decode()
    assert sum(name.endswith(".xlsx") for name in names) == 4
    assert 'script="Thai" typeface="Sarabun"' in theme
    assert theme.count('<a:cs typeface="Sarabun"/>') == 2


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


def test_only_a_source_is_called_a_source(fiction: DocumentSource) -> None:
    feet = {slide.title: slide.foot for slide in deck_plan(fiction).slides if slide.foot}
    assert feet["ประชากรตามช่วงอายุ"].startswith("ที่มา: ")
    assert not feet["ลำดับปัญหา 5 ด้าน จากมากไปหาน้อย"].startswith("ที่มา")
