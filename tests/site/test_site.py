"""The site's own means: markers, policies, signatures, and templates that cannot be broken out of."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import time
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from tambon_showcase.site.look import PARTS, STYLE_PARTS, standing_pages, stylesheet, words_module
from tambon_showcase.site.shells import Shell, Shells, content_policy
from tambon_showcase.site.signature import content_signature, digest, stat_signature
from tambon_showcase.site.templates import TEMPLATES, environment, ld_json, number


@given(st.lists(st.text(alphabet="ab@<> \n", max_size=8), min_size=1, max_size=5))
def test_every_value_stands_at_its_own_marker(texts: list[str]) -> None:
    page = "".join(f"[@@m{chr(97 + i)}@@]" for i in range(len(texts)))
    values = {f"m{chr(97 + i)}": text for i, text in enumerate(texts)}
    assert Shell.cut(page).fill(values) == "".join(f"[{text}]" for text in texts)


def test_a_value_is_never_cut_again_and_a_marker_without_one_vanishes() -> None:
    shell = Shell.cut("a@@title@@b@@content@@c@@title@@")
    assert shell.markers == {"title", "content"}
    assert shell.fill({"title": "@@content@@", "content": "x"}) == "a@@content@@bxc@@content@@"
    assert shell.fill({}) == "abc"


def test_only_named_markers_are_cut_where_names_are_given() -> None:
    shell = Shell.cut("@@data@@ เขียนว่า @@title@@", names={"data"})
    assert shell.fill({"data": "1", "title": "2"}) == "1 เขียนว่า @@title@@"


def test_shells_come_back_as_they_were_kept_and_damage_is_none(tmp_path: Path) -> None:
    kept = Shells(
        {"entry": Shell.cut("a@@title@@ก")}, {"index.html": Shell.cut("b@@home_numbers@@")}, ("", "x.html")
    )
    kept.save(tmp_path / "cache/shells.json")
    assert Shells.load(tmp_path / "cache/shells.json") == kept
    for damage in (b"", b"[]", b'{"kinds": 1}', b'{"kinds": {}, "pages": {}}', b"\xff", b"null"):
        (tmp_path / "bad.json").write_bytes(damage)
        assert Shells.load(tmp_path / "bad.json") is None, damage
    assert Shells.load(tmp_path / "lost.json") is None


def test_the_look_of_entry_pages_decides_the_key_and_other_pages_do_not() -> None:
    one = Shells({"entry": Shell.cut("a@@title@@")}, {}, ())
    assert one.key == Shells({"entry": Shell.cut("a@@title@@")}, {"x": Shell.cut("y")}, ("z",)).key
    assert one.key != Shells({"entry": Shell.cut("b@@title@@")}, {}, ()).key


def policy(page: str, pictures: str = "") -> dict[str, str]:
    text = unescape(content_policy(page, pictures)).split('content="')[1].rstrip('">')
    return {name: rest for name, _, rest in (part.partition(" ") for part in text.split("; "))}


def sha(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_what_the_theme_wrote_inline_is_allowed_by_its_hash_and_data_needs_none() -> None:
    found = policy(
        "<script>a()</script><script type=module>b()</script><script src=x.js></script>"
        '<script type="application/ld+json">{}</script><style>p{}</style>'
    )
    assert found["script-src"].split() == ["'self'", *sorted([sha("a()"), sha("b()")])]
    assert found["style-src"] == f"'self' {sha('p{}')}"
    assert (found["default-src"], found["object-src"], found["base-uri"], found["form-action"]) == (
        "'self'",
        "'none'",
        "'none'",
        "'self'",
    )


def test_a_plain_page_allows_nothing_inline_and_asks_no_other_host() -> None:
    found = policy("<p>ก</p>")
    assert found["script-src"] == found["style-src"] == found["font-src"] == found["connect-src"] == "'self'"
    assert found["img-src"] == "'self' data: blob:"
    assert policy("", "https://tile.example")["img-src"] == "'self' data: blob: https://tile.example"


def test_hosts_that_the_theme_loads_from_are_allowed_where_it_does() -> None:
    found = policy(
        '<script src="https://cdn.example/x.js"></script><link rel="stylesheet" href="https://css.example/a.css">'
        '<link rel=preconnect href=https://Fonts.example><link rel="canonical" href="https://evil.example/">'
    )
    assert found["script-src"] == "'self' https://cdn.example"
    assert found["style-src"] == "'self' https://css.example"
    assert found["font-src"] == "'self' https://fonts.example"
    assert "evil.example" not in str(found)


@given(st.lists(st.text("ab", max_size=3), max_size=4), st.lists(st.text("ab", max_size=3), max_size=4))
def test_digests_differ_whenever_the_parts_do(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) is (one == other)


def test_content_decides_and_not_the_time(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    file = tmp_path / "a/x.md"
    file.write_text("1")
    before = content_signature([tmp_path / "a"])
    os.utime(file, (1, 1))
    (tmp_path / "a/__pycache__").mkdir()
    (tmp_path / "a/__pycache__/x.pyc").write_text("2")
    assert content_signature([tmp_path / "a"]) == before
    file.write_text("2")
    changed = content_signature([tmp_path / "a"])
    file.rename(tmp_path / "a/y.md")
    assert len({before, changed, content_signature([tmp_path / "a"])}) == 3
    assert content_signature([tmp_path / "lost"]) == content_signature([])


def test_a_link_or_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/etc/hostname")
    assert content_signature([tmp_path])


def test_fresh_times_are_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("1")
    assert stat_signature(tmp_path) == ""
    hour_ago = time.time() - 3600
    os.utime(tmp_path / "x", (hour_ago, hour_ago))
    old = stat_signature(tmp_path)
    os.utime(tmp_path / "x", (hour_ago - 1, hour_ago - 1))
    assert old and stat_signature(tmp_path) not in ("", old)


@given(st.recursive(st.text(max_size=10), lambda inner: st.lists(inner, max_size=3), max_leaves=5))
def test_facts_for_machines_never_end_their_block_and_come_back(value: object) -> None:
    written = ld_json({"x": value, "y": "</script><!--&\u2028"})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["x"] == value


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        (0, "0"),
        (1234567, "1,234,567"),
        (2.50, "2.5"),
        (Decimal("1234.50"), "1,234.5"),
        (-160, "−160"),
    ],
)
def test_numbers_are_written_for_people(value: int | float | Decimal | None, told: str) -> None:
    assert number(value) == told


def test_no_template_lets_a_line_end_between_a_village_and_its_number() -> None:
    torn = re.compile("หมู่(?:ที่)? {{")
    assert [path.name for path in TEMPLATES.rglob("*.html") if torn.search(path.read_text("utf-8"))] == []


def test_templates_escape_and_a_name_that_is_not_there_is_an_error() -> None:
    assert environment().from_string("{{ a }}").render(a="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        environment().from_string("{{ a.b }}").render(a={})


def test_a_part_of_the_stylesheet_comes_from_the_site_that_has_one(tmp_path: Path) -> None:
    own = tmp_path / f"{STYLE_PARTS}tokens.css"
    own.parent.mkdir(parents=True)
    own.write_text(".ours{}", encoding="utf-8")
    whole, mixed = stylesheet([], {}), stylesheet([tmp_path], {"map": "pin"})
    assert mixed.startswith(".ours{}") and ".ours{}" not in whole
    assert mixed.endswith(".icon--map {\n--mark: var(--icon-pin);\n}")
    assert len(PARTS) == len(set(PARTS))
    assert [name for name, _ in standing_pages()] == sorted(name for name, _ in standing_pages())


def test_words_for_scripts_are_a_module_as_prettier_writes_it() -> None:
    module = words_module("KINDS", {"otop": 'สินค้า "OTOP"', "site-page": "หน้า\\\n", "2565": "ปี"})
    head, types, *lines = module.splitlines()
    assert head.startswith("// Written by the build from ")
    assert types == "/** @type {Record<string, string>} */"
    assert lines == [
        "export const KINDS = {",
        '  otop: "สินค้า \\"OTOP\\"",',
        '  "site-page": "หน้า\\\\\\n",',
        '  "2565": "ปี",',
        "};",
    ]
    assert module.endswith("};\n")


def test_ids_of_headings_are_left_out_where_markdown_does_not_know_them() -> None:
    whole, plain = dict(standing_pages()), dict(standing_pages(has_ids=False))
    assert "\n# ค้นหา {: #search}\n" in whole["search.md"]
    assert "\n# ค้นหา\n" in plain["search.md"]
    assert [name for name, text in plain.items() if "{:" in text] == []


def test_our_pages_leave_no_room_for_the_side_columns_of_a_theme() -> None:
    assert [name for name, text in standing_pages() if "\nhide: [navigation, toc]\n" not in text] == []
