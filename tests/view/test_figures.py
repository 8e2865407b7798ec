"""The figures of an entry: worked out once, right at their borders, and the same on every page, slide and caption."""

from __future__ import annotations

import ast
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tambon_showcase
from tambon_showcase.analysis import Analysis, analyse
from tambon_showcase.analysis.money import OTHER_MONEY, MoneySum, money
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.identity import CiaScale
from tambon_showcase.view.figures import ComparedVillage, Elders, Figures, figures
from tests.assess.looking import fails
from tests.entries import base_entry, changed, edition, shown
from tests.views import bare_entry, view

DIMENSIONS = ("d1", "d2", "d3", "d4", "d5")


def of(tables: dict[str, list[dict[str, Any]]]) -> Figures:
    return figures(changed(base_entry(), tables=tables), Analysis())


@pytest.mark.parametrize(
    ("amounts", "known", "unknown", "words"),
    [
        (["100.75", *["0.75"] * 14], "111.25", 0, "111.25 บาท"),
        (["100", None], "100", 1, "อย่างน้อย 100 บาท (ยังไม่ระบุจำนวน 1 รายการ)"),
        ([None, None], "0", 2, "ยังไม่ระบุจำนวน 2 รายการ"),
        (["0"], "0", 0, "0 บาท"),
        ([], "0", 0, "0 บาท"),
    ],
)
def test_satang_are_summed_and_the_unknown_is_no_zero(
    amounts: list[str | None], known: str, unknown: int, words: str
) -> None:
    found = money(Decimal(amount) if amount else None for amount in amounts)
    assert found == MoneySum(Decimal(known), unknown)
    assert found.words_th == words


def test_two_years_of_ages_are_not_added_up() -> None:
    rows = [
        {"ages": ages, "male": male, "female": "5", "year_be": year}
        for year, male in (("2563", "10"), ("2564", "11"))
        for ages in ("0-59", "60+")
    ]
    assert [(row.year_be, row.male) for row in of({"ages": rows}).ages] == [(2564, 11), (2564, 11)]


@pytest.mark.parametrize(
    ("seats", "villages"),
    [
        ([("นายหนึ่ง", "กรรมการ", "1"), ("นางสอง", "กรรมการ", "2")], 2),
        ([("นายหนึ่ง", "ผู้ใหญ่บ้าน หมู่ที่ 1", ""), ("นางสอง", "ผู้แทนบ้านสอง", "")], 2),
        ([("นายหนึ่ง", "กรรมการ", "1"), ("นายหนึ่ง", "กรรมการ", "2")], 1),
        ([("นายหนึ่ง", "กรรมการ", "1"), ("นายหนึ่ง", "กรรมการ", "2"), ("นางสอง", "กรรมการ", "2")], 2),
        ([("นายหนึ่ง", "กรรมการ", "1"), ("นางสอง", "กรรมการ", "88")], 1),
        ([("นายหนึ่ง", "ประธาน", "")], 0),
    ],
)
def test_villages_are_represented_as_the_rubric_says(
    seats: list[tuple[str, str, str]], villages: int
) -> None:
    rows = [{"name": name, "role": role, "moo": moo or None} for name, role, moo in seats]
    entry = changed(base_entry(), tables={"working_group": rows})
    assert figures(entry, Analysis()).represented == villages
    lacking = " ".join(fails("structure_and_minutes", entry))
    assert ("ยังไม่มีตัวแทนของ" in lacking or "คนเดียว" in lacking) is (villages < 2)


def test_who_uses_cia_is_counted_in_the_table_alone() -> None:
    members = [
        {"name": name, "role": "กรรมการ", "uses_cia": answer}
        for name, answer in zip(("นายหนึ่ง", "นายสอง", "นายสาม"), ("ได้", "ไม่ได้", None), strict=True)
    ]
    assert of({"working_group": members}).trained == 1
    assert of({"working_group": [{**row, "uses_cia": None} for row in members]}).trained is None
    entry = changed(base_entry(), tables={"working_group": members}, cia=CiaScale(members_trained=17))
    assert figures(entry, Analysis()).trained == 1


@pytest.mark.parametrize(
    ("rows", "trained"),
    [
        ([("นายหนึ่ง ใจดี", "ได้"), ("หนึ่ง  ใจดี", None)], 1),
        ([("นางสาวหนึ่ง ใจดี", "ได้"), ("น.ส.หนึ่ง ใจดี", "ไม่ได้")], 0),
        ([("นายหนึ่ง ใจดี", "ได้"), (".", "ได้"), ("ไม่มี", "ได้")], 1),
    ],
)
def test_members_are_persons_not_rows(rows: list[tuple[str, str | None]], trained: int) -> None:
    members = [{"name": name, "role": "กรรมการ", "uses_cia": answer} for name, answer in rows]
    entry = changed(base_entry(), tables={"working_group": members})
    found = figures(entry, Analysis())
    assert (found.members, found.trained) == (1, trained)
    assert any(
        "คณะทำงาน 1 คน" in str(line) for line in ITEM_CHECKS["cia_of_every_village"](shown(entry)).lines
    )


