"""Rows, files and words that look like evidence of an item and are of another sort, and what is wrongly taken for one.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says of it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.assess.look import listed
from tambon_showcase.text.durations import parse_duration
from tambon_showcase.text.person_names import person_key
from tambon_showcase.text.value_error import ThaiValueError
from tests.assess.test_delivered import (
    DONE,
    FULL,
    MEETING,
    MONEY,
    NONE,
    ORDER,
    PAPER,
    PARTIAL,
    PIN,
    PLAN,
    POST,
    Delivered,
    pdf,
)
from tests.assess.test_honesty import LOGICAL
from tests.assess.test_unfit import volume

MEMORANDUM = {"file": "b.pdf", "title": "บันทึกข้อตกลงความร่วมมือภาคีการพัฒนา", "kind": "บันทึกข้อตกลง"}
RESULT = {"file": "b.pdf", "title": "สรุปผลโครงการขุดสระ", "kind": "อื่น ๆ"}
VILLAGE_PLANS = [{"name": f"แผนหมู่ {moo}", "level": "หมู่บ้าน", "moo": moo} for moo in "12"]


def planned(document: dict[str, Any] | None, **tables: Any) -> Delivered:
    """A plan of the tambon whose file the table of documents calls so, and one volume of the villages' plans."""
    documents = [] if document is None else [{**document, "file": "b.pdf"}]
    plans = [{**PLAN, "document": "b.pdf"}, *({**plan, "document": "minutes.pdf"} for plan in VILLAGE_PLANS)]
    given = volume(plans, name="minutes.pdf", documents=documents, **tables)
    return Delivered(given.tables, given.identity, files=("documents/b.pdf",))


def moved(*names: str) -> Delivered:
    """Plans of two villages in files of these names."""
    plans = [{**plan, "document": name} for plan, name in zip(VILLAGE_PLANS, names, strict=True)]
    given = volume([*plans, PLAN])
    return Delivered(given.tables, given.identity, files=tuple(f"documents/{name}" for name in names))


CASES = {
    **{
        f"{item} the plan of the tambon is {document['title']}": (
            planned(document, projects=[LOGICAL]),
            PARTIAL,
            f"ไฟล์ของแผนเป็นเรื่องอื่นตามตารางเอกสารหรือภาพของตำบล: b.pdf ({called})",
        )
        for item in ("2.3", "4.1")
        for document, called in ((MEMORANDUM, "บันทึกข้อตกลง"), (RESULT, "สรุปผลโครงการขุดสระ"))
    },
    **{
        f"2.3 a plan titled {title} of kind {kind}": (
            planned({"title": title, "kind": kind}),
            FULL,
            "มีไฟล์แผนพัฒนาตำบล",
        )
        for title, kind in (
            ("โครงการพัฒนาตำบล", "แผน"),
            ("เล่มแผนพัฒนาตำบล", "บันทึกข้อตกลง"),
            ("เล่มรวมของตำบล", "อื่น ๆ"),
            ("สรุปผลการดำเนินงาน", "รายงานสรุป"),
        )
    },
    "2.3 the village plans moved by one row": (
        moved("plan-moo-02.pdf", "plan-moo-01.pdf"),
        FULL,
        "ชื่อเอกสารเป็นของหมู่อื่น: plan-moo-02.pdf (หมู่ 2) ของแผนหมู่ 1, plan-moo-01.pdf (หมู่ 1) ของแผนหมู่ 2",
    ),
}


def paid(
    source: str, *, kind: str = "", partner: str = "", role: str = "ให้ที่ดิน", partner_kind: str = ""
) -> Delivered:
    """Money of one source, else help of one partner."""
    budget = [{**MONEY, "source": source, "kind": kind}] if source else []
    partners = [{"name": partner, "role": role, "kind": partner_kind}] if partner else []
    return Delivered({"budget": budget, "partners": partners})


