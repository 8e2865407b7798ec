"""Rubric items 2.1 and 2.2, and the comparison of a declared ranking with the values."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.assess import Basis, Extent, Outcome, assess
from tambon_showcase.assess.ranking import agrees, dimension_means, has_ties
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.model.analysis import CiaReading
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.identity import CiaScale
from tests.assess.looking import evidence, fails, passes
from tests.entries import base_entry, changed, shown

SCREEN = {"file": "pond.jpg", "caption": "หน้าจอของโปรแกรม"}
DIMENSIONS = ("d1", "d2", "d3", "d4", "d5")
SCALE = {"scale_min": 1.0, "scale_max": 5.0, "higher_is": "worse", "ranking": DIMENSIONS}


def table(*values: str) -> list[dict[str, str]]:
    """The five dimensions' values, the same in both villages of the base entry."""
    return [
        {"moo": moo, "dimension": dimension, "value": value}
        for moo in "12"
        for dimension, value in zip(DIMENSIONS, values, strict=True)
    ]


def compared(*values: str, **scale: object) -> Entry:
    return changed(base_entry(), tables={"cia": table(*values)}, cia=CiaScale(**{**SCALE, **scale}))


def test_villages_without_a_cia_result_are_named() -> None:
    entry = changed(base_entry(), tables={"cia": [{"moo": "1", "dimension": "d1", "value": "4.5"}]})
    assert fails("cia_of_every_village", entry)[0] == "ยังไม่มีผลวิเคราะห์ CIA ของ: หมู่ 2 บ้านสอง"
    assert "มีผลวิเคราะห์หรือเหตุผลครบทั้ง 2 หมู่บ้าน" in passes(
        "cia_of_every_village", compared("5", "4", "3", "2", "1")
    )


def test_a_village_with_a_reason_is_answered() -> None:
    rows = [
        {"moo": "1", "dimension": "d1", "value": "3"},
        {"moo": "2", "dimension": "d1", "reason": "ชุมชนเมือง"},
    ]
    entry = changed(base_entry(), tables={"cia": rows}, cia=CiaScale(teaching="คณะทำงานสอนผู้นำทุกหมู่บ้าน"))
    assert fails("cia_of_every_village", entry) == []
    unsaid = [rows[0], {**rows[1], "reason": "-."}]
    assert "หมู่ 2" in fails("cia_of_every_village", changed(entry, tables={"cia": unsaid}))[0]


def test_reasons_alone_are_no_evidence() -> None:
    rows = [{"moo": "1", "dimension": "d1", "reason": "ยังไม่ได้ทำ"}]
    assert evidence("cia_of_every_village", changed(base_entry(), tables={"cia": rows})) == []
    bare = {"cia": rows, "bmn": [], "nrd2c": []}
    assert evidence("comparison_and_ranking", changed(base_entry(), tables=bare, cia=CiaScale())) == []


def test_a_comparison_by_the_surveys_is_a_comparison_but_never_called_cia() -> None:
    entry = changed(base_entry(), tables={"cia": []}, cia=CiaScale(ranking=DIMENSIONS))
    state = assess(shown(entry))["2.2"]
    assert (state.extent, state.basis) == (Extent.FULL, Basis.STATED)
    assert "ไม่ใช่ CIA" in state.evidence[0].label_th
    alone = [{"moo": "1", "indicator": "1", "surveyed": "9", "failing": "0", "year_be": "2564"}]
    one_village = changed(entry, tables={"bmn": alone, "nrd2c": []})
    assert "ยังไม่มีตารางเปรียบเทียบรายหมู่บ้าน" in fails("comparison_and_ranking", one_village)


def test_the_use_of_cia_is_shown_by_a_screen_or_by_how_it_is_passed_on() -> None:
    wanted = "ยังไม่มีภาพหน้าจอโปรแกรม CIA หรือบันทึกการถ่ายทอด"
    assert wanted in fails("cia_of_every_village", changed(base_entry(), cia=CiaScale(teaching=".")))
    assert wanted in fails("cia_of_every_village", changed(base_entry(), cia=CiaScale(screenshot="lost.jpg")))
    for photos, is_one in (([], True), ([SCREEN], True), ([{**SCREEN, "caption": "สระน้ำ"}], False)):
        screen = changed(base_entry(), tables={"photos": photos}, cia=CiaScale(screenshot="pond.jpg"))
        found = fails("cia_of_every_village", screen)
        assert (wanted not in found) == is_one or f"{wanted} (ภาพที่ระบุไว้มีคำบรรยายว่า สระน้ำ)" in found


def test_data_of_another_year_are_named() -> None:
    bmn = [{"moo": "1", "indicator": "1", "surveyed": "9", "failing": "0", "year_be": "2563"}]
    found = fails("cia_of_every_village", changed(base_entry(), tables={"bmn": bmn}))
    assert "ข้อมูล จปฐ. และ กชช.2ค ต้องเป็นปี 2564 พบปี 2563" in found
    both = [*bmn, *(row.model_dump() for row in base_entry().tables.bmn)]
    assert not any(
        "ต้องเป็นปี" in text
        for text in fails("cia_of_every_village", changed(base_entry(), tables={"bmn": both}))
    )
    newer = [*both, {**bmn[0], "year_be": "2565"}]
    found = fails("cia_of_every_village", changed(base_entry(), tables={"bmn": newer}))
    assert "ข้อมูล จปฐ. และ กชช.2ค ต้องเป็นปี 2564 พบปี 2563, 2565" in found
    assert "ยังไม่มีข้อมูล กชช.2ค" in fails("cia_of_every_village", changed(base_entry(), tables={"nrd2c": []}))


