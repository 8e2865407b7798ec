"""Pins: the maps room judges each position; here its judgements become findings of the entry."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.finding import Finding, error
from tambon_showcase.maps.categories import BY_ID
from tambon_showcase.maps.coordinates import in_thailand
from tambon_showcase.maps.entry_map import read_entry_map
from tambon_showcase.maps.entry_places import entry_pins
from tambon_showcase.maps.metres import read_metres
from tambon_showcase.maps.model import Position
from tambon_showcase.maps.together import check_activities, check_office, check_places
from tambon_showcase.model.media import PlaceRow

from .case import Case

HALF_POSITION = error("T160", "ระบุพิกัดของตำบลเพียงครึ่งเดียว", "กรอกทั้ง lat และ lon หรือลบทั้งคู่")
OFFICE_ABROAD = error("T161", "พิกัดของตำบลอยู่นอกประเทศไทย: {value}", "{fix}")
_METRES = (
    "เป็นเมตร (UTM) ไม่ใช่องศา เปิด Google Maps แตะจุดค้างไว้ แล้วคัดลอกตัวเลของศามาใส่ เช่น lat: 15.90012 lon: 100.10008"
)


def pins_are_usable(case: Case) -> Iterator[Finding]:
    """Every pin and map file can be read; pins are in Thailand, near each other and inside the boundary."""
    for pin in entry_pins(case.entry):
        yield from pin.findings
    content = read_entry_map(case.entry, case.root)
    yield from content.findings
    places = [pin.place for pin in content.places]
    yield from check_places(places, content.boundary)
    if places:
        activities = sum(BY_ID[place.category].activity for place in places)
        yield from check_activities(activities, case.entry.table_where(PlaceRow))


def office_lies_in_thailand(case: Case) -> Iterator[Finding]:
    """The tambon's own position is complete, in Thailand, and near the tambon's pins or boundary."""
    lat, lon = case.entry.identity.lat, case.entry.identity.lon
    where = case.entry.where("lat" if lat is not None else "lon")
    if lat is not None and lon is not None:
        office = Position(lat, lon)
        if not in_thailand(office):
            fix = _METRES if read_metres(f"{lat:.0f} {lon:.0f}") else "ตรวจตัวเลข lat และ lon ว่าไม่สลับกัน"
            yield OFFICE_ABROAD.at(where, f"{lat:.10g}, {lon:.10g}", fix=fix)
            return
        content = read_entry_map(case.entry, case.root)
        yield from check_office(office, [pin.place for pin in content.places], content.boundary, where)
    elif (lat is not None or lon is not None) and case.entry.is_read("lat") and case.entry.is_read("lon"):
        yield HALF_POSITION.at(where)
