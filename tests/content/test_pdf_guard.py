"""A PDF that acts is refused, however it hides what it does."""

from __future__ import annotations

import io
import time

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.content.pdf_guard import MAX_STREAM, read_pdf
from tests.content.papers import pdf, saved, swelling_pdf

SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
ACTS = {
    "open action": {"/OpenAction": SCRIPT},
    "launch": {"/OpenAction": Dictionary(S=Name.Launch, F=String("cmd.exe"))},
    "named script": {"/Names": Dictionary(JavaScript=Dictionary(Names=Array([String("x"), SCRIPT])))},
    "attachment": {
        "/Names": Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a.exe"), Dictionary()])))
    },
    "form": {"/AcroForm": Dictionary(XFA=String("<x/>"))},
    "event": {"/AA": Dictionary(WC=SCRIPT)},
    "deep": {"/X": Array([Array([Dictionary(Y=Array([SCRIPT]))])])},
    "other file": {"/OpenAction": Dictionary(S=Name.GoToR, F=String("//evil.example/a.pdf"))},
    "open a page of the web": {"/OpenAction": Dictionary(S=Name.URI, URI=String("https://evil.example"))},
    "unknown action": {"/X": Dictionary(A=Dictionary(S=Name("/Later")))},
    "script as address": {"/X": Dictionary(S=Name.URI, URI=String("javascript:alert(1)"))},
    "another machine's disk": {"/X": Dictionary(S=Name.URI, URI=String("file://server/share"))},
    "associated file": {"/AF": Array([Dictionary(Type=Name.Filespec)])},
    "portfolio": {"/Collection": Dictionary()},
    "scene": {"/X": Dictionary(Subtype=Name("/3D"))},
    "layer": {"/X": Dictionary(S=Name.SetOCGState)},
    "send": {"/X": Dictionary(S=Name.SubmitForm, F=String("https://evil.example"))},
}


def refused(data: bytes) -> str:
    with pytest.raises(UnsafeDocumentError) as problem:
        read_pdf(data)
    return problem.value.rule.code


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("act", ACTS)
def test_acts_are_refused_in_plain_and_packed_objects(act: str, compress: bool) -> None:
    assert refused(pdf(root=ACTS[act], compress=compress)) == "T526"


def test_escaped_names_are_read() -> None:
    data = pdf(root=ACTS["launch"], compress=False).replace(b"/Launch", b"/L#61unch")
    assert refused(data) == "T526"


def test_an_act_on_a_page_or_a_stream_is_found() -> None:
    document = pikepdf.open(io.BytesIO(pdf()))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, A=SCRIPT, Rect=Array([0, 0, 9, 9]))
    document.pages[0].Annots = Array([document.make_indirect(link)])
    assert refused(saved(document)) == "T526"
    document = pikepdf.open(io.BytesIO(pdf()))
    document.Root.X = pikepdf.Stream(document, b"x", {"/Type": Name.EmbeddedFile})
    assert refused(saved(document)) == "T526"


def test_opening_at_a_page_and_web_links_are_no_acts() -> None:
    web = Dictionary(S=Name.URI, URI=String("https://www.cdd.go.th"))
    document = pikepdf.open(io.BytesIO(pdf("Plan", {"/X": web})))
    document.Root.OpenAction = Array([document.pages[0].obj, Name.Fit])
    assert "Plan" in read_pdf(saved(document)).text


def test_a_locked_document_is_refused_and_an_openable_one_is_read() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    assert refused(saved(document, encryption=pikepdf.Encryption(user="u", owner="o"))) == "T524"
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    assert "Plan" in read_pdf(saved(document, encryption=pikepdf.Encryption(user="", owner="o"))).text


