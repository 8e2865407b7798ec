"""Word reports read in. The file is built part by part, as Word itself writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.importing.word_html import to_markdown
from tambon_showcase.importing.word_import import import_word, section_of
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import HISTORY, LEADERS, MAP
from tests.importing.reports import heading, paragraph, picture, report, table_of


def table(rows: list[list[str]]) -> str:
    lines = "".join(
        "<w:tr>"
        + "".join(
            f"<w:tc>{cell if cell.startswith('<w:tcPr') else ''}{paragraph(cell.partition('>>')[2] or cell)}</w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{lines}</w:tbl>"


@pytest.fixture
def word(tmp_path: Path, dot: bytes):  # type: ignore[no-untyped-def]
    def make(body: str) -> Path:
        path = tmp_path / "report.docx"
        path.write_bytes(report(body, dot))
        return path

    return make


def test_texts_go_where_their_headings_say(word) -> None:  # type: ignore[no-untyped-def]
    body = (
        paragraph("คำนำ")
        + heading("1. ประวัติความเป็นมา")
        + paragraph("เล่าเรื่อง")
        + heading("ที่มาของชื่อ", 2)
        + paragraph("ชื่อเดิม")
    )
    made = import_word(word(body + heading("2. ประชากร") + paragraph("หกพันคน")))
    texts = {name: content.decode() for name, content in made.files.items()}
    assert set(texts) == {"texts/more.md", "texts/history.md", "texts/population.md"}
    assert "ชื่อเดิม" in texts["texts/history.md"]
    assert "# 1. ประวัติความเป็นมา" in texts["texts/history.md"]
    assert any("texts/population.md" in line for line in made.summary)


def test_a_table_with_known_headings_becomes_that_table(word) -> None:  # type: ignore[no-untyped-def]
    made = import_word(word(table([["หมู่ที่", "ชื่อหมู่บ้าน", "รวม"], ["1", "บ้านน้ำใส", "120"]])))
    assert table_of(made, "tables/villages.csv") == [["หมู่ที่", "ชื่อหมู่บ้าน", "รวม"], ["1", "บ้านน้ำใส", "120"]]
    assert set(made.files) == {
        "tables/villages.csv"
    }  # no placeholder is left in a text that will be published


def test_other_tables_are_kept_apart_and_told(word) -> None:  # type: ignore[no-untyped-def]
    made = import_word(word(table([["ก", "ข"], ["1", "2"]])))
    assert "tables-from-word/01.csv" in made.files
    assert any("ไม่รู้จักหัวตาราง" in line for line in made.summary)


def test_merged_headings_are_joined(word) -> None:  # type: ignore[no-untyped-def]
    def cell(words: str, look: str = "") -> str:
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(words)}</w:tc>"

    begin, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    lines = (
        cell("ปีข้อมูล", begin) + cell("ประชากร", '<w:gridSpan w:val="2"/>'),
        cell("", goes_on) + cell("ชาย") + cell("หญิง"),
        cell("2564") + cell("5") + cell("6"),
    )
    made = import_word(word("<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"))
    assert table_of(made, "tables/population.csv") == [["ปีข้อมูล", "ชาย", "หญิง"], ["2564", "5", "6"]]


def test_pictures_become_photos(word, dot: bytes) -> None:  # type: ignore[no-untyped-def]
    made = import_word(word(picture() + picture()))
    assert made.files["photos/word-01.png"] == dot
    assert "../photos/word-01.png" in made.files["texts/more.md"].decode()
    assert "photos/word-02.png" not in made.files


def test_marks_torn_from_their_letter_come_back(word) -> None:  # type: ignore[no-untyped-def]
    made = import_word(word(paragraph("ิศเหนือ", bold="ท")))
    assert "**ทิ**ศเหนือ" in made.files["texts/more.md"].decode()


def test_bold_lines_that_look_like_headings_are_told(word) -> None:  # type: ignore[no-untyped-def]
    made = import_word(word(paragraph("", bold="ผู้นำชุมชน")))
    assert any("ผู้นำชุมชน" in line and "หัวเรื่อง" in line for line in made.summary)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"%PDF-1.7", "ข้อความ".encode()])
def test_other_files_are_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    with pytest.raises(ImportFileError, match=r"\.docx"):
        import_word(path)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p># ก</p>", r"\# ก"),
        ("<p>ข<br />## ค</p>", "ข  \n\\## ค"),
        ("<p>ข # ค</p>", "ข # ค"),
        ("<p>#ตำบลต้นแบบ</p>", "#ตำบลต้นแบบ"),
        ("<p>&gt; ก &gt; ข</p>", r"\> ก > ข"),
        ("<p>^_^ ก ^_^</p>", r"^\_^ ก ^\_^"),
        ("<p>ลงชื่อ ____ ก ____</p>", r"ลงชื่อ \_\_\_\_ ก \_\_\_\_"),
        ("<p>my_file_1.jpg</p>", "my_file_1.jpg"),
        ('<p><a href="https://a.example/_b_">ก</a></p>', "[ก](https://a.example/_b_)"),
        ("<h1>ก</h1>", "# ก"),
        ("<p><em>ก</em></p>", "*ก*"),
    ],
)
def test_signs_typed_in_word_are_no_marks(html: str, text: str) -> None:
    assert to_markdown(html) == f"{text}\n"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="ไม่พบไฟล์"):
        import_word(tmp_path / "none.docx")


@pytest.mark.parametrize(
    ("words", "section"),
    [("1.1 ประวัติความเป็นมา", HISTORY), ("กลุ่มองค์กรชุมชน", LEADERS), ("การจัดทำ GIS", MAP), ("บทสรุป", None)],
)
def test_headings_name_sections(words: str, section: Section | None) -> None:
    assert section_of(words) == section
