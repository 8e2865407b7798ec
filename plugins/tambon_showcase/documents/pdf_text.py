"""Repairs the text layer of a PDF that holds shaped Thai: what a reader copies and searches becomes what was written.

HarfBuzz splits ำ into ํ and า, and WeasyPrint 70 then gives those glyphs a wrong meaning in every PDF
(Kozea/WeasyPrint#2841). Here each glyph's meaning is taken from the font again, and every letter with its marks
is wrapped in `/Span <</ActualText …>>`, which poppler, PDFium and MuPDF obey. No glyph moves.
It works because WeasyPrint keeps the font's glyph numbers. `tests/documents/test_pdf_text.py` tells when the
repair is no longer needed.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .glyph_text import glyph_text
from .pdf_cmap import read_cmap, write_cmap
from .pdf_scope import scope_headings

NIKHAHIT, SARA_AA, SARA_AM = "\u0e4d", "\u0e32", "\u0e33"
UNKNOWN = "\ufffd"
Meanings = Mapping[int, str]


class _Glyph(NamedTuple):
    code: int
    text: str

    @property
    def is_mark(self) -> bool:
        return bool(self.text) and all(unicodedata.category(char) == "Mn" for char in self.text)


class _Gap(NamedTuple):
    amount: Any


class _End(NamedTuple):
    """The end of one text-showing operator."""


class _Other(NamedTuple):
    instruction: Any
    operator: str


_Token = _Glyph | _Gap | _End | _Other


def repair(source: bytes, faces: Mapping[str, Path]) -> bytes:
    """The PDF with a true text layer; `faces` gives the font file of each PostScript name (`Sarabun-Bold`).

    Fonts that are not in `faces` keep what they have. The same input gives the same bytes.
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
    """Mends the pages of one file; a font or a form that several pages share is mended once."""

    def __init__(self, pdf: Any, faces: Mapping[str, Path]) -> None:
        self._pdf = pdf
        self._faces = {_face_name(name): path for name, path in faces.items()}
        self._fonts: dict[tuple[int, int], Meanings | None] = {}
        self._forms: set[tuple[int, int]] = set()

    def mend_page(self, page: Any) -> None:
        content = self._mended(page, page.get("/Resources") or {})
        if content is not None:
            page.Contents = self._pdf.make_stream(content)

    def _mended(self, owner: Any, resources: Any) -> bytes | None:
        """The new content of a page or form, or None where no known font is used; inner forms are mended too."""
        for form in (resources.get("/XObject") or {}).values():
            if form.get("/Subtype") == "/Form" and form.objgen not in self._forms:
                self._forms.add(form.objgen)
                content = self._mended(form, form.get("/Resources") or {})
                if content is not None:
                    form.write(content)
        named = {name: self._meanings(font) for name, font in (resources.get("/Font") or {}).items()}
        known = {name: meanings for name, meanings in named.items() if meanings is not None}
        return _mended_content(owner, known) if known else None

    def _meanings(self, font: Any) -> Meanings | None:
        if font.objgen not in self._fonts:
            self._fonts[font.objgen] = self._mend_font(font)
        return self._fonts[font.objgen]

    def _mend_font(self, font: Any) -> Meanings | None:
        face = self._faces.get(_face_name(str(font.BaseFont)))
        if face is None or font.get("/Encoding") != "/Identity-H" or "/ToUnicode" not in font:
            return None
        true = glyph_text(face)
        written = read_cmap(font.ToUnicode.read_bytes())
        meanings = {code: true.get(code) or text or UNKNOWN for code, text in written.items()}
        font.ToUnicode = self._pdf.make_stream(write_cmap(meanings))
        return meanings


def _face_name(base_font: str) -> str:
    """`sarabunsemibold` for `/ABCDEF+Sarabun-Semi-Bold`: writers differ in how they join the words."""
    name = re.sub(r"[^a-z]", "", base_font.rpartition("+")[2].lower())
    return name.removesuffix("regular")


def _mended_content(owner: Any, fonts: Mapping[str, Meanings]) -> bytes:
    import pikepdf

    tokens = list(_tokens(owner, fonts))
    return pikepdf.unparse_content_stream(_instructions(tokens, dict(_clusters(tokens))))


