"""An entry knows where each value was written, which files it has, and whether a table was read whole."""

from __future__ import annotations

import dataclasses

import pytest
from pydantic import ValidationError

from tambon_showcase.checks.people import NO_SOURCE
from tambon_showcase.checks.work import NO_MONEY
from tambon_showcase.finding import Where
from tambon_showcase.model.identity import Allowance, CiaScale, Identity, Missing, Office, Video
from tambon_showcase.model.once import once_for_entry
from tambon_showcase.model.people import PopulationYear, Village
from tests.entries import base_entry, changed, with_files, without_files


def identity(**keys: object) -> Identity:
    return Identity.model_validate({"code": "999901", "level": "district", **keys})


def test_an_entry_is_known_by_year_and_code() -> None:
    assert base_entry().key == f"{base_entry().year_be}/{base_entry().code}"
    assert base_entry().code == base_entry().identity.code


def test_a_zero_was_written_and_is_not_left_blank() -> None:
    row = base_entry().tables.villages[0].model_copy(update={"households": 0})
    assert not base_entry().is_left_blank(row, "households")
    assert base_entry().is_left_blank(row.model_copy(update={"households": None}), "households")


@pytest.mark.parametrize("code", ["99990", "9999011", "099901", "๙๙๙๙๐๑", "abcdef", ""])
def test_a_code_has_six_arabic_digits(code: str) -> None:
    with pytest.raises(ValidationError):
        identity(code=code)


@pytest.mark.parametrize("level", ["เทศบาล", "region", "1"])
def test_a_level_is_one_of_two(level: str) -> None:
    with pytest.raises(ValidationError):
        identity(level=level)


@pytest.mark.parametrize(
    ("written", "meant"), [("province", "province"), ("อำเภอ", "district"), ("District", "district")]
)
def test_a_level_may_be_said_in_thai(written: str, meant: str) -> None:
    assert identity(level=written).level == meant


def test_what_is_left_out_is_empty_and_not_zero() -> None:
    plain = identity()
    assert (plain.name, plain.lat, plain.updated, plain.video) == (None, None, None, None)
    assert (plain.topics, plain.highlights, plain.missing, plain.allowances) == ((), (), (), ())
    assert (plain.office, plain.cia) == (Office(), CiaScale())


def test_nested_keys_are_read_as_cells_are() -> None:
    made = identity(
        lat="15.9",
        office={"phone": "-", "website": "https://example.go.th"},
        video={"duration": "6:12"},
        cia={"scale_min": "๑", "ranking": "d1, d2"},
        missing=[{"item": "P1.4", "reason": "กำลังสำรวจ"}],
    )
    assert made.lat == 15.9
    assert made.office == Office(website="https://example.go.th")
    assert made.video == Video(duration=372)
    assert made.cia.scale_min == 1
    assert made.cia.ranking == ("d1", "d2")
    assert made.missing == (Missing(item="P1.4", reason="กำลังสำรวจ"),)


@pytest.mark.parametrize(
    "wrong",
    [
        {"offices": {}},
        {"office": {"mobile": "08"}},
        {"missing": [{"item": "P1.4"}]},
        {"cia": {"higher_is": "เท่าเดิม"}},
    ],
)
def test_keys_that_do_not_exist_and_gaps_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        identity(**wrong)


def test_an_allowance_says_what_why_who_and_when() -> None:
    whole = {
        "rule": "T401",
        "value": "0-2000-0000",
        "reason": "เบอร์สำนักงาน",
        "by": "พัฒนาการอำเภอ",
        "day": "1/2/2565",
    }
    assert Allowance.model_validate(whole).by == "พัฒนาการอำเภอ"
    for key in ("rule", "value", "reason", "by"):
        with pytest.raises(ValidationError):
            Allowance.model_validate({name: value for name, value in whole.items() if name != key})


def test_a_value_of_the_main_file_knows_its_line() -> None:
    entry = dataclasses.replace(
        base_entry(), folder="tambons/x", lines={("office",): 4, ("office", "phone"): 6}
    )
    assert entry.where("office", "phone") == Where("tambons/x/tambon.yml", 6)
    assert entry.where("vision") == Where("tambons/x/tambon.yml", 0)


def test_a_row_knows_its_file_and_line() -> None:
    entry = dataclasses.replace(base_entry(), folder="tambons/x")
    assert entry.row_where(Village(line=3, moo=1, name="ก")) == Where("tambons/x/tables/villages.csv", 3)


def test_a_table_with_an_error_is_not_whole() -> None:
    entry = base_entry()
    assert entry.is_whole(Village)
    spoilt = dataclasses.replace(
        entry, findings=(NO_MONEY.at(entry.row_where(Village(line=3, moo=1, name="ก")), "x"),)
    )
    assert not spoilt.is_whole(Village)
    assert spoilt.is_whole(PopulationYear)
    doubted = dataclasses.replace(
        entry, findings=(NO_SOURCE.at(entry.row_where(Village(line=3, moo=1, name="ก")), "x"),)
    )
    assert doubted.is_whole(Village)


def test_files_are_known_by_folder_and_name() -> None:
    entry = with_files(without_files(base_entry()), "photos/สระ.jpg", "documents/รายงาน.pdf", "photos/วัด.jpg")
    assert entry.has_file("photos", "สระ.jpg")
    assert not entry.has_file("documents", "สระ.jpg")
    assert not entry.has_file("photos", None)
    assert sorted(entry.names_in("photos")) == ["วัด.jpg", "สระ.jpg"]
    assert list(entry.names_in("maps")) == []


def test_an_entry_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        base_entry().folder = "x"  # type: ignore[misc]


def test_work_is_done_once_for_the_very_same_entry() -> None:
    done: list[str] = []

    @once_for_entry
    def motto(entry: object, more: str = "") -> str:
        done.append(more)
        return more or str(entry)[:0]

    one, two = base_entry(), changed(base_entry(), motto="ใหม่")
    assert motto(one, "a") == motto(one, "a") == "a"
    assert done == ["a"]
    assert motto(one, "b") == "b"
    assert motto(one, more="b") == "b"
    assert motto(two, "b") == "b"
    assert motto(one, "b") == "b"
    assert done == ["a", "b", "b", "b", "b"]


def test_equal_entries_are_not_taken_for_each_other() -> None:
    seen: list[int] = []

    @once_for_entry
    def look(entry: object) -> int:
        seen.append(id(entry))
        return len(seen)

    one, same = base_entry(), dataclasses.replace(base_entry())
    assert one == same
    assert (look(one), look(same)) == (1, 2)
