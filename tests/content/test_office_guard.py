"""An Office document that runs, fetches, hides or swells is refused from its list and its parts."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.office_guard import main_part, read_office
from tests.content.papers import in_word, office
from tests.growth import outgrows

RELATION = '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="https://{}" {}/></Relationships>'
EXTERNAL = 'TargetMode="External"'


def refused(data: bytes) -> str:
    with pytest.raises(UnsafeDocumentError) as problem:
        read_office(data)
    return problem.value.rule.code


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/vbaProject.bin", b"x"), ("xl/macrosheets/sheet1.xml", "<x/>"), ("word/activeX/activeX1.xml", "<x/>"), ("xl/externalLinks/externalLink1.xml", "<x/>"),
        ("xl/connections.xml", "<x/>"), ("word/embeddings/oleObject1.bin", b"x"), ("word/embeddings/a.exe", b"MZ"), ("word/media/a.html", "<p>"), ("customUI/customUI.xml", "<x/>"),
        ("../../evil.xml", "<x/>"), ("/etc/x.xml", "<x/>"), ("C:\\x.xml", "<x/>"), ("word\\..\\x.xml", "<x/>"),
        ("word/a.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), ("word/b.xml", "<!doctype x><x/>"), ("word/c.xml", in_word("<w:instrText>DDEAUTO c:\\\\x.exe</w:instrText>")),
        ("word/d.xml", in_word("<w:instrText>INCLUDEPICTURE \"https://evil.example/x.png\"</w:instrText>")),
        ("word/_rels/document.xml.rels", RELATION.format("attachedTemplate", "evil.example/x.dotm", EXTERNAL)),
        ("word/_rels/e.xml.rels", RELATION.format("image", "evil.example/x.png", EXTERNAL)),
        ("word/_rels/f.xml.rels", RELATION.format("oleObject", "evil.example/x", "targetmode='external'")),
        ("word/_rels/g.xml.rels", RELATION.format("oleObject", "evil.example/x", EXTERNAL).replace("/></", "/><Relationship Id='h' Type='/hyperlink' Target='a'/></")),
    ],
)  # fmt: skip
def test_parts_that_act_are_refused(name: str, content: str | bytes) -> None:
    assert refused(office(**{name: content})) == "T526"


def test_a_macro_type_is_refused_under_any_name() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>",
        )
        archive.writestr("word/document.xml", "<x/>")
    assert refused(data.getvalue()) == "T526"


def test_words_in_utf_16_cannot_hide() -> None:
    assert refused(office(**{"word/a.xml": "<!DOCTYPE x><x/>".encode("utf-16")})) == "T525"


@pytest.mark.parametrize(
    "parts",
    [
        {"word/big.xml": " " * 40_000_000},
        {"word/swollen.xml": "a" * 5_000_000},
        {f"word/{n}.xml": "x" for n in range(2_100)},
    ],
)
def test_bombs_are_refused(parts: dict[str, str]) -> None:
    assert refused(office(**parts)) == "T527"


def test_a_list_that_lies_about_sizes_is_refused() -> None:
    data = bytearray(office(**{"word/swollen.xml": "a" * 40_000_000}))
    place = data.index(b"PK\1\2", data.index(b"word/swollen.xml", data.index(b"PK\1\2")) - 60)
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    assert refused(bytes(data)) in {"T525", "T527"}


def test_a_locked_part_is_refused() -> None:
    data = bytearray(office())
    place = data.index(b"PK\1\2")
    data[place + 8] |= 1
    assert refused(bytes(data)) == "T524"


def test_an_archive_of_other_things_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "x")
    assert refused(data.getvalue()) == "T521"


def test_a_file_of_libreoffice_s_own_kind_is_named() -> None:
    with pytest.raises(UnsafeDocumentError) as refusal:
        main_part(["mimetype", "Thumbnails/thumbnail.png", "content.xml", "META-INF/manifest.xml"])
    assert refusal.value.value == "OpenDocument"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/_rels/document.xml.rels", RELATION.format("hyperlink", "www.cdd.go.th", EXTERNAL)),
        ("word/_rels/a.xml.rels", RELATION.replace("https://", "").format("image", "media/a.png", "")),
        ("xl/printerSettings/printerSettings1.bin", b"x\0"),
        ("ppt/embeddings/Microsoft_Excel_Sheet.xlsx", office("xlsx")),
        ("word/media/a.png", b"\x89PNG"),
    ],
)
def test_usual_parts_pass(name: str, content: str | bytes) -> None:
    assert read_office(office(**{name: content}))[0] == "docx"


def test_text_split_by_formatting_is_joined_and_paragraphs_are_parted() -> None:
    body = "<w:p><w:r><w:t>1-2345-</w:t></w:r><w:r><w:t>67890-12-1</w:t></w:r></w:p><w:p><w:t>ข&amp;ค</w:t></w:p>"
    _, document = read_office(office(**{"word/header1.xml": in_word(body)}))
    assert "1-2345-67890-12-1\nข&ค" in document.text


def test_cells_are_parted_and_sheets_counted() -> None:
    sheet = "<row><c><v>123</v></c><c><v>456</v></c></row>"
    _, document = read_office(
        office("xlsx", **{"xl/worksheets/sheet1.xml": sheet, "xl/worksheets/sheet2.xml": sheet})
    )
    assert "123│456" in document.text
    assert document.pages == 2


def reading(part: str, piece: str, letters: int) -> Callable[[], object]:
    """Reads a document with a part of so many letters."""
    data = office(**{part: "<x>" + piece * (letters // len(piece))})

    def read() -> None:
        with contextlib.suppress(UnsafeDocumentError):
            read_office(data)

    return read


@pytest.mark.parametrize("part", ["word/footnotes.xml", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<w:instrText>",
        "<w:t>",
        "<!-",
        "&amp;",
        " ",
        "TargetMode='",
        "<Relationship Id='r' ",
        "DDE ",
        "ก ",
    ],
)
def test_four_times_the_letters_cost_about_four_times_the_time(part: str, piece: str) -> None:
    small, large = (reading(part, piece, letters) for letters in (50_000, 200_000))
    assert outgrows(small, large, 10, 0.02) is None
