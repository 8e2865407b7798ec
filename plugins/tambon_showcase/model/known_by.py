"""What the words of a column look like, where no other column's do: so two columns that were exchanged are seen."""

from __future__ import annotations

import dataclasses
import re
from typing import Annotated

from .fields import MaybeText, Text


@dataclasses.dataclass(frozen=True, slots=True)
class KnownBy:
    """Marks a field whose words are known by this expression, at their beginning; most of them, not all.

    `beside` is the one column with which it can be exchanged, where the words of others look the same.
    """

    like: re.Pattern[str]
    beside: str = ""


def _begins(words: str) -> KnownBy:
    return KnownBy(re.compile(rf"\W*(?:{words})", re.IGNORECASE))


_BODY = "กลุ่ม|กองทุน|วิสาหกิจ|สหกรณ์|ชมรม|ธนาคาร|สถาบัน|ศูนย์|เครือข่าย|สมาคม|มูลนิธิ|ร้าน|บริษัท|ห้าง|หจก|โรงงาน|โรงสี"
_OFFICE = "สำนัก|สนง|องค์การ|อบ[จต]|เทศบาล|อปท|กรม|อำเภอ|จังหวัด|วิทยาลัย|มหาวิทยาลัย|โรงเรียน|โรงพยาบาล|รพ|วัด|กศน|ที่ทำการ|ที่ว่าการ"
_PERSON = "นาย(?!ก|อำเภอ)|นาง|น\\.?\\s?ส\\.|ว่าที่|[พรจสด]\\.?\\s?[ตอท]\\.|พระ|ดร\\.|ผศ|หม่อม"
_POST = (
    "กำนัน|ผู้ใหญ่|นายก|ประธาน|รอง|สมาชิก|ปลัด|แพทย์|สารวัตร|ผู้ช่วย|กรรมการ|เลขา|พัฒนาการ|ผู้อำนวยการ|เจ้าอาวาส|ครู|นักวิชาการ"
)
_UNIT = "บาท|ไร่|ตัน|กิโล|กก|ครัวเรือน|คน|ราย(?!ได้|จ่าย)|ร้อยละ|%|ผืน|ถุง|ขวด|ชิ้น|กล่อง|ใบ|ตัว|แห่ง|กลุ่ม|ลิตร|กระปุก|ห่อ|ชุด|อัน|คู่|เมตร|หลัง|แพ็ค|ลูก|แปลง"

A_PERSON = _begins(_PERSON)
PersonName = Annotated[Text, A_PERSON]
"""A person with the title that Thai names of office have."""
OfficeHeld = Annotated[Text, _begins(_POST)]
Role = Annotated[Text, _begins("ประธาน|รอง|กรรมการ|เลขา|ผู้ช่วย|ที่ปรึกษา|คณะทำงาน|เหรัญญิก|สมาชิก|หัวหน้า")]
GroupName = Annotated[Text, _begins(_BODY)]
Maker = Annotated[MaybeText, _begins(f"{_BODY}|{_PERSON}")]
PartnerName = Annotated[Text, _begins(f"{_BODY}|{_OFFICE}")]
Issuer = Annotated[Text, _begins(f"นายอำเภอ|ผู้ว่า|นายก|กำนัน|ปลัด|พัฒนาการ|ประธาน|{_OFFICE}")]
OrderSubject = Annotated[MaybeText, _begins("แต่งตั้ง|มอบหมาย|จัดตั้ง|ให้|เรื่อง|การ|คำสั่ง")]
MeetingPlace = Annotated[MaybeText, _begins(f"ณ|ศาลา|ห้อง|หอ|ลาน|อาคาร|โดม|บ้าน|หมู่|{_OFFICE}|ศูนย์")]
Unit = Annotated[MaybeText, KnownBy(re.compile(rf"(?:{_UNIT})\S{{0,12}}$", re.IGNORECASE))]
Opening = Annotated[
    MaybeText, KnownBy(re.compile(r".*(?:[0-9๐-๙]{1,2}[.:][0-9๐-๙]{2}|ทุกวัน|วันจันทร์|เสาร์|อาทิตย์|ตลอด|โมง|น\.)"))
]
Fee = Annotated[MaybeText, KnownBy(re.compile(r".*(?:บาท|ไม่เสีย|ไม่มีค่า|ไม่คิด|ฟรี|\.-)"))]
Inputs = Annotated[MaybeText, _begins("งบ|เงิน|วิทยากร|แรงงาน")]
_DEED = "จัด|อบรม|สร้าง|ทำ|ปลูก|ประชุม|ติดตั้ง|ซ่อม|ขุด|ลอก|สอน|ฝึก|ส่งเสริม|พัฒนา|รับ|เปิด|สำรวจ|ประชา|รณรงค์|แปรรูป|ลง|ศึกษา|ให้|ดำเนิน|เดิน|เก็บ|คัด|ปรับ|ถ่ายทอด|สาธิต|แจก|มอบ|วาง|เพาะ|ผลิต|เลี้ยง|ตั้ง|เชิญ|ออก|เยี่ยม|ตรวจ|ร่วม|แต่งตั้ง|ก่อสร้าง|ทดลอง|รวม|แลก"
Activities = Annotated[
    MaybeText,
    KnownBy(re.compile(rf"[\W0-9๐-๙]*(?:การ|กิจกรรม|โครงการ|{_DEED})"), beside="outputs"),
]
"""What is done; what came of it is named as things. Names of projects begin with the same words."""
A_STORY = KnownBy(re.compile(r"(?s).{45}"))
Story = Annotated[MaybeText, A_STORY]
"""Sentences, where names have a few words."""
