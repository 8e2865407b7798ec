"""Writes what changed into the files of a folder: single cells, keys and rows; nothing else of them changes a byte.

Every file is read again before it is handed out: one that would say anything else than it should is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from tambon_showcase.model.lists import split_list
from tambon_showcase.personal.find import MASK
from tambon_showcase.text.decoding import decode_text

from .changes import BookChanges
from .columns import BookColumn
from .contents import BookRow
from .csv_edit import TableEdit, edited, whole
from .folder import MAIN_FILE, file_of, read_files
from .layout import MAIN, BookSheet, SheetKind, sheets
from .yaml_edit import KeyValue, YamlEditError, with_item, with_key, without_item

REFUSED = (
    "{sheet}: ยังไม่ได้นำเข้าทั้งแผ่น เพราะแก้ {file} ทีละช่องแล้วอ่านกลับไม่ตรง ไฟล์ไม่ถูกแตะต้อง ส่งใหม่ทีละส่วนเพื่อหาแถวที่ทำให้ผิด "
    "แก้ในไฟล์เอง หรือแจ้งผู้ดูแลระบบ"
)
WHOLE = "{sheet}: แก้ {file} ทีละช่องไม่ได้ จึงเขียนใหม่ทั้งไฟล์ตามหัวตารางของแบบ ค่าที่ไม่ได้แก้คงเดิม แต่บรรทัดทั้งหมดเปลี่ยนรูป"
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
"""A number that reads the same with quotes and without."""


class Applied(NamedTuple):
    """The files that change, by their path in the folder, and in Thai what could not be written and what was written whole;
    `lost` are the sheets of which something could not be written."""

    files: Mapping[str, bytes]
    refused: tuple[str, ...]
    said: tuple[str, ...] = ()
    lost: frozenset[str] = frozenset()


class WrittenFile(NamedTuple):
    """A file of a sheet after the changes (None: it cannot hold them); `is_whole`: no line of it is as it was."""

    name: str
    data: bytes | None
    is_whole: bool = False


def apply_changes(changes: BookChanges, files: Mapping[str, bytes]) -> Applied:
    """The files with the changes written; `files` are those of the folder as it is now."""
    made: dict[str, bytes] = {}
    refused: list[str] = []
    said: list[str] = []
    lost: set[str] = set()
    for sheet in sheets().values():
        own = _of_sheet(changes, sheet)
        if own.is_empty:
            continue
        for name, data, is_whole in _written(sheet, own, {**files, **made}):
            if data is None or not _says(sheet, own, files, {**files, **made, name: data}):
                refused.append(REFUSED.format(sheet=sheet.title, file=name))
                lost.add(sheet.id)
            else:
                made[name] = data
                said += [WHOLE.format(sheet=sheet.title, file=name)] if is_whole else []
    return Applied(made, tuple(refused), tuple(said), frozenset(lost))


def _of_sheet(changes: BookChanges, sheet: BookSheet) -> BookChanges:
    return BookChanges(
        tuple(one for one in changes.cells if one.sheet is sheet),
        tuple(one for one in changes.added if one.sheet is sheet),
        tuple(one for one in changes.deleted if one.sheet is sheet),
    )


def _written(sheet: BookSheet, own: BookChanges, files: Mapping[str, bytes]) -> Sequence[WrittenFile]:
    if sheet.kind is SheetKind.TEXTS:
        return [WrittenFile(file_of(sheet, one.column), _text(one.after)) for one in own.cells]
    if sheet.table is None:
        return [WrittenFile(MAIN_FILE, _main(sheet, own, files.get(MAIN_FILE, b"")))]
    return [_table(sheet, own, files.get(sheet.table.file), files)]


def _text(text: str) -> bytes:
    plain = text.replace("\r\n", "\n").strip("\n")
    return f"{plain}\n".encode() if plain else b""


def _main(sheet: BookSheet, own: BookChanges, data: bytes) -> bytes | None:
    decoded = decode_text(data)
    if decoded is None:
        return None
    text = decoded.text.replace("\r\n", "\n")
    try:
        for change in own.cells:
            value = _value(sheet, change.column, change.after)
            start = () if sheet.id == MAIN else (sheet.id, change.row.line - 1)
            text = with_key(text, (*start, *change.column.split(".")), value)
        for gone in sorted(own.deleted, key=lambda one: -one.row.line):
            text = without_item(text, sheet.id, gone.row.line - 1)
        for row in own.added:
            text = with_item(
                text, sheet.id, {name: _value(sheet, name, cell) for name, cell in row.cells.items()}
            )
    except YamlEditError:
        return None
    return text.encode()


def _value(sheet: BookSheet, column: str, text: str) -> KeyValue:
    """A cell as `tambon.yml` holds it: a number only where the column takes numbers and the cell is plainly one."""
    known = sheet.by_id[column]
    if known.is_list:
        return split_list(text)
    return Decimal(text) if known.is_number and _NUMBER.fullmatch(text) else text


def _table(sheet: BookSheet, own: BookChanges, data: bytes | None, files: Mapping[str, bytes]) -> WrittenFile:
    """The table's file with the changes; one that cannot be changed line by line is written whole, in the model's form."""
    assert sheet.table is not None
    cells: dict[int, dict[str, str]] = {}
    for change in own.cells:
        cells.setdefault(change.row.line, {})[change.column] = change.after
    edit = TableEdit(cells, frozenset(one.row.line for one in own.deleted), [one.cells for one in own.added])
    text = _utf8(data)
    in_place = edited(sheet.table, text, edit) if text else None
    if in_place is not None and _says(sheet, own, files, {**files, sheet.table.file: in_place.encode()}):
        return WrittenFile(sheet.table.file, in_place.encode())
    rows = [row.cells for row in _wanted(sheet, own, files)]
    is_masked = any(MASK in cell for row in rows for cell in row.values())
    new = None if is_masked else whole(sheet.table, rows).encode()
    return WrittenFile(sheet.table.file, new, is_whole=bool(text.strip()))


def _utf8(data: bytes | None) -> str:
    """The text of a file, with its mark; a file in another encoding becomes UTF-8."""
    if not data:
        return ""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        decoded = decode_text(data)
        return decoded.text if decoded else ""


def _wanted(sheet: BookSheet, own: BookChanges, files: Mapping[str, bytes]) -> list[BookRow]:
    """The rows that the sheet must have afterwards."""
    gone = {_place(one.row) for one in own.deleted}
    new: dict[object, dict[str, str]] = {}
    for change in own.cells:
        new.setdefault(_place(change.row), {})[change.column] = change.after
    now = {_place(row): row for row in read_files(files, sheet.id).rows.get(sheet.id, ())}
    kept = [BookRow({**row.cells, **new.get(place, {})}) for place, row in now.items() if place not in gone]
    return [*kept, *(BookRow(one.cells) for one in own.added)]


def _place(row: BookRow) -> tuple[object, ...]:
    """A row of the folder by its line and its cells: a wide table has several in one line."""
    return row.line, *sorted(row.cells.items())


def _says(
    sheet: BookSheet, own: BookChanges, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> bool:
    """Whether the files then say what the sheet should say."""
    if sheet.kind is SheetKind.TEXTS:
        return True
    rows, wanted = read_files(after, sheet.id).rows.get(sheet.id), _wanted(sheet, own, before)
    return (
        rows is not None
        and len(rows) == len(wanted)
        and all(
            _is_alike(column, one.cells.get(column.id, ""), other.cells.get(column.id, ""))
            for one, other in zip(rows, wanted, strict=True)
            for column in sheet.columns
        )
    )


def _is_alike(column: BookColumn, read: str, wanted: str) -> bool:
    """Whether a cell says what it should; personal data is masked when it is read."""
    return MASK in read or column.is_same(read, wanted)
