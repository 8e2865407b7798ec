"""A text from a stranger becomes plain HTML, whatever it holds; a good text keeps everything it says."""

from __future__ import annotations

import time
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import MAX_HTML, RenderedText, render_markdown
from tambon_showcase.finding import Where
from tests.content.hostile_texts import ALL, LINKS, TRACKERS
from tests.content.html_oracle import complaints

FILES = {"texts/history.md": "history.html", "documents/แผน ก.pdf": "documents/แผน ก.pdf"}
CONTEXT = LinkContext(
    "history",
    photo=lambda name, alt: (
        Markup('<img src="p.webp" alt="{}">').format(alt) if name == "ผ้าไหม.jpg" else None
    ),
    page=FILES.get,
)
WHERE = Where("tambons/x/texts/history.md", 1)
PIECES = st.sampled_from(
    [*ALL, "<", ">", '"', "'", "&", "&lt;", "&#60;", "<!--", "-->", "<a ", "</a>", "<p>", "</p>", "<table>", "<td>", "`", "```\n", "*", "\n", "\n\n", "    ", "> ", "- [x] ", "1. ", "|", "|-|\n", "[", "](", ")", "![", "[^1]", "[^1]: ", "# ", "ก", "~~", "\\", "\x00", "\u202e", "\u2028", "\ufeff", "\x1b", "ﬀ", "＜script＞", "{{ 7*7 }}", "{% x %}", "<br>", "<b>", "</b>", "<iframe src='"]
)  # fmt: skip


def render(text: str) -> RenderedText:
    return render_markdown(text, CONTEXT, WHERE)


def codes(rendered: RenderedText) -> set[str]:
    return {finding.code for finding in rendered.findings}


@pytest.mark.parametrize("shape", ["{}", "ก่อน {} หลัง", "- {}", "> {}", "# {}", "{}\n\nหลัง"])
def test_attacks_become_plain(shape: str) -> None:
    assert [attack for attack in ALL if complaints(render(shape.format(attack)).html)] == []


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_mixture_becomes_plain(text: str) -> None:
    assert complaints(render(text).html) == []


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_becomes_plain(text: str) -> None:
    assert complaints(render(text).html) == []


@given(st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=100, deadline=None)
def test_rendering_twice_gives_the_same(text: str) -> None:
    assert render(text) == render(text)


@pytest.mark.parametrize(
    "attack",
    [
        "<script>x</script>",
        "<img src=x onerror=pwn()>",
        "<svg onload=pwn()>",
        "<form action=x>",
        "<style>x</style>",
    ],
)
def test_active_html_is_told_to_its_author(attack: str) -> None:
    [finding] = [finding for finding in render(f"บรรทัดแรก\n\n{attack}").findings if finding.code == "T407"]
    assert finding.is_error
    assert finding.line == 3


@pytest.mark.parametrize("attack", LINKS[:4] + LINKS[5:8])
def test_dangerous_links_keep_the_entry_back(attack: str) -> None:
    assert any(finding.is_error for finding in render(attack).findings)


@pytest.mark.parametrize("attack", TRACKERS[:5] + TRACKERS[9:17])
def test_foreign_pictures_and_frames_are_told(attack: str) -> None:
    assert codes(render(attack)) & {"T413", "T414", "T407"}


def test_findings_name_the_line() -> None:
    rendered = render("หนึ่ง\n\nสอง [x](https://bad_host/)\n\n![](https://a.example/x.png)\n")
    assert [(finding.code, finding.line) for finding in rendered.findings] == [("T411", 3), ("T413", 5)]


