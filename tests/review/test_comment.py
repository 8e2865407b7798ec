"""The comment on a pull request, from reports that may be forged."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.review.comment import MARKER, MAX_LENGTH, comment
from tambon_showcase.review.plain import code, plain_markdown
from tambon_showcase.review.shape import MAX_BYTES, MAX_ITEMS, ReportError, read_report

RUN, PULL = "https://github.com/office/site/actions/runs/7", "https://github.com/office/site/pull/3"
FINDING = {
    "code": "T244",
    "severity": "error",
    "file": "tambons/2565/64-สุโขทัย/640904-กลางดง/tables/villages.csv",
    "line": 3,
    "message": "ชาย 10 + หญิง 9 ไม่เท่ากับรวม 20",
    "fix": "แก้ให้เท่ากัน",
    "value": "20",
    "lines": "",
    "page": "table-villages.html#T244",
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
            "หมู่บ้าน": {
                "added": ["หมู่ที่ 3"],
                "removed": [],
                "changed": [{"row": "หมู่ที่ 1 · บ้านเหนือ", "fields": [["รวม", "120", "125"]]}],
                "totals": [1, 0, 1],
            }
        },
        "texts": [["ประวัติและความเป็นมา", 3, 1]],
        "files": {
            "added": ["photos/ตลาด.jpg"],
            "removed": [],
            "renamed": [["a.jpg", "b.jpg"]],
            "changed": [],
        },
        "unread": ["ผลิตภัณฑ์"],
        "complete": [[5, 3, 7], [6, 3, 6]],
    }
    entry = {"year": 2565, "code": "640904", "state": "changed", "folder": "tambons/x/640904-กลางดง"}
    lacks = [["1.2", "โครงสร้างการบริหาร", "ยังไม่พบ", "แผนผังโครงสร้าง"], ["2.3", "แผน", "บางส่วน"]]
    made = {"version": 1, "outside": [], "findings_total": 1, "findings": [FINDING]}
    return {**made, "entries": [{**entry, "change": change, "lacks": lacks}], **parts}


CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
"""A code span: what is in it has no effect (https://spec.commonmark.org/0.31.2/#code-spans)."""


def readable(text: str) -> str:
    return html.unescape(CODE.sub(lambda span: span[2], text))


def outside_code(text: str) -> str:
    return CODE.sub("", text)


def test_the_comment_says_what_changed_what_is_wrong_and_what_to_do() -> None:
    text = readable(comment(report(), RUN, PULL))
    assert text.startswith(MARKER)
    for words in (
        "ยังรับไม่ได้",
        "ต้องแก้ 1 จุด",
        "- tables/villages.csv\n  - บรรทัด 3: ชาย 10",
        "**วิธีแก้** แก้ให้เท่ากัน",
        "ครบตามที่ตรวจได้ 5 บางส่วน 3 ยังไม่พบ 7 → ครบตามที่ตรวจได้ 6 บางส่วน 3 ยังไม่พบ 6",
        "<summary>ยังขาด 2 ข้อตามเกณฑ์</summary>",
        "- **ยังไม่พบ** ข้อ 1.2 โครงสร้างการบริหาร: แผนผังโครงสร้าง",
        "ข้อมูลหลัก คำขวัญ: ก → ข",
        "ตาราง หมู่บ้าน: เพิ่ม 1 แถว",
        "หมู่ที่ 1 · บ้านเหนือ ช่อง รวม: 120 → 125",
        "ข้อความ ประวัติและความเป็นมา: เพิ่ม 3 บรรทัด ลบ 1 บรรทัด",
        "เปลี่ยนชื่อไฟล์: a.jpg → b.jpg",
        f"({PULL}/checks): เลือก “หน้าตัวอย่าง” ทางซ้าย เมื่อเสร็จแล้วดาวน์โหลด preview แตกไฟล์ แล้วเปิด 2565/640904/index.html",
    ):
        assert words in text, words


def test_a_fix_leads_to_the_place_of_the_handbook_that_it_points_at() -> None:
    fix = "ตรวจตัวสะกด ดูคู่มือ#table-villages-moo หรือคู่มือ#document-items แล้วส่งใหม่"
    text = comment(report(findings=[{**FINDING, "fix": fix}]), RUN, PULL, "https://office.github.io/site/")
    page = "https://office.github.io/site/handbook"
    assert f"ดู[คู่มือ]({page}/table-villages.html#table-villages-moo) หรือ" in text
    assert f"หรือ[คู่มือ]({page}/texts.html#document-items) แล้วส่งใหม่" in text
    assert "ดูคู่มือ หรือคู่มือ แล้วส่งใหม่" in comment(report(findings=[{**FINDING, "fix": fix}]), RUN, PULL)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_beside_a_pointer_stay_words(words: str) -> None:
    forged = {**FINDING, "fix": f"{words} คู่มือ#{words} คู่มือ#table-bmn) {words}"}
    text = comment(report(findings=[forged]), RUN, PULL, "https://x.example/")
    links = re.findall(r"\]\(([^)]*)\)", outside_code(text))
    ours = ("https://x.example/handbook/", RUN, PULL)
    assert all(link.startswith(ours) for link in links)


def test_nothing_invisible_is_in_it() -> None:
    text = comment(report(outside=[*HOSTILE, "photos/ตลาด.jpg"]), RUN, PULL)
    assert all(char.isprintable() or char == "\n" for char in text)


def test_faults_are_grouped_by_file_and_a_screenful_stands_open() -> None:
    names = ("villages", "products", "orders")
    many = [{**FINDING, "file": f"tambons/2565/64-ก/640904-ข/tables/{names[n % 3]}.csv"} for n in range(40)]
    text = comment(report(findings=many), RUN, PULL)
    shown, folded = text.split("<details>")[:2]
    assert shown.count("**วิธีแก้**") == 12 and "<summary>และอีก 28 จุด</summary>" in folded
    assert [shown.count(f"tables/{name}.csv") for name in names] == [1, 1, 1]
    assert len(shown.splitlines()) <= 45


def test_of_a_new_entry_only_what_there_is_is_told() -> None:
    (entry,) = report()["entries"]
    text = readable(comment(report(findings=[], entries=[{**entry, "state": "new"}]), RUN, PULL))
    assert "(ตำบลใหม่)" in text and "ตาราง หมู่บ้าน: 1 แถว" in text
    assert "หมู่ที่ 3" not in text and "→ ข" not in text


def test_without_errors_it_waits_for_a_person() -> None:
    assert "ไม่มีจุดที่ต้องแก้" in comment(report(findings=[]), RUN, PULL)


@pytest.mark.parametrize("words", HOSTILE)
def test_texts_of_the_report_stay_texts(words: str) -> None:
    forged = {**FINDING, "file": words, "message": words, "fix": words, "code": words}
    text = comment(report(findings=[forged], outside=[words]), RUN, PULL).replace(RUN, "").replace(PULL, "")
    ours = (
        comment(report(findings=[{**FINDING, "message": "ก"}], outside=["ข"]), RUN, PULL)
        .replace(RUN, "")
        .replace(PULL, "")
    )
    assert text.count("\n") == ours.count("\n")
    assert outside_code(text).count("](") == outside_code(ours).count("](")
    assert outside_code(text).count("<") == outside_code(ours).count("<")
    assert not re.search(r"@\w|://|www\.|(?<!&)#\d|GH-", outside_code(text))


@given(st.text())
def test_any_text_keeps_its_words_and_no_markup(words: str) -> None:
    shown = plain_markdown(words)
    assert "\n" not in shown
    assert not re.search(r"[\\`*_{}\[\]()+.!|<>~$^=\"'-]", outside_code(shown))
    assert not re.search(r"@\w|#(?!\d+;)", outside_code(shown))
    assert (
        readable(shown).split() == "".join(c if c.isprintable() else " " for c in words).split()
        or len(words) >= 300
    )


@given(st.text("`a <@*"))
def test_nothing_leaves_a_code_span(words: str) -> None:
    assert outside_code(f"ก {code(words)} ข") == "ก  ข"


def test_a_huge_report_still_fits() -> None:
    many = [{**FINDING, "message": "ก" * 2000, "fix": "*" * 2000} for _ in range(MAX_ITEMS)]
    text = comment(report(findings=many, outside=["<" * 2000] * MAX_ITEMS), RUN, PULL)
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
    assert comment(accepted, RUN, PULL).startswith(MARKER)


def test_a_code_leads_to_what_explains_it() -> None:
    site = "https://office.example/"
    said = comment(report(), RUN, PULL, site)
    assert "([T244](https://office.example/handbook/table-villages.html#T244))" in said
    assert "(T244)" in comment(report(), RUN, PULL), "without a site there is nothing to lead to"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "//x.evil.example/a.html#T244",
        "../a.html#T244",
        "a.html#T244)[x",
        "a.html#T244\n",
        "a.html#t244",
        "ก.html#T244",
    ],
)
def test_a_forged_place_leads_nowhere(page: str) -> None:
    said = comment(report(findings=[{**FINDING, "page": page}]), RUN, PULL, "https://office.example/")
    assert "(T244)" in said and "evil" not in said and "/handbook/" not in said
