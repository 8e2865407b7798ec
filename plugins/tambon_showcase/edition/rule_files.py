"""The files of a year's rules, declared once: which part of an edition each holds, and what may be there besides."""

from __future__ import annotations

from collections.abc import Mapping

from .base import RuleRecord
from .contest import Contest
from .document import Process, Structure
from .indicators import BmnIndicator, Dimensions, Nrd2cIndicator, RegionRow
from .rubric import Rubric

MAPPINGS: Mapping[str, tuple[str, type[RuleRecord]]] = {
    "contest": ("edition.yml", Contest),
    "rubric": ("rubric.yml", Rubric),
    "document": ("sections.yml", Structure),
    "process": ("process.yml", Process),
    "dimensions": ("dimensions.yml", Dimensions),
}
"""Part of an edition -> its YAML file, and what is in it."""
TABLES: Mapping[str, tuple[str, type[RuleRecord]]] = {
    "bmn": ("bmn.csv", BmnIndicator),
    "nrd2c": ("nrd2c.csv", Nrd2cIndicator),
    "region_rows": ("regions.csv", RegionRow),
}
"""Part of an edition -> its table, and what a row of it is."""
PAST_FILE = "model_tambons.csv"
"""The register of earlier model tambons; no year ships one, judging reads it where it is."""
SCORING_FOLDER = "scoring"
"""How the regions score; judging reads it where it is."""
RULE_FILES = (*(name for name, _ in (*MAPPINGS.values(), *TABLES.values())), PAST_FILE, SCORING_FOLDER)
"""All that a year's rules may hold."""