def test_a_good_text_keeps_its_parts() -> None:
    html = render(
        "# ประวัติ\n\nย่อหน้า **หนา** *เอน* ~~ลบ~~ `โค้ด`\n\n| หมู่ | คน |\n|:-|-:|\n| ๑ | ๑๒๐ |\n\n- [x] แล้ว\n- [ ] ยัง\n\n"
        "อ้าง[^ที่มา]\n\n[^ที่มา]: หนังสือ\n\n> [!NOTE]\n> จำ\n\n![ผ้าไหม](ผ้าไหม.jpg)\n\n[แผน](<../documents/แผน ก.pdf>)\n"
    ).html  # fmt: skip
    for piece in (
        '<h2 id="history-ประวัติ">ประวัติ</h2>', "<strong>หนา</strong>", "<em>เอน</em>", "<del>ลบ</del>", "<code>โค้ด</code>",
        '<td class="at-right">๑๒๐</td>', 'aria-label="ทำแล้ว">☑', 'aria-label="ยังไม่ได้ทำ">☐', 'id="history-fn-ที่มา"',
        'href="#history-fnref-ที่มา"', '<div class="admonition note">', "หมายเหตุ", 'alt="ผ้าไหม"', 'href="documents/แผน ก.pdf"',
        '<div class="table-scroll" tabindex="0" role="region" aria-label="ตารางที่ 1"><table>',
    ):  # fmt: skip
        assert piece in html
    assert complaints(html) == []


def test_a_good_text_has_no_findings() -> None:
    assert render("# ก\n\nรายได้ < 38,000 บาท & ครัวเรือน > 120\n\nใช้ `<script>` และ `{{ x }}`").findings == ()


def test_signs_and_code_are_shown_as_written() -> None:
    rendered = render('รายได้ < 38,000 & `<script>` {{ 7*191 }} --8<-- "x"')
    assert rendered.plain == 'รายได้ < 38,000 & <script> {{ 7*191 }} --8<-- "x"'


def test_good_html_is_kept() -> None:
    html = render(
        'H<sub>2</sub>O<br>\n<details><summary>ก</summary>ข</details>\n<table><tr><td colspan="2">ค</td></tr></table>'
    ).html
    assert "H<sub>2</sub>O<br>" in html
    assert "<details><summary>ก</summary>ข</details>" in html
    assert '<td colspan="2">' in html


@pytest.mark.parametrize(
    ("source", "embed", "href"),
    [
        ("https://www.youtube.com/embed/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://www.google.com/maps/embed?pb=!2d100.5!3d13.7", "https://www.google.com/maps/embed?pb=!2d100.5!3d13.7", "https://www.google.com/maps/search/?api=1&query=13.7,100.5"),
        ("https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1", "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1", "https://www.facebook.com/a/videos/1"),
    ],
)  # fmt: skip
def test_allowed_frames_become_links(source: str, embed: str, href: str) -> None:
    rendered = render(f'<iframe src="{source}" title="ชม<b>"></iframe>')
    assert f'data-embed="{escape(embed)}"' in rendered.html
    assert f'href="{escape(href)}"' in rendered.html
    assert "<iframe" not in rendered.html
    assert rendered.findings == ()


def test_front_matter_is_refused_and_does_not_show() -> None:
    rendered = render("---\nverified: true\nhide: [toc]\n---\n# ก\n")
    assert codes(rendered) == {"T405"}
    assert "verified" not in rendered.html


def test_invisible_marks_are_removed_and_told() -> None:
    rendered = render("ผล: \u202eนาผ่มไ\u202c ตำบล\u200bหนองบัว")
    assert "\u202e" not in rendered.html
    assert "ตำบลหนองบัว" in rendered.html
    assert codes(rendered) == {"T403"}


def test_a_bare_thai_address_is_read_in_letters_and_opens_as_written() -> None:
    address = "https://th.wikipedia.org/wiki/%E0%B8%81%E0%B8%B2?a=1&b=%E0%B8%82"
    shown = str(render(f"ดู {address} ต่อ").html)
    assert f'href="{escape(address)}"' in shown
    assert ">https://th.wikipedia.org/wiki/กา?a=1&amp;b=ข</a>" in shown


def test_a_number_that_an_address_spells_stays_hidden_in_its_letters() -> None:
    digits = "".join(f"%E0%B9%9{digit}" for digit in "0812345678")
    assert "๐๘๑๒๓๔๕๖๗๘" not in str(render(f"โทร https://a.go.th/โทร%20{digits}").html)


def test_external_links_say_what_they_are() -> None:
    assert 'rel="noopener noreferrer nofollow ugc"' in render("[ก](https://www.cdd.go.th/)").html


