"""Hand-written pages say what rules and program say: official words verbatim, states by their names."""

from __future__ import annotations

import re

from tambon_showcase.assess.checklist import EvidenceState
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


def test_judges_read_the_same_states_as_on_the_rubric_page() -> None:
    shown = re.findall(r'<span class="state state--([a-z-]+)">(.*?)</span>', JUDGES.read_text("utf-8"))
    assert shown == [(state.value, state.label_th) for state in EvidenceState]


def test_components_name_the_states_as_the_program_does() -> None:
    legend = gallery.snippets()["States of evidence"][0]
    shown = re.findall(r'<span class="state state--([a-z-]+)">(.*?)</span>', legend)
    assert shown == [(state.value, state.label_th) for state in EvidenceState]


def test_every_page_says_what_it_is_about() -> None:
    silent = [path.name for path in PAGES.glob("*.md") if "\ndescription: " not in path.read_text("utf-8")]
    assert silent == []
