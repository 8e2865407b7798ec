"""Entries for documents, each declared in one YAML file of a room's `cases/`; nothing is read but that file.

photos   names of photos, as taken with a camera; a name ending in .svg is a drawing
tables   rows by table, their cells under English keys
…        everything else belongs to `tambon.yml`
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import yaml

from tambon_showcase.analysis import analyse
from tambon_showcase.analysis.page import analysis_frames
from tambon_showcase.assess import assess
from tambon_showcase.edition import Edition
from tambon_showcase.maps.page import Tiles
from tambon_showcase.maps.publish import MapSite, publish_map
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.identity import Identity
from tambon_showcase.view.photos import PhotoView
from tambon_showcase.view.prepare import PreparedEntry
from tambon_showcase.view.source import DocumentSource
from tests.entries import ROOT, edition, with_files
from tests.entries import shown as seen
from tests.views import bare_entry, photo, view

SITE = "https://example.go.th/2565/999901/"


def cases_of(room: str) -> list[Path]:
    """Every case of a room."""
    return sorted((ROOT / "tests" / room / "cases").glob("*.yml"))


def entry_of_case(file: Path) -> Entry:
    """The entry that a case declares, with a file for each of its photos."""
    declared = yaml.safe_load(file.read_text(encoding="utf-8"))
    photos = declared.pop("photos", [])
    entry = bare_entry(declared.pop("tables", {}))
    identity = Identity.model_validate({"code": "999901", "level": "province", **declared})
    return with_files(dataclasses.replace(entry, identity=identity), *(f"photos/{name}" for name in photos))


def source_of_case(file: Path) -> DocumentSource:
    """The entry that a case declares, ready for documents; its photos have addresses and no content."""
    return source_of(prepared(entry_of_case(file)), file.parent)


def prepared(entry: Entry, rules: Edition | None = None, *, framed: bool = False) -> PreparedEntry:
    """The entry with its map and its analysis, with its frames if `framed`; nothing is written."""
    names = [path.removeprefix("photos/") for path in entry.files]
    photos = {name: _photo(name) for name in names}
    maps = publish_map(entry, MapSite(ROOT, lambda *_: None, photos.get, lambda _: "", Tiles("", ""), None))
    analysis = analyse(entry, rules or edition())
    frames = analysis_frames(analysis, entry, rules or edition(), lambda *_: None) if framed else ()
    made = {"photos": photos, "place_count": len(maps.view.places), "analysis": analysis, "frames": frames}
    return PreparedEntry(view(entry, rules, **made), maps)


def source_of(ready: PreparedEntry, folder: Path = ROOT) -> DocumentSource:
    """What the documents of such an entry are made from."""
    checklist = assess(seen(ready.view.entry, ready.view.edition))
    return DocumentSource(ready.view, checklist, ready.maps.view, SITE, "ตำบลต้นแบบ", folder)


def _photo(name: str) -> PhotoView:
    return photo(name, fallback=f"photos/{name}") if name.endswith(".svg") else photo(name)
