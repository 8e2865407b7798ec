"""Shells: each marker is where docs/components.md says, and nowhere in hand-written pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.theme import gallery

EVERYWHERE = {"title", "description", "canonical", "csp", "head", "banner", "breadcrumbs"} | {
    "toc",
    "content",
    "edit",
    "footer_note",
}

SITE_URL = "https://example.go.th/show/"
NAV = yaml.load((gallery.ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), yaml.SafeLoader)["nav"]
HOSTILE = "---\ntitle: '\"><b>ก'\ndescription: '\"><i>ข'\n---\n# ก\n"


@pytest.fixture(scope="module")
def shells(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The page of each kind of shell as the theme provides it, markers not filled."""
    folder = tmp_path_factory.mktemp("shells")
    docs = folder / "docs" / "2565" / "999901"
    docs.mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# หน้าแรก\n", "utf-8")
    for kind in ("entry", "section", "rubric", "list", "judge", "notice"):
        (docs / f"{kind}.md").write_text(
            f"---\ntemplate: tambon/page.html\nshell: {kind}\nmenu: browse/index.html\n---\n", "utf-8"
        )
    (docs / "hostile.md").write_text(HOSTILE, "utf-8")
    _build(folder, site_url=SITE_URL)
    site = folder / "site" / "2565" / "999901"
    return {path.stem: path.read_text("utf-8") for path in site.glob("*.html")}


@pytest.fixture(scope="module")
def hand_written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site's own pages alone, built as strictly as for readers."""
    folder = tmp_path_factory.mktemp("hand-written")
    shutil.copytree(gallery.ROOT / "site_src", folder / "docs")
    _build(folder, site_url=SITE_URL, nav=NAV)
    return folder


def _build(folder: Path, **settings: object) -> None:
    inherited = {
        "INHERIT": str(gallery.ROOT / "mkdocs.yml"),
        "plugins": [],
        "hooks": ["hook.py"],
        "nav": [{"หน้าแรก": "index.md"}],
    }
    theme = {"theme": {"custom_dir": str(gallery.ROOT / "theme_overrides")}}
    paths = {"docs_dir": "docs", "site_dir": "site"}
    (folder / "hook.py").write_text(gallery.HOOK, "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(inherited | theme | paths | settings), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True, env=gallery.ENVIRONMENT)


@pytest.mark.parametrize("kind", ["entry", "section", "rubric", "list", "judge", "notice"])
def test_shell_has_its_markers(shells: dict[str, str], kind: str) -> None:
    found = set(re.findall("@@([a-z_]+)@@", shells[kind]))
    sectioned = {"entrybar"} if kind in ("entry", "section", "rubric") else set()
    nameless = {"canonical"} if kind == "notice" else set()
    assert found == (EVERYWHERE | sectioned) - nameless
    assert ('content="noindex"' in shells[kind]) == (kind in ("judge", "notice"))


def test_banner_is_the_first_thing_in_main(shells: dict[str, str]) -> None:
    main = shells["section"].partition("<main")[2]
    before = main.partition("@@banner@@")[0]
    assert not re.sub(r"<[^>]*>|^[^>]*>", "", before).strip()


def test_policy_stands_before_any_script_or_stylesheet(shells: dict[str, str]) -> None:
    before = shells["section"].partition("@@csp@@")[0]
    assert "<script" not in before
    assert "<link" not in before


def test_menu_says_where_a_generated_page_belongs(shells: dict[str, str]) -> None:
    assert '<a href="../../browse/index.html" aria-current="true">' in shells["section"]


def test_a_value_of_the_author_is_escaped_in_the_head(shells: dict[str, str]) -> None:
    assert "ก" in shells["hostile"].partition("</title>")[0]
    assert "<b>" not in shells["hostile"]
    assert "<i>" not in shells["hostile"]


def test_404_page_finds_its_files_from_any_depth(hand_written: Path) -> None:
    html = (hand_written / "site" / "404.html").read_text("utf-8")
    addresses = re.findall(r'(?:href|src)="([^"#]+)"', html)
    assert addresses
    licence = "https://creativecommons.org/"  # an address to follow, no file of the site
    assert [address for address in addresses if not address.startswith(("/show/", licence))] == []


def test_hand_written_pages_build_without_a_warning(hand_written: Path) -> None:
    left = {path.name for path in (hand_written / "docs").glob("*.md")} - set(NAV)
    assert left == set()
