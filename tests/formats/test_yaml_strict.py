"""YAML of strangers: what is read, and what is refused with its line."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.finding import Severity
from tambon_showcase.formats import yaml_walk
from tambon_showcase.formats.yaml_strict import MAX_BYTES, read_yaml

FILE = "tambon.yml"


@pytest.fixture(params=["C parser", "Python parser"], autouse=True)
def _both_parsers(request, monkeypatch):
    if request.param == "Python parser":
        monkeypatch.setattr(yaml_walk, "_LOADER", yaml.SafeLoader)


def read(text):
    return read_yaml(text.encode("utf-8"), FILE)


def found(text):
    return [(finding.code, finding.line) for finding in read(text).findings]


def test_every_scalar_stays_the_text_that_was_written():
    text = (
        "code: 010203\nopen: 5:30\ngroup: no\nday: 2567-02-29\n"
        "phone: 0812345678\nnothing:\ntilde: ~\nbig: 1e400\n"
    )
    assert read(text).value == {
        "code": "010203",
        "open": "5:30",
        "group": "no",
        "day": "2567-02-29",
        "phone": "0812345678",
        "nothing": "",
        "tilde": "~",
        "big": "1e400",
    }
    assert read(text).findings == ()


def test_lists_and_mappings_know_their_lines():
    text = (
        "# คำอธิบาย\noffice:\n  phone: 02\n"
        "highlights:\n  - title: ก\n    text: |\n      ข\n      ค\n  - title: ง\n"
    )
    document = read(text)
    assert document.value == {
        "office": {"phone": "02"},
        "highlights": [{"title": "ก", "text": "ข\nค"}, {"title": "ง"}],
    }
    assert document.lines[("office", "phone")] == 3
    assert document.lines[("highlights", 0, "text")] == 6
    assert document.lines[("highlights", 1)] == document.lines[("highlights", 1, "title")] == 9


def test_text_is_cleaned_even_when_it_was_escaped():
    assert read('a: "\\u202eก\\0"\nb: น\u0e4d\u0e49\u0e32\n').value == {"a": "ก", "b": "น้ำ"}


def test_pasted_spaces_are_plain_spaces():
    assert read("a:\u00a0ก\nb:\n\u00a0\u00a0c: 1\n").value == {"a": "ก", "b": {"c": "1"}}


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("", [("T104", 0)]),
        ("# ว่าง\n", [("T104", 0)]),
        ("a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n=======\r\nb: 3\r\n>>>>>>> x\r\n", [("T164", 2)]),
        ("\na: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", [("T164", 3)]),
        ("a: |\n  <<<<<<< HEAD\n  >>>>>>> x\n", []),
        ("- a\n- b\n", [("T105", 1)]),
        ("ข้อความ\n", [("T105", 1)]),
        ("a: 1\nb: 2\na: 3\n", [("T106", 3)]),
        ("a: *x\n", [("T107", 1)]),
        ("a: 1\nb: &x 2\nc: *x\n", [("T108", 2), ("T107", 3)]),
        ("a: !!python/name:os.system x\n", [("T109", 1)]),
        ("a: !include /etc/passwd\n", [("T109", 1)]),
        ("a: ! x\n", [("T109", 1)]),
        ("a:\n  <<: {b: 1}\n", [("T145", 2)]),
        ("? [a, b]\n: 1\n", [("T143", 1)]),
        ('"": 1\n', [("T143", 1)]),
        ("a: 1\n---\nb: 2\n", [("T144", 3)]),
        ("a: \x1bก\n", [("T103", 1)]),
        ("a: 1\nb: \x00\n", [("T103", 2)]),
        (f"a: {'ก' * (yaml_walk.MAX_SCALAR + 1)}\n", [("T142", 1)]),
        ("a: " + "[" * 20_000 + "\n", [("T140", 1)]),
        ("a: " + "[" * 11 + "ก" + "]" * 11 + "\n", []),
        ("a: " + "[" * 12 + "ก" + "]" * 12 + "\n", [("T140", 1)]),
        ("a:\n" + "  - x\n" * (yaml_walk.MAX_NODES + 1), [("T141", yaml_walk.MAX_NODES - 1)]),
    ],
)
def test_what_is_more_than_text_is_refused(text, findings):
    assert found(text) == findings
    assert all(finding.severity is Severity.ERROR and finding.fix for finding in read(text).findings)


def test_what_can_be_read_beside_a_refusal_is_kept():
    document = read("a: &x 1\nb: *x\nc: {d: 2}\na: 9\n")
    assert document.value == {"a": "1", "b": "", "c": {"d": "2"}}


def test_a_file_without_keys_or_beyond_a_bound_has_no_value():
    for text in ("", "- a\n", "a: " + "[" * 100):
        assert read(text).value is None


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ("a:\n\tb: 1\n\tc: 2\nd: 3\n", {"a": {"b": "1", "c": "2"}, "d": "3"}, ["T131", "T131"]),
        ("a: 1\nb: [\nc: 2\n", {"a": "1", "b": "[", "c": "2"}, ["T137"]),
        ("a:ก\nb:ข\n", {"a": "ก", "b": "ข"}, ["T133", "T133"]),
        ('a: "ก\nb: "ข"\nc: ค\n', {"a": "ก", "b": "ข", "c": "ค"}, ["T132"]),
        ("a: ก: ข\n  b: 2\nc: @ค\n", {"a": "ก: ข", "b": "2", "c": "@ค"}, ["T134", "T135", "T136"]),
        ("a:\n  - ก\n  ข\n  - ค\n", {"a": ["ก", "ข", "ค"]}, ["T147"]),
        ("a: 1\nหนึ่ง สอง\nb: 2\n", {"a": "1", "b": "2"}, ["T138"]),
    ],
)
def test_every_slip_is_told_and_the_rest_read_as_it_was_meant(text, value, codes):
    document = read(text)
    assert (document.value, [finding.code for finding in document.findings]) == (value, codes)


@pytest.mark.parametrize(
    ("text", "code", "follows"),
    [
        ("a: {b: *x}\nc: 1\n", "T107", [("a", "b")]),
        ("a:\n  - *x\nc: 1\n", "T107", [("a", 0)]),
        ("a:\n  <<: *x\n  b: 1\nc: 2\n", "T145", [("a", "b"), ("a", "d")]),
        (f"a: {'ก' * (yaml_walk.MAX_SCALAR + 1)}\nc: 2\n", "T142", [("a",)]),
    ],
)
def test_that_a_refused_value_is_not_there_is_no_news(text, code, follows):
    document = read(text)
    assert [finding.code for finding in document.findings] == [code]
    assert not any(document.is_news(0, path) for path in follows)
    assert document.is_news(0, ("c",))


def test_what_a_whole_file_takes_from_elsewhere_hides_no_other_mistake():
    document = read("<<: *x\na: 1\n")
    assert [finding.code for finding in document.findings] == ["T145"]
    assert document.is_news(0, ("b",))


def test_what_stood_on_a_line_left_out_is_lost():
    document = read("a: 1\noffice:\n  phone 02\n  name: ก\n")
    assert document.value == {"a": "1", "office": {"name": "ก"}}
    assert document.lost == {("office", "phone")}
    assert not document.is_news(0, ("office", "phone")) and document.is_news(0, ("office", "name"))


def test_a_file_full_of_slips_ends():
    document = read("".join(f"k{n}: @{n}\n" for n in range(500)))
    assert document.value is None and 0 < len(document.findings) <= 100


def test_aliases_never_grow():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document = read(bomb)
    assert {finding.code for finding in document.findings} == {"T107", "T108"}
    assert document.value["i"] == [""] * 9


@pytest.mark.parametrize(("codec", "name"), [("utf-16", "UTF-16"), ("cp874", "ANSI (Windows-874)")])
def test_notepads_other_encodings_are_named_and_still_read(codec, name):
    document = read_yaml("ชื่อ: กลางดง\r\n".encode(codec), FILE)
    assert [(finding.code, finding.value) for finding in document.findings] == [("T101", name)]
    assert document.value == {"ชื่อ": "กลางดง"}


def test_utf8_with_a_byte_order_mark_is_fine():
    document = read_yaml("ชื่อ: ก\r\n".encode("utf-8-sig"), FILE)
    assert (document.value, document.findings) == ({"ชื่อ": "ก"}, ())


def test_bytes_that_are_no_text_are_refused():
    assert [finding.code for finding in read_yaml(b"\x81\xff", FILE).findings] == ["T102"]


def test_a_huge_file_is_not_parsed():
    document = read_yaml(b"a" * (MAX_BYTES + 1), FILE)
    assert (document.value, [finding.code for finding in document.findings]) == (None, ["T100"])


SIMPLE = st.text(alphabet="กขคงabc012 .", min_size=1, max_size=12).map(lambda text: " ".join(text.split()))
VALUES = st.recursive(
    SIMPLE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SIMPLE.filter(bool), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(SIMPLE.filter(bool), VALUES, min_size=1, max_size=4))
def test_what_a_program_writes_reads_back(value):
    document = read(yaml.safe_dump(value, allow_unicode=True, default_style='"'))
    assert (document.value, document.findings) == (value, ())


@given(
    st.one_of(
        st.binary(max_size=300), st.text(alphabet="a: -[]{}\"'|>&*!%@`#?,\n\t ก", max_size=80).map(str.encode)
    )
)
def test_no_bytes_raise_and_every_silence_has_a_reason(data):
    document = read_yaml(data, FILE)
    assert document.value is not None or document.findings


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("motto: ทุ่งทอง #OTOP #เที่ยวชุมชน", "#OTOP #เที่ยวชุมชน"),
        ("motto: ทุ่งทอง  #ของดี", "#ของดี"),
        ("motto: ทุ่งทอง # คำอธิบายของเรา", ""),
        ("motto: 'ทุ่งทอง #OTOP'", ""),
        ("motto: ทุ่งทอง#OTOP", ""),
        ("motto: ''  #ว่าง", ""),
    ],
)
def test_a_hashtag_that_yaml_takes_for_a_comment_is_told(line: str, lost: str) -> None:
    found = [one for one in read_yaml(f"code: 1\n{line}\n".encode(), "t.yml").findings if one.code == "T146"]
    assert [(one.line, one.value) for one in found] == ([(2, lost)] if lost else [])


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("a: ก\n  ข # ค\nb: ง\n", ((1, "ก"), (2, "ข"))),
        ("a:\n  ก\n\n  ข\nb: ง\n", ((2, "ก"), (4, "ข"))),
        ("a: >-\n  ก\n  ข\nb: ง\n", ((2, "ก"), (3, "ข"))),
        ("a: 'ก\n  ข'\nb: ง\n", None),
        ("a: ก\nb: ง\n", None),
    ],
)
def test_the_lines_of_a_text_of_several_are_kept(text: str, joined: object) -> None:
    assert read_yaml(text.encode(), "entry.yml").joined.get(("a",)) == joined
