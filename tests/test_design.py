"""One look: what browsers, paper, slides, pictures and charts show comes from one file of values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tambon_showcase.deck.theme import COLOURS
from tambon_showcase.design import (
    BAND,
    DARK,
    KRAM,
    LENGTHS,
    LIGHT,
    PAPER_SPACE,
    PAPER_TYPE,
    PRINTED,
    SPACE,
    TYPE,
    hexadecimal,
    rgb,
)
from tambon_showcase.pictures.ink import FIELD
from tambon_showcase.site.look import LOOK
from tambon_showcase.site.templates import environment
from tests.entries import ROOT

PACKAGE = LOOK.parent
TOKENS = (LOOK / "assets/tambon/css/tokens.css").read_text("utf-8")
SHARED = (
    "white",
    "on-kram",
    "on-kram-soft",
    "gold-bright",
    "gold-button",
    "on-gold",
    "found",
)
WEB = sorted(
    path
    for folder in (LOOK / "assets/tambon", ROOT / "theme_overrides/assets", PACKAGE / "templates/desk")
    for path in folder.rglob("*.css")
    if path.name != "tokens.css"
)
"""All that browsers show: pages of the site, judges' pages, this site's own frame, the desk."""
LITERALS = (
    re.compile(
        r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|: .*\b(?:white|black|red|gold|navy|gr[ae]y)\b", re.IGNORECASE
    ),
    re.compile(r"^font(?:-size)?: .*\d(?:rem|em|px|pt|mm|vw|%)"),
    re.compile(r"^(?:margin|padding|gap|row-gap|column-gap)[a-z-]*: .*\d(?:rem|pt|mm)\b"),
    re.compile(r"^border-radius: .*\d(?:rem|em|px)\b"),
)
ON_PAPER = (
    LITERALS[0],
    LITERALS[1],
    re.compile(r"^(?:margin|padding|gap|row-gap|column-gap)[a-z-]*: (?:.* )?(?:\d?\.\d+|\d)mm\b"),
)
"""On paper a length of ten millimetres and more places the parts of a page, and is the paper's own."""
IN_PROGRAMS = re.compile(
    r"""font\(\d+|\bPt\(\d+\)|font-size="\d+|["']#[0-9a-fA-F]{3,6}["']|SIZES? = \(?\d|Look\(\(\d"""
)
"""A size of words or a colour in a program; `Pt(2.5)` is how thick a line is."""
NAMED = re.compile(r"""var\(--[\w-]+\)|--[\w-]+:|"[^"]*"|url\([^)]*\)""")
DECLARED = {
    "padding: 1.5pt 2pt;": "a printed table of thirty villages",
    "margin: 15mm 16mm 17mm;": "the edges of a printed page",
    "margin: 15mm;": "the edges of a judge's printed sheet",
    "margin-top: 12mm;": "room to sign by hand",
}
"""Lines that say a value themselves, and why."""
OLD_GREEN = re.compile("14532d|eef5ef|e6efe9|f3f6f3|0, ?61, ?48", re.IGNORECASE)


@pytest.mark.parametrize(("scheme", "values"), [("default", LIGHT), ("slate", DARK)])
def test_the_stylesheet_says_what_the_file_says(scheme: str, values: dict[str, str]) -> None:
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', TOKENS, re.DOTALL)
    assert block
    told = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", block[1]))
    assert len(told) > 20
    assert {name: values.get(name) for name in told} == told


def test_the_band_the_lengths_and_the_words_on_indigo_too() -> None:
    assert f'--woven: url("data:image/svg+xml,{BAND}");' in TOKENS
    assert all(f"--{name}: {length};" in TOKENS for name, length in LENGTHS.items())
    for name in SHARED:
        assert f"--{name}: {LIGHT[name]};" in TOKENS


@pytest.mark.parametrize(("kind", "values"), [("type", TYPE), ("space", SPACE)])
def test_sizes_of_words_and_steps_of_room_are_those_of_the_file(kind: str, values: dict[str, str]) -> None:
    assert dict(re.findall(rf"--{kind}-([a-z0-9-]+): ([^;]+);", TOKENS)) == values


def test_the_printed_page_too() -> None:
    block = TOKENS[TOKENS.index("@media print") :]
    assert dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) == PRINTED


