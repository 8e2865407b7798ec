"""What people type because something must be, what they type while the work goes on, and short answers that count."""

import time

import pytest

from tambon_showcase.text.placeholders import (
    fills_a_cell,
    points_elsewhere,
    says_only_finished,
    says_only_not_yet,
    says_only_pleased,
)

FILLERS = (
    "รอข้อมูล",
    "จะเพิ่มภายหลัง",
    "ไม่มี",
    "N/A",
    "xxx",
    "ทดสอบ",
    "lorem ipsum dolor sit amet",
    "กรอกข้อมูลที่นี่",
    "ยังไม่มี ข้อมูล",
    "กรุณาระบุรายละเอียด",
    "โปรดระบุ",
    "(ระบุเหตุผลตรงนี้)",
    "จะใส่ให้ทีหลังค่ะ",
    "เพิ่มเติมภายหลัง",
    "ค่อยกรอกทีหลัง",
    "ขอส่งข้อมูลเพิ่มเติมภายหลัง",
    "รอข้อมูลจากหมู่บ้าน",
    "test",
    "testing 123",
    "Test test",
    "asdf",
    "ฟหกด",
    "abc",
    "กขค",
    "blah blah",
    "TBD",
    "to be updated",
    "coming soon",
    "no data",
    "not available",
    "No information",
    "ไม่ทราบ",
    "เว้นไว้ก่อน",
    "ตัวอย่างข้อความ",
    "ข้อมูลทดสอบ",
    "ไม่มีข้อมูล / ไม่มีข้อมูล",
    "รอข้อมูล รอข้อมูล รอข้อมูล รอข้อมูล รอข้อมูล",
    "คลิกเพื่อเพิ่มข้อความที่นี่",
    "Click to add text",
    "เร็ว ๆ นี้",
    "เนื่องจากยังไม่มีข้อมูล",
    "ยังไม่ได้กรอก",
    "........",
    "ไม่ระบุ",
    "none",
    "ไม่มีรายละเอียดเพิ่มเติม",
)
NOT_YET = (
    "อยู่ระหว่างดำเนินการ",
    "ยังไม่มีข้อมูล อยู่ระหว่างรวบรวม",
    "ยังไม่ได้ดำเนินการ",
    "กำลังจัดทำ",
    "กำลังรวบรวมข้อมูล",
    "อยู่ในระหว่างการจัดทำเอกสาร",
    "รอผลการพิจารณา",
    "ยังไม่แล้วเสร็จ",
    "ยังไม่ได้สรุปผล",
    "ยังไม่เสร็จ อยู่ระหว่างดำเนินการ",
    "ยังไม่ได้วัดผล",
)
ANSWERS = (
    "น้ำพอ",
    "ขุด",
    "สระ",
    "คน",
    "เงิน",
    "วัด",
    "มีน้ำใช้",
    "น้ำพอใช้",
    "ลดหนี้",
    "ขุดลอก",
    "สำรวจข้อมูล",
    "จัดทำแผน",
    "รวบรวมข้อมูล",
    "กรอกข้อมูล จปฐ.",
    "ประสานงาน อบต.",
    "ชุมชนเมือง",
    "ไม่มีผู้อยู่อาศัย",
    "น้ำท่วม",
    "ยังไม่ได้สำรวจเพราะน้ำท่วม",
    "อยู่ระหว่างรวบรวมข้อมูลหมู่ 3",
    "รอข้อมูลจากเทศบาลเรื่องน้ำ",
    "ระบบทดสอบดิน",
    "ทดสอบคุณภาพน้ำ",
    "ตัวอย่างผ้าทอ",
    "ศูนย์ทดลองข้าว",
    "ไม่มีหนี้นอกระบบ",
    "ไม่มีปัญหายาเสพติด",
    "ไม่มีขยะตกค้าง",
    "เพิ่มรายได้",
    "เพิ่มขึ้น",
    "ลงแขกเกี่ยวข้าว",
    "ใส่ปุ๋ยอินทรีย์",
    "แก้ภัยแล้ง",
    "เขียนแผน",
    "ส่งนม",
    "เตรียมดิน",
    "ทำนา",
    "ทำบุญ",
    "รอบหมู่บ้าน",
    "รอยพระพุทธบาท",
    "อบรม",
    "ประชุม",
    "นายอำเภอ",
    "OTOP",
    "CIA",
    "Wi-Fi",
    "มีสมาชิก 80 คน",
    "กำลังคน 20 คน",
    "กำลังใจ",
    "ให้ d3 มาก่อนเพราะเร่งด่วน",
    "คะแนนเท่ากัน",
    "มติที่ประชุม",
    "เร่งด่วนกว่า",
    "สอนกันทุกวันพุธ",
    "สร้างอาชีพ",
    "ระหว่างทาง",
    "กำลังทำนา",
    "รายได้เพิ่ม",
    "ปรับปรุงดิน",
    "พิมพ์เขียว",
    "Testo Coffee",
    "เอกสาร",
    "แผนที่",
    "ภาพถ่าย",
)


@pytest.mark.parametrize("text", FILLERS)
def test_what_is_typed_for_nothing_says_nothing(text):
    assert fills_a_cell(text) and says_only_not_yet(text)


@pytest.mark.parametrize("text", NOT_YET)
def test_work_that_goes_on_is_a_reason_and_no_answer(text):
    assert says_only_not_yet(text) and not fills_a_cell(text)


@pytest.mark.parametrize("text", ANSWERS)
def test_short_answers_count(text):
    assert not says_only_not_yet(text) and not fills_a_cell(text)


@pytest.mark.parametrize("text", ["รอข้อมูล " * 20_000 + "x", "น้ำ" * 20_000, "ยังไม่มี" * 20_000 + "ไม่"])
def test_endless_placeholders_take_no_endless_time(text):
    begin = time.process_time()
    says_only_not_yet(text)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("text", "says_only_it"),
    [
        ("ดีมาก", says_only_finished),
        ("บรรลุตามวัตถุประสงค์ที่ตั้งไว้ทุกประการ", says_only_finished),
        ("ได้รับความร่วมมือเป็นอย่างดี", says_only_finished),
        ("ร้อยละ 100", says_only_finished),
        ("ผู้เข้าร่วมมีความพึงพอใจในระดับมากที่สุด ร้อยละ 95", says_only_pleased),
        ("ชาวบ้านพอใจ", says_only_pleased),
        ("ตามเอกสารแนบ", points_elsewhere),
        ("ดูในรายงาน", points_elsewhere),
        ("〃", points_elsewhere),
    ],
)
def test_of_work_a_text_may_say_only_that_it_went_well(text, says_only_it):
    assert says_only_it(text)


@pytest.mark.parametrize(
    "text",
    ["รายได้เพิ่มร้อยละ 12", "พอใจเพราะมีน้ำใช้", "ดูแลสระเอง", "ตามหาครูทอได้ 5 คน", "ร่วมมือกันขุดสระ", "ดีต่อดิน"],
)
def test_what_came_of_work_says_more(text):
    assert not any(says(text) for says in (says_only_finished, says_only_pleased, points_elsewhere))
