"""Hand-written pages say what rules and program say: official words verbatim, states by their names."""

from __future__ import annotations

import re

from tambon_showcase.assess.checklist import Basis, Extent
from tests.theme import gallery

PAGES = gallery.ROOT / "site_src"
JUDGES = gallery.ROOT / "plugins/tambon_showcase/theme_pages/judges.md"


def _text(name: str) -> str:
    return (PAGES / name).read_text("utf-8")


def test_hand_written_pages_repeat_no_rule_of_a_year() -> None:
    """Quotas, dates and lengths come from the rules of the newest year, at the markers."""
    said = {
        path.name: re.findall(
            r"25[67]\d|\d+ ?[–-] ?\d+ ?นาที|\d+ (?:ข้อ|ด้าน|บาท|ตำบล)", path.read_text("utf-8")
        )
        for path in PAGES.glob("*.md")
    }
    assert {name: found for name, found in said.items() if found} == {}
    assert "\n@@rules@@\n" in _text("about.md")


def _marks(text: str) -> list[tuple[str, str]]:
    """The names and words of the marks of a legend, in its order."""
    return re.findall(r'<span class="(?:state|basis) (?:state|basis)--([a-z-]+)">(.*?)</span>', text)


MARKS = [(mark.value, mark.label_th) for mark in (*Extent, *Basis)]


def test_judges_read_the_same_marks_as_on_the_rubric_page() -> None:
    assert _marks(JUDGES.read_text("utf-8")) == MARKS


def test_components_name_the_marks_as_the_program_does() -> None:
    assert _marks(gallery.snippets()["Extent and basis of evidence"][0]) == MARKS


def test_every_page_says_what_it_is_about() -> None:
    silent = [path.name for path in PAGES.glob("*.md") if "\ndescription: " not in path.read_text("utf-8")]
    assert silent == []
