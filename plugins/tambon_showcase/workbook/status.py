"""The sheet that says what the entry still lacks, rubric item by item; computed when the workbook is made, never a score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tambon_showcase.assess.progress import EntryProgress
from tambon_showcase.design import print_across_a4
from tambon_showcase.model.tables import TABLES

from .layout import MAIN, MARK, STATUS, TEXTS, TITLES, sheets
from .looks import Looks, height_of

RENEW = "ต้องปรับปรุงสำหรับปีนี้"
_WIDTHS = (8, 34, 18, 60, 44)
_HEADINGS = ("ข้อ", "เกณฑ์", "หลักฐาน", "ยังขาด", "กรอกที่แผ่น")


def write_status(
    page: Any, progress: EntryProgress, stale: Sequence[str], styles: Looks, printed: str
) -> None:
    """Write the sheet, with what must be renewed below; nothing of it is read back."""
    page.write_string(0, 0, f"{MARK}{STATUS}")
    page.set_row(0, None, None, {"hidden": True})
    page.write_string(1, 0, f"{progress.counts_th} (ไม่ใช่คะแนน)", styles.title)
    for at, (width, heading) in enumerate(zip(_WIDTHS, _HEADINGS, strict=True)):
        page.set_column(at, at, width)
        page.write_string(2, at, heading, styles.heading)
    for line, item in enumerate(progress.items, 3):
        lacking = "\n".join(item.lacking_th)
        cells = (item.item, item.title_th, item.extent.label_th, lacking, _sheets(item.filled_in))
        page.set_row(line, height_of(zip(cells, _WIDTHS, strict=True)))
        for at, words in enumerate(cells):
            page.write_string(line, at, words, styles.words)
    if stale:
        below = 4 + len(progress.items)
        page.write_string(below, 1, RENEW, styles.heading)
        for line, words in enumerate(stale, below + 1):
            page.merge_range(line, 1, line, len(_WIDTHS) - 1, words, styles.words)
    page.freeze_panes(3, 0)
    print_across_a4(page, printed)
    page.protect("", {"format_columns": True, "format_rows": True})


def _sheets(filled_in: str) -> str:
    """Where the evidence is written, by the names of the sheets."""
    names = {table.file: f"“{sheets()[name].title}”" for name, table in TABLES.items()}
    names |= {"texts/": f"“{TITLES[TEXTS]}”", "documents/": "", "tambon.yml": f"“{TITLES[MAIN]}”"}
    for file, title in names.items():
        filled_in = filled_in.replace(file, title)
    return filled_in.strip().removeprefix("และ ")