def test_a_page_that_swells_is_refused_quickly() -> None:
    start = time.process_time()
    assert refused(swelling_pdf(MAX_STREAM // 1_000_000 + 20)) == "T527"
    assert time.process_time() - start < 3


def test_pages_are_counted() -> None:
    document = pikepdf.new()
    for _ in range(3):
        document.add_blank_page()
    assert read_pdf(saved(document)).pages == 3
    for _ in range(600):
        document.add_blank_page()
    assert refused(saved(document)) == "T528"


def test_it_is_known_where_the_words_of_each_page_end() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    second = pikepdf.open(io.BytesIO(pdf("Result")))
    document.pages.append(second.pages[0])
    found = read_pdf(saved(document))
    facts = DocumentFacts("pdf", found.pages, found.text, found.page_ends)
    assert [text.strip() for text in facts.page_texts] == ["Plan", "Result"]


@pytest.mark.parametrize(
    "plain", [b"7", b"-1.25", b"null", b"true", b"(abc)", b"/Name", b"[1 null]", b"<<>>"]
)
def test_plain_values_may_be_objects_of_their_own(plain: bytes) -> None:
    """LibreOffice, cairo and Ghostscript write lengths and other numbers so."""
    start, end = saved(pikepdf.open(io.BytesIO(pdf("Plan"))), compress=False).split(b"xref\n", 1)
    data = start.replace(b"/Type /Catalog", b"/Kept 9 0 R /Type /Catalog")
    data += b"9 0 obj\n" + plain + b"\nendobj\nxref\n" + end
    assert b"/Kept 9 0 R" in data
    assert "Plan" in read_pdf(data).text


def bomb(times: int, depth: int) -> bytes:
    """A page that draws a form that draws another one, and so on, each several times."""
    document = pikepdf.new()
    page = document.add_blank_page()
    inner: pikepdf.Object | None = None
    for _ in range(depth):
        form = pikepdf.Stream(
            document,
            b"q Q" if inner is None else b"/#58 Do " * times,
            {"/Subtype": Name.Form, "/BBox": Array([0, 0, 9, 9])},
        )
        if inner is not None:
            form.Resources = Dictionary(XObject=Dictionary(X=inner))
        inner = document.make_indirect(form)
    page.Resources = Dictionary(XObject=Dictionary(X=inner))
    page.Contents = pikepdf.Stream(document, b"/X Do " * times)
    return saved(document)


def test_forms_in_forms_are_counted_before_they_are_drawn() -> None:
    start = time.process_time()
    assert refused(bomb(10, 9)) == "T527"
    assert time.process_time() - start < 1
    assert read_pdf(bomb(3, 3)).pages == 1


def test_pages_that_share_what_they_draw_are_counted_each() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    document.pages[0].Contents = document.make_indirect(pikepdf.Stream(document, b"q Q " * 100_000))
    for _ in range(300):
        document.pages.append(document.pages[0])
    assert refused(saved(document)) == "T527"


def test_what_notes_show_is_counted_too() -> None:
    def noted(count: int, pages: int) -> bytes:
        document = pikepdf.open(io.BytesIO(pdf("Plan")))
        look = document.make_stream(b"q Q " * 10_000)
        look.update({"/Subtype": Name.Form, "/BBox": Array([0, 0, 9, 9])})
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([0, 0, 9, 9]), AP=Dictionary(N=look)
        )
        for _ in range(pages - 1):
            document.pages.append(document.pages[0])
        for page in document.pages:
            page.obj.Annots = Array([document.make_indirect(note)] * count)
        return saved(document)

    start = time.process_time()
    assert refused(noted(100, 50)) == "T527"
    assert time.process_time() - start < 2
    assert read_pdf(noted(2, 2)).pages == 2


def test_a_form_that_draws_itself_is_refused() -> None:
    document = pikepdf.new()
    page = document.add_blank_page()
    form = document.make_indirect(pikepdf.Stream(document, b"/X Do", {"/Subtype": Name.Form}))
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    page.Resources, page.Contents = Dictionary(XObject=Dictionary(X=form)), pikepdf.Stream(document, b"/X Do")
    assert refused(saved(document)) == "T527"


@pytest.mark.parametrize("key", ["V", "Contents", "Title", "Author", "Alt", "Lang"])
def test_words_beside_the_pages_are_read_too(key: str) -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    document.Root.X = document.make_indirect(Dictionary(Y=Array([Dictionary({f"/{key}": String("ลับ 1")})])))
    read = read_pdf(saved(document))
    assert read.beside == "ลับ 1" and "ลับ" not in read.text


def test_words_outside_the_shown_part_of_a_page_are_read() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Hidden")))
    document.pages[0].CropBox = Array([0, 200, 300, 300])
    assert "Hidden" in read_pdf(saved(document)).text


def test_words_outside_the_page_itself_are_read() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Hidden")))
    assert "Hidden" in read_pdf(saved(document)).text
    document.pages[0].MediaBox = Array([0, 200, 300, 300])
    assert "Hidden" in read_pdf(saved(document)).text


@pytest.mark.parametrize(
    ("key", "mark"), [("ActualText", "BDC EMC"), ("Alt", "BDC EMC"), ("E", "BDC EMC"), ("Private", "DP")]
)
def test_words_that_a_mark_in_a_page_holds_are_read(key: str, mark: str) -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    page = document.pages[0]
    page.contents_add(f"/Span <</{key} (Hidden)>> {mark}".encode())
    assert "Hidden" in read_pdf(saved(document)).beside


@pytest.mark.parametrize("is_glyph", [False, True])
@pytest.mark.parametrize("shows", ["(1-2345-67890-12-1) Tj", "<31> Tj", "[(1)20(2)] TJ", "(1) '"])
def test_words_that_a_pattern_or_a_drawn_letter_shows_keep_the_document_back(
    shows: str, is_glyph: bool
) -> None:
    """Readers see such words, and no look through the page's text finds them (ISO 32000-2, 8.7.3 and 9.6.4)."""

    def drawn(commands: str) -> bytes:
        document = pikepdf.open(io.BytesIO(pdf("Plan")))
        content = f"{'500 0 d0 ' if is_glyph else ''}{commands} ".encode()
        stream = document.make_stream(content, {} if is_glyph else {"/PatternType": 1, "/PaintType": 1})
        holder = Dictionary(A=stream)
        if is_glyph:
            document.pages[0].Resources.Font.F2 = Dictionary(Subtype=Name.Type3, CharProcs=holder)
        else:
            document.pages[0].Resources.Pattern = holder
        return saved(document)

    assert refused(drawn(f"BT /F1 12 Tf {shows} ET")) == "T526"
    assert read_pdf(drawn("0 0 10 10 re f")).pages == 1


@pytest.mark.parametrize("is_deep", [False, True])
def test_words_as_the_shape_of_a_drawing_are_read(is_deep: bool) -> None:
    """What is drawn through a mask of words shows them, and they are no text of the page (ISO 32000-2, 11.6.5.2)."""

    def masked(commands: str, **more: pikepdf.Object) -> bytes:
        document = pikepdf.open(io.BytesIO(pdf("Plan")))
        kind = {"/Subtype": Name.Form, "/BBox": Array([0, 0, 300, 300]), **more}
        if "/Resources" not in kind:
            kind["/Resources"] = Dictionary(Font=document.pages[0].Resources.Font)
        shape = document.make_stream(commands.encode(), kind)
        if is_deep:
            shape = document.make_stream(
                b"/X Do", {**kind, "/Resources": Dictionary(XObject=Dictionary(X=shape))}
            )
        mask = Dictionary(S=Name.Luminosity, G=shape)
        document.pages[0].Resources.ExtGState = Dictionary(
            G=Dictionary(SMask=mask), H=Dictionary(SMask=Name("/None"))
        )
        return saved(document)

    assert "1-2345-67890-12-1" in read_pdf(masked("BT /F1 12 Tf (1-2345-67890-12-1) Tj ET")).beside
    assert read_pdf(masked("0 0 10 10 re f")).beside == ""


def test_a_mask_whose_words_cannot_be_read_keeps_the_document_back() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    shape = document.make_stream(b"BT /F1 12 Tf (1) Tj ET", {"/Subtype": Name.Form})
    mask = Dictionary(S=Name.Luminosity, G=shape)
    document.pages[0].Resources.ExtGState = Dictionary(G=Dictionary(SMask=mask))
    assert refused(saved(document)) == "T526"


def test_masks_in_masks_are_counted_before_they_are_drawn() -> None:
    document = pikepdf.open(io.BytesIO(pdf("Plan")))
    shape = document.make_stream(b"BT (1) Tj ET", {"/Subtype": Name.Form, "/Resources": Dictionary()})
    for _ in range(9):
        inside = Dictionary(XObject=Dictionary(X=shape))
        shape = document.make_stream(b"/X Do " * 20, {"/Subtype": Name.Form, "/Resources": inside})
    mask = Dictionary(S=Name.Alpha, G=shape)
    document.pages[0].Resources.ExtGState = Dictionary(G=Dictionary(SMask=mask))
    assert refused(saved(document)) == "T527"


@pytest.mark.parametrize(
    ("content", "is_blank"),
    [
        (b" ", True),
        (b"q 1 0 0 1 0 0 cm 0.1 w 1 1 1 rg Q", True),
        (b"0 0 9 9 re f", False),
        (b"0 0 m 9 9 l S", False),
        (b"BT /F1 12 Tf (a)Tj ET", False),
        (b"BT /F1 12 Tf (a) ' ET", False),
        (b"/X0 Do", False),
        (b"q /X0 Do\nQ", False),
    ],
)
def test_a_page_is_blank_where_nothing_is_put_on_it(content: bytes, is_blank: bool) -> None:
    document = pikepdf.open(io.BytesIO(pdf("")))
    document.pages[0].Contents = Array([document.make_stream(b"q"), document.make_stream(content)])
    assert read_pdf(saved(document)).is_blank is is_blank


def test_one_page_with_something_is_enough_and_a_note_is_something() -> None:
    document = pikepdf.open(io.BytesIO(pdf("")))
    other = pikepdf.open(io.BytesIO(pdf()))
    document.pages.append(other.pages[0])
    assert not read_pdf(saved(document)).is_blank
    noted = pikepdf.open(io.BytesIO(pdf("")))
    noted.pages[0].Annots = Array(
        [Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([0, 0, 9, 9]))]
    )
    assert not read_pdf(saved(noted)).is_blank


