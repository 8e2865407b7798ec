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
        "m o i . g o . t h", "w w w . m o i . g o . t h", "m o i.g o.t h", "moi.go.t h", "ธ น า ค า ร . ไ ท ย", "ธนาคาร .ไทย",
        "055-123-456", "โทร 0 5 5 - 1 2 3 - 4 5 6", "+66 55 123 456", "๐๕๕ ๑๒๓ ๔๕๖", "ศูนย์ห้าห้าหนึ่งสองสามสี่ห้าหก", "0-2123-4567-70",
        "ธนาคาร.bank", "ร้านค้า.คอม", "203.150.1.20/login", "203.150.1.20:8080", "www moi go th", "www,moi,go,th", "ไลน์ @moi", "LINE: @moi",
        "例え.jp", "银行.中国", "почта.рф", "bank.рф", "bank,co.th", "bank.co.th:443/x", "ธนาคาร．ไทย", "ธนาคาร\u200b.\u200bไทย", "bank\ufe52co\ufe52th", "//moi.go.th",
        "moi.go.th@evil.asia", "เว็บ moi.go.th@evil.asia/x",
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
        "01/10/2565 - 30/09/2566", "08.30 - 16.30 น. 5 วัน", "เลข 0994000165382", "0-9940-00165-38-2", "ที่ มท 0808.2/ว 1234", "โทร 1669", "A B C D", "ก ข ค ง จ",
        "มีนาคม 2565", "12 หมู่บ้าน 3,450 คน", "0.25 ไร่ 12 ราย", "@khunhan", "ข้อ 01 02 03 04", "หน้า 66 - 70", "ฉบับที่ 1. ไทยเข้มแข็ง",
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
        ("mailto:somchai.me@b.go.th", "somchai.me@b.go.th", False),
        ("mailto:evil@b.com", "a@b.go.th", True),
        ("tel:055123456", "โทร. 055-123-456", False),
        ("tel:+6655123456", "055 123 456", False),
        ("tel:055123456", "โทรหาเรา", False),
        ("tel:1900123456", "055-123-456", True),
        ("tel:055123456", "0 5 5 - 1 2 3 - 4 5 6", False),
        ("tel:055123456", "0 5 5 - 1 2 3 - 4 5 7", True),
        ("tel:055123456", "๐๕๕-๑๒๓-๔๕๗", True),
        ("tel:055123456", "055-123-456-8", False),
        ("tel:055123456", "055-123-456 ต่อ 112", False),
        ("tel:055123456", "0-5512-3456 ต่อ 12 (08.30-16.30 น.)", False),
        ("tel:055123456", "ติดต่อ a@b.go.th", True),
        ("tel:055123456", "moi.go.th", True),
        ("tel:1669", "โทร 1669 ตลอด 24 ชั่วโมง", False),
        ("tel:1669", "โทร 191", True),
        ("mailto:a@b.go.th", "b.go.th", False),
        ("mailto:evil@b.com", "moi.go.th", True),
        ("mailto:evil@b.com", "a (at) b.go.th", True),
        ("mailto:evil@b.com", "a @ b.go.th", True),
        ("mailto:a@b.go.th", "โทร. 055-123-456", True),
        ("https://wa.me/6655123456", "โทร. 055-123-456", False),
        ("https://wa.me/6655123456", "โทร. 055-123-457", True),
        ("https://www.cdd.go.th/tel/055-123456/", "0-5512-3456", False),
        ("https://www.cdd.go.th/tel/0-55123456", "0-2512-3456", True),
        ("https://www.cdd.go.th/?tel=%30%35%35123456", "055 123 456", False),
        ("https://line.me/R/ti/p/%40office", "LINE @office", False),
        ("https://line.me/R/ti/p/@office", "LINE @other", True),
    ],
)
def test_mail_and_telephones_are_compared_whole(url: str, label: str, differs: bool) -> None:
    assert shows_another(url, label) is differs


def test_a_thai_host_is_shown_in_its_own_letters_only_beside_its_code() -> None:
    assert shows_another("https://xn--o3cw4h.xn--o3cw4h/", "หน้าแรก")
    assert not shows_another("https://xn--o3cw4h.xn--o3cw4h/", "xn--o3cw4h.xn--o3cw4h")