def test_members_who_use_cia_are_counted_one_by_one_whatever_number_is_declared() -> None:
    members = [
        {"name": name, "role": "ข", "uses_cia": answer}
        for name, answer in zip(
            ("นายเอ", "นายบี", "นายซี", "นายดี", "นายอี"), ("ได้", "✓", "ไม่ได้", "กำลังฝึก", None), strict=True
        )
    ]
    entry = changed(base_entry(), tables={"working_group": members}, cia=CiaScale(members_trained=5))
    assert any(
        "ใช้ CIA ได้ 2 คน จากคณะทำงาน 5 คน ยังขาด: นายซี, นายดี, นายอี" in text
        for text in fails("cia_of_every_village", entry)
    )


def test_nobody_is_counted_where_the_table_says_it_of_nobody() -> None:
    members = [{"name": "นายเอ", "role": "ข"}, {"name": "นายบี", "role": "ข"}]
    entry = changed(base_entry(), tables={"working_group": members}, cia=CiaScale(members_trained=2))
    assert "ยังไม่ได้ระบุรายคนว่าคณะทำงาน 2 คนใช้ CIA ได้หรือไม่" in fails("cia_of_every_village", entry)


def test_a_whole_comparison_passes() -> None:
    entry = compared("5", "4", "3", "2", "1")
    assert fails("comparison_and_ranking", entry) == []
    assert assess(shown(entry))["2.2"].basis is Basis.STATED


def test_blank_cells_are_counted() -> None:
    rows = table("5", "4", "3", "2", "1")[:-2]
    found = fails("comparison_and_ranking", changed(compared("5", "4", "3", "2", "1"), tables={"cia": rows}))
    assert found == ["ตาราง 2 หมู่บ้าน × 5 ด้าน ยังว่างโดยไม่มีเหตุผล 2 ช่อง"]


def test_a_ranking_does_not_follow_from_values_that_are_not_there() -> None:
    rows = [row for row in table("5", "4", "3", "2", "1") if row["dimension"] in DIMENSIONS[:2]]
    entry = changed(compared("5", "4", "3", "2", "1"), tables={"cia": rows})
    found = ITEM_CHECKS["comparison_and_ranking"](shown(entry))
    assert "ลำดับตามที่คณะทำงานประกาศ มีค่าในตารางให้เทียบ 2 จาก 5 ด้าน" in found.texts(Outcome.STATED)
    assert not any("ตรงกับค่าเฉลี่ย" in text for text in found.texts(Outcome.PASS))


def test_a_ranking_against_the_numbers_needs_a_reason() -> None:
    against = compared("1", "2", "3", "4", "5")
    assert any("ต่างจากค่าเฉลี่ย" in text for text in fails("comparison_and_ranking", against))
    assert (
        fails("comparison_and_ranking", compared("1", "2", "3", "4", "5", ranking_reason="ที่ประชุมเห็นว่าเร่งด่วน"))
        == []
    )
    assert fails("comparison_and_ranking", compared("1", "2", "3", "4", "5", higher_is="better")) == []


def test_a_ranking_that_nothing_is_held_against_is_doubted_until_a_reason_is_there() -> None:
    doubt = "ลำดับสอดคล้องกับข้อมูลหรือไม่ เพราะไม่มีค่าจากโปรแกรม CIA ให้เทียบ และยังไม่ได้บอกเหตุผลของลำดับ"

    def doubts(**more: Any) -> tuple[str, ...]:
        entry = changed(compared("5", "4", "3", "2", "1", **more), tables={"cia": []})
        return tuple(ITEM_CHECKS["comparison_and_ranking"](shown(entry)).texts(Outcome.UNKNOWN))

    assert doubt in doubts()
    assert doubt not in doubts(ranking_reason="ที่ประชุมเห็นว่าเร่งด่วน")


def test_a_tie_needs_a_reason() -> None:
    assert any(
        "ค่าเท่ากัน" in text for text in fails("comparison_and_ranking", compared("5", "4", "4", "2", "1"))
    )


def test_without_a_scale_a_person_decides() -> None:
    for part in ("scale_min", "scale_max", "higher_is"):
        state = assess(shown(compared("5", "4", "3", "2", "1", **{part: None})))["2.2"]
        assert state.basis is Basis.PERSON
        assert state.extent is Extent.PARTIAL
        assert "มาตรวัด" in state.reason_th


values = st.dictionaries(st.sampled_from(DIMENSIONS), st.integers(-9, 9).map(float), min_size=1)


@given(values, st.sampled_from(["better", "worse"]))
def test_sorting_by_the_numbers_always_agrees(means: dict[str, float], higher_is: str) -> None:
    ranking = sorted(means, key=lambda name: means[name], reverse=higher_is == "worse")
    assert agrees(ranking, means, higher_is)
    if not has_ties(means) and len(means) > 1:
        assert not agrees(ranking[::-1], means, higher_is)


@given(st.lists(st.tuples(st.sampled_from(DIMENSIONS), st.one_of(st.none(), st.integers(0, 9).map(float)))))
def test_a_mean_lies_among_its_values_and_blanks_are_no_zeros(cells: list[tuple[str, float | None]]) -> None:
    readings = [CiaReading(moo=1, dimension=dimension, value=value) for dimension, value in cells]
    for dimension, mean in dimension_means(readings).items():
        known = [value for name, value in cells if name == dimension and value is not None]
        assert min(known) <= mean <= max(known)
