"""How a draft begins: with the entry of its year, with that of an earlier one, or with nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tambon_showcase.edition import Edition
from tambon_showcase.reading.folder import earlier_entries, entry_folder, entry_place

from .drafts import DraftStart
from .places import PlaceChoice, place_of

RENEW = "ร่างนี้เริ่มจากผลงานปี {old} ปรับปรุงตัวเลข ภาพ และวันที่ให้เป็นของปี {year}"


class Beginning(NamedTuple):
    """What a person chose: the tambon, its level, and whether an earlier year's entry is the start where this one has none."""

    code: str
    level: str
    with_earlier: bool = False


def start_of(root: Path, edition: Edition, chosen: Beginning) -> DraftStart | None:
    """How the draft begins; nothing for a code that is no tambon's."""
    place = place_of(edition, chosen.code)
    if place is None:
        return None
    entry = entry_folder(root, edition.year_be, chosen.code)
    folder = entry or entry_place(root / "tambons" / str(edition.year_be), place)
    levels = [one.id for one in edition.contest.levels]
    level = chosen.level if chosen.level in levels else levels[0]
    earlier = earlier_entries(root, edition.year_be, chosen.code) if chosen.with_earlier else {}
    _, before = earlier.get(chosen.code, (0, None))
    return DraftStart(place, edition.year_be, level, folder.relative_to(root).as_posix(), entry, before)


def with_earlier(root: Path, year_be: int, tambons: tuple[PlaceChoice, ...]) -> tuple[PlaceChoice, ...]:
    """The tambons of a district that have an entry of an earlier year and none of this one, with that year."""
    found = earlier_entries(root, year_be, tambons[0].code[:4]) if tambons else {}
    return tuple(
        PlaceChoice(one.code, f"{one.name} (ปี {found[one.code][0]})") for one in tambons if one.code in found
    )
