"""A published PDF has the pages of the original as they look, and nothing that was beside them."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String

from tambon_showcase.content.pdf_guard import read_pdf
from tambon_showcase.content.pdf_rewrite import BOOKMARKS, FORM, LABELS, LINKS, NOTES, SIGNATURE, UNDRAWN
from tests.content.papers import pdf, saved
from tests.content.pictures import picture, with_camera_marks

SECRET = "ลับ7788"
RAW = b"SECRET7788"


def edited(change: Callable[[pikepdf.Pdf], None], text: str = "Plan") -> bytes:
    document = pikepdf.open(io.BytesIO(pdf(text)))
    change(document)
    return saved(document)


def note(document: pikepdf.Pdf, **entries: object) -> pikepdf.Object:
    """A note on the first page."""
    made = document.make_indirect(
        Dictionary({"/Type": Name.Annot, "/Rect": Array([20, 20, 120, 40]), **entries})
    )
    page = document.pages[0].obj
    page.Annots = Array([*page.get("/Annots", []), made])
    return made


def drawn(document: pikepdf.Pdf, text: str = "Filled") -> pikepdf.Object:
    """An appearance that shows `text`."""
    form = document.make_stream(f"BT /F1 12 Tf 2 4 Td ({text}) Tj ET".encode())
    form.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 100, 20])})
    form.Resources = document.pages[0].obj.Resources
    return Dictionary(N=form)


def field(document: pikepdf.Pdf, kind: str, **entries: object) -> None:
    made = note(
        document, **{"/Subtype": Name.Widget, "/FT": Name(kind), "/T": String("f"), "/F": 4, **entries}
    )
    document.Root.AcroForm = Dictionary(Fields=Array([made]))


def published(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(read_pdf(data, "เรื่อง").data))


def everything(document: pikepdf.Pdf) -> bytes:
    """All objects of a file in words, with their streams unpacked."""
    parts = [document.trailer.unparse(resolved=True)]
    for item in document.objects:
        if isinstance(item, pikepdf.Object):
            parts.append(
                (item.stream_dict if isinstance(item, pikepdf.Stream) else item).unparse(resolved=True)
            )
        if isinstance(item, pikepdf.Stream):
            parts.append(item.read_raw_bytes())
            if item.get("/Subtype") != Name.Image:
                parts.append(item.read_bytes())
    return b"\n".join(parts)


def beside(document: pikepdf.Pdf) -> None:
    """Hide a word in every place beside the pages that is no action."""
    word = String(RAW.decode())
    stream = document.make_stream(RAW)
    page = document.pages[0].obj
    document.Root.Metadata, document.Root.X, document.Root.PieceInfo = stream, stream, Dictionary(A=word)
    document.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=word)]))
    document.Root.Outlines = Dictionary(First=document.make_indirect(Dictionary(Title=word)))
    document.Root.Names = Dictionary(Dests=Dictionary(Names=Array([word, Array([page])])))
    document.Root.OCProperties = Dictionary(
        OCGs=Array([]),
        D=Dictionary(Creator=word, Order=Array([word])),
        Configs=Array([Dictionary(Name=word)]),
    )
    document.trailer.Info = document.make_indirect(Dictionary(Author=word))
    document.trailer.Hidden = word
    page.Metadata, page.PieceInfo, page.Thumb, page.LastModified = stream, Dictionary(A=word), stream, word
    page.Resources.Font.F1.X = word
    page.Resources.XObject = Dictionary(Unused=document.make_stream(RAW, {"/Subtype": Name.Form}))
    document.make_indirect(Dictionary(Orphan=word))
    note(document, **{"/Subtype": Name.Text, "/Contents": word})
    note(
        document,
        **{"/Subtype": Name.Link, "/A": Dictionary(S=Name.URI, URI=String("https://x.go.th/SECRET7788"))},
    )


def test_nothing_beside_the_pages_is_published() -> None:
    data = edited(beside)
    assert RAW in everything(pikepdf.open(io.BytesIO(data)))
    read = read_pdf(data, "เรื่อง")
    document = pikepdf.open(io.BytesIO(read.data))
    assert RAW not in everything(document) and RAW not in read.data
    assert set(document.Root.keys()) == {"/Type", "/Pages", "/OCProperties", "/ViewerPreferences"}
    assert str(document.trailer.Info.Title) == "เรื่อง" and list(document.trailer.Info.keys()) == ["/Title"]
    assert read.lost == (LINKS, NOTES, BOOKMARKS, LABELS)
    assert RAW.decode() in read.beside, "what the original holds is still looked through"


def revised(document: pikepdf.Pdf) -> bytes:
    """A PDF whose page was changed as editors do it: the new page's words are written behind the old file."""
    old = saved(
        document, compress=False, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
    )
    document = pikepdf.open(io.BytesIO(old))
    number = document.pages[0].obj.Contents.objgen[0]
    begin = old.index(f"\n{number} 0 obj".encode()) + 1
    body = old[begin : old.index(b"endobj", begin) + 7].replace(b"Before", b"After1")
    trailer = old[old.rindex(b"trailer") : old.rindex(b"startxref")]
    table = f"xref\n{number} 1\n{len(old):010d} 00000 n \n".encode()
    trailer = trailer.replace(b"<<", b"<< /Prev " + old[old.rindex(b"startxref") + 10 :].split()[0], 1)
    return old + body + table + trailer + f"startxref\n{len(old) + len(body)}\n%%EOF\n".encode()


