"""Blank workbooks in the site, one for each year and level, and the links by which officers find them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.reading.entry_folders import entry_folder
from tambon_showcase.settings import Settings
from tambon_showcase.site.signature import content_signature
from tambon_showcase.site.templates import render
from tambon_showcase.workbook.blank import blank_book, example_rows
from tambon_showcase.workbook.layout import model_version
from tambon_showcase.worker.pool import run_one


class BlankJob(NamedTuple):
    """A blank workbook to make: of which year's rules and level, with examples from the project at `root`."""

    root: Path
    edition: Edition
    level: str


def write_workbooks(writer: PortalWriter, editions: Mapping[int, Edition], settings: Settings) -> None:
    """The blank workbooks of every year, made again when the model, the rules or the examples change."""
    for year, edition in editions.items():
        folders = (entry_folder(settings.root, year, one.code) for one in edition.contest.fictitious_places)
        examples = content_signature([folder for folder in folders if folder])
        for level in edition.contest.levels:
            job = BlankJob(settings.root, edition, level.id)
            made_from = [model_version().encode(), examples.encode()]
            make = partial(run_one, _with_examples, job, _without_examples, settings.faults_dir)
            writer.file(edition.workbook_address(level.id), made_from, make)


def workbook_links(editions: Mapping[int, Edition]) -> dict[str, str]:
    """What a hand-written page shows of the newest year's blank workbooks."""
    if not editions:
        return {}
    edition = editions[max(editions)]
    links = [(level.name_th, edition.workbook_address(level.id)) for level in edition.contest.levels]
    return {"workbooks": render("portal/workbooks.html", links=links, year=edition.year_be)}


def _with_examples(job: BlankJob) -> bytes:
    return blank_book(job.edition, job.level, example_rows(job.root, job.edition))


def _without_examples(job: BlankJob, _reason: str) -> bytes:
    """The workbook where the example's files ended the worker: what an officer fills in is the same."""
    return blank_book(job.edition, job.level, {})
