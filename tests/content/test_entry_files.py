"""One call judges an entry's photos and documents, and what their names tell."""

from __future__ import annotations

from pathlib import Path

from tests.content.papers import office
from tests.content.pictures import picture

from tambon_showcase.content.entry_files import guard_files


def test_files_that_may_not_be_published_are_held(tmp_path: Path) -> None:
    files = {
        "photos/ดี.jpg": picture(),
        "photos/ร้าย.jpg": b"<script>",
        "documents/ดี.docx": office(),
        "documents/โทร.docx": office(text="081-234-5678"),
        "texts/history.md": b"x",
    }
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    guarded = guard_files(tmp_path, files, "tambons/x")
    assert guarded.held == {"photos/ร้าย.jpg", "documents/โทร.docx"}
    assert [(finding.code, finding.file) for finding in guarded.findings] == [
        ("T530", "tambons/x/documents/โทร.docx"),
        ("T504", "tambons/x/photos/ร้าย.jpg"),
    ]


def test_a_name_can_tell_too_much(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    name = "photos/1-2345-67890-12-1.jpg"
    (tmp_path / name).write_bytes(picture())
    assert [finding.code for finding in guard_files(tmp_path, [name], "x").findings] == ["T450"]
