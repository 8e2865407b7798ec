"""Whatever an Office document could do beyond showing something is refused, however it is spelled."""

from __future__ import annotations

import time
from functools import partial

import pytest

from tambon_showcase.content.document_rules import MAX_TEXT, UnsafeDocumentError
from tambon_showcase.content.office_acts import check_part
from tambon_showcase.content.office_fields import field_acts
from tambon_showcase.content.office_formulas import formula_acts
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.content.office_links import is_plain_address
from tests.content.papers import in_word, office
from tests.growth import outgrows

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refused(part: str, content: str | bytes) -> str:
    try:
        check_part(part, content.encode() if isinstance(content, str) else content)
    except UnsafeDocumentError as problem:
        return problem.rule.code
    return ""


@pytest.mark.parametrize(
    ("relation", "code"),
    [
        (f'<Relationship Type="{TYPE}/image" Target="https://evil.example/a.png" TargetMode="&#69;xternal"/>', "T526"),
        (f"<p:Relationship xmlns:p='x' Type='{TYPE}/image' Target='https://evil.example/a' TargetMode='External'/>", "T526"),
        (f'<Relationship Id="&gt;" Type="{TYPE}/image" Target="http://x" TargetMode="external"/>', "T526"),
        (f'<Relationship Type="{TYPE}/image" Target="//evil.example/a.png"/>', "T526"),
        (f'<Relationship Type="{TYPE}/oleObject" Target="media/a.png"/>', "T526"),
        (f'<Relationship Type="{TYPE}/aFChunk" Target="a.mht"/>', "T526"),
        (f'<Relationship Type="{TYPE}/attachedTemplate" Target="file:///C:/a.dotm" TargetMode="External"/>', "T526"),
        (f'<Relationship Type="{TYPE}/hyperlink" Target="file://server/share" TargetMode="External"/>', "T526"),
        (f'<Relationship Type="{TYPE}/hyperlink" Target="\\\\server\\share" TargetMode="External"/>', "T526"),
        (f'<Relationship Type="{TYPE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>', "T526"),
        (f'<Relationship Type="{TYPE}/hyperlink" Target="https://www.cdd.go.th" TargetMode="External"/>', ""),
        (f'<Relationship Type="{TYPE}/hyperlink" Target="แผน%202565.pdf" TargetMode="External"/>', ""),
        (f'<Relationship Type="{TYPE}/image" Target="media/a.png"/>', ""),
        (f'<Relationship Type="{TYPE}/theme" Target="/word/theme/theme1.xml"/>', ""),
        (f'<Relationship Type="{TYPE}/model3d" Target="media/a.glb"/>', "T526"),
    ],
)  # fmt: skip
def test_relations_are_allowed_by_kind_and_target(relation: str, code: str) -> None:
    assert refused("word/_rels/document.xml.rels", RELATIONS.format(relation)) == code


def run(code: str) -> str:
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (mark("begin") + run("D") + run("DE") + run("AUTO c:\\\\x") + mark("end"), "T526"),
        (run("&#68;DEAUTO x"), "T526"),
        (mark("begin") + run("INCLUDE") + mark("begin") + run("PAGE") + mark("end") + run("TEXT x") + mark("end"), "T526"),
        ('<w:fldSimple w:instr=" LINK Excel.Sheet.12 a"/>', "T526"),
        (mark("begin") + run("HYPERLINK &quot;\\\\\\\\server\\\\a&quot;") + mark("end"), "T526"),
        (mark("begin") + run(" TOC \\o ") + run("&quot;1-3&quot;") + mark("separate") + mark("end"), ""),
        (mark("begin") + run(" PAGE ") + mark("begin") + run("SEQ ภาพที่") + mark("end") + mark("end"), ""),
        ("<w:r><w:t>DDEAUTO ในข้อความ</w:t></w:r>", ""),
    ],
)  # fmt: skip
def test_fields_are_allowed_by_their_whole_code(body: str, code: str) -> None:
    assert refused("word/document.xml", in_word(body)) == code


@pytest.mark.parametrize(
    "code",
    [
        "",
        " PAGE ",
        "= SUM(ABOVE)",
        "hyperlink \\l _Toc1",
        'HYPERLINK "https://a.go.th"',
        "REF a",
        "SEQ ตาราง",
    ],
)
def test_usual_fields_only_show(code: str) -> None:
    assert not field_acts(code)


@pytest.mark.parametrize(
    "code", ["MACROBUTTON x y", "PRINT x", "DATABASE x", 'HYPERLINK "file:///c:/x"', "นอกรายการ"]
)
def test_other_fields_may_act(code: str) -> None:
    assert field_acts(code)


