"""What several stages need of one entry is worked out once: entries pass through all stages one after another."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from .entry import Entry

More = ParamSpec("More")
AnswerT = TypeVar("AnswerT")


def once_for_entry(
    work: Callable[Concatenate[Entry, More], AnswerT],
) -> Callable[Concatenate[Entry, More], AnswerT]:
    """Keep the answer for the last entry (the very same object) with the same further arguments.

    Return values that nobody changes: every caller gets the same one.
    """
    kept: list[tuple[Entry, object, AnswerT]] = []

    @functools.wraps(work)
    def remembered(entry: Entry, /, *more: More.args, **named: More.kwargs) -> AnswerT:
        asked = (more, named)
        if not kept or kept[0][0] is not entry or kept[0][1] != asked:
            kept[:] = [(entry, asked, work(entry, *more, **named))]
        return kept[0][2]

    return remembered
