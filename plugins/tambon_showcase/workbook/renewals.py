"""What an entry that began as a copy of last year's must renew: data of an older year, and work from before this year."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.edition import Edition, load_editions
from tambon_showcase.text.thai_values import format_date_th

from .contents import Contents
from .folder import files_of, read_files
from .layout import MAIN, BookSheet, sheets

YEAR = "year_be"
UPDATED = "updated"


def renewals(contents: Contents, edition: Edition) -> Iterator[str]:
    """One sentence for each sheet whose newest data are older than this year's rules require."""
    first, _ = edition.working_period
    for sheet in sheets().values():
        if sheet.table is None:
            continue
        years = [value for value in _values(sheet, contents, YEAR) if isinstance(value, int)]
        needed = edition.data_year_be
        if years and max(years) < needed:
            yield f"แผ่น “{sheet.title}”: ข้อมูลใหม่สุดเป็นปี {max(years)} ปีนี้ใช้ข้อมูลปี {needed}"
        days = [
            value
            for column in sheet.columns
            for value in _values(sheet, contents, column.id)
            if isinstance(value, datetime.date)
        ]
        if days and max(days) < first:
            yield f"แผ่น “{sheet.title}”: วันที่ใหม่สุด {format_date_th(max(days))} อยู่ก่อนช่วงทำงานของปีนี้"
    updated = next((value for value in _values(sheets()[MAIN], contents, UPDATED)), None)
    if isinstance(updated, datetime.date) and updated < first:
        yield f"แผ่น “{sheets()[MAIN].title}”: วันที่ปรับปรุงข้อมูลล่าสุดเป็นของปีก่อน"


class RenewJob(NamedTuple):
    """An entry's folder in a year of a project."""

    root: Path
    year_be: int
    folder: Path


def renewals_of(job: RenewJob) -> list[str]:
    """The same of a folder; its files are opened here, so this is work for a bounded worker."""
    edition = load_editions(job.root / "tambons")[0].get(job.year_be)
    return list(renewals(read_files(files_of(job.folder)).rows, edition)) if edition else []


def nothing_renewed(_job: RenewJob, _reason: str) -> list[str]:
    """What is said where that could not be read: the check says why."""
    return []


def _values(sheet: BookSheet, contents: Contents, column: str) -> list[object]:
    """The values of a column of a sheet that are there."""
    found = sheet.by_id.get(column)
    rows = contents.get(sheet.id, ()) if found else ()
    return [value for row in rows if found and (value := found.value(row.cells.get(column, ""))) is not None]
