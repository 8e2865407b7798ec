"""Signing: one way to write a value, and any change breaks the seal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.judging.canon import canonical, cents, from_base64, is_exact, is_signed, sign, to_base64
from tests.judging.example import ballot, secret, sheet, signed


def test_canonical_text_is_as_written_down():
    value = {"b": [1, 2.5, None, True], "a": 'ก"\n'}
    assert canonical(value) == '{"a":"ก\\"\\n","b":[100,250,null,true]}'


def test_the_order_of_keys_does_not_matter():
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_a_signed_sheet_holds_until_anything_changes():
    body = json.loads(signed(sheet("J01", [ballot("999901", {"1.1": 3})])))
    assert is_signed(body, secret("J01"))
    assert not is_signed(body, secret("J02"))
    body["entries"][0]["scores"]["1.1"] = 3.5
    assert not is_signed(body, secret("J01"))


def test_a_sheet_without_seal_is_not_signed():
    assert not is_signed(sheet("J01", []), secret("J01"))


def test_hmac_is_the_standard_one():
    # RFC 4231, test case 2, over the canonical text of a value that is that text's JSON.
    assert sign({}, to_base64(b"Jefe")) == sign({"mac": "anything"}, to_base64(b"Jefe"))
    assert len(from_base64(sign({}, to_base64(b"Jefe")))) == 32


@given(st.binary(max_size=60))
def test_base64_goes_there_and_back(data: bytes):
    assert from_base64(to_base64(data)) == data


@pytest.mark.parametrize(("points", "expected"), [(7.5, 750), (0.29, 29), (1.005, 100), (10, 1000)])
def test_points_become_hundredths(points: float, expected: int):
    assert cents(points) == expected


def test_more_than_two_decimals_are_not_exact():
    assert is_exact(0.29)
    assert is_exact(7.25)
    assert not is_exact(7.255)


@pytest.mark.parametrize("text", ["AB", "AAB", "AA==", "A", "AA+A", "AA/A", "AA\n", " AA", "AA=", "ก"])
def test_bytes_are_written_in_one_way_only(text: str) -> None:
    """Two spellings of one signature would be two sheets of one judge."""
    with pytest.raises(ValueError):
        from_base64(text)
