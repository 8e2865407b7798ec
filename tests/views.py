"""What an entry's pages are made from, as plain values: no file is read, no photo is made smaller."""

from __future__ import annotations

import dataclasses
from typing import Any

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.tables import TABLES
from tambon_showcase.view.entry_view import EntryView
from tambon_showcase.view.files import DocumentView
from tambon_showcase.view.lookups import Ingredients
from tambon_showcase.view.photos import PhotoView
from tests.entries import base_entry, changed, edition


def bare_entry(tables: dict[str, Any] | None = None, **identity: Any) -> Entry:
    """The base entry with only these tables (rows as dictionaries by English key), no text and no file."""
    only = {name: (tables or {}).get(name, []) for name in TABLES}
    return dataclasses.replace(changed(base_entry(), tables=only, **identity), texts={}, files={})


def view(entry: Entry, rules: Edition | None = None, **made: Any) -> EntryView:
    """The view of an entry of which nothing was made but `made`."""
    ingredients = Ingredients(**{"texts": {}, "photos": {}, "documents": {}, **made})
    return EntryView(entry, rules or edition(), ingredients)


def view_of(tables: dict[str, Any] | None = None, **identity: Any) -> EntryView:
    """The view of an entry with only these tables."""
    return view(bare_entry(tables, **identity))


def photo(file: str, **more: Any) -> PhotoView:
    """A photo of 1600 by 1200 pixels in two widths of WebP, with a JPEG for old readers."""
    stem = file.rpartition(".")[0]
    values: dict[str, Any] = {
        "number": 1,
        "alt": f"ภาพ {stem}",
        "caption": stem,
        "credit": "",
        "day": None,
        "step": "",
        "illustration": False,
        "webp": ((400, f"photos/{stem}-400.webp"), (1600, f"photos/{stem}-1600.webp")),
        "fallback": f"photos/{stem}-800.jpg",
        "fallback_width": 800,
        "fallback_height": 600,
    }
    return PhotoView(file, **{**values, **more})


def document(name: str, title: str = "") -> DocumentView:
    """A document of two megabytes in the entry's folder."""
    return DocumentView(title or name, f"documents/{name}", "PDF · 2.0 MB")