def literals(text: str) -> list[str]:
    """Colours, sizes of words and steps of room that a stylesheet says itself."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return [line for line in map(str.strip, bare.splitlines()) if _says_a_value(NAMED.sub("", line))]


def _says_a_value(line: str) -> bool:
    return any(kind.search(line) for kind in LITERALS)


@pytest.mark.parametrize("sheet", WEB, ids=lambda sheet: sheet.name)
def test_a_stylesheet_says_no_size_of_words_no_colour_and_no_step_of_room_itself(sheet: Path) -> None:
    assert [line for line in literals(sheet.read_text("utf-8")) if line not in DECLARED] == []


def test_each_exception_is_still_needed() -> None:
    said = [line for sheet in WEB for line in literals(sheet.read_text("utf-8"))]
    assert set(DECLARED) <= set(said)


@pytest.mark.parametrize(
    "line",
    [
        "font-size: 0.9rem;",
        "font: 700 12px/1.4 Sarabun;",
        "color: #1f4580;",
        "background: rgb(0 0 0 / 25%);",
        "border: 1px solid white;",
        "padding: 0.5rem var(--space-3);",
        "gap: 1rem;",
        "border-radius: 4px;",
        "margin: 0 calc(0.5rem + 2px);",
        "font-size: clamp(1rem, 2vw, 2rem);",
    ],
)
def test_what_a_stylesheet_must_not_say_is_seen(line: str) -> None:
    assert literals(line) == [line]


@pytest.mark.parametrize(
    "line", ["font: inherit;", "border-radius: 50%;", "margin: 2em 0;", "padding: 0 1px;", "color: inherit;"]
)
def test_what_follows_the_words_around_it_is_no_literal(line: str) -> None:
    assert literals(line) == []


def test_slides_and_pictures_are_of_the_same_indigo() -> None:
    assert COLOURS["accent1"] == hexadecimal("kram") == KRAM[1:].upper()
    assert rgb("kram-deep") == FIELD


def papers() -> dict[str, str]:
    """The stylesheets of papers, as their templates say them, without what they fill in from the file."""
    sheets = [
        *sorted((PACKAGE / "templates/documents").glob("*.css")),
        *sorted((PACKAGE / "templates").glob("*.html")),
    ]
    return {sheet.name: re.sub(r"\{\{.*?\}\}", "", sheet.read_text("utf-8")) for sheet in sheets}


def rules(sheet: str) -> list[str]:
    """Every declaration of a stylesheet, also where several share a line."""
    return [part.strip() for part in re.split(r"[{};]", sheet)]


@pytest.mark.parametrize("name", papers())
def test_a_paper_says_no_size_of_words_no_colour_and_no_step_of_room_itself(name: str) -> None:
    said = [rule for rule in rules(papers()[name]) if any(kind.search(rule) for kind in ON_PAPER)]
    assert said == []


@pytest.mark.parametrize(
    "rule", ["font-size: 9pt", "font: 9pt Sarabun", "color: #1f4580", "margin: 0 1.5mm", "padding: .7mm 14mm"]
)
def test_what_a_paper_must_not_say_is_seen(rule: str) -> None:
    assert [kind for kind in ON_PAPER if kind.search(rule)]


def test_papers_are_filled_with_what_the_file_says() -> None:
    for name in ("paper", "report", "checklist", "poster"):
        source = (PACKAGE / f"templates/documents/{name}.css").read_text("utf-8")
        for kind, values in (("design", LIGHT), ("size", PAPER_TYPE), ("room", PAPER_SPACE)):
            used = set(re.findall(rf"{kind}\['([a-z0-9-]+)'\]", source))
            assert used and used <= values.keys()
    filled = environment().get_template("documents/paper.css").render()
    assert KRAM in filled and f"font-size: {PAPER_TYPE['body']};" in filled


DRAWN = [
    *(
        path
        for room in ("deck", "pictures", "charts", "paper")
        for path in sorted((PACKAGE / room).glob("*.py"))
    ),
    *sorted((LOOK / "assets/tambon").rglob("*.js")),
]


def test_what_is_drawn_by_program_takes_sizes_and_colours_from_the_file() -> None:
    own = {path.name: IN_PROGRAMS.findall(path.read_text("utf-8")) for path in DRAWN}
    assert {name: found for name, found in own.items() if found} == {}


@pytest.mark.parametrize(
    "line",
    [
        "font(24)",
        "Pt(18)",
        'font-size="13"',
        '"#1f4580"',
        "SIZES = (44, 40, 36)",
        "Look((18, 16))",
        'fill="#fff"',
    ],
)
def test_what_a_program_must_not_say_is_seen(line: str) -> None:
    assert IN_PROGRAMS.findall(line)


def test_the_old_green_is_nowhere() -> None:
    files = [path for kind in ("py", "css", "html", "json") for path in PACKAGE.rglob(f"*.{kind}")]
    assert len(files) > 100
    assert [path.name for path in files if OLD_GREEN.search(path.read_text("utf-8"))] == []


def test_an_unknown_colour_is_a_fault() -> None:
    with pytest.raises(KeyError):
        rgb("green")
