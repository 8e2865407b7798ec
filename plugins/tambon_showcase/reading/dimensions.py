"""What a year's rules name, by the words that people use for it: `การพัฒนาด้านอาชีพ`, `ด้านอาชีพ` and `D1` are `d1`.

A bare number in a cell is left as it is: nothing says that its writer counted as we do. Over columns of values, of which
there is one for each dimension, it is the place in the year's list; what was understood is said there.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence
from typing import Any

from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.formats.headings import Accepted
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES, Tables
from tambon_showcase.model.work import FACILITY

_NUMBERED = re.compile(r"^(?:(?:ด้าน|มิติ)(?:ที่)?\s*)?[0-9๐-๙]{1,2}\s*[.):\s]\s*(?=[ก-ฮเ-ไ])")
_PLACE = re.compile(r"(?:ด้าน|มิติ)(?:ที่)?\s*([0-9๐-๙]{1,2})")
"""The place of a dimension in the year's list."""
_AROUND = re.compile(r"^(?:การพัฒนา|พัฒนา|(?:การ)?แก้(?:ไข)?ปัญหา|ด้าน|มิติ|การ)+|ชุมชน$|[\s\u200b]+")
"""Words before and after the one in which the names of dimensions differ."""
_FEWEST = 3
"""Fewest letters of a part of a name that names a dimension."""


def dimension_of(written: str, dimensions: Sequence[Dimension]) -> str:
    """The id of the one dimension that a text names; the text itself where it names none, or several."""
    return _named(written, dimensions) or written


def dimension_of_column(heading: str, dimensions: Sequence[Dimension]) -> str:
    """The id of the dimension that a column of values is of, by its name or its place in the year's list, or nothing."""
    if (place := _PLACE.fullmatch(heading.strip())) and 0 < int(place[1]) <= len(dimensions):
        return dimensions[int(place[1]) - 1].id
    return _named(heading, dimensions)


def with_dimensions(known: Accepted, dimensions: Sequence[Dimension], headings: Sequence[str]) -> Accepted:
    """The headings accepted, also names of the year's dimensions where columns of a table may be of one each."""
    if not dimensions or known.shown.get("dimension") in (None, *headings):
        return known
    of_year = functools.partial(dimension_of_column, dimensions=dimensions)
    return dataclasses.replace(known, dimension=of_year)


def _named(written: str, dimensions: Sequence[Dimension]) -> str:
    """The id of the one dimension that a text names, or nothing."""
    id_, _, rest = written.strip().casefold().partition(" ")
    if any(one.id == id_ and (not rest or _core(rest) in _core(one.name_th)) for one in dimensions):
        return id_
    named = _core(_NUMBERED.sub("", written.strip()))
    whole = [one.id for one in dimensions if _core(one.name_th) == named]
    parts = [one.id for one in dimensions if len(named) >= _FEWEST and named in _core(one.name_th)]
    found = whole or parts
    return found[0] if len(found) == 1 else ""


def rows_with_ids(tables: Tables, dimensions: Sequence[Dimension]) -> Tables:
    """The tables with the id of each dimension that was written by its name."""
    changed: dict[str, Any] = {}
    for table in (table for table in TABLES.values() if "dimension" in headings(table.row)):
        rows = tables.of(table)
        named = [dimension_of(row.dimension, dimensions) if row.dimension else None for row in rows]
        if any(name != row.dimension for name, row in zip(named, rows, strict=True)):
            changed[table.name] = tuple(
                row.model_copy(update={"dimension": name}) for name, row in zip(named, rows, strict=True)
            )
    return dataclasses.replace(tables, **changed) if changed else tables


def facilities_of_the_year(tables: Tables, listed: Sequence[str]) -> Tables:
    """The tables with each thing of a place of work in the word that the year's rules have for it."""
    rows = tables.facilities
    return dataclasses.replace(
        tables,
        facilities=tuple(row.model_copy(update={"atom": FACILITY.meant(row.atom, listed)}) for row in rows),
    )


def ranking_with_ids(identity: Identity, dimensions: Sequence[Dimension]) -> Identity:
    """The identity with a ranking that was written by names as ids."""
    ranking = tuple(dimension_of(one, dimensions) for one in identity.cia.ranking)
    if ranking == identity.cia.ranking:
        return identity
    scale = identity.cia.model_copy(update={"ranking": ranking})
    return identity.model_copy(update={name: scale for name, value in identity if value is identity.cia})


def _core(name: str) -> str:
    return _AROUND.sub("", name.casefold())
