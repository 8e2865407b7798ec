"""Word reports with faults that Word itself forgives, and with things that are not imported: named, never a traceback."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.importing.imported import Imported
from tambon_showcase.importing.word_import import import_word
from tambon_showcase.importing.word_numbers import numeral
from tests.importing.reports import (
    NUMBERING,
    OFFICE,
    heading,
    numbering,
    paragraph,
    picture,
    report,
    row,
    table_of,
)
from tests.importing.workbooks import changed


def taken(folder: Path, body: str, **more: bytes | str) -> Imported:
    path = folder / "report.docx"
    path.write_bytes(report(body, **more))
    return import_word(path)


def text(made: Imported, name: str = "texts/more.md") -> str:
    return made.files[name].decode()


def said(made: Imported) -> str:
    return "\n".join(made.summary)


def test_a_picture_that_is_not_in_the_file_costs_only_itself(tmp_path: Path) -> None:
    made = taken(tmp_path, paragraph("ก่อน") + picture("rId9") + paragraph("หลัง"))
    assert text(made) == "ก่อน\n\nหลัง\n"
    assert "ภาพที่ไฟล์ภาพหายไป" in said(made)


def test_a_link_without_an_address_keeps_its_words(tmp_path: Path) -> None:
    body = f'<w:p><w:hyperlink xmlns:r="{OFFICE}" r:id="rX"><w:r><w:t>อ่านต่อ</w:t></w:r></w:hyperlink></w:p>'
    made = taken(tmp_path, body)
    assert text(made) == "อ่านต่อ\n" and "ลิงก์ “อ่านต่อ” ไม่มีที่อยู่" in said(made)


def test_a_link_inside_the_file_is_no_fault(tmp_path: Path) -> None:
    made = taken(tmp_path, '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>ไป</w:t></w:r></w:hyperlink></w:p>')
    assert "ไม่มีที่อยู่" not in said(made)


def test_footnotes_stand_at_the_foot_of_their_own_text(tmp_path: Path) -> None:
    def mark(number: int) -> str:
        return f'<w:p><w:r><w:t>ข้อความ {number}</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'

    notes = "".join(f'<w:footnote w:id="{n}">{paragraph(f"หมายเหตุ {n}")}</w:footnote>' for n in (2, 3))
    body = heading("ประวัติ") + mark(2) + heading("ประชากร") + mark(3) + mark(4)
    made = taken(tmp_path, body, footnotes=notes)
    assert text(made, "texts/history.md") == "# ประวัติ\n\nข้อความ 2[^1]\n\n[^1]: หมายเหตุ 2\n"
    assert text(made, "texts/population.md").endswith("ข้อความ 3[^2]\n\nข้อความ 4\n\n[^2]: หมายเหตุ 3\n")
    assert "เชิงอรรถที่ไม่มีข้อความในไฟล์" in said(made)


def test_numbers_that_word_counts_are_kept(tmp_path: Path) -> None:
    def numbered(words: str, level: int, key: int = 1) -> str:
        return numbering(words, level, key)

    body = (
        numbered("ก", 0) + numbered("ข", 1) + numbered("ค", 1) + numbered("ง", 0) + numbered("จ", 1)
        + numbered("จุด", 0, 2) + numbered("ต่อ", 0, 3) + numbered("ใหม่", 0, 4)
    )  # fmt: skip
    made = taken(tmp_path, body)
    lines = [line for line in text(made).split("\n") if line]
    assert lines == ["๑. ก", "๑.๑) ข", "๑.๒) ค", "๒. ง", "๒.๑) จ", "- จุด", "๓. ต่อ", "๑. ใหม่"]
    assert "เลขลำดับอัตโนมัติของ Word 7 แห่ง" in said(made)


def test_word_counts_nine_levels_and_no_tenth(tmp_path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{depth + 1}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{depth + 1}."/></w:lvl>'
        for depth in range(10)
    )
    kinds = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    body = numbering("ชั้นเก้า", 8, 1) + numbering("ชั้นสิบ", 9, 1)
    data = changed(
        report(body),
        lambda name, old: (
            old.replace(NUMBERING.encode(), kinds.encode()) if name == "word/numbering.xml" else old
        ),
    )
    path = tmp_path / "รายงาน.docx"
    path.write_bytes(data)
    made = import_word(path)
    assert "9. ชั้นเก้า" in text(made) and "10. ชั้นสิบ" not in text(made)
    assert "เลขลำดับอัตโนมัติของ Word 1 แห่ง" in said(made)


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("thaiNumbers", {1: "๑", 12: "๑๒"}),
        ("thaiLetters", {1: "ก", 2: "ข", 3: "ค", 4: "ง"}),
        ("lowerLetter", {1: "a", 26: "z"}),
        ("upperRoman", {4: "IV", 9: "IX", 14: "XIV", 40: "XL"}),
        ("lowerRoman", {2: "ii"}),
        ("decimalZero", {3: "03"}),
    ],
)
def test_kinds_of_numbers(kind: str, numbers: dict[int, str]) -> None:
    assert {number: numeral(number, kind) for number in numbers} == numbers


def test_photos_in_a_table_keep_their_captions(tmp_path: Path) -> None:
    grid = row(picture(), picture()) + row(paragraph("ประชุม"), paragraph("สำรวจ"))
    made = taken(tmp_path, f"<w:tbl>{grid}</w:tbl>")
    assert text(made).count("![") == 2
    assert text(made).index("ประชุม") < text(made).index("สำรวจ")
    assert table_of(made, "tables/photos.csv") == [["ไฟล์ภาพ", "คำบรรยาย"], ["word-01.png", "สำรวจ"]]


def test_a_table_that_only_arranges_is_text_and_one_inside_it_is_a_table(tmp_path: Path) -> None:
    inner = f"<w:tbl>{row(paragraph('ชื่อกลุ่ม'), paragraph('ประเภท'))}{row(paragraph('ทอผ้า'), paragraph('อาชีพ'))}</w:tbl>"
    made = taken(
        tmp_path, f"<w:tbl>{row(paragraph('ซ้าย') + inner + paragraph(''), paragraph('ขวา'))}</w:tbl>"
    )
    assert text(made) == "ซ้าย\n\nขวา\n"
    assert table_of(made, "tables/groups.csv") == [["ชื่อกลุ่ม", "ประเภท"], ["ทอผ้า", "อาชีพ"]]


def test_addresses_in_cells_are_kept(tmp_path: Path) -> None:
    link = (
        f'<w:p><w:hyperlink xmlns:r="{OFFICE}" r:id="rLink"><w:r><w:t>ดูโพสต์</w:t></w:r></w:hyperlink></w:p>'
    )
    heads = row(*(paragraph(words) for words in ("วันที่", "ช่องทาง", "ลิงก์", "เรื่อง")))
    cells = row(paragraph("1/12/2564"), paragraph("Facebook"), link, paragraph("เวที"))
    made = taken(tmp_path, f"<w:tbl>{heads}{cells}</w:tbl>")
    assert table_of(made, "tables/posts.csv")[1][2] == "https://www.facebook.com/a/posts/1"


def test_a_row_that_begins_in_the_second_column_keeps_its_columns(tmp_path: Path) -> None:
    heads = row(*(paragraph(words) for words in ("ลำดับ", "ชื่อกลุ่ม", "ประเภท")))
    look = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    later = row(paragraph("จักสาน"), paragraph("อาชีพ")).replace("<w:tr>", look)
    made = taken(tmp_path, f"<w:tbl>{heads}{later}</w:tbl>")
    assert table_of(made, "tables/groups.csv") == [["ชื่อกลุ่ม", "ประเภท"], ["จักสาน", "อาชีพ"]]


CHART = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rC" xmlns:r="x"/>'
SMART = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
NEW_CHART = '<x:chart xmlns:x="http://schemas.microsoft.com/office/drawing/2014/chartex"/>'
TWO_FORMS = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><w:drawing>'
    f"{NEW_CHART}</w:drawing></mc:Choice><mc:Fallback><w:t>แผนภูมินี้ใช้ไม่ได้ใน Word รุ่นนี้</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)
MATH = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>'


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        (f"<w:r><w:drawing>{CHART}</w:drawing></w:r>", "กราฟ"),
        (f"<w:r><w:drawing>{SMART}</w:drawing></w:r>", "SmartArt"),
        (f"<w:r><w:drawing>{NEW_CHART}</w:drawing></w:r>", "กราฟ"),
        (TWO_FORMS, "กราฟ"),
        (MATH, "สมการ"),
        ("<w:r><w:object/></w:r>", "วัตถุฝัง"),
    ],
)
def test_what_is_not_imported_is_named_with_its_heading(tmp_path: Path, inside: str, name: str) -> None:
    made = taken(tmp_path, heading("2. ประชากร") + f"<w:p>{inside}</w:p>")
    assert any(name in line and "ใต้หัวข้อ “2. ประชากร” ไม่ได้นำเข้า" in line for line in made.summary)
    assert not any(line.endswith("แห่ง") for line in made.summary)
    assert "รุ่นนี้" not in "".join(data.decode() for data in made.files.values())


def test_headers_footers_and_comments_are_named(tmp_path: Path) -> None:
    made = taken(
        tmp_path,
        paragraph("เนื้อ"),
        header1=paragraph("รายงานตำบลสมมติ"),
        footer1=paragraph(""),
        comments=f'<w:comment w:id="1">{paragraph("แก้ตรงนี้")}</w:comment>',
    )
    assert "หัวกระดาษ “รายงานตำบลสมมติ” ไม่ได้นำเข้า" in said(made)
    assert "ความคิดเห็น (comment) 1 แห่ง" in said(made) and "ท้ายกระดาษ" not in said(made)


def test_a_text_box_without_an_older_form_is_kept(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent>{paragraph('ในกล่อง')}</w:txbxContent>"
    body = f'<w:p><w:r><w:t>นอก</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="{space}"><mc:Choice>{box}</mc:Choice></mc:AlternateContent></w:r></w:p>'
    assert text(taken(tmp_path, body + paragraph("ท้าย"))) == "นอก\n\nในกล่อง\n\nท้าย\n"


def test_tracked_changes_are_read_as_accepted_and_told(tmp_path: Path) -> None:
    body = "<w:p><w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins><w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del></w:p>"
    made = taken(tmp_path, body)
    assert text(made) == "ใหม่\n" and "Track Changes" in said(made)


def test_a_strict_report_is_the_same_report(tmp_path: Path) -> None:
    usual = report(heading("ประวัติ") + paragraph("เล่าเรื่อง"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(usual)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8", "surrogateescape")
            content = content.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/",
                "http://purl.oclc.org/ooxml/officeDocument/",
            )
            new.writestr(name, content.encode("utf-8", "surrogateescape"))
    path = tmp_path / "strict.docx"
    path.write_bytes(out.getvalue())
    assert text(import_word(path), "texts/history.md") == "# ประวัติ\n\nเล่าเรื่อง\n"
