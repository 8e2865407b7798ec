"""Rubric group 1."""

from __future__ import annotations

from tests.assess.looking import evidence, fails, passes
from tests.entries import base_entry, changed, edition, with_files

OFFICE = {"name": "ที่ทำการ", "category": "อบต.", "lat": "15.90010", "lon": "100.10020"}


def facilities(*atoms: str, photo: str | None = None) -> list[dict[str, object]]:
    return [{"atom": atom, "available": "มี", "photo": photo} for atom in atoms]


def test_a_whole_workplace_has_six_things_two_pictures_and_a_pin() -> None:
    rows = facilities(*edition().facilities)
    rows[1]["photo"], rows[2]["photo"] = "b.jpg", "s.jpg"
    entry = with_files(
        changed(base_entry(), tables={"facilities": rows, "places": [OFFICE]}), "photos/b.jpg", "photos/s.jpg"
    )
    assert fails("workplace", entry) == []
    assert evidence("workplace", entry)[:2] == [
        ("photo", "management.html#facilities-2"),
        ("photo", "management.html#facilities-3"),
    ]
    assert evidence("workplace", entry)[-1] == ("pin", "map.html#places-1")


def test_what_is_not_there_is_named() -> None:
    entry = changed(
        base_entry(), tables={"facilities": [*facilities("อาคาร"), {"atom": "ป้าย", "available": "ไม่มี"}]}
    )
    assert "ป้าย" in fails("workplace", entry)[0]
    assert "อาคาร" not in fails("workplace", entry)[0]
    assert fails("workplace", entry)[1] == "ยังไม่มีภาพของ: อาคาร, ป้าย"
    assert evidence("workplace", entry) == [("table", "management.html#facilities-1")]


def test_a_picture_that_is_not_in_the_folder_is_no_picture() -> None:
    entry = changed(base_entry(), tables={"facilities": facilities("อาคาร", "ป้าย", photo="lost.jpg")})
    assert "ยังไม่มีภาพของ: อาคาร, ป้าย" in fails("workplace", entry)


def test_one_picture_does_not_show_two_things() -> None:
    entry = changed(base_entry(), tables={"facilities": facilities("อาคาร", "ป้าย", photo="pond.jpg")})
    assert "ใช้ภาพเดียวกันแทนมากกว่าหนึ่งอย่าง" in fails("workplace", entry)


def test_a_made_picture_is_told_from_a_photograph() -> None:
    photos = [{"file": "pond.jpg", "caption": "ก", "illustration": "ใช่"}]
    entry = changed(
        base_entry(), tables={"facilities": facilities("อาคาร", photo="pond.jpg"), "photos": photos}
    )
    assert any("ภาพที่สร้างขึ้น" in text for text in fails("workplace", entry))


def test_a_pin_alone_is_no_workplace() -> None:
    assert evidence("workplace", changed(base_entry(), tables={"places": [OFFICE]})) == []


def test_every_village_without_a_representative_is_named() -> None:
    members = [{"name": "นายหนึ่ง", "role": "ประธาน", "moo": "1"}]
    entry = changed(base_entry(), tables={"working_group": members})
    assert fails("structure_and_minutes", entry) == ["ยังไม่มีตัวแทนของ: หมู่ 2 บ้านสอง"]
    assert "มีตัวแทนครบทั้ง 2 หมู่บ้าน" in passes("structure_and_minutes", base_entry())


def test_minutes_count_only_inside_the_working_period_and_with_their_file() -> None:
    assert any("รายงานการประชุม 1 ครั้ง" in text for text in passes("structure_and_minutes", base_entry()))
    for day, minutes in (
        ("31/10/2564", "minutes.pdf"),
        ("1/4/2565", "minutes.pdf"),
        ("1/12/2564", "lost.pdf"),
    ):
        meeting = {"day": day, "subject": "ประชุม", "minutes": minutes}
        entry = changed(base_entry(), tables={"meetings": [meeting]})
        assert any("ยังไม่มีรายงานการประชุม" in text for text in fails("structure_and_minutes", entry)), day


def test_days_at_the_edges_of_the_working_period_count() -> None:
    for day in ("1/11/2564", "31/3/2565"):
        entry = changed(
            base_entry(), tables={"meetings": [{"day": day, "subject": "ก", "minutes": "minutes.pdf"}]}
        )
        assert fails("structure_and_minutes", entry) == []