def test_earlier_revisions_are_gone() -> None:
    both = revised(pikepdf.open(io.BytesIO(pdf("Before"))))
    assert b"Before" in both and "After1" in read_pdf(both).text
    assert b"Before" not in everything(published(both))


@pytest.mark.parametrize("name", ["Plan", "x" * 300])
def test_pages_look_and_read_as_before_and_the_same_input_makes_the_same_bytes(name: str) -> None:
    data = pdf(name)
    read = read_pdf(data, "เรื่อง")
    assert read_pdf(data, "เรื่อง").data == read.data
    before, after = (pypdfium2.PdfDocument(one)[0] for one in (data, read.data))
    assert before.render().to_numpy().tobytes() == after.render().to_numpy().tobytes()
    assert before.get_textpage().get_text_range() == after.get_textpage().get_text_range()
    assert read.lost == ()


def test_a_filled_form_keeps_its_words_and_loses_its_fields() -> None:
    data = edited(lambda document: field(document, "/Tx", **{"/V": String("ค่า"), "/AP": drawn(document)}))
    read = read_pdf(data)
    assert "Filled" in read.text and read.lost == (FORM,)
    assert b"/Widget" not in everything(published(data))


def test_a_form_whose_words_cannot_be_drawn_is_told() -> None:
    data = edited(lambda document: field(document, "/Tx", **{"/V": String("ค่า")}))
    assert read_pdf(data).lost == (NOTES, FORM, UNDRAWN)


def test_a_lost_signature_is_told() -> None:
    def sign(document: pikepdf.Pdf) -> None:
        field(
            document,
            "/Sig",
            **{"/V": Dictionary(Type=Name.Sig, Contents=String("x")), "/AP": drawn(document)},
        )

    read = read_pdf(edited(sign))
    assert read.lost == (SIGNATURE,) and "Filled" in read.text


def structured(document: pikepdf.Pdf) -> None:
    page = document.pages[0].obj
    page.Contents = document.make_stream(
        b"/P <</MCID 0>> BDC BT /F1 12 Tf 20 100 Td (Plan) Tj ET EMC /Span <</ActualText (Told)>> BDC EMC"
    )
    page.StructParents = 0
    link = note(document, **{"/Subtype": Name.Link})
    gone = document.make_indirect(Dictionary(Type=Name.Page, Contents=document.make_stream(RAW)))
    element = document.make_indirect(
        Dictionary(
            S=Name.P, Pg=page, Alt=String("ภาพวัด"), X=document.make_stream(RAW),
            K=Array([0, Dictionary(Type=Name.OBJR, Obj=link), Dictionary(Type=Name.MCR, MCID=0, Pg=gone)]),
        )
    )  # fmt: skip
    tree = document.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([element])))
    tree.ParentTree = Dictionary(Nums=Array([0, Array([element])]))
    element.P = tree
    document.Root.StructTreeRoot, document.Root.MarkInfo, document.Root.Lang = (
        tree,
        Dictionary(Marked=True),
        String("th"),
    )


def test_language_and_structure_stay_and_their_words_are_looked_through() -> None:
    data = edited(structured)
    document, read = published(data), read_pdf(data)
    assert str(document.Root.Lang) == "th" and document.Root.MarkInfo.Marked
    element = document.Root.StructTreeRoot.K[0]
    assert str(element.Alt) == "ภาพวัด" and element.Pg.objgen == document.pages[0].obj.objgen
    assert len(element.K) == 2 and RAW not in everything(document)
    assert set(read.beside.split("\n")) == {"ภาพวัด", "Told", "th"}


def test_a_layer_that_is_switched_off_stays_so_and_its_words_are_read() -> None:
    def layer(document: pikepdf.Pdf) -> None:
        group = document.make_indirect(Dictionary(Type=Name.OCG, Name=String(SECRET)))
        document.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
        page = document.pages[0].obj
        page.Resources.Properties = Dictionary(L=group)
        page.Contents = document.make_stream(b"/OC /L BDC BT /F1 12 Tf 20 100 Td (Hidden) Tj ET EMC")

    read = read_pdf(edited(layer))
    assert "Hidden" in read.text and read.beside == SECRET
    document = pikepdf.open(io.BytesIO(read.data))
    assert len(document.Root.OCProperties.D.OFF) == 1


def test_a_place_in_a_photo_is_taken_out_and_the_photo_stays() -> None:
    photo = picture(60, 40, "JPEG", exif=with_camera_marks(1))

    def show(document: pikepdf.Pdf) -> None:
        image = pikepdf.Stream(document, photo)
        image.update(
            {
                "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 60, "/Height": 40, "/BitsPerComponent": 8,
                "/ColorSpace": Name.DeviceRGB, "/Filter": Name.DCTDecode,
            }
        )  # fmt: skip
        document.pages[0].obj.Resources.XObject = Dictionary(I=document.make_indirect(image))
        document.pages[0].obj.Contents = document.make_stream(b"q 60 0 0 40 9 9 cm /I Do Q")

    data = edited(show)
    read = read_pdf(data)
    assert read.had_place and b"Exif" in data and b"Exif" not in read.data
    before, after = (pypdfium2.PdfDocument(one)[0].render().to_numpy() for one in (data, read.data))
    assert (before == after).all() and before.min() < 250
