"""Links and photos of a text lead only to what the entry has, or openly to elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tambon_showcase.content.links import REL, LinkContext, Links, slug
from tambon_showcase.content.markdown import render_markdown
from tambon_showcase.finding import Where

FILES = {"texts/culture.md": "culture.html", "documents/a.pdf": "documents/a.pdf"}


def links(text: str = "") -> Links:
    context = LinkContext(
        "history", photo=lambda name, alt: Markup("<img>") if name == "ก.jpg" else None, page=FILES.get
    )
    return Links(context, text, Where("a.md", 1))


@pytest.mark.parametrize("path", ["culture.md", "./culture.md", "texts/culture.md", "../texts/culture.md"])
def test_other_texts_are_found(path: str) -> None:
    assert links().anchor(path, "x") == '<a href="culture.html">'


@pytest.mark.parametrize("path", ["../documents/a.pdf", "documents/a.pdf", "../documents/./a.pdf"])
def test_documents_are_found(path: str) -> None:
    assert links().anchor(path, "x") == '<a href="documents/a.pdf">'


@pytest.mark.parametrize("path", ["culture.md#ก%22", "culture.md#<x>"])
def test_fragments_are_escaped(path: str) -> None:
    tag = links().anchor(path, "x")
    assert tag.count('"') == 2 and tag.count("<") == 1


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("missing.md", "T411"),
        ("../../../x", "T411"),
        ("%2e%2e/%2e%2e/x", "T411"),
        ("http://localhost/", "T411"),
        ("", "T410"),
        ("javascript:x", "T410"),
        ("/x", "T410"),
        ("//x.th", "T410"),
        ("a\\b", "T410"),
        ("a%5Cb", "T410"),
        ("c:/x", "T410"),
    ],
)
def test_others_lose_their_address(href: str, code: str) -> None:
    writer = links()
    assert writer.anchor(href, "x") == "<a>"
    assert [finding.code for finding in writer.findings] == [code]


@pytest.mark.parametrize("source", ["ก.jpg", "photos/ก.jpg", "../photos/ก.jpg", "%E0%B8%81.jpg"])
def test_the_entrys_photos_are_found(source: str) -> None:
    assert links().image(source, "") == "<img>"


@pytest.mark.parametrize(
    "source",
    [
        "ข.jpg",
        "https://x.th/ก.jpg",
        "//x/ก.jpg",
        "/ก.jpg",
        "../../x/photos/ก.jpg",
        "data:image/png,ก.jpg",
        "",
    ],
)
def test_other_pictures_become_their_description(source: str) -> None:
    writer = links()
    assert writer.image(source, "<ผ้า>") == "&lt;ผ้า&gt;"
    assert [finding.code for finding in writer.findings] == ["T413"]


@pytest.mark.parametrize(
    "label",
    ["กรม", "CDD.go.th", "cdd[.]go[.]th", "cdd.go.th", "https://www.cdd.go.th/x", "", "แผน.pdf", "1.2"],
)
def test_honest_labels_pass(label: str) -> None:
    assert links().anchor("https://www.cdd.go.th/", label) == f'<a href="https://www.cdd.go.th/" rel="{REL}">'


@pytest.mark.parametrize(
    "label",
    [
        "https://www.kbank.com",
        "www.kbank.com/login",
        "kbank.com",
        "cdd.go.th.evil.com",
        "ดูที่ kbank.com ได้เลย",
        "ｋｂａｎｋ．ｃｏｍ",
        "kbank。com",
        "kb\u200bank.com",
        "กรมฯ.ไทย",
        "ธนาคาร.ไทย/เข้าระบบ",
        "cdd.go.th kbank.com",
        "https://u@kbank.com",
        "kb\u0430nk.com",
        "xn--12c1fe0br.xn--o3cw4h",
        "www[.]kbank[.]com",
        "kbank .com",
        "www . kbank . com",
        "KBANK\u2024COM",
    ],
)
def test_masked_labels_show_the_host(label: str) -> None:
    writer = links()
    assert "[cdd.go.th] " in writer.anchor("https://www.cdd.go.th/", label)
    assert [finding.code for finding in writer.findings] == ["T412"]


@pytest.mark.parametrize(
    "label",
    [
        "**kbank.com**",
        "`kbank.com`",
        "kbank*.com*",
        "ไปที่ **kbank**.com",
        "![kbank.com](x.jpg)",
        "kbank&#46;com",
        "~~เดิม~~ https://www.kbank.com/",
    ],
)
def test_no_way_to_write_a_label_hides_what_it_shows(label: str) -> None:
    where = Where("a.md", 1)
    rendered = render_markdown(f"[{label}](https://www.cdd.go.th/)", LinkContext("t"), where)
    assert "[cdd.go.th] " in rendered.html
    assert "T412" in [finding.code for finding in rendered.findings]


@pytest.mark.parametrize(
    "label", ["**cdd.go.th**", "กรมฯ `1.2` ฉบับ.ใหม่", "![ผ้า.jpg](x.jpg)", "พ.ศ. 2565 ต.ค.", "อบต.ในเมือง"]
)
def test_honest_labels_pass_however_written(label: str) -> None:
    rendered = render_markdown(f"[{label}](https://www.cdd.go.th/)", LinkContext("t"), Where("a.md", 1))
    assert "[cdd.go.th] " not in rendered.html


@given(st.text(max_size=60), st.text(max_size=40))
def test_any_address_gives_one_closed_tag(href: str, label: str) -> None:
    tag = links().anchor(href, label)
    assert tag.startswith("<a") and tag.count("<") == 1
    assert tag.count('"') in {0, 2, 4}


@pytest.mark.parametrize(
    ("text", "name"),
    [("ประวัติ ความเป็นมา", "ประวัติ-ความเป็นมา"), ("A & B!", "a-b"), ("น้ำ/ป่า", "น้ำ-ป่า"), ("***", "")],
)
def test_slugs_keep_thai_whole(text: str, name: str) -> None:
    assert slug(text) == name


def test_only_a_heading_that_the_text_does_not_have_is_broken() -> None:
    page = render_markdown("## ประวัติ\n\n[ดู](#ประวัติ) [หาย](#สินค้า)\n", links().context, Where("a.md", 1))
    assert [(one.code, one.value) for one in page.findings] == [("T411", "#สินค้า")]
