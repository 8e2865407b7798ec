"""What the stylesheet and the search's scripts know of the entries' pages, written from their declaration."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.site.look import (
    KINDS_SCRIPT,
    PAPER_STYLESHEET,
    STYLESHEET,
    page_scripts,
    paper_style,
    stylesheet,
    words_module,
)


def made_files(folders: Iterable[Path]) -> dict[str, str]:
    """What a site needs and no folder holds as it is, by its path: stylesheet, scripts, and the search's kinds of pages."""
    places = list(folders)
    styles = {STYLESHEET: site_style(places), PAPER_STYLESHEET: paper_style(places)}
    return {**styles, **page_scripts(places), KINDS_SCRIPT: kinds_script()}


def site_style(folders: Iterable[Path]) -> str:
    """The stylesheet with the sign of each page; its parts come from the theme's `folders`, else from the package."""
    return stylesheet(folders, {section.slug: section.icon for section in SECTIONS if section.icon})


def kinds_script() -> str:
    """The script that says what the search calls each kind of page."""
    return words_module("KINDS", {section.slug: section.label for section in SECTIONS if section.searched})
