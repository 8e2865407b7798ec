"""Invitations: one secret per judge, none of another's, and a card that can be printed."""

from __future__ import annotations

import io
import json
import re

import openpyxl
import pytest

from tambon_showcase.judging.canon import from_base64
from tambon_showcase.judging.invite import invitation_cards, invite_link, new_committee
from tambon_showcase.judging.judges_list import committee_faults, read_judges
from tambon_showcase.judging.papers import COMMITTEE, INVITE, committee_from_json
from tambon_showcase.judging.shape import read_json
from tests.judging.example import CODES, committee, terms

GOOD = "เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ01,กรรมการ ก,999902\nJ02,กรรมการ ข,\n"


def judges(text: str):
    return read_judges(text.encode(), "judges.csv", terms())


def workbook(*rows: list[object]) -> bytes:
    """The list as Excel saves it, below a title and beside a sheet of something else."""
    book = openpyxl.Workbook()
    book.active.append(["โทรศัพท์", "ห้อง"])
    sheet = book.create_sheet("กรรมการ")
    for row in (["รายชื่อคณะกรรมการ"], ["เลขกรรมการ", "ชื่อ", "ตำแหน่ง", "งดให้คะแนน"], *rows):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_each_judge_gets_a_fresh_secret():
    first, findings = judges(GOOD)
    second, _ = judges(GOOD)
    assert findings == []
    assert [(judge.id, judge.recused) for judge in first] == [("J01", ("999902",)), ("J02", ())]
    assert len({judge.secret for judge in (*first, *second)}) == 4
    assert {len(from_base64(judge.secret)) for judge in first} == {32}


HEAD = "เลขกรรมการ,ชื่อ,งดให้คะแนน\n"


@pytest.mark.parametrize("cell", ["999901 999902", '"999901,999902"', "๙๙๙๙๐๑;๙๙๙๙๐๒", '"999901\n999902"'])
def test_conflicts_are_read_however_they_are_parted_and_in_thai_digits(cell: str):
    made, findings = judges(f"{HEAD}J01,กรรมการ ก,{cell}\n")
    assert findings == []
    assert made[0].recused == ("999901", "999902")


@pytest.mark.parametrize("cell", ["", "-", "ไม่มี", "ไม่งด", "N/A"])
def test_no_conflict_is_none(cell: str):
    assert judges(f"{HEAD}J01,กรรมการ ก,{cell}\n")[0][0].recused == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("เลขกรรมการ,ชื่อ,งดคะแนน\nJ01,กรรมการ ก,999901\n", "T765"),
        ("เลขกรรมการ,ชื่อ\nJ01,กรรมการ ก\n", "T765"),
        (GOOD + "J03,ชื่อ,ตำบลสมมุติ1\n", "T751"),
        (GOOD + "J03,ชื่อ,99990\n", "T751"),
        (GOOD + "J03,ชื่อ,999902 ไม่มี\nJ๐๓,ซ้ำ,\n", "T750"),
        (GOOD + "J01,ซ้ำ,\n", "T750"),
        (GOOD + "<b>,ชื่อ,\n", "T750"),
        (GOOD + "J03,,\n", "T750"),
        (GOOD + "J03,ชื่อ,800101\n", "T751"),
        ("เลขกรรมการ,ชื่อ,งดให้คะแนน\n", "T752"),
    ],
)
def test_wrong_rows_are_named(text: str, code: str):
    assert code in [finding.code for finding in judges(text)[1]]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("ตำบลสมมุติ2", "แทน: 999902 ตำบลสมมุติ2 อำเภอทดสอบ จังหวัดตัวอย่าง"),
        ("สมมุดติ2", f"แทน: {' '.join(CODES)}"),
        ("อำเภอทดสอบ", f"แทน: {' '.join(CODES)}"),
    ],
)
def test_a_conflict_by_name_is_answered_with_codes(word: str, said: str):
    assert judges(f"{GOOD}J03,ชื่อ,{word}\n")[1][0].fix.endswith(said)


def test_a_list_from_excel_is_read_with_offices_numbers_and_thai_digits():
    data = workbook([1, "นาย ก", "พัฒนาการจังหวัด", 999902], ["J๐๒", "นาง ข", None, "๙๙๙๙๐๑"])
    made, findings = read_judges(data, "judges.xlsx", terms())
    assert findings == []
    read = [(judge.id, judge.name, judge.position, judge.recused) for judge in made]
    assert read == [("1", "นาย ก", "พัฒนาการจังหวัด", ("999902",)), ("J02", "นาง ข", "", ("999901",))]


def test_a_file_that_only_looks_like_a_workbook_is_refused():
    assert [one.code for one in read_judges(b"PK\x03\x04", "judges.xlsx", terms())[1]] == ["T779"]


def test_a_list_without_offices_leaves_those_of_the_register():
    register = new_committee(
        terms(), [*read_judges(workbook([1, "ก", "นายอำเภอ", ""]), "j.xlsx", terms())[0]]
    )
    made, _ = read_judges(f"{HEAD}1,ก,\nJ02,ข,\n".encode(), "judges.csv", terms(), register)
    assert [judge.position for judge in made] == ["นายอำเภอ", ""]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (HEAD + "".join(f"J{n},ก,\n" for n in range(31)), ["T747"]),
        (HEAD + "".join(f"J{n},ก,\n" for n in range(30)), []),
        (HEAD + "J01,ก,999901 999902\nJ02,ข,999902\n", ["T748"]),
        (HEAD + "J01,ก,999901\nJ02,ข,999902\n", []),
    ],
)
def test_a_committee_that_no_register_holds_or_that_leaves_an_entry_alone_is_refused(
    text: str, codes: list[str]
):
    found = committee_faults(new_committee(terms(), judges(text)[0]), "judges.csv")
    assert [one.code for one in found] == codes


def test_the_link_carries_only_this_judge_in_its_fragment():
    register = committee({"J01": ("999902",)})
    link = invite_link(register, register.judges[0], "https://example.go.th/tambon/")
    assert link.startswith("https://example.go.th/tambon/judge/sheet.html#invite=")
    value, findings = read_json(from_base64(link.split("invite=")[1]), INVITE, "link")
    assert findings == []
    assert (value["judge"]["id"], value["recused"], value["entries"]) == ("J01", ["999902"], list(CODES))
    assert value["secret"] == register.judges[0].secret
    assert register.judges[1].secret not in json.dumps(value)


def test_the_register_goes_to_its_file_and_back():
    register = new_committee(terms(), judges(GOOD)[0])
    value, findings = read_json(json.dumps(register.as_json()).encode(), COMMITTEE, "committee.json")
    assert findings == []
    assert committee_from_json(value) == register


def test_cards_show_name_recusals_and_qr_and_escape_names():
    made, _ = judges('เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ01,"<b>ก</b>",999902\n')
    page = invitation_cards(new_committee(terms(), made), terms(), "https://example.go.th")
    assert "<title>QR คำเชิญ</title>" in page
    assert "&lt;b&gt;ก" in page
    assert "<b>ก" not in page
    assert re.search(r"999902 .*งดให้คะแนน", page)
