"""A PDF written again looks as before, whatever its pages are drawn with: nothing that a page needs is left out.

Each file of `pages/` is a page of 300 x 300: `page` with its resources (`and` entries of its own), then its commands. After
`@name` and its entries comes another stream, which entries name as `/@name`.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from numpy.typing import NDArray

from tambon_showcase.content.pdf_guard import read_pdf
from tambon_showcase.content.pdf_kept import KEPT, PLAIN
from tambon_showcase.pictures.faces import face_path
from tests.content.papers import saved

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
PART = re.compile(r"^(page|@\w+) (<<.*>>)\n(.*)$", re.MULTILINE)
REFERENCE = re.compile(r"/@(\w+)")


def made(text: str) -> bytes:
    """The PDF that a file of `pages/` describes."""
    parts = [found.groups() for found in PART.finditer(text)]
    number = {name: at for at, (name, _, _) in enumerate(parts, 4)}
    (own,) = (words for name, words, _ in parts if name == "page")
    page, _, more = own.partition(" and << ")
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents "
        f"{number['page']} 0 R /Resources {page} {more.removesuffix('>>')} >>",
        *(
            f"{'<<' if name == 'page' else words.removesuffix('>>')} /Length {len(body)} >>\nstream\n{body}\nendstream"
            for name, words, body in parts
        ),
    ]
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    places = []
    for at, body in enumerate(bodies, 1):
        places.append(f"{out.tell():010d} 00000 n \n")
        whole = REFERENCE.sub(lambda found: f"{number[found[0][1:]]} 0 R", body)
        out.write(f"{at} 0 obj\n{whole}\nendobj\n".encode())
    start = out.tell()
    table = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{''.join(places)}"
    out.write(
        f"{table}trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return out.getvalue()


def looks(data: bytes) -> NDArray[object]:
    return pypdfium2.PdfDocument(data)[0].render().to_numpy()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_page_looks_as_before(file: Path) -> None:
    data = made(file.read_text("utf-8"))
    before = looks(data)
    assert len(set(before[:, :, 0].flatten().tolist())) > 1, "the page shows something"
    read = read_pdf(data, "เรื่อง")
    assert (looks(read.data) == before).all()
    assert read.lost == ()
    assert (looks(read_pdf(read.data, "เรื่อง").data) == before).all()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_what_is_added_to_any_object_of_a_page_goes(file: Path) -> None:
    """An entry that no table of the standard has, in every dictionary and stream that the page uses."""
    document = pikepdf.open(io.BytesIO(made(file.read_text("utf-8"))))
    for item in document.objects:
        if (
            isinstance(item, pikepdf.Dictionary | pikepdf.Stream)
            and item.get("/Type") != pikepdf.Name.Catalog
        ):
            item["/Canary7788"] = pikepdf.String("Canary7788")
    document.pages[0].obj.Resources["/Canary7788"] = pikepdf.Dictionary(Canary7788=1)
    data = saved(document)
    again = pikepdf.open(io.BytesIO(read_pdf(data).data))
    assert (looks(read_pdf(data).data) == looks(data)).all()
    assert b"Canary7788" not in saved(again, compress=False)


WORDS = "น้ำผึ้งป่า"


def with_typeface() -> bytes:
    """A page of Thai words in an embedded typeface, as programs embed it: glyphs by number, their widths, their letters."""
    program = face_path("Regular").read_bytes()
    letters = TTFont(io.BytesIO(program), lazy=True)
    glyphs = [letters.getGlyphID(letters.getBestCmap()[ord(letter)]) for letter in WORDS]
    widths = [letters["hmtx"][letters.getGlyphName(glyph)][0] for glyph in glyphs]
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(300, 300))
    said = "".join(
        f"<{glyph:04x}> <{ord(letter):04x}>\n" for glyph, letter in zip(glyphs, WORDS, strict=True)
    )
    unicode = (
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(glyphs)} beginbfchar\n{said}endbfchar"
    )
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name("/ABCDEF+Sarabun"), Flags=4, ItalicAngle=0,
        FontBBox=[-300, -400, 1200, 1200], Ascent=900, Descent=-300, CapHeight=700, StemV=80,
        FontFile2=document.make_stream(program),
    )  # fmt: skip
    inner = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=descriptor.FontName, DW=1000,
        CIDSystemInfo=pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0),
        FontDescriptor=document.make_indirect(descriptor), CIDToGIDMap=pikepdf.Name.Identity,
        W=[item for glyph, width in zip(glyphs, widths, strict=True) for item in (glyph, [width])],
    )  # fmt: skip
    page.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(
            F=pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=descriptor.FontName,
                Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=[document.make_indirect(inner)],
                ToUnicode=document.make_stream(unicode.encode()),
            )
        )
    )  # fmt: skip
    shown = "".join(f"{glyph:04x}" for glyph in glyphs)
    page.Contents = document.make_stream(f"BT /F 48 Tf 20 150 Td <{shown}> Tj ET".encode())
    return saved(document)


def test_thai_words_in_an_embedded_typeface_look_and_read_as_before() -> None:
    data = with_typeface()
    read = read_pdf(data)
    assert (looks(read.data) == looks(data)).all() and looks(data).min() < 100
    assert read.text.strip() == WORDS
    assert read_pdf(read.data).text.strip() == WORDS


def test_every_kind_that_is_named_has_a_list_and_is_used() -> None:
    named = {kind for kept in KEPT.values() for kind in (*kept.entries.values(), kept.each) if kind}
    apart = {"shown_page", "shown_drawing"}  # kept only where a page already has them
    assert named - KEPT.keys() == apart
    assert KEPT.keys() - named == {"root"}
    assert KEPT[PLAIN].kind_of("/Anything") == PLAIN
    assert KEPT["page"].kind_of("/Annots") == KEPT["page"].kind_of("/AA") == ""
