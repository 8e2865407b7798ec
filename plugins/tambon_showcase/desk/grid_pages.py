"""Step 3: single cells and texts corrected right on a page, one sheet at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.workbook.changes import Conflict
from tambon_showcase.workbook.columns import OfYear
from tambon_showcase.workbook.folder import file_of
from tambon_showcase.workbook.layout import BookSheet, sheets
from tambon_showcase.workbook.typed import kept_rows, typed_rows

from .answers import Answers
from .drafts import DeskDraft
from .editing import UNREAD, EditOrder
from .forms import NO_DRAFT, code_of, seen_version, text_of, whole_file
from .gate import DeskError, whole_number
from .grid import MOST_ROWS, SPARE_ROWS, grid_of, typed_of, with_photos
from .looking import sheet_title

NO_PICTURE = "ไม่พบภาพนี้ในร่าง กลับไปหน้า ตรวจ"
NO_SHEET = "ไม่พบตารางนี้ กลับไปหน้า ตรวจ แล้วเลือกตาราง"
CHANGED_FORM = "แบบที่ส่งมาไม่ครบ จึงยังไม่ได้บันทึกอะไร กลับไปโหลดหน้าใหม่ แล้วแก้อีกครั้ง"
_OTHER_FIELDS, _MOST_TEXT = 20, 8 * 1024 * 1024
"""Fields of a form besides its cells, and most bytes of one field."""


class GridPages(Answers):
    """What the addresses of sheets answer."""

    async def choose(self, request: Request) -> Response:
        """Which sheet."""
        draft = await self.draft(request)
        looked = await run_in_threadpool(self._desk.look, draft)
        listed = [
            (one.id, one.title, len(looked.by_sheet.get(sheet_title(one), ()))) for one in sheets().values()
        ]
        return self.page(request, "sheets", draft=draft, sheets=listed)

    async def show(self, request: Request) -> Response:
        """A sheet with its cells."""
        return await self._grid(request, await self.draft(request))

    async def save(self, request: Request) -> Response:
        """Write what was typed."""
        sheet = _sheet(request)
        fields = (MOST_ROWS + SPARE_ROWS) * (len(sheet.columns) + 1) + _OTHER_FIELDS
        async with self.form(request, fields, _MOST_TEXT) as form:
            shown = kept_rows(sheet, text_of(form, "shown"))
            if shown is None:
                raise DeskError(400, CHANGED_FORM)
            typed = typed_rows(sheet, shown, typed_of(form))
            order = EditOrder(sheet.id, tuple(shown), tuple(typed))
            seen = seen_version(form)
        return await self._edited(request, order, seen)

    async def paste(self, request: Request) -> Response:
        """Write a block that was copied from Excel."""
        sheet = _sheet(request)
        async with self.form(request, _OTHER_FIELDS, _MOST_TEXT) as form:
            order = EditOrder(sheet.id, pasted=text_of(form, "block") or " ")
            seen = seen_version(form)
        return await self._edited(request, order, seen)

    async def _edited(self, request: Request, order: EditOrder, seen: int) -> Response:
        """Back to the sheet; where somebody else changed a cell, with what was typed still in it."""
        edited = await run_in_threadpool(self._desk.edit, code_of(request), order, seen)
        if edited is None:
            raise DeskError(404, NO_DRAFT)
        if edited.kept:
            return await self._grid(request, await self.draft(request), edited.kept)
        return RedirectResponse(f"{request.url.path.removesuffix('/paste')}?from={_first(request)}", 303)

    async def _grid(self, request: Request, draft: DeskDraft, mine: Sequence[Conflict] = ()) -> Response:
        sheet = _sheet(request).of_year(OfYear.of(self._desk.edition))
        rows = await run_in_threadpool(self._desk.sheet, draft, sheet.id)
        looked = await run_in_threadpool(self._desk.look, draft)
        grid = None if rows is None else grid_of(sheet, rows, _first(request), mine)
        if grid and sheet.id == PHOTO_FOLDER:
            grid = with_photos(grid, await run_in_threadpool(self._desk.pictures, draft))
        values: dict[str, Any] = {
            "grid": grid,
            "unread": UNREAD.format(file=file_of(sheet)),
            "sheet": sheet,
            "found": looked.by_sheet.get(sheet_title(sheet), ()),
        }
        return self.page(request, "grid", draft=draft, **values)

    async def picture(self, request: Request) -> Response:
        """A photo of a draft in a small size."""
        draft = await self.draft(request)
        pictures = await run_in_threadpool(self._desk.pictures, draft)
        path = pictures.get(str(request.path_params["name"]))
        if path is None or not path.is_file():
            raise DeskError(404, NO_PICTURE)
        return whole_file(path)


def _sheet(request: Request) -> BookSheet:
    """The sheet that the address names.

    Raises:
        DeskError: there is none.
    """
    sheet = sheets().get(str(request.path_params["sheet"]))
    if sheet is None:
        raise DeskError(404, NO_SHEET)
    return sheet


def _first(request: Request) -> int:
    return max(whole_number(request.query_params.get("from", "1")), 1)
