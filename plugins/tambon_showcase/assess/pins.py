"""Rubric items 3.1 and 3.2: pins of places and activities, and their details.

Pins are those of the entry's map page: rows of the table of places and the map files, read once for both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tambon_showcase.maps.categories import BY_ID, OTHER
from tambon_showcase.maps.category_words import find_category
from tambon_showcase.maps.coordinates import kilometres, parse_position
from tambon_showcase.maps.entry_places import Pin, entry_pins
from tambon_showcase.maps.model import NumberedPlace, Place, Position
from tambon_showcase.maps.positions import EXCHANGED
from tambon_showcase.maps.together import FAR_KM
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.sections import MAP

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import (
    copied_down,
    judge,
    listed,
    numbered_evidence,
    row_evidence,
    says_something,
    stated,
    unknown,
)
from .online import is_bare_view, is_my_map, names_a_map
from .shown import Shown

_NUMBERS = re.compile(r"[\d\s]+")
_PIN_WORDS = re.compile(
    r"^\W*(?:หมุด|จุด|สถานที่|พิกัด|ตำแหน่ง|เครื่องหมาย|placemark|point|place|pin|marker|untitled|ที่ไม่มีชื่อ|ไม่มีชื่อ|ที่|\s)+(?=[\W\d]*$)",
    re.IGNORECASE,
)
DESCRIPTION_LETTERS = 20
"""Fewest letters of a pin's description that counts (our threshold)."""
KINDS = (
    ("สถานที่สำคัญ", "วัด โรงเรียน", False),
    ("กิจกรรมการพัฒนา", "กลุ่มออมทรัพย์ OTOP", True),
)
"""What rubric item 3.1 requires pins of, examples, and whether these are development activities."""


def office_pins(shown: Shown) -> tuple[Evidence, ...]:
    """The pins of public offices, where the working group may have its place (rubric item 1.1)."""
    return _pin_evidence(shown, lambda place: place.category == "office")


def _pin_evidence(shown: Shown, keep: Callable[[Place], object]) -> tuple[Evidence, ...]:
    """A link to each pin worth keeping, or one to all of them where they are many."""
    kept = [(pin.number, _label(pin), "") for pin in shown.places if keep(pin.place)]
    return numbered_evidence(PlaceRow, EvidenceKind.PIN, kept)


def _label(pin: NumberedPlace) -> str:
    return f"หมุด {pin.place.name}"


def pinned_places(shown: Shown) -> Seen:
    """3.1: pins of important places or development activities, such as savings groups and OTOP."""
    return Seen(_pin_evidence(shown, lambda _place: True), tuple(_pin_lines(shown)))


def _pin_lines(shown: Shown) -> Iterator[Observation]:
    places = [pin.place for pin in shown.places]
    unusable = [pin.row.name for pin in entry_pins(shown.entry) if pin.place is None]
    yield judge(places, f"มี {len(places)} หมุด", "ยังไม่มีหมุดที่ใช้ได้บนแผนที่")
    if unusable:
        yield judge(False, "", f"พิกัดใช้ไม่ได้: {listed(unusable)}")
    if not places:
        return
    if turned := [pin.row.name for pin in entry_pins(shown.entry) if _is_turned(pin)]:
        yield unknown(f"ละติจูดกับลองจิจูดสลับช่องกัน ระบบสลับให้แล้ว หมุดอยู่ถูกที่หรือไม่: {listed(turned)}")
    nameless = sum(_is_nameless(place.name) for place in places)
    if nameless:
        yield judge(False, "", f"หมุดที่ชื่อยังไม่บอกว่าคืออะไร {nameless} หมุด")
    yield _near_line(shown.entry, places)
    yield from _kind_lines(shown)
    keys = [(place.name, place.position) for place in places]
    twice = sorted({name for name, position in keys if keys.count((name, position)) > 1})
    yield judge(not twice, "ไม่มีหมุดซ้ำ", f"หมุดซ้ำกัน: {listed(twice)}")
    if most := copied_down(place.position for place in places):
        yield judge(False, "", f"หมุด {most} จาก {len(places)} หมุดอยู่ที่พิกัดเดียวกัน")


def _is_nameless(name: str) -> bool:
    """Whether a pin's name is only a number, or the word for a pin, as maps name new ones."""
    return not says_something(_PIN_WORDS.sub("", name))


def _is_turned(pin: Pin) -> bool:
    return any(found.code == EXCHANGED.code for found in pin.findings)


def _kind_lines(shown: Shown) -> Iterator[Observation]:
    """Pins of important places and of development activities, by their category, else by their names."""
    chosen = [BY_ID[pin.place.category] for pin in shown.places if not _is_vague(shown.entry, pin)]
    vague = [pin.place.name for pin in shown.places if _is_vague(shown.entry, pin)]
    for what, such_as, activity in KINDS:
        found = any(category.activity is activity for category in chosen)
        named = [name for name in vague if (meant := find_category(name)) and meant.activity is activity]
        if named and not found:
            yield stated(f"มีหมุดของ{what} ดูจากชื่อ เพราะยังไม่ระบุหมวด: {listed(named)}")
        else:
            yield judge(found, f"มีหมุดของ{what}", f"ยังไม่มีหมุดของ{what} เช่น {such_as}")


