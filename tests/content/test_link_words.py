"""What a link's words show is compared with what opens, as a hurried reader sees them."""

from __future__ import annotations

import pytest

from tambon_showcase.content.link_words import shows_another


@pytest.mark.parametrize(
    "label",
    [
        "user@moi.go.th", "ติดต่อ user@moi.go.th", "https://www.moi.go.th@evil.asia/", "http:/moi.go.th@evil.asia", "moi·go·th", "moi•go•th",
        "moi (dot) go (dot) th", "moi{.}go{.}th", "moi dot go dot th", "moi จุด go จุด th", "ᴍᴏɪ.ɢᴏ.ᴛʜ", "mоi.gо.th", "мoi.go.th", "ṃoi.go.th",
        "moí.go.th", "m\u2060oi.go.th", "moi.go.\U000e0041th", "bit.ly/abc", "fb.watch", "lin.ee/x", "kbank.bank", "moi\u0702go\u0702th", "MOI.GO.TH",
        "𝗺𝗼𝗶.𝗴𝗼.𝘁𝗵", "ⓜⓞⓘ.ⓖⓞ.ⓣⓗ", "moi.go.th\u202e", "www.moi.go.th/~x",
        "เว็บmoi.go.thครับ", "อบตmoi.go.th", "moi..go.th", "moi\u2e33go\u2e33th", "moi\ua4f8go\ua4f8th", "www.thaichana", "http://moi", "kbank.finance", "ธนาคาร.com",
        "例え.jp", "银行.中国", "почта.рф", "bank.рф", "bank,co.th", "bank.co.th:443/x", "ธนาคาร．ไทย", "ธนาคาร\u200b.\u200bไทย", "bank\ufe52co\ufe52th", "//moi.go.th",
    ],
)  # fmt: skip
def test_another_host_is_seen(label: str) -> None:
    assert shows_another("https://evil.asia/", label)


@pytest.mark.parametrize(
    "label",
    [
        "เว็บไซต์", "evil.asia", "www.evil.asia", "Evil.Asia", "user@evil.asia", "https://evil.asia/@user", "@khunhan.official", "แผน.pdf", "ข้อ 1.2", "น.ส.สมศรี",
        "อบต.คุ้งพยอม", "เวลา 08.30 น.", "ม.1-ม.5", "สนง.พัฒนาชุมชน", "เพจ “บ้านเรา.ดี”", "ทำที่บ้าน",
        "เว็บevil.asiaครับ", "“https://www.evil.asia”", "https://evil.asia/...", "Dr.Somchai", "คลิกที่นี่...", "ตำบลต้นแบบ...me", "ป.ป.ช.", "OTOP.5ดาว", "แผนที่.png", "พ.ร.บ.งบประมาณ", "ข้อ 1.2.3.4", "Δ.1", "日本語。",
    ],
)  # fmt: skip
def test_honest_words_pass(label: str) -> None:
    assert not shows_another("https://evil.asia/", label)


@pytest.mark.parametrize(
    ("url", "label", "differs"),
    [
        ("mailto:a@b.go.th", "a@b.go.th", False),
        ("mailto:a@b.go.th", "A@B.go.th", False),
        ("mailto:a@b.go.th", "อีเมลสำนักงาน", False),
        ("mailto:evil@b.com", "a@b.go.th", True),
        ("tel:055123456", "โทร. 055-123-456", False),
        ("tel:+6655123456", "055 123 456", False),
        ("tel:055123456", "โทรหาเรา", False),
        ("tel:1900123456", "055-123-456", True),
    ],
)
def test_mail_and_telephones_are_compared_whole(url: str, label: str, differs: bool) -> None:
    assert shows_another(url, label) is differs


def test_a_thai_host_is_shown_in_its_own_letters_only_beside_its_code() -> None:
    assert shows_another("https://xn--o3cw4h.xn--o3cw4h/", "หน้าแรก")
    assert not shows_another("https://xn--o3cw4h.xn--o3cw4h/", "xn--o3cw4h.xn--o3cw4h")
