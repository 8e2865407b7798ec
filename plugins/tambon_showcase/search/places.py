"""Names of an entry's tambon, district and province in Thai and English (register of package geothai)."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

TAMBON, DISTRICT, PROVINCE = 3, 2, 1
"""Levels of a place name as the index keeps them; 0 is a name of no known level."""
_TABLES = (("subdistricts", 6, TAMBON), ("districts", 4, DISTRICT), ("provinces", 2, PROVINCE))


@cache
def _register(table: str) -> dict[str, tuple[str, str]]:
    path = files("geothai").joinpath(f"_data/{table}.json")
    return {row[0]: (row[1], row[2]) for row in json.loads(path.read_text(encoding="utf-8"))}


def place_names(key: str) -> list[tuple[str, int]]:
    """Names and levels for an entry key ("2565/800101"); empty for a code the register does not know."""
    code = key.rpartition("/")[2]
    found = [(_register(table).get(code[:length]), level) for table, length, level in _TABLES]
    return [(name.removeprefix("เขต"), level) for names, level in found if names for name in names]
