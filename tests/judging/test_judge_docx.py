"""The minutes as a Word file: every word of the page, in its order, and nothing that Word may repair."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from lxml import etree, html

from tambon_showcase.deck.fit import width_of
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.minutes import minutes_html
from tambon_showcase.judging.minutes_docx import minutes_docx
from tambon_showcase.judging.minutes_part import MinutesPart, MinutesSection
from tambon_showcase.pictures.line_breaks import breakable_pieces
from tests.judging.example import CODES, JUDGES, committee, contest, terms
from tests.judging.test_judge_outputs import evil_result, minutes_of
from tests.open_xml import faults

BLOCKS = "//h1 | //h2 | //p | //li | //caption | //th | //td"


def words_of_page(page: str) -> list[str]:
    """The texts of a page block by block, without its blanks."""
    return [" ".join(block.text_content().split()) for block in html.fromstring(page).xpath(BLOCKS)]


def words_of_file(packed: bytes) -> Iterator[str]:
    """The texts of a Word file block by block; marks before the lines of a list are the layout's."""
    for block in docx.Document(io.BytesIO(packed)).iter_inner_content():
        cells: Any = [cell for row in block.rows for cell in row.cells] if hasattr(block, "rows") else [block]
        for cell in cells:
            text = " ".join(cell.text.rpartition("\t")[2].split())
            if text or hasattr(block, "rows"):
                yield text


def test_the_file_says_what_the_page_says_in_its_order():
    for result in (
        evil_result(),
        merge(contest({judge: [0.5] * len(CODES) for judge in JUDGES}), terms(), committee()),
    ):
        sections = minutes_of(result)
        assert list(words_of_file(minutes_docx(sections))) == words_of_page(minutes_html(sections))


def test_word_opens_it_without_repair_and_it_says_nothing_of_its_maker():
    packed = minutes_docx(minutes_of(evil_result()))
    assert faults(packed, "docx") == []
    assert packed == minutes_docx(minutes_of(evil_result()))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        everything = b"".join(map(archive.read, archive.namelist()))
    assert b"python-docx" not in everything
    properties = docx.Document(io.BytesIO(packed)).core_properties
    assert (properties.author, properties.language) == ("", "th-TH")
    assert properties.title.startswith("รายงานการประชุม")


def test_thai_letters_have_the_face_of_official_papers_and_tables_repeat_their_heads():
    with zipfile.ZipFile(io.BytesIO(minutes_docx(minutes_of(evil_result())))) as archive:
        styles, body = (etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("styles", "document"))
    names = styles.nsmap
    normal = styles.xpath("//w:style[@w:styleId='Normal']/w:rPr", namespaces=names)[0]
    assert normal.xpath("string(w:rFonts/@w:cs)", namespaces=names) == "TH SarabunPSK"
    assert normal.xpath("string(w:szCs/@w:val)", namespaces=names) == "32"
    runs = body.xpath("//w:r/w:rPr", namespaces=names)
    sizes, of_thai = (
        [run.xpath(f"string(w:{tag}/@w:val)", namespaces=names) for run in runs] for tag in ("sz", "szCs")
    )
    assert sizes == of_thai and len(sizes) > 9
    tables = body.xpath("//w:tbl[w:tblPr/w:tblStyle]", namespaces=body.nsmap)
    assert tables and all(
        table.xpath("w:tr[1]/w:trPr/w:tblHeader", namespaces=body.nsmap) for table in tables
    )


def blocks_of(packed: bytes) -> list[Any]:
    return list(docx.Document(io.BytesIO(packed)).iter_inner_content())


def test_signatures_are_beside_each_other_on_the_page_of_the_words_before_them():
    parts = [MinutesPart("title", "รายงาน"), MinutesPart("text", "เลิกประชุมเวลา 12.00 น.")]
    for count, expected in ((1, [1]), (4, [2, 2]), (5, [2, 2, 1])):
        signs = [MinutesPart("sign", f"ลงชื่อ ....\n(กรรมการ {one})") for one in range(count)]
        *_, before, table = blocks_of(minutes_docx([MinutesSection("end", [*parts, *signs])]))
        rows = [[cell.paragraphs[0] for cell in row.cells] for row in table.rows]
        assert [len(row) for row in rows] == expected
        held = [all(one.paragraph_format.keep_with_next for one in row) for row in rows]
        assert held == [True] * (len(rows) - 1) + [False]
        assert before.paragraph_format.keep_with_next


def tables_of(packed: bytes) -> Iterator[Any]:
    return (
        block for block in blocks_of(packed) if hasattr(block, "columns") and block.style.name == "Table Grid"
    )


def words_of(text: str) -> list[str]:
    return [
        piece for code in text.split() for piece in ([code] if code.isascii() else breakable_pieces(code))
    ]


def test_no_column_breaks_a_word_or_a_code():
    """A code of a tambon broke into `9999` and `01`, a head into `กรรมกา` and `ร`; a file's name and a fingerprint may break."""
    for table in tables_of(minutes_docx(minutes_of(evil_result()))):
        for column in table.columns:
            for number, cell in enumerate(column.cells):
                size = cell.paragraphs[0].runs[0].font.size.pt
                for word in words_of(cell.text):
                    assert column.width.inches >= min(1, width_of(word, size, bold=number == 0)) + 0.14, word


def test_neither_a_head_nor_a_last_row_is_alone_on_a_page():
    for table in tables_of(minutes_docx(minutes_of(evil_result()))):
        stays = [
            {cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells} for row in table.rows
        ]
        last = len(stays) - 1
        assert [stays[at] for at in (0, last)] == [{True}, {False}]
        assert stays[last - 1] == {True}
        assert last < 8 or {False} in stays[:last], "a long table goes on over pages"
