"""What concerns a whole contest year: its points, its register of earlier model tambons, and its entries together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tambon_showcase.checks import EntryFacts, check_edition
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding

from .past import load_past
from .scoring import check_scoring


def check_year(tambons_dir: Path, edition: Edition, entries: Sequence[EntryFacts]) -> Iterator[Finding]:
    """Everything found in a year beside its rules and its entries, the same for `tambon check` and for a build."""
    yield from check_scoring(tambons_dir, edition)
    past, found = load_past(tambons_dir, edition)
    yield from found
    yield from check_edition(entries, edition, past)
