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
PAPER_STYLESHEET = f"{ASSETS}/paper.css"
"""What only paper needs: browsers fetch it last, and it keeps no page from being shown."""
STYLE_PARTS = f"{ASSETS}/css/"
OWN_STYLES = f"{STYLE_PARTS}own"
"""Where a site keeps stylesheets of its own that come after all of ours, in the order of their names."""
SCRIPT = f"{ASSETS}/site.js"
SCRIPTS = {
    SCRIPT: (
        *("storage.js", "letters.js", "facade.js", "gallery.js"),
        *("folds.js", "paper.js", "search/plain.js", "kept.js"),
    ),
    f"{ASSETS}/map/place.js": ("map/leaflet-loader.js", "map/place-map.js"),
    f"{ASSETS}/map/national.js": (
        *("map/leaflet-loader.js", "map/national-data-view.js"),
        *("map/dot-layer.js", "map/national-map.js"),
    ),
}
"""What a page needs of scripts before a reader does anything, in one file each: of every page, of a map, of the country's."""
KINDS_SCRIPT = f"{ASSETS}/search/kinds.js"
"""What the search calls each kind of page."""
_MADE = """\
// Written by the build from model/sections.py; this copy, for checks and tests, by `python scripts/bless.py`.
"""
_QUOTED_OR_COMMENT = re.compile(r"""\"[^\"\n]*\"|'[^'\n]*'|/\*.*?\*/""", re.DOTALL)
_HEADING_ID = re.compile(r" \{: #[\w-]+\}$", re.MULTILINE)
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
        "cards",
        "folds",
        "lists",
        "labels",
        "data",
        "facts",
        "people",
        "media",
        "places",
        "map",
        "map-still",
        "national",
        "texts",
        "search",
        "media-kit",
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
PAPER_PARTS = ("paper/blocks", "paper/entry", "paper/data")


def stylesheet(folders: Iterable[Path], icons: Mapping[str, str]) -> str:
    """One stylesheet of all parts, and of the site's own; a part comes from the first of the theme's `folders` that has it.

    `icons` are the drawings (`--icon-…`) of the entries' pages by the page's slug.
    """
    places = [*folders, LOOK]
    parts = [_part(places, f"{STYLE_PARTS}{name}.css") for name in PARTS]
    drawings = [f".icon--{slug} {{\n  --mark: var(--icon-{icon});\n}}" for slug, icon in icons.items()]
    own = {path.name: path for folder in reversed(places) for path in (folder / OWN_STYLES).glob("*.css")}
    texts = [path.read_text(encoding="utf-8") for _, path in sorted(own.items())]
    return short_style("\n".join([*parts, *drawings, *texts]))


def dark_by_the_system() -> str:
    """The dark colours where a reader's system wishes them, for pages that have no script to choose with."""
    found = re.search(
        r'\[data-md-color-scheme="slate"\] \{([^}]*color-scheme: dark[^}]*)\}',
        _part([LOOK], f"{STYLE_PARTS}tokens.css"),
    )
    assert found
    return f"@media screen and (prefers-color-scheme: dark) {{\n:root {{{found[1]}}}\n}}\n"


def paper_style(folders: Iterable[Path]) -> str:
    """The stylesheet of paper alone; a part comes from the first of the theme's `folders` that has it."""
    places = [*folders, LOOK]
    return short_style("\n".join(_part(places, f"{STYLE_PARTS}{name}.css") for name in PAPER_PARTS))


def short_style(text: str) -> str:
    """A stylesheet without comments and indents; what is in quotation marks stays as it is."""
    bare = _QUOTED_OR_COMMENT.sub(lambda found: found[0] if found[0][0] in "\"'" else "", text)
    return re.sub(r"\s*\n\s*", "\n", bare).lstrip()


def page_scripts(folders: Iterable[Path]) -> dict[str, str]:
    """The scripts of `SCRIPTS` by their path, of their parts one after the other."""
    places = [*folders, LOOK]
    return {
        path: "\n".join(_part(places, f"{ASSETS}/{name}") for name in parts)
        for path, parts in SCRIPTS.items()
    }


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
