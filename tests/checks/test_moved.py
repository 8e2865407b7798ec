"""Captions that slid along the photos, by names of files that say what is in them, and numbers along their villages."""

from __future__ import annotations

import pytest

from tambon_showcase.checks import run_checks
from tambon_showcase.checks.causes import without_consequences
from tambon_showcase.checks.moved import CAPTIONS_MOVED, NUMBERS_MOVED
from tests.cases import ROOT
from tests.entries import base_entry, changed, edition

NAMES = ("ฝายน้ำล้น", "โรงทอผ้า", "ตลาดนัดเช้า", "สะพานไม้", "ศาลาประชาคม")


def told(files: tuple[str, ...], captions: tuple[str, ...]) -> list[str]:
    rows = [
        {"file": f"{file}.jpg", "caption": caption} for file, caption in zip(files, captions, strict=True)
    ]
    entry = changed(base_entry(), tables={"photos": rows})
    return [
        found.message for found in run_checks(entry, edition(), ROOT) if found.code == CAPTIONS_MOVED.code
    ]


@pytest.mark.parametrize(("step", "side", "lines"), [(1, "ก่อนหน้า", "3–6"), (-1, "ถัดไป", "2–5")])
def test_captions_that_slid_by_a_row_are_named_once_with_their_lines(
    step: int, side: str, lines: str
) -> None:
    captions = tuple(f"ภาพ{NAMES[(at + step) % 5]}ของตำบล" for at in range(5))
    (message,) = told(NAMES, captions)
    assert message.endswith(f"แถว{side}") and f"บรรทัด {lines}" in message


@pytest.mark.parametrize(
    ("files", "captions"),
    [
        (NAMES, tuple(f"{name} หมู่ที่ 2" for name in NAMES)),
        (("ฝายน้ำล้น", "โรงทอผ้า", "x", "y", "z"), ("โรงทอผ้า", "ตลาดนัดเช้า", "ก", "ข", "ค")),  # one pair
        (("IMG_1", "IMG_2", "IMG_3", "IMG_4", "IMG_5"), NAMES),
        (("วัด", "วัด 2", "วัด 3", "วัด 4", "วัด 5"), ("วัดใหม่", "วัดเก่า", "วัดกลาง", "วัดบน", "วัดล่าง")),
        (
            ("ทอผ้าไหม", "ทอผ้าไหม 2", "ทอผ้าไหม 3", "ทอผ้าไหม 4", "ทอผ้าไหม 5"),
            tuple(f"ทอผ้าไหมขั้นที่ {number}" for number in range(5)),
        ),  # they fit their own captions as well
    ],
)
def test_captions_in_their_places_are_left_alone(files: tuple[str, ...], captions: tuple[str, ...]) -> None:
    assert told(files, captions) == []


SURVEYED = (100, 120, 90, 60, 200, 40, 160, 80)
VILLAGES = [{"moo": str(moo), "name": "ก", "households": str(many)} for moo, many in enumerate(SURVEYED, 1)]


def bmn(
    surveyed: tuple[object, ...], failing: tuple[object, ...], reasons: tuple[str, ...] = ("",) * 8
) -> str:
    """What is said of จปฐ. of eight villages, `-` for a blank: codes, and what the first message says of the columns."""
    rows = [
        {
            "moo": str(moo),
            "indicator": "8",
            "surveyed": str(all_),
            "failing": str(few),
            "year_be": "2564",
            "reason": why,
        }
        for moo, (all_, few, why) in enumerate(zip(surveyed, failing, reasons, strict=True), 1)
    ]
    entry = changed(base_entry(), tables={"bmn": rows, "villages": VILLAGES})
    found = without_consequences(run_checks(entry, edition(), ROOT))
    own = [one for one in found if one.code == NUMBERS_MOVED.code or one.code in {"T264", "T612", "T615"}]
    return " ".join([*(one.code for one in own), *(one.message.partition(" ว่าง")[0] for one in own[:1])])


FEW = (1, 2, 3, 4, 5, 6, 7, 8)
DOWN, UP = ("-", *SURVEYED[:-1]), (*SURVEYED[1:], "-")
HIDDEN = ("", "", "น้อยกว่า 5", *("",) * 5)


@pytest.mark.parametrize(
    ("surveyed", "failing", "reasons", "said"),
    [
        (SURVEYED, FEW, HIDDEN, ""),
        (DOWN, ("-", *FEW[:-1]), ("",) * 8, "T625 ช่อง สำรวจ, ไม่ผ่าน"),
        (UP, (*FEW[1:], "-"), ("",) * 8, "T625 ช่อง สำรวจ, ไม่ผ่าน"),
        (DOWN, FEW, ("",) * 8, "T625 ช่อง สำรวจ"),
        (SURVEYED, ("-", *FEW[:-1]), ("",) * 8, "T625 ช่อง ไม่ผ่าน"),
        (
            ("-", 100, 120, "-", *SURVEYED[3:-1]),
            ("-", 1, 2, "-", *FEW[3:-1]),
            HIDDEN,
            "T625 ช่อง สำรวจ, ไม่ผ่าน",
        ),
        ((100, "-", *SURVEYED[2:]), (1, "-", *FEW[2:]), ("",) * 8, "T615 ช่อง สำรวจ"),
        (("-", *SURVEYED[1:]), ("-", *FEW[1:]), ("ยังไม่สำรวจ", *("",) * 7), ""),
        (("-", "-", *SURVEYED[2:]), ("-", "-", *FEW[2:]), ("",) * 8, "T615 T615 ช่อง สำรวจ"),
    ],
)
def test_a_column_that_slid_by_a_row_is_the_one_thing_said(
    surveyed: tuple[object, ...], failing: tuple[object, ...], reasons: tuple[str, ...], said: str
) -> None:
    assert bmn(surveyed, failing, reasons) == said


@pytest.mark.parametrize(
    ("blank", "codes"),
    [(("total", "households"), ["T625"]), (("total",), []), (("households",), [])],
)
def test_a_village_without_any_number_may_have_them_in_the_next_row(
    blank: tuple[str, ...], codes: list[str]
) -> None:
    rows = [{"moo": str(moo), "name": "ก", "total": "300", "households": "90"} for moo in range(1, 9)]
    rows[0] |= dict.fromkeys(blank, "")
    entry = changed(base_entry(), tables={"villages": rows})
    assert [one.code for one in run_checks(entry, edition(), ROOT) if one.code == NUMBERS_MOVED.code] == codes
