"""The menu of a site that declares none is the one that MkDocs makes of the same folder."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Section, StructureItem, get_navigation
from mkdocs.structure.pages import Page

from tambon_showcase.publish.menu import Menu, menu_of

PAGES = (
    "zebra.md",
    "index.md",
    "about.md",
    "how-to_use/part.md",
    "how-to_use/index.md",
    "how-to_use/deep/b.md",
    "ข่าว/ปีใหม่.md",
    "API/README.md",
    "pictures/leaf.svg",
    ".hidden/draft.md",
)


def as_menu(items: list[StructureItem]) -> Menu:
    """MkDocs's menu in our form."""
    found: Menu = []
    for item in items:
        if isinstance(item, Section):
            found.append({item.title: as_menu(item.children)})
        elif isinstance(item, Page):
            found.append(item.file.src_uri)
    return found


def test_a_site_without_a_menu_gets_that_of_mkdocs(tmp_path: Path) -> None:
    for name in PAGES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# x\n", "utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path), "use_directory_urls": False})
    config.validate()
    files = get_files(config)
    files = type(files)([file for file in files if not file.inclusion.is_excluded()])
    expected = as_menu(get_navigation(files, config).items)
    assert menu_of(tmp_path) == [name for name in expected if not str(name).startswith(".hidden")]
    assert {
        "How to use": ["how-to_use/index.md", "how-to_use/part.md", {"Deep": ["how-to_use/deep/b.md"]}]
    } in expected
