"""The kinds of values that officers write: each read from text, each refusal in Thai with what to do."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tambon_showcase.model.choices import OneOf
from tambon_showcase.model.fields import (
    TEXT_LIMIT,
    Address,
    Count,
    Day,
    Facebook,
    GoogleMaps,
    Households,
    LineAddress,
    MaybeText,
    Money,
    Moo,
    Moos,
    Number,
    People,
    Seconds,
    Text,
    VillageNumber,
    Words,
    YearBE,
    Years,
    YesNo,
    YouTube,
)
from tambon_showcase.model.lists import split_list
from tambon_showcase.model.row import Record, Row, column, columns, headings, known_headings, required_columns


class Sample(Row):
    """A row with one column of every kind."""

    name: Text = column("ชื่อ", required=True)
    moo: VillageNumber = column("หมู่ที่", required=True)
    text: MaybeText = column("ข้อความ")
    count: Count = column("จำนวน")
    people: People = column("คน")
    households: Households = column("ครัวเรือน")
    years: Years = column("ช่วงปี")
    number: Number = column("ค่า")
    money: Money = column("บาท")
    other_moo: Moo = column("หมู่อื่น")
    year_be: YearBE = column("ปี")
    day: Day = column("วันที่")
    yes: YesNo = column("มีหรือไม่")
    seconds: Seconds = column("ความยาว")
    link: Address = column("ลิงก์")
    facebook: Facebook = column("เฟซบุ๊ก")
    line_account: LineAddress = column("ไลน์")
    youtube: YouTube = column("ยูทูบ")
    map: GoogleMaps = column("แผนที่")
    kind: Annotated[str | None, OneOf("หมู่บ้าน", "ชุมชน")] = column("ประเภท")
    moos: Moos = columns("หมู่ทั้งหมด")
    words: Words = columns("คำ")


def sample(**cells: object) -> Sample:
    return Sample.model_validate({"name": "ก", "moo": "1", **cells})


def refused(name: str, value: str) -> str:
    """Why a cell is refused."""
    with pytest.raises(ValidationError) as problem:
        sample(**{name: value})
    (details,) = problem.value.errors()
    return str(details["msg"])


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("text", "  บ้านน้ำใส ", "บ้านน้ำใส"),
        ("count", "1,204", 1204),
        ("count", "๑,๒๐๔ คน", 1204),
        ("count", "12.00", 12),
        ("count", "0", 0),
        ("number", "-1.5", -1.5),
        ("number", "95.5", 95.5),
        ("money", "48,200.50", Decimal("48200.50")),
        ("money", "฿1,000", Decimal(1000)),
        ("other_moo", "หมู่ที่ ๕", 5),
        ("other_moo", "ม.12", 12),
        ("other_moo", "หมู่ 3", 3),
        ("year_be", "2564", 2564),
        ("year_be", "พ.ศ. ๒๕๖๔", 2564),
        ("day", "15/11/2564", datetime.date(2021, 11, 15)),
        ("day", "15 พ.ย. 2564", datetime.date(2021, 11, 15)),
        ("yes", "มี", True),
        ("yes", "ไม่มี", False),
        ("seconds", "6:12", 372),
        ("link", "https://example.go.th/a", "https://example.go.th/a"),
        ("link", "https://10.go.th/a", "https://10.go.th/a"),
        ("link", "https://www.local.go.th/a", "https://www.local.go.th/a"),
        ("kind", "ชุมชน", "ชุมชน"),
        ("moos", "1, 3; 5", (1, 3, 5)),
        ("moos", "หมู่ 2\nหมู่ 4", (2, 4)),
        ("words", "น้ำแล้ง | หนี้สิน", ("น้ำแล้ง", "หนี้สิน")),
    ],
)
def test_what_officers_write_is_read(name: str, written: str, value: object) -> None:
    assert getattr(sample(**{name: written}), name) == value


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("count", "12 บาท", "“บาท”"),
        ("count", "12 ไร่", "“ไร่”"),
        ("count", "30 กม.", "“กม.”"),
        ("people", "120 ครัวเรือน", "นับคน"),
        ("people", "12 หลังคาเรือน", "“หลังคาเรือน”"),
        ("households", "412 คน", "นับครัวเรือน"),
        ("households", "๔๑๒ ราย", "“ราย”"),
    ],
)
def test_a_number_of_other_things_is_refused(name: str, written: str, said: str) -> None:
    assert said in refused(name, written)


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("people", "120 คน", 120),
        ("people", "12 ราย", 12),
        ("households", "120 หลังคาเรือน", 120),
        ("households", "120 คร.", 120),
        ("years", "66-70", "2566-2570"),
        ("years", "tbd", None),
    ],
)
def test_a_number_of_what_the_column_counts_is_read(name: str, written: str, value: object) -> None:
    assert getattr(sample(**{name: written}), name) == value


BLANKS = ("", "-", "–", "ไม่มีข้อมูล", "   ")
MAYBE = sorted(set(headings(Sample)) - {"name", "moo", "moos", "words", "yes"})


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("name", MAYBE)
def test_a_blank_is_none_and_never_zero(name: str, blank: str) -> None:
    assert getattr(sample(**{name: blank}), name) is None


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("name", ["moos", "words"])
def test_a_blank_list_is_empty(name: str, blank: str) -> None:
    assert getattr(sample(**{name: blank}), name) == ()


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("count", "-1", "ติดลบ"),
        ("count", "45%", "ไม่ใช่ร้อยละ"),
        ("count", "ร้อยละ 45", "ไม่ใช่ร้อยละ"),
        ("count", "1.5", "ไม่ใช่จำนวนเต็ม"),
        ("other_moo", "0", "ระหว่าง 1 ถึง 99"),
        ("other_moo", "100", "ระหว่าง 1 ถึง 99"),
        ("money", "-5", "ติดลบ"),
        ("money", "1.005", "สตางค์"),
        ("link", "javascript:alert(1)", "ใช้ไม่ได้"),
        ("link", "http://localhost/wordpress/?p=12", "เฉพาะในเครื่อง"),
        ("link", "localhost:8080/post/1", "เฉพาะในเครื่อง"),
        ("link", "http://192.168.1.10/news/1", "เฉพาะในเครื่อง"),
        ("link", "http://server01/news/1", "เฉพาะในเครื่อง"),
        ("link", "https://intranet.local/news", "เฉพาะในเครื่อง"),
        ("link", "file:///C:/post.html", "เฉพาะในเครื่อง"),
        ("link", "https://www.facebook.com/abcได้เลยค่ะ", "มีข้อความอื่นปน"),
        ("facebook", "https://facebook.com.example.net/x", "ไม่ใช่ของบริการนี้"),
        ("line_account", "https://example.com/line.me", "ไม่ใช่ของบริการนี้"),
        ("youtube", "https://youtube.com@example.net/watch", "ไม่ใช่ของบริการนี้"),
        ("map", "https://example.net/maps", "ไม่ใช่ของบริการนี้"),
        ("kind", "ตำบล", "ต้องเป็นคำใดคำหนึ่ง"),
        ("moos", "1, ห้า", "เลขหมู่"),
        ("text", "กข" * (TEXT_LIMIT // 2 + 1), str(TEXT_LIMIT)),
    ],
)
def test_what_may_mean_something_else_is_refused_in_words(name: str, written: str, said: str) -> None:
    assert said in refused(name, written)


@pytest.mark.parametrize("service", ["facebook", "line_account", "youtube", "map"])
def test_the_address_of_a_service_is_really_its_own(service: str) -> None:
    own = {
        "facebook": "https://www.facebook.com/tambon",
        "line_account": "https://line.me/R/ti/p/x",
        "youtube": "https://youtu.be/ABCDEFGHIJK",
        "map": "https://maps.app.goo.gl/abc",
    }
    assert getattr(sample(**{service: own[service]}), service)
    for other in own.keys() - {service}:
        refused(service, own[other])


def test_a_cell_that_must_be_filled_is_not_blank() -> None:
    for cells in ({"name": "  "}, {"moo": "-"}):
        with pytest.raises(ValidationError):
            sample(**cells)


def test_values_that_are_no_text_any_more_pass_through() -> None:
    assert sample(count=5, moos=(1, 2), kind="ชุมชน", words=("ก",)).count == 5
    assert sample(day=datetime.date(2021, 1, 1)).day == datetime.date(2021, 1, 1)


def test_thai_and_english_headings_name_the_same_column() -> None:
    assert Sample.model_validate({"ชื่อ": "ก", "หมู่ที่": "2", "จำนวน": "3"}) == sample(moo="2", count="3")


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        sample(ไม่รู้จัก="1")


def test_rows_cannot_be_changed_and_their_line_is_no_column() -> None:
    row = sample(line=7)
    with pytest.raises(ValidationError):
        row.name = "ข"
    assert row.line == 7
    assert "line" not in row.model_dump()
    assert "line" not in headings(Sample)


def test_headings_are_thai_in_the_order_of_the_table() -> None:
    shown = headings(Sample)
    assert list(shown)[:3] == ["name", "moo", "text"]
    assert list(shown.values())[:3] == ["ชื่อ", "หมู่ที่", "ข้อความ"]
    assert headings(Sample) is shown


def test_a_column_without_a_thai_heading_is_called_by_its_key() -> None:
    class Plain(Row):
        """No alias."""

        size: int = 0

    assert headings(Plain) == {"size": "size"}
    assert known_headings(Plain) == {"size": "size"}


def test_every_heading_leads_to_its_column() -> None:
    known = known_headings(Sample)
    for name, heading in headings(Sample).items():
        assert known[name] == known[heading] == name
    assert len(known) == 2 * len(headings(Sample))


def test_columns_that_every_row_must_fill() -> None:
    assert required_columns(Sample) == {"name", "moo"}
    assert required_columns(Row) == frozenset()


def test_words_to_choose_from_are_told_to_editors() -> None:
    assert Sample.model_json_schema()["properties"]["ประเภท"]["enum"] == ["หมู่บ้าน", "ชุมชน", None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [("a, b", ("a", "b")), ("a;b|c", ("a", "b", "c")), ("a\n\nb,", ("a", "b")), (" , ", ()), ("", ())],
)
def test_lists_are_split_at_every_mark_that_people_use(text: str, parts: tuple[str, ...]) -> None:
    assert split_list(text) == parts


@given(st.lists(st.text("กขคabc 0", min_size=1).map(str.strip).filter(bool)))
def test_a_list_is_read_as_it_was_joined(words: list[str]) -> None:
    assert split_list(", ".join(words)) == tuple(words)


@given(st.dictionaries(st.sampled_from(MAYBE), st.text(max_size=40), max_size=4))
def test_any_cell_is_read_or_refused_and_never_breaks(cells: dict[str, Any]) -> None:
    try:
        assert isinstance(sample(**cells), Sample)
    except ValidationError as problem:
        assert problem.error_count() <= len(cells)


@given(st.integers(0, 10**12))
def test_a_number_is_read_as_it_is_shown(number: int) -> None:
    assert sample(count=f"{number:,}").count == sample(count=str(number)).count == number


def test_records_refuse_keys_that_they_do_not_know() -> None:
    class Office(Record):
        """One key."""

        name: MaybeText = None

    assert Office(name="-").name is None
    with pytest.raises(ValidationError):
        Office.model_validate({"nmae": "ก"})
