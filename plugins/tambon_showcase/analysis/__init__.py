"""Rubric group 2: what an entry's village tables say, computed once and traceable to their lines.

`analyse` is the only door. pandas is used in `computing/` alone and is imported when an entry has village tables.
The CIA program is not rebuilt: its readings are shown, and our own comparison carries its own name.
"""

from __future__ import annotations

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry

from .computing import analyse_tables
from .computing.numbers import load_pandas
from .values import Analysis

__all__ = ["Analysis", "analyse", "load_pandas"]


def analyse(entry: Entry, edition: Edition) -> Analysis:
    """Everything the tables `bmn`, `nrd2c` and `cia` say. Wrong input was found by the checks before."""
    tables = entry.tables
    if not (tables.bmn or tables.nrd2c or tables.cia):
        return Analysis()
    return analyse_tables(entry, edition)
