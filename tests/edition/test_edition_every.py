"""What must hold of every edition in the repository, whatever its year."""

import pickle

from tambon_showcase import register
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.edition.rubric import CHECK_NAMES


def test_the_names_of_checks_are_those_that_exist():
    assert set(CHECK_NAMES) == set(ITEM_CHECKS)


def test_every_rubric_item_has_all_its_words(every_edition):
    for item in every_edition.rubric.items:
        assert item.title_th and item.official_th and item.describe_th and item.judge_question_th
        assert item.id in item.official_th
        assert item.applies_to


def test_every_province_of_the_register_lies_in_one_region(every_edition):
    names = {row.province_code: row.province_th for row in every_edition.region_rows}
    assert names == {province.code: province.name_th for province in register.provinces()}
    assert every_edition.region_of(register.BANGKOK) is None


def test_demonstrations_are_real_and_fictitious_places_are_not(every_edition):
    contest = every_edition.contest
    assert all(register.tambon(code) for code in contest.demonstrations)
    for place in contest.fictitious_places:
        assert every_edition.is_fictitious(place.code)
        assert register.tambon(place.code) is None
        assert every_edition.region_of(place.code[:2]) == contest.fictitious_region.no


def test_every_set_of_dimensions_says_how_sure_it_is(every_edition):
    for found in every_edition.dimensions.sets:
        assert found.status_th and found.dimensions


def test_an_edition_travels_between_processes(every_edition):
    copy = pickle.loads(pickle.dumps(every_edition))
    assert copy == every_edition
    assert copy.dimension_ids == every_edition.dimension_ids