def test_money_is_grouped_by_kind_and_unknown_kinds_keep_their_own_line() -> None:
    line = {"project": "PJ1", "source": "ก"}
    rows = [
        {**line, "kind": "อบจ.", "amount": "10.50"},
        {**line, "amount": "99"},
        {**line, "kind": "อบจ.", "amount": None},
    ]
    assert of({"budget": rows}).budget == (
        (OTHER_MONEY, MoneySum(Decimal(99))),
        ("อบจ.", MoneySum(Decimal("10.50"), 1)),
    )


def cia(*villages: tuple[float | None, ...], higher_is: str = "worse") -> Entry:
    rows = [
        {
            "moo": str(moo),
            "dimension": dimension,
            "value": None if value is None else str(value),
            "reason": "-ไม่มี",
        }
        for moo, values in enumerate(villages, 1)
        for dimension, value in zip(DIMENSIONS, values, strict=True)
    ]
    scale = CiaScale(scale_min="0", scale_max="5", higher_is=higher_is)
    return changed(base_entry(), tables={"cia": rows}, cia=scale)


def gravest(entry: Entry) -> ComparedVillage | None:
    return next(iter(figures(entry, analyse(entry, edition())).compared), None)


def test_the_gravest_village_follows_the_direction_of_the_scale() -> None:
    low, high = (1.0,) * 5, (4.0,) * 5
    assert gravest(cia(low, high)) == ComparedVillage(2, high)
    assert gravest(cia(low, high, higher_is="better")) == ComparedVillage(1, low)


def test_a_village_that_lacks_a_value_is_not_compared_as_if_it_were_zero() -> None:
    whole, lacking = (4.0,) * 5, (0.0, 0.0, 0.0, 0.0, None)
    assert gravest(cia(whole, lacking, higher_is="better")) == ComparedVillage(1, whole)
    assert gravest(cia(lacking, lacking)) is None


def test_without_a_whole_scale_no_village_is_the_gravest() -> None:
    entry = cia((1.0,) * 5, (4.0,) * 5)
    unscaled = changed(entry, cia=CiaScale(higher_is="worse"))
    assert gravest(unscaled) is None


def test_every_source_of_a_table_is_told_once_with_its_years() -> None:
    rows = [
        {"ages": "0-59", "male": "1", "female": "1", "year_be": year, "source": source}
        for year, source in (
            ("2563", "กรมการปกครอง"),
            ("2564", "กรมการปกครอง"),
            ("2564", "อบต. ปี 2564"),
            (None, None),
        )
    ]
    shown = view(changed(bare_entry(), tables={"ages": rows}))
    assert shown.sources(shown.entry.tables.ages) == "กรมการปกครอง (ปี 2563, 2564) · อบต. ปี 2564"


amounts = st.lists(st.one_of(st.none(), st.decimals(0, 10**7, places=2)), min_size=1, max_size=8)


@given(amounts)
def test_a_sum_never_grows_or_shrinks_by_the_unknown(found: list[Decimal | None]) -> None:
    known = [amount for amount in found if amount is not None]
    assert money(found) == MoneySum(sum(known, Decimal(0)), len(found) - len(known))
    assert ("อย่างน้อย" in money(found).words_th) is bool(len(known) < len(found) and sum(known))


ROOM = Path(tambon_showcase.__file__).parent
WRITERS = sorted(
    path for room in ("deck", "paper", "pictures", "documents") for path in (ROOM / room).rglob("*.py")
)


@pytest.mark.parametrize("path", WRITERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_that_writes_documents_reads_an_entrys_tables_again(path: Path) -> None:
    read = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)]
    allowed = {"appendix.py": {"bmn", "nrd2c"}}.get(path.name, set())
    columns = [node.value for node in read if node.attr in allowed]
    again = [node.lineno for node in read if node.attr == "tables" and node not in columns]
    assert again == [], "the view and its figures hold what documents say"


def test_no_template_of_a_document_reads_more_of_the_tables_than_names() -> None:
    papers = (ROOM / "templates/documents").glob("*.html")
    read = {name for path in papers for name in re.findall(r"\bt(?:ables)?\.(\w+)", path.read_text("utf-8"))}
    assert read == {"documents", "sources"}


