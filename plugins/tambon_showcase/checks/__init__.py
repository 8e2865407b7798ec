"""Checks over a whole entry, after reading: does it agree with itself, the register and the edition?

Each check is one function of a `Case` with a one-sentence docstring; `CHECKS` lists them all. Checks gather
findings and never raise for contributed input. `check_edition` looks at all entries of a year together.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry

from . import (
    amounts,
    analysis,
    comparison,
    contest,
    copied,
    damage,
    exchanged,
    filled,
    identity,
    media,
    moved,
    odd_words,
    open_links,
    other_place,
    people,
    places,
    privacy,
    references,
    rows,
    steps,
    work,
)
from .across import ACROSS, EntryFacts, check_edition
from .case import Case, Check

__all__ = [
    "ACROSS",
    "CHECKS",
    "Case",
    "Check",
    "EntryFacts",
    "check_edition",
    "run_checks",
]

CHECKS: tuple[Check, ...] = (
    identity.name_matches_register,
    identity.level_is_of_the_edition,
    identity.topics_are_known,
    identity.missing_items_are_missing,
    identity.highlights_lead_somewhere,
    copied.nothing_is_of_the_example,
    copied.files_differ,
    places.office_lies_in_thailand,
    places.pins_are_usable,
    references.named_files_exist,
    references.named_rows_exist,
    references.keys_are_unique,
    exchanged.columns_hold_their_own,
    exchanged.a_person_has_a_row,
    odd_words.names_agree_with_their_village,
    odd_words.names_differ_in_more_than_signs,
    odd_words.ways_to_reach_are_whole,
    odd_words.titles_are_no_names_of_files,
    odd_words.sources_can_be_found,
    amounts.numbers_can_be_meant,
    amounts.percents_are_no_fractions,
    filled.cells_say_it_themselves,
    filled.sources_are_not_counted_up,
    filled.no_group_is_larger_than_the_tambon,
    filled.a_person_is_of_one_village,
    filled.names_are_sorted_with_their_rows,
    people.sexes_add_up,
    people.villages_add_up,
    people.ages_add_up,
    people.households_are_plausible,
    people.population_is_plausible,
    people.numbers_have_sources,
    damage.text_is_not_damaged,
    rows.ages_are_bands,
    people.villages_are_of_one_year,
    rows.surveyed_live_there,
    rows.sums_are_no_rows,
    rows.rows_say_their_village,
    rows.rows_are_not_repeated,
    rows.members_say_whether_they_use_cia,
    work.days_are_plausible,
    work.main_days_are_plausible,
    work.years_have_come,
    steps.steps_are_known,
    work.facilities_are_of_the_year,
    work.money_is_money,
    work.village_plans_name_villages,
    work.plans_end_after_they_begin,
    work.stars_are_stars,
    work.sources_name_items,
    work.posts_lead_to_posts,
    amounts.numbers_have_a_unit,
    open_links.texts_lead_where_all_can_go,
    other_place.texts_are_of_this_tambon,
    analysis.indicators_are_known,
    analysis.failing_is_part_of_surveyed,
    analysis.scores_are_in_range,
    analysis.data_is_of_the_edition,
    analysis.blanks_have_reasons,
    analysis.dimensions_are_known,
    analysis.values_are_on_the_scale,
    analysis.ranking_is_whole,
    analysis.problems_have_ranks_of_their_own,
    analysis.trained_are_members,
    comparison.failing_are_the_fewer,
    comparison.villages_are_complete,
    comparison.villages_have_the_same_indicators,
    comparison.villages_have_the_same_dimensions,
    comparison.years_ask_the_same,
    comparison.ranking_fits_the_numbers,
    comparison.problems_name_indicators,
    media.files_are_used,
    media.used_files_are_described,
    media.photos_can_be_heard,
    media.photos_name_pages,
    moved.captions_are_beside_their_photos,
    moved.numbers_are_beside_their_rows,
    media.photos_show_a_change,
    media.children_consented,
    media.documents_were_read,
    privacy.small_counts_are_hidden,
    privacy.pins_name_no_persons,
    privacy.persons_have_no_house_number,
    contest.orders_come_before_the_work,
    contest.work_is_of_the_year,
    contest.video_link_is_one_video,
    contest.video_has_its_length,
)


def run_checks(
    entry: Entry, edition: Edition, root: Path, today: datetime.date | None = None
) -> list[Finding]:
    """All findings of every check, by file and line. `root` is the project's root; `today` is for tests."""
    case = Case(entry, edition, root, today or datetime.date.today())
    findings = [finding for check in CHECKS for finding in check(case)]
    return sorted(findings, key=lambda finding: (finding.file, finding.line, finding.code))
