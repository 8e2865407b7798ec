"""Compares by value what was given out, the folder and the workbook: what nobody changed keeps its old spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tambon_showcase.finding import shorten
from tambon_showcase.personal.find import MASK, hide_personal

from .changes import BookChanges, CellChange, Choices, Conflict, Renamed, RowAdded, RowGone, cell_name
from .contents import BookKey, BookRow, Contents, keyed
from .headed import is_beside_the_rows
from .layout import DELETE, BookSheet, SheetKind, sheets

NOTHING = BookRow({})
_LONGEST = 40
"""Letters of a line that is not counted, as it is repeated."""


class ThreeWays(NamedTuple):
    """The same entry as it was given out (None where nobody knows), in the folder, and in the workbook."""

    given: Contents | None
    folder: Contents
    workbook: Contents


def compare(ways: ThreeWays, choices: Choices = Choices()) -> BookChanges:  # noqa: B008 - it never changes
    """What is to be written, sheet by sheet; a sheet that one of the sides lacks is left alone."""
    finding = _Comparing(choices)
    for sheet in sheets().values():
        if sheet.id in ways.workbook and sheet.id in ways.folder:
            given = None if ways.given is None else ways.given.get(sheet.id, ())
            finding.sheet(sheet, given, ways.folder[sheet.id], ways.workbook[sheet.id])
    return finding.changes()


class _Comparing:
    """One comparison; what is found is gathered."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._cells: list[CellChange] = []
        self._added: list[RowAdded] = []
        self._deleted: list[RowGone] = []
        self._gone: list[RowGone] = []
        self._renamed: list[Renamed] = []
        self._conflicts: list[Conflict] = []
        self._said: list[str] = []

    def changes(self) -> BookChanges:
        return BookChanges(
            tuple(self._cells),
            tuple(self._added),
            tuple(self._deleted),
            tuple(self._gone),
            tuple(self._renamed),
            tuple(self._conflicts),
            tuple(self._said),
        )

    def sheet(
        self,
        sheet: BookSheet,
        given_rows: Sequence[BookRow] | None,
        folder_rows: Sequence[BookRow],
        workbook_rows: Sequence[BookRow],
    ) -> None:
        """Compare a sheet; where nobody knows what was given out, every difference is a conflict."""
        given, folder = keyed(sheet, given_rows or ()), keyed(sheet, folder_rows)
        numbers = {row.given: key for key, row in given.items() if row.given}
        read = [row for row in workbook_rows if not self._is_beside(sheet, row)]
        rows = [row for row in read if not self._is_deletion(sheet, row, numbers, folder)]
        ours = keyed(sheet, rows)
        spared = {
            numbers[row.given] for row in workbook_rows if _asks_deletion(sheet, row) and row.given in numbers
        }
        for key, row in ours.items():
            old = numbers.get(row.given)
            if key in given or key in folder or old is None or old in ours or old not in folder:
                self._row(sheet, given.get(key), folder.get(key), row, is_known=given_rows is not None)
            else:
                spared.add(old)
                self._other_key(sheet, given[old], folder[old], row)
        for key in given:
            if key not in ours and key in folder and key not in spared and not _is_offered(sheet, given[key]):
                self._missing(RowGone(sheet, folder[key]))

    def _is_beside(self, sheet: BookSheet, row: BookRow) -> bool:
        """Whether a line is none of the table's rows; written into it, it would cost the whole table."""
        is_beside = is_beside_the_rows(sheet, row.cells)
        if is_beside:
            first = hide_personal(shorten(next(filter(None, row.cells.values()), ""), _LONGEST))
            self._said.append(
                f"{sheet.title}: ไม่นับแถว “{first}” เพราะเป็นแถวรวม หมายเหตุ หรือหัวตารางที่ซ้ำ ระบบรวมให้เอง"
            )
        return is_beside

    def _is_deletion(
        self,
        sheet: BookSheet,
        row: BookRow,
        numbers: Mapping[int, BookKey],
        folder: Mapping[BookKey, BookRow],
    ) -> bool:
        """Whether the row says that it is to be deleted; a row of which nobody knows which it was is said."""
        if not _asks_deletion(sheet, row):
            return False
        found = folder.get(numbers.get(row.given, ()))
        if found is not None:
            self._deleted.append(RowGone(sheet, found))
        elif row.given not in numbers:
            self._said.append(
                f"{sheet.title}: แถว {row.line} มีคำว่า {DELETE} แต่ไม่รู้ว่าเป็นแถวใดเดิม จึงไม่ได้ลบ ลบแถวนั้นทั้งแถวแทน"
            )
        return True

    def _missing(self, gone: RowGone) -> None:
        if self._choices.gone == "delete":
            self._deleted.append(gone)
        elif not self._choices.gone:
            self._gone.append(gone)

    def _other_key(self, sheet: BookSheet, given: BookRow, folder: BookRow, row: BookRow) -> None:
        match self._choices.renamed:
            case "rename":
                self._row(sheet, given, folder, row, is_known=True)
            case "add":
                self._added.append(RowAdded(sheet, row.cells))
            case _:
                self._renamed.append(Renamed(sheet, folder, row.cells))

    def _row(
        self, sheet: BookSheet, given: BookRow | None, folder: BookRow | None, row: BookRow, *, is_known: bool
    ) -> None:
        if folder is not None:
            for column in row.cells:
                self._cell(sheet, column, (given or NOTHING, folder, row), is_known=is_known)
        elif given is None:
            self._new(sheet, row)
        elif any(not _is_unchanged(sheet, name, given, row) for name in row.cells):
            self._deleted_there(sheet, given, row)

    def _new(self, sheet: BookSheet, row: BookRow) -> None:
        cells = {name: cell for name, cell in row.cells.items() if cell and cell != DELETE}
        beyond = set(cells) - set(sheet.key) if sheet.kind is SheetKind.WIDE else cells
        if beyond:
            self._added.append(RowAdded(sheet, cells))

    def _deleted_there(self, sheet: BookSheet, given: BookRow, row: BookRow) -> None:
        """A row that the folder deleted meanwhile and the workbook changed; a photo's row was only offered."""
        if _is_offered(sheet, given) or self._choices.conflicts == "workbook":
            self._new(sheet, row)
        elif not self._choices.conflicts:
            name = sheet.key[0]
            self._conflicts.append(
                Conflict(sheet, name, row, given.cells.get(name, ""), "", row.cells.get(name, ""))
            )

    def _cell(
        self, sheet: BookSheet, name: str, rows: tuple[BookRow, BookRow, BookRow], *, is_known: bool
    ) -> None:
        column, folder = sheet.by_id[name], rows[1]
        old, there, here = (one.cells.get(name, "") for one in rows)
        wanted = "" if here.strip() == DELETE else here
        if not here.strip() or column.is_same(wanted, there):
            if not here.strip() and column.value(there) is not None and column.value(old) is not None:
                self._said.append(
                    f"{cell_name(sheet, folder.cells, name)}: เว้นว่าง จึงคงค่าเดิม (ถ้าจะลบ พิมพ์ {DELETE})"
                )
            return
        if is_known and column.is_same(here, old):
            return
        if MASK in here:
            self._said.append(
                f"{cell_name(sheet, folder.cells, name)}: มีข้อมูลส่วนบุคคลที่ปิดไว้ จึงไม่ได้เปลี่ยน แก้ในไฟล์ของโฟลเดอร์"
            )
        elif (is_known and column.is_same(there, old)) or self._choices.conflicts == "workbook":
            self._cells.append(CellChange(sheet, folder, name, there, wanted))
        elif not self._choices.conflicts:
            self._conflicts.append(Conflict(sheet, name, folder, old, there, here))


def _asks_deletion(sheet: BookSheet, row: BookRow) -> bool:
    """Whether the word for it is in the row's first cell or in one of those that name it."""
    if sheet.kind is not SheetKind.ROWS:
        return False
    names = {sheet.columns[0].id, *sheet.key}
    return any(row.cells.get(name, "").strip() == DELETE for name in names)


def _is_offered(sheet: BookSheet, row: BookRow) -> bool:
    """Whether a row was only offered for a file that no row names."""
    return sheet.key == ("file",) and not any(cell for name, cell in row.cells.items() if name != "file")


def _is_unchanged(sheet: BookSheet, name: str, given: BookRow, row: BookRow) -> bool:
    here = row.cells.get(name, "")
    return not here.strip() or sheet.by_id[name].is_same(here, given.cells.get(name, ""))
