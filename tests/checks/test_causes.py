"""One mistake, one message: a file that is not there, letters that are lost, and errors in columns nobody reads."""

from __future__ import annotations

import pytest

from tambon_showcase.checks.causes import without_consequences
from tambon_showcase.checks.comparison import VILLAGES_ABSENT
from tambon_showcase.checks.contest import ORDER_LATE
from tambon_showcase.checks.media import PHOTO_UNUSED
from tambon_showcase.checks.moved import NUMBERS_MOVED
from tambon_showcase.checks.odd_words import OTHER_MOO
from tambon_showcase.checks.references import DOCUMENT_ABSENT, MOO_UNKNOWN, PHOTO_ABSENT
from tambon_showcase.checks.rows import SURVEYED_MORE
from tambon_showcase.checks.together import together
from tambon_showcase.checks.work import DAY_AHEAD
from tambon_showcase.content.links import BROKEN_LINK, FOREIGN_IMAGE
from tambon_showcase.content.lost_letters import LOST
from tambon_showcase.finding import Finding, Where
from tambon_showcase.reading.allow_list import WRONG_FILE
from tambon_showcase.reading.file_names import OTHER_NAME
from tambon_showcase.reading.table_headings import NO_KNOWN_HEADING
from tambon_showcase.reading.tables import read_table

ENTRY = "tambons/2565/99-สาธิต/999901-ทุ่งสมมติ"


def photo(name: str, line: int = 2) -> Finding:
    where = Where(f"{ENTRY}/tables/photos.csv", line)
    return PHOTO_ABSENT.at(where, name, heading="ไฟล์ภาพ", also="", fix="ใส่ไฟล์")


def in_text(name: str, line: int, text: str = "history.md") -> Finding:
    return FOREIGN_IMAGE.at(Where(f"{ENTRY}/texts/{text}", line), name)


def codes(*findings: Finding) -> list[str]:
    return [one.code for one in without_consequences(findings)]


@pytest.mark.parametrize(
    "name", ["weir.jpg", "photos/weir.jpg", "../photos/weir.jpg", "WEIR.JPG", "we%69r.jpg"]
)
def test_a_photo_that_is_not_there_is_reported_once_with_every_place(name: str) -> None:
    (found,) = without_consequences(
        [photo("weir.jpg"), in_text(name, 3), in_text(name, 9), in_text(name, 1, "culture.md")]
    )
    assert found.code == PHOTO_ABSENT.code
    assert found.message.endswith("ข้อความใน texts/history.md บรรทัด 3 และ 9, texts/culture.md บรรทัด 1 ก็ใช้ชื่อนี้")
    assert found.fix == "ใส่ไฟล์"


def test_other_photos_in_texts_are_reported_by_themselves() -> None:
    assert codes(photo("weir.jpg"), in_text("https://example.com/other.jpg", 3)) == ["T550", "T413"]
    assert codes(in_text("weir.jpg", 3)) == ["T413"]


def test_each_file_has_its_own_texts_also_when_many_are_reported_together() -> None:
    names = ("a.jpg", "b.jpg", "c.jpg")
    found = without_consequences(
        [*(photo(name, 2 + at) for at, name in enumerate(names)), in_text("b.jpg", 7)]
    )
    assert ["บรรทัด 7" in one.message for one in found] == [False, True, False]
    assert sum("b.jpg" in one.message for one in together(found)) == 1


def test_a_document_that_is_not_there_is_reported_once_too() -> None:
    where = Where(f"{ENTRY}/tables/documents.csv", 2)
    absent = DOCUMENT_ABSENT.at(where, "plan.pdf", heading="ไฟล์เอกสาร", also="", fix="ใส่ไฟล์")
    link = BROKEN_LINK.at(Where(f"{ENTRY}/texts/history.md", 4), "../documents/plan.pdf")
    assert codes(absent, link) == [DOCUMENT_ABSENT.code]
    assert codes(photo("plan.pdf"), link) == [PHOTO_ABSENT.code, BROKEN_LINK.code]


def test_one_absent_file_beside_one_unused_is_that_file_under_another_name() -> None:
    unused = [PHOTO_UNUSED.at(Where(f"{ENTRY}/photos/{name}"), name) for name in ("new.jpg", "more.jpg")]
    (found,) = without_consequences([unused[0], photo("weir.jpg"), in_text("weir.jpg", 3)])
    assert "อาจเปลี่ยนชื่อเป็น “new.jpg”" in found.message and "texts/history.md บรรทัด 3" in found.message
    assert codes(*unused, photo("weir.jpg")) == ["T552", "T552", "T550"]
    assert codes(unused[0], photo("weir.jpg"), photo("pond.jpg", 3)) == ["T552", "T550", "T550"]
    assert codes(unused[0]) == ["T552"]


def test_a_file_under_another_name_is_reported_once_with_the_other_places() -> None:
    def other(file: str, line: int, name: str = "cover.JPG") -> Finding:
        return OTHER_NAME.at(Where(f"{ENTRY}/{file}", line), "cover.jpg", name=name, folder="photos")

    first, second = without_consequences(
        [
            other("tambon.yml", 43),
            other("tables/photos.csv", 2),
            other("tables/photos.csv", 9),
            other("tambon.yml", 50, "x"),
        ]
    )
    assert first.line == 43 and first.message.endswith("และใน tables/photos.csv บรรทัด 2 และ 9")
    assert second.line == 50 and "และใน" not in second.message


