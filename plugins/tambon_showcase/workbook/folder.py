"""The folder of an entry as the workbook sees it: the text of every cell, with personal data masked.

A masked cell is given out masked; since nobody changes it there, the folder's own text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES
from tambon_showcase.content.personal_tables import protect_values
from tambon_showcase.content.privacy import protect
from tambon_showcase.finding import Where
from tambon_showcase.formats.csv_table import read_csv
from tambon_showcase.formats.spread import Villages
from tambon_showcase.formats.wide import unfold
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.model.people import Village
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import table_of
from tambon_showcase.reading.by_column import TableDoor, rows_by_column
from tambon_showcase.reading.margin_keys import below_their_key
from tambon_showcase.reading.second_heads import without_second_heads
from tambon_showcase.reading.table_headings import accepted, is_heading
from tambon_showcase.reading.tables import read_table
from tambon_showcase.reading.villages import numbers_by_name

from .contents import BookRow
from .layout import MAIN, BookSheet, SheetKind, sheets

MAIN_FILE = "tambon.yml"


class FolderContents(NamedTuple):
    """What a folder says, sheet by sheet; `unread` are files that cannot be read, which nothing is written into."""

    rows: Mapping[str, tuple[BookRow, ...]]
    unread: tuple[str, ...] = ()


def file_of(sheet: BookSheet, column: str = "") -> str:
    """The file of a sheet in the entry's folder; each text has its own."""
    if sheet.kind is SheetKind.TEXTS:
        return f"texts/{column}.md"
    return sheet.table.file if sheet.table else MAIN_FILE


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a folder that a workbook may hold, by their path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for pattern in (MAIN_FILE, "tables/*.csv", "texts/*.md")
        for path in sorted(folder.glob(pattern))
        if path.is_file() and not path.is_symlink()
    }


def read_files(files: Mapping[str, bytes], only: str = "") -> FolderContents:
    """What the files of a folder say (or only those of one sheet), by their path; a file that is not there is empty."""
    rows: dict[str, tuple[BookRow, ...]] = {}
    unread: list[str] = []
    wanted = [sheets()[only]] if only else list(sheets().values())
    main = _main(files.get(MAIN_FILE)) if any(sheet.table is None for sheet in wanted) else {}
    villages = _villages(files) if any(sheet.kind is SheetKind.WIDE for sheet in wanted) else {}
    for sheet in wanted:
        if sheet.kind is SheetKind.TEXTS:
            texts, lost = _texts(sheet, files)
            rows[sheet.id], unread = (texts,), unread + lost
            continue
        name = file_of(sheet)
        found = table_rows(sheet.table, files.get(name), villages) if sheet.table else _fields(sheet, main)
        if found is None:
            unread.append(name)
        else:
            rows[sheet.id] = found
    return FolderContents(rows, tuple(dict.fromkeys(unread)))


def _main(data: bytes | None) -> Mapping[str, Any] | None:
    """The main file with personal data masked; None where it cannot be read to its end."""
    if data is None:
        return {}
    document = below_their_key(read_yaml(data, MAIN_FILE), MAIN_FILE)
    if document.value is None:
        return None
    shown, _ = protect_values(document.value, document.lines, MAIN_FILE, NO_ALLOWANCES)
    found: Mapping[str, Any] = shown
    return found


def _fields(sheet: BookSheet, main: Mapping[str, Any] | None) -> tuple[BookRow, ...] | None:
    if main is None:
        return None
    if sheet.id == MAIN:
        return (BookRow({column.id: _cell(_at(main, column.id)) for column in sheet.columns}),)
    items = main.get(sheet.id)
    return tuple(
        BookRow({column.id: _cell(item.get(column.id)) for column in sheet.columns}, number)
        for number, item in enumerate(items if isinstance(items, list) else (), 1)
        if isinstance(item, dict)
    )


def _at(main: Mapping[str, Any], path: str) -> Any:
    value: Any = main
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""


def table_rows(table: TableType, data: bytes | None, villages: Villages) -> tuple[BookRow, ...] | None:
    """The rows of a table as written, one value in a row also where it is wide; None where it cannot be read."""
    if data is None:
        return ()
    known = accepted(table.row)
    text = read_csv(data, table.file, lambda heading: is_heading(known, heading))
    if not text.headings:
        return None if text.findings and data.strip() else ()
    lines, _ = without_second_heads(text.headings, text.rows, table.file)
    door = TableDoor(table.file)
    shown, _ = door.first(text.headings, lines)
    wide = unfold(text.headings, shown, known, text.title, villages)
    if wide and (wide.unsaid or wide.unnamed):
        return None
    if wide:
        shown, _ = door.again(wide.headings, wide.rows)
    matched = known.match(wide.headings if wide else text.headings)
    rows, _ = rows_by_column(matched, known.shown, shown, door)
    return tuple(BookRow(cells, line) for line, cells in rows)


def _villages(files: Mapping[str, bytes]) -> Villages:
    table = table_of(Village)
    data = files.get(table.file)
    if data is None:
        return {}
    rows = read_table(table.name, data, table.file).rows
    return numbers_by_name([row for row in rows if isinstance(row, Village)])


def _texts(sheet: BookSheet, files: Mapping[str, bytes]) -> tuple[BookRow, list[str]]:
    cells: dict[str, str] = {}
    lost: list[str] = []
    for column in sheet.columns:
        name = file_of(sheet, column.id)
        try:
            text = files.get(name, b"").decode("utf-8-sig")
        except UnicodeDecodeError:
            lost.append(name)
            continue
        cells[column.id] = protect(text.replace("\r\n", "\n"), Where(name, 1))[0]
    return BookRow(cells), lost


def unnamed_files(folder: Path, rows: Mapping[str, tuple[BookRow, ...]]) -> Iterator[tuple[str, str]]:
    """Photos and documents in the folder that no row names: the sheet, and the file's name."""
    for sheet in sheets().values():
        if sheet.key == ("file",) and (folder / sheet.id).is_dir():
            named = {row.cells.get("file", "").casefold() for row in rows.get(sheet.id, ())}
            for path in sorted((folder / sheet.id).iterdir()):
                if path.is_file() and path.name.casefold() not in named and not path.name.startswith("."):
                    yield sheet.id, path.name