def _typeface(*, encoding: object, says: str, codes: bytes) -> bytes:
    """A page that draws `codes` in a typeface whose map says `says` of them."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(300, 300))
    said = "".join(f"<{code:02x}> <{ord(letter):04x}>\n" for code, letter in zip(codes, says, strict=True))
    cmap = f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(codes)} beginbfchar\n{said}endbfchar"
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica,
        Encoding=encoding, ToUnicode=document.make_stream(cmap.encode()),
    )  # fmt: skip
    page.Resources = Dictionary(Font=Dictionary(F=font))
    page.Contents = document.make_stream(b"BT /F 24 Tf 20 150 Td <" + codes.hex().encode() + b"> Tj ET")
    return saved(document)


_NUMBER = "0812345679"
_NAMES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [
        (Name.WinAnsiEncoding, _NUMBER.encode()),
        (
            Dictionary(Differences=[65, *(Name(f"/{name}") for name in _NAMES)]),
            bytes(65 + int(digit) for digit in _NUMBER),
        ),
    ],
)
def test_a_number_that_the_map_of_letters_hides_is_looked_at(encoding: object, codes: bytes) -> None:
    read = read_pdf(_typeface(encoding=encoding, says="ABCDEFGHIJ", codes=codes))
    assert (read.text.strip(), read.beside) == ("ABCDEFGHIJ", _NUMBER)
    honest = read_pdf(_typeface(encoding=encoding, says=_NUMBER, codes=codes))
    assert (honest.text.strip(), honest.beside) == (_NUMBER, "")
