"""The register of earlier model tambons as a file that an officer names: Excel or CSV. A build reads only CSV."""

from __future__ import annotations

from pathlib import Path

from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.finding import Finding, Where

from .office_table import UNREADABLE, is_workbook, office_tables
from .past import ACCEPTED, lacking, read_past, rows_of


def read_past_file(data: bytes, file: str) -> tuple[list[PastModel], list[Finding]]:
    """The rows of the register's CSV or Excel file, and what is wrong in it.

    Of the sheets of a workbook those count that hold a register, a year each perhaps; the first one where none does, so that it
    says why.
    """
    if not is_workbook(data):
        return read_past(data, file)
    if not (tables := office_tables(data, file, ACCEPTED.knows)):
        return [], [UNREADABLE.at(Where(file), Path(file).name)]
    return rows_of([table for table in tables if not lacking(table.headings)] or tables[:1], file)
