"""What one item's check says of an entry, in a form that tests read well."""

from __future__ import annotations

from tambon_showcase.assess import Outcome
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.model.entry import Entry
from tests.entries import shown


def passes(check: str, entry: Entry) -> list[str]:
    """The texts of what was found."""
    return list(ITEM_CHECKS[check](shown(entry)).texts(Outcome.PASS))


def fails(check: str, entry: Entry) -> list[str]:
    """The texts of what is lacking."""
    return list(ITEM_CHECKS[check](shown(entry)).texts(Outcome.FAIL))


def evidence(check: str, entry: Entry) -> list[tuple[str, str]]:
    """EvidenceKind and address of each piece of evidence."""
    return [(str(found.kind), found.address) for found in ITEM_CHECKS[check](shown(entry)).evidence]
