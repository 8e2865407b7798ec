"""Each item of the rubric, tried twice: whole with less than the guideline requires, and fulfilled in another usual way."""

from __future__ import annotations

import pytest

from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.identity import CiaScale, Video
from tests.assess.test_analysis import DIMENSIONS, SCALE, table
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
    WORDS,
    Delivered,
    six,
)

THREE = [{"moo": str(moo), "name": f"บ้าน {moo}", "total": "9", "year_be": "2564"} for moo in (1, 2, 3)]
OF_ONE = [{"moo": "1", "dimension": dimension, "value": "3"} for dimension in DIMENSIONS]
EXCUSED = [
    {"moo": moo, "dimension": dimension, "reason": "ยังไม่ได้ทำ"} for moo in "23" for dimension in DIMENSIONS
]
SURVEYED = [
    {"moo": moo, "indicator": "10", "surveyed": "9", "failing": "0", "year_be": "2564"} for moo in "123"
]
SCORED = [{"moo": moo, "indicator": "4", "score": "3", "year_be": "2564"} for moo in "123"]
ABOUT_CIA = [{"file": "pond.jpg", "caption": "อบรมการใช้โปรแกรม CIA ทุกหมู่บ้าน"}]
SCREENED = {**POST, "is_gis": "ใช่", "screenshot": "pond.jpg"}
DESCRIBED = {"description": "วัดเก่าแก่ของตำบล เป็นที่ประชุมของทุกหมู่บ้าน", "category": "วัด", "photo": "pond.jpg"}
MAP_FRONT = "https://www.google.com/maps"
MY_MAP = "https://www.google.com/maps/d/viewer?mid=abc"
ONE_PLAN = [{**PLAN, "name": f"แผนหมู่ {moo}", "level": "หมู่บ้าน", "moo": moo} for moo in "1"]
NO_PLAN = [{"name": f"แผนหมู่ {moo}", "level": "หมู่บ้าน", "moo": moo, "reason": "กำลังจัดทำ"} for moo in "23"]
VOLUME = {"name": "แผนพัฒนาหมู่บ้าน หมู่ที่ 1-3", "level": "หมู่บ้าน", "document": PAPER}
LOGICAL = {**DONE, "inputs": "ที่ดิน", "activities": "ขุด", "outputs": "สระ", "outcomes": "มีน้ำ"}
ONE_DIMENSION = {"cia": CiaScale(ranking=("d1",))}
AN_ORDER = {"file": PAPER, "title": "คำสั่งที่ 1/2564", "kind": "คำสั่ง"}
BOOK = "https://pubhtml5.com/mzsf/abcd/"
SUBJECTS = [
    {**POST, "link": f"https://a.go.th/{month}", "day": f"1/{month}/2565", "title": title, "about": about}
    for month, (title, about) in enumerate(
        (
            ("กระบวนการจัดทำ", "กระบวนการ"),
            ("ขั้นตอนการปักหมุด", "ขั้นตอน"),
            ("ผลการดำเนินงานของตำบล", "ผลการดำเนินงาน"),
        ),
        1,
    )
]
BEFORE_AFTER = {"before": "10", "after": "20", "measured_be": "2565"}