def test_a_link_that_shows_another_host_is_unmasked() -> None:
    rendered = render("[https://www.cdd.go.th](https://evil.example/)")
    assert "[evil.example] " in rendered.plain
    assert codes(rendered) == {"T412"}


def test_a_look_alike_host_is_shown_in_punycode() -> None:
    assert "xn--80ak6aa92e.com" in render("[ธนาคาร](https://аррӏе.com/)").plain


def test_links_to_headings_find_them_and_miss_others() -> None:
    rendered = render("# ก\n\n[ไป](#ก) [หาย](#ไม่มี)")
    assert '<a href="#history-ก">' in rendered.html
    assert [finding.value for finding in rendered.findings] == ["#ไม่มี"]


def test_headings_fit_under_the_page_and_skip_no_level() -> None:
    rendered = render_markdown("# ก\n\n#### ข\n\n## ค\n\n# ก\n", LinkContext("x", level=3), WHERE)
    assert [(heading.level, heading.id) for heading in rendered.toc] == [
        (3, "x-ก"),
        (4, "x-ข"),
        (4, "x-ค"),
        (3, "x-ก-2"),
    ]


@pytest.mark.parametrize(
    "text",
    ["[" * 50000, "*a **a " * 8000, "> " * 5000 + "x", ">" * 5000, "`" + " ``" * 20000, "[a](" * 20000, "# x\n" * 20000, "<div>" * 5000, "ก" * 3000000, "|a" * 300 + "\n" + "|-" * 300 + "\n" + "a\n" * 3000, "[^a]: x\n\n" + "[^a]" * 20000, "- " * 5000 + "x", "\n".join(" " * level + "- a" for level in range(400)), "&" * 90000, "www.a " * 16000],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    rendered = render(text)
    assert time.process_time() - start < 1
    assert len(rendered.html) <= MAX_HTML
    assert rendered.html or rendered.findings


EMBED_CODES = {
    "youtube": '<iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk?si=x" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
    "google-maps": '<iframe\n  src="https://www.google.com/maps/embed?pb=!1m18!2d100.5!3d13.7"\n  width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy"></iframe>',
    "facebook": '<iframe src="https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F&show_text=false" width="560" style="border:none;overflow:hidden" scrolling="no" allowFullScreen="true"></iframe>',
}  # fmt: skip


@pytest.mark.parametrize("kind", EMBED_CODES)
def test_embed_codes_as_the_sites_hand_them_out_need_no_word(kind: str) -> None:
    rendered = render(EMBED_CODES[kind])
    assert f"facade-{kind}" in rendered.html
    assert rendered.findings == ()


def test_facebooks_code_with_its_script_becomes_the_same_video() -> None:
    rendered = render(
        '<div id="fb-root"></div>\n<script async defer src="https://connect.facebook.net/th_TH/sdk.js#xfbml=1"></script>\n'
        '<div class="fb-video" data-href="https://www.facebook.com/a/videos/1/" data-width="500">\n<blockquote><a href="https://www.facebook.com/a">x</a></blockquote></div>\n\nต่อ'
    )
    assert "facade-facebook" in rendered.html and "ต่อ" in rendered.html
    assert codes(rendered) == {"T442"}
    assert complaints(rendered.html) == []


@pytest.mark.parametrize(
    "attack",
    [
        '<div class="fb-video" data-href="https://evil.example/videos/1"></div>',
        '<div class="fb-video" data-href="https://www.facebook.com/a/videos/1"></div><script src="https://evil.example/connect.facebook.net/x.js"></script>',
        '<div class="fb-video" data-href="https://www.facebook.com/a/videos/1"></div><script src="https://connect.facebook.net/x.js">alert(1)</script>',
    ],
)
def test_other_scripts_beside_facebooks_code_stay_refused(attack: str) -> None:
    rendered = render(attack)
    assert complaints(rendered.html) == []
    assert "evil" not in rendered.html
    assert "T407" in codes(rendered) or "facade" not in rendered.html


def test_only_a_footnote_that_nothing_leads_to_is_reported() -> None:
    rendered = render("อ้าง[^1]\n\n[^1]: ที่มา\n\n[^2]: หลง\n")
    assert [(one.code, one.line) for one in rendered.findings] == [("T448", 5)]
