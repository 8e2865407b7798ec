"""What changed in an entry besides its tables: main data, texts, files, completeness."""

from __future__ import annotations

import dataclasses

from tambon_showcase.model.entry import EntryText
from tambon_showcase.model.identity import Office
from tambon_showcase.model.tables import TABLES
from tambon_showcase.review.entries import entry_change, file_changes
from tambon_showcase.review.tables import BLANK
from tests.entries import base_entry, changed, shown

FOLDER = "tambons/2565/99-สาธิต/999901-ทดสอบ"


def file(name: str, status: str, before: str = "", after: str = "") -> dict[str, str]:
    return {"path": f"{FOLDER}/{name}", "status": status, "blob_before": before, "blob": after}


def test_main_data_is_named_by_its_thai_titles() -> None:
    before = base_entry()
    after = changed(before, motto="น้ำใสใจดี", office=Office(phone="0-2123-4567"))
    fields = {field.heading: tuple(field)[1:] for field in entry_change(shown(before), shown(after), []).main}
    assert fields == {"คำขวัญ": (BLANK, "น้ำใสใจดี"), "สำนักงาน › โทรศัพท์สำนักงาน": (BLANK, "0-2123-4567")}


def test_lines_of_texts_are_counted() -> None:
    before = base_entry()
    old = before.texts["history"]
    new = EntryText("history", old.markdown + "\nบรรทัดใหม่\n", old.where)
    after = dataclasses.replace(before, texts={**before.texts, "history": new})
    (text,) = entry_change(shown(before), shown(after), []).texts
    assert (text.title, text.added, text.removed) == ("ประวัติความเป็นมา", 1, 0)


def test_a_new_entry_is_all_new_and_a_lost_one_all_gone() -> None:
    entry = base_entry()
    new, gone = entry_change(None, shown(entry), []), entry_change(shown(entry), None, [])
    assert new.complete_before is None and new.complete_after
    assert gone.complete_before and gone.complete_after is None
    assert (
        len(new.tables[TABLES["villages"].title].added)
        == len(entry.tables.villages)
        == len(gone.tables[TABLES["villages"].title].removed)
    )
    assert new.tables[TABLES["villages"].title].removed == ()


def test_a_count_that_the_page_hides_is_not_in_the_comment() -> None:
    row = {"moo": "1", "indicator": "10", "surveyed": "100", "failing": "3", "year_be": "2564"}
    one = base_entry()
    before, after, more = (
        shown(changed(one, tables={"bmn": [{**row, "failing": failing}]})) for failing in ("3", "4", "30")
    )
    assert TABLES["bmn"].title not in entry_change(before, after, []).tables
    (fields,) = (row.fields for row in entry_change(after, more, []).tables[TABLES["bmn"].title].changed)
    assert {field.heading: (field.before, field.after) for field in fields}["ไม่ผ่าน"] == (BLANK, "30")


def test_an_unchanged_entry_has_no_change() -> None:
    change = entry_change(shown(base_entry()), shown(base_entry()), [])
    assert not any((change.main, change.tables, change.texts, any(change.files), change.unread))
    assert change.complete_before == change.complete_after


def test_files_with_the_same_content_are_renamed() -> None:
    files = file_changes(
        [
            file("photos/a.jpg", "D", before="1"),
            file("photos/ตลาด.jpg", "A", after="1"),
            file("photos/new.jpg", "A", after="2"),
            file("documents/old.pdf", "D", before="3"),
            file("photos/วัด.jpg", "M", "4", "5"),
            file("tables/villages.csv", "M", "6", "7"),
        ]
    )
    assert files.renamed == (("photos/a.jpg", "photos/ตลาด.jpg"),)
    assert (files.added, files.removed, files.changed) == (
        ("photos/new.jpg",),
        ("documents/old.pdf",),
        ("photos/วัด.jpg",),
    )
