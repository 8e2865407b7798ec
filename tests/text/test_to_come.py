"""Sentences of what is not there yet, and those that only begin like one."""

from __future__ import annotations

import pytest

from tambon_showcase.text.to_come import is_denial, is_to_come, is_under_way, is_unposted

TO_COME = (
    "ยังไม่มีป้าย",
    "อยู่ระหว่างจัดทำ",
    "กำลังสั่งทำ",
    "ป้ายอยู่ระหว่างจัดทำ",
    "รองบประมาณ",
    "จะติดตั้งปีหน้า",
    "ยัง",
    "อยู่ระหว่างประสานกับ อบต.",
    "อยู่ระหว่างประสานขอใช้สถานที่",
    "รอผลการพิจารณา",
    "ไม่ใช้งบประมาณ",
    "รอ",
)
THERE = (
    "",
    "ไม่มี",
    "ยังไม่มีป้ายถาวร ใช้ป้ายไวนิล",
    "รองรับ 50 คน",
    "กำลังไฟ 100 วัตต์",
    "ไม่มีค่าเช่า",
    "อยู่ระหว่างศาลากับวัด",
    "ไม่ได้ให้เงิน ให้แรงงาน",
    "ไม่มีขีดจำกัด จำกัด",
    "รอบรั้วเหล็ก",
    "จะงอย",
)
UNPOSTED = (
    "ยังไม่ได้โพสต์แผนที่",
    "ยังไม่โพสต์",
    "จะโพสต์ภายหลัง",
    "แผนที่ (ยังไม่ได้โพสต์)",
    "แผนที่ตำบล - ยังไม่เผยแพร่",
    "รอโพสต์",
    "ยังไม่ได้ลงเพจ",
    "ยังไม่มีการเผยแพร่แผนที่",
    "แผนที่ (จะเผยแพร่เดือนหน้า)",
    "จะนำขึ้นเว็บ",
)
POSTED = (
    "แผนที่ตำบล",
    "เวทีเผยแพร่แผนที่",
    "ข้อมูลที่ยังไม่เคยเผยแพร่",
    "เรื่องที่ยังไม่ได้เผยแพร่ที่ไหน",
    "ภาพเก่าที่ยังไม่ได้เผยแพร่มาก่อน",
    "ใครยังไม่ได้ลงทะเบียนเชิญทางนี้",
    "ยังไม่ได้ลงพื้นที่หมู่ 3 วันนี้ไปกัน",
    "น้ำจะกลับมาที่สระ",
)


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_to_come_is_not_there(text: str) -> None:
    assert is_to_come(text, "ป้าย")


@pytest.mark.parametrize("text", THERE)
def test_what_says_beside_it_what_is_there_is(text: str) -> None:
    assert not is_to_come(text, "ป้าย")


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("อยู่ระหว่างเบิกจ่าย", True),
        ("อยู่ในขั้นตอนการอนุมัติ", True),
        ("กำลังสรุปผล", True),
        ("รอประเมินผล", True),
        ("ไม่มีหนี้", False),
        ("ระหว่างปี 2565 รายได้เพิ่ม", False),
        ("กำลังขยายผลไปทุกหมู่บ้าน", False),
        ("รอยยิ้มของเด็ก", False),
        ("อยู่ระหว่างทำ แต่ใช้น้ำได้แล้ว", False),
        (None, False),
    ],
)
def test_work_that_goes_on_lacks_nothing_it_may_have_ended(text: str | None, goes_on: bool) -> None:
    assert is_under_way(text) is goes_on


@pytest.mark.parametrize(
    ("text", "denies"), [("ไม่มี", True), ("ยังไม่มีเลย", True), ("ไม่มีป้าย", False), ("", False)]
)
def test_the_bare_word_for_none_denies(text: str, denies: bool) -> None:
    assert is_denial(text) is denies


@pytest.mark.parametrize("title", UNPOSTED)
def test_a_title_may_say_that_it_was_not_posted(title: str) -> None:
    assert is_unposted(title)


@pytest.mark.parametrize("title", POSTED)
def test_a_title_that_only_speaks_of_posting_says_no_such_thing(title: str) -> None:
    assert not is_unposted(title)
