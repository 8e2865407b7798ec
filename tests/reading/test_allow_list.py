"""The list of what an entry's folder may hold."""

from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.allow_list import TEXT_SLUGS, refusal

REGULAR = 0o100644


def is_taken(place):
    return not list(refusal(place, REGULAR, None))


def test_every_table_of_the_model_may_be_there():
    assert all(is_taken(f"tables/{name}.csv") for name in TABLES)


def test_every_text_has_a_page_that_shows_it():
    assert TEXT_SLUGS
    assert set(TEXT_SLUGS) <= set(BY_SLUG)
    assert all(is_taken(f"texts/{slug}.md") for slug in TEXT_SLUGS)
