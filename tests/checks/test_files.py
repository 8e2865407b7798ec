"""Photos and documents are opened, and what is wrong inside is told by file."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from tambon_showcase.checks.files import check_files
from tambon_showcase.model.entry import Entry
from tambon_showcase.reading.entry import read_entry
from tests.entries import PLACE, edition, lay_out, lines_of


def read(folder: Path, root: Path) -> Entry:
    entry = read_entry(folder, edition(), root).entry
    assert entry is not None
    return entry


def test_a_photo_that_is_none_is_told_by_its_file(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "photos" / "pond.jpg").write_bytes(b"not a photo")
    assert "T504 photos/pond.jpg:0" in lines_of(list(check_files(read(folder, tmp_path), tmp_path)))


def test_a_document_that_acts_is_told_by_its_file(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    with pikepdf.open(folder / "documents" / "minutes.pdf", allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save()
    errors = [found for found in check_files(read(folder, tmp_path), tmp_path) if found.is_error]
    assert [found.file for found in errors] == [f"{PLACE}/documents/minutes.pdf"]


def test_good_files_give_no_errors(tmp_path: Path) -> None:
    assert not any(found.is_error for found in check_files(read(lay_out(tmp_path), tmp_path), tmp_path))
