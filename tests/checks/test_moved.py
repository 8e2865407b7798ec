"""Captions that slid along the photos, by names of files that say what is in them."""

from __future__ import annotations

import pytest

from tambon_showcase.checks import run_checks
from tambon_showcase.checks.moved import CAPTIONS_MOVED
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