def test_without_villages_nobody_can_say_that_all_are_represented() -> None:
    assert any(
        "ยังไม่มีตารางหมู่บ้าน" in text
        for text in fails("structure_and_minutes", changed(base_entry(), tables={"villages": []}))
    )


def test_an_order_needs_its_file_and_a_day_in_time() -> None:
    assert fails("appointment_order", base_entry()) == ["ยังไม่ได้แนบไฟล์คำสั่ง"]
    assert evidence("appointment_order", base_entry()) == [("table", "management.html#orders-1")]
    order = {"number": "1", "day": "31/3/2565", "issuer": "นายอำเภอ", "document": "minutes.pdf"}

    def lacking(**change: str) -> list[str]:
        return fails(
            "appointment_order",
            changed(base_entry(), tables={"documents": [], "orders": [{**order, **change}]}),
        )

    assert lacking() == lacking(day="1/11/2564") == []
    assert lacking(day="1/4/2565") == ["คำสั่งลงวันที่ 1 เม.ย. 2565 หลังช่วงดำเนินงาน (31 มี.ค. 2565) 1 วัน"]
    assert lacking(day="5/1/2550") == ["คำสั่งลงวันที่ 5 ม.ค. 2550 ก่อนช่วงดำเนินงาน (1 พ.ย. 2564)"]


def test_an_order_alone_is_no_minutes_and_minutes_may_be_photographed() -> None:
    tables = {
        "orders": [{"number": "1", "day": "15/11/2564", "issuer": "นายอำเภอ", "document": "minutes.pdf"}],
        "meetings": [{"day": "1/12/2564", "subject": "ประชุม", "minutes": "minutes.pdf"}],
    }
    entry = changed(base_entry(), tables=tables)
    assert "รายงานการประชุมเป็นไฟล์เดียวกับคำสั่งแต่งตั้ง" in fails("structure_and_minutes", entry)
    photographed = [{"day": "1/12/2564", "subject": "ประชุม", "minutes": "pond.jpg"}]
    for caption, found in (("รายงานการประชุม หน้า 1", []), ("สระน้ำ", ["รายงานการประชุมเป็นเรื่องอื่น"])):
        photos = [{"file": "pond.jpg", "caption": caption}]
        taken = changed(base_entry(), tables={"meetings": photographed, "photos": photos})
        lacking = fails("structure_and_minutes", taken)
        assert len(lacking) == len(found) and all(said in lacking[0] for said in found)


def test_one_person_for_several_villages_is_one_representative() -> None:
    alone = [{"name": "นายหนึ่ง", "role": "กรรมการ", "moo": moo} for moo in "12"]
    found = fails("structure_and_minutes", changed(base_entry(), tables={"working_group": alone}))
    assert found == ["นายหนึ่ง คนเดียวเป็นตัวแทนของหมู่ 1, 2"]
    helped = [*alone, {"name": "นางสอง", "role": "กรรมการ", "moo": "2"}]
    assert fails("structure_and_minutes", changed(base_entry(), tables={"working_group": helped})) == []


def test_a_chart_that_the_tambon_hands_in_counts() -> None:
    rows = [{"file": "minutes.pdf", "title": "ผัง", "kind": "แผนผัง"}]
    entry = changed(base_entry(), tables={"working_group": [], "documents": rows, "meetings": []})
    assert ("document", "appendix.html#documents-1") in evidence("structure_and_minutes", entry)
    assert fails("structure_and_minutes", entry)[0] == "ยังไม่มีรายชื่อคณะทำงาน จึงไม่ทราบว่ามีตัวแทนครบทุกหมู่บ้าน"


def test_an_empty_post_represents_no_village() -> None:
    members = [
        {"name": "นายหนึ่ง ใจดี", "role": "ประธาน", "moo": "1"},
        {"name": "ตำแหน่งว่าง", "role": "กรรมการ", "moo": "2"},
        {"name": "กำนันหนึ่ง ใจดี", "role": "กรรมการ", "moo": "1"},
    ]
    entry = changed(base_entry(), tables={"working_group": members})
    assert fails("structure_and_minutes", entry) == ["ยังไม่มีตัวแทนของ: หมู่ 2 บ้านสอง"]
