"""Files of Word, Excel and PowerPoint held against the Open XML schemas, as Office itself does before it opens them.

The schemas and the rules between parts are those of openxml-audit (MIT), which needs neither Java nor .NET.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from openxml_audit import OpenXmlValidator


def prints_on_one_width(sheet: Any, head: str) -> bool:
    """Whether a sheet (openpyxl) is printed on A4 on its side, all of its columns on one page, under `head` and with numbered pages."""
    page = sheet.page_setup
    if (sheet.oddHeader.left.text, sheet.oddFooter.right.text) != (head, "&P / &N"):
        return False
    fits = sheet.sheet_properties.pageSetUpPr.fitToPage and page.fitToWidth in (None, 1)
    return bool(fits) and (str(page.paperSize), page.orientation) == ("9", "landscape")


def faults(packed: bytes, kind: str) -> list[str]:
    """What Office may repair or refuse in a file; `kind` is docx, pptx or xlsx."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"file.{kind}"
        file.write_bytes(packed)
        return [str(error) for error in OpenXmlValidator().validate(str(file)).errors]