def _tokens(owner: Any, fonts: Mapping[str, Meanings]) -> Iterator[_Token]:
    """The content stream with its shown texts taken apart into glyphs; texts in unknown fonts stay whole."""
    import pikepdf

    meanings: Meanings | None = None
    for instruction in pikepdf.parse_content_stream(owner):
        operator = str(instruction.operator)
        if operator == "Tf":
            meanings = fonts.get(str(instruction.operands[0]))
        if meanings is None or operator not in ("Tj", "TJ"):
            yield _Other(instruction, operator)
            continue
        shown = instruction.operands[0]
        for part in [shown] if operator == "Tj" else shown:
            if isinstance(part, pikepdf.String):
                yield from (_Glyph(code, meanings.get(code, "")) for code in _codes(bytes(part)))
            else:
                yield _Gap(part)
        yield _End()


def _codes(data: bytes) -> Iterator[int]:
    return (int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data) - 1, 2))


def _clusters(tokens: Sequence[_Token]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Each letter that carries marks: the index of its first token, and of its last with the whole text.

    PDFium orders shown texts by where they begin, so a raised mark may come after the next letter there:
    a letter with a raised mark takes the next one along.
    """
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if isinstance(token, _Glyph) and token.text and not token.is_mark:
            last, text = _letter(tokens, index, token.text)
            begun = index
            while _raised(tokens[begun:last]) and (following := _next_glyph(tokens, last + 1)):
                begun, (last, more) = following[0], _letter(tokens, *following)
                text += more
            if last > index:
                yield index, (last, text)
            index = last
        index += 1


def _letter(tokens: Sequence[_Token], first: int, text: str) -> tuple[int, str]:
    """The last token of a letter with its marks, and its text."""
    last = first
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        if isinstance(token, _Glyph):
            if token.is_mark:
                text, last = text + token.text, index
                continue
            if token.text == SARA_AA and NIKHAHIT in text:
                return index, text.replace(NIKHAHIT, "") + SARA_AM
            # PDFium loses a blank that begins a text after a mark.
            return (index, text + " ") if token.text == " " and last > first else (last, text)
        if not _goes_on(token):
            break
    return last, text


def _goes_on(token: _Token) -> bool:
    """Whether a letter may go on after this token: a raised mark is shown by an operator of its own."""
    return not isinstance(token, _Other) or token.operator == "Ts"


def _raised(tokens: Sequence[_Token]) -> bool:
    return any(isinstance(token, _Other) for token in tokens)


def _next_glyph(tokens: Sequence[_Token], start: int) -> tuple[int, str] | None:
    """The next letter shown on the same line, if any: its index and text."""
    for index in range(start, len(tokens)):
        token = tokens[index]
        if isinstance(token, _Glyph):
            return (index, token.text) if token.text else None
        if not _goes_on(token):
            return None
    return None


def _instructions(tokens: Sequence[_Token], clusters: Mapping[int, tuple[int, str]]) -> list[Any]:
    """The content stream again, each cluster wrapped in a span that says its text."""
    from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator, String

    ends = {last for last, _ in clusters.values()}
    made: list[Any] = []
    shown: list[_Glyph | _Gap] = []

    def show() -> None:
        if shown:
            made.append(ContentStreamInstruction([_array(shown)], Operator("TJ")))
            shown.clear()

    for index, token in enumerate(tokens):
        if index in clusters:
            show()
            words = Dictionary(ActualText=String(b"\xfe\xff" + clusters[index][1].encode("utf-16-be")))
            made.append(ContentStreamInstruction([Name.Span, words], Operator("BDC")))
        if isinstance(token, (_Glyph, _Gap)):
            shown.append(token)
        else:
            show()
            if isinstance(token, _Other):
                made.append(token.instruction)
        if index in ends:
            show()
            made.append(ContentStreamInstruction([], Operator("EMC")))
    show()
    return made


def _array(shown: Sequence[_Glyph | _Gap]) -> Any:
    from pikepdf import Array, String

    parts, run = Array(), b""
    for token in shown:
        if isinstance(token, _Glyph):
            run += token.code.to_bytes(2, "big")
            continue
        if run:
            parts.append(String(run))
            run = b""
        parts.append(token.amount)
    if run:
        parts.append(String(run))
    return parts
