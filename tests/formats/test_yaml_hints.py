"""The slip behind a syntax error."""

import pytest

from tambon_showcase.formats.yaml_strict import read_yaml


@pytest.mark.parametrize(
    ("text", "code", "line", "shown"),
    [
        ("a:\n\tb: 1\n", "T131", 2, "b: 1"),
        ("office:\n  phone: 02\n\temail: x\n", "T131", 3, "email: x"),
        ('a: 1\nb: "ก\nc: 2\n', "T132", 2, 'b: "ก'),
        ("a: 'ก\n", "T132", 1, "a: 'ก"),
        ("a: 1\nb:2\nc: 3\n", "T133", 2, "b:2"),
        ("name:ก\n", "T133", 1, "name:ก"),
        ("url:https://x.y\na: 1\n", "T133", 1, "url:https://x.y"),
        ("a: ก: ข\n", "T134", 1, "a: ก: ข"),
        ("a: 1\n b: 2\n", "T135", 2, "b: 2"),
        ("a:\n  b: 1\n c: 2\n", "T135", 3, "c: 2"),
        ("a: @x\n", "T136", 1, "a: @x"),
        ("a: %ก\n", "T136", 1, "a: %ก"),
        ("a: `x`\n", "T136", 1, "a: `x`"),
        ("a: *หัวข้อ*\n", "T136", 1, "a: *หัวข้อ*"),
        ("a: 1\nb: [1, 2\nc: 3\n", "T137", 2, "b: [1, 2"),
        ("a: {b: 1\n", "T137", 1, "a: {b: 1"),
        ("a: 1\nb: [1, 2,,]\nc: 3\n", "T159", 2, "b: [1, 2,,]"),
        ('b: ["ก" "ข"]\nc: 3\n', "T159", 1, 'b: ["ก" "ข"]'),
        ("b: {c: 1 d: 2}\n", "T159", 1, "b: {c: 1 d: 2}"),
        ("a:\n  - b: 1\n    c: 2\n  – b: 3\n    c: 4\n", "T147", 4, "– b: 3"),
        ("a:\n  - b: 1\n    c: 2\n  • b: 3\n    c: 4\n", "T147", 4, "• b: 3"),
        ("a: 1\nbcd\nc: 2\n", "T138", 2, "bcd"),
        ("a: 'x' y\n", "T139", 1, "a: 'x' y"),
        ('a: "ก" และ "ข"\n', "T139", 1, 'a: "ก" และ "ข"'),
        ("a: 1\nb: -\n  - c\n", "T130", 2, "b: -"),
    ],
)
def test_the_line_and_its_slip_are_named(text, code, line, shown):
    (finding,) = read_yaml(text.encode("utf-8"), "tambon.yml").findings
    assert (finding.code, finding.line) == (code, line)
    assert shown in finding.message
    assert finding.fix


def test_addresses_and_times_are_no_slips():
    text = "web: https://x.y/z\ntime: 8:30\nlist:\n  - http://a.b\n"
    assert read_yaml(text.encode("utf-8"), "tambon.yml").findings == ()
