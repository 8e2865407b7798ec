"""Workbooks as officers make them, and as nobody should."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]


def workbook(sheets: Mapping[str, Rows], change: Callable[[Any], None] = lambda _book: None) -> bytes:
    """A workbook with these sheets; `change` may merge, hide and format before it is saved."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_cached(data: bytes, values: Mapping[str, str]) -> bytes:
    """The workbook as Excel saves it: formulas of the first sheet with these values kept beside them."""

    def add(name: str, content: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return content
        text = content.decode()
        for cell, value in values.items():
            text = re.sub(rf'(<c r="{cell}"[^>]*>.*?</f>)<v\s*/?>(?:</v>)?', rf"\1<v>{value}</v>", text)
        return text.encode()

    return changed(data, add)


def changed(data: bytes, change: Callable[[str, bytes], bytes], **extra: bytes) -> bytes:
    """The archive with its parts changed and further ones added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in extra.items():
            new.writestr(name, content)
    return out.getvalue()
