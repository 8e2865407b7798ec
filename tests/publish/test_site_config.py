"""`mkdocs.yml` with a value of another kind: a line of Thai that names the setting, never an exception of Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.cli.refusals import is_apart
from tambon_showcase.publish.site_config import (
    docs_of,
    extensions_of,
    read_config,
    site_settings,
    source_paths,
    theme_of,
)
from tambon_showcase.settings import SettingsError

KINDS = (
    *("[]", "{}", "true", "0", "-1", "1.5", "1_000", "1e400", ".nan", "12:30:45", "2565-01-01", "~", "''"),
    *("'ก'", "[~]", "[[a]]", "[{}]", "[{a: b}]", "{a: b}", "{1: a, true: b}", "{theme: {custom_dir: []}}"),
    *("'\\0'", '"\\0"', "!!binary aGk=", "!!set {a, b}", "? [a]", "&a [*a]", "{? [a]: b}"),
)
"""Each kind of value that YAML knows."""
NAMES = (
    "site_name",
    "site_url",
    "site_dir",
    "docs_dir",
    "theme",
    "plugins",
    "markdown_extensions",
    "INHERIT",
)
PLACES = (
    *(f"{name}: @" for name in NAMES),
    "theme:\n  custom_dir: @",
    "theme:\n  name: @",
    "plugins:\n  - @",
    "plugins:\n  - tambon-showcase: @",
    "plugins:\n  tambon-showcase: @",
    "plugins:\n  - tambon-showcase:\n      documents: @",
    "plugins:\n  - tambon-showcase:\n      edit_url: @",
    "plugins:\n  - tambon-showcase:\n      fewer_entries: @",
    "markdown_extensions:\n  - @",
    "markdown_extensions:\n  - toc: @",
    "@",
)


def lay(root: Path, text: str) -> None:
    name = "" if text.startswith("site_name") else "site_name: ตำบล\n"
    (root / "mkdocs.yml").write_text(name + text, "utf-8")


@pytest.mark.parametrize("place", PLACES)
def test_a_value_of_any_kind_is_used_or_refused(place: str, tmp_path: Path) -> None:
    for kind in KINDS:
        lay(tmp_path, place.replace("@", kind))
        try:
            config = read_config(tmp_path)
            site_settings(tmp_path)
            extensions_of(config)
            theme_of(config)
            source_paths(tmp_path)
            docs_of(tmp_path, config)
        except SettingsError as refused:
            assert "mkdocs.yml" in str(refused) or str(tmp_path) in str(refused)
        is_apart(tmp_path / "out", "--out")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("docs_dir: [docs]", "docs_dir ใน mkdocs.yml ต้องเป็นชื่อโฟลเดอร์ แต่พบ “['docs']”"),
        ("site_dir: 2565", "site_dir ใน mkdocs.yml ต้องเป็นชื่อโฟลเดอร์ แต่พบ “2565”"),
        ('site_dir: "a\\0b"', "site_dir ใน mkdocs.yml ต้องเป็นชื่อโฟลเดอร์ แต่พบ “a\0b”"),
        ("plugins: true", "plugins ใน mkdocs.yml ต้องเป็นรายการปลั๊กอิน แต่พบ “True”"),
        (
            "plugins:\n  - tambon-showcase: ใช่",
            "tambon-showcase ใน mkdocs.yml ต้องเป็นรายการ “ชื่อ: ค่า” แต่พบ “ใช่”",
        ),
        ("theme: {custom_dir: [a]}", "custom_dir ใน mkdocs.yml ต้องเป็นชื่อโฟลเดอร์ แต่พบ “['a']”"),
        ("INHERIT: {a: b}", "INHERIT ใน mkdocs.yml ต้องเป็นชื่อไฟล์ แต่พบ “{'a': 'b'}”"),
    ],
)
def test_the_setting_and_its_value_are_named(line: str, said: str, tmp_path: Path) -> None:
    lay(tmp_path, line)
    with pytest.raises(SettingsError) as refused:
        source_paths(tmp_path)
        site_settings(tmp_path)
    assert str(refused.value) == said


def test_what_has_no_value_is_as_by_default(tmp_path: Path) -> None:
    lay(tmp_path, "docs_dir:\nsite_dir:\ntheme:\nplugins:\nmarkdown_extensions:")
    assert site_settings(tmp_path).site_dir == tmp_path / "site"
    assert source_paths(tmp_path) == [tmp_path / "mkdocs.yml", tmp_path / "docs"]
    assert theme_of(read_config(tmp_path)) == {"name": "mkdocs"}
