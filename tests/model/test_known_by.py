"""What is known of a column by its words: those that officers write there, and those of the columns beside it."""

from __future__ import annotations

import pytest

from tambon_showcase.model.economy import Attraction, CultureItem, Income, Product
from tambon_showcase.model.known_by import KnownBy
from tambon_showcase.model.people import Group, Leader, WorkingGroupMember
from tambon_showcase.model.projects import Partner, Project
from tambon_showcase.model.row import Row
from tambon_showcase.model.work import AppointmentOrder, Meeting


def _looks(row: type[Row], name: str) -> KnownBy:
    (mark,) = (mark for mark in row.model_fields[name].metadata if isinstance(mark, KnownBy))
    return mark


OWN = (
    (Leader, "name", "นายสมมติ ใจดี|นางสาวธารา ริมน้ำ|น.ส. ธารา ริมน้ำ|ว่าที่ ร.ต. หนึ่ง ใจดี|ด.ต.สอง ใจดี|พระครูสมมติ"),
    (Leader, "position", "กำนันตำบลสมมติ|ผู้ใหญ่บ้าน หมู่ที่ 2|นายกองค์การบริหารส่วนตำบล|แพทย์ประจำตำบล|สารวัตรกำนัน"),
    (WorkingGroupMember, "role", "ประธาน|รองประธานคณะทำงาน|กรรมการ ตัวแทนหมู่บ้าน|เลขานุการ|ที่ปรึกษา"),
    (Group, "name", "กลุ่มทอผ้า|กองทุนหมู่บ้าน|วิสาหกิจชุมชน|สหกรณ์การเกษตร|ศูนย์เรียนรู้|ธนาคารขยะ"),
    (Product, "maker", "กลุ่มทอผ้า|วิสาหกิจชุมชน|นางสมศรี ใจดี|ร้านป้าสมมติ"),
    (Product, "unit", "ผืน|บาท/ถุง|กิโลกรัม|ขวด|แพ็ค"),
    (Income, "unit", "ไร่|บาทต่อปี|ครัวเรือน|ร้อยละ|ตัน"),
    (Attraction, "opening", "08.00-17.00 น.|ทุกวัน|เสาร์–อาทิตย์|ตลอดปี|เปิด 8 โมงเช้า"),
    (Attraction, "fee", "ไม่เสียค่าใช้จ่าย|ฟรี|คืนละ 350 บาท|20.-"),
    (Meeting, "place", "ศาลาอเนกประสงค์|ห้องประชุม อบต.|วัดสมมติ|ณ ที่ว่าการอำเภอ|โรงเรียนบ้านหนึ่ง"),
    (AppointmentOrder, "issuer", "นายอำเภอสมมติ|ผู้ว่าราชการจังหวัด|นายกเทศมนตรี|อำเภอสมมติ"),
    (AppointmentOrder, "subject", "แต่งตั้งคณะทำงาน|เรื่อง แต่งตั้ง|มอบหมายหน้าที่"),
    (Partner, "name", "สำนักงานพัฒนาชุมชนอำเภอ|อบจ.สาธิต|โรงพยาบาลส่งเสริมสุขภาพ|กศน.ตำบล|บริษัทสมมติ จำกัด"),
    (Project, "inputs", "งบ 215,000 บาท|วิทยากรและสถานที่|แรงงานชาวบ้าน"),
)  # fmt: skip
OTHERS = (
    (Leader, "name", "กำนัน|นายกองค์การบริหารส่วนตำบล|นายอำเภอ|ผู้ใหญ่บ้าน"),
    (Leader, "position", "นายสมมติ ใจดี|นางธารา ริมน้ำ"),
    (Group, "name", "ทอผ้าฝ้ายลายดอกข้าว|รับฝากเงินทุกเดือน"),
    (Product, "maker", "ผ้าทอลายดอกข้าว|ข้าวหอมสมมติ"),
    (Product, "unit", "65|1,290|ลายดอกข้าวถอดจากรวงข้าวที่ค้อมลง"),
    (Income, "unit", "พื้นที่ตำบล|33280"),
    (Attraction, "opening", "ไม่เสียค่าใช้จ่าย|350 บาท"),
    (Attraction, "fee", "ทุกวัน|08.00-17.00"),
    (Meeting, "place", "ชี้แจงโครงการ|จัดลำดับปัญหา"),
    (AppointmentOrder, "issuer", "แต่งตั้งคณะทำงาน"),
    (AppointmentOrder, "subject", "นายอำเภอสมมติ|อำเภอสมมติ"),
    (Partner, "name", "สนับสนุนงบขุดลอก|พี่เลี้ยงการใช้โปรแกรม"),
    (Project, "inputs", "อบรมและลงมือทำ"),
)


def _each(rows: tuple[tuple[type[Row], str, str], ...]) -> list[tuple[type[Row], str, str]]:
    return [(row, name, word) for row, name, words in rows for word in words.split("|")]


@pytest.mark.parametrize(("row", "name", "word"), _each(OWN))
def test_words_of_a_column_are_known(row: type[Row], name: str, word: str) -> None:
    assert _looks(row, name).like.match(word)


@pytest.mark.parametrize(("row", "name", "word"), _each(OTHERS))
def test_words_of_the_column_beside_it_are_not(row: type[Row], name: str, word: str) -> None:
    assert not _looks(row, name).like.match(word)


def test_a_story_is_longer_than_a_name() -> None:
    assert not _looks(CultureItem, "story").like.match("ก" * 44)
    assert _looks(CultureItem, "story").like.match("ก" * 20 + "\n" + "ข" * 24)
