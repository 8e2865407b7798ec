"""Rows, files and words that look like evidence of an item and are of another sort, and what is wrongly taken for one.

Each case is an item, what an entry has, how much of the item that is, and what the checklist says of it.
"""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.assess import assess
from tests.assess.test_delivered import FULL, PARTIAL, PLAN, Delivered
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
