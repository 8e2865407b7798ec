"""Words of a drawing are found as Windows writes them, and no damage makes the search fail or go beyond the file."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.content.documents import inspect
from tambon_showcase.content.emf_words import emf_words
from tambon_showcase.content.office_guard import read_office
from tambon_showcase.finding import Where
from tests.content.papers import office


def record(kind: int, body: bytes) -> bytes:
    body += bytes(-len(body) % 4)
    return struct.pack("<II", kind, len(body) + 8) + body


def drawn(words: str, kind: int = 84) -> bytes:
    """A record that draws these words."""
    letters = words.encode("utf-16-le" if kind == 84 else "cp874")
    head = bytes(28) + bytes(8) + struct.pack("<II", len(words), 76) + bytes(24)
    return record(kind, head + letters)


def emf(*records: bytes) -> bytes:
    header = record(1, bytes(32) + b" EMF" + bytes(60))
    return header + b"".join(records) + record(14, bytes(12))


@pytest.mark.parametrize("kind", [83, 84])
def test_words_are_found(kind: int) -> None:
    assert emf_words(emf(drawn("บ้านเลขที่", kind), record(70, b"x" * 40), drawn("1-2", kind))) == "บ้านเลขที่\n1-2"


def test_other_files_have_no_words() -> None:
    assert emf_words(b"\x89PNG" + emf(drawn("ก"))) == "" == emf_words(b"")


@given(st.binary(max_size=200), st.integers(0, 300))
def test_damage_is_read_to_its_end(noise: bytes, at: int) -> None:
    whole = emf(drawn("กข"), drawn("คง"))
    emf_words(whole[:at] + noise + whole[at:])


def test_a_pasted_table_keeps_the_document_back(tmp_path) -> None:
    picture = emf(drawn("081-234-5670"))
    assert "081-234-5670" in read_office(office(**{"word/media/a.emf": picture}))[1].beside
    path = tmp_path / "a.docx"
    path.write_bytes(office(**{"word/media/a.emf": picture}))
    published, findings = inspect(path, Where("a.docx"))
    assert published is None and [finding.code for finding in findings] == ["T530"]
