"""Shells from Zensical: what it wrote is looked at as what our plugin keeps is; Zensical itself is not run here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from tambon_showcase.publish import zensical
from tambon_showcase.publish.run_generator import ShellSiteError, told
from tambon_showcase.publish.site_config import extensions_of, site_settings
from tambon_showcase.site.shell_kinds import KINDS
from tambon_showcase.site.shells import Shells
from tests.whole_shells import whole_page

CASES = [(kind.name, marker) for kind in KINDS for marker in sorted(kind.needed(has_address=True))]


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A site that replaces one template, as its author keeps it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# นก {#birds}\n", "utf-8")
    (tmp_path / "own/tambon").mkdir(parents=True)
    (tmp_path / "own/tambon/article.html").write_text("own", "utf-8")
    config = (
        "site_name: x\nsite_url: https://birds.example.org/\nplugins: [tambon-showcase]\n"
        "theme:\n  name: material\n  custom_dir: own\n"
    )
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    yield tmp_path


def whole() -> dict[str, str]:
    """A page of each kind with all its markers, by its source."""
    return {kind.source: whole_page(kind) for kind in KINDS}


def writes(pages: Mapping[str, str]) -> Callable[..., None]:
    """A generator that writes these pages, and a page of the site."""

    def run(name: str, arguments: list[str], desk: Path, variables: Mapping[str, str]) -> None:
        assert (name, arguments[:2], dict(variables)) == ("zensical", ["build", "-f"], {})
        for source, text in {**pages, "index.md": "<p>home @@so@@</p>", "feed.md": "@@data@@"}.items():
            path = desk / "site" / source.replace(".md", ".html")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    return run


def build(root: Path, pages: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of finished pages; the shells are beside it."""
    monkeypatch.setattr(zensical, "run_generator", writes(pages))
    settings = site_settings(root)
    settings.cache_dir.mkdir(parents=True, exist_ok=True)
    zensical.build_with_zensical("zensical", settings, root / "made", root / "kept.json")
    return root / "made"


@pytest.mark.parametrize(("kind", "marker"), CASES)
def test_a_lacking_marker_stops_the_build_and_is_named(
    kind: str, marker: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = next(one.source for one in KINDS if one.name == kind)
    pages = whole()
    pages[source] = pages[source].replace(f"@@{marker}@@", "")
    with pytest.raises(ShellSiteError) as caught:
        build(root, pages, monkeypatch)
    said = str(caught.value)
    assert f"“{kind}” ของธีมไม่มี @@{marker}@@ " in said
    assert "own/tambon/article.html ของธีม" in said
    assert not (root / "kept.json").exists()


def test_a_shell_that_was_not_made_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {source: text for source, text in whole().items() if source != "0000/map.md"}
    with pytest.raises(ShellSiteError, match=r"“map” \(0000/map\.md\)"):
        build(root, pages, monkeypatch)


def test_whole_shells_are_kept_and_taken_from_the_pages(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = build(root, whole(), monkeypatch)
    shells = Shells.load(root / "kept.json")
    assert shells is not None
    assert sorted(shells.kinds) == sorted(kind.name for kind in KINDS)
    assert list(shells.pages) == ["feed.html"]
    assert (made / "index.html").read_text("utf-8") == "<p>home @@so@@</p>"
    assert {path.name for path in made.rglob("*.html")} == {"index.html"}


def test_a_failed_program_is_told_without_its_traceback() -> None:
    said = "No issues\nTraceback (most recent call last):\n  File 'x.py', line 1\nRuntimeError: unknown statement"
    sentence = told("zensical", said)
    assert "zensical หยุดกลางทางว่า “RuntimeError: unknown statement”" in sentence
    assert "x.py" not in sentence
    assert "docs/theme.md" in sentence
    assert told("mkdocs", "ERROR - Theme lacks @@content@@") == "ERROR - Theme lacks @@content@@"
    assert told("mkdocs", "a" * 9000 + "end") == "a" * 1997 + "end"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (None, set()),
        (["attr_list", {"toc": {"toc_depth": "2-3"}}], {"attr_list", "toc"}),
        ({"attr_list": {}, "tables": None}, {"attr_list", "tables"}),
    ],
)
def test_extensions_are_known_in_each_way_to_write_them(written: object, names: set[str]) -> None:
    assert extensions_of({"markdown_extensions": written}) == names


@pytest.mark.parametrize("has_ids", [True, False])
def test_our_pages_are_laid_out_as_the_site_s_markdown_reads_them(
    has_ids: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if has_ids:
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write("markdown_extensions: [attr_list]\n")
    build(root, whole(), monkeypatch)
    laid_out = site_settings(root).cache_dir / "zensical/docs/search.md"
    assert ("{: #search}" in laid_out.read_text("utf-8")) is has_ids


@pytest.mark.parametrize(
    ("written", "menu"),
    [("", ["index.md", {"Guide": ["guide/part.md"]}]), ("nav: [{Home: index.md}]\n", [{"Home": "index.md"}])],
)
def test_the_menu_is_the_site_s_own_without_pages_of_ours(
    written: str, menu: object, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "docs/guide").mkdir()
    (root / "docs/guide/part.md").write_text("# Part\n", "utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(written)
    build(root, whole(), monkeypatch)
    laid_out = (site_settings(root).cache_dir / "zensical/mkdocs.yml").read_text("utf-8")
    assert yaml.safe_load(laid_out)["nav"] == menu
