"""Repairs the text layer of a PDF that holds shaped Thai: what a reader copies and searches becomes what was written.

HarfBuzz splits ำ into ํ and า, and WeasyPrint 70 then maps those glyphs to a wrong text in every PDF
(Kozea/WeasyPrint#2841). Here each glyph's meaning is taken from the font again, and every letter with its marks
is wrapped in `/Span <</ActualText …>>`, which poppler, PDFium and MuPDF obey. No glyph moves.
It works because WeasyPrint keeps the font's glyph numbers. `tests/paper/test_pdf_text.py` shows when the
repair is no longer needed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .glyph_text import glyph_text
from .pdf_cmap import read_cmap, write_cmap
from .pdf_letters import Glyph, GlyphAdjustment, Other, PageToken, ShowTextEnd, clusters_in
from .pdf_scope import scope_headings

if TYPE_CHECKING:
    import pikepdf

UNKNOWN = "\ufffd"
Meanings = Mapping[int, str]


def with_text_layer(source: bytes, faces: Mapping[str, Path]) -> bytes:
    """The PDF with a true text layer; `faces` has the font file of each PostScript name (`Sarabun-Bold`).

    Fonts that are not in `faces` keep what they have. The same input makes the same bytes.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(source)) as pdf:
        repairer = _Repairer(pdf, faces)
        for page in pdf.pages:
            repairer.mend_page(page)
        scope_headings(pdf)
        target = io.BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return target.getvalue()


class _Repairer:
    """Repairs the pages of one file; a font or a form that several pages share is repaired once."""

    def __init__(self, pdf: pikepdf.Pdf, faces: Mapping[str, Path]) -> None:
        self._pdf = pdf
        self._faces = {_face_name(name): path for name, path in faces.items()}
        self._fonts: dict[tuple[int, int], Meanings | None] = {}
        self._forms: set[tuple[int, int]] = set()

    def mend_page(self, page: pikepdf.Page) -> None:
        content = self._mended(page, page.get("/Resources"))
        if content is not None:
            page.Contents = self._pdf.make_stream(content)

    def _mended(self, owner: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object | None) -> bytes | None:
        """The new content of a page or form, or None where no known font is used; inner forms are repaired too."""
        for form in _values(resources, "/XObject").values():
            if form.get("/Subtype") == "/Form" and form.objgen not in self._forms:
                self._forms.add(form.objgen)
                content = self._mended(form, form.get("/Resources"))
                if content is not None:
                    form.write(content)
        named = {name: self._meanings(font) for name, font in _values(resources, "/Font").items()}
        known = {name: meanings for name, meanings in named.items() if meanings is not None}
        return _mended_content(owner, known) if known else None

    def _meanings(self, font: pikepdf.Object) -> Meanings | None:
        if font.objgen not in self._fonts:
            self._fonts[font.objgen] = self._mend_font(font)
        return self._fonts[font.objgen]

    def _mend_font(self, font: pikepdf.Object) -> Meanings | None:
        face = self._faces.get(_face_name(str(font.BaseFont)))
        if face is None or font.get("/Encoding") != "/Identity-H" or "/ToUnicode" not in font:
            return None
        true = glyph_text(face)
        written = read_cmap(font.ToUnicode.read_bytes())
        meanings = {code: true.get(code) or text or UNKNOWN for code, text in written.items()}
        font.ToUnicode = self._pdf.make_stream(write_cmap(meanings))
        return meanings


def _values(resources: pikepdf.Object | None, kind: str) -> Mapping[str, pikepdf.Object]:
    """What a page's or form's resources have of a kind, by name."""
    found = resources.get(kind) if resources is not None else None
    return dict(found.items()) if found is not None else {}


def _face_name(base_font: str) -> str:
    """`sarabunsemibold` for `/ABCDEF+Sarabun-Semi-Bold`: writers differ in how they join the words."""
    name = re.sub(r"[^a-z]", "", base_font.rpartition("+")[2].lower())
    return name.removesuffix("regular")


def _mended_content(owner: pikepdf.Page | pikepdf.Object, fonts: Mapping[str, Meanings]) -> bytes:
    import pikepdf

    tokens = list(_tokens(owner, fonts))
    return pikepdf.unparse_content_stream(_instructions(tokens, dict(clusters_in(tokens))))


def _tokens(owner: pikepdf.Page | pikepdf.Object, fonts: Mapping[str, Meanings]) -> Iterator[PageToken]:
    """The content stream with its shown texts taken apart into glyphs; texts in unknown fonts stay whole."""
    import pikepdf

    meanings: Meanings | None = None
    for instruction in pikepdf.parse_content_stream(owner):
        operator = str(instruction.operator)
        if operator == "Tf":
            meanings = fonts.get(str(instruction.operands[0]))
        if meanings is None or operator not in ("Tj", "TJ"):
            yield Other(instruction, operator)
            continue
        shown = instruction.operands[0]
        for part in [shown] if operator == "Tj" else shown:
            if isinstance(part, pikepdf.String):
                yield from (Glyph(code, meanings.get(code, "")) for code in _codes(bytes(part)))
            else:
                yield GlyphAdjustment(part)
        yield ShowTextEnd()


def _codes(data: bytes) -> Iterator[int]:
    return (int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data) - 1, 2))


def _instructions(
    tokens: Sequence[PageToken], clusters: Mapping[int, tuple[int, str]]
) -> list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage]:
    """The content stream again, each cluster wrapped in a span that says its text."""
    from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator, String

    ends = {last for last, _ in clusters.values()}
    made: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    shown: list[Glyph | GlyphAdjustment] = []

    def show() -> None:
        if shown:
            made.append(ContentStreamInstruction([_array(shown)], Operator("TJ")))
            shown.clear()

    for index, token in enumerate(tokens):
        if index in clusters:
            show()
            words = Dictionary(ActualText=String(b"\xfe\xff" + clusters[index][1].encode("utf-16-be")))
            made.append(ContentStreamInstruction([Name.Span, words], Operator("BDC")))
        if isinstance(token, (Glyph, GlyphAdjustment)):
            shown.append(token)
        else:
            show()
            if isinstance(token, Other):
                made.append(token.instruction)
        if index in ends:
            show()
            made.append(ContentStreamInstruction([], Operator("EMC")))
    show()
    return made


def _array(shown: Sequence[Glyph | GlyphAdjustment]) -> pikepdf.Array:
    from pikepdf import Array, String

    parts, run = Array(), b""
    for token in shown:
        if isinstance(token, Glyph):
            run += token.code.to_bytes(2, "big")
            continue
        if run:
            parts.append(String(run))
            run = b""
        parts.append(token.amount)
    if run:
        parts.append(String(run))
    return parts
