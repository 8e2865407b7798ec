"""How far in the next line of a YAML file may be, by the lines above it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from .yaml_hints import DASH, indent_of


def key_levels(above: Sequence[str]) -> Iterator[int]:
    """How far in the keys are to which the next line may belong, the nearest first."""
    least = None
    for line in reversed(above):
        level = indent_of(line) + (DASH if line.lstrip().startswith("- ") else 0)
        if least is None and line.rstrip().endswith(":"):
            yield level + DASH
        if least is None or level < least:
            least = level
            yield level


def item_levels(above: Sequence[str]) -> Iterator[int]:
    """How far in the items are that are still open above the next line, the nearest first."""
    least = math.inf
    for line in reversed(above):
        level, is_item = indent_of(line), line.lstrip().startswith("- ")
        if level < least or (is_item and level == least):
            least = level
            if is_item:
                yield level
            elif not level:
                return