def test_a_number_in_words_has_the_digits_of_the_number() -> None:
    assert re.sub(r"[^\d.]", "", MoneySum(Decimal("1234567.5")).words_th) == "1234567.50"


def band(ages: str, men: str | None, women: str | None) -> dict[str, str | None]:
    return {"ages": ages, "male": men, "female": women, "year_be": "2564", "source": "ก"}


def test_elders_are_counted_only_where_the_groups_tell_them_apart() -> None:
    young, old, older = band("0-59", "30", "30"), band("60-79", "10", "15"), band("80+", "5", "10")
    assert of({"ages": [young, old, older]}).elders == Elders(40, 40)
    assert of({"ages": [band("0-14", "1", "1"), band("15+", "9", "9")]}).elders is None
    assert of({"ages": [young, band("60+", None, "15")]}).elders is None
    assert of({"ages": [young, old, band("80+", None, "10")]}).elders is None
    assert of({"ages": [band("0-59", "0", "0"), band("60+", "0", "0")]}).elders is None
    assert of({"ages": []}).elders is None


@pytest.mark.parametrize(
    "bands",
    [
        ("60-69", "70-79", "80+"),
        ("0-14", "60+"),
        ("0-59", "50-59", "60+"),
        ("15-59", "60+"),
        ("0-59", "60+", "80+"),
    ],
)
def test_a_share_of_all_people_needs_every_age_once(bands: tuple[str, ...]) -> None:
    assert of({"ages": [band(ages, "10", "10") for ages in bands]}).elders is None


def test_a_group_of_which_a_number_is_unknown_is_said_to_be_left_out() -> None:
    young, middle, old = band("0-14", "1", "2"), band("15-59", "4333", None), band("60+", "10", "20")
    aged = of({"ages": [young, middle, old]}).aged
    assert aged.sexes_th == "ชาย 11 คน หญิง 22 คน (รวมเฉพาะ 2 จาก 3 ช่วงอายุที่มีทั้งสองค่า)"
    assert aged.most_th == "", "those of 15 to 59 may be more"
    whole = of({"ages": [young, old]}).aged
    assert (whole.sexes_th, whole.most_th) == (
        "ชาย 11 คน หญิง 22 คน",
        "ช่วงอายุ 60+ ปี มีคนมากที่สุด 30 คน",
    )


def test_a_partner_of_several_rows_is_one_partner() -> None:
    names = ("อบจ.สาธิต", "อบจ.สาธิต ", "มูลนิธิสมมติ")
    assert of({"partners": [{"name": name, "role": "ให้น้ำ"} for name in names]}).partners == 2


def test_the_main_source_of_money_is_known_only_when_every_amount_is() -> None:
    line = {"project": "PJ1", "source": "ก"}
    most, least = {**line, "kind": "อบจ.", "amount": "75"}, {**line, "kind": "ชุมชน", "amount": "25"}
    assert of({"budget": [least, most]}).main_source == ("อบจ.", 75)
    assert of({"budget": [least, most, {**line, "kind": "ชุมชน", "amount": None}]}).main_source is None
    assert of({"budget": [{**line, "amount": "0"}]}).main_source is None
    assert of({"budget": []}).main_source is None
    assert of({"budget": [{**line, "amount": "9"}]}).main_source is None, "nobody says whose it is"


def test_villages_are_compared_from_the_gravest_on() -> None:
    entry = cia((2.0,) * 5, (4.0,) * 5, (3.0,) * 5)
    assert [row.moo for row in figures(entry, analyse(entry, edition())).compared] == [2, 3, 1]


def test_posts_are_counted_by_channel_and_by_month() -> None:
    post = {"link": "https://example.go.th/", "title": "ก"}
    days = (("01/02/2565", "เว็บไซต์"), ("15/01/2565", "Facebook"), ("28/02/2565", "Facebook"))
    found = of({"posts": [{**post, "day": day, "channel": channel} for day, channel in days]})
    assert found.channels == (("Facebook", 2), ("เว็บไซต์", 1))
    assert [(month.month, times) for month, times in found.months] == [(1, 1), (2, 2)]


def test_a_link_to_nothing_of_the_tambon_is_no_publication() -> None:
    shown = "https://www.facebook.com/tambon/posts/1"
    links = (shown, "https://example.com/", "https://drive.google.com/file/d/1", "https://www.facebook.com/")
    post = {"channel": "Facebook", "title": "ก", "day": "15/01/2565"}
    found = of({"posts": [{**post, "link": link} for link in links]})
    assert (found.posts, found.channels) == (1, (("Facebook", 1),))
    assert [times for _, times in found.months] == [1]
