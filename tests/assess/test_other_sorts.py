"""Rows, files and words that look like evidence of an item and are of another sort, and what is wrongly taken for one.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says of it.
"""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.assess import assess
from tambon_showcase.assess.look import listed
from tests.assess.test_delivered import FULL, MONEY, NONE, PARTIAL, PLAN, Delivered
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
}


@pytest.mark.parametrize("source", NO_SOURCE)
def test_money_of_nobody_is_not_called_the_tambons_own(source: str) -> None:
    assert LAO_ONLY not in assess(paid(source).shown)["4.2"].reason_th


def test_a_name_is_listed_once() -> None:
    assert listed(["ก", "ข", "ก"]) == "ก, ข"


@pytest.mark.parametrize("name", CASES)
def test_another_sort_is_named(name: str) -> None:
    delivered, extent, said = CASES[name]
    found = assess(delivered.shown)[name.split(maxsplit=1)[0]]
    told = " · ".join((found.reason_th, found.looked_at_th, found.unknown_th))
    assert said in told, told
    assert found.extent is extent, told


@pytest.mark.parametrize(
    "names", [("plan-moo-01.pdf", "plan-moo-02.pdf"), ("m1.pdf", "form12.pdf"), ("a.pdf", "b.pdf")]
)
def test_a_file_that_says_its_own_village_or_none_is_no_doubt(names: tuple[str, str]) -> None:
    assert "หมู่อื่น" not in assess(moved(*names).shown)["2.3"].unknown_th
