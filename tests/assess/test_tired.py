"""Slips of a tired officer that look whole, and what is fine though it is done in another way.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says of it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.assess.online import is_publication
from tambon_showcase.assess.posts import names_no_post
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.entry import EntryText
from tambon_showcase.model.identity import CiaScale, Video
from tests.assess.test_analysis import SCALE, table
from tests.assess.test_delivered import (
    DONE,
    FULL,
    MEETING,
    MONEY,
    NONE,
    ORDER,
    PAPER,
    PARTIAL,
    PHOTOS,
    PIN,
    PLAN,
    POST,
    SAVINGS,
    Delivered,
    pdf,
    six,
)
from tests.assess.test_honesty import LOGICAL
from tests.assess.test_unfit import ANALYSED, ORDER_AND_PLANS, TAUGHT, pins, ranked, volume

NEIGHBOUR = "คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนสารสนเทศ ตำบลบ้านใหม่ อำเภอข้างเคียง " * 3
OURS = "คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนสารสนเทศ ตำบลบ้านใหม่ ตำบลทุ่งสมมติ " * 3
NUMBERS = {"photo_before": "", "photo_after": "", "before": "10", "after": "20", "measured_be": "2565"}
MANY = [{**DONE, **NUMBERS, "key": f"PJ{n}", "name": f"โครงการ {'กขคงจ'[n]}"} for n in range(5)]
LONG_TEXT = "คนในตำบลช่วยกันเก็บข้อมูลทุกหมู่บ้าน แล้วประชุมกันที่ศาลาทุกวันพุธแรกของเดือน " * 2


def summed(text: str) -> Delivered:
    """A summary of three parts with this text in it."""
    whole = f"ส่วนที่ 1 ส่วนที่ 2 ส่วนที่ 3 {text * 30}"
    return Delivered(
        {"documents": [{"file": PAPER, "title": "สรุป", "kind": "รายงานสรุป"}]},
        read={PAPER: DocumentFacts("pdf", 9, whole, (len(whole),), has_pictures=False)},
    )


def valued(*values: str, **scale: Any) -> Delivered:
    return Delivered({"cia": table(*values)}, {"cia": CiaScale(**{**SCALE, **scale})})


SLIPS = {
    "1.1 a thing that is yet to be bought": (
        Delivered(
            {"facilities": [{**row, "detail": "อยู่ระหว่างจัดซื้อ"} for row in six("a.jpg", "b.jpg", "c.jpg")]},
            files=PHOTOS,
        ),
        NONE,
        "ยังไม่ได้ระบุว่ามี",
    ),
    "1.3 a number that was left open": (
        Delivered({"orders": [{**ORDER, "number": "ที่ .../2564"}]}),
        PARTIAL,
        "ยังไม่ได้ระบุของคำสั่ง: เลขที่",
    ),
    "1.3 the neighbours' order": (
        Delivered({"orders": [ORDER]}, read=pdf(NEIGHBOUR)),
        PARTIAL,
        "เนื้อหาในไฟล์เป็นของตำบลอื่น ไม่พบชื่อตำบลทุ่งสมมติ: minutes.pdf (ตำบลบ้านใหม่)",
    ),
    "2.1 the picture of a pond for the screen": (
        Delivered(ANALYSED, {"cia": CiaScale(**SCALE, screenshot="pond.jpg")}),
        PARTIAL,
        "ยังไม่มีภาพหน้าจอโปรแกรม CIA หรือบันทึกการถ่ายทอด (ภาพที่ระบุไว้มีคำบรรยายว่า สระน้ำ)",
    ),
    "2.1 a survey of nobody": (
        Delivered(
            {
                **ANALYSED,
                "bmn": [
                    {"moo": moo, "indicator": "10", "surveyed": surveyed, "failing": "0", "year_be": "2564"}
                    for moo, surveyed in (("1", "9"), ("2", "0"))
                ],
            },
            TAUGHT,
        ),
        PARTIAL,
        "ยังไม่มีข้อมูล จปฐ. หรือเหตุผลของ: หมู่ 2 บ้านสอง",
    ),
    "2.2 values beyond the scale": (
        valued("9", "4", "3", "2", "1"),
        PARTIAL,
        "ค่า CIA 2 ค่าอยู่นอกมาตรวัดที่ประกาศ (1 ถึง 5) ของหมู่ 1, 2",
    ),
    "2.2 a scale from five to five": (
        valued("5", "4", "3", "2", "1", scale_min=5),
        PARTIAL,
        "ยังไม่ประกาศมาตรวัดของโปรแกรม CIA",
    ),
    "2.3 headings in the columns of the logic model": (
        volume(
            ORDER_AND_PLANS,
            projects=[
                {
                    **DONE,
                    "inputs": "ปัจจัยนำเข้า",
                    "activities": "กิจกรรม",
                    "outputs": "ผลผลิต",
                    "outcomes": "ผลลัพธ์",
                }
            ],
        ),
        PARTIAL,
        "กรอกยังไม่ครบ (ปัจจัยนำเข้า, กิจกรรม, ผลผลิต, ผลลัพธ์): ขุดสระ",
    ),
    "2.3 one logic model for all projects": (
        volume(
            ORDER_AND_PLANS,
            projects=[
                {**row, "inputs": "งบ", "activities": "อบรม", "outputs": "คน 20 คน", "outcomes": "มีรายได้"}
                for row in MANY
            ],
        ),
        PARTIAL,
        "Logic Model ของ 5 โครงการเขียนเหมือนกัน",
    ),
    "2.3 problems without a name": (
        volume(ORDER_AND_PLANS, problems=[{"key": "PB1", "name": "รอข้อมูล", "dimension": "d1"}]),
        PARTIAL,
        "ยังไม่ชี้ปัญหาที่วิเคราะห์ได้: ขุดสระ",
    ),
    "3.1 pins as the map names new ones": (
        Delivered({"places": [{**PIN, "name": "หมุดที่ไม่มีชื่อ", "category": "วัด"}, SAVINGS]}),
        PARTIAL,
        "หมุดที่ชื่อยังไม่บอกว่าคืออะไร 1 หมุด",
    ),
    "3.2 the name again and again": (
        Delivered(
            {"places": pins(2, name="วัดเหนือ", description="วัดเหนือ วัดเหนือ วัดเหนือ วัดเหนือ")}, files=PHOTOS
        ),
        PARTIAL,
        "มีคำอธิบาย 0 จาก 2 หมุด",
    ),
    "3.2 the view of Bangkok with which a map opens": (
        Delivered(
            {"places": pins(2, google_maps="https://www.google.com/maps/@13.7563,100.5018,10z")}, files=PHOTOS
        ),
        PARTIAL,
        "ลิงก์ Google Maps ชี้ไปไกลจากตำบลเกิน 25 กม.: https://www.google.com/maps/@13.7563",
    ),
    "4.1 done, and no word of what came of it": (
        Delivered({"projects": [{**DONE, "result": "ดำเนินการแล้วเสร็จตามแผน"}], "plans": [PLAN]}),
        NONE,
        "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: ขุดสระ",
    ),
    "4.1 one pair of pictures for all projects": (
        Delivered(
            {
                "projects": [{**row, "photo_before": "a.jpg", "photo_after": "b.jpg"} for row in MANY],
                "plans": [PLAN],
            },
            files=PHOTOS,
        ),
        PARTIAL,
        "ใช้ภาพก่อน–หลังคู่เดียวกันกับ 5 โครงการ",
    ),
    "4.2 money from nobody": (
        Delivered({"budget": [{**MONEY, "source": "งบประมาณ", "kind": ""}], "partners": []}),
        NONE,
        "ยังไม่ระบุว่างบประมาณมาจากใคร: งบประมาณ",
    ),
    "4.2 the working group as its own partner": (
        Delivered({"budget": [], "partners": [{"name": "คณะทำงานระดับตำบล", "role": "ช่วยกันทำงาน"}]}),
        NONE,
        "ยังไม่มีภาคี",
    ),
    "5.1.1 the neighbours' summary": (
        summed("ตำบลบ้านใหม่ มีสระน้ำและกลุ่มทอผ้า คนช่วยกันเก็บข้อมูล "),
        PARTIAL,
        "เนื้อหาในไฟล์เป็นของตำบลอื่น ไม่พบชื่อตำบลทุ่งสมมติ: minutes.pdf (ตำบลบ้านใหม่)",
    ),
    "5.3 slides with nothing but the words of the pattern": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "นำเสนอ", "kind": "สไลด์"}]},
            read={
                PAPER: DocumentFacts("pptx", 9, "คลิกเพื่อเพิ่มชื่อเรื่อง คลิกเพื่อเพิ่มข้อความ " * 9, has_pictures=False)
            },
        ),
        PARTIAL,
        "สไลด์แทบไม่มีเนื้อหา (9 แผ่น)",
    ),
}
THERE = {**MANY[0], "year_be": "2565"}
VAGUE = "เกิดผลอะไร เพราะผลสำเร็จบอกเพียงว่าเสร็จ พอใจ หรือให้ดูที่อื่น: โครงการ ก"
OUTSIDE = "เป็นโครงการในแผนหรือไม่ เพราะอยู่นอกปีของแผนและของงานนี้ (พ.ศ. 2564–2565, พ.ศ. 2566–2570): โครงการ ก"
NEXT_PLAN = {**PLAN, "years": "2566–2570"}
SLIPS |= {
    **{
        f"4.1 {result}": (
            Delivered({"projects": [{**THERE, "result": result}], "plans": [PLAN]}),
            NONE,
            "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: โครงการ ก",
        )
        for result in ("ยังไม่เห็นผล", "ไม่มีการเปลี่ยนแปลง", "ยังไม่เกิดผลชัดเจน", "อยู่ระหว่างเบิกจ่าย", "คงเดิม")
    },
}
FINE = {
    **{
        f"4.1 {result} beside values": (
            Delivered({"projects": [{**THERE, "result": result}], "plans": [PLAN]}),
            FULL,
            VAGUE,
        )
        for result in (
            "ดีมาก",
            "บรรลุตามวัตถุประสงค์ที่ตั้งไว้ทุกประการ",
            "ได้รับความร่วมมือเป็นอย่างดี",
            "ผู้เข้าร่วมพึงพอใจ",
            "ตามเอกสารแนบ",
            "ดูในรายงาน",
            "ร้อยละ 100",
        )
    },
    "4.1 people liked it, beside pictures": (
        Delivered(
            {"projects": [{**DONE, "result": "ชาวบ้านพอใจมาก"}], "plans": [PLAN]}, files=("photos/after.jpg",)
        ),
        FULL,
        "หรือให้ดูที่อื่น: ขุดสระ",
    ),
    "4.1 a project of years ago": (
        Delivered({"projects": [{**THERE, "year_be": "2558"}], "plans": [NEXT_PLAN]}),
        FULL,
        f"{OUTSIDE} (2558)",
    ),
    "4.1 a project of no year": (
        Delivered({"projects": [MANY[0]], "plans": [PLAN]}),
        FULL,
        "เป็นโครงการของปีใด เพราะยังไม่ระบุปีงบประมาณ: โครงการ ก",
    ),
    "2.3 a project of years ago": (
        volume(
            [{**plan, "years": "2566–2570"} for plan in ORDER_AND_PLANS],
            projects=[{**LOGICAL, "year_be": "2558"}],
        ),
        FULL,
        "อยู่นอกปีของแผนและของงานนี้ (พ.ศ. 2564–2565, พ.ศ. 2566–2570): ",
    ),
    "2.3 plans without their years": (
        volume(ORDER_AND_PLANS),
        FULL,
        "เป็นแผนของปีใด เพราะยังไม่ระบุช่วงปี: แผนตำบล, แผนหมู่ 1, แผนหมู่ 2",
    ),
    "2.3 plans that begin years later": (
        volume([{**plan, "years": "2568–2572"} for plan in ORDER_AND_PLANS]),
        FULL,
        "เป็นแผนของงานนี้หรือไม่ เพราะเริ่มหลังปี 2566: แผนตำบล (2568-2572)",
    ),
    "1.1 the photo of a temple for the building": (
        Delivered(
            {
                "facilities": six("c.jpg", "a.jpg", "b.jpg"),
                "photos": [
                    {"file": "a.jpg", "caption": "วัดเหนือ"},
                    {"file": "b.jpg", "caption": "ป้ายหน้าศูนย์"},
                ],
            },
            files=PHOTOS,
        ),
        FULL,
        "ภาพเป็นของสิ่งนั้นหรือไม่ เพราะคำบรรยายภาพเรียกอย่างอื่น: อาคาร “วัดเหนือ”",
    ),
    "1.2 two meetings of one day": (
        Delivered({"orders": [], "meetings": [MEETING, {**MEETING, "subject": "ประชุมครั้งที่สอง"}]}),
        FULL,
        "รายงานการประชุม 2 ครั้งลงวันที่เดียวกัน วันที่ถูกทุกครั้งหรือไม่",
    ),
    "1.1 a thing with a short word": (
        Delivered(
            {"facilities": [{**row, "detail": "ใช้ได้ดี"} for row in six("a.jpg", "b.jpg", "c.jpg")]},
            files=PHOTOS,
        ),
        FULL,
        "ระบุครบทั้ง 6 อย่าง",
    ),
    "1.3 a number with the office and Thai digits": (
        Delivered({"orders": [{**ORDER, "number": "สท ๐๐๑๘.๓/๑๒๓ /๒๕๖๔"}]}),
        FULL,
        "ระบุเลขที่ วันที่ และผู้ออกคำสั่ง",
    ),
    "1.3 a number without its year": (
        Delivered({"orders": [{**ORDER, "number": "ที่ 45"}]}),
        FULL,
        "ระบุเลขที่ วันที่ และผู้ออกคำสั่ง",
    ),
    "1.3 one order for all tambons of the district": (
        Delivered({"orders": [ORDER]}, read=pdf(OURS)),
        FULL,
        "มีไฟล์คำสั่ง",
    ),
    **{
        f"1.3 {subject}": (Delivered({"orders": [{**ORDER, "subject": subject}]}), FULL, "มีไฟล์คำสั่ง")
        for subject in (
            "แต่งตั้งคณะทำงานสารสนเทศตำบลต้นแบบ",
            "มอบหมายผู้รับผิดชอบระบบข้อมูล",
            "คณะกรรมการพัฒนาหมู่บ้าน",
            "การขับเคลื่อนสารสนเทศ",
            "คำสั่งอำเภอ",
        )
    },
    "1.2 minutes called a forum": (
        Delivered(
            {
                "orders": [],
                "meetings": [MEETING],
                "documents": [{"file": PAPER, "title": "บันทึกเวทีประชาคม", "kind": "อื่น ๆ"}],
            }
        ),
        FULL,
        "มีรายงานการประชุม 1 ครั้ง",
    ),
    "2.2 values at both ends of the scale": (valued("5", "4", "3", "2", "1"), FULL, "ลำดับที่ประกาศตรงกับค่าเฉลี่ย"),
    "2.2 a short reason": (ranked("เร่งด่วนกว่าเพราะน้ำแล้ง"), FULL, "เหตุผลที่ให้ไว้: เร่งด่วนกว่า"),
    "2.3 short words in the logic model": (volume(ORDER_AND_PLANS), FULL, "ทุกโครงการกรอกครบ"),
    "3.1 a pin with a number in its name": (
        Delivered({"places": [{**PIN, "name": "จุดชมวิว 2", "category": "วัด"}, SAVINGS]}),
        FULL,
        "มี 2 หมุด",
    ),
    "3.2 a link to the place itself": (
        Delivered(
            {"places": pins(2, google_maps="https://www.google.com/maps/@15.9,100.1,15z")}, files=PHOTOS
        ),
        FULL,
        "ระบุที่อยู่ใน Google Maps แล้ว",
    ),
    "3.3 a post whose title does not speak of the map": (
        Delivered({"places": [PIN, SAVINGS], "posts": [{**POST, "title": "ชวนเที่ยวตำบลเรา", "is_gis": "ใช่"}]}),
        FULL,
        "เป็นเรื่องแผนที่หรือไม่ เพราะชื่อเรื่องไม่ได้บอก: ชวนเที่ยวตำบลเรา",
    ),
    "4.1 done, with values that say what came of it": (
        Delivered({"projects": [{**MANY[0], "result": "เสร็จเรียบร้อย"}], "plans": [PLAN]}),
        FULL,
        "ค่าก่อน–หลังเป็นค่าของอะไร เพราะยังไม่ระบุตัวชี้วัดและหน่วย",
    ),
    "4.1 a short result": (
        Delivered({"projects": [{**MANY[0], "result": "ลดหนี้ได้"}], "plans": [PLAN]}),
        FULL,
        "มีโครงการที่เสร็จและบอกผลสำเร็จ 1 โครงการ",
    ),
    "4.2 the same money twice": (
        Delivered({"budget": [MONEY, MONEY], "partners": []}),
        FULL,
        "รายการที่เหมือนกันทุกช่องเป็นเงินคนละก้อนหรือพิมพ์ซ้ำ: อบจ. สาธิต",
    ),
    **{
        f"4.2 money from {source}": (
            Delivered({"budget": [{**MONEY, "source": source, "kind": ""}], "partners": []}),
            FULL,
            "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ",
        )
        for source in ("งบพัฒนาจังหวัด", "กองทุนสตรี", "สสส.", "คณะทำงานระดับอำเภอ", "ชาวบ้าน")
    },
    "5.2 a Short of which a longer length is stated": (
        Delivered({}, {"video": Video(url="https://www.youtube.com/shorts/abcdefghijk", duration=372)}),
        FULL,
        "YouTube Shorts ยาวไม่เกิน 3:00 นาที ความยาวที่ระบุถูกหรือไม่",
    ),
}
CASES = {**SLIPS, **FINE}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"year_be": "2564"},
        {"year_be": "2568"},
        {"result": "ไม่มีผู้ป่วยไข้เลือดออก"},
        {"result": "ไม่มีผลผลิตเสียหายอีก"},
        {"result": "ยังไม่เกิดน้ำท่วมซ้ำ"},
        {"result": "ผู้เข้าร่วมพึงพอใจและมีรายได้เพิ่มเดือนละ 500 บาท"},
        {"result": "รายได้เพิ่มร้อยละ 12"},
    ],
)
def test_a_result_that_says_what_came_of_it_is_not_doubted(change: dict[str, str]) -> None:
    delivered = Delivered({"projects": [{**THERE, "unit": "คน", **change}], "plans": [NEXT_PLAN]})
    found = assess(delivered.shown)["4.1"]
    assert found.extent is FULL
    assert not any(words in found.unknown_th for words in ("เกิดผลอะไร", "ปีใด", "ในแผนหรือไม่"))


@pytest.mark.parametrize("name", CASES)
def test_a_slip_is_named_and_another_way_is_fine(name: str) -> None:
    delivered, extent, said = CASES[name]
    delivered.is_told(name.split(maxsplit=1)[0], extent, said)


def test_one_text_on_several_pages_is_of_one_of_them_at_most() -> None:
    shown = summed("ตำบลทุ่งสมมติ ").shown
    history = shown.entry.texts["history"]
    texts = {slug: EntryText(slug, LONG_TEXT, history.where) for slug in ("history", "culture")}
    copied = dataclasses.replace(shown, entry=dataclasses.replace(shown.entry, texts=texts))
    assert "ข้อความเดียวกันทั้งหน้าในหลายหัวข้อ: ประวัติความเป็นมา" in assess(copied)["5.1.1"].reason_th


@pytest.mark.parametrize(
    "link",
    [
        "https://www.facebook.com/home.php",
        "https://www.facebook.com/search/top?q=ตำบล",
        "https://business.facebook.com/latest/posts/published_posts",
        "https://www.google.com/search?q=tambon",
        "https://www.youtube.com/results?search_query=tambon",
        "https://studio.youtube.com/video/abcdefghijk/edit",
        "https://www.tambon.go.th/wp-admin/post.php?post=12&action=edit",
    ],
)
def test_what_its_maker_has_open_is_published_to_nobody(link: str) -> None:
    assert not is_publication(link)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.facebook.com/home.tambon/posts/12",
        "https://www.facebook.com/groups/12/posts/34",
        "https://www.tambon.go.th/administration/news/12",
        "https://sites.google.com/view/tambon",
        "https://www.youtube.com/watch?v=abcdefghijk",
    ],
)
def test_what_only_looks_like_it_is_published(link: str) -> None:
    assert is_publication(link) and not names_no_post(link)


@pytest.mark.parametrize(
    ("link", "is_whole"),
    [
        ("https://www.youtube.com/@tambon", True),
        ("https://www.youtube.com/channel/UCabc/videos", True),
        ("https://www.tiktok.com/@tambon", True),
        ("https://www.instagram.com/tambon/", True),
        ("https://www.youtube.com/shorts/abcdefghijk", False),
        ("https://www.tiktok.com/@tambon/video/12", False),
        ("https://www.instagram.com/p/abc/", False),
        ("https://vt.tiktok.com/ZSabc/", False),
    ],
)
def test_a_whole_channel_names_no_post(link: str, is_whole: bool) -> None:
    assert names_no_post(link) is is_whole
