"""Rubric group 3: pins of places and activities, their details, and their publication (GIS).

Pins are those of the entry's map page: rows of the table of places and the map files, read once for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tambon_showcase.maps.categories import BY_ID, OTHER
from tambon_showcase.maps.category_words import find_category
from tambon_showcase.maps.coordinates import kilometres
from tambon_showcase.maps.entry_places import entry_pins
from tambon_showcase.maps.model import NumberedPlace, Place, Position
from tambon_showcase.maps.together import FAR_KM
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.media import PlaceRow, Post
from tambon_showcase.model.sections import MAP
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import (
    judge,
    listed,
    numbered_evidence,
    post_evidence,
    row_evidence,
    says_something,
    stated,
    table_evidence,
    unknown,
)
from .online import is_publication, names_a_map
from .shown import Shown

DESCRIPTION_LETTERS = 20
"""Fewest letters of a pin's description that counts (our threshold)."""
MOST_TOGETHER = 3
"""Pins that may share one position, such as the groups of one hall; more, and most of all, were copied down (ours)."""


ABOUT_MAPS = re.compile("แผนที่|ปักหมุด|พิกัด|GIS|ภูมิศาสตร์", re.IGNORECASE)
"""Words of a title that may be about the map."""
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
    nameless = sum(not says_something(place.name) for place in places)
    if nameless:
        yield judge(False, "", f"หมุดที่ชื่อยังไม่บอกว่าคืออะไร {nameless} หมุด")
    yield _near_line(shown.entry, places)
    yield from _kind_lines(shown)
    keys = [(place.name, place.position) for place in places]
    twice = sorted({name for name, position in keys if keys.count((name, position)) > 1})
    yield judge(not twice, "ไม่มีหมุดซ้ำ", f"หมุดซ้ำกัน: {listed(twice)}")
    most = max(Counter(place.position for place in places).values())
    if most > MOST_TOGETHER and most > len(places) / 2:
        yield judge(False, "", f"หมุด {most} จาก {len(places)} หมุดอยู่ที่พิกัดเดียวกัน")


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
    return says_something(place.description, DESCRIPTION_LETTERS)


def _google_evidence(entry: Entry) -> tuple[Evidence, ...]:
    own = (Evidence("แผนที่ Google My Maps ของตำบล", MAP.address, EvidenceKind.PAGE),)
    linked = row_evidence(
        entry.tables,
        PlaceRow,
        EvidenceKind.PIN,
        lambda row: f"{row.name} ใน Google Maps",
        lambda row: names_a_map(row.google_maps),
    )
    return own + linked if names_a_map(entry.identity.google_my_maps) else linked


def _detail_lines(shown: Shown, google: tuple[Evidence, ...]) -> Iterator[Observation]:
    places = [pin.place for pin in shown.places]
    if places:
        yield _all_pins("คำอธิบาย", places, [place for place in places if not _is_described(place)])
        yield _picture_line(shown, places)
        vague = [pin.place for pin in shown.places if _is_vague(shown.entry, pin)]
        yield _all_pins("หมวดที่มีความหมายในคำอธิบายสัญลักษณ์", places, vague)
    else:
        yield judge(False, "", "ยังไม่มีหมุดบนแผนที่")
    yield judge(google, "ระบุที่อยู่ใน Google Maps แล้ว", "ยังไม่ได้ระบุที่อยู่ใน Google Maps หรือ Google My Maps")
    yield unknown("เปิดใน Google Maps แล้วเห็นรายละเอียดและภาพจริงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")


def _is_vague(entry: Entry, pin: NumberedPlace) -> bool:
    """Whether the symbol of a pin means nothing: it has no category, or a word that no symbol has."""
    rows = entry.tables.places
    given = rows[pin.number - 1].category if pin.number <= len(rows) else pin.place.category != OTHER.id
    return not given or bool(pin.place.label)


def _picture_line(shown: Shown, places: Sequence[Place]) -> Observation:
    """Pictures of pins; those inside a Google My Maps are what the tambon says, because nobody opened it."""
    without = [place for place in places if not shown.path(PHOTO_FOLDER, place.photo)]
    if without and names_a_map(shown.entry.identity.google_my_maps):
        return stated(f"ภาพของ {len(without)} หมุดอยู่ใน Google My Maps ตามที่ตำบลระบุ (ระบบไม่ได้เปิดลิงก์)")
    return _all_pins("ภาพ", places, without)


def _all_pins(what: str, places: Sequence[Place], without: Sequence[Place]) -> Observation:
    total, names = len(places), listed(place.name for place in without)
    some = f"มี{what} {total - len(without)} จาก {total} หมุด ยังขาด: {names}"
    return judge(not without, f"มี{what}ครบทั้ง {total} หมุด", some)


def gis_published(shown: Shown) -> Seen:
    """3.3: the GIS result is published on a website or social media."""
    posts = post_evidence(shown, _is_about_the_map)
    site = (table_evidence(PlaceRow, "หน้าแผนที่ในเว็บไซต์นี้", EvidenceKind.PAGE),) if shown.places else ()
    return Seen(site + posts, tuple(_published_lines(shown)))


def _is_about_the_map(row: Post) -> bool:
    return bool(row.is_gis) and is_publication(row.link)


def _published_lines(shown: Shown) -> Iterator[Observation]:
    yield judge(shown.places, "แผนที่เผยแพร่ในเว็บไซต์นี้", "ยังไม่มีหมุด จึงยังไม่มีแผนที่ให้เผยแพร่")
    begun = shown.edition.contest.fiscal_year.first
    found = [row for row in shown.entry.tables.posts if _is_about_the_map(row)]
    posts = [row for row in found if row.day is None or row.day >= begun]
    early = (
        f"มีแต่โพสต์เรื่องแผนที่ก่อนปีงบประมาณ ({format_date_short_th(begun)}): {listed(row.title for row in found)}"
    )
    yield judge(posts, f"มีโพสต์เรื่องแผนที่ {len(posts)} ครั้ง", early if found else _why_no_post(shown.entry))
    pictured = any(shown.path(PHOTO_FOLDER, row.screenshot) for row in posts)
    if pictured:
        yield judge(True, "มีภาพหน้าจอของโพสต์", "")
    no_picture = "" if pictured or not posts else " และยังไม่มีภาพหน้าจอให้ดูแทน"
    yield unknown(f"โพสต์ยังเปิดได้สาธารณะและมีผู้เข้าถึงหรือไม่ (ระบบไม่ได้เปิดลิงก์{no_picture})")


def _why_no_post(entry: Entry) -> str:
    """That there is no post about the map, and which may be one by its title though nobody says so."""
    unsaid = [row.title for row in entry.tables.posts if row.is_gis is None and ABOUT_MAPS.search(row.title)]
    maybe = f" โพสต์ที่อาจใช่แต่ยังไม่ได้ตอบช่อง “เป็นเรื่องแผนที่”: {listed(unsaid)}" if unsaid else ""
    return f"ยังไม่มีโพสต์เรื่องแผนที่ในสื่อสังคมออนไลน์{maybe}"
