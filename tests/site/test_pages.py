"""Pages as themes write them, and templates of ours with what they get: what a browser gets.

Each `pages/NAME.html` is what a theme made; `pages/NAME.txt` lists the markers that wait in it, its policy rule by rule, and
the page filled with its markers' own names. Scripts and styles are there by their text instead of their hash. Each
`templates/NAME.html` is filled with `VALUES` and says `NAME.expected.html`.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import html
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from markupsafe import Markup

from tambon_showcase.site.shells import MARKER, Shell, content_policy
from tambon_showcase.site.templates import environment

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").glob("*.html"))
TEMPLATES = sorted(path for path in (HERE / "templates").glob("*.html") if ".expected" not in path.name)
INLINE = re.compile(r"<(?:script|style)[^>]*>(.*?)</(?:script|style)>", re.DOTALL | re.IGNORECASE)
VALUES = {
    "place": 'บ้าน "หนึ่ง" <b>&',
    "made": Markup("<i>ของเรา</i>"),
    "people": 1204,
    "share": 48200.50,
    "exact": Decimal("12.340"),
    "unknown": None,
    "day": datetime.date(2021, 11, 15),
    "seconds": 372,
    "facts": {"name": "</script><b>", "n": 1, "list": ["ก", "&"]},
}


def digest(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def told(page: str) -> Iterator[str]:
    """The markers, the policy and the filled page."""
    shell = Shell.cut(page, "https://tile.example")
    yield f"markers: {' '.join(sorted(shell.markers))}"
    policy = (
        html.unescape(content_policy(page, "https://tile.example")).split('content="')[1].removesuffix('">')
    )
    for code in INLINE.findall(page):
        policy = policy.replace(digest(code), f"[{' '.join(code.split())}]")
    yield from policy.split("; ")
    yield MARKER.sub("", shell.fill({name: f"({name})" for name in shell.markers})).partition("<body")[2]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_a_theme_keeps_its_scripts_and_gets_our_values(page: Path) -> None:
    assert "".join(f"{line}\n" for line in told(page.read_text("utf-8"))) == page.with_suffix(
        ".txt"
    ).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_policy_stands_in_the_page_where_the_theme_left_room(page: Path) -> None:
    text = page.read_text("utf-8")
    filled = Shell.cut(text).fill({})
    assert ("http-equiv" in filled) == ("@@csp@@" in text)
    assert (content_policy(text) in filled) == ("@@csp@@" in text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.stem)
def test_templates_say_numbers_days_and_facts_as_readers_expect(template: Path) -> None:
    filled = environment().from_string(template.read_text("utf-8")).render(VALUES)
    assert filled == template.with_suffix(".expected.html").read_text("utf-8").removesuffix("\n")
