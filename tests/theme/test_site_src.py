"""Hand-written pages say what rules and program say: official words verbatim, states by their names."""

from __future__ import annotations

import re

from tambon_showcase.assess.checklist import Basis, Extent
from tests.theme import gallery

PAGES = gallery.ROOT / "site_src"
JUDGES = gallery.ROOT / "plugins/tambon_showcase/theme_pages/judges.md"
RULES = gallery.ROOT / "tambons" / "2565" / "_rules"


def _text(name: str) -> str:
    return (PAGES / name).read_text("utf-8")


def test_official_words_are_quoted_verbatim() -> None:
    rules = "".join(path.read_text("utf-8") for path in RULES.glob("*.yml"))
    quotes = re.findall(r'<blockquote class="official">(.*?)<footer>', _text("about.md"), re.DOTALL)
    lines = [line for quote in quotes for line in re.findall(r"<p>(.*?)</p>", quote)]
    assert len(lines) >= 9
    assert [line for line in lines if line not in rules] == []


def test_dates_of_the_guideline_are_shown_as_printed() -> None:
    rules = (RULES / "edition.yml").read_text("utf-8")
    printed = re.findall(r'official_date_th: "(.*?)"', rules)
    assert printed
    assert [date for date in printed if date not in _text("about.md")] == []


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
