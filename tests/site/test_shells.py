"""Shells: cut at markers, filled exactly, with a policy that allows only their own inline scripts."""

from __future__ import annotations

import base64
import hashlib
from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.site.look import PAGE_TEMPLATE
from tambon_showcase.site.shell_kinds import (
    ADDRESSED,
    ENTRY,
    KINDS,
    LISTED,
    ThemeError,
    check_shells,
    cut_shells,
)
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
        "form-action 'self'",
        "connect-src 'self'",
        "style-src 'self'",
    ):
        assert rule in policy
    assert "https:" not in policy.split("frame-src")[0]


def test_only_the_judges_pages_have_pages_of_the_site_in_a_frame() -> None:
    marks = "".join(f"@@{name}@@" for name in ("canonical", *ENTRY - {"csp", "title"}))
    page = f"<head><title>@@title@@</title>@@csp@@</head><body>{marks}</body>"
    shells = cut_shells(
        dict.fromkeys((kind.name for kind in KINDS), page), "main.html", "", has_address=False
    )
    framing = {name for name, shell in shells.items() if "frame-src &#x27;self&#x27;" in shell.fill({})}
    assert framing == {"judge"}


def test_tiles_may_be_shown() -> None:
    assert "img-src 'self' data: blob: https://tiles.example.go.th;" in unescape(
        content_policy("", "https://tiles.example.go.th")
    )


def test_shells_are_kept_and_read_back(tmp_path: Path) -> None:
    shells = Shells(
        {"entry": Shell.cut("ก@@content@@ข")}, {"index.html": Shell.cut("@@home_hero@@")}, ("", "about.html")
    )
    shells.save(tmp_path / "deep" / "shells.json")
    assert Shells.load(tmp_path / "deep" / "shells.json") == shells


WHOLE = '{"kinds": {"entry": @}, "pages": {}, "addresses": ["a.html"], "own": {"a.html": "a.md"}}'


@pytest.mark.parametrize(
    "text",
    [
        *("", "{}", "[1]", '{"kinds": 1, "pages": {}, "addresses": []}'),
        *(WHOLE.replace("@", kind) for kind in ("1", "null", "[1]", "[null]", "[[]]", '["\\ud800"]')),
        WHOLE.replace("@", "[]").replace('"a.md"', "[]"),
        WHOLE.replace("@", "[]").replace('["a.html"]', '["a.html", 1]'),
    ],
)
def test_damaged_shells_are_no_shells(tmp_path: Path, text: str) -> None:
    (tmp_path / "shells.json").write_text(text, encoding="utf-8")
    assert Shells.load(tmp_path / "shells.json") is None


def test_key_changes_with_the_look_only() -> None:
    one = Shells({"entry": Shell.cut("a")}, {"index.html": Shell.cut("b")}, ())
    assert one.key == Shells({"entry": Shell.cut("a")}, {"index.html": Shell.cut("c")}, ("x",)).key
    assert one.key != Shells({"entry": Shell.cut("d")}, {}, ()).key


def test_the_order_in_which_shells_were_made_does_not_change_the_key() -> None:
    kinds = {"entry": Shell.cut("a@@x@@b"), "list": Shell.cut("c")}
    assert Shells(kinds, {}, ()).key == Shells(dict(reversed(kinds.items())), {}, ()).key


def test_where_a_marker_stands_changes_the_key() -> None:
    keys = {
        Shells({"entry": Shell.cut(page)}, {}, ()).key for page in ("a@@x@@b", "ab@@x@@", "a@@y@@b", "axb")
    }
    assert len(keys) == 4


def test_a_kept_file_of_shells_is_the_same_for_the_same_shells(tmp_path: Path) -> None:
    one = Shells({"b": Shell.cut("1"), "a": Shell.cut("2")}, {}, ("z.html", "a.html"))
    other = Shells({"a": Shell.cut("2"), "b": Shell.cut("1")}, {}, ("a.html", "z.html"))
    one.save(tmp_path / "1.json")
    other.save(tmp_path / "2.json")
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


@given(
    st.lists(
        st.sampled_from(["<script>", "</script>", "<style>", "</style>", "src=", "a()", " ", "'", '"']),
        max_size=9,
    )
)
def test_no_page_makes_a_policy_that_ends_early(parts: list[str]) -> None:
    policy = content_policy("".join(parts))
    assert policy.count("<") == policy.count(">") == 1
    assert policy.endswith('form-action &#x27;self&#x27;">')


def test_a_page_without_an_address_may_lack_its_canonical_link() -> None:
    entry, browse = KINDS[0], next(kind for kind in KINDS if kind.name == "list")
    assert entry.needed(has_address=True) - entry.needed(has_address=False) == ADDRESSED
    assert browse.needed(has_address=True) == browse.needed(has_address=False) == LISTED


def test_each_shell_page_only_says_what_it_is_and_hides_from_neighbours() -> None:
    for kind in KINDS:
        head, text = yaml.safe_load(kind.page.split("---")[1]), kind.page.split("---")[2]
        assert text.strip() == ""
        assert head["shell"] == kind.name
        assert head["menu"] == kind.menu
        assert head["template"] == PAGE_TEMPLATE
        assert head["search"] == {"exclude": True}
        assert head["hide"] == ["navigation", "toc"]


def test_kinds_have_each_their_own_page() -> None:
    assert len({kind.name for kind in KINDS}) == len({kind.source for kind in KINDS}) == len(KINDS)


def test_a_complaint_says_in_two_languages_that_nothing_was_published() -> None:
    with pytest.raises(ThemeError) as told:
        check_shells({}, "ของเรา/main.html", has_address=False)
    lines = str(told.value).splitlines()
    assert len(lines) == len(KINDS) + 1
    assert "ยังไม่ได้เผยแพร่หน้าตำบลใด" in lines[-1] and "No entry was published." in lines[-1]
    assert all("ของเรา/main.html" not in line for line in lines[:-1])
