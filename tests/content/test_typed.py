"""Markdown as people type it: golden pages for what they mean, and nothing done to what is already right.

`python -m tests.content.test_typed` writes the golden files again: read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import RenderedText, render_markdown
from tambon_showcase.content.typed import as_meant
from tambon_showcase.finding import Where
from tests.content.html_oracle import complaints

CASES = Path(__file__).parent / "typed_cases"
NAMES = sorted(path.name for path in CASES.iterdir())
ROOT = Path(__file__).parents[2]
WHERE = Where("texts/history.md", 1)
CONTEXT = LinkContext(
    "history",
    photo=lambda name, alt: (
        Markup('<img src="p.webp" alt="{}">').format(alt)
        if name in {"งานบุญ.jpg", "งาน บุญ 1.jpg", "งาน (1).jpg"}
        else None
    ),
    page=lambda path: path if path == "documents/แผน พัฒนา 2565.pdf" else None,
)
TYPED = st.sampled_from(
    ["**", "*", "***", "__", "~~", "`", "```\n", "~~~\n", "\n", "\n\n", "\t", "    ", " ", "ก", "ข้อความ", "“ทุ่งทอง”", "(ก)", "ำ", "่", "• ", "o ", "– ", "- ", "-", "1. ", "2. ", "3.", "๑. ", "๒. ", "(1) ", "(2) ", "ก. ", "ข. ", "1.1 ", "1\\. ", "2\\. ", "✅ ", "#", "##", "# ", "＃", "|", "|---|---|", "｜", "-----\n", "=====\n", "![x](", "a b.jpg", ")", "photos\\x.jpg", "\nphotos/x.jpg\n", "\nหมู่,ชื่อ,คน\n", "1,ก,20\n", "\n| 1 | 2 |\n", "** ก\n", "[ ] ", "\n.\n", "https://a.com/x", "www.a.go.th", "ค่ะ", "<p class=MsoNormal>", "</p>", "</br>", "<div>\n", "> ", "\uf0b7 ", "5*6 ", "\\", "[^1]: ", "\xa0", "ลำดับ\tชื่อ\tค่า\n", "1\tก\t2\n", "ย่อหน้ายาวเกินหกสิบตัวอักษรที่เขียนต่อกันไปเรื่อย ๆ ให้เห็นว่าไม่ใช่บรรทัดสั้นแต่อย่างใดเลย"]
)  # fmt: skip
RIGHT = st.sampled_from(
    ["# หัวข้อ\n\n", "## หัวข้อรอง ##\n\n", "ย่อหน้า **หนา** *เอียง* `โค้ด` ~~ลบ~~ ต่อ\n\n", "- ก\n- ข\n  - ค\n\n", "คั่นรายการ\n\n1. ก\n2. ข\n\n   ต่อ\n\n", "* ก\n* ข\n\n", "| ก | ข |\n|:--|--:|\n| 1 | **2** |\n\n", "> คำพูด\n\n", "---\n\n", "***\n\n", "![ภาพ](ผ้าไหม.jpg)\n\n", "[ลิงก์](https://example.go.th/a_b_c \"ชื่อ\")\n\n", "<https://example.go.th>\n\n", "ดู https://example.go.th/กข ต่อ\n\n", "```python\nprint('**x**')\n```\n\n", "- [x] ทำแล้ว\n- [ ] ยัง\n\n", "อ้าง[^1]\n\n[^1]: ที่มา\n\n", "**ทั้งบรรทัด**\n\n", "สองบรรทัดที่กว้างพอให้เห็นว่าเป็นย่อหน้าเดียวกันซึ่งโปรแกรมตัดไว้ให้ตามความกว้างของหน้าจอ  \nต่อ\n\n", "<details><summary>ก</summary>ข</details>\n\n", "H<sub>2</sub>O\n\n", "ชื่อ_ไฟล์_ยาว และ 5 * 6 กับ -5\n\n", "> [!NOTE]\n> จำ\n\n", "Setext\n======\n\n"]
)  # fmt: skip


def written(name: str) -> tuple[str, str]:
    """The page and the findings of a case."""
    rendered = render((CASES / name / "text.md").read_text("utf-8"))
    lines = (f"{each.code} {each.severity} {each.line} {each.message}\n" for each in rendered.findings)
    return str(rendered.html), "".join(lines)


def render(text: str) -> RenderedText:
    return render_markdown(text, CONTEXT, WHERE)


@pytest.mark.parametrize("name", NAMES)
def test_texts_become_what_was_meant(name: str) -> None:
    html, findings = written(name)
    assert html == (CASES / name / "expected.html").read_text("utf-8")
    assert findings == (CASES / name / "findings.txt").read_text("utf-8")
    assert complaints(html) == []


def test_a_remark_behind_one_that_nothing_ends_stays_a_remark() -> None:
    html = str(render("<!-- ก <!-- ข -->\n\nค\n").html)
    assert "ก" in html and "ข" not in html and "--&gt;" not in html


def test_lines_of_html_are_no_markdown() -> None:
    rendered = render("<div>\n• ก\n• ข\n</div>\n\n• ค\n• ง\n")
    assert "• ก\n• ข" in rendered.html and "<li>ค</li>" in rendered.html
    assert [(found.code, found.line) for found in rendered.findings] == [("T432", 6), ("T408", 1)]


def test_rows_of_words_with_commas_are_no_table() -> None:
    for first, is_table in (("3", True), ("ไม่มี", False)):
        html = render(f"บ้าน,ผู้นำ,คน\nเหนือ,ก,{first}\nใต้,ข,20\nกลาง,ค,30\n").html
        assert ("<table" in html) is is_table


@pytest.mark.parametrize(("letters", "said"), [(1, ["T428"]), (60, ["T428"]), (61, ["T427"])])
def test_a_line_over_signs_is_said_to_be_a_heading_or_not(letters: int, said: list[str]) -> None:
    rendered = render(f"{'ก' * letters}\n====\n\nข้อความ\n")
    assert ("<h2" in rendered.html) == (said == ["T428"]) and [
        found.code for found in rendered.findings
    ] == said


@pytest.mark.parametrize("name", NAMES)
def test_mending_twice_is_mending_once(name: str) -> None:
    once = as_meant((CASES / name / "text.md").read_text("utf-8"), WHERE).text
    again = as_meant(once, WHERE)
    assert again.text == once


@given(st.lists(TYPED, max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_mixture_is_mended_once_and_keeps_its_line_numbers(text: str) -> None:
    meant = as_meant(text, WHERE)
    assert as_meant(meant.text, WHERE).text == meant.text
    assert len(meant.numbers) == meant.text.count("\n") + 1
    assert list(meant.numbers) == sorted(meant.numbers)
    assert meant.numbers[-1] <= text.count("\n") + 1
    assert bool(meant.findings) or meant.text == text


@given(st.lists(RIGHT, max_size=12).map("".join))
@settings(max_examples=200, deadline=None)
def test_right_markdown_stays_as_it_is(text: str) -> None:
    meant = as_meant(text, WHERE)
    assert meant.text == text
    assert meant.findings == ()


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("tambons/**/texts/*.md")), ids=lambda path: path.parent.parent.name
)
def test_our_own_texts_need_no_mending(path: Path) -> None:
    text = path.read_text("utf-8")
    meant = as_meant(text, WHERE)
    assert (meant.text, meant.findings) == (text, ())


def test_findings_after_an_added_line_name_the_line_of_the_file() -> None:
    rendered = render("| ก | ข |\n| 1 | 2 |\nต่อ [x](หาย.md)\n")
    assert [(finding.code, finding.line) for finding in rendered.findings] == [("T430", 1), ("T411", 3)]


if __name__ == "__main__":
    for case in NAMES:
        page, found = written(case)
        (CASES / case / "expected.html").write_text(page, "utf-8")
        (CASES / case / "findings.txt").write_text(found, "utf-8")
