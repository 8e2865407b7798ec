"""What must hold of every edition in the repository, whatever its year."""

import pickle

from tambon_showcase import register
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.model.sections import BY_SLUG


def test_every_page_of_the_structure_exists(every_edition):
    assert {item.page for item in every_edition.structure} <= set(BY_SLUG)


def test_every_rubric_item_has_all_its_words(every_edition):
    for item in every_edition.rubric.items:
        assert item.title_th and item.official_th and item.describe_th and item.judge_question_th
        assert item.id in item.official_th
        assert item.applies_to


def test_every_rubric_item_is_looked_at_by_a_function_that_exists(every_edition):
    assert {item.check for item in every_edition.rubric.items} <= set(ITEM_CHECKS)


def test_every_process_step_has_sub_steps_numbered_after_it(every_edition):
    for number, step in enumerate(every_edition.process.steps, 1):
        assert [sub.id for sub in step.sub_steps] == [
            f"{number}.{n}" for n in range(1, len(step.sub_steps) + 1)
        ]


def test_every_province_of_the_register_lies_in_one_region(every_edition):
    names = {row.province_code: row.province_th for row in every_edition.region_rows}
    assert names == {province.code: province.name_th for province in register.provinces()}
    assert every_edition.region_of(register.BANGKOK) is None


def test_the_counts_of_the_regions_are_those_of_the_register(every_edition):
    for row in every_edition.region_rows:
        districts = register.districts(row.province_code)
        assert row.districts == len(districts)
        assert row.tambons == sum(len(register.tambons(district.code)) for district in districts)


def test_demonstrations_are_real_and_fictitious_places_are_not(every_edition):
    contest = every_edition.contest
    assert all(register.tambon(code) for code in contest.demonstrations)
    for place in contest.fictitious_places:
        assert every_edition.is_fictitious(place.code)
        assert register.tambon(place.code) is None
        assert every_edition.region_of(place.code[:2]) == contest.fictitious_region.no


def test_a_suspect_date_keeps_what_is_printed_beside_the_probable_one(every_edition):
    for deadline in every_edition.contest.deadlines:
        assert deadline.official_date_th and deadline.first <= deadline.last
        assert deadline.suspect == (deadline.probable is not None) == bool(deadline.reason_th)


def test_the_work_comes_before_the_contest_year_ends(every_edition):
    first, last = every_edition.working_period
    year = every_edition.contest.fiscal_year
    assert year.first <= first <= last <= year.last
    assert year.last.year + 543 == every_edition.year_be


def test_indicators_are_numbered_without_gaps(every_edition):
    for indicators in (every_edition.bmn, every_edition.nrd2c):
        assert [indicator.no for indicator in indicators] == list(range(1, len(indicators) + 1))


def test_every_set_of_dimensions_says_how_sure_it_is(every_edition):
    for found in every_edition.dimensions.sets:
        assert found.status_th
        assert len({dimension.id for dimension in found.dimensions}) == len(found.dimensions) == 5


def test_topics_do_not_repeat(every_edition):
    topics = every_edition.contest.topics
    assert len(set(topics)) == len(topics) > 0


def test_an_edition_travels_between_processes(every_edition):
    copy = pickle.loads(pickle.dumps(every_edition))
    assert copy == every_edition
    assert copy.dimension_ids == every_edition.dimension_ids
