"""Evidence that is there and does not fit: of another matter, of another year, one thing for all, or words that say nothing.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says first of it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.assess.online import is_slide_show
from tambon_showcase.assess.papers import SCREEN_PICTURE
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.identity import CiaScale
from tambon_showcase.model.work import FACILITY
from tests.assess.test_analysis import SCALE, table
from tests.assess.test_delivered import (
    DONE,
    FULL,
    MEETING,
    MONEY,
    NONE,
    ORDER,
    ORDER_WORDS,
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
from tests.assess.test_honesty import LOGICAL, ONE_DIMENSION

LATER = "ยังไม่มีข้อมูล อยู่ระหว่างรวบรวม"
REVERSED = tuple(reversed(SCALE["ranking"]))


def ranked(reason: str) -> Delivered:
    """Villages whose dimensions are ranked against their values."""
    scale = CiaScale(**{**SCALE, "ranking": REVERSED, "ranking_reason": reason})
    return Delivered({"cia": table("5", "4", "3", "2", "1")}, {"cia": scale})


def pins(count: int, first: int = 0, **given: str) -> list[dict[str, str]]:
    """Whole pins, each at a place and with a text of its own, with pictures in turn."""
    return [
        {
            **PIN,
            "name": f"วัด {THAI[n]}",
            "lat": f"15.9{n}",
            "category": "วัด",
            "description": f"วัดเก่าแก่ของบ้าน {THAI[n]} ที่ประชุมของชาวบ้าน",
            "photo": f"{'abc'[n % 3]}.jpg",
            "google_maps": "https://maps.app.goo.gl/abc",
            **given,
        }
        for n in range(first, first + count)
    ]


def volume(plans: list[dict[str, Any]], *, pages: int = 0, name: str = PAPER, **tables: Any) -> Delivered:
    """Plans and a project that answers the problem, with a file of so many pages; 0: nobody opened it."""
    facts = {name: DocumentFacts("pdf", pages, PLAN_WORDS, (len(PLAN_WORDS),), has_pictures=False)}
    return Delivered(
        {"plans": plans, "projects": [LOGICAL], **tables},
        ONE_DIMENSION,
        files=(f"documents/{name}",),
        read=facts if pages else {},
    )


PLAN_WORDS = "แผนพัฒนาหมู่บ้านและแผนพัฒนาตำบล โครงการขุดสระ " * 3
ORDER_AND_PLANS = [PLAN, *({**PLAN, "name": f"แผนหมู่ {moo}", "level": "หมู่บ้าน", "moo": moo} for moo in "12")]
THAI = "กขคงจฉชซ"
ON_A_PAGE = {**POST, "is_gis": "ใช่", "link": "https://www.facebook.com/thungsommut"}
TAUGHT = {"cia": CiaScale(**SCALE, teaching="สอนกันทุกสัปดาห์")}
SURVEYED = {"moo": "1", "indicator": "10", "surveyed": "9", "failing": "0", "year_be": "2564"}
NOT_SURVEYED = {"moo": "2", "indicator": "10", "year_be": "2564"}
SCORED = [{"moo": moo, "indicator": "4", "score": "3", "year_be": "2564"} for moo in "12"]
CASES = {
    "2.2 a reversed ranking whose reason is yet to come": (
        ranked(LATER),
        PARTIAL,
        "ลำดับที่ประกาศต่างจากค่าเฉลี่ยในตาราง และยังไม่ได้ให้เหตุผล",
    ),
    "2.2 a reversed ranking with its reason": (
        ranked("อยู่ระหว่างรวบรวมข้อมูลน้ำของหมู่ 2 ที่ประชุมจึงให้ d5 มาก่อน"),
        FULL,
        "เหตุผลที่ให้ไว้: อยู่ระหว่างรวบรวมข้อมูลน้ำของหมู่ 2",
    ),
    "4.1 a result that is yet to come": (
        Delivered({"projects": [{**DONE, "result": "อยู่ระหว่างสรุปผล"}], "plans": [PLAN]}),
        NONE,
        "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: ขุดสระ · ยังไม่มีโครงการที่เสร็จและบอกผลสำเร็จ",
    ),
    "4.1 one finished project of two without a result": (
        Delivered(
            {"projects": [DONE, {**DONE, "key": "PJ2", "name": "ปลูกป่า", "result": "."}], "plans": [PLAN]}
        ),
        PARTIAL,
        "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: ปลูกป่า · ",
    ),
    "4.1 a project of a year that is far": (
        Delivered({"projects": [{**DONE, "year_be": "2575"}], "plans": [PLAN]}),
        NONE,
        "อยู่ในปีที่ห่างจากปีของการประกวด (นับเฉพาะ พ.ศ. 2558–2570): ขุดสระ (2575)",
    ),
    "4.1 a project of the last year that counts": (
        Delivered({"projects": [{**DONE, "year_be": "2570"}], "plans": [PLAN]}, files=("photos/after.jpg",)),
        FULL,
        "มีโครงการที่เสร็จและบอกผลสำเร็จ 1 โครงการ",
    ),
    "4.2 money of 2550": (
        Delivered({"budget": [{**MONEY, "year_be": "2550"}], "partners": []}),
        NONE,
        "(นับเฉพาะ พ.ศ. 2558–2570): อบจ. สาธิต (2550) · ยังไม่มีงบประมาณ",
    ),
    "4.2 money of 2550 beside this year's": (
        Delivered({"budget": [{**MONEY, "year_be": "2550", "amount": "900"}, MONEY], "partners": []}),
        PARTIAL,
        "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ รวม 100 บาท",
    ),
    "4.2 money of the year before, and of no said year": (
        Delivered({"budget": [{**MONEY, "year_be": "2564"}], "partners": [{"name": "วัด", "role": "ให้ศาลา"}]}),
        FULL,
        "มีงบจากแหล่งนอก อปท. ของตำบล 1 รายการ รวม 100 บาท",
    ),
    "1.2 minutes that are the order": (
        Delivered({"orders": [ORDER], "meetings": [MEETING]}),
        PARTIAL,
        "รายงานการประชุมเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง · ยังไม่มีรายงานการประชุม",
    ),
}

ANALYSED = {"cia": table("5", "4", "3", "2", "1")}
CASES |= {
    "2.1 a survey of one village of two": (
        Delivered({**ANALYSED, "bmn": [SURVEYED], "nrd2c": SCORED}, TAUGHT),
        PARTIAL,
        "ยังไม่มีข้อมูล จปฐ. หรือเหตุผลของ: หมู่ 2 บ้านสอง",
    ),
    "2.1 the other village of years ago": (
        Delivered({**ANALYSED, "nrd2c": [SCORED[0], {**SCORED[1], "year_be": "2563"}]}, TAUGHT),
        PARTIAL,
        "ยังไม่มีข้อมูล กชช.2ค หรือเหตุผลของ: หมู่ 2 บ้านสอง",
    ),
    "2.1 a survey with a reason for the other village": (
        Delivered(
            {**ANALYSED, "bmn": [SURVEYED, {**NOT_SURVEYED, "reason": "ชุมชนเมือง"}], "nrd2c": SCORED}, TAUGHT
        ),
        FULL,
        "ข้อมูล จปฐ. และ กชช.2ค เป็นปี 2564",
    ),
    "2.1 a survey with dots for the other village": (
        Delivered(
            {**ANALYSED, "bmn": [SURVEYED, {**NOT_SURVEYED, "reason": "กรอกข้อมูลที่นี่"}], "nrd2c": SCORED}, TAUGHT
        ),
        PARTIAL,
        "ยังไม่มีข้อมูล จปฐ. หรือเหตุผลของ: หมู่ 2 บ้านสอง",
    ),
    "2.1 data of years ago in the program": (
        Delivered(ANALYSED, {"cia": CiaScale(**SCALE, teaching="สอนกันทุกสัปดาห์", year_be=2560)}),
        PARTIAL,
        "ข้อมูลที่ใช้ในโปรแกรม CIA ต้องเป็นปี 2564 ระบุปี 2560",
    ),
    "2.1 data of the year in the program": (
        Delivered(ANALYSED, {"cia": CiaScale(**SCALE, teaching="สอนกันทุกสัปดาห์", year_be=2564)}),
        FULL,
        "มีผลวิเคราะห์หรือเหตุผลครบทั้ง 2 หมู่บ้าน",
    ),
    "3.1 latitude in the place of longitude": (
        Delivered({"places": [{**PIN, "lat": PIN["lon"], "lon": PIN["lat"]}, SAVINGS]}),
        FULL,
        "ละติจูดกับลองจิจูดสลับช่องกัน ระบบสลับให้แล้ว หมุดอยู่ถูกที่หรือไม่: วัดเหนือ",
    ),
    "3.2 one picture for all pins": (
        Delivered({"places": pins(5, photo="b.jpg")}, files=PHOTOS),
        PARTIAL,
        "ใช้ภาพเดียวกัน 5 จาก 5 หมุด",
    ),
    "3.2 copies of one picture": (
        Delivered(
            {"places": [*pins(4, photo="a.jpg"), *pins(2, 4, photo="b.jpg"), *pins(2, 6, photo="c.jpg")]},
            files=PHOTOS,
            copies={"photos/b.jpg": "photos/a.jpg"},
        ),
        PARTIAL,
        "ใช้ภาพเดียวกัน 6 จาก 8 หมุด",
    ),
    "3.2 one text with another number": (
        Delivered(
            {
                "places": [
                    {**pin, "description": f"สถานที่สำคัญของหมู่บ้าน จุดที่ {n}"} for n, pin in enumerate(pins(4))
                ]
            },
            files=PHOTOS,
        ),
        PARTIAL,
        "ใช้คำอธิบายเดียวกัน 4 จาก 4 หมุด",
    ),
    "3.2 a picture that three pins share": (
        Delivered({"places": [*pins(3, photo="a.jpg"), *pins(2, 3, photo="b.jpg")]}, files=PHOTOS),
        FULL,
        "มีภาพครบทั้ง 5 หมุด",
    ),
    "3.3 the whole page, without a picture of the post": (
        Delivered({"places": [PIN, SAVINGS], "posts": [ON_A_PAGE]}),
        PARTIAL,
        "ลิงก์เป็นหน้าเพจ ไม่ใช่โพสต์เรื่องแผนที่ และยังไม่มีภาพหน้าจอของโพสต์นั้น: แผนที่ตำบล",
    ),
    "3.3 the whole page, with a picture of the post": (
        Delivered({"places": [PIN, SAVINGS], "posts": [{**ON_A_PAGE, "screenshot": "pond.jpg"}]}),
        FULL,
        "อยู่ที่ใด เพราะลิงก์เป็นหน้าแรกหรือเพจ ไม่ใช่โพสต์: แผนที่ตำบล",
    ),
    "3.3 the whole page beside a post": (
        Delivered({"places": [PIN, SAVINGS], "posts": [ON_A_PAGE, {**POST, "is_gis": "ใช่"}]}),
        FULL,
        "อยู่ที่ใด เพราะลิงก์เป็นหน้าแรกหรือเพจ ไม่ใช่โพสต์: แผนที่ตำบล",
    ),
}

TRUCK = {**ORDER, "subject": "จัดซื้อรถบรรทุกน้ำ"}
LIST = [{"file": "b.pdf", "title": "แผนผังน้ำ", "kind": "แผน"}]
ABOUT_LAND = "บัญชีที่ดินสาธารณะและแนวเขตลำห้วยของอำเภอ " * 3
CASES |= {
    "1.3 an order of another matter": (
        Delivered({"orders": [TRUCK]}),
        PARTIAL,
        "เรื่องของคำสั่งไม่ใช่การแต่งตั้งคณะทำงาน: คำสั่งที่ 1/2564 จัดซื้อรถบรรทุกน้ำ · ",
    ),
    "1.3 an order that appoints a group for something else": (
        Delivered({"orders": [{**ORDER, "subject": "แต่งตั้งคณะกรรมการตรวจรับพัสดุ"}]}),
        PARTIAL,
        "เรื่องของคำสั่งไม่ใช่การแต่งตั้งคณะทำงาน",
    ),
    **{
        f"1.3 {subject}": (
            Delivered({"orders": [{**ORDER, "subject": subject}]}),
            PARTIAL,
            "เรื่องของคำสั่งไม่ใช่การแต่งตั้งคณะทำงาน",
        )
        for subject in (
            "แต่งตั้งคณะกรรมการกองทุนหมู่บ้าน",
            "แต่งตั้งคณะกรรมการบริหารกองทุนหลักประกันสุขภาพ อบต.",
            "แต่งตั้งคณะกรรมการศูนย์พัฒนาเด็กเล็ก",
            "แต่งตั้งคณะกรรมการจัดงานประเพณีลอยกระทง",
        )
    },
    **{
        f"1.3 {subject}": (
            Delivered({"orders": [{**ORDER, "subject": subject}]}),
            FULL,
            f"เป็นคำสั่งของงานสารสนเทศตำบลหรือไม่ เพราะเรื่องไม่ได้บอก: คำสั่งที่ 1/2564 {subject}",
        )
        for subject in (
            "แต่งตั้งคณะกรรมการสนับสนุนการจัดทำแผนพัฒนาท้องถิ่น",
            "แต่งตั้งคณะกรรมการหมู่บ้าน",
            "แต่งตั้งคณะทำงานขับเคลื่อนกองทุนแม่ของแผ่นดิน",
        )
    },
    "1.3 an order whose own words are of this work": (
        Delivered({"orders": [{**ORDER, "subject": "แต่งตั้งคณะกรรมการ"}]}, read=pdf(ORDER_WORDS)),
        FULL,
        "มีไฟล์คำสั่ง",
    ),
    "1.3 an order of another matter beside the right one": (
        Delivered({"orders": [TRUCK, {**ORDER, "subject": "แต่งตั้งคณะทำงานระดับตำบล"}]}),
        FULL,
        "ออกคำสั่งในช่วงดำเนินงาน",
    ),
    "1.3 a subject that is yet to come": (
        Delivered({"orders": [{**ORDER, "subject": "จะเพิ่มภายหลัง"}]}),
        FULL,
        "เป็นคำสั่งแต่งตั้งคณะทำงานระดับตำบลหรือไม่ เพราะยังไม่ได้กรอกเรื่อง: คำสั่งที่ 1/2564",
    ),
    "1.3 no subject, which the order itself says": (
        Delivered({"orders": [ORDER]}, read=pdf(ORDER_WORDS)),
        FULL,
        "มีไฟล์คำสั่ง · ออกคำสั่งในช่วงดำเนินงาน",
    ),
    "1.3 the photo of a pond": (
        Delivered({"orders": [{**ORDER, "document": "pond.jpg"}]}),
        PARTIAL,
        "ไฟล์ของคำสั่งเป็นเรื่องอื่นตามตารางเอกสารหรือภาพของตำบล: pond.jpg (สระน้ำ)",
    ),
    "1.3 a photo of a paper": (
        Delivered(
            {
                "orders": [{**ORDER, "document": "pond.jpg"}],
                "photos": [{"file": "pond.jpg", "caption": "หนังสือราชการ"}],
            }
        ),
        FULL,
        "มีไฟล์คำสั่ง",
    ),
    "1.3 a photo without a caption": (
        Delivered({"orders": [{**ORDER, "document": "pond.jpg"}], "photos": []}),
        FULL,
        "ไฟล์เป็นคำสั่งจริงหรือไม่ ระบบอ่านแล้วไม่แน่ใจ: pond.jpg",
    ),
    "1.3 the file of a plan": (
        Delivered(
            {"orders": [{**ORDER, "document": "b.pdf"}], "documents": LIST}, files=("documents/b.pdf",)
        ),
        PARTIAL,
        "b.pdf (แผน)",
    ),
    "1.3 the order in the volume of the summary": (
        Delivered(
            {
                "orders": [{**ORDER, "document": "b.pdf"}],
                "documents": [{"file": "b.pdf", "title": "เล่มสรุป", "kind": "รายงานสรุป"}],
            },
            files=("documents/b.pdf",),
        ),
        FULL,
        "มีไฟล์คำสั่ง",
    ),
    "1.3 a file about something else": (
        Delivered({"orders": [ORDER]}, read=pdf(ABOUT_LAND)),
        PARTIAL,
        "ไม่พบคำว่า คำสั่ง หรือ แต่งตั้ง ในไฟล์ของคำสั่ง: minutes.pdf",
    ),
    "1.3 a scan of which the letters were read wrongly": (
        Delivered(
            {"orders": [ORDER]},
            read=pdf("ค่ำส่ัง ตูี แตูตั คณะทำ่งาน ระดับตำ่บล ตามสารสนเท็ศ อำเภ่อ จังหวั่ด ประจำป่ี " * 3),
        ),
        FULL,
        "ไฟล์เป็นคำสั่งจริงหรือไม่ ระบบอ่านแล้วไม่แน่ใจ: minutes.pdf",
    ),
    "1.2 minutes about something else": (
        Delivered({"orders": [], "meetings": [MEETING]}, read=pdf(ABOUT_LAND)),
        PARTIAL,
        "ไม่พบคำว่า ประชุม ในไฟล์ของรายงานการประชุม: minutes.pdf",
    ),
    "2.3 plans that are the order": (
        volume(ORDER_AND_PLANS, orders=[ORDER]),
        PARTIAL,
        "แผนเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง: แผนตำบล, แผนหมู่ 1, แผนหมู่ 2",
    ),
    "2.3 three plans on two pages": (
        volume(ORDER_AND_PLANS, pages=2),
        PARTIAL,
        "ไฟล์ minutes.pdf มี 2 หน้า แต่ระบุว่าเป็นแผน 3 แผน",
    ),
    "2.3 three plans in a volume": (
        volume(ORDER_AND_PLANS, pages=30),
        FULL,
        "แผนเหล่านี้เป็นไฟล์เดียวกัน มีครบทุกแผนหรือไม่: แผนตำบล, แผนหมู่ 1, แผนหมู่ 2",
    ),
    "2.3 a volume by its name that is one page": (
        volume(
            [PLAN, {"name": "แผนพัฒนาหมู่บ้าน หมู่ที่ 1-2", "level": "หมู่บ้าน", "document": "b.pdf"}],
            pages=1,
            name="b.pdf",
        ),
        PARTIAL,
        "ไฟล์ b.pdf มี 1 หน้า แต่ระบุว่าเป็นแผน 2 แผน",
    ),
    "2.3 plans of years ago": (
        volume([{**plan, "years": "2557-2560"} for plan in ORDER_AND_PLANS], pages=30),
        PARTIAL,
        "ช่วงปีของแผนไม่ถึงปีของงานนี้ (พ.ศ. 2564–2570): แผนตำบล (2557-2560)",
    ),
    "2.3 plans of a far year": (
        volume([{**plan, "years": "2588"} for plan in ORDER_AND_PLANS], pages=30),
        PARTIAL,
        "แผนตำบล (2588)",
    ),
    **{
        f"2.3 plans of {years}": (
            volume([{**plan, "years": years} for plan in ORDER_AND_PLANS], pages=30),
            FULL,
            "ด้านลำดับ 1–1 มีโครงการรองรับ",
        )
        for years in (
            "2561-2565",
            "2564",
            "2566 - 2570",
            "พ.ศ. ๒๕๖๖ – ๒๕๗๐",
            "2566-70",
            "2023-2027",
            "ทบทวนปี 2565",
        )
    },
}


@pytest.mark.parametrize(
    ("subject", "read"),
    [
        *(
            (subject, {})
            for subject in (
                "แต่งตั้งคณะทำงานขับเคลื่อนสารสนเทศตำบลต้นแบบ",
                "แต่งตั้งคณะทำงานระดับตำบล",
                "แต่งตั้งคณะทำงานพัฒนาคุณภาพชีวิต",
                "แต่งตั้งคณะทำงานจัดเก็บข้อมูล จปฐ.",
                "แต่งตั้งคณะทำงานฐานข้อมูลกองทุนหมู่บ้านและครัวเรือน",
            )
        ),
        ("แต่งตั้งคณะกรรมการ", pdf(ORDER_WORDS)),
        ("", pdf(ORDER_WORDS)),
    ],
)
def test_an_order_of_this_work_is_not_doubted(subject: str, read: dict[str, DocumentFacts]) -> None:
    found = assess(Delivered({"orders": [{**ORDER, "subject": subject}]}, read=read).shown)["1.3"]
    assert found.extent is FULL
    assert "เป็นคำสั่ง" not in found.unknown_th


@pytest.mark.parametrize("name", CASES)
def test_what_does_not_fit_is_named(name: str) -> None:
    delivered, extent, said = CASES[name]
    delivered.is_told(name.split(maxsplit=1)[0], extent, said)


NO_PART = "ไม่พบหัวข้อในเอกสารสรุป: "
PARTS = ("ส่วนที่ 1 ข้อมูลทั่วไป", "ส่วนที่ 2 แนวทาง", "ส่วนที่ 3 ภาคผนวก")


@pytest.mark.parametrize(
    ("lines", "absent"),
    [
        (PARTS, ""),
        (("๑. ส่วนที่ ๑", "ส่วน ที่ 2", "บทที่ 3 ภาคผนวก"), ""),
        (("ส่วนที่\n1", "ส่วนที่ 2", "ภาคผนวก ก"), ""),
        (("คำนำ " + "ก " * 300 + " ".join(PARTS),), ""),
        ((*PARTS[:2], "ไม่มีภาคผนวก"), "ส่วนที่ 3"),
        ((*PARTS[:2], "รายละเอียดอยู่ในส่วนที่ 3"), "ส่วนที่ 3"),
        (("ส่วนที่ 10", "ส่วนที่ 2", "ส่วนที่ 3"), "ส่วนที่ 1"),
        (("ส่วนที่ 10", "ส่วนที่ 20", "ส่วนที่ 30"), "ส่วนที่ 1"),
    ],
)
def test_a_part_begins_a_line_with_its_whole_number(lines: tuple[str, ...], absent: str) -> None:
    rows = [{"file": PAPER, "title": "สรุป", "kind": "รายงานสรุป"}]
    said = assess(Delivered({"documents": rows}, read=pdf("\n".join(lines))).shown)["5.1.1"].reason_th
    assert (NO_PART + absent in said) is bool(absent)
    assert (NO_PART in said) is bool(absent)


@pytest.mark.parametrize(
    "markdown", ["<!-- เล่าประวัติความเป็นมาของตำบลที่นี่ -->", "## ประวัติความเป็นมาของตำบลทุ่งสมมติ", "ประวัติ " * 20]
)
def test_a_text_of_which_readers_see_nothing_is_none(markdown: str) -> None:
    shown = Delivered({}).shown
    texts = {"history": dataclasses.replace(shown.entry.texts["history"], markdown=markdown)}
    found = assess(dataclasses.replace(shown, entry=dataclasses.replace(shown.entry, texts=texts)))["5.1.1"]
    assert "P1.1" in found.reason_th.partition("ทุกหัวข้อ")[0]


@pytest.mark.parametrize(
    ("markdown", "is_there"),
    [
        ("ขณะนี้อยู่ระหว่างการรวบรวมข้อมูลจากผู้สูงอายุในตำบล คาดว่าจะแล้วเสร็จและนำมาลงในหน้านี้ภายในเดือนหน้า", False),
        ("ให้เล่าที่มาของชื่อตำบล การตั้งถิ่นฐาน เหตุการณ์สำคัญ และบุคคลสำคัญ ประมาณ 2-3 ย่อหน้า", False),
        ("ตำบลนี้ตั้งเมื่อปี 2480 คนรุ่นแรกย้ายมาจากลุ่มน้ำ แล้วช่วยกันขุดสระกลางทุ่งไว้ใช้ในหน้าแล้ง", True),
        ("กำลังใจของคนรุ่นแรกคือสระกลางทุ่ง ซึ่งช่วยกันขุดไว้ใช้ในหน้าแล้งตั้งแต่ตั้งตำบลใหม่ ๆ", True),
        ("อยู่ระหว่างรวบรวมเรื่องเล่าเพิ่ม " + "คนรุ่นแรกย้ายมาจากลุ่มน้ำและช่วยกันขุดสระกลางทุ่ง " * 4, True),
    ],
)
def test_a_short_text_that_promises_one_is_none(markdown: str, is_there: bool) -> None:
    shown = Delivered({}).shown
    texts = {"history": dataclasses.replace(shown.entry.texts["history"], markdown=markdown)}
    found = assess(dataclasses.replace(shown, entry=dataclasses.replace(shown.entry, texts=texts)))["5.1.1"]
    assert ("P1.1" in found.reason_th.partition("ทุกหัวข้อ")[0]) is not is_there


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"leaders": [{"name": "ว่าง", "position": "กำนัน"}]}, "ผู้นำชุมชน"),
        ({"income": [{"item": "รายได้เฉลี่ย", "unit": "บาท"}]}, "รายได้/สภาพเศรษฐกิจ"),
    ],
)
def test_rows_without_a_name_or_a_number_fill_no_part(tables: dict[str, Any], said: str) -> None:
    filled = {
        "leaders": [{"name": "นายหนึ่ง สมมติ", "position": "กำนัน"}],
        "groups": [{"name": "กลุ่มทอผ้า"}],
        "products": [{"name": "ผ้าทอ"}],
        "income": [{"item": "รายได้เฉลี่ย", "value": "82000", "unit": "บาท"}],
    }
    partial = [assess(Delivered(given).shown)["5.1.1"].reason_th for given in (filled, {**filled, **tables})]
    assert [said in told.partition("หัวข้อที่ยังขาดบางส่วน")[2] for told in partial] == [False, True]


BLANK = [{"moo": moo, "indicator": n, "year_be": "2564"} for moo in "12" for n in ("10", "11")]
UNASKED = {"reason": "ไม่ได้สำรวจเพราะน้ำท่วม"}


def said_of(item: str, tables: dict[str, Any], **identity: Any) -> tuple[Any, str]:
    found = assess(Delivered(tables, identity).shown)[item]
    return found.extent, " · ".join((found.reason_th, found.looked_at_th))


@pytest.mark.parametrize(
    ("bmn", "said"),
    [
        (BLANK, "ตารางข้อมูล จปฐ. ปี 2564 ไม่มีค่าของหมู่บ้านใดเลย"),
        ([{**row, **UNASKED} for row in BLANK], "ตารางข้อมูล จปฐ. ปี 2564 ไม่มีค่าของหมู่บ้านใดเลย"),
        (
            [SURVEYED, {**SURVEYED, "indicator": "11"}, {**BLANK[2], **UNASKED}, BLANK[3]],
            "ยังไม่มีข้อมูล จปฐ. หรือเหตุผลของ: หมู่ 2 บ้านสอง",
        ),
        ([SURVEYED, {**SURVEYED, "indicator": "11"}, *({**row, **UNASKED} for row in BLANK[2:])], ""),
    ],
)
def test_a_reason_for_an_indicator_is_none_for_a_village(bmn: list[dict[str, Any]], said: str) -> None:
    extent, told = said_of("2.1", {**ANALYSED, "bmn": bmn, "nrd2c": SCORED}, **TAUGHT)
    assert said in told
    assert extent is (PARTIAL if said else FULL)


def test_dimensions_without_any_value_are_named_first() -> None:
    rows = [
        row if row["dimension"] not in ("d4", "d5") else {**row, "value": "", **UNASKED}
        for row in ANALYSED["cia"]
    ]
    extent, told = said_of("2.2", {"cia": rows}, cia=CiaScale(**SCALE))
    assert told.startswith("ด้านที่ไม่มีค่าของหมู่บ้านใดเลย: การแก้ปัญหาความยากจน, การบริหารจัดการชุมชน")
    assert extent is PARTIAL
    assert "ตารางครบ" not in told


@pytest.mark.parametrize(
    ("detail", "is_there"),
    [
        *(
            (text, False)
            for text in (
                "ยังไม่มีป้าย",
                "ไม่มีป้าย",
                "อยู่ระหว่างจัดทำป้าย",
                "กำลังสั่งทำ",
                "ป้าย อยู่ระหว่างจัดทำ",
                "รอติดตั้ง",
                "ยังไม่มี",
                "ยังไม่ได้รับ",
                "รอส่งมอบ",
                "รอ",
                "จะได้รับปีหน้า",
            )
        ),
        *(
            (text, True)
            for text in (
                "",
                "ไม่มี",
                "ป้ายไวนิลหน้าศาลา",
                "ยังไม่มีป้ายถาวร ใช้ป้ายไวนิล",
                "ไม่มีค่าเช่า",
                "กำลังใช้งาน 4 เครื่อง",
                "รองรับ 50 คน",
                "รอกไฟฟ้า 1 ตัว",
                "รอบรั้วเหล็ก",
                "กำลังไฟ 100 วัตต์",
            )
        ),
    ],
)
def test_what_is_yet_to_come_is_not_there(detail: str, is_there: bool) -> None:
    row = {"atom": "ป้าย", "available": "มี", "detail": detail}
    absent = said_of("1.1", {"facilities": [row]})[1].partition("ยังไม่ได้ระบุว่ามี: ")[2].partition(" · ")[0]
    assert ("ป้าย" in absent) is not is_there


@pytest.mark.parametrize(
    ("detail", "doubt"),
    [
        ("ไม่มี", "มีจริงหรือไม่ เพราะตอบว่ามี แต่รายละเอียดเขียนว่าไม่มี: ป้าย"),
        ("ไม่มีเลย", "มีจริงหรือไม่ เพราะตอบว่ามี"),
        ("ชำรุด ส่งซ่อม", "ใช้งานได้หรือไม่ เพราะรายละเอียดบอกว่าชำรุดหรือใช้ไม่ได้: ป้าย (ชำรุด ส่งซ่อม)"),
        ("ไม่มีค่าใช้จ่าย", ""),
        ("ซ่อมแล้ว ใช้ได้ดี", ""),
        ("-", ""),
    ],
)
def test_a_thing_that_is_there_by_its_answer_and_not_by_its_detail_is_doubted(
    detail: str, doubt: str
) -> None:
    rows = [
        {**row, "detail": detail if row["atom"] == "ป้าย" else ""} for row in six("a.jpg", "b.jpg", "c.jpg")
    ]
    found = assess(Delivered({"facilities": rows}, files=PHOTOS).shown)["1.1"]
    assert found.extent is FULL
    assert doubt in found.unknown_th
    assert ("เพราะ" in found.unknown_th) is bool(doubt)


def test_other_words_for_what_a_place_of_work_has_are_taken() -> None:
    for written, meant in (("Wi-Fi", "เครือข่ายอินเทอร์เน็ต"), ("โน้ตบุ๊ก", "คอมพิวเตอร์"), ("อาคารสำนักงาน", "อาคาร")):
        assert FACILITY.meant(written, (meant,)) == meant


@pytest.mark.parametrize(
    ("teaching", "is_taught"),
    [("ยังไม่ได้ถ่ายทอดให้คณะทำงานคนอื่น", False), ("จะจัดอบรมเดือนหน้าให้ทุกคน", False), ("สอนกันทุกสัปดาห์", True)],
)
def test_teaching_that_is_to_come_is_none(teaching: str, is_taught: bool) -> None:
    _, told = said_of("2.1", ANALYSED, cia=CiaScale(**SCALE, teaching=teaching))
    assert ("ยังไม่มีภาพหน้าจอโปรแกรม CIA" in told) is not is_taught


@pytest.mark.parametrize(
    ("caption", "is_screen"),
    [("ที่จอดรถ", False), ("จอดรถ", False), ("จอคอมพิวเตอร์", True), ("จอมอนิเตอร์", True)],
)
def test_a_car_park_is_no_screen(caption: str, is_screen: bool) -> None:
    assert bool(SCREEN_PICTURE.words.search(caption)) is is_screen


@pytest.mark.parametrize(
    ("link", "is_one"),
    [
        *(
            (f"https://{link}", False)
            for link in (
                "www.slideshare.net/",
                "www.slideshare.net/login",
                "prezi.com/",
                "prezi.com/dashboard/",
                "docs.google.com/presentation/u/0/",
                "docs.google.com/presentation/create",
                "www.canva.com/design/",
                "gamma.app/docs/",
                "canva.link/",
            )
        ),
        *(
            (f"https://{link}", True)
            for link in (
                "www.slideshare.net/someone/a-talk",
                "www.slideshare.net/slideshow/a-talk/123",
                "prezi.com/view/AbC/",
                "prezi.com/p/abc-1/talk/",
                "prezi.com/abcdef/talk/",
                "docs.google.com/presentation/d/1a-B/edit",
                "docs.google.com/presentation/u/0/d/1a/edit",
                "docs.google.com/presentation/d/e/2PACX-1/pub",
                "www.canva.com/design/DAFabc/view",
                "canva.link/abc",
                "gamma.app/docs/Talk-abc",
            )
        ),
    ],
)
def test_a_page_of_a_service_is_no_slide_show(link: str, is_one: bool) -> None:
    assert is_slide_show(link) is is_one
