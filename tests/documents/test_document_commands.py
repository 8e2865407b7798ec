"""The commands that make one document, read a Word file, and measure a video."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from pptx import Presentation

from tambon_showcase.cli import main
from tambon_showcase.content.video_length import measured_seconds
from tambon_showcase.paper import pdf
from tests.content.films import mp4
from tests.document_rooms import project
from tests.entries import ROOT
from tests.importing.workbooks import workbook


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("commands")
    project(made, next((ROOT / "tambons" / "2565").glob("*/670316-*")))
    (made / "mkdocs.yml").write_text("site_name: ก\nplugins: [tambon-showcase]\n", encoding="utf-8")
    return made


def test_a_deck_is_written_where_it_is_asked_for(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "deck.pptx"
    assert main(["deck", "670316", "--out", str(out), "--root", str(root)]) == 0
    assert len(list(Presentation(io.BytesIO(out.read_bytes())).slides)) >= 2
    assert not (root / "site").exists()


@pytest.mark.documents
@pytest.mark.parametrize(
    "words",
    [
        ["checklist", "--blank"],
        pytest.param(["report", "--thai-digits"], marks=pytest.mark.full),
        pytest.param(["checklist"], marks=pytest.mark.full),
    ],
)
def test_papers_are_written_as_pdf(root: Path, tmp_path: Path, words: list[str]) -> None:
    out = tmp_path / "paper.pdf"
    command, *options = words
    assert main([command, "670316", *options, "--out", str(out), "--root", str(root)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report"], '"หน้า " counter(page, decimal)'),
        (["report", "--thai-digits"], '"หน้า " counter(page, thai)'),
        (["checklist"], "แบบตรวจหลักฐานตามเกณฑ์"),
        (["checklist", "--blank"], "แบบบันทึกผลของกรรมการ"),
    ],
)
def test_the_words_after_a_command_choose_the_paper(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.setattr(pdf, "print_paper", lambda paper, _: paper.html.encode())
    command, *options = words
    out = tmp_path / "paper.html"
    assert main([command, "670316", *options, "--out", str(out), "--root", str(root)]) == 0
    assert said in out.read_text("utf-8")


@pytest.mark.parametrize("code", ["123456", "../x"])
def test_an_unknown_code_is_told(
    root: Path, tmp_path: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", code, "--out", str(tmp_path / "a.pdf"), "--root", str(root)]) == 1
    assert "ไม่พบโฟลเดอร์ของตำบล" in capsys.readouterr().err
    assert not (tmp_path / "a.pdf").exists()


def test_without_pango_the_command_says_what_to_install(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise pdf.PdfUnavailableError(pdf.NO_PANGO)

    monkeypatch.setattr(pdf, "engine", missing)
    assert main(["report", "670316", "--out", str(tmp_path / "a.pdf"), "--root", str(root)]) == 1
    assert "apt install libpango" in capsys.readouterr().err


def test_a_word_file_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(b"no")
    assert main(["import", str(tmp_path / "a.docx"), "--out", str(tmp_path / "out")]) == 1
    assert "a.docx" in capsys.readouterr().err
    assert main(["import", str(tmp_path / "a.docx"), "--out", str(tmp_path)]) == 1
    assert "ไม่เขียนทับ" in capsys.readouterr().err


def test_a_workbook_is_taken_apart_and_nothing_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.XLSX").write_bytes(workbook({"ก": [["หมู่ที่", "ชื่อหมู่บ้าน"], [1, "บ้านน้ำใส"]]}))
    out = tmp_path / "out"
    assert main(["import", str(tmp_path / "a.XLSX"), "--out", str(out)]) == 0
    assert "tables/villages.csv" in capsys.readouterr().out
    assert "บ้านน้ำใส" in (out / "tables/villages.csv").read_text("utf-8-sig")
    (out / "tables/villages.csv").write_text("ของเดิม", "utf-8")
    assert main(["import", str(tmp_path / "a.XLSX"), "--out", str(out)]) == 1
    assert (out / "tables/villages.csv").read_text("utf-8") == "ของเดิม"
    (tmp_path / "b.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    assert main(["import", str(tmp_path / "b.xls"), "--out", str(tmp_path / "b")]) == 1
    assert "รุ่นเก่า" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("seconds", "words"), [(372, "6:12"), (299, "ไม่อยู่ระหว่าง 5:00 ถึง 7:00 นาที"), (421, "ไม่อยู่ระหว่าง")]
)
def test_a_local_video_is_measured(
    root: Path, tmp_path: Path, seconds: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.mp4").write_bytes(mp4(seconds))
    assert measured_seconds(tmp_path / "a.mp4") == seconds
    assert main(["video", str(tmp_path / "a.mp4"), "--root", str(root)]) == 0
    assert words in capsys.readouterr().out


def test_what_is_no_video_is_told(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.mp4").write_bytes(b"not a video")
    assert main(["video", str(tmp_path / "a.mp4"), "--root", str(root)]) == 1
    assert main(["video", str(tmp_path / "b.mp4"), "--root", str(root)]) == 1
    assert "ไม่พบไฟล์" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_a_template_that_is_none_is_told(
    root: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "แม่แบบ.pptx").write_bytes(content)
    words = ["deck", "670316", "--out", str(tmp_path / "a.pptx"), "--root", str(root)]
    assert main([*words, "--template", str(tmp_path / "แม่แบบ.pptx")]) == 1
    assert "เปิดแม่แบบสไลด์" in capsys.readouterr().err
    assert main([*words, "--template", str(tmp_path / "ไม่มี.pptx")]) == 1
    assert not (tmp_path / "a.pptx").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker knows no patch")
@pytest.mark.parametrize("how", [RuntimeError("engine"), MemoryError(), None])
def test_what_nobody_foresaw_is_one_sentence(
    root: Path,
    tmp_path: Path,
    how: Exception | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        if how is None:
            os._exit(9)
        raise how

    monkeypatch.setattr("tambon_showcase.deck.make.make_deck", fail)
    assert main(["deck", "670316", "--out", str(tmp_path / "a.pptx"), "--root", str(root)]) == 1
    told = capsys.readouterr().err
    assert "ทำเอกสารไม่สำเร็จ" in told and "tambon check 670316" in told and "Traceback" not in told
