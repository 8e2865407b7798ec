"""Word report or workbook, whatever the file is called: its bytes decide."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tambon_showcase.edition.indicators import Dimension

from .excel_import import import_excel
from .imported import Imported, ImportFileError
from .package import kind_of
from .word_import import import_word


def import_file(path: Path, dimensions: Sequence[Dimension] = ()) -> Imported:
    """Take a report or a workbook apart; the year's `dimensions` may be over columns of values.

    Raises:
        ImportFileError: there is no such file, or it is neither; the message says what to do.
    """
    try:
        kind = kind_of(path.read_bytes())
    except FileNotFoundError as problem:
        raise ImportFileError(f"ไม่พบไฟล์ {path}") from problem
    except ImportFileError as problem:
        raise ImportFileError(f"อ่านไฟล์ {path.name} ไม่ได้: {problem}") from problem
    return (import_excel if kind == "xlsx" else import_word)(path, dimensions)
