"""Editions: the rules of each contest year, read from `tambons/<year>/_rules/`. A new year needs no code."""

from __future__ import annotations

from .edition import Edition, Region
from .load import edition_years, load_edition, load_editions
from .new import new_edition

__all__ = ["Edition", "Region", "edition_years", "load_edition", "load_editions", "new_edition"]
