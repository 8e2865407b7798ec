"""The step after all pages: makes the documents that entries lack, each entry in a process of its own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tambon_showcase.assess import assess
from tambon_showcase.publish.entry_files import EntryFiles
from tambon_showcase.reading.entry import read_entry
from tambon_showcase.render.entry import prepare_entry

from .offer import planned
from .orders import ORDERS
from .shelf import Shelf
from .sources import Source

if TYPE_CHECKING:
    from tambon_showcase.pipeline import EntryJob, Workshop

TIME_LIMIT_S = 400
"""Longest time the documents of one entry may take; a cold report of fifty photos takes about 20 s of CPU."""


def make_documents(job: EntryJob, workshop: Workshop) -> str:
    """Make every document that the entry lacks; gives the entry's key. A failure leaves its reason on the shelf."""
    source = source_of(job, workshop)
    if source is None:
        return job.key
    shelf = shelf_of(workshop)
    for plan in ORDERS.values():
        order, _ = planned(plan, source)
        if order is not None and shelf.kept(order) is None and not shelf.reason(order):
            shelf.make(order)
    return job.key


def source_of(job: EntryJob, workshop: Workshop) -> Source | None:
    """What the documents of an entry are made from; None when the entry cannot be read."""
    edition, settings = workshop.editions[job.year_be], workshop.settings
    entry, _ = read_entry(job.folder, edition, settings.root)
    if entry is None:
        return None
    checklist = assess(entry, edition)
    files = EntryFiles(settings, job.key)
    prepared = prepare_entry(entry, edition, files, workshop)
    return Source.of(prepared, checklist, settings, files.folder)


def shelf_of(workshop: Workshop) -> Shelf:
    """The shelf of this build."""
    return Shelf(workshop.settings.cache_dir / "documents", workshop.run)
