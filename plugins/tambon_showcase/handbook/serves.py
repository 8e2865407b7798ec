"""Which rubric items a table, or another thing that officers fill in, is evidence of: as the checklist names them."""

from __future__ import annotations

import re

from tambon_showcase.assess.filled_in import FILLED_IN
from tambon_showcase.edition import Edition
from tambon_showcase.edition.document import StructureItem
from tambon_showcase.edition.rubric import RubricItem
from tambon_showcase.model.section import Section


def items_of(written: str, edition: Edition) -> tuple[RubricItem, ...]:
    """The items whose evidence is written in this file or folder, such as `tables/cia.csv` or `texts/`."""
    whole = re.compile(rf"(?<![\w./]){re.escape(written)}(?![\w])")
    return tuple(item for item in edition.rubric.items if whole.search(FILLED_IN.get(item.check, "")))


def structure_of(section: Section, edition: Edition) -> tuple[StructureItem, ...]:
    """The items of the document that a page shows."""
    return tuple(item for item in edition.structure if item.slug == section.slug)
