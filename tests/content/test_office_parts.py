"""A part of a kind that is not known keeps the document back; what programs usually write does not."""

from __future__ import annotations

import io
import zipfile

import pytest

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.content.office_parts import TYPES, stated_types, unknown_part
from tests.content.papers import office

FAMILY = "application/vnd.openxmlformats-officedocument."
LIST = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def stated(part: str, kind: str) -> bytes:
    return LIST.format(f'<Override PartName="/{part}" ContentType="{kind}"/>').encode()


@pytest.mark.parametrize(
    "name",
    [
        "word/afchunk.mht", "word/a.html", "ppt/media/sound.wav", "ppt/media/scene.glb", "xl/media/a.wmv", "word/a", "xl/model/item.data",
        "word/embeddings/oleObject1.bin", "word/embeddings/a.xls", "word/a.xlsx", "xl/a.bin", "ppt/media/a.png.exe", "wtf/run.PY",
    ],
)  # fmt: skip
def test_a_name_of_an_unknown_ending_is_refused(name: str) -> None:
    assert unknown_part([TYPES, "word/document.xml", name], {}) == name
    with pytest.raises(UnsafeDocumentError) as problem:
        read_office(office(**{name: b"x"}))
    assert problem.value.rule.code == "T526"


@pytest.mark.parametrize(
    "kind",
    [
        *(f"{FAMILY}{kind}" for kind in ("oleObject", "spreadsheetml.externalLink+xml", "spreadsheetml.connections+xml")),
        *(f"{FAMILY}spreadsheetml.{kind}+xml" for kind in ("queryTable", "dialogsheet", "volatileDependencies", "revisionLog")),
        *("application/vnd.ms-excel.rdrichvaluewebimage+xml", "application/vnd.ms-office.webextension+xml", "text/html"),
        *("application/vnd.ms-word.keyMapCustomizations+xml", "application/vnd.ms-excel.macrosheet+xml", "model/gltf-binary"),
        *("application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-office.activeX+xml", "application/x-msdownload"),
    ],
)  # fmt: skip
def test_a_part_whose_stated_kind_is_unknown_is_refused(kind: str) -> None:
    for name, written in (("word/a.xml", kind), ("word/A.XML", kind.upper())):
        types = stated_types(stated(name, written))
        assert unknown_part(["word/document.xml", name], types) == name


def test_kinds_are_stated_by_ending_too_and_character_references_hide_nothing() -> None:
    kind = FAMILY.replace("v", "&#118;") + "oleObject"
    types = stated_types(LIST.format(f'<Default Extension="PNG" ContentType="{kind}"/>').encode())
    assert unknown_part(["word/media/a.png"], types) == "word/media/a.png"
    assert unknown_part(["word/media/a.jpg"], types) == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("word/document2.xml", f"{FAMILY}wordprocessingml.document.main+xml"),
        ("xl/worksheets/sheet.xml", f"{FAMILY}spreadsheetml.worksheet+xml; charset=utf-8"),
        ("customXml/item1.xml", "application/xml"),
        ("word/fonts/font1.odttf", f"{FAMILY}obfuscatedFont"),
        ("ppt/fonts/font1.fntdata", "application/x-fontdata"),
        ("word/media/a.wmf", "image/x-wmf"),
        ("ppt/media/a.mp4", "video/mp4"),
        ("ppt/charts/style1.xml", "application/vnd.ms-office.chartstyle+xml"),
        ("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", f"{FAMILY}spreadsheetml.sheet"),
        ("xl/printerSettings/printerSettings1.bin", f"{FAMILY}spreadsheetml.printerSettings"),
        ("word/a.xml", ""),
    ],
)
def test_what_programs_write_is_known(name: str, kind: str) -> None:
    assert unknown_part([name, "word/"], stated_types(stated(name, kind))) == ""


@pytest.mark.parametrize(("types", "code"), [("<!DOCTYPE a><Types/>", "T526"), ("<Types", "T525")])
def test_a_list_of_kinds_that_is_no_plain_xml_is_refused(types: str, code: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(TYPES, types)
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(UnsafeDocumentError) as problem:
        read_office(out.getvalue())
    assert problem.value.rule.code == code
