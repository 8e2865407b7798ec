"""The list of who may work where: read strictly, wrong lines all said at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.desk.owners import OwnersError, read_owners
from tambon_showcase.desk.reach import EVERYWHERE, Reach


def owners(folder: Path, text: str) -> Path:
    path = folder / "owners.yml"
    path.write_text(text, "utf-8")
    return path


def test_an_address_reaches_every_area_that_names_it(tmp_path: Path) -> None:
    text = '# คำอธิบาย\n"64": [A@x.th]\n1601: [a@x.th, b@x.th]\nall:\n  - it@x.th\n'
    assert read_owners(owners(tmp_path, text)) == {
        "a@x.th": Reach(("64", "1601")),
        "b@x.th": Reach(("1601",)),
        "it@x.th": EVERYWHERE,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "ยังไม่มีใครเข้าได้"),
        ('"64": []\n', "ยังไม่มีใครเข้าได้"),
        ('"640904": [a@x.th]\n', "บรรทัด 1: “640904” ไม่ใช่รหัส"),
        ("สุโขทัย: [a@x.th]\n", "บรรทัด 1: “สุโขทัย” ไม่ใช่รหัส"),
        ('"": [a@x.th]\n', "บรรทัด 1: ชื่อช่องต้อง"),
        ('"64": a@x.th\n', "บรรทัด 1: หลัง 64 ต้องเป็นรายการ"),
        ('"64": [a@x.th]\n"16": [สมชาย]\n', "บรรทัด 2: “สมชาย” ไม่ใช่บัญชี"),
        ('"64": [{a: b}]\n', "ไม่ใช่บัญชี"),
        ('"64": [a@x.th\n', "บรรทัด"),
        ('"64": [a@x.th]\n"64": [b@x.th]\n', "บรรทัด 2"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(OwnersError) as refused:
        read_owners(owners(tmp_path, text))
    assert said in str(refused.value)


def test_all_wrong_lines_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(OwnersError) as refused:
        read_owners(owners(tmp_path, '"1": [a@x.th]\n"16": [x]\n"17": y\n'))
    assert str(refused.value).count("\n") == 3


def test_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(OwnersError, match="ไม่พบ"):
        read_owners(tmp_path / "owners.yml")


@pytest.mark.parametrize(
    ("area", "touched"), [("64", True), ("6409", True), ("640904", True), ("6401", False), ("16", False)]
)
def test_an_area_is_touched_above_and_below(area: str, touched: bool) -> None:
    assert Reach(("6409",)).touches(area) is touched
    assert EVERYWHERE.touches(area)
    assert not Reach().touches(area)
    assert not Reach().holds(area)
