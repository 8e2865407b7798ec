"""Provinces, districts and tambons by name: those of the register, and the invented ones of the year for practice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Self

from tambon_showcase import register
from tambon_showcase.edition import Edition
from tambon_showcase.register import TambonName

from .reach import Reach


class PlaceChoice(NamedTuple):
    """What may be chosen: a code and its name."""

    code: str
    name: str


class PlaceChoices(NamedTuple):
    """What may be chosen at each step, given what was chosen before."""

    provinces: tuple[PlaceChoice, ...]
    districts: tuple[PlaceChoice, ...] = ()
    tambons: tuple[PlaceChoice, ...] = ()

    def within(self, reach: Reach) -> Self:
        """Only what a person may work on."""
        return type(self)(*(tuple(one for one in kind if reach.touches(one.code)) for kind in self))


def place_of(edition: Edition, code: str) -> TambonName | None:
    """The tambon with this code, also an invented one."""
    return edition.fictitious_place(code) or register.tambon(code)


def choices(edition: Edition, province: str, district: str) -> PlaceChoices:
    """The lists of the start page; an unknown code is as if nothing was chosen."""
    invented = [
        place for one in edition.contest.fictitious_places if (place := edition.fictitious_place(one.code))
    ]
    provinces = [PlaceChoice(one.code, one.name_th) for one in register.provinces()]
    districts = [PlaceChoice(one.code, one.name_th) for one in register.districts(province)]
    tambons = [PlaceChoice(one.code, one.tambon_th) for one in register.tambons(district)]
    provinces += _once(PlaceChoice(one.province_code, f"{one.province_th} (ฝึกใช้)") for one in invented)
    districts += _once(
        PlaceChoice(one.district_code, one.district_th) for one in invented if one.province_code == province
    )
    tambons += [PlaceChoice(one.code, one.tambon_th) for one in invented if one.district_code == district]
    return PlaceChoices(tuple(provinces), tuple(districts), tuple(tambons))


def _once(found: Iterable[PlaceChoice]) -> list[PlaceChoice]:
    return list(dict.fromkeys(found))
