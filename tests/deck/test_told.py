"""What the slides of an entry say, word for word: what is on them, what is left out, and where long lists end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.deck.plan import deck_plan
from tests import blessed
from tests.deck.told import told
from tests.document_cases import cases_of, source_of_case


@pytest.mark.parametrize("case", cases_of("deck"), ids=lambda case: case.stem)
def test_a_deck_says_what_a_person_blessed(case: Path) -> None:
    text = "\n".join(told(deck_plan(source_of_case(case))))
    blessed.check(case.parents[1] / "expected" / f"{case.stem}.txt", text)
