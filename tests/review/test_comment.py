"""The comment on a pull request, from reports that may be forged."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.review.comment import MARKER, MAX_LENGTH, comment, plain_markdown
from tambon_showcase.review.shape import MAX_BYTES, MAX_ITEMS, ReportError, read_report

RUN = "https://github.com/office/site/actions/runs/7"
FINDING = {
    "code": "T244",
    "severity": "error",
    "file": "tambons/2565/64-สุโขทัย/640904-กลางดง/tables/villages.csv",
    "line": 3,
    "message": "ชาย 10 + หญิง 9 ไม่เท่ากับรวม 20",
    "fix": "แก้ให้เท่ากัน",
    "value": "20",
    "lines": "",
}
HOSTILE = [
    "[ดู](https://x.evil.example)",
    "![p](//x.evil.example/t.png)",
    "<img src=x onerror=alert(1)>",
    "@everyone #1 GH-1",
    "https://x.evil.example www.evil.example",
    "a@evil.example",
    "`code`\n\n## หัวข้อ\n\n- [x] รับแล้ว",
    "</details><!-- --> | ตาราง |\n|---|",
    "$`x`$ ~~ลบ~~ **หนา** &lt;b&gt;",
]


def report(**parts: Any) -> dict[str, Any]:
    change = {
        "main": [["คำขวัญ", "ก", "ข"]],
        "tables": {
            "villages": {
                "added": ["หมู่ที่ 3"],
                "removed": [],
                "changed": [{"row": "หมู่ที่ 1 · บ้านเหนือ", "fields": [["รวม", "120", "125"]]}],
                "totals": [1, 0, 1],
            }
        },
        "texts": [["texts/history.md", 3, 1]],
        "files": {
            "added": ["photos/ตลาด.jpg"],
            "removed": [],
            "renamed": [["a.jpg", "b.jpg"]],
            "changed": [],
        },
        "unread": ["products"],
        "complete": [[5, 3, 7], [6, 3, 6]],
    }
    entry = {"year": 2565, "code": "640904", "state": "changed", "folder": "tambons/x/640904-กลางดง"}
    made = {"version": 1, "outside": [], "findings_total": 1, "findings": [FINDING]}
    return {**made, "entries": [{**entry, "change": change}], **parts}


def readable(text: str) -> str:
    return html.unescape(text).replace("\u2060", "")


def test_the_comment_says_what_changed_what_is_wrong_and_what_to_do() -> None:
    text = readable(comment(report(), RUN))
    assert text.startswith(MARKER)
    for words in (
        "ยังรับไม่ได้",
        "ต้องแก้ 1 จุด",
        "villages.csv บรรทัด 3",
        "**วิธีแก้** แก้ให้เท่ากัน",
        "ครบตามที่ตรวจได้ 5 บางส่วน 3 ยังไม่พบ 7 → ครบตามที่ตรวจได้ 6 บางส่วน 3 ยังไม่พบ 6",
        "ข้อมูลหลัก คำขวัญ: ก → ข",
        "หมู่ที่ 1 · บ้านเหนือ ช่อง รวม: 120 → 125",
        "เพิ่ม 3 บรรทัด ลบ 1 บรรทัด",
        "เปลี่ยนชื่อไฟล์: a.jpg → b.jpg",
        f"({RUN}#artifacts)",
    ):
        assert words in text, words


def test_without_errors_it_waits_for_a_person() -> None:
    assert "ไม่มีจุดที่ต้องแก้" in comment(report(findings=[]), RUN)


@pytest.mark.parametrize("words", HOSTILE)
def test_texts_of_the_report_stay_texts(words: str) -> None:
    forged = {**FINDING, "file": words, "message": words, "fix": words, "code": words}
    text = comment(report(findings=[forged], outside=[words]), RUN).replace(RUN, "")
    ours = comment(report(findings=[{**FINDING, "message": "ก"}], outside=["ข"]), RUN).replace(RUN, "")
    assert text.count("\n") == ours.count("\n")
    assert text.count("](") == ours.count("](")
    assert text.count("<") == ours.count("<")
    assert not re.search(r"@\w|://|www\.|(?<!&)#\d", text)


@given(st.text())
def test_any_text_keeps_its_words_and_no_markup(words: str) -> None:
    shown = plain_markdown(words)
    assert "\n" not in shown
    assert not re.search(r"[\\`*_{}\[\]()+.!|<>~$^=\"'-]", shown)
    assert not re.search(r"@\w|#(?!\d+;)", shown)


def test_a_huge_report_still_fits() -> None:
    many = [{**FINDING, "message": "ก" * 2000, "fix": "*" * 2000} for _ in range(MAX_ITEMS)]
    text = comment(report(findings=many, outside=["<" * 2000] * MAX_ITEMS), RUN)
    assert len(text) <= MAX_LENGTH + 200
    assert "ยาวเกินกว่าจะแสดงทั้งหมด" in text


@pytest.mark.parametrize(
    "forged",
    [
        b"",
        b"[]",
        b"nothing",
        b"\xff\xfe",
        b"[" * 100_000,
        b" " * (MAX_BYTES + 1),
        json.dumps(report(version="1")).encode(),
        json.dumps(report(extra=1)).encode(),
        json.dumps(report(findings=[{**FINDING, "line": -1}])).encode(),
        json.dumps(report(findings=[{**FINDING, "line": True}])).encode(),
        json.dumps(report(findings=[{**FINDING, "message": ["x"]}])).encode(),
        json.dumps(report(outside=["ก"] * (MAX_ITEMS + 1))).encode(),
        json.dumps(report(entries=[{"code": "640904"}])).encode(),
    ],
)
def test_what_is_no_report_is_refused(forged: bytes) -> None:
    with pytest.raises(ReportError):
        read_report(forged)


def test_a_report_is_read() -> None:
    assert read_report(json.dumps(report()).encode()) == report()


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
ANY_JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)


@given(st.sampled_from(["main", "tables", "texts", "files", "unread", "complete"]), ANY_JSON)
def test_a_comment_is_written_or_the_report_refused(key: str, value: Any) -> None:
    forged = report()
    forged["entries"][0]["change"][key] = value
    try:
        accepted = read_report(json.dumps(forged).encode())
    except ReportError:
        return
    assert comment(accepted, RUN).startswith(MARKER)
