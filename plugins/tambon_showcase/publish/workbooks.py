"""Blank workbooks in the site, one for each year and level, and the links by which officers find them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import chain
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.portal.writer import PortalWriter
from tambon_showcase.settings import Settings
from tambon_showcase.site.templates import render
from tambon_showcase.workbook.blank import blank_book, example_files, example_rows
from tambon_showcase.workbook.layout import model_version
from tambon_showcase.worker.pool import run_one


class BlankJob(NamedTuple):
    """A blank workbook to make: of which year's rules and level, with examples from an entry's files by their path."""

    edition: Edition
    level: str
    examples: Mapping[str, bytes]


def write_workbooks(writer: PortalWriter, editions: Mapping[int, Edition], settings: Settings) -> None:
    """The blank workbooks of every year, made again when the model, the rules or the examples change."""
    for edition in editions.values():
        examples = example_files(settings.root, edition)
        named = ((name.encode(), data) for name, data in examples.items())
        made_from = [model_version().encode(), *chain.from_iterable(named)]
        for level in edition.contest.levels:
            job = BlankJob(edition, level.id, examples)
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
    return blank_book(job.edition, job.level, example_rows(job.examples))


def _without_examples(job: BlankJob, _reason: str) -> bytes:
    """The workbook where the example's files ended the worker: what an officer fills in is the same."""
    return blank_book(job.edition, job.level, {})