OWN = (
    "กองช่าง อบต.ทุ่งสมมติ",
    "นายก อบต.ทุ่งสมมติ",
    "นายก อบต.",
    "สำนักปลัด องค์การบริหารส่วนตำบลทุ่งสมมติ",
    "ข้อบัญญัติ อบต.ทุ่งสมมติ",
    "เงินสะสม อ.บ.ต.ทุ่งสมมติ (งบปี 2565)",
    "กองคลัง",
)
NO_SOURCE = ("ไม่ได้รับงบประมาณ", "ไม่ใช้งบประมาณ", "รออนุมัติ", "อยู่ระหว่างเสนอขอ อบจ.")
OTHERS = (
    "กองทุนหลักประกันสุขภาพ อบต.ทุ่งสมมติ",
    "กองช่าง อบต.บ้านใหม่",
    "กองทัพบก",
    "รองผู้ว่าราชการจังหวัด",
    "รอยัล จำกัด",
    "นายกสมาคมแม่บ้าน",
    "เทศบาลตำบลบ้านใหม่",
    "กองสาธารณสุข อบจ.สาธิต",
    "ไม่มีขีดจำกัด จำกัด",
)
LAO_ONLY = "(มีแต่งบของ อปท. ของตำบลเอง)"
CASES |= {
    **{f"4.2 own money of {name}": (paid(name, kind="อื่น ๆ"), NONE, LAO_ONLY) for name in OWN},
    **{f"4.2 own help of {name}": (paid("", partner=name), NONE, "ยังไม่มีภาคี") for name in OWN},
    **{
        f"4.2 money of nobody: {name}": (paid(name), NONE, f"ยังไม่ระบุว่างบประมาณมาจากใคร: {name}")
        for name in NO_SOURCE
    },
    **{f"4.2 help of nobody: {name}": (paid("", partner=name), NONE, "ยังไม่มีภาคี") for name in NO_SOURCE},
    **{f"4.2 money of {name}": (paid(name, kind="อื่น ๆ"), FULL, "รวม 100 บาท") for name in OTHERS},
    **{f"4.2 help of {name}": (paid("", partner=name), FULL, "ภาคีสนับสนุน") for name in OTHERS},
    "4.2 a partner that is the own administration by its kind": (
        paid("", partner="ช่างของเรา", partner_kind="อปท. ของตำบล"),
        NONE,
        "ยังไม่มีภาคี",
    ),
    "4.2 help that is yet to come": (
        paid("", partner="วัดเหนือ", role="อยู่ระหว่างประสานขอรับการสนับสนุน"),
        NONE,
        "ภาคีที่ยังไม่ได้ช่วย จึงยังไม่นับ: วัดเหนือ (อยู่ระหว่างประสานขอรับการสนับสนุน)",
    ),
    **{
        f"4.2 help that is yet to come: {role}": (
            paid("", partner="วัดเหนือ", role=role),
            NONE,
            "ภาคีที่ยังไม่ได้ช่วย จึงยังไม่นับ",
        )
        for role in ("ยังไม่ได้สนับสนุน", "รอตอบรับ", "กำลังประสานงาน", "ไม่ได้รับงบประมาณ", "จะสนับสนุนปีหน้า")
    },
    **{
        f"4.2 help in kind: {role}": (paid("", partner="วัดเหนือ", role=role), FULL, "ภาคีสนับสนุนโดยไม่มีตัวเงิน")
        for role in (
            "ไม่มีตัวเงิน ช่วยเป็นวิทยากร",
            "ไม่มีงบประมาณ แต่ส่งวิทยากร 2 คน",
            "ไม่ได้ให้เงิน ให้แรงงาน 20 คน",
            "รองประธานคณะทำงาน",
            "ระหว่างทำงานให้ใช้ศาลา",
        )
    },
}


def ordered(**given: str) -> Delivered:
    return Delivered({"orders": [{**ORDER, **given}]})


