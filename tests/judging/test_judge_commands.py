"""The secretary's commands from start to end, as typed."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tambon_showcase.cli import main
from tambon_showcase.judging.canon import sign
from tests.judging.example import CODES, ITEMS, ROOT, ballot, pack, sheet

pytestmark = pytest.mark.documents
VOTES = ["999905", "999901", "999902", "999903", "999904"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "pack.json").write_bytes(pack())
    text = "เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ01,กรรมการ ก,\nJ02,กรรมการ ข,999902\n"
    (tmp_path / "judges.csv").write_text(text, encoding="utf-8")
    return tmp_path


def run(desk: Path, *words: str) -> int:
    return main([*words, "--pack", str(desk / "pack.json"), "--out", str(desk / "out"), "--root", str(ROOT)])


def invited(desk: Path) -> dict:
    judges = str(desk / "judges.csv")
    assert run(desk, "judge", "invite", "--judges", judges, "--site", "https://example.go.th") == 0
    return json.loads((desk / "out" / "committee.json").read_bytes())


def send(desk: Path, committee: dict, number: int, **more) -> str:
    judge = committee["judges"][number]
    codes = [code for code in CODES if code not in judge["recused"]]
    body = sheet(judge["id"], [ballot(code, dict.fromkeys(ITEMS, 4.0)) for code in codes], **more)
    path = desk / f"{judge['id']}.json"
    path.write_text(json.dumps({**body, "mac": sign(body, judge["secret"])}), encoding="utf-8")
    return str(path)


def test_invite_then_merge(desk: Path, capsys):
    committee = invited(desk)
    assert "ห้ามส่งต่อ" in capsys.readouterr().out
    sheets = [send(desk, committee, number) for number in (0, 1)]
    register = str(desk / "out" / "committee.json")
    typed = ", ".join(VOTES).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert run(desk, "judge", "merge", *sheets, "--committee", register, "--vote", typed) == 0
    result = json.loads((desk / "out" / "result.json").read_bytes())
    assert [row["code"] for row in result["standings"]][:2] == VOTES[:2]
    assert result["votes"] == VOTES
    made = {path.name for path in (desk / "out").iterdir()}
    assert made >= {"result.xlsx", "result.csv", "items.csv", "notes.csv", "minutes.html", "minutes.pdf"}


def test_a_changed_sheet_ends_with_one_and_its_name(desk: Path, capsys):
    committee = invited(desk)
    path = send(desk, committee, 0)
    Path(path).write_text(Path(path).read_text("utf-8").replace("4.0", "5.0", 1), encoding="utf-8")
    register = str(desk / "out" / "committee.json")
    assert run(desk, "judge", "merge", path, "--committee", register) == 1
    assert "J01.json" in capsys.readouterr().err


def test_wrong_judges_write_nothing(desk: Path):
    (desk / "judges.csv").write_text("เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ 1,ก,\n", encoding="utf-8")
    assert (
        run(desk, "judge", "invite", "--judges", str(desk / "judges.csv"), "--site", "https://x.example") == 1
    )
    assert not (desk / "out").exists()


@pytest.mark.parametrize("number", ["K01", "K03", "K05", "K07"])
def test_the_attack_corpus_is_refused_even_without_a_pack(number: str, tmp_path: Path, capsys):
    path = Path(__file__).parent / "data" / "attacks" / f"{number}.json"
    with pytest.raises(SystemExit, match="ไม่มีไฟล์คะแนนที่อ่านได้"):
        main(["judge", "merge", str(path), "--out", str(tmp_path), "--root", str(ROOT)])
    assert f"{number}.json" in capsys.readouterr().err


def test_a_missing_file_is_said_without_a_traceback(desk: Path):
    with pytest.raises(SystemExit, match="ไม่ได้ ตรวจชื่อไฟล์"):
        run(desk, "judge", "merge", str(desk / "none.json"))


def test_select_writes_the_list(desk: Path, capsys):
    (desk / "past.csv").write_text("ปี,ระดับ,รหัส\n2563,จังหวัด,800101\n", encoding="utf-8")
    assert run(desk, "select", "--register", str(desk / "past.csv"), "--province", "99") == 0
    assert "เกินโควตา" in capsys.readouterr().out
    rows = openpyxl.load_workbook(desk / "out" / "select.xlsx")["ทะเบียนรายชื่อ"]
    assert [cell.value for cell in rows["E"]][3:8] == [*CODES]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("สุโขทัย", "region-17.json"),
        ("จ.สุโขทัย", "region-17.json"),
        ("๖๔", "region-17.json"),
        ("สุโขไท", "ไม่มีจังหวัด “สุโขไท”"),
    ],
)
def test_a_province_names_its_region(tmp_path: Path, said: str, answer: str):
    with pytest.raises(SystemExit, match=answer):
        main(["select", "--province", said, "--root", str(ROOT), "--out", str(tmp_path)])


def test_a_province_may_be_named_and_another_one_is_no_empty_list(desk: Path):
    for said in ("จังหวัดสาธิต", "๙๙"):
        assert run(desk, "select", "--province", said) == 0
    rows = openpyxl.load_workbook(desk / "out" / "select.xlsx")["ทะเบียนรายชื่อ"]
    assert rows["A2"].value.startswith("จังหวัดสาธิต (โควตา")
    with pytest.raises(SystemExit, match="ไม่มีจังหวัด “สุโขทัย” ในเขตสมมติเพื่อการสาธิต"):
        run(desk, "select", "--province", "สุโขทัย")