def test_headings_that_lost_their_letters_are_reported_once_with_the_reason() -> None:
    where = Where(f"{ENTRY}/tables/groups.csv", 1)
    headless = NO_KNOWN_HEADING.at(where, "????", what="ไม่พบหัวตารางที่รู้จัก", fix="ใส่หัวตาราง")
    lost = [
        LOST.at(Where(where.file, line), "????", reason="ไฟล์ถูกบันทึกแบบที่ไม่มีตัวอักษรไทย", fix="คัดลอกใหม่")
        for line in (1, 2, 3)
    ]
    (found,) = without_consequences([headless, *lost])
    assert found.code == NO_KNOWN_HEADING.code and found.is_error
    assert "ไม่มีตัวอักษรไทย" in found.message and found.fix == "คัดลอกใหม่"
    elsewhere = LOST.at(Where(f"{ENTRY}/texts/history.md", 1), "????", reason="x", fix="y")
    assert codes(headless, elsewhere) == [NO_KNOWN_HEADING.code, LOST.code]
    assert codes(*lost) == [LOST.code] * 3


def test_villages_that_do_not_fit_prove_only_what_they_were_compared_with() -> None:
    bmn, nrd2c = (
        NUMBERS_MOVED.at(Where(f"{ENTRY}/tables/{name}.csv", 2), "x", end="แรก", way="ลง")
        for name in ("bmn", "nrd2c")
    )
    more = SURVEYED_MORE.at(Where(f"{ENTRY}/tables/bmn.csv", 9), "701", moo=1, households="241")
    first, second = without_consequences([bmn, nrd2c, more])
    assert "701" in first.message and second == nrd2c
    assert without_consequences([nrd2c, more]) == (nrd2c, more)


def test_a_shapefile_is_reported_once_with_its_parts() -> None:
    refused = [
        WRONG_FILE.at(Where(f"{ENTRY}/maps/{name}"), name, fix="x")
        for name in ("ก.cpg", "ก.DBF", "ก.shp", "ข.dbf", "ก.kmx")
    ]
    shape, stray, other = without_consequences(refused)
    assert shape.value == "ก.shp" and shape.message.endswith("ก.cpg, ก.DBF")
    assert [stray.value, other.value] == ["ข.dbf", "ก.kmx"]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("ชื่อกลุ่ม,ยอดสะสม\nทอผ้า,#REF!\nจักสาน,#REF!\n", ["T235"]),
        ("ชื่อกลุ่ม,ประเภท\nทอผ้า,#REF!\n", ["T214"]),
        ("ชื่อกลุ่ม,ยอดสะสม,ประเภท\nทอผ้า,#REF!,#REF!\n", ["T214", "T235"]),
        ("ช่องนี้ไม่มีหัว,ชื่อกลุ่ม\n#N/A,ทอผ้า\n", ["T235"]),
    ],
)
def test_an_error_of_excel_in_a_column_that_is_not_shown_is_not_reported(table: str, told: list[str]) -> None:
    assert sorted(found.code for found in read_table("groups", table.encode(), "groups.csv").findings) == told


def unknown_moo(moo: object) -> Finding:
    return MOO_UNKNOWN.at(Where(f"{ENTRY}/tables/villages.csv"), moo, heading="หมู่ที่", also="")


def without_rows(moo: object, what: str = "ข้อมูล จปฐ.") -> Finding:
    return VILLAGES_ABSENT.at(Where(f"{ENTRY}/tables/bmn.csv"), moo, what=what)


def test_a_village_number_typed_wrong_is_reported_once() -> None:
    (found,) = without_consequences([without_rows(33), without_rows(33, "ข้อมูล กชช.2ค"), unknown_moo(3)])
    assert found.code == MOO_UNKNOWN.code
    assert "หมู่ที่ 33" in found.message and "คือหมู่ที่ 3 ให้แก้เลขหมู่ที่นั่นแห่งเดียว" in found.fix


@pytest.mark.parametrize(
    "findings",
    [
        [unknown_moo(3)],
        [without_rows(33)],
        [unknown_moo(3), unknown_moo(4), without_rows(33)],
        [unknown_moo(3), without_rows(33), without_rows(34)],
        [unknown_moo(3), without_rows([33, 34])],
    ],
)
def test_several_numbers_are_each_reported(findings: list[Finding]) -> None:
    assert codes(*findings) == [one.code for one in findings]


def test_a_row_has_one_fault_where_the_second_follows_from_the_first() -> None:
    row, next_row = (Where(f"{ENTRY}/tables/leaders.csv", line) for line in (4, 5))
    unknown = MOO_UNKNOWN.at(row, 99, heading="หมู่ที่", also="")
    other = [OTHER_MOO.at(where, "ผู้ใหญ่บ้านหมู่ที่ 3", named=3, moo=99) for where in (row, next_row)]
    assert [(one.code, one.line) for one in without_consequences([unknown, *other])] == [
        ("T240", 4),
        ("T281", 5),
    ]
    late, ahead = ORDER_LATE.at(row, "2656", limit="2565"), DAY_AHEAD.at(row, "2656", heading="วันที่")
    assert codes(ahead, late) == ["T250"] and codes(late) == ["T710"]


def test_a_village_number_typed_wrong_in_all_rows_of_one_survey_is_one_mistake() -> None:
    survey = f"{ENTRY}/tables/bmn.csv"
    lacking = VILLAGES_ABSENT.at(Where(survey), [3], what="จปฐ.")
    wrong = MOO_UNKNOWN.at(Where(survey, 64), 99, heading="หมู่ที่", also="")
    (found,) = without_consequences([lacking, wrong])
    assert found.code == MOO_UNKNOWN.code and "ไม่มีแถวของหมู่ที่ 3" in found.message
    elsewhere = MOO_UNKNOWN.at(Where(f"{ENTRY}/tables/groups.csv", 2), 99, heading="หมู่ที่", also="")
    assert len(without_consequences([lacking, elsewhere])) == 2
