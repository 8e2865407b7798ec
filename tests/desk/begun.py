"""Drafts without a browser: of the small golden entry, or of a tambon that has nothing yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tambon_showcase.desk.drafts import DeskDraft, Drafts, DraftStart
from tambon_showcase.register import TambonName
from tests.workbook.officer import SMALL

CODE, OTHER_CODE = "999901", "999902"
PLACE = f"tambons/2565/99-สาธิต/{SMALL.name}"


def tambon(code: str = CODE) -> TambonName:
    name = "สมมติ" if code == CODE else "สมมุติสอง"
    return TambonName(code, name, "Sommot", code[:4], "ตัวอย่าง", "Tuayang", code[:2], "สาธิต", "Satit")


def begin(store: Path, entry: Path | None = SMALL, code: str = CODE) -> DeskDraft:
    place = PLACE if code == CODE else f"tambons/2565/99-สาธิต/{code}-สมมุติสอง"
    return Drafts(store).begin(DraftStart(tambon(code), 2565, "province", place, entry))


def again(draft: DeskDraft) -> DeskDraft:
    """The draft as a desk that was started again reads it."""
    found = Drafts(draft.home.parent).get(draft.year_be, draft.code)
    assert found is not None
    return found


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def lay_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder
