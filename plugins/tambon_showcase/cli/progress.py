"""How `tambon check` ends: what each entry still lacks for the rubric, and the one thing to do next."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from tambon_showcase.assess.checklist import Extent
from tambon_showcase.assess.look import AND_MORE
from tambon_showcase.assess.progress import EntryProgress, ItemProgress
from tambon_showcase.finding import Finding

WIDTH = 80
"""Columns of a terminal; marks above and below letters count too, so that lines are rather shorter."""
LONGEST = 220
"""Characters of what one item lacks that are shown in a terminal."""
_COUNTED = re.compile(rf"{AND_MORE}(\d+) รายการ")
READY = "ส่งให้ผู้ดูแลของจังหวัดตรวจ คุณภาพของหลักฐานให้กรรมการพิจารณา"


def progress_lines(entry: EntryProgress, findings: Sequence[Finding]) -> Iterator[str]:
    """The end of the check of one entry, line by line."""
    yield entry.folder
    yield f"{summary(entry)} (ไม่ใช่คะแนน)"
    for extent in (Extent.NONE, Extent.PARTIAL):
        for item in entry.of(extent):
            where = f" ({item.filled_in})" if item.filled_in else ""
            yield from _wrapped(f"  [{extent.label_th}] ข้อ {item.item} {item.title_th}{where}", "      ")
            for lacking in item.lacking_th:
                yield from _wrapped(f"      - {_not_too_long(lacking)}", "        ")
    yield from _wrapped(f"ขั้นต่อไป: {next_step(entry, findings)}", "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    """A text as lines that fit into a terminal; Thai is broken only where it has spaces."""
    return textwrap.wrap(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _not_too_long(text: str) -> str:
    """A list without the items that nobody reads at once, of which the list itself may count some."""
    if len(text) <= LONGEST:
        return text
    shown = text[:LONGEST].rpartition(", ")[0] or text[:LONGEST]
    rest = text[len(shown) :]
    counted = _COUNTED.search(rest)
    left = rest.count(", ") + (int(counted[1]) if counted else 0)
    return f"{shown}{AND_MORE}{left} รายการ" if left else text


def summary(entry: EntryProgress) -> str:
    """How many items have evidence, some of it, and none."""
    return f"หลักฐานตามเกณฑ์: {entry.counts_th}"


def next_step(entry: EntryProgress, findings: Sequence[Finding]) -> str:
    """The one thing to do next, in one sentence: correct what keeps the entry back, then show what is lacking."""
    errors = [one for one in findings if one.is_error and one.file.startswith(entry.folder)]
    if errors:
        return f"แก้ “ต้องแก้” {len(errors)} จุด เริ่มที่ {errors[0].place_th}"
    lacking = next((item for extent in (Extent.NONE, Extent.PARTIAL) for item in entry.of(extent)), None)
    return _begin_with(lacking) if lacking else READY


def _begin_with(item: ItemProgress) -> str:
    where = f" ใน {item.filled_in}" if item.filled_in else ""
    first = f": {_not_too_long(item.lacking_th[0])}" if item.lacking_th else ""
    return f"ทำข้อ {item.item} {item.title_th}{where}{first}"


def progress_json(entry: EntryProgress, findings: Sequence[Finding]) -> dict[str, object]:
    """The same for programs, as a last row beside the findings: it has no code, and `items` instead of a place."""
    return {
        "code": "",
        "severity": "note",
        "file": entry.folder,
        "line": 0,
        "lines": "",
        "value": "",
        "message": summary(entry),
        "fix": next_step(entry, findings),
        "items": [
            {
                "item": one.item,
                "title": one.title_th,
                "extent": one.extent,
                "lacking": list(one.lacking_th),
                "filled_in": one.filled_in,
            }
            for one in entry.items
        ],
    }
