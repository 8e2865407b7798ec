"""What a panel has at the end, as files: the result for programs and spreadsheets, the minutes to read, edit and print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tambon_showcase.paper.pdf import PdfUnavailableError

from .merged import MergedResult
from .minutes import minutes_html, minutes_pdf
from .minutes_docx import minutes_docx
from .minutes_part import MinutesSection
from .outputs import result_csv, result_json, result_xlsx
from .tables import tables

NO_MINUTES_PDF = "{reason}\nจึงไม่มี minutes.pdf เปิด minutes.html ในเบราว์เซอร์แล้วสั่งพิมพ์แทนได้"


class ResultFiles(NamedTuple):
    """The files by name, and in Thai why one of them could not be made."""

    files: dict[str, bytes]
    lacking_th: str = ""


def result_files(result: MergedResult, sections: Sequence[MinutesSection]) -> ResultFiles:
    """Everything that a merge writes; the PDF only where this machine can make one."""
    by_key = {table.key: table for table in tables(result)}
    minutes = _minutes(sections)
    files = {
        "result.json": result_json(result),
        "result.xlsx": result_xlsx(result),
        "result.csv": result_csv(by_key["ranking"].rows),
        "items.csv": result_csv(by_key["items"].rows),
        "notes.csv": result_csv(by_key["notes"].rows),
    }
    return ResultFiles({**files, **minutes.files}, minutes.lacking_th)


def _minutes(sections: Sequence[MinutesSection]) -> ResultFiles:
    files = {"minutes.html": minutes_html(sections).encode(), "minutes.docx": minutes_docx(sections)}
    try:
        return ResultFiles({**files, "minutes.pdf": minutes_pdf(sections)})
    except PdfUnavailableError as problem:
        return ResultFiles(files, NO_MINUTES_PDF.format(reason=problem))
