"""Shells: cut at markers, filled exactly, with a policy that allows only their own inline scripts."""

from __future__ import annotations

import base64
import hashlib
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells, content_policy


@given(
    st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), st.text(max_size=40), max_size=5),
    st.text(max_size=40),
)
def test_filling_puts_each_value_in_its_place(values: dict[str, str], between: str) -> None:
    between = between.replace("@", "")
    page = between.join(f"@@{name}@@" for name in values)
    assert Shell.cut(page).fill(values) == between.join(values.values())


def test_a_value_that_looks_like_a_marker_stays_text() -> None:
    assert Shell.cut("a @@content@@ b").fill({"content": "@@banner@@", "banner": "x"}) == "a @@banner@@ b"


def test_marker_without_value_vanishes() -> None:
    assert Shell.cut("a@@toc@@b").fill({}) == "ab"


def test_policy_names_inline_scripts_by_hash_and_no_other() -> None:
    code = "document.documentElement.className='js'"
    page = f'<script>{code}</script><script src="x.js"></script><script type="application/json">{{"a":1}}</script>'
    policy = unescape(content_policy(page))
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert policy.count("sha256-") == 1


def test_policy_closes_what_pages_do_not_need() -> None:
    policy = unescape(content_policy(""))
    for rule in (
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "connect-src 'self'",
        "style-src 'self'",
    ):
        assert rule in policy
    assert "https:" not in policy.split("frame-src")[0]


def test_tiles_may_be_shown() -> None:
    assert "img-src 'self' data: blob: https://tiles.example.go.th;" in unescape(
        content_policy("", "https://tiles.example.go.th")
    )


@pytest.mark.parametrize(
    "address", ["http://tile.openstreetmap.org/{z}/{x}/{y}.png", "https://mt1.google.com/vt?x={x}"]
)
def test_tiles_that_may_not_be_used_are_refused(address: str) -> None:
    with pytest.raises(ValueError, match="tile_address"):
        _ = Settings(Path(), Path(), tile_address=address).tile_origin


def test_shells_are_kept_and_read_back(tmp_path: Path) -> None:
    shells = Shells(
        {"entry": Shell.cut("ก@@content@@ข")}, {"index.html": Shell.cut("@@home_hero@@")}, ("", "about.html")
    )
    shells.save(tmp_path / "deep" / "shells.json")
    assert Shells.load(tmp_path / "deep" / "shells.json") == shells


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"kinds": 1, "pages": {}, "addresses": []}'])
def test_damaged_shells_are_no_shells(tmp_path: Path, text: str) -> None:
    (tmp_path / "shells.json").write_text(text, encoding="utf-8")
    assert Shells.load(tmp_path / "shells.json") is None


def test_key_changes_with_the_look_only() -> None:
    one = Shells({"entry": Shell.cut("a")}, {"index.html": Shell.cut("b")}, ())
    assert one.key == Shells({"entry": Shell.cut("a")}, {"index.html": Shell.cut("c")}, ("x",)).key
    assert one.key != Shells({"entry": Shell.cut("d")}, {}, ()).key
