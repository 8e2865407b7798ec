"""A published Office document has the parts that were looked at, without what cameras and programs say of themselves."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path

import pytest

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.documents import inspect
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.finding import Where
from tests.content.films import box, mp4
from tests.content.papers import in_word, office
from tests.content.pictures import picture, with_camera_marks

PHOTO = picture(60, 40, "JPEG", exif=with_camera_marks(1))
NAMED = '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>นายสมชาย</dc:creator></cp:coreProperties>'


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refused(data: bytes) -> str:
    with pytest.raises(UnsafeDocumentError) as problem:
        read_office(data)
    return problem.value.rule.code


def test_parts_stay_as_they_are_and_the_same_parts_make_the_same_bytes() -> None:
    data = office("xlsx", **{"xl/styles.xml": "<a/>", "xl/media/a.wmf": b"\1\0\x09\0"})
    written = read_office(data, "เรื่อง")[1].data
    assert parts(written) == parts(data)
    assert read_office(data, "เรื่อง")[1].data == written == read_office(written, "เรื่อง")[1].data


def test_authors_are_not_published_and_the_title_is() -> None:
    properties = {
        "docProps/core.xml": NAMED,
        "docProps/app.xml": "<Properties><Company>ก</Company></Properties>",
    }
    written = parts(read_office(office(**properties), "แผน <1>")[1].data)
    assert "แผน &lt;1&gt;" in written["docProps/core.xml"].decode()
    assert (
        "สมชาย" not in written["docProps/core.xml"].decode() and b"Company" not in written["docProps/app.xml"]
    )


SPACE = "http://schemas.openxmlformats.org/"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("word/core.xml", f'<coreProperties xmlns="{SPACE}package/2006/metadata/core-properties"><a>สมชาย</a></coreProperties>'),
        ("word/a.xml", f'<Properties xmlns="{SPACE}officeDocument/2006/extended-properties"><a>สมชาย</a></Properties>'),
        ("word/b.xml", '<Properties xmlns="http://purl.oclc.org/ooxml/officeDocument/customProperties"><a>สมชาย</a></Properties>'),
        ("DOCPROPS/APP.xml", "<Properties><a>สมชาย</a></Properties>"),
    ],
)  # fmt: skip
def test_authors_are_published_at_no_other_place(name: str, part: str) -> None:
    assert "สมชาย" not in parts(read_office(office(**{name: part}))[1].data)[name].decode()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_place_in_a_photo_is_taken_out(kind: str) -> None:
    photo = picture(60, 40, kind, exif=with_camera_marks(1))
    read = read_office(office(**{f"word/media/a.{kind.lower()}": photo}))[1]
    assert read.had_place and b"CanaryPhone" in photo
    assert b"CanaryPhone" not in parts(read.data)[f"word/media/a.{kind.lower()}"]


def test_a_place_in_a_photo_of_a_workbook_inside_is_taken_out_too() -> None:
    inner = office("xlsx", **{"xl/media/a.jpeg": PHOTO})
    read = read_office(office("pptx", **{"ppt/embeddings/book.xlsx": inner}))[1]
    assert b"CanaryPhone" not in parts(parts(read.data)["ppt/embeddings/book.xlsx"])["xl/media/a.jpeg"]


def test_a_film_loses_its_place_and_one_that_cannot_be_read_keeps_the_document_back() -> None:
    film = mp4(6, box("udta", b"SECRET"))
    assert (
        b"SECRET"
        not in parts(read_office(office("pptx", **{"ppt/media/a.mp4": film}))[1].data)["ppt/media/a.mp4"]
    )
    assert refused(office("pptx", **{"ppt/media/a.mov": b"no film"})) == "T533"


def test_a_photo_of_another_kind_that_says_a_place_keeps_the_document_back() -> None:
    photo = with_camera_marks().tobytes().removeprefix(b"Exif\0\0")  # Exif is written as a TIFF
    assert refused(office(**{"word/media/a.tiff": photo})) == "T533"
    assert read_office(office(**{"word/media/a.tiff": picture(60, 40, "TIFF")}))[0] == "docx"


@pytest.mark.parametrize("again", ["word/document.xml", "WORD/document.xml"])
def test_two_parts_of_one_name_are_refused(again: str) -> None:
    out = io.BytesIO(office())
    with zipfile.ZipFile(out, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr(again, in_word("<w:p/>"))
    assert refused(out.getvalue()) == "T525"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("word/comments.xml", in_word("<w:comment><w:t>081-234-5678</w:t></w:comment>")),
        ("customXml/item1.xml", "<a>081-234-5678</a>"),
        ("docProps/custom.xml", "<a>081-234-5678</a>"),
        ("word/vmlDrawing1.vml", "<xml><div>โทร<br>081-234-5678</div></xml>"),
        (
            "word/media/a.svg",
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>081-234-5678</title></svg>',
        ),
        ("word/drawing.xml", '<a descr="โทร 081-234-5678"/>'),
        ("word/people.xml", '<a author="somchai.j@gmail.com"/>'),
    ],
)
def test_words_in_every_part_are_looked_through(name: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(office(**{name: part}))
    document, findings = inspect(path, Where("a.docx"))
    assert document is None and {finding.code for finding in findings} == {"T530"}


CELL = "<c t='inlineStr'><is><t>081-234-5678</t></is></c>"
CHART = "<c:chart xmlns:c='c'><c:strCache><c:pt><c:v>081-234-5678</c:v></c:pt></c:strCache></c:chart>"


@pytest.mark.parametrize(
    ("kind", "name", "part"),
    [
        ("docx", "word/more.xml", in_word("<w:del><w:r><w:delText>081-234-5678</w:delText></w:r></w:del>")),
        ("docx", "word/more.xml", in_word("<w:r><w:rPr><w:vanish/></w:rPr><w:t>081-234-5678</w:t></w:r>")),
        ("docx", "word/footnotes.xml", in_word("<w:t>081-234-5678</w:t>")),
        ("docx", "word/glossary/document.xml", in_word("<w:t>081-234-5678</w:t>")),
        ("docx", "word/settings.xml", in_word("<w:docVar w:val='081-234-5678'/>")),
        ("docx", "word/more.xml", in_word("<w:listItem w:displayText='081-234-5678'/>")),
        ("docx", "word/more.xml", in_word("<w:ffData><w:textInput><w:default w:val='081-234-5678'/></w:textInput></w:ffData>")),
        ("docx", "word/charts/chart1.xml", CHART),
        ("docx", "word/embeddings/a.xlsx", office("xlsx", "081-234-5678")),
        ("xlsx", "xl/worksheets/sheet2.xml", f"<worksheet><cols><col hidden='1'/></cols><row hidden='1'>{CELL}</row></worksheet>"),
        ("xlsx", "xl/comments1.xml", "<comments><t>081-234-5678</t></comments>"),
        ("xlsx", "xl/threadedComments/a.xml", "<a><text>081-234-5678</text></a>"),
        ("xlsx", "xl/pivotCache/a.xml", "<sharedItems><s v='081-234-5678'/></sharedItems>"),
        ("xlsx", "xl/more.xml", "<sheet name='โทร 081-234-5678' state='veryHidden'/>"),
        ("pptx", "ppt/notesSlides/notesSlide1.xml", "<a xmlns:a='a'><a:t>081-234-5678</a:t></a>"),
        ("pptx", "ppt/slides/slide9.xml", "<a:sld xmlns:a='a' show='0'><a:t>081-234-5678</a:t></a:sld>"),
        ("pptx", "ppt/slideMasters/a.xml", "<a:x xmlns:a='a'><a:t>081-234-5678</a:t></a:x>"),
        ("pptx", "ppt/tags/tag1.xml", "<tagLst><tag name='A' val='081-234-5678'/></tagLst>"),
        ("pptx", "ppt/comments/a.xml", "<cmLst><cm><text>081-234-5678</text></cm></cmLst>"),
        ("pptx", "ppt/embeddings/Sheet1.xlsx", office("xlsx", "081-234-5678")),
    ],
)  # fmt: skip
def test_what_is_hidden_in_a_document_keeps_it_back(kind: str, name: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(office(kind, **{name: part}))
    document, findings = inspect(path, Where(path.name))
    assert document is None and "T530" in {finding.code for finding in findings}


SLIDE_LINK = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="../{target}"/></Relationships>'
WORDS = "<a:x xmlns:a='a'><a:t>Click to edit Master title style</a:t></a:x>"


@pytest.mark.parametrize("part", ["slideMasters/slideMaster1", "slideLayouts/slideLayout3", "theme/theme1"])
def test_the_prompts_of_layouts_are_no_words_of_slides(part: str) -> None:
    read = read_office(office("pptx", **{f"ppt/{part}.xml": WORDS}))[1]
    assert "Click to edit" not in read.text and "Click to edit" in read.beside
    assert "Click to edit" in read_office(office("pptx", **{"ppt/slides/slide1.xml": WORDS}))[1].text


@pytest.mark.parametrize(
    ("kind", "target", "shown"),
    [("slideLayout", "slideLayouts/slideLayout1.xml", False), ("image", "media/image1.png", True)],
)
def test_slides_may_show_more_than_words_where_they_have_a_picture(
    kind: str, target: str, shown: bool
) -> None:
    links = SLIDE_LINK.format(kind=kind, target=target)
    deck = office("pptx", **{"ppt/slides/slide1.xml": WORDS, "ppt/slides/_rels/slide1.xml.rels": links})
    assert read_office(deck)[1].has_pictures is shown
    assert read_office(office("docx"))[1].has_pictures
