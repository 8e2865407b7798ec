"""Why numbers are missing, as pages across entries repeat it."""

from __future__ import annotations

from typing import Any

from tambon_showcase.analysis import analyse
from tambon_showcase.memory.reasons import TOO_FEW, reasons
from tambon_showcase.model.identity import Missing
from tests.entries import base_entry, changed, edition

VILLAGES = [{"moo": moo, "name": f"บ้าน{moo}"} for moo in (1, 2)]


def told(missing: dict[str, str] | None = None, **tables: list[dict[str, Any]]) -> dict[str, str]:
    empty: dict[str, list[dict[str, Any]]] = {"bmn": [], "nrd2c": [], "cia": [], "villages": VILLAGES}
    why = tuple(Missing(item=item, reason=reason) for item, reason in (missing or {}).items())
    entry = changed(base_entry(), tables={**empty, **tables}, missing=why)
    return reasons(entry, analyse(entry, edition()))


def bmn(moo: int, surveyed: str | None, failing: str | None, reason: str = "") -> dict[str, Any]:
    numbers = {"surveyed": surveyed, "failing": failing}
    return {"moo": str(moo), "indicator": "10", **numbers, "year_be": "2564", "reason": reason}


def test_a_part_without_data_gives_the_reason_of_its_item() -> None:
    found = told({"P2.2.1": "รอผล", "P1.2": "รอทะเบียน", "P1.4": "ไม่มี"}, population=[], villages=[])
    assert found["bmn"] == found["nrd2c"] == found["own_comparison"] == "รอผล"
    assert found["population"] == found["villages"] == "รอทะเบียน"
    assert "P1.4" not in found


def test_the_item_of_village_data_comes_before_that_of_the_program() -> None:
    assert told({"P2.2.1": "ยังใช้โปรแกรมไม่เป็น", "P2.2.2": "รอผลสำรวจ"})["bmn"] == "รอผลสำรวจ"


def test_a_part_with_data_gives_no_reason() -> None:
    found = told({"P2.2.2": "เก่าแล้ว"}, bmn=[bmn(1, "100", "20"), bmn(2, "100", "30")])
    assert "bmn" not in found
    assert "bmn/10" not in found


def test_an_indicator_without_numbers_gives_the_reasons_of_its_villages_each_once() -> None:
    rows = [bmn(1, None, None, "ยังไม่ได้สำรวจ"), bmn(2, None, None, "ยังไม่ได้สำรวจ")]
    assert told(bmn=rows)["bmn/10"] == "หมู่ 1, 2: ยังไม่ได้สำรวจ"


def test_a_hidden_total_is_said_to_be_hidden_and_never_its_number() -> None:
    found = told(bmn=[bmn(1, "100", "3"), bmn(2, "100", "0")])
    assert found["bmn/10"].startswith("ปกปิด")
    assert "3" not in found["bmn/10"].replace("1 ถึง 4", "")


def test_scores_without_numbers_and_dimensions_with_too_few_indicators_say_so() -> None:
    row = {"moo": "1", "indicator": "4", "year_be": "2564", "score": None, "reason": "ชุมชนเมือง"}
    found = told(nrd2c=[row, {**row, "moo": "2"}], bmn=[bmn(1, "100", "20"), bmn(2, "100", "30")])
    assert found["nrd2c/4"] == "หมู่ 1, 2: ชุมชนเมือง"
    assert TOO_FEW in {reason for name, reason in found.items() if name.startswith("own_comparison/")}


def test_an_estimated_total_is_no_number_and_is_said_to_be_hidden() -> None:
    assert told(bmn=[bmn(1, "100", "3"), bmn(2, "100", "20")])["bmn/10"].startswith("ปกปิด")


def test_a_score_that_only_another_year_lacks_needs_no_reason() -> None:
    row = {"moo": "1", "indicator": "4", "year_be": "2564", "score": "2"}
    other = {**row, "indicator": "5", "year_be": "2563", "score": None, "reason": "ของปีก่อน"}
    assert "nrd2c/5" not in told(nrd2c=[row, other])
