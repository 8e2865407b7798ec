"""Every field that the rules or an entry may have is read by the program: what officers fill in must have an effect.

A field counts as read where `.name` is in a module or template. `STILL_UNREAD` are the guideline's own words and
notes that no page shows yet, and two answers that are read by the name of their column; the list may only become shorter.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

from pydantic import BaseModel

import tambon_showcase.edition
import tambon_showcase.model
from tests.cases import ROOT

PACKAGE = ROOT / "plugins" / "tambon_showcase"
STILL_UNREAD = frozenset(
    {
        "BmnIndicator.category_en",
        "BmnIndicator.category_no",
        "BmnIndicator.category_th",
        "BmnIndicator.person_level_sensitivity",
        "Contest.data_rule_official_th",
        "Contest.eligibility",
        "Contest.expected",
        "Contest.subtitle_official_th",
        "Contest.title_official_th",
        "Deadline.note_th",
        "DimensionSet.confidence_mapping",
        "DimensionSet.confidence_names",
        "DimensionSet.confirmed",
        "Dimensions.named_in_guideline",
        "DocumentEntry.checked_for_personal_data",
        "EligibilityCondition.note_th",
        "Expected.district_entries",
        "Expected.province_entries",
        "Identity.location_note",
        "MoneyRule.note_th",
        "MoneyRule.per_province",
        "Nrd2cIndicator.group_en",
        "Nrd2cIndicator.group_no",
        "Nrd2cIndicator.score_meaning",
        "Output.note_th",
        "PhotoEntry.consent",
        "RankingRule.order_official_th",
        "RankingRule.precedent",
        "RankingRule.reading_th",
        "Rubric.weights_published",
        "RubricGroup.en",
        "RubricGroup.note_th",
        "RubricGroup.official_more_th",
        "RubricItem.en",
        "RubricItem.note_th",
        "Selection.note_th",
        "Selection.per_th",
        "Step.en",
        "Structure.rule_note_th",
        "Structure.rule_official_th",
        "StructureItem.en",
        "StructureItem.note_th",
        "StructurePart.en",
        "SubStep.en",
    }
)


def models(kind: type[BaseModel] = BaseModel) -> Iterator[type[BaseModel]]:
    """Every record of the rules and of entries."""
    for module in (tambon_showcase.edition, tambon_showcase.model):
        for found in pkgutil.walk_packages(module.__path__, f"{module.__name__}."):
            importlib.import_module(found.name)
    for one in kind.__subclasses__():
        if one.__module__.startswith(("tambon_showcase.edition", "tambon_showcase.model")):
            yield one
        yield from models(one)


def test_no_field_is_declared_that_no_one_reads() -> None:
    files = (path for end in ("py", "html") for path in PACKAGE.rglob(f"*.{end}"))
    read = {name for path in files for name in re.findall(r"\.([a-z_]\w*)", path.read_text("utf-8"))}
    unread = {
        f"{model.__name__}.{name}"
        for model in models()
        for name in model.__annotations__
        if name in model.model_fields and name not in read
    }
    assert unread == STILL_UNREAD
