"""Letters that one key writes on an English and on each Thai keyboard, for words typed in the wrong one of the two."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def layouts() -> dict[str, str]:
    """Letters of every layout by its name, each layout in the same order of keys; `english` is one of them."""
    return tomllib.loads(files(__package__).joinpath("keyboards.toml").read_text(encoding="utf-8"))


def retyping(layout: str, other: str) -> dict[int, int]:
    """The letters of `layout` with those that the same keys write on `other`, as `str.translate` takes them."""
    return str.maketrans(layouts()[layout], layouts()[other])
