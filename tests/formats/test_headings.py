"""The one matcher of headings: what is certain, what is understood and said, what is never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.formats.heading_spelling import heading_spelling, numbers_rows
from tambon_showcase.formats.heading_words import OTHER_WORDS
from tambon_showcase.formats.headings import Accepted, Pair
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.table_headings import accepted

VILLAGES = Accepted.of({"moo": "หมู่ที่", "name": "ชื่อหมู่บ้าน", "male": "ชาย", "households": "ครัวเรือน"})
LEADERS = Accepted.of({"name": "ชื่อ-สกุล", "position": "ตำแหน่ง"})


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("ผ่าน", ""), ("จำนวนผ่าน", ""), ("ม่ผ่าน", ""), ("ไม่ผ่าย", "ไม่ผ่าน"), ("สำรวด", "สำรวจ")],
)
def test_no_heading_is_said_to_be_near_to_its_contrary(written: str, nearest: str) -> None:
    assert accepted(TABLES["bmn"].row).nearest(written) == nearest


@pytest.mark.parametrize(
    "written",
    [
        "ชื่อ-สกุล",
        "ชื่อ – สกุล",
        "ชื่อ—สกุล",
        "ชื่อ ‑ สกุล",
        "ชื่อ\nสกุล",
        "ชื่อ/สกุล",
        "๑. ชื่อ-สกุล",
        "ชื่อ-สกุล *",
        "ชื่อ - นามสกุล",
        "NAME",
    ],
)
def test_typing_does_not_change_a_heading(written: str) -> None:
    matched = LEADERS.match([written])
    assert matched.places == {"name": (0,)} and not matched.read_as


@pytest.mark.parametrize(
    "written", ["ขั้นตอนของกระบวนการ", "ขั้นตอน 5 ร่วม", "ขั้นตอน ๔ ร่วม", "ขั้นตอน 6 ร่วม", "step"]
)
def test_the_steps_of_a_process_are_known_whatever_their_number_in_a_year(written: str) -> None:
    for name in ("posts", "photos"):
        matched = accepted(TABLES[name].row).match([written])
        assert matched.places == {"step": (0,)} and not matched.read_as


@pytest.mark.parametrize(
    "written",
    [
        "ชาย (คน)",
        "ชาย(คน)",
        "ชาย [คน]",
        "จำนวนชาย",
        "จำนวนชาย (คน)",
        "ประชากร (คน) / ชาย",
        "ชาย (คน",
        "ชาย คน",
    ],
)
def test_a_unit_or_a_count_does_not_either(written: str) -> None:
    assert VILLAGES.match([written]).places == {"male": (0,)}


@pytest.mark.parametrize("unit", ["ล้านบาท", "พันบาท", "ร้อยละ", "%", "บาทต่อเดือน"])
def test_a_unit_that_changes_the_value_is_told(unit: str) -> None:
    money = Accepted.of({"amount": "จำนวนเงิน (บาท)"})
    assert money.match([f"จำนวนเงิน ({unit})"]).scaled == (Pair(f"จำนวนเงิน ({unit})", unit),)
    assert not money.match(["จำนวนเงิน(บาท)"]).scaled


def test_a_columns_own_name_counts_before_other_words_wherever_it_stands() -> None:
    matched = VILLAGES.match(["หมู่", "หมู่ที่"])
    assert matched.places == {"moo": (1,)}
    assert [pair.written for pair in matched.unknown] == ["หมู่"]


@pytest.mark.parametrize("word", ["บ้าน", " บ้าน.", "1. บ้าน"])
def test_a_word_of_two_meanings_is_read_where_the_other_meaning_is_there_already(word: str) -> None:
    assert VILLAGES.match(["หมู่ที่", word, "หลังคาเรือน"]).places["name"] == (1,)
    alone = VILLAGES.match(["หมู่ที่", word, "ชาย"])
    assert "name" not in alone.places and alone.unknown == (Pair(word, "ชื่อหมู่บ้าน"),)
    named = VILLAGES.match(["ชื่อหมู่บ้าน", word, "ครัวเรือน"])
    assert named.places["name"] == (0,) and named.unknown == (Pair(word, ""),)
    for counted in ("บ้าน (หลัง)", "จำนวนบ้าน"):
        assert "name" not in VILLAGES.match(["หมู่ที่", counted, "ครัวเรือน"]).places


def test_unknown_headings_come_with_the_nearest_free_one() -> None:
    assert VILLAGES.match(["ครัวเรือนน", "หมายเหตุ"]).unknown == (
        Pair("ครัวเรือนน", "ครัวเรือน"),
        Pair("หมายเหตุ", ""),
    )
    assert VILLAGES.match(["ครัวเรือน", "ครัวเรือนน"]).unknown == (Pair("ครัวเรือนน", ""),)


def test_running_numbers_are_no_loss() -> None:
    assert not VILLAGES.match(["ลำดับที่", "ที่", "No."]).unknown


def test_the_same_heading_twice_is_told_unless_it_is_a_name_in_parts() -> None:
    assert VILLAGES.match(["ชาย", "ชาย (คน)"]).twice == ("ชาย (คน)",)
    matched = LEADERS.match(["ชื่อ-สกุล", "ชื่อ-สกุล", "ตำแหน่ง"])
    assert matched.places["name"] == (0, 1)
    assert LEADERS.match(["ชื่อ-สกุล", "ตำแหน่ง", "ชื่อ-สกุล"]).twice == ("ชื่อ-สกุล",)


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        (["นาย", "สมมติ", "ใจดี"], "นายสมมติ ใจดี"),
        (["ร.ต.", "มานะ", "งามตา"], "ร.ต. มานะ งามตา"),
        (["", "มานี", "งามตา"], "มานี งามตา"),
        (["นาง", "", ""], "นาง"),
        (["", "", ""], ""),
    ],
)
def test_a_name_in_three_columns_is_one(cells: list[str], name: str) -> None:
    assert LEADERS.match(["คำนำหน้า", "ชื่อ", "นามสกุล"]).cells(cells) == {"name": name}


@pytest.mark.parametrize("table", TABLES)
def test_no_heading_of_a_table_is_taken_for_another(table: str) -> None:
    known = accepted(TABLES[table].row)
    matched = known.match(list(known.shown.values()))
    assert matched.places == {name: (place,) for place, name in enumerate(known.shown)}
    assert known.match(list(known.shown)).places == matched.places
    assert not (matched.read_as or matched.unknown or matched.twice or matched.scaled)


def test_other_words_belong_to_headings_that_exist() -> None:
    ours = {heading for table in TABLES.values() for heading in headings(table.row).values()}
    assert set(OTHER_WORDS) <= ours
    assert all(heading_spelling(word) for words in OTHER_WORDS.values() for word in words)


@given(st.lists(st.text(max_size=12), max_size=6))
def test_each_heading_is_found_unknown_or_a_number(written: list[str]) -> None:
    matched = VILLAGES.match(written)
    found = [place for places in matched.places.values() for place in places]
    assert len(found) == len(set(found))
    assert len(found) + len(matched.unknown) + len(matched.twice) <= len(written)


@pytest.mark.parametrize("heading", ["ที่", "ลำดับที่", "ลำดับ", "No.", "#", "Unnamed: 0", "index"])
def test_a_column_that_only_numbers_rows_is_known(heading: str) -> None:
    assert numbers_rows(heading)
    assert not numbers_rows(f"{heading} หมู่บ้าน")
    assert VILLAGES.match([heading, "ชาย"]).unknown == ()
    assert VILLAGES.match([heading, "ชาย"]).places == {"male": (1,)}
