"""MkDocs and our own reader of mkdocs.yml come to the same settings, however the file is written."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from mkdocs.config import load_config

from tambon_showcase.plugin import TambonShowcasePlugin
from tambon_showcase.publish.site_config import site_settings
from tambon_showcase.settings import SettingsError

BASE = "site_name: ฐาน\nuse_directory_urls: false\ntheme: {name: mkdocs}\n"
OURS = "plugins:\n  - tambon-showcase:\n"


class Written(NamedTuple):
    """A way to write mkdocs.yml: its text, the files beside it, the environment, and one setting as it must be read."""

    text: str
    name: str
    value: object
    beside: tuple[tuple[str, str], ...] = ()
    environment: tuple[tuple[str, str], ...] = ()


WAYS = {
    "plain": Written(f"{BASE}site_url: https://a.go.th/x\n{OURS}", "site_url", "https://a.go.th/x/"),
    "no address": Written(f"{BASE}site_url: ''\n{OURS}", "site_url", ""),
    "Thai in the address": Written(
        f"{BASE}site_url: https://a.go.th/ตำบล\n{OURS}",
        "site_url",
        "https://a.go.th/%E0%B8%95%E0%B8%B3%E0%B8%9A%E0%B8%A5/",
    ),
    "the environment": Written(
        f"{BASE}site_url: !ENV [FIRST, SECOND, '']\n{OURS}",
        "site_url",
        "https://b.go.th/",
        (),
        (("SECOND", "https://b.go.th"),),
    ),
    "the default of the environment": Written(
        f"{BASE}site_url: !ENV [FIRST, SECOND, 'https://c.go.th']\n{OURS}", "site_url", "https://c.go.th/"
    ),
    "one variable without a default": Written(f"{BASE}site_url: !ENV FIRST\n{OURS}", "site_url", ""),
    "an option of the environment": Written(
        f"{BASE}{OURS}      documents: !ENV [DOCUMENTS, true]\n",
        "make_documents",
        False,
        (),
        (("DOCUMENTS", "false"),),
    ),
    "a number of the environment": Written(
        f"{BASE}{OURS}      fewer_entries: !ENV [FEWER, 2]\n", "fewer_entries", 7, (), (("FEWER", "7"),)
    ),
    "plugins as a mapping": Written(
        f"{BASE}plugins:\n  tambon-showcase:\n    edit_url: https://e.go.th/edit\n",
        "edit_url",
        "https://e.go.th/edit/",
    ),
    "a plugin without options": Written(f"{BASE}plugins: [tambon-showcase]\n", "make_documents", True),
    "inherited": Written(
        f"INHERIT: base.yml\nsite_name: ของเรา\n{OURS}",
        "site_url",
        "https://d.go.th/",
        (("base.yml", f"{BASE}site_url: https://d.go.th/\nsite_dir: out\n"),),
    ),
    "inherited over two folders": Written(
        f"INHERIT: ../shared/base.yml\n{OURS}",
        "site_name",
        "บนสุด",
        (
            ("../shared/base.yml", "INHERIT: more/top.yml\ntheme: {name: mkdocs}\n"),
            ("../shared/more/top.yml", "site_name: บนสุด\nuse_directory_urls: false\n"),
        ),
    ),
    "inherited options": Written(
        "INHERIT: base.yml\nplugins:\n  tambon-showcase:\n    fewer_percent: 9\n",
        "edit_url",
        "https://f.go.th/",
        (("base.yml", f"{BASE}plugins:\n  tambon-showcase:\n    edit_url: https://f.go.th/\n"),),
    ),
    "a folder of its own": Written(f"{BASE}site_dir: ../public\n{OURS}", "site_name", "ฐาน"),
    "a byte order mark": Written(f"\ufeff{BASE}{OURS}", "site_name", "ฐาน"),
    "tags that only MkDocs knows": Written(
        f"{BASE}{OURS}markdown_extensions:\n  - toc: {{slugify: !!python/name:markdown.extensions.toc.slugify }}\n",
        "site_name",
        "ฐาน",
    ),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    for name in ("FIRST", "SECOND", "DOCUMENTS", "FEWER"):
        monkeypatch.delenv(name, raising=False)
    return folder


def lay(root: Path, way: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("mkdocs.yml", way.text), *way.beside):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    for name, value in way.environment:
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_both_read_the_same(way: Written, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(root, way, monkeypatch)
    config = load_config(str(root / "mkdocs.yml"))
    plugin = config.plugins["tambon-showcase"]
    assert isinstance(plugin, TambonShowcasePlugin)
    through_mkdocs, ours = plugin._read_settings(config), site_settings(root)
    assert through_mkdocs == ours
    assert getattr(ours, way.name) == way.value


@pytest.mark.parametrize(
    "line", ["site_url: www.go.th", "site_url: https://a.go.th/?x=1", "site_url: ftp://a.go.th/"]
)
def test_both_refuse_the_same_address(line: str, root: Path) -> None:
    (root / "mkdocs.yml").write_text(f"{BASE}{line}\n{OURS}", "utf-8")
    with pytest.raises(SettingsError, match="site_url"):
        site_settings(root)
    try:
        config = load_config(str(root / "mkdocs.yml"))
    except Exception:  # MkDocs knows itself that it is none
        return
    plugin = config.plugins["tambon-showcase"]
    assert isinstance(plugin, TambonShowcasePlugin)
    with pytest.raises(SettingsError, match="site_url"):
        plugin._read_settings(config)
