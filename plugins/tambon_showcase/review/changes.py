"""What a change does to an entry, as lines of the comment: main data, tables, texts and files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .plain import code, plain_markdown
from .shape import ReportJson


def change_lines(change: ReportJson, *, is_new: bool) -> Iterator[str]:
    """Every change on a line of its own; of a new entry's tables only how much there is: all of it is new."""
    for field in change["main"]:
        if len(field) == 3:
            title = f"ข้อมูลหลัก {plain_markdown(field[0])}"
            yield f"- {title}: {plain_markdown(field[2])}" if is_new else _field_line(title, field)
    for title, table in change["tables"].items():
        yield from _new_table(title, table) if is_new else _table(title, table)
    for title in change["unread"]:
        yield f"- ตาราง {plain_markdown(title)}: ยังอ่านไม่ได้ ดูรายการ “ต้องแก้”"
    yield from (
        f"- ข้อความ {plain_markdown(title)}: เพิ่ม {added} บรรทัด ลบ {removed} บรรทัด"
        for title, added, removed in _triples(change["texts"])
    )
    yield from _files(change["files"])


def _triples(rows: Sequence[Sequence[Any]]) -> Iterator[tuple[str, int, int]]:
    return (
        (str(row[0]), int(row[1]), int(row[2]))
        for row in rows
        if len(row) == 3 and isinstance(row[1], int) and isinstance(row[2], int)
    )


def _new_table(title: str, table: ReportJson) -> Iterator[str]:
    yield f"- ตาราง {plain_markdown(title)}: {(*table['totals'], 0)[0]} แถว"


def _table(title: str, table: ReportJson) -> Iterator[str]:
    totals = (*table["totals"], 0, 0, 0)
    yield f"- ตาราง {plain_markdown(title)}: เพิ่ม {totals[0]} แถว ลบ {totals[1]} แถว แก้ {totals[2]} แถว"
    yield from (f"  - เพิ่ม {plain_markdown(row)}" for row in table["added"])
    yield from (f"  - ลบ {plain_markdown(row)}" for row in table["removed"])
    for row in table["changed"]:
        yield from (
            "  " + _field_line(f"{plain_markdown(row['row'])} ช่อง {plain_markdown(field[0])}", field)
            for field in row["fields"]
            if len(field) == 3
        )


def _field_line(title: str, field: Sequence[str]) -> str:
    return f"- {title}: {plain_markdown(field[1])} → {plain_markdown(field[2])}"


def _files(files: ReportJson) -> Iterator[str]:
    words = {"added": "เพิ่มไฟล์", "removed": "ลบไฟล์", "changed": "เปลี่ยนไฟล์"}
    for key, word in words.items():
        if files[key]:
            yield f"- {word}: " + ", ".join(map(code, files[key]))
    yield from (f"- เปลี่ยนชื่อไฟล์: {code(names[0])} → {code(names[-1])}" for names in files["renamed"] if names)
