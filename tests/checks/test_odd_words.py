"""Words that say something else than their row are named; what a tambon really writes is not."""

from __future__ import annotations

from typing import Any

import pytest

from tambon_showcase.checks import run_checks
from tambon_showcase.model.identity import Office, Video
from tests.entries import ROOT, TODAY, base_entry, changed, edition


def codes(**changes: Any) -> list[str]:
    found = run_checks(changed(base_entry(), **changes), edition(), ROOT, TODAY)
    return [finding.code for finding in found if "T281" <= finding.code <= "T288"]


def leader(position: str, phone: str = "") -> dict[str, Any]:
    row = {"name": "นายขาว ใจดี", "position": position, "moo": "1"}
    return {"leaders": [{**row, "office_phone": phone} if phone else row]}


@pytest.mark.parametrize("position", ["ผู้ใหญ่บ้าน หมู่ที่ 2", "ผู้ใหญ่บ้าน ม.2", "ผู้ช่วยผู้ใหญ่บ้าน หมู่ ๒"])
def test_another_village_is_named(position: str) -> None:
    assert codes(tables=leader(position)) == ["T281"]


@pytest.mark.parametrize(
    "position", ["กำนัน", "ผู้ใหญ่บ้าน หมู่ 1", "ดูแลหมู่ 2 และหมู่ 1", "หมู่บ้าน 12 ครัวเรือนแรก ม.1", "รุ่นที่ 2"]
)
def test_the_own_village_is_right(position: str) -> None:
    assert codes(tables=leader(position)) == []


@pytest.mark.parametrize("phone", ["0-2000-000", "02000000", "2000-0000", "0-2000-000000 ต่อ 1"])
def test_a_phone_without_all_digits_is_named(phone: str) -> None:
    assert codes(tables=leader("กำนัน", phone)) == ["T283"]


@pytest.mark.parametrize("phone", ["0-2000-0000", "0 2000 0000 ต่อ 11", "+66 2000 0000", "1567", "ติดต่อ อบต."])
def test_a_whole_phone_is_one(phone: str) -> None:
    assert codes(tables=leader("กำนัน", phone)) == []


@pytest.mark.parametrize(
    ("email", "told"),
    [
        ("office@thungsommut.example", []),
        ("saraban_06500703@dla.go.th", []),
        ("office@thungsommut,example", ["T284"]),
        ("office@thungsommut", ["T284"]),
        ("office thungsommut.go.th", ["T284"]),
    ],
)
def test_mail_can_be_sent(email: str, told: list[str]) -> None:
    assert codes(office=Office(name="อบต.", email=email)) == told


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("IMG_20211124_093512", ["T285"]),
        ("LINE_ALBUM_ประชุม", []),
        ("DSC00123.JPG", ["T285"]),
        ("ภาพที่ 3", ["T285"]),
        ("pond", ["T285"]),
        ("Scan_20211124_0001.pdf", ["T285"]),
        ("WhatsApp Image 2022-01-12 at 09.30.12", ["T285"]),
        ("ภาพที่ 3 ประชุมหมู่บ้าน", []),
        ("ประชุม 24 พ.ย. 2564", []),
    ],
)
def test_a_caption_says_what_is_seen(caption: str, told: list[str]) -> None:
    photos = [{"file": "pond.jpg", "caption": caption, "people": "ไม่มีบุคคล"}]
    assert codes(tables={"photos": photos}) == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("อินเทอร์เน็ต", ["T286"]),
        ("จากเว็บไซต์", ["T286"]),
        ("Google", ["T286"]),
        ("เว็บไซต์กรมที่ดิน", []),
        ("จปฐ. 2564", []),
    ],
)
def test_a_source_can_be_found(source: str, told: list[str]) -> None:
    rows = [{"item": "พื้นที่นา", "value": "1", "unit": "ไร่", "year_be": "2564", "source": source}]
    assert codes(tables={"income": rows}) == told


