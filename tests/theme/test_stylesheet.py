"""The stylesheet: small, in contrast, and with a rule for each class that templates may use."""

from __future__ import annotations

import gzip
import itertools
import re
from pathlib import Path

import pytest

from tambon_showcase.publish.section_look import site_style
from tambon_showcase.site.look import OWN_STYLES, short_style
from tests.theme import gallery

CSS = gallery.ROOT / "plugins" / "tambon_showcase" / "theme" / "assets" / "tambon" / "css"
SITE = gallery.ROOT / "theme_overrides"
HOOKS = {
    "lacking",
    "chart__shape",
    "dataset",
    "pin__body",
    "finding--error",
    "finding__fix",
    "pager__prev",
    "person__name",
}
"""Classes that name a part for templates and tests but need no rule of their own."""

TEXTS = ("ink", "ink-soft", "link", "gold-ink")
FIELDS = ("paper", "surface", "sunken")
PAIRS = [
    *itertools.product(TEXTS, FIELDS),
    *((f"{dye}-ink", f"{dye}-field") for dye in ("leaf", "lac", "plum", "ash", "gold")),
    ("ink", "gold-field"),
    ("ink", "lac-field"),
    ("ink", "plum-field"),
]


def _tokens(scheme: str) -> dict[str, str]:
    text = (CSS / "tokens.css").read_text("utf-8")
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', text, re.DOTALL)
    assert block
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block[1]))


def _luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("text", "field"), PAIRS)
def test_text_stands_out_from_its_field(scheme: str, text: str, field: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens[text], tokens[field]) >= 4.5


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_borders_of_controls_can_be_seen(scheme: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens["control"], tokens["paper"]) >= 3


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_white_words_stand_out_from_indigo(scheme: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast("#ffffff", tokens["kram"]) >= 4.5
    assert _contrast("#f5cd6e", tokens["kram-deep"]) >= 4.5


def test_every_class_of_the_components_is_known_to_the_stylesheet() -> None:
    ruled = set(re.findall(r"\.([a-z][a-z0-9_-]*)", site_style([SITE])))
    html = "".join(block for blocks in gallery.snippets().values() for block in blocks)
    used = {name for value in re.findall(r'class="([^"]*)"', html) for name in value.split()}
    assert used - ruled - HOOKS == set()


def test_every_component_is_shown_in_the_gallery() -> None:
    shown = {name for _, names in gallery.PAGES.values() for name in names} | set(
        gallery.ENTRY_PARTS.values()
    )
    assert set(gallery.snippets()) == shown


def test_stylesheet_is_one_small_file(gallery_site: Path) -> None:
    css = (gallery_site / "assets/tambon/site.css").read_bytes()
    assert b"{%" not in css
    assert len(gzip.compress(css, mtime=0)) < 14_700


def test_stylesheet_holds_every_part(gallery_site: Path) -> None:
    css = (gallery_site / "assets/tambon/site.css").read_text("utf-8")
    own = sorted((SITE / OWN_STYLES).glob("*.css"))
    assert own
    assert [
        path.name for path in [*CSS.glob("*.css"), *own] if short_style(path.read_text("utf-8")) not in css
    ] == []


def test_a_stylesheet_loses_comments_and_indents_and_nothing_else() -> None:
    made = short_style(
        "/* why */\na {\n  content: \"/* kept */  '\";\n\n  b: url('x  /*y*/'); /* gone\n*/\n}\n"
    )
    assert made == "a {\ncontent: \"/* kept */  '\";\nb: url('x  /*y*/');\n}\n"


def test_styles_of_the_site_s_own_come_last_and_replace_one_another_by_name(tmp_path: Path) -> None:
    for folder, name, text in (("one", "b", "i{x:1}"), ("one", "a", "i{x:2}"), ("two", "b", "i{x:3}")):
        path = tmp_path / folder / OWN_STYLES / f"{name}.css"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    made = site_style([tmp_path / "one", tmp_path / "two"])
    assert made.endswith("i{x:2}\ni{x:1}")
    assert "i{x:3}" not in made


def test_nothing_is_styled_inline() -> None:
    html = "".join(
        path.read_text("utf-8")
        for path in [
            *(gallery.ROOT / "theme_overrides").rglob("*.html"),
            *(CSS.parents[2] / "tambon").glob("*.html"),
        ]
    )
    html += "".join(block for blocks in gallery.snippets().values() for block in blocks)
    assert not re.search(r"\sstyle=|\son[a-z]+=|<script(?! (type=.module. )?src=)", html)


def test_a_popover_has_another_way_where_browsers_do_not_know_it() -> None:
    """Attributes are seen by no lint: who uses one more looks at it in Chromium 109, as `docs/browsers.md` says."""
    package = gallery.ROOT / "plugins/tambon_showcase"
    pages = [path for folder in (package, SITE) for path in folder.rglob("*.html")]
    known = re.compile(r"\s(popover|popovertarget|commandfor|closedby|inert|interestfor)[\s=>]")
    assert [path.name for path in pages if known.search(path.read_text("utf-8"))] == ["site-header.html"]
