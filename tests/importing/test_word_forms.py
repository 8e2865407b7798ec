"""Reports in the forms that Word, Google Docs, WPS and converters write: nothing is lost without a word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.importing.import_file import import_file
from tambon_showcase.importing.imported import Imported
from tambon_showcase.importing.word_lost import lost_words
from tests.importing.reports import OFFICE, heading, paragraph, picture, report, row, table_of

SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
Edit = Callable[[dict[str, bytes]], None]


def taken(folder: Path, body: str, edit: Edit = lambda _: None, dot: bytes | None = None) -> Imported:
    """What is made of a report with this body; `edit` changes the parts."""
    data = report(body, **({} if dot is None else {"dot": dot}))
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:document", f"<w:document {SPACES}".encode()
    )
    edit(parts)
    path = folder / "รายงาน.docx"
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return import_file(path)


def text(made: Imported, name: str = "more") -> str:
    return made.files.get(f"texts/{name}.md", b"").decode()


def said(made: Imported) -> str:
    return "\n".join(made.summary)


def graphic(inside: str) -> str:
    return f"<w:drawing><wp:inline><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing>"


def run(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


PHOTO = '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x" descr="ประชุม"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic>'
BOX = f"<w:txbxContent>{paragraph('ในกล่อง')}</w:txbxContent>"
SHAPE = graphic(f"<wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp>")
OLDER = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


def both(newer: str, older: str | None) -> str:
    fallback = "" if older is None else f"<mc:Fallback>{older}</mc:Fallback>"
    return run(
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{newer}</mc:Choice>{fallback}</mc:AlternateContent>"
    )


@pytest.mark.parametrize(
    "box", [both(SHAPE, OLDER), both(SHAPE, None), both(SHAPE, ""), run(SHAPE), run(OLDER)]
)
def test_a_text_box_is_read_once_in_whatever_form(tmp_path: Path, box: str) -> None:
    made = taken(tmp_path, paragraph("ก่อน") + box + paragraph("หลัง"))
    assert text(made) == "ก่อน\n\nในกล่อง\n\nหลัง\n"


@pytest.mark.parametrize(
    ("group", "photos"),
    [
        (run(graphic(f"<wpg:wgp>{PHOTO}{PHOTO}</wpg:wgp>")), 2),
        (both(graphic(f"<wpg:wgp>{PHOTO}</wpg:wgp>"), None), 1),
        (
            both(graphic(f"<wpg:wgp>{PHOTO}</wpg:wgp>"), '<w:pict><v:imagedata r:id="rId1"/></w:pict>'),
            1,
        ),
    ],
)
def test_every_photo_of_a_group_is_read_once(tmp_path: Path, group: str, photos: int) -> None:
    made = taken(tmp_path, group)
    assert text(made).count("](../photos/") == photos and "ไม่ได้นำเข้า" not in said(made)


def test_a_photo_that_fills_a_shape_is_named(tmp_path: Path) -> None:
    made = taken(
        tmp_path, run(graphic('<wps:wsp><a:blipFill><a:blip r:embed="rId1"/></a:blipFill></wps:wsp>'))
    )
    assert "ภาพ 1 ภาพในรูปร่าง" in said(made)


@pytest.mark.parametrize(
    ("body", "kept", "named"),
    [
        (run("<w:rPr><w:vanish/></w:rPr><w:t>ความลับ</w:t>"), "", "ข้อความที่ซ่อนไว้"),
        (run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>เห็น</w:t>'), "เห็น\n", ""),
        (
            "<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>บทที่ 1 3</w:t></w:r></w:p>",
            "",
            "สารบัญไม่ได้นำเข้า",
        ),
        (
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>คลิกที่นี่</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "",
            "ยังไม่ได้กรอก “คลิกที่นี่”",
        ),
        (
            "<w:p><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> ผ่าน</w:t></w:r></w:p>",
            "☒ ผ่าน\n",
            "",
        ),
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
            "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t> ผ่าน</w:t></w:r></w:p>",
            "☑ ผ่าน\n",
            "",
        ),
        (
            "<w:p><w:r><w:t>ภาพที่ </w:t></w:r><w:fldSimple w:instr=' SEQ ภาพที่ '><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>",
            "ภาพที่ 1\n",
            "",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>ย้ายออกไปแล้ว</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>ย้ายเข้า</w:t></w:r></w:moveTo></w:p>",
            "ย้ายเข้า\n",
            "Track Changes",
        ),
        (
            "<w:p><w:r><w:ruby><w:rubyBase><w:r><w:t>คำที่มีคำอ่าน</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
            "",
            "ข้อความ “คำที่มีคำอ่าน” ไม่ได้นำเข้า",
        ),
        (run('<w:pict><v:shape><v:textpath string="ตำบล"/></v:shape></w:pict>'), "", "WordArt"),
        (
            "<w:p><w:r><w:t>12 ตร.กม.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
            "<w:r><w:t> CO</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>2</w:t></w:r></w:p>",
            "12 ตร.กม.² CO₂\n",
            "",
        ),
        ('<w:altChunk r:id="rA"/>', "", "ข้อความที่แทรกจากไฟล์อื่น"),
    ],
)
def test_what_a_reader_of_the_paper_sees_is_kept_and_the_rest_named(
    tmp_path: Path, body: str, kept: str, named: str
) -> None:
    made = taken(tmp_path, body)
    assert text(made) == kept and named in said(made)


def add_style(inside: str) -> Edit:
    def edit(parts: dict[str, bytes]) -> None:
        style = f'<w:style w:type="paragraph" w:styleId="a3">{inside}</w:style></w:styles>'
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", style.encode())

    return edit


@pytest.mark.parametrize(
    ("look", "style", "is_heading"),
    [
        ('<w:pStyle w:val="a3"/>', '<w:name w:val="หัวข้อของเรา"/><w:basedOn w:val="H1"/>', False),
        (
            '<w:pStyle w:val="a3"/>',
            '<w:name w:val="หัวข้อของเรา"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
            True,
        ),
        ('<w:pStyle w:val="a3"/>', '<w:name w:val="x"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', False),
        ('<w:outlineLvl w:val="1"/>', '<w:name w:val="x"/>', True),
        ('<w:outlineLvl w:val="9"/>', '<w:name w:val="x"/>', False),
    ],
)
def test_a_heading_is_known_by_its_level(tmp_path: Path, look: str, style: str, is_heading: bool) -> None:
    body = f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>ผลิตภัณฑ์</w:t></w:r></w:p>" + paragraph("ผ้าทอ")
    made = taken(tmp_path, body, add_style(style))
    assert ("ผ้าทอ" in text(made, "products")) is is_heading


def relation(kind: str, target: str, part: str = "document") -> Edit:
    def edit(parts: dict[str, bytes]) -> None:
        name = f"word/_rels/{part}.xml.rels"
        none = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        more = f'<Relationship Id="rX" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        parts[name] = parts.get(name, none).replace(b"</Relationships>", f"{more}</Relationships>".encode())

    return edit


def renamed(parts: dict[str, bytes]) -> None:
    for name in [name for name in parts if "document.xml" in name]:
        parts[name.replace("document.xml", "document2.xml")] = parts.pop(name)
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")


@pytest.mark.parametrize(
    "edit",
    [
        relation("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm", "settings"),
        relation("image", "https://example.com/a.png"),
        lambda parts: parts.update({"word/embeddings/oleObject1.bin": b"x"}),
        lambda parts: parts.update({"word/vbaProject.bin": b"x"}),
        renamed,
    ],
    ids=["template", "linked picture", "object", "macros", "Word in a browser"],
)
def test_what_a_report_carries_beside_its_text_costs_nothing(tmp_path: Path, edit: Edit) -> None:
    assert text(taken(tmp_path, paragraph("เนื้อหา") + picture(), edit)) == (
        "เนื้อหา\n\n![ภาพแดง](../photos/word-01.png)\n"
    )


def test_a_picture_that_is_only_a_link_is_named_and_never_fetched(tmp_path: Path) -> None:
    photo = graphic('<pic:pic><pic:blipFill><a:blip r:link="rX"/></pic:blipFill></pic:pic>')
    made = taken(tmp_path, run(photo), relation("image", "https://example.com/a.png"))
    assert "เป็นลิงก์ไปนอกเอกสาร" in said(made)


def test_a_part_with_a_document_type_is_not_read(tmp_path: Path) -> None:
    def edit(parts: dict[str, bytes]) -> None:
        parts["word/footnotes.xml"] = b'<!DOCTYPE a [<!ENTITY x "y">]><w:footnotes/>'

    assert "word/footnotes.xml ของไฟล์เสียหาย" in said(taken(tmp_path, paragraph("เนื้อหา"), edit))


def test_captions_are_found_under_above_and_in_their_own_style(tmp_path: Path) -> None:
    above = f"<w:tbl>{row(paragraph('เวทีประชาคม'), paragraph(''))}{row(picture(), paragraph(''))}</w:tbl>"
    own = picture() + '<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>ลงพื้นที่</w:t></w:r></w:p>'
    for body, caption in ((above, "เวทีประชาคม"), (own, "ลงพื้นที่")):
        made = taken(tmp_path, body, add_style('<w:name w:val="caption"/>'))
        assert table_of(made, "tables/photos.csv")[1] == ["word-01.png", caption]


def test_what_is_lost_is_told_once_and_not_without_end() -> None:
    assert list(lost_words(["กขคงจฉช", "กขคงจฉช", "มีอยู่จริง"], "ก ข คนี่ มี อยู่จริง")) == [
        "ข้อความ “กขคงจฉช” ไม่ได้นำเข้า คัดลอกมาใส่เอง"
    ]
    many = list(lost_words([f"หายไป{number:04d}" for number in range(30)], "ไม่มีเลย"))
    assert len(many) == 11 and "อีก 20 แห่ง" in many[-1]


@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_a_large_first_letter_is_part_of_its_word(tmp_path: Path, kind: str) -> None:
    letter = (
        f'<w:p><w:pPr><w:framePr w:dropCap="{kind}" w:lines="3"/></w:pPr><w:r><w:t>ต</w:t></w:r></w:p>'
        f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>ำบลสมมติอยู่ริมน้ำ</w:t></w:r></w:p>'
    )
    made = taken(tmp_path, letter + paragraph("ย่อหน้าที่สอง"))
    assert "ตำบลสมมติอยู่ริมน้ำ" in text(made)


def test_thai_is_as_bold_as_libreoffice_and_word_show_it(tmp_path: Path) -> None:
    runs = (
        "<w:p><w:r><w:rPr><w:bCs/></w:rPr><w:t>หมายเหตุ</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>:</w:t></w:r>"
        '<w:r><w:rPr><w:bCs w:val="0"/></w:rPr><w:t>ข้อความ </w:t></w:r>'
        "<w:r><w:rPr><w:iCs/></w:rPr><w:t>เอียง</w:t></w:r><w:r><w:rPr><w:bCs/></w:rPr><w:t> Latin</w:t></w:r></w:p>"
    )
    made = taken(tmp_path, heading("ประวัติความเป็นมา") + runs)
    assert "**หมายเหตุ:**ข้อความ *เอียง* Latin" in made.files["texts/history.md"].decode()


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ('<w:bCs w:val="1"/>', "**ตำบลของเรา**"),
        ('<w:bCs w:val="false"/>', "ตำบลของเรา"),
        ('<w:b w:val="0"/><w:bCs/>', "ตำบลของเรา"),
        ("<w:b/><w:bCs/>", "**ตำบลของเรา**"),
        ("<w:bCs/><w:iCs/>", "***ตำบลของเรา***"),
    ],
)
def test_a_mark_that_says_no_is_no_mark(tmp_path: Path, mark: str, shown: str) -> None:
    run = f"<w:p><w:r><w:rPr>{mark}</w:rPr><w:t>ตำบลของเรา</w:t></w:r></w:p>"
    made = taken(tmp_path, heading("ประวัติความเป็นมา") + run)
    assert made.files["texts/history.md"].decode().splitlines()[-1] == shown


def test_a_style_map_inside_the_file_steers_nothing(tmp_path: Path) -> None:
    """Mammoth lets a file say itself what becomes of its paragraphs; its own sample makes each a title, or nothing."""

    def with_map(parts: dict[str, bytes]) -> None:
        parts["mammoth/style-map"] = b"p => !"
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>",
            b'<Relationship Id="rMammothStyleMap" Type="http://schemas.zwobble.org/mammoth/style-map"'
            b' Target="/mammoth/style-map"/></Relationships>',
        )

    assert "ตั้งเมื่อปี 2440" in text(taken(tmp_path, paragraph("ตั้งเมื่อปี 2440"), with_map))


STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)
NUMBERS = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def test_items_in_the_style_of_numbered_lists_are_numbered_once(tmp_path: Path) -> None:
    def edit(parts: dict[str, bytes]) -> None:
        parts["word/styles.xml"], parts["word/numbering.xml"] = STYLES.encode(), NUMBERS.encode()
        relations = parts["word/_rels/document.xml.rels"].decode()
        for part in ("styles", "numbering"):
            one = f'<Relationship Id="rOf{part}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
            relations = relations.replace("</Relationships>", f"{one}</Relationships>")
        parts["word/_rels/document.xml.rels"] = relations.encode()

    items = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
        for words in ("ปลูกข้าว", "ทอผ้า")
    )
    made = text(taken(tmp_path, heading("อื่น ๆ") + items, edit))
    assert "1. ปลูกข้าว" in made and "2. ทอผ้า" in made and "1. 1." not in made


def test_a_heading_without_text_below_is_said_unless_its_table_went_elsewhere(tmp_path: Path) -> None:
    lines = (("ชื่อผลิตภัณฑ์", "ราคา (บาท)", "ผู้ผลิต"), ("ผ้าไหม", "500", "กลุ่มทอผ้า"))
    prices = "".join(row(*map(paragraph, cells)) for cells in lines)
    body = heading("รายงานตำบลกลางดง") + heading("ประวัติ") + paragraph("ตั้งเมื่อปี 2440")
    body += f"{heading('ผลิตภัณฑ์')}<w:tbl>{prices}</w:tbl>"
    made = taken(tmp_path, body)
    assert "หัวเรื่อง “รายงานตำบลกลางดง” ไม่มีข้อความใต้หัวเรื่อง" in said(made)
    assert said(made).count("ไม่มีข้อความใต้หัวเรื่อง") == 1 and "texts/products.md" not in made.files
