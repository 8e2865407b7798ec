"""Whether the committee's ranking of dimensions agrees with the values it read off the CIA program."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from statistics import fmean

from tambon_showcase.model.analysis import CiaReading


def dimension_means(readings: Sequence[CiaReading]) -> Mapping[str, float]:
    """The mean over villages of each dimension's values; a dimension without values is left out."""
    values: dict[str, list[float]] = {}
    for reading in readings:
        if reading.value is not None:
            values.setdefault(reading.dimension, []).append(reading.value)
    return {dimension: fmean(found) for dimension, found in values.items()}


def agrees(ranking: Sequence[str], means: Mapping[str, float], higher_is: str) -> bool:
    """Whether no dimension of `ranking` comes before a more serious one; ties go either way."""
    sign = -1 if higher_is == "better" else 1
    seriousness = [sign * means[dimension] for dimension in ranking if dimension in means]
    return all(first >= second for first, second in itertools.pairwise(seriousness))


def has_ties(means: Mapping[str, float]) -> bool:
    """Whether two dimensions have the same mean, so that the committee had to choose an order."""
    return len(set(means.values())) < len(means)
