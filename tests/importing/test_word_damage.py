"""Word files that Word opens although a part is missing or broken: the rest is imported, the loss is named."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.importing.excel_import import import_excel
from tambon_showcase.importing.imported import Imported, ImportFileError
from tambon_showcase.importing.word_import import import_word
from tests.makers import packed
from tests.worker.damage import good

MAIN, RELS = "word/document.xml", "word/_rels/document.xml.rels"


def read_package(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def taken(tmp_path: Path, **changes: bytes | None) -> Imported:
    """What is imported of the good report with some parts taken away (None) or exchanged."""
    parts = read_package(good("documents/x.docx"))
    for name, content in changes.items():
        parts.pop(name)
        if content is not None:
            parts[name] = content
    file = tmp_path / "report.docx"
    file.write_bytes(packed(parts))
    return import_word(file)


def part(name: str) -> bytes:
    return read_package(good("documents/x.docx"))[name]


def test_a_whole_report_loses_nothing(tmp_path: Path) -> None:
    imported = taken(tmp_path)
    assert any(name.startswith("photos/") for name in imported.files)
    assert not any("ไม่มี" in line or "ผิดรูป" in line for line in imported.summary)


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        ("word/media/a.png", None, "ไฟล์ภาพหายไป"),
        ("word/footnotes.xml", None, "เชิงอรรถที่ไม่มีข้อความ"),
        (RELS, None, "ไม่มีที่อยู่ในไฟล์"),
        (RELS, b"<Relationships", "ผิดรูป"),
        (RELS, part(RELS)[: part(RELS).rindex(b"Target")], "ผิดรูป"),
        ("[Content_Types].xml", part("[Content_Types].xml")[:-40], "ผิดรูป"),
        ("word/footnotes.xml", b"<w:footnotes", "ผิดรูป"),
        ("word/footnotes.xml", b"", "เชิงอรรถที่ไม่มีข้อความ"),
        ("_rels/.rels", b"not xml", "ผิดรูป"),
        (MAIN, part(MAIN)[:-20], "ผิดรูป"),
        (MAIN, part(MAIN).replace(b'w:id="2"', b'w:id="99"'), "เชิงอรรถที่ไม่มีข้อความ"),
        (MAIN, part(MAIN).replace(b'"rL"', b'"rX"'), "ไม่มีที่อยู่ในไฟล์"),
        (MAIN, part(MAIN).replace("เว็บไซต์".encode(), b"a & b"), "ผิดรูป"),
    ],
)
def test_what_is_lost_is_named_and_the_rest_imported(
    tmp_path: Path, name: str, content: bytes | None, named: str
) -> None:
    imported = taken(tmp_path, **{name: content})
    assert any(named in line for line in imported.summary), imported.summary
    assert "ประวัติ" in imported.files["texts/history.md"].decode()


@pytest.mark.full
@pytest.mark.parametrize("name", sorted(set(read_package(good("documents/x.docx"))) - {MAIN}))
def test_a_part_that_ends_early_costs_only_itself(tmp_path: Path, name: str) -> None:
    whole = part(name)
    for tenth in range(10):
        imported = taken(tmp_path, **{name: whole[: len(whole) * tenth // 10]})
        assert "ประวัติ" in imported.files["texts/history.md"].decode(), tenth


def test_a_report_without_its_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="Word"):
        taken(tmp_path, **{MAIN: None})


STRICT = b"http://purl.oclc.org/ooxml/"


def strict(place: str) -> bytes:
    """The file as `Save as Strict Open XML` writes its namespaces."""
    parts = read_package(good(place))
    for area in (b"spreadsheetml", b"wordprocessingml", b"drawingml", b"officeDocument"):
        usual = b"http://schemas.openxmlformats.org/" + area + b"/2006/"
        parts = {name: content.replace(usual, STRICT + area + b"/") for name, content in parts.items()}
    return packed(parts)


def test_strict_workbooks_are_read(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(strict("documents/x.xlsx"))
    assert STRICT in b"".join(read_package(file.read_bytes()).values())
    assert "ผ้าทอ" in "".join(content.decode("utf-8-sig") for content in import_excel(file).files.values())


def test_strict_reports_are_read(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(strict("documents/x.docx"))
    imported = import_word(file)
    assert "https://example.go.th/" in imported.files["texts/history.md"].decode()
    assert any(name.startswith("photos/") for name in imported.files)
