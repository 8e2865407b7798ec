"""One look: what browsers, paper, slides, pictures and charts show comes from one file of values."""

from __future__ import annotations

import re

import pytest

from tambon_showcase.deck.theme import COLOURS
from tambon_showcase.design import BAND, DARK, KRAM, LENGTHS, LIGHT, hexadecimal, rgb
from tambon_showcase.pictures.ink import FIELD
from tambon_showcase.site.look import LOOK
from tambon_showcase.site.templates import environment

PACKAGE = LOOK.parent
TOKENS = (LOOK / "assets/tambon/css/tokens.css").read_text("utf-8")
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
    for name in ("on-kram", "on-kram-soft"):
        assert f"--{name}: {LIGHT[name]};" in TOKENS


def test_slides_and_pictures_are_of_the_same_indigo() -> None:
    assert COLOURS["accent1"] == hexadecimal("kram") == KRAM[1:].upper()
    assert rgb("kram-deep") == FIELD


def test_papers_have_the_colours_and_no_look_of_their_own() -> None:
    for name in ("paper", "report", "checklist", "poster"):
        source, _, _ = environment().loader.get_source(environment(), f"documents/{name}.css")  # type: ignore[union-attr]
        used = set(re.findall(r"design\['([a-z-]+)'\]", source))
        assert used and used <= LIGHT.keys()
        assert not OLD_GREEN.search(source)
    assert KRAM in environment().get_template("documents/paper.css").render()


def test_the_old_green_is_nowhere() -> None:
    files = [path for kind in ("py", "css", "html", "json") for path in PACKAGE.rglob(f"*.{kind}")]
    assert len(files) > 100
    assert [path.name for path in files if OLD_GREEN.search(path.read_text("utf-8"))] == []


def test_an_unknown_colour_is_a_fault() -> None:
    with pytest.raises(KeyError):
        rgb("green")
