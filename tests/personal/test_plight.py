"""An illness belongs to the person who has it, not to the one who visits; the whole phrase goes, the table stays."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind


def phrase(text: str, kind: Kind = Kind.PLIGHT) -> str:
    """What is found of one kind in a text; nothing where nothing is."""
    return " + ".join(text[hit.start : hit.end] for hit in find_personal(text) if hit.kind is kind)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("วันนี้ นายแดง สุขใจ ป่วยเป็นไข้ รักษาแล้ว", "นายแดง สุขใจ ป่วยเป็นไข้"),
        (
            "นายแดง สุขใจ ป่วยเป็นโรคไตระยะสุดท้าย ติดเชื้อเอชไอวี มานาน",
            "นายแดง สุขใจ ป่วยเป็นโรคไตระยะสุดท้าย ติดเชื้อเอชไอวี",
        ),
        ("ผู้ป่วยติดเตียง คือ นางเขียว สุขใจ บ้านดอน", "ผู้ป่วยติดเตียง คือ นางเขียว สุขใจ"),
        ("นายแดง สุขใจ ยากจน\nนางเขียว สุขใจ พิการทางหู", "นายแดง สุขใจ ยากจน\nนางเขียว สุขใจ พิการทางหู"),
        ("ลุงแดง สุขใจ ติดเหล้า", "ลุงแดง สุขใจ ติดเหล้า"),
        ("กำนันแดง เล่าว่า นางเขียว สุขใจ เป็นมะเร็งปอด", "นางเขียว สุขใจ เป็นมะเร็งปอด"),
    ],
)
def test_the_phrase_is_found_whole(text: str, found: str) -> None:
    assert phrase(text).replace(" + ", "\n") == found


@pytest.mark.parametrize(
    "text",
    [
        "นายแดง สุขใจ กำนัน เยี่ยมผู้ป่วยติดเตียง",
        "นายแดง สุขใจ ดูแลผู้ป่วยติดเตียงในหมู่บ้าน",
        "ประธานชมรมผู้พิการ นางเขียว สุขใจ ประธาน",
        "นางเขียว สุขใจ\n\nผู้ป่วยติดเตียงของตำบล",
        "ผู้ป่วย 12 ราย โดยนายแดง สุขใจ",
        "นายแดง สุขใจ รายงานว่าผู้ป่วยเบาหวานลดลง",
        "นายแดง สุขใจ" + " ทำนา" * 25 + " ผู้ป่วยติดเตียง",
        "ช่วยผู้พิการและผู้ป่วย",
    ],
)
def test_who_visits_the_sick_is_not_sick(text: str) -> None:
    assert phrase(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "เจ้าหน้าที่มอบถุงยังชีพให้นางเขียว สุขใจ ผู้พิการ",
        "กำนันมอบรถเข็นแก่นางเขียว สุขใจ ผู้พิการ",
        "คณะกรรมการซ่อมบ้านให้กับนางเขียว สุขใจ ผู้ยากไร้",
        "พัฒนากรเยี่ยมนางเขียว สุขใจ ผู้พิการ",
        "อสม. เยี่ยมบ้านยายเขียว สุขใจ ผู้ป่วยติดเตียง",
        "ผู้ใหญ่บ้านพายายเขียว สุขใจ ไปฟอกไต",
        "ปลัดอำเภอมอบเตียงให้ยายเขียว สุขใจ ที่เป็นอัมพาต",
    ],
)
def test_who_is_helped_by_an_office_is_no_officer(text: str) -> None:
    assert "เขียว สุขใจ" in phrase(text)


@pytest.mark.parametrize(
    "text",
    [
        "นายอำเภอมอบเกียรติบัตรให้นางเขียว สุขใจ ประธานชมรมผู้พิการ",
        "มอบรถเข็นให้นางเขียว สุขใจ ผู้อำนวยการศูนย์ดูแลผู้ป่วยติดเตียง",
        "อำเภอขอความร่วมมือของนางเขียว สุขใจ ปลัดอำเภอ เพื่อผู้พิการ",
    ],
)
def test_an_officer_who_is_given_something_stays_one(text: str) -> None:
    assert phrase(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("นายแดง สุขใจ เกิดวันที่ ๓ เม.ย. ๒๕๐๐", "เกิดวันที่ ๓ เม.ย. ๒๕๐๐"),
        ("นายแดง สุขใจ วันเดือนปีเกิด: 3/4/2500", "วันเดือนปีเกิด: 3/4/2500"),
        ("นายแดง สุขใจ อยู่บ้านเลขที่ 12/3 หมู่ 4", "บ้านเลขที่ 12/3"),
        ("นายแดง สุขใจ, 12/3, 40000", "12/3"),
        ("นายแดง สุขใจ แจ้งว่าเกิดเหตุวันที่ 3 เม.ย. 2565", ""),
        ("กลุ่มเกิดเมื่อวันที่ 3 เมษายน 2560", ""),
        ("ที่ทำการกลุ่ม เลขที่ 12/3 หมู่ 4", ""),
    ],
)
def test_a_birthday_or_a_home_is_found_after_a_name(text: str, found: str) -> None:
    assert phrase(text, Kind.PRIVATE) == found
