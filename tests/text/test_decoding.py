"""Encodings that Thai Windows programs write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.decoding import decode_text

TEXT = "หมู่ที่ “น้ำปี่” – ใต้…"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp874", "ANSI (Windows-874)"),
    ],
)
def test_the_encoding_is_recognised(codec, name):
    decoded = decode_text(TEXT.encode(codec))
    assert decoded == (TEXT, name)
    assert decoded.is_utf8 == (name == "UTF-8")


def test_big_endian_utf16_has_its_mark():
    assert decode_text(b"\xfe\xff" + TEXT.encode("utf-16-be")) == (TEXT, "UTF-16")


def test_big_endian_utf32_has_its_mark():
    """As `bom-utf-32-be.srt` among the samples of pysrt."""
    assert decode_text(b"\0\0\xfe\xff" + TEXT.encode("utf-32-be")) == (TEXT, "UTF-32")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\xef\xbb\xbf\xff", b"\x81\xff"])
def test_bytes_of_no_encoding_are_no_text(data):
    assert decode_text(data) is None


def test_a_text_that_only_looks_like_utf_16_is_read_as_what_it_is():
    for data, text in ((b"\0", "\0"), (b"a\0b", "a\0b"), (b"\0" * 3, "\0" * 3)):
        decoded = decode_text(data)
        assert decoded is not None and (decoded.text, decoded.encoding) == (text, "UTF-8")


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8")))
def test_utf8_always_reads_back(text):
    decoded = decode_text(text.encode("utf-8"))
    assert decoded is not None
    assert decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_nothing(data):
    decoded = decode_text(data)
    assert decoded is None or isinstance(decoded.text, str)