PINNED = {**PIN, "description": "วัดเก่าแก่ของบ้าน ที่ประชุมของชาวบ้านทุกเดือน", "category": "วัด"}
NO_MY_MAP = (
    "https://www.google.com/maps/@15.9,100.1,15z",
    "https://www.google.com/maps/d/edit",
    "https://www.google.com/maps/d/u/0/edit?mid=",
    "https://www.google.com/maps/d/u/0/home?hl=th",
)
CASES |= {
    **{
        f"1.3 an order on {subject}": (ordered(subject=subject), PARTIAL, f"การแต่งตั้งคณะทำงานระดับตำบล ({why})")
        for subject, why in (
            ("แต่งตั้งคณะทำงานขับเคลื่อนสารสนเทศระดับอำเภอ", "ระดับอำเภอ"),
            ("แต่งตั้งคณะทำงานระดับตำบล (ร่าง)", "(ร่าง)"),
            ("แต่งตั้งคณะกรรมการสถานศึกษาขั้นพื้นฐาน", "คณะกรรมการสถานศึกษา"),
            ("จัดตั้งศูนย์ป้องกันและบรรเทาสาธารณภัย", "ศูนย์ป้องกันและบรรเทาสาธารณภัย"),
        )
    },
    **{
        f"1.3 an order for both levels: {subject}": (ordered(subject=subject), FULL, "มีไฟล์คำสั่ง")
        for subject in ("แต่งตั้งคณะทำงานระดับอำเภอและระดับตำบล", "แต่งตั้งคณะทำงานร่างแผนพัฒนาตำบล")
    },
    "1.3 a year for a number": (ordered(number="ที่ /64"), PARTIAL, "ยังไม่ได้ระบุของคำสั่ง: เลขที่"),
    "1.3 a number with two digits of the year": (ordered(number="9/64"), FULL, "มีไฟล์คำสั่ง"),
    "1.3 a number after the office": (
        ordered(number="อำเภอตัวอย่าง ที่ 99/2564", subject="จัดซื้อรถ"),
        PARTIAL,
        "การแต่งตั้งคณะทำงาน: คำสั่งอำเภอตัวอย่าง ที่ 99/2564 จัดซื้อรถ",
    ),
    **{
        f"3.2 no picture, and {link}": (
            Delivered({"places": [PINNED]}, {"google_my_maps": link}),
            PARTIAL,
            "มีภาพ 0 จาก 1 หมุด",
        )
        for link in NO_MY_MAP
    },
    "3.2 pictures in a map of My Maps": (
        Delivered(
            {"places": [PINNED]}, {"google_my_maps": "https://www.google.com/maps/d/u/0/viewer?hl=th&mid=1a"}
        ),
        FULL,
        "ภาพของ 1 หมุดอยู่ใน Google My Maps ตามที่ตำบลระบุ",
    ),
}


def met(document: str = "", caption: str = "", text: str = "") -> Delivered:
    """Minutes that the table of documents calls so, or a photo with this caption, or with this text."""
    name = "pond.jpg" if caption else PAPER
    documents = [{"file": PAPER, "title": document, "kind": "อื่น ๆ"}] if document else []
    tables: dict[str, Any] = {
        "orders": [],
        "meetings": [{**MEETING, "minutes": name}],
        "documents": documents,
    }
    photos = {"photos": [{"file": name, "caption": caption}]} if caption else {}
    return Delivered({**tables, **photos}, read=pdf(text) if text else {})


NO_MINUTES = "ไฟล์เป็นรายงานการประชุมหรือเป็นภาพ"
VISIT = "ที่ประชุมเห็นชอบให้ไปศึกษาดูงานตำบลบ้านใหม่ ออกเดินทางไปตำบลบ้านใหม่วันศุกร์ " * 2
MEASURED = {**DONE, "before": "10", "after": "20", "measured_be": "2564", "year_be": "2565"}
CASES |= {
    **{
        f"1.2 {title}": (met(title), FULL, f"หนังสือเชิญ หรือใบลงทะเบียนของการประชุม: minutes.pdf ({title})")
        for title in ("หนังสือเชิญประชุม", "ใบลงทะเบียนผู้เข้าประชุม")
    },
    "1.2 a photo of the meeting": (met(caption="เวทีประชาคมหมู่ 1"), FULL, "pond.jpg (เวทีประชาคมหมู่ 1)"),
    "1.2 own minutes of a visit to neighbours": (met(text=VISIT), FULL, "เนื้อหาในไฟล์เป็นของตำบลอื่น"),
    **{
        f"4.1 the result is {result}": (
            Delivered({"projects": [{**DONE, "result": result}], "plans": [PLAN]}),
            NONE,
            "โครงการที่เสร็จแล้วแต่ยังไม่ได้บอกผลสำเร็จ: ขุดสระ",
        )
        for result in ("ไม่บรรลุผล", "ยกเลิกโครงการ", "ไม่ประสบความสำเร็จ เพราะน้ำท่วม")
    },
    **{
        f"4.1 a good result: {result}": (
            Delivered(
                {"projects": [{**DONE, "result": result}], "plans": [PLAN]}, files=("photos/after.jpg",)
            ),
            FULL,
            "บอกผลสำเร็จ 1 โครงการ",
        )
        for result in ("ยกเลิกการใช้สารเคมีได้ 20 ครัวเรือน", "ไม่มีน้ำท่วมอีก")
    },
    "4.1 measured before the year of the project": (
        Delivered({"projects": [MEASURED], "plans": [PLAN]}),
        FULL,
        "วัดผลก่อนปีงบประมาณของโครงการ เป็นผลของโครงการนั้นหรือไม่: ขุดสระ (วัด 2564 ทำ 2565)",
    ),
    "4.1 a project that is called a success": (
        Delivered({"projects": [{**DONE, "status": "สำเร็จ"}], "plans": [PLAN]}, files=("photos/after.jpg",)),
        FULL,
        "บอกผลสำเร็จ 1 โครงการ",
    ),
}