def _near_line(entry: Entry, places: Sequence[Place]) -> Observation:
    identity = entry.identity
    if identity.lat is None or identity.lon is None:
        return unknown("หมุดอยู่ในตำบลหรือไม่ เพราะยังไม่ระบุพิกัดของตำบล (lat, lon) ใน tambon.yml")
    centre = Position(identity.lat, identity.lon)
    far = [place.name for place in places if kilometres(centre, place.position) > FAR_KM]
    near = f"ทุกหมุดอยู่ห่างจากพิกัดของตำบลไม่เกิน {FAR_KM:g} กม."
    return judge(not far, near, f"อยู่ห่างจากพิกัดของตำบลเกิน {FAR_KM:g} กม.: {listed(far)}")


def pin_details(shown: Shown) -> Seen:
    """3.2: each pin has a description and a picture, and is in Google Maps."""
    evidence = _pin_evidence(
        shown, lambda place: _is_described(place) or shown.path(PHOTO_FOLDER, place.photo)
    )
    google = _google_evidence(shown.entry)
    return Seen(evidence + google, tuple(_detail_lines(shown, google)))


def _is_described(place: Place) -> bool:
    """Whether a description is long enough, and says more than the pin's name once more."""
    more = place.description.replace(place.name, "")
    return says_something(place.description, DESCRIPTION_LETTERS) and says_something(more)


def _google_evidence(entry: Entry) -> tuple[Evidence, ...]:
    own = (Evidence("แผนที่ Google My Maps ของตำบล", MAP.address, EvidenceKind.PAGE),)
    linked = row_evidence(
        entry.tables,
        PlaceRow,
        EvidenceKind.PIN,
        lambda row: f"{row.name} ใน Google Maps",
        lambda row: names_a_map(row.google_maps),
    )
    link = entry.identity.google_my_maps
    return own + linked if names_a_map(link) and not is_bare_view(link) else linked


def _detail_lines(shown: Shown, google: tuple[Evidence, ...]) -> Iterator[Observation]:
    places = [pin.place for pin in shown.places]
    if places:
        yield _all_pins("คำอธิบาย", places, [place for place in places if not _is_described(place)])
        yield from _copied_lines(shown, places)
        yield _picture_line(shown, places)
        vague = [pin.place for pin in shown.places if _is_vague(shown.entry, pin)]
        yield _all_pins("หมวดที่มีความหมายในคำอธิบายสัญลักษณ์", places, vague)
    else:
        yield judge(False, "", "ยังไม่มีหมุดบนแผนที่")
    if far := _far_links(shown.entry, places):
        yield judge(False, "", f"ลิงก์ Google Maps ชี้ไปไกลจากตำบลเกิน {FAR_KM:g} กม.: {listed(far)}")
    yield judge(google, "ระบุที่อยู่ใน Google Maps แล้ว", "ยังไม่ได้ระบุที่อยู่ใน Google Maps หรือ Google My Maps")
    yield unknown("เปิดใน Google Maps แล้วเห็นรายละเอียดและภาพจริงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")


def _far_links(entry: Entry, places: Sequence[Place]) -> list[str]:
    """Addresses of maps whose own numbers are far from the tambon, such as the view with which a map opens."""
    identity = entry.identity
    if identity.lat is None or identity.lon is None:
        return []
    centre = Position(identity.lat, identity.lon)
    links = dict.fromkeys((identity.google_my_maps, *(place.google_maps_url for place in places)))
    there = {link: position for link in links if link and (position := parse_position(link))}
    return [link for link, position in there.items() if kilometres(centre, position) > FAR_KM]


def _is_vague(entry: Entry, pin: NumberedPlace) -> bool:
    """Whether the symbol of a pin means nothing: it has no category, or a word that no symbol has."""
    rows = entry.tables.places
    given = rows[pin.number - 1].category if pin.number <= len(rows) else pin.place.category != OTHER.id
    return not given or bool(pin.place.label)


def _picture_line(shown: Shown, places: Sequence[Place]) -> Observation:
    """Pictures of pins; those inside a Google My Maps are what the tambon says, because nobody opened it."""
    without = [place for place in places if not shown.path(PHOTO_FOLDER, place.photo)]
    if without and is_my_map(shown.entry.identity.google_my_maps):
        return stated(f"ภาพของ {len(without)} หมุดอยู่ใน Google My Maps ตามที่ตำบลระบุ (ระบบไม่ได้เปิดลิงก์)")
    return _all_pins("ภาพ", places, without)


def _copied_lines(shown: Shown, places: Sequence[Place]) -> Iterator[Observation]:
    """One picture or one text for most pins is of none of them; numbers make no other text."""
    pictures = [shown.same(file) for place in places if (file := shown.path(PHOTO_FOLDER, place.photo))]
    texts = [_NUMBERS.sub("", place.description) for place in places if _is_described(place)]
    for what, values in (("ภาพ", pictures), ("คำอธิบาย", texts)):
        if most := copied_down(values):
            yield judge(False, "", f"ใช้{what}เดียวกัน {most} จาก {len(places)} หมุด")


def _all_pins(what: str, places: Sequence[Place], without: Sequence[Place]) -> Observation:
    total, names = len(places), listed(place.name for place in without)
    some = f"มี{what} {total - len(without)} จาก {total} หมุด ยังขาด: {names}"
    return judge(not without, f"มี{what}ครบทั้ง {total} หมุด", some)
