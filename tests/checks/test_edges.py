"""Where checks must keep silent: values at the edge, unknown values, parts of an item."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tambon_showcase.checks import run_checks
from tambon_showcase.checks.together import together
from tambon_showcase.finding import Where
from tambon_showcase.maps.positions import UTM
from tambon_showcase.model.entry import EntryText, Gap
from tambon_showcase.model.identity import Highlight, Missing
from tests.entries import ROOT, TODAY, base_entry, changed, edition, with_files


def found(**changes: Any) -> list[tuple[str, str]]:
    entry = changed(base_entry(), **changes)
    return [(finding.code, finding.message) for finding in run_checks(entry, edition(), ROOT, TODAY)]


def codes(**changes: Any) -> set[str]:
    return {code for code, _ in found(**changes)}


def test_an_unknown_number_of_a_village_is_not_taken_for_nought() -> None:
    villages = [
        {"moo": "1", "name": "ก", "total": "300", "year_be": "2564", "source": "ก"},
        {"moo": "2", "name": "ข", "year_be": "2564"},
    ]
    assert "T245" not in codes(tables={"villages": villages})


def test_villages_of_another_year_are_not_compared_with_the_tambon() -> None:
    villages = [{"moo": moo, "name": "ก", "total": "9", "year_be": "2563", "source": "ก"} for moo in "12"]
    assert "T245" not in codes(tables={"villages": villages})


def test_every_repeated_key_names_the_first_line() -> None:
    sources = [{"key": "A", "title": "ก"}] * 3
    assert [message for code, message in found(tables={"sources": sources}) if code == "T243"] == [
        "“A” ซ้ำกับบรรทัด 2 ของตารางเดียวกัน"
    ] * 2


@pytest.mark.parametrize(("pairs", "told"), [(5, 5), (6, 1), (400, 1)])
def test_many_repeated_keys_are_told_at_once(pairs: int, told: int) -> None:
    sources = [{"key": f"A{number}", "title": "ก"} for number in [*range(pairs), *range(pairs)]]
    entry = changed(base_entry(), tables={"sources": sources})
    findings = together(run_checks(entry, edition(), ROOT, TODAY))
    messages = [finding.message for finding in findings if finding.code == "T243"]
    assert len(messages) == told
    assert "“A0” ซ้ำกับบรรทัด 2 " in messages[0]
    assert (f"แบบเดียวกันอีก {pairs - 1} จุด" in messages[0]) is (told == 1)


@pytest.mark.parametrize(("pins", "told"), [(5, 5), (6, 1), (1_043, 1)])
def test_what_is_wrong_with_each_pin_of_a_file_without_lines_is_told_at_once(pins: int, told: int) -> None:
    where = Where("maps/จุด.geojson")
    findings = together(UTM.at(where, n, name=f"วัด {n}", guess="") for n in range(pins))
    assert len(findings) == told
    assert ("แบบเดียวกันอีก" in findings[0].message) is (told == 1)


def test_today_has_come_and_tomorrow_has_not() -> None:
    for day, ahead in (("1/6/2565", False), ("2/6/2565", True)):
        post = {"day": day, "channel": "ก", "link": "https://a.example/", "title": "ก"}
        assert ("T250" in codes(tables={"posts": [post]})) is ahead


def test_the_first_day_of_the_editions_years_is_no_slip() -> None:
    for day, odd in (("1/1/2550", False), ("31/12/2549", True), ("24/11/21", True), ("24/11/1964", True)):
        post = {"day": day, "channel": "ก", "link": "https://a.example/", "title": "ก"}
        assert ("T251" in codes(tables={"posts": [post]})) is odd


def test_plans_look_twenty_years_ahead_and_data_not_one() -> None:
    for year, ahead in (("2585", False), ("2586", True)):
        project = {"key": "J1", "name": "ก", "year_be": year}
        assert ("T252" in codes(tables={"projects": [project]})) is ahead
    for year, ahead in (("2565", False), ("2566", True)):
        village = {"moo": "1", "name": "ก", "year_be": year}
        assert ("T252" in codes(tables={"villages": [village]})) is ahead


def test_all_may_fail_and_none_may_fail() -> None:
    for failing in ("100", "0"):
        row = {"moo": "1", "indicator": "1", "surveyed": "100", "failing": failing, "year_be": "2564"}
        assert "T611" not in codes(tables={"bmn": [row]})


def test_the_ends_of_the_scale_lie_on_it() -> None:
    rows = [{"moo": moo, "dimension": "d1", "value": value} for moo, value in (("1", "5"), ("2", "1"))]
    assert codes(tables={"cia": rows}) == set()


def test_a_village_lacks_only_the_dimensions_that_another_one_has() -> None:
    rows = [{"moo": moo, "dimension": one, "value": "3"} for moo in "12" for one in ("d1", "d2")]
    assert "T636" not in codes(tables={"cia": rows})
    ((_, message),) = [one for one in found(tables={"cia": rows[:-1]}) if one[0] == "T636"]
    assert "หมู่ที่ 2 ขาดด้านที่หมู่อื่นมี: d2" in message
    assert "T636" not in codes(tables={"cia": [*rows[:-1], {"moo": "2", "dimension": "d9", "value": "3"}]})


def test_products_have_one_to_five_stars_or_none() -> None:
    for stars, odd in (("0", True), ("1", False), ("5", False), ("6", True), ("-", False)):
        assert ("T256" in codes(tables={"products": [{"name": "ก", "otop_stars": stars}]})) is odd


def test_one_baht_is_money() -> None:
    for amount, odd in (("0", True), ("0.99", True), ("1", False)):
        line = {"project": "J1", "source": "ก", "amount": amount, "year_be": "2565"}
        assert ("T254" in codes(tables={"budget": [line]})) is odd


def test_as_many_may_be_trained_as_there_are_members() -> None:
    members = [{"name": name, "role": "กรรมการ"} for name in ("นายหนึ่ง สมมติ", "นายสอง สมมติ")]
    for trained, odd in ((2.0, False), (3.0, True)):
        cia = base_entry().identity.cia.model_copy(update={"members_trained": trained})
        assert ("T621" in codes(cia=cia, tables={"working_group": members})) is odd


def test_members_whose_lines_could_not_be_read_may_be_the_trained_ones() -> None:
    identity = base_entry().identity
    entry = changed(base_entry(), cia=identity.cia.model_copy(update={"members_trained": 3.0}))
    members = [{"name": name, "role": "กรรมการ"} for name in ("นายหนึ่ง สมมติ", "นายสอง สมมติ")]
    entry = changed(entry, tables={"working_group": members})
    for lost, odd in ((0, True), (1, False)):
        read = dataclasses.replace(entry, gaps={"working_group": Gap(lost)})
        assert ("T621" in {one.code for one in run_checks(read, edition(), ROOT, TODAY)}) is odd


def test_villages_are_asked_for_where_most_rows_say_theirs() -> None:
    groups = [{"name": "ก", "moo": "1"}, {"name": "ข", "moo": "1"}, {"name": "ค"}, {"name": "ง"}]
    assert "T268" not in codes(tables={"groups": groups})
    assert "T268" in codes(tables={"groups": groups[:3]})
    assert "T268" not in codes(tables={"groups": [*groups[:2], {"name": "รวม"}]}), "a sum is reported as that"


def test_a_pin_that_is_there_twice_is_reported_as_a_pin() -> None:
    place = {"name": "วัด", "category": "วัด", "lat": "15.9", "lon": "100.1"}
    assert "T270" not in codes(tables={"places": [place, place]})


def test_the_same_problem_twice_is_no_rank_twice() -> None:
    problem = {"key": "PB1", "name": "ก", "rank": "1"}
    assert "T622" not in codes(tables={"problems": [problem, problem]})
    assert "T622" in codes(tables={"problems": [problem, {**problem, "key": "PB2"}]})


def test_an_item_that_is_there_only_in_part_may_be_declared_missing() -> None:
    assert codes(missing=(Missing(item="P1.3", reason="ยังไม่มีรายชื่อผู้นำ"),)) == set()


@pytest.mark.parametrize("name", ["ทุ่งนา.jpg", quote("ทุ่งนา.jpg")])
def test_a_photo_that_only_a_text_shows_is_used(name: str) -> None:
    where = base_entry().texts["history"].where
    entry = with_files(base_entry(), "photos/ทุ่งนา.jpg")
    entry = dataclasses.replace(entry, texts={"history": EntryText("history", f"![นา]({name})", where)})
    assert [finding.code for finding in run_checks(entry, edition(), ROOT, TODAY)] == ["T554"]


@pytest.mark.parametrize("name", ["ทุ่งสมมติ", "ตำบลทุ่งสมมติ", "ต.ทุ่งสมมติ", "ต. ทุ่งสมมติ", None])
def test_a_name_may_carry_the_word_for_tambon(name: str | None) -> None:
    assert codes(name=name) == set()


def test_small_villages_have_no_average_household() -> None:
    village = {"moo": "1", "name": "ก", "total": "95", "households": "19", "year_be": "2563", "source": "ก"}
    tables = {"villages": [village, {"moo": "2", "name": "ข"}]}
    assert "T247" not in codes(tables={"villages": [{**village, "total": "950"}, tables["villages"][1]]})
    assert "T247" in codes(
        tables={"villages": [{**village, "total": "950", "households": "20"}, tables["villages"][1]]}
    )


def test_a_highlight_may_lead_to_any_page_of_the_entry() -> None:
    pages = {item.page for item in edition().structure} | {"index", "rubric"}
    assert codes(highlights=tuple(Highlight(title="ก", page=page) for page in sorted(pages))) == set()


def test_a_survey_a_little_above_the_register_is_no_slip() -> None:
    villages = [
        {"moo": "1", "name": "ก", "total": "300", "households": "100", "year_be": "2564", "source": "ก"}
    ]
    small = [{**villages[0], "total": "150", "households": "50"}]
    for surveyed, of, odd in (
        ("120", villages, False),
        ("121", villages, True),
        ("20", villages, False),
        ("70", small, False),
        ("71", small, True),
    ):
        bmn = [{"moo": "1", "indicator": "10", "surveyed": surveyed, "failing": "5", "year_be": "2564"}]
        assert ("T264" in codes(tables={"villages": of, "bmn": bmn})) is odd


def test_age_groups_that_follow_each_other_are_whole() -> None:
    rows = [
        {"ages": ages, "male": "1", "female": "1", "year_be": "2564"} for ages in ("60+", "0-4", "5 – 59 ปี")
    ]
    assert codes(tables={"ages": rows}) & {"T262", "T263"} == set()
    rows += [{"ages": "0-4", "male": "1", "female": "1", "year_be": "2563"}]
    assert codes(tables={"ages": rows}) & {"T262", "T263"} == set(), "another year has groups of its own"


def test_a_sum_among_the_age_groups_is_reported_as_that_alone() -> None:
    years = [{"year_be": "2564", "male": "300", "female": "300", "total": "600", "source": "ก"}]
    ages = [{"ages": ages, "male": "150", "female": "150", "year_be": "2564"} for ages in ("0-59", "60+")]
    whole = [*ages, {"ages": "รวม", "male": "300", "female": "300", "year_be": "2564"}]
    assert codes(tables={"ages": whole, "population": years}) & {"T246", "T265"} == {"T265"}
    assert "T246" in codes(tables={"ages": ages[:1], "population": years})


def test_an_age_group_that_is_there_twice_is_reported_as_that_alone() -> None:
    ages = [{"ages": "0-59", "male": "1", "female": "1", "year_be": "2564"}] * 2
    assert codes(tables={"ages": ages}) & {"T243", "T262"} == {"T243"}


@pytest.mark.parametrize("name", ["รวมเงิน", "ทั้งหมด", "ค่าเฉลี่ย", "Grand Total", "รวม 3 กลุ่ม", "ยอดรวม"])
def test_a_row_that_sums_the_others_is_named(name: str) -> None:
    assert "T265" in codes(tables={"groups": [{"name": name}]})


def test_a_name_that_begins_like_a_sum_is_a_name() -> None:
    groups = [{"name": name} for name in ("กลุ่มรวมใจ", "รวมพลังสตรี", "รวมมิตรเกษตร")]
    assert "T265" not in codes(tables={"groups": groups})


def test_a_scale_of_one_value_is_empty() -> None:
    for most, empty in ((3.0, True), (3.5, False)):
        cia = base_entry().identity.cia.model_copy(update={"scale_min": 3.0, "scale_max": most})
        assert ("T619" in codes(cia=cia)) is empty


def test_ages_that_agree_with_the_villages_are_not_the_odd_ones() -> None:
    villages = [{"moo": moo, "name": "ก", "total": "200", "year_be": "2564", "source": "ก"} for moo in "12"]
    people = [{"year_be": "2564", "total": "500", "source": "ก"}]
    for women, odd in (("200", False), ("100", True)):
        ages = [{"ages": "0+", "male": "200", "female": women, "year_be": "2564", "source": "ก"}]
        tables = {"villages": villages, "population": people, "ages": ages}
        assert ("T246" in codes(tables=tables)) is odd


def test_empty_files_are_not_called_the_same(tmp_path: Path) -> None:
    entry = base_entry()
    folder = tmp_path / entry.folder / "documents"
    folder.mkdir(parents=True)
    for size, alike in ((0, False), (1, True)):
        for name in ("a.pdf", "b.pdf"):
            (folder / name).write_bytes(b"x" * size)
        here = dataclasses.replace(entry, files={"documents/a.pdf": size, "documents/b.pdf": size})
        found_here = {finding.code for finding in run_checks(here, edition(), tmp_path, TODAY)}
        assert ("T548" in found_here) is alike


@pytest.mark.parametrize(("wrong", "right", "told"), [(5, 4, {"T623"}), (5, 5, {"T611"}), (4, 0, {"T611"})])
def test_most_rows_that_are_wrong_alike_show_exchanged_columns(
    wrong: int, right: int, told: set[str]
) -> None:
    pairs = [("5", "60")] * wrong + [("60", "5")] * right
    rows = [
        {"moo": "1", "indicator": str(number), "surveyed": surveyed, "failing": failing, "year_be": "2564"}
        for number, (surveyed, failing) in enumerate(pairs, 1)
    ]
    blank = {"moo": "1", "indicator": "30", "failing": "60", "year_be": "2564"}
    of_columns = codes(tables={"bmn": [*rows, blank]}) & {"T611", "T612", "T615", "T623"}
    assert of_columns == (told if told == {"T623"} else told | {"T612", "T615"})


@pytest.mark.parametrize(("households", "told"), [("241", {"T245"}), ("9000", {"T247"})])
def test_households_that_cannot_be_are_reported_of_their_village_alone(
    households: str, told: set[str]
) -> None:
    rows = {"year_be": "2564", "male": "300", "female": "300", "total": "600", "source": "ก"}
    second = {**rows, "moo": "2", "name": "ข", "households": "200"}
    villages = [{**rows, "moo": "1", "name": "ก", "households": households}, second]
    year = {"year_be": "2564", "total": "1200", "households": "400", "source": "ก"}
    seen = codes(tables={"villages": villages, "population": [year]})
    assert seen & {"T245", "T247"} == told


def test_a_band_typed_for_another_is_one_mistake() -> None:
    ages = [
        {"ages": band, "male": "1", "female": "1", "year_be": "2564"}
        for band in ("0-4", "10-14", "10-14", "20-24")
    ]
    seen = [code for code, _ in found(tables={"ages": ages})]
    assert seen.count("T263") == 1 and "T243" in seen


@pytest.mark.parametrize(
    ("lat", "lon", "word"),
    [(1_758_000.0, 617_800.0, "UTM"), (617_800.0, 1_758_000.25, "UTM"), (100.1, 15.9, "สลับ")],
)
def test_metres_of_an_office_are_named_as_such(lat: float, lon: float, word: str) -> None:
    told = run_checks(changed(base_entry(), lat=lat, lon=lon), edition(), ROOT, TODAY)
    assert [word in finding.fix for finding in told if finding.code == "T161"] == [True]


@pytest.mark.parametrize(("moo", "told"), [("9", False), ("1", True)])
def test_a_row_of_no_village_may_be_the_one_that_a_village_lacks(moo: str, told: bool) -> None:
    villages = [{"moo": one, "name": f"บ้าน{one}"} for one in "12"]
    cells = [("1", "1"), ("1", "2"), ("2", "1"), (moo, "3" if moo == "1" else "2")]
    rows = [
        {"moo": one, "indicator": no, "surveyed": "9", "failing": "1", "year_be": "2564"} for one, no in cells
    ]
    assert ("T631" in codes(tables={"villages": villages, "bmn": rows})) is told
