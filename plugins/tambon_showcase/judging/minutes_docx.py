"""The committee's minutes as a Word file, which its secretary goes on writing in: the parts of page and PDF, laid out again.

The face and its size are those of official papers (TH SarabunPSK 16, cabinet resolution of 7 September 2010); where a
machine lacks it, its word processor takes another Thai face.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tambon_showcase.site.office_file import LANGUAGE, finished

from .docx_columns import EMU_MM, SIZES, column_widths
from .docx_words import put, write_words
from .minutes_part import MinutesPart, MinutesSection, cell_text
from .tables import CellValue

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

FACE = "TH SarabunPSK"
SIZE, TITLE_SIZE = 16, 20
"""Points."""
_A4 = (210 * EMU_MM, 297 * EMU_MM)
_MARGIN = 20 * EMU_MM
_LATIN = "en-US"
"""The language of Latin letters and digits: as Thai, LibreOffice breaks a code anywhere."""
_NOT_OURS = ("/thumbnail", "/stylesWithEffects")
"""Parts of the library's template that say nothing of these minutes."""
SOME = 2
"""So many first rows of a table are never alone on a page, and so many last ones."""


def minutes_docx(sections: Sequence[MinutesSection]) -> bytes:
    """The minutes as DOCX, the same bytes for the same minutes."""
    import docx

    document = docx.Document()
    _prepare(document, sections[0].parts[0].text)
    for section in sections:
        if section.kind == "annex":
            _lay_across(document)
        for part in section.parts:
            if part.kind != "sign":
                _add(document, part)
            if section.kind == "end" and part.kind == "text":
                document.paragraphs[-1].paragraph_format.keep_with_next = True
        if signatures := [part.text for part in section.parts if part.kind == "sign"]:
            _add_signatures(document, signatures)
    out = io.BytesIO()
    document.save(out)
    return finished(out.getvalue(), 0)


def _prepare(document: Document, title: str) -> None:
    """A4, Thai faces, page numbers, and a file that says what it is; nothing of the library's own template."""
    properties = document.core_properties
    properties.title, properties.language = title, LANGUAGE
    properties.author = properties.last_modified_by = properties.comments = ""
    for relations in (document.part.package.rels, document.part.rels):
        for name in [name for name, one in relations.items() if one.reltype.endswith(_NOT_OURS)]:
            relations.pop(name)
    _set_page(document.sections[0], *_A4)
    _set_face(document.styles["Normal"], SIZE)
    _number_pages(document.sections[0].footer.paragraphs[0])


def _set_page(section: Any, width: int, height: int) -> None:
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN


def _set_face(style: ParagraphStyle, size: float) -> None:
    """The face for every script: Word keeps those of Thai (`cs`) apart from those of Latin letters."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.size, style.font.name = Pt(size), FACE
    style.paragraph_format.space_after = Pt(4)
    properties = style.element.get_or_add_rPr()
    for script in ("cs", "eastAsia"):
        properties.rFonts.set(qn(f"w:{script}"), FACE)
    put(properties, "w:szCs", {"w:val": str(round(size * 2))})
    put(properties, "w:lang", {"w:val": _LATIN, "w:bidi": LANGUAGE})


def _number_pages(paragraph: Paragraph) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    put(paragraph._p, "w:fldSimple", {"w:instr": "PAGE"})
    paragraph.add_run(" / ")
    put(paragraph._p, "w:fldSimple", {"w:instr": "NUMPAGES"})


def _lay_across(document: Document) -> None:
    """The annex on sheets on their side: its tables have a column for each judge."""
    from docx.enum.section import WD_ORIENT

    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    _set_page(section, *reversed(_A4))


def _add(document: Document, part: MinutesPart) -> None:
    if part.kind == "table":
        _add_table(document, part)
    elif part.kind in ("list", "lines"):
        for number, row in enumerate(part.rows, 1):
            _add_line(document, f"{number}." if part.kind == "list" else "–", cell_text(row[0]))
    else:
        _add_words(document, part)


def _add_words(document: Document, part: MinutesPart) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = document.add_paragraph()
    write_words(
        paragraph, part.text, TITLE_SIZE if part.kind == "title" else SIZE, part.kind in ("title", "heading")
    )
    layout = paragraph.paragraph_format
    layout.keep_together = True
    layout.keep_with_next = part.kind in ("title", "under", "heading")
    if part.kind in ("title", "under"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _add_line(document: Document, mark: str, words: str) -> None:
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    write_words(paragraph, f"{mark}\t{words}", SIZE, False)
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(9), Mm(-9)
    layout.tab_stops.add_tab_stop(Mm(9))


def _add_signatures(document: Document, signatures: Sequence[str]) -> None:
    """Two beside each other, on one page with the words before them: a sheet of signatures alone proves nothing."""
    table = document.add_table(0, 2)
    rows = [signatures[at : at + 2] for at in range(0, len(signatures), 2)]
    for row in rows:
        made = table.add_row()
        properties = made._tr.get_or_add_trPr()
        if len(row) == 1:
            made._tr.remove(made._tr.tc_lst[1])
            put(properties, "w:gridAfter", {"w:val": "1"})
        put(properties, "w:cantSplit", {})
        for cell, words in zip(made.cells, row, strict=True):
            _sign(cell.paragraphs[0], words, is_last=row is rows[-1])


def _sign(paragraph: Paragraph, words: str, is_last: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    write_words(paragraph, words, SIZES[0], False)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = Mm(8)
    paragraph.paragraph_format.keep_with_next = not is_last


def _add_table(document: Document, part: MinutesPart) -> None:
    if part.text:
        caption = document.add_paragraph()
        write_words(caption, part.text, SIZE, True)
        caption.paragraph_format.keep_with_next = True
    table = document.add_table(0, len(part.rows[0]), style="Table Grid")
    table.autofit = False
    page = document.sections[-1]
    room = page.page_width - page.left_margin - page.right_margin  # type: ignore[operator]
    size, widths = column_widths(room, part.rows)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, row in enumerate(part.rows):
        made = table.add_row()
        properties = made._tr.get_or_add_trPr()
        put(properties, "w:cantSplit", {})
        if number == 0:
            put(properties, "w:tblHeader", {})
        for cell, value in zip(made.cells, row, strict=True):
            _fill(cell.paragraphs[0], value, size, number == 0)
            cell.paragraphs[0].paragraph_format.keep_with_next = _stays(number, len(part.rows))
    document.add_paragraph()


def _stays(number: int, rows: int) -> bool:
    """Whether a row is on the page of the next one."""
    return number < rows - 1 and not SOME <= number < rows - SOME


def _fill(paragraph: Paragraph, value: CellValue, size: int, bold: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    write_words(paragraph, cell_text(value), size, bold)
    paragraph.paragraph_format.space_after = Pt(0)
    if not isinstance(value, str):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
