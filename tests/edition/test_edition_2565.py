"""The rules of 2565 say what the guideline says, letter for letter.

The hashes were made from the guideline's text as it was taken over; a changed letter changes them.
"""

import datetime
import hashlib

import pytest

from tambon_showcase.edition.contest import Contest


def fingerprint(texts):
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def rubric_words(edition):
    for group in edition.rubric.groups:
        yield from (group.official_th, *group.official_more_th)
    for item in edition.rubric.items:
        yield from (item.official_th, *item.official_parts_th)


def structure_words(edition):
    yield from (part.official_th for part in edition.document.parts)
    yield from (section.official_th for part in edition.document.parts for section in part.sections)
    yield from (item.official_th for item in edition.structure)
    yield edition.document.rule_official_th


def process_words(edition):
    for step in edition.process.steps:
        yield from (step.official_th, *(sub.official_th for sub in step.sub_steps))


def contest_words(edition):
    contest: Contest = edition.contest
    yield from (text for selection in contest.selection for text in selection.official_th)
    yield contest.registry_official_th
    yield from (condition.official_th for condition in contest.eligibility)
    yield contest.money.official_th
    yield from (deadline.official_date_th for deadline in contest.deadlines)
    yield from (contest.data_rule_official_th, contest.title_official_th, contest.subtitle_official_th)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (rubric_words, "d961987daf6c7dd5"),
        (structure_words, "3f643682f1612abd"),
        (process_words, "71c64ba248825a44"),
        (contest_words, "2efc23c043c10f3d"),
        (lambda edition: (indicator.name_th for indicator in edition.bmn), "7283fc9e4a666bb3"),
        (lambda edition: (indicator.name_th for indicator in edition.nrd2c), "0e7fc4d65b3669f6"),
        (
            lambda edition: (f"{row.province_code} {row.region_no}" for row in edition.region_rows),
            "8dfe0c72e594f34d",
        ),
    ],
)
def test_official_words_are_unchanged(edition_2565, words, expected):
    assert fingerprint(words(edition_2565)) == expected


def test_slips_of_the_guideline_are_kept_and_named(edition_2565):
    rubric = edition_2565.rubric
    assert "ผ่านผ่านสื่อสังคมออนไลน์" in rubric.item("5.1.2").official_th
    assert "วิทยุทัศน์" in rubric.groups[4].official_th and "วีดิทัศน์" in rubric.groups[4].note_th
    assert "ตามที่คุณดำเนินการ" in edition_2565.document.rule_official_th
    assert rubric.item("2.3").official_parts_th[1] == "2) แผนพัฒนาหมู่บ้าน/พัฒนาตำบล"


def test_counts(edition_2565):
    assert (len(edition_2565.rubric.groups), len(edition_2565.rubric.items)) == (5, 15)
    assert [len(part.all_items) for part in edition_2565.document.parts] == [8, 13, 3]
    assert [len(step.sub_steps) for step in edition_2565.process.steps] == [3, 3, 2, 2, 2]
    assert (len(edition_2565.bmn), len(edition_2565.nrd2c), len(edition_2565.regions)) == (31, 33, 18)
    assert edition_2565.contest.expected.regions == 18


def test_levels_owe_what_the_guideline_says(edition_2565):
    owed = {
        level: [output.id for output in edition_2565.outputs_owed(level)]
        for level in ("province", "district")
    }
    assert owed == {"province": ["pdf", "video", "slides"], "district": ["pdf"]}
    only_province = [item.id for item in edition_2565.rubric.items if item.applies_to == ("province",)]
    assert only_province == ["5.2", "5.3"]


def test_there_are_no_points(edition_2565):
    assert edition_2565.rubric.weights_published is False
    assert "weight" not in type(edition_2565.rubric.items[0]).model_fields


def test_the_suspect_deadline_shows_both_dates(edition_2565):
    first = edition_2565.contest.deadlines[0]
    assert (first.official_date_th, first.probable_th, first.suspect) == (
        "15 ธันวาคม 2565",
        "15 ธันวาคม 2564",
        True,
    )
    assert first.probable == datetime.date(2021, 12, 15)
    assert [deadline.suspect for deadline in edition_2565.contest.deadlines] == [True, False, False, False]


def test_money_adds_up(edition_2565):
    money = edition_2565.contest.money
    province = next(found for found in edition_2565.contest.selection if found.level == "province")
    assert money.per_tambon * province.quota == money.per_province == 17_400


def test_what_is_unverified_says_so(edition_2565):
    assert not any(indicator.is_verified for indicator in edition_2565.nrd2c)
    assert all(indicator.is_verified for indicator in edition_2565.bmn)
    assert edition_2565.dimension_set.id == "cdd_info_5"
    assert edition_2565.dimension_set.status_th.startswith("รอยืนยัน")
    assert not edition_2565.dimensions.named_in_guideline
