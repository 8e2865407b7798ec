"""The menu of a site that declares none is the one that MkDocs makes of the same folder."""

from __future__ import annotations

from pathlib import Path

import pytest
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
    "both/README.md",
    "both/index.md",
    "pictures/leaf.svg",
    ".hidden/draft.md",
    "templates/entry.md",
    "a/templates/page.md",
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


@pytest.mark.parametrize(
    "patterns",
    [
        {},
        {"exclude_docs": "about.md\n/how-to_use/deep/\n"},
        {"draft_docs": "*ใหม่.md", "not_in_nav": "zebra.md\n!about.md\n"},
        {"exclude_docs": "!.hidden\n!/templates/\n"},
        {"exclude_docs": "*.md\n!index.md\n"},
    ],
)
def test_a_site_without_a_menu_gets_that_of_mkdocs(tmp_path: Path, patterns: dict[str, str]) -> None:
    for name in PAGES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# x\n", "utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path), "use_directory_urls": False, **patterns})
    config.validate()
    files = get_files(config)
    files = type(files)([file for file in files if not file.inclusion.is_excluded()])
    assert menu_of(tmp_path, patterns) == as_menu(get_navigation(files, config).items)
