"""Which documents an entry gets."""

from __future__ import annotations

import dataclasses

from tambon_showcase.documents.orders import ORDERS
from tests.document_cases import prepared, source_of
from tests.entries import base_entry, edition


def test_an_example_from_public_sources_gets_no_form_for_judges() -> None:
    rules = edition()
    entry = base_entry()
    contest = rules.contest.model_copy(update={"demonstrations": (entry.code,)})
    for year, has_form in ((rules, True), (dataclasses.replace(rules, contest=contest), False)):
        source = source_of(prepared(entry, year))
        assert (ORDERS["form"](source) is not None) is has_form
        assert ORDERS["checklist"](source) is not None