LESS = {
    "1.1 pictures of two things, the rest only said": (
        Delivered({"facilities": six("a.jpg")[:2]}, files=PHOTOS),
        PARTIAL,
        "ยังไม่ได้ระบุว่ามี",
    ),
    "1.2 a member whose role names no village": (
        Delivered(
            {"working_group": [{"name": "นายหนึ่ง", "role": "ประธาน"}], "meetings": [MEETING], "orders": []}
        ),
        PARTIAL,
        "ยังไม่มีตัวแทนของ: หมู่ 1",
    ),
    "1.3 an order that is only announced": (
        Delivered({"orders": [{**ORDER, "document": ""}]}),
        PARTIAL,
        "ยังไม่ได้แนบไฟล์คำสั่ง",
    ),
    "2.1 one village, and excuses for the others": (
        Delivered(
            {"villages": THREE, "cia": OF_ONE + EXCUSED}, {"cia": CiaScale(**SCALE, teaching="สอนกันทุกสัปดาห์")}
        ),
        PARTIAL,
        "มีผลวิเคราะห์ CIA เพียง 1 จาก 3 หมู่บ้าน ที่เหลือมีแต่เหตุผล",
    ),
    "2.2 a table of excuses": (
        Delivered({"villages": THREE, "cia": OF_ONE + EXCUSED}, {"cia": CiaScale(**SCALE)}),
        PARTIAL,
        "ตาราง 3 หมู่บ้าน × 5 ด้าน มีค่าเพียง 5 ช่อง ที่เหลือมีแต่เหตุผล",
    ),
    "2.3 one plan, and excuses for the others": (
        Delivered({"villages": THREE, "plans": [PLAN, *ONE_PLAN, *NO_PLAN]}),
        PARTIAL,
        "มีแผนเพียง 1 จาก 3 หมู่บ้าน ที่เหลือมีแต่เหตุผล",
    ),
    "3.1 one temple": (Delivered({"places": [PIN]}), PARTIAL, "ยังไม่มีหมุดของกิจกรรมการพัฒนา"),
    "3.2 the front page of the map service": (
        Delivered({"places": [{**PIN, **DESCRIBED, "google_maps": MAP_FRONT}]}, {"google_my_maps": None}),
        PARTIAL,
        "ยังไม่ได้ระบุที่อยู่ใน Google Maps",
    ),
    "3.3 the front page of Facebook": (
        Delivered({"places": [PIN], "posts": [{**SCREENED, "link": "https://www.facebook.com/"}]}),
        PARTIAL,
        "ยังไม่มีโพสต์เรื่องแผนที่",
    ),
    "4.1 done, and nothing changed": (
        Delivered({"projects": [{**DONE, **BEFORE_AFTER, "after": "10"}], "plans": [PLAN]}),
        PARTIAL,
        "ค่าหลังทำเท่ากับก่อนทำ: ขุดสระ",
    ),
    "4.2 its own administration, called something else": (
        Delivered(
            {
                "budget": [{**MONEY, "source": "อบต.ทุ่งสมมติ อำเภอตัวอย่าง", "kind": "หน่วยงานราชการ"}],
                "partners": [{"name": "องค์การบริหารส่วนตำบลของเรา", "role": "ออกเงิน"}],
            }
        ),
        NONE,
        "ยังไม่มีงบประมาณจากแหล่งนอก อปท. ของตำบล",
    ),
    "4.2 the name of a partner": (
        Delivered({"budget": [], "partners": [{"name": "อบจ.สมมติ"}]}),
        PARTIAL,
        "ยังไม่ระบุว่าภาคีช่วยอะไร: อบจ.สมมติ",
    ),
    "1.2 two villages of one name": (
        Delivered(
            {
                "villages": [{"moo": moo, "name": "บ้านใหม่"} for moo in "12"],
                "working_group": [{"name": "นายหนึ่ง", "role": "ผู้ใหญ่บ้านบ้านใหม่"}],
                "meetings": [MEETING],
                "orders": [],
            }
        ),
        PARTIAL,
        "ยังไม่มีตัวแทนของ: หมู่ 1 บ้านใหม่, หมู่ 2 บ้านใหม่",
    ),
    "5.1.1 a summary of its headings and numbers": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "เอกสารสรุป", "kind": "รายงานสรุป"}]},
            read={PAPER: DocumentFacts("pdf", 1, "ส่วนที่ 1 ส่วนที่ 2 ส่วนที่ 3 " + "0123456789" * 120, (20,), False)},
        ),
        PARTIAL,
        "เอกสารสรุปมีเพียง",
    ),
    "5.1.1 a summary of a few words": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "เอกสารสรุป", "kind": "รายงานสรุป"}]},
            read={PAPER: DocumentFacts("pdf", 1, "ส่วนที่ 1 ส่วนที่ 2 ส่วนที่ 3", (20,), False)},
        ),
        PARTIAL,
        "เอกสารสรุปมีเพียง",
    ),
    "5.1.2 everything on one day": (
        Delivered(
            {
                "posts": [
                    {**POST, "link": f"https://a.go.th/{about}", "about": about}
                    for about in ("กระบวนการ", "ขั้นตอน", "ผล")
                ]
            }
        ),
        PARTIAL,
        "เดือน",
    ),
    "2.1 the same values for every village": (
        Delivered(
            {
                "villages": THREE,
                "cia": [{**row, "moo": moo} for moo in "123" for row in OF_ONE],
                "bmn": SURVEYED,
                "nrd2c": SCORED,
            },
            {"cia": CiaScale(**SCALE, teaching="สอนกันทุกสัปดาห์")},
        ),
        FULL,
        "ค่า CIA เท่ากันทุกหมู่บ้าน",
    ),
    "2.3 one sentence in every column of the logic model": (
        Delivered(
            {
                "projects": [
                    {**DONE, **dict.fromkeys(("inputs", "activities", "outputs", "outcomes"), "ขุดสระ")}
                ],
                "plans": [PLAN],
            }
        ),
        PARTIAL,
        "ทุกช่องของ Logic Model เขียนเหมือนกัน: ขุดสระ",
    ),
    "2.3 a volume of two villages for three": (
        Delivered({"villages": THREE, "plans": [PLAN, {**VOLUME, "name": "แผนพัฒนาหมู่บ้าน หมู่ที่ 1 และ 2"}]}),
        PARTIAL,
        "ยังไม่มีแผนหรือเหตุผลของ: หมู่ 3",
    ),
    "4.1 the result is the name once more": (
        Delivered({"projects": [{**DONE, "result": "ขุดสระ"}], "plans": [PLAN]}),
        NONE,
        "ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ",
    ),
    "4.1 a report of one word": (
        Delivered(
            {"projects": [{**DONE, "photo_before": "", "report": PAPER}], "plans": [PLAN]},
            read={PAPER: DocumentFacts("pdf", 1, "สรุป", (4,), False)},
        ),
        PARTIAL,
        "ไฟล์แทบไม่มีเนื้อหา: minutes.pdf",
    ),
    "5.1.1 nothing but a link to the book": (
        Delivered({"documents": [], "posts": [{**POST, "link": BOOK, "title": "รายงานสารสนเทศตำบล"}]}),
        PARTIAL,
        "มีแต่ลิงก์ของเอกสาร: รายงานสารสนเทศตำบล",
    ),
    "5.1.2 posts of next year": (
        Delivered({"posts": [{**row, "day": f"1/{month}/2566"} for month, row in enumerate(SUBJECTS, 1)]}),
        PARTIAL,
        "โพสต์ 3 ครั้งนอกปีงบประมาณ",
    ),
    "5.2 somebody's page of TikTok": (
        Delivered({}, {"video": Video(url="https://www.tiktok.com/@tambon", duration=360)}),
        NONE,
        "ไม่ใช่ลิงก์ของวีดิทัศน์",
    ),
    "5.2 the summary as a book": (
        Delivered({}, {"video": Video(url=BOOK, duration=360)}),
        NONE,
        "ไม่ใช่ลิงก์ของวีดิทัศน์",
    ),
    "5.2 the page of a channel": (
        Delivered({}, {"video": Video(url="https://www.youtube.com/@tambon", duration=360)}),
        NONE,
        "",
    ),
    "5.3 a folder of a store": (
        Delivered({"documents": [{"file": "a.pdf", "title": "สไลด์", "kind": "สไลด์"}]}),
        NONE,
        "",
    ),
}
OTHERWISE = {
    "1.1 the building and the sign among the photos": (
        Delivered(
            {
                "facilities": six(),
                "photos": [
                    {"file": "a.jpg", "caption": "อาคารศูนย์สารสนเทศ"},
                    {"file": "b.jpg", "caption": "ป้ายหน้าศูนย์"},
                ],
            },
            files=PHOTOS,
        ),
        FULL,
        "มีภาพของอาคารและป้าย ดูจากคำบรรยายภาพ",
    ),
    "1.1 a drawing of the building is no photo": (
        Delivered(
            {
                "facilities": six(),
                "photos": [
                    {"file": "a.jpg", "caption": "อาคารศูนย์สารสนเทศ", "illustration": "ใช่"},
                    {"file": "b.jpg", "caption": "ป้ายหน้าศูนย์"},
                ],
            },
            files=PHOTOS,
        ),
        PARTIAL,
        "ยังไม่มีภาพของ: อาคาร",
    ),
    "1.3 the file only in the table of documents": (
        Delivered({"orders": [{**ORDER, "document": ""}], "documents": [AN_ORDER]}),
        FULL,
        "มีไฟล์คำสั่งตามชื่อในตารางเอกสาร: คำสั่งที่ 1/2564",
    ),
    "1.3 the file alone": (
        Delivered({"orders": [], "documents": [AN_ORDER]}),
        PARTIAL,
        "เลขที่ วันที่ หรือผู้ออกคำสั่ง ยังไม่ได้กรอกหรือกรอกไว้แต่ใช้ไม่ได้ ของ: คำสั่งที่ 1/2564",
    ),
    "1.3 the order photographed": (
        Delivered(
            {
                "orders": [{**ORDER, "document": "pond.jpg"}],
                "photos": [{"file": "pond.jpg", "caption": "คำสั่งแต่งตั้ง หน้าแรก"}],
            }
        ),
        FULL,
        "มีไฟล์คำสั่ง",
    ),
    "2.2 the comparison drawn on a poster": (
        Delivered(
            {
                "cia": [],
                "bmn": [],
                "nrd2c": [],
                "photos": [{"file": "pond.jpg", "caption": "กราฟใยแมงมุมเปรียบเทียบ 5 ด้าน"}],
            },
            {"cia": CiaScale(ranking=DIMENSIONS)},
        ),
        PARTIAL,
        "ยังไม่ได้กรอกค่ารายหมู่บ้านในตาราง มีเป็นไฟล์ตามชื่อ: กราฟใยแมงมุม",
    ),
    "2.2 the survey compared in place of CIA": (
        Delivered({"cia": []}, {"cia": CiaScale(ranking=DIMENSIONS)}),
        FULL,
        "มีการเปรียบเทียบรายหมู่บ้านจาก จปฐ./กชช.2ค ที่เว็บไซต์คำนวณ",
    ),
    "2.3 the plans of all villages in one volume": (
        Delivered({"villages": THREE, "plans": [PLAN, VOLUME], "projects": [LOGICAL]}, ONE_DIMENSION),
        FULL,
        "แผนรวมเล่มมีครบทุกหมู่บ้านตามชื่อหรือไม่: แผนพัฒนาหมู่บ้าน หมู่ที่ 1-3",
    ),
    "2.3 a volume of the whole tambon": (
        Delivered(
            {
                "villages": THREE,
                "plans": [PLAN, {**VOLUME, "name": "แผนพัฒนาหมู่บ้านทุกหมู่บ้าน ปี 2565"}],
                "projects": [LOGICAL],
            },
            ONE_DIMENSION,
        ),
        FULL,
        "มีแผนหมู่บ้านหรือเหตุผลครบทุกหมู่บ้าน",
    ),
    "4.1 the result is in a report": (
        Delivered({"projects": [{**DONE, "photo_before": "", "report": PAPER}], "plans": [PLAN]}),
        FULL,
        "ผลอยู่ในเอกสารสรุปผลตามที่ตำบลระบุ: ขุดสระ",
    ),
    "5.1.1 the summary in three files": (
        Delivered(
            {
                "documents": [
                    {"file": f"{n}.pdf", "title": f"เล่ม {n}", "kind": "รายงานสรุป"} for n in (1, 2, 3)
                ]
            },
            files=tuple(f"documents/{n}.pdf" for n in (1, 2, 3)),
            read={
                f"{n}.pdf": DocumentFacts("pdf", 9, f"ส่วนที่ {n} " + WORDS * 9, (900,), False)
                for n in (1, 2, 3)
            },
        ),
        PARTIAL,
        "เอกสารสรุปมีหัวข้อครบทุกส่วน",
    ),
    "5.1.2 what it is about only in the title": (
        Delivered({"posts": [{**row, "about": ""} for row in SUBJECTS]}),
        FULL,
        "เผยแพร่ทั้งกระบวนการ ขั้นตอน และผล ดูจากชื่อเรื่อง",
    ),
    "5.2 a short address of TikTok": (
        Delivered({}, {"video": Video(url="https://vt.tiktok.com/ZSabc/", duration=360)}),
        FULL,
        "ความยาวที่ระบุ (ไม่ได้ตรวจ) 6:00 นาที",
    ),
    "5.2 a video shared from Facebook's app": (
        Delivered({}, {"video": Video(url="https://www.facebook.com/share/v/1AbC/", duration=300)}),
        FULL,
        "ความยาวที่ระบุ (ไม่ได้ตรวจ) 5:00 นาที",
    ),
    "5.3 slides in the office's own cloud": (
        Delivered(
            {"documents": [], "posts": [{**POST, "link": "https://cdd-my.sharepoint.com/:p:/g/personal/a"}]}
        ),
        FULL,
        "มีลิงก์สไลด์ตามที่ตำบลระบุ",
    ),
    "5.3 the slides as a PDF": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "นำเสนอ", "kind": "สไลด์"}]},
            read={PAPER: DocumentFacts("pdf", 12, WORDS * 3, (300,), False)},
        ),
        FULL,
        "มีไฟล์สไลด์ 12 แผ่น",
    ),
    "5.3 slides that are pictures": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "นำเสนอ", "kind": "สไลด์"}]},
            read={PAPER: DocumentFacts("pptx", 12, "", has_pictures=True)},
        ),
        FULL,
        "มีไฟล์สไลด์ 12 แผ่น",
    ),
    "5.3 slides without anything": (
        Delivered(
            {"documents": [{"file": PAPER, "title": "นำเสนอ", "kind": "สไลด์"}]},
            read={PAPER: DocumentFacts("pptx", 12, "", has_pictures=False)},
        ),
        NONE,
        f"ไฟล์สไลด์ว่างเปล่า จึงไม่นับ: {PAPER}",
    ),
    "1.2 the village in the role": (
        Delivered(
            {
                "working_group": [
                    {"name": "นายหนึ่ง", "role": "ผู้ใหญ่บ้าน หมู่ที่ 1"},
                    {"name": "นางสอง", "role": "ผู้แทน ม.๒"},
                ],
                "meetings": [MEETING],
                "orders": [],
            }
        ),
        FULL,
        "มีตัวแทนครบทั้ง 2 หมู่บ้าน",
    ),
    "1.2 the village by its name": (
        Delivered(
            {
                "villages": [{"moo": "1", "name": "บ้านหนอง"}, {"moo": "2", "name": "บ้านหนองบัว"}],
                "working_group": [
                    {"name": "นายหนึ่ง", "role": "กรรมการ", "organisation": "ผู้ใหญ่บ้าน บ้านหนอง"},
                    {"name": "นางสอง", "role": "ตัวแทนบ้านหนองบัว"},
                ],
                "meetings": [MEETING],
                "orders": [],
            }
        ),
        FULL,
        "มีตัวแทนครบทั้ง 2 หมู่บ้าน",
    ),
    "1.2 the number of the village in the post": (
        Delivered(
            {
                "working_group": [
                    {"name": "นายหนึ่ง", "role": "กรรมการ", "organisation": "ผู้ใหญ่บ้าน หมู่ 1"},
                    {"name": "นางสอง", "role": "กรรมการ", "organisation": "อสม. ม.2"},
                ],
                "meetings": [MEETING],
                "orders": [],
            }
        ),
        FULL,
        "มีตัวแทนครบทั้ง 2 หมู่บ้าน",
    ),
    "1.2 the picture of the structure, as the guideline calls it": (
        Delivered(
            {"working_group": [], "photos": [{"file": "pond.jpg", "caption": "ภาพโครงสร้างการดำเนินงาน"}]}
        ),
        PARTIAL,
        "มีผังโครงสร้าง",
    ),
    "2.1 a photo of the training": (
        Delivered({"cia": table("5", "4", "3", "2", "1"), "photos": ABOUT_CIA}, {"cia": CiaScale(**SCALE)}),
        FULL,
        "มีภาพหรือการประชุมเรื่อง CIA",
    ),
    "2.1 minutes of the training": (
        Delivered(
            {"cia": table("5", "4", "3", "2", "1"), "meetings": [{**MEETING, "subject": "ฝึกใช้โปรแกรม CIA"}]},
            {"cia": CiaScale(**SCALE)},
        ),
        FULL,
        "มีภาพหรือการประชุมเรื่อง CIA",
    ),
    "2.1 a village that nobody lives in": (
        Delivered(
            {"villages": THREE, "cia": [*table("5", "4", "3", "2", "1"), EXCUSED[-1]]},
            {"cia": CiaScale(**SCALE, teaching="สอนกันทุกสัปดาห์")},
        ),
        FULL,
        "มีผลวิเคราะห์หรือเหตุผลครบทั้ง 3 หมู่บ้าน",
    ),
    "3.2 pictures in the tambon's own map": (
        Delivered({"places": [{**PIN, **DESCRIBED, "photo": ""}]}, {"google_my_maps": MY_MAP}),
        FULL,
        "อยู่ใน Google My Maps ตามที่ตำบลระบุ",
    ),
    "3.3 a post on the page of the district": (
        Delivered(
            {
                "places": [PIN, SAVINGS],
                "posts": [{**SCREENED, "link": "https://www.facebook.com/amphoe/posts/12"}],
            }
        ),
        FULL,
        "มีโพสต์เรื่องแผนที่ 1 ครั้ง",
    ),
    "3.3 a post without a picture of it": (
        Delivered(
            {
                "places": [PIN, SAVINGS],
                "posts": [{**SCREENED, "screenshot": "", "link": "https://www.facebook.com/amphoe/posts/12"}],
            }
        ),
        FULL,
        "ยังไม่มีภาพหน้าจอให้ดูแทน",
    ),
    "4.2 a source whose kind nobody says": (
        Delivered({"budget": [{**MONEY, "kind": ""}], "partners": []}),
        FULL,
        "ยังไม่ระบุประเภทแหล่ง",
    ),
    "4.2 the administration of another tambon": (
        Delivered({"budget": [{**MONEY, "source": "อบต.บ้านใหม่", "kind": "หน่วยงานราชการ"}], "partners": []}),
        FULL,
        "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ",
    ),
    "4.2 help without money": (
        Delivered({"budget": [], "partners": [{"name": "วัดเหนือ", "role": "ให้ใช้ศาลาเป็นที่ประชุม"}]}),
        FULL,
        "ภาคีสนับสนุนโดยไม่มีตัวเงิน",
    ),
}
CASES = {**LESS, **OTHERWISE}


@pytest.mark.parametrize("name", CASES)
def test_an_item_is_whole_only_with_what_the_guideline_requires(name: str) -> None:
    delivered, extent, said = CASES[name]
    delivered.is_told(name.split(maxsplit=1)[0], extent, said)