@pytest.mark.parametrize(
    "given",
    [
        {"document": "รายงานการประชุมและรายชื่อผู้เข้าประชุม"},
        {"caption": "บันทึกการประชุม หน้า 1"},
        {"document": "เวทีประชาคม"},
    ],
)
def test_minutes_are_no_doubt(given: dict[str, str]) -> None:
    assert NO_MINUTES not in assess(met(**given).shown)["1.2"].unknown_th


def test_a_post_in_brackets_makes_no_other_person() -> None:
    assert person_key("นาง ก ข") == person_key("นาง ก ข (ส.อบต.)") == person_key("นางก ข (ตัวแทนหมู่ 2")
    assert not person_key("(ว่าง)")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("372", "372 วินาที ให้กรอก 6:12"), ("6.12", "6 นาที 12 วินาที ให้กรอก 6:12"), ("6.75", "เขียนเป็น")],
)
def test_a_length_without_a_unit_is_told_as_what_it_may_be(typed: str, meant: str) -> None:
    with pytest.raises(ThaiValueError) as refused:
        parse_duration(typed)
    assert meant in refused.value.fix


def test_a_map_in_a_store_of_files_is_not_published() -> None:
    post = {**POST, "is_gis": "ใช่", "link": "https://drive.google.com/file/d/1/view"}
    told = assess(Delivered({"places": [PIN], "posts": [post]}).shown)["3.3"].reason_th
    assert "ที่เก็บไฟล์เช่น Google Drive ไม่ใช่ที่เผยแพร่: แผนที่ตำบล" in told


def test_an_order_that_is_withheld_is_not_called_missing() -> None:
    shown = dataclasses.replace(ordered().shown, files=frozenset())
    assert "ไฟล์คำสั่งถูกกันไว้ ยังไม่เผยแพร่ (ดูเหตุผลในผลการตรวจ): minutes.pdf" in assess(shown)["1.3"].looked_at_th


@pytest.mark.parametrize("source", NO_SOURCE)
def test_money_of_nobody_is_not_called_the_tambons_own(source: str) -> None:
    assert LAO_ONLY not in assess(paid(source).shown)["4.2"].reason_th


def test_a_name_is_listed_once() -> None:
    assert listed(["ก", "ข", "ก"]) == "ก, ข"


@pytest.mark.parametrize("name", CASES)
def test_another_sort_is_named(name: str) -> None:
    delivered, extent, said = CASES[name]
    delivered.is_told(name.split(maxsplit=1)[0], extent, said)


@pytest.mark.parametrize(
    "names", [("plan-moo-01.pdf", "plan-moo-02.pdf"), ("m1.pdf", "form12.pdf"), ("a.pdf", "b.pdf")]
)
def test_a_file_that_says_its_own_village_or_none_is_no_doubt(names: tuple[str, str]) -> None:
    assert "หมู่อื่น" not in assess(moved(*names).shown)["2.3"].unknown_th
