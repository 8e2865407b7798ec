"""Writes the handbook into the site: pages of the newest year's rules, made again when these, the model or the examples change."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.model.handbook import HandbookPage
from tambon_showcase.paper.engines import pango_name
from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.settings import Settings
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.templates import render
from tambon_showcase.text.pointers import FOLDER as HANDBOOK
from tambon_showcase.workbook.blank import example_files
from tambon_showcase.workbook.contents import BookRow, Contents
from tambon_showcase.workbook.folder import read_files
from tambon_showcase.worker.pool import run_one

from .card import CARD, card_pdf
from .pages import INDEX, Handbook, all_pages
from .pictures import FOLDER as PICTURES
from .pictures import picture_file, pictures

_HOME = Crumb("หน้าแรก", "../index.html")
_OFFICERS = Crumb("สำหรับเจ้าหน้าที่", "../officers.html")
_HANDBOOK = Crumb(INDEX.title, "index.html")


def write_handbook(writer: PortalWriter, editions: Mapping[int, Edition], settings: Settings) -> None:
    """Every page of the handbook; a site without rules of any year has none."""
    if not editions:
        return
    edition = editions[max(editions)]
    files = example_files(settings.root, edition)
    made_from = list(chain.from_iterable((name.encode(), data) for name, data in files.items()))

    @functools.cache
    def handbook() -> Handbook:
        return handbook_of(edition, files, settings.faults_dir)

    for name in pictures():
        content = picture_file(name).read_bytes()
        writer.file(f"{HANDBOOK}{PICTURES}{name}.webp", [content], partial(bytes, content))
    card = _write_card(writer, made_from, handbook, settings)
    for page in all_pages():
        make = partial(_values, handbook, page, card)
        writer.page(page.address, [*made_from, card.encode()], "handbook/page.html", make, "handbook")


def _write_card(
    writer: PortalWriter, made_from: Sequence[bytes], handbook: Callable[[], Handbook], settings: Settings
) -> str:
    """The quick card; returns its file's name, or nothing where none can be made."""
    if not (settings.make_documents and pango_name()):
        return ""
    writer.file(CARD, made_from, lambda: card_pdf(handbook()))
    return Path(CARD).name if (settings.site_dir / CARD).stat().st_size else ""


def _values(handbook: Callable[[], Handbook], page: HandbookPage, card: str) -> dict[str, object]:
    book = handbook()
    crumbs = [_HOME, _OFFICERS, *(() if page == INDEX else (_HANDBOOK,))]
    return {
        "title": page.title if page == INDEX else f"{page.title} - {INDEX.title}",
        "description": book.description(page),
        "breadcrumbs": render("portal/breadcrumbs.html", crumbs=crumbs, here=page.title),
        **book.values(page),
        "card": card,
    }


def handbook_of(
    edition: Edition,
    files: Mapping[str, bytes],
    faults: Path,
    site: str = "../",
    *,
    beside_threads: bool = False,
) -> Handbook:
    """The handbook with examples from a fictitious tambon's files; `site` as in `Handbook`, `beside_threads` in a server."""
    examples: Contents = {}
    if files:
        examples = run_one(fullest_rows, dict(files), _no_examples, faults, beside_threads=beside_threads)
    places = edition.contest.fictitious_places
    return Handbook(edition, examples, f"{edition.year_be}/{places[0].code}" if files else "", site)


def fullest_rows(files: Mapping[str, bytes]) -> Contents:
    """The fullest row of each sheet, as its example."""
    rows = read_files(files).rows
    return {name: [max(found, key=_filled)] for name, found in rows.items() if found}


def _no_examples(_files: Mapping[str, bytes], _reason: str) -> Contents:
    return {}


def _filled(row: BookRow) -> int:
    return sum(1 for cell in row.cells.values() if cell)
