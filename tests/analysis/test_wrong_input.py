"""Wrong input of village tables as officers write it: each is found, with its code and in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.analysis import analyse
from tambon_showcase.reading.entry import read_entry
from tambon_showcase.reading.tables import read_table
from tests.entries import BASE, PLACE, edition, findings_of, lay_out

HEADS = {
    "bmn": "หมู่ที่,ตัวชี้วัด,สำรวจ,ไม่ผ่าน,ปีข้อมูล,เหตุผลที่ไม่มีข้อมูล\n",
    "cia": "หมู่ที่,ด้าน,ค่าที่อ่านได้,เหตุผลที่ไม่มีข้อมูล\n",
}
WHOLE = "1,10,100,20,2564,\n2,10,80,9,2564,\n"
CASES = {
    "a percentage for a count": ("bmn", "1,10,100,45%,2564,\n2,10,80,9,2564,\n", "T238", "ไม่ใช่ร้อยละ"),
    "more failing than surveyed": ("bmn", "1,10,20,100,2564,\n2,10,80,9,2564,\n", "T611", "มากกว่าที่สำรวจ"),
    "a village is missing": ("bmn", "1,10,100,20,2564,\n", "T630", "หมู่ที่ 2"),
    "an indicator is missing": ("bmn", WHOLE + "1,11,100,5,2564,\n", "T631", "11"),
    "a row twice": ("bmn", WHOLE + "1,10,90,9,2564,\n", "T243", "ซ้ำ"),
    "a row of totals": ("bmn", WHOLE + "รวม,,180,29,,\n", "T213", "แถวรวม"),
    "a village that is not there": ("bmn", WHOLE + "9,10,90,9,2564,\n", "T240", "ไม่มีหมู่ที่ 9"),
    "two years in one table": ("bmn", WHOLE + "1,10,100,20,2563,\n2,10,80,9,2563,\n", "T614", "2563"),
    "years with other indicators": ("bmn", WHOLE + "1,11,100,20,2563,\n2,11,80,9,2563,\n", "T632", "2563"),
    "a blank without a reason": ("bmn", "1,10,-,-,2564,\n2,10,80,9,2564,\n", "T615", "เหตุผล"),
    "a value outside the scale": ("cia", "1,d1,7,\n", "T617", "นอกมาตรวัด"),
    "a ranking against the numbers": ("cia", "1,d1,1,\n1,d2,5,\n", "T633", "ต่างจากค่าเฉลี่ย"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_wrong_input_is_found_and_the_analysis_never_stops(name: str, tmp_path: Path) -> None:
    table, rows, code, words = CASES[name]
    folder = lay_out(tmp_path)
    (folder / "tables" / f"{table}.csv").write_text(HEADS[table] + rows, encoding="utf-8")
    found = [finding for finding in findings_of(folder, tmp_path) if finding.code == code]
    assert found, name
    assert words in found[0].message
    assert found[0].fix
    assert found[0].file in (f"{PLACE}/tables/{table}.csv", f"{PLACE}/tambon.yml")
    entry = read_entry(folder, edition(), tmp_path).entry
    assert entry is not None
    analyse(entry, edition())


@pytest.mark.parametrize("cell", ["45%", "ร้อยละ 45", "45 %"])
def test_a_percentage_is_never_read_as_a_count(cell: str) -> None:
    made = read_table("bmn", f"{HEADS['bmn']}1,10,100,{cell},2564,\n".encode(), "bmn.csv")
    assert [(row.failing, row.unread) for row in made.rows] == [(None, {"failing"})]  # type: ignore[attr-defined]
    assert [finding.code for finding in made.findings] == ["T238"]


@pytest.mark.parametrize("cell", ["-", "–", "", "ไม่มีข้อมูล"])
def test_blanks_are_unknown_and_not_zero(cell: str) -> None:
    made = read_table("bmn", f"{HEADS['bmn']}1,10,100,{cell},2564,\n".encode(), "bmn.csv")
    assert [(row.failing, row.unread) for row in made.rows] == [(None, frozenset())]  # type: ignore[attr-defined]
    assert made.findings == []


def test_the_base_entry_has_village_tables() -> None:
    assert {"bmn.csv", "nrd2c.csv", "cia.csv"} <= {path.name for path in (BASE / "tables").iterdir()}
