"""The look that comes with the package: templates, stylesheet, scripts and the pages that every site needs.

Everything is in folders of its own (`tambon/`, `assets/tambon/`), so that nothing of a theme or a site is replaced. A site
changes a file by putting one with the same name into its `custom_dir` (docs/theme.md).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

LOOK = Path(__file__).parent.parent / "theme"
"""Templates and assets, laid out as a theme's folder."""
PAGES = Path(__file__).parent.parent / "theme_pages"
"""Pages that our pages link to; a site that has one of the same name keeps its own."""
ASSETS = "assets/tambon"
STYLESHEET = f"{ASSETS}/site.css"
STYLE_PARTS = f"{ASSETS}/css/"
KINDS_SCRIPT = f"{ASSETS}/search/kinds.js"
"""What the search calls each kind of page."""
_MADE = """\
// Written by the build from model/sections.py; this copy, for checks and tests, by `python scripts/bless.py`.
"""
_HEADING_ID = re.compile(r" \{#[\w-]+\}$", re.MULTILINE)
PAGE_TEMPLATE = "tambon/page.html"
TEMPLATES = ("main.html", PAGE_TEMPLATE, "tambon/head.html", "tambon/article.html")
"""The templates that write markers."""
PARTS = (
    *(
        "tokens",
        "fonts",
        "base",
        "shell",
        "blocks",
        "lists",
        "labels",
        "data",
        "facts",
        "people",
        "media",
        "places",
        "texts",
    ),
    *(
        "entry-bar",
        "entry",
        "project",
        "contents",
        "rubric",
        "rubric-items",
        "process",
        "chart",
        "across",
        "icons",
        "section-icons",
        "print",
    ),
)
"""The stylesheet's parts by concern, in the order in which they apply."""


def stylesheet(folders: Iterable[Path], icons: Mapping[str, str]) -> str:
    """One stylesheet of all parts; a part comes from the first of the theme's `folders` that has it.

    `icons` are the drawings (`--icon-…`) of the entries' pages by the page's slug.
    """
    places = [*folders, LOOK]
    parts = [_part(places, f"{STYLE_PARTS}{name}.css") for name in PARTS]
    return "\n".join(
        [*parts, *(f".icon--{slug} {{\n  --mark: var(--icon-{icon});\n}}" for slug, icon in icons.items())]
    )


def words_module(name: str, words: Mapping[str, str]) -> str:
    """A script that exports words by their keys, formatted as prettier does."""
    lines = "".join(
        f"  {key if key.isidentifier() else json.dumps(key)}: {json.dumps(word, ensure_ascii=False)},\n"
        for key, word in words.items()
    )
    return f"{_MADE}/** @type {{Record<string, string>}} */\nexport const {name} = {{\n{lines}}};\n"


def _part(folders: Iterable[Path], name: str) -> str:
    return next(folder / name for folder in folders if (folder / name).is_file()).read_text(encoding="utf-8")


def own_templates(root: Path, custom: str | None) -> str:
    """The site's own files, in its `custom` folder, that decide what a page looks like, as a person finds them."""
    found = [path for name in TEMPLATES if custom and (path := root / custom / name).is_file()]
    named = (path.relative_to(root) if path.is_relative_to(root) else path for path in found)
    return ", ".join(path.as_posix() for path in named) or TEMPLATES[0]


def standing_pages(*, has_ids: bool = True) -> Iterator[tuple[str, str]]:
    """The name and the text of each page that comes with the package.

    `has_ids`: whether the site's Markdown knows ids of headings (`attr_list`); else they would be shown as text.
    """
    for path in sorted(PAGES.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        yield path.name, text if has_ids else _HEADING_ID.sub("", text)