INCOME = {"item": "ข้าว", "value": "1", "unit": "ตัน", "year_be": "2564", "source": "สพอ."}


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("unit", "250", ["T287"]),
        ("unit", "๑,๒๐๐", ["T287"]),
        ("unit", "100 กก.", []),
        ("item", "24/11/2564", ["T287"]),
        ("item", "24-11-64", ["T287"]),
        ("item", "2021-11-24 09:30:00", ["T287"]),
        ("item", "รายได้ 24/11/2564", []),
        ("source", "True", ["T287"]),
        ("source", "บริษัท True", []),
        ("source", "ใช่", ["T287"]),
        ("source", "24/11/2564", ["T287"]),
        ("source", "=VLOOKUP(A2,B:C,2)", ["T287"]),
        ("source", "ทะเบียน = ฉบับปี 2564", []),
    ],
)
def test_words_are_words(column: str, value: str, told: list[str]) -> None:
    assert codes(tables={"income": [{**INCOME, column: value}]}) == told


@pytest.mark.parametrize(("number", "told"), [("24/11/2564", ["T287"]), ("FALSE", ["T287"]), ("812", [])])
def test_the_number_of_an_order_is_no_day(number: str, told: list[str]) -> None:
    order = {"number": number, "day": "15/11/2564", "issuer": "นายอำเภอ"}
    assert codes(tables={"orders": [order]}) == told


def test_a_note_may_be_a_day() -> None:
    culture = {"name": "บุญบั้งไฟ", "kind": "ประเพณี", "month": "15/05/2565"}
    assert codes(tables={"culture": [culture]}) == []


@pytest.mark.parametrize(
    ("years", "told"),
    [
        (["2558"], []),
        (["2557"], ["T288"]),
        (["2556"], ["T288"]),
        (["2557", "2558", "2556"], []),
        (["2549", "2551", "2550", "2564"], ["T288"]),
    ],
)
def test_a_year_is_of_the_edition_or_one_of_a_row_of_years(years: list[str], told: list[str]) -> None:
    rows = [{**INCOME, "item": f"ข้าว {year}", "year_be": year} for year in years]
    assert codes(tables={"income": rows}) == told
    assert codes(tables={"groups": [{"name": "กลุ่ม", "moo": "1", "founded_be": "2499"}]}) == []


@pytest.mark.parametrize(
    ("year", "told"), [("2570", []), ("2571", ["T288"]), ("2576", ["T288"]), ("2556", ["T288"])]
)
def test_the_year_of_a_project_is_near_the_editions(year: str, told: list[str]) -> None:
    project = {"key": "P1", "name": "ขุดสระ", "year_be": year}
    assert codes(tables={"projects": [project]}) == told


@pytest.mark.parametrize(
    ("names", "told"),
    [(("กลุ่มทอผ้า", "กลุ่ม ทอผ้า"), ["T282"]), (("กลุ่มทอผ้า", "กลุ่มทอผ้า"), []), (("กลุ่มทอผ้า 1", "กลุ่มทอผ้า 2"), [])],
)
def test_names_that_differ_in_signs_are_one(names: tuple[str, str], told: list[str]) -> None:
    rows = [{"name": name, "moo": "1", "members": str(number)} for number, name in enumerate(names, 5)]
    assert codes(tables={"groups": rows}) == told


@pytest.mark.parametrize(
    ("file", "title", "told"),
    [
        ("plan.pdf", "plan.pdf", ["T285"]),
        ("plan.pdf", "plan", ["T285"]),
        ("scan.pdf", "Scan0001", ["T285"]),
        ("แผนพัฒนาตำบล.pdf", "แผนพัฒนาตำบล", []),
        ("plan.pdf", "แผนพัฒนาตำบล (One Plan)", []),
    ],
)
def test_a_document_is_called_by_its_title(file: str, title: str, told: list[str]) -> None:
    documents = [{"file": file, "title": title, "kind": "แผน", "checked_for_personal_data": "ใช่"}]
    assert codes(tables={"documents": documents}) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [("VID_20220512_101112.mp4", ["T285"]), ("ข้อมูลเปลี่ยนตำบล", []), ("สารสนเทศตำบล 2565", [])],
)
def test_the_video_is_called_by_its_title(title: str, told: list[str]) -> None:
    assert codes(video=Video(url="https://youtu.be/abcdefghijk", title=title)) == told
