"""The keys that `tambon.yml` knows, and which of them an unknown one was meant to be."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Mapping

from tambon_showcase.formats.yaml_walk import KeyPath
from tambon_showcase.model.handbook import record_in
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import Record


def meant_key(path: KeyPath) -> KeyPath:
    """The path of the key that an unknown one resembles: nearly its name, or its Thai title; empty when none does."""
    model = record_at(path[:-1])
    if model is None:
        return ()
    written, names = str(path[-1]), _names(model)
    near = difflib.get_close_matches(written.casefold(), names, 1, 0.75)
    return (*path[:-1], names[near[0]]) if near else ()


@functools.cache
def record_at(path: KeyPath) -> type[Record] | None:
    """The record whose keys are below `path`; None where there are no keys."""
    model: type[Record] | None = Identity
    for part in path:
        if isinstance(part, str):
            info = model.model_fields.get(part) if model else None
            model = record_in(info.annotation) if info else None
    return model


@functools.cache
def _names(model: type[Record]) -> Mapping[str, str]:
    """Each key by its name and by its Thai title."""
    fields = model.model_fields.items()
    return {
        **{str(info.title).casefold(): name for name, info in fields if info.title},
        **{name: name for name, _ in fields},
    }