@pytest.mark.parametrize(
    "formula",
    [
        "SUM(A1:A9)", "IF(B2>0,\"ก|ข\",0)", "_xlfn.XLOOKUP(A1,B:B,C:C)", "_xlfn._xlws.FILTER(A:A,B:B)", "BAHTTEXT(A1)",
        "'แผ่น|1'!A1+1", "HYPERLINK(\"https://a.go.th\",\"ดู\")", "HYPERLINK(\"#แผ่น2!A1\")", "ตาราง1[ชาย]+1", "_xlfn.STDEV.S(A1:A9)",
    ],
)  # fmt: skip
def test_formulas_that_work_something_out_pass(formula: str) -> None:
    assert not formula_acts(formula)


@pytest.mark.parametrize(
    "formula",
    [
        "WEBSERVICE(\"http://a\")", "_xlfn.IMAGE(\"http://a\")", "cmd|'/C calc'!A0", "'cmd'|'x'!A1", "_xll.Evil(1)", "CALL(\"a\",\"b\")",
        "HYPERLINK(\"file://server/a\")", "RTD(\"a\",,\"b\")", "CUBEVALUE(\"a\")", "EXEC(\"calc\")", "_xlfn.STOCKHISTORY(A1)",
    ],
)  # fmt: skip
def test_formulas_that_reach_out_do_not(formula: str) -> None:
    assert formula_acts(formula)


def test_formulas_are_found_wherever_a_workbook_keeps_them() -> None:
    for tag in ("f", "definedName", "formula1", "calculatedColumnFormula"):
        assert (
            refused("xl/any.xml", f'<x:a xmlns:x="y"><x:{tag}>WEB<!-- -->SERVICE(A1)</x:{tag}></x:a>')
            == "T526"
        )
    assert refused("word/document.xml", in_word("<w:f>WEBSERVICE(A1)</w:f>")) == ""


def test_pictures_fetched_by_attributes_are_refused() -> None:
    assert refused("word/document.xml", in_word("<w:a src='https://evil.example/a.png'/>")) == "T526"
    assert refused("word/document.xml", in_word("<w:a src='media/a.png' href='https://a.go.th'/>")) == ""


@pytest.mark.parametrize(
    "address", ["https://a", "HTTP://a", "mailto:a@b", "tel:055", "#บทที่1", "แผน.pdf", "../a/b.pdf", ""]
)
def test_plain_addresses(address: str) -> None:
    assert is_plain_address(address)


@pytest.mark.parametrize(
    "address",
    ["file:///c:/a", "\\\\srv\\a", "//srv/a", "/etc/a", "javascript:x", "ms-word:ofe|u|http://a", "data:x"],
)
def test_other_addresses(address: str) -> None:
    assert not is_plain_address(address)


def test_a_workbook_inside_a_chart_is_read_too() -> None:
    inner = office("xlsx", "เลขลับในกราฟ")
    _, document = read_office(office("pptx", **{"ppt/embeddings/Microsoft_Excel_Sheet1.xlsx": inner}))
    assert "เลขลับในกราฟ" in document.text
    acting = office("xlsx", **{"xl/worksheets/sheet1.xml": '<a><f>WEBSERVICE("x")</f></a>'})
    for _ in range(3):
        with pytest.raises(UnsafeDocumentError):
            read_office(acting)
        acting = office("docx", **{"word/embeddings/a.xlsx": acting})


def test_text_that_nobody_could_look_through_is_withheld() -> None:
    with pytest.raises(UnsafeDocumentError) as problem:
        read_office(office(text="ก " * (MAX_TEXT // 2) + "ท้าย"))
    assert problem.value.rule.code == "T527"


@pytest.mark.parametrize("piece", ["<w:instrText>A", "<w:f>", '<w:a w:b="&#65;"/>', "&amp;", "<w:p>"])
def test_cost_grows_as_the_part_does(piece: str) -> None:
    small, large = (in_word(piece * (letters // len(piece))) for letters in (100_000, 400_000))
    read = partial(refused, "word/document.xml")
    assert outgrows(lambda: read(small), lambda: read(large), 10, 0.02) is None


def test_a_long_name_in_a_formula_is_read_in_little_time() -> None:
    start = time.process_time()
    assert not formula_acts("a" * 200_000)
    assert (
        formula_acts("a" * 200_000 + "(1)")
        and formula_acts("1IMAGE(1)")
        and not formula_acts("3*(SUM(A1)+1)")
    )
    assert time.process_time() - start < 1
