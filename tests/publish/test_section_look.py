"""What the stylesheet and the search know of the pages is written from their declaration."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.publish.section_look import kinds_script, site_style
from tambon_showcase.site.look import KINDS_SCRIPT, LOOK, words_module

STYLE = site_style([])


@pytest.mark.parametrize("section", SECTIONS[1:], ids=lambda section: section.slug)
def test_every_listed_page_has_a_sign_and_its_drawing(section: Section) -> None:
    rule = re.search(rf"\.icon--{section.slug} \{{\s*--mark: var\((--icon-[a-z]+)\);", STYLE)
    assert rule is not None
    assert f"\n{rule[1]}: url(" in STYLE


def test_no_drawing_of_a_page_is_left_over() -> None:
    drawings = (LOOK / "assets/tambon/css/section-icons.css").read_text("utf-8")
    drawn = set(re.findall(r"--icon-([a-z]+):", drawings))
    assert drawn == drawn & {section.icon for section in SECTIONS}


def test_the_copy_of_the_searchs_words_is_what_the_build_writes() -> None:
    copy = (LOOK / KINDS_SCRIPT).read_text("utf-8")
    assert copy == kinds_script(), "python scripts/bless.py"


def test_the_search_has_a_word_for_each_page_that_it_finds() -> None:
    words = dict(re.findall(r"^  ([a-z]+): \"(.+)\",$", kinds_script(), re.MULTILINE))
    assert words == {section.slug: section.label for section in SECTIONS if section.searched}


def test_words_cannot_end_their_script() -> None:
    made = words_module("WORDS", {"a-b": 'ก "ข" \\ </script>\n'})
    assert '  "a-b": "ก \\"ข\\" \\\\ </script>\\n",' in made


def test_a_part_of_the_site_stands_before_ours(tmp_path: Path) -> None:
    part = tmp_path / "assets/tambon/css/section-icons.css"
    part.parent.mkdir(parents=True)
    part.write_text(":root { --icon-map: none }", encoding="utf-8")
    made = site_style([tmp_path])
    assert "--icon-map: none" in made
    assert "--icon-history: url" not in made
    assert ".icon--history" in made
