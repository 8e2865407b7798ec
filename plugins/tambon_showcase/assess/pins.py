"""Rubric group 3: pins of places and activities, their details, and their publication (GIS)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.edition import Edition
from tambon_showcase.maps.categories import BY_ID
from tambon_showcase.maps.coordinates import kilometres
from tambon_showcase.maps.entry_places import Pin, entry_pins
from tambon_showcase.maps.model import Place, Position
from tambon_showcase.maps.together import FAR_KM
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.media import PlaceRow, Post
from tambon_showcase.model.sections import MAP
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import judge, listed, row_evidence, table_evidence, unknown

DESCRIPTION_LETTERS = 20
"""Shortest description of a pin that counts, in characters (our threshold)."""


def office_pins(entry: Entry) -> tuple[Evidence, ...]:
    """The pins of public offices, where the working group may have its place (rubric item 1.1)."""
    offices = {pin.row.line for pin in entry_pins(entry) if pin.place and pin.place.category == "office"}
    return row_evidence(
        "places", entry.tables.places, EvidenceKind.PIN, _name, lambda row: row.line in offices
    )


def _name(row: PlaceRow) -> str:
    return f"หมุด {row.name}"


def pinned_places(entry: Entry, _edition: Edition) -> Seen:
    """3.1: pins of important places or development activities, such as savings groups and OTOP."""
    pins = entry_pins(entry)
    usable = {pin.row.line for pin in pins if pin.place}
    evidence = row_evidence(
        "places", entry.tables.places, EvidenceKind.PIN, _name, lambda row: row.line in usable
    )
    return Seen(evidence, tuple(_pin_lines(entry, pins)))


def _pin_lines(entry: Entry, pins: Sequence[Pin]) -> Iterator[Observation]:
    yield judge(pins, f"มี {len(pins)} หมุด", "ยังไม่มีหมุดบนแผนที่")
    if not pins:
        return
    unusable = [pin.row.name for pin in pins if pin.place is None]
    yield judge(not unusable, "พิกัดทุกหมุดอ่านได้และอยู่ในประเทศไทย", f"พิกัดใช้ไม่ได้: {listed(unusable)}")
    places = [pin.place for pin in pins if pin.place]
    yield _near_line(entry, places)
    active = any(BY_ID[place.category].activity for place in places)
    yield judge(active, "มีหมุดของกิจกรรมการพัฒนา", "ยังไม่มีหมุดของกิจกรรมการพัฒนา เช่น กลุ่มออมทรัพย์ OTOP")
    keys = [(place.name, place.position) for place in places]
    twice = sorted({name for name, position in keys if keys.count((name, position)) > 1})
    yield judge(not twice, "ไม่มีหมุดซ้ำ", f"หมุดซ้ำกัน: {listed(twice)}")


def _near_line(entry: Entry, places: Sequence[Place]) -> Observation:
    identity = entry.identity
    if identity.lat is None or identity.lon is None:
        return unknown("หมุดอยู่ในตำบลหรือไม่ เพราะยังไม่ระบุพิกัดของตำบล (lat, lon) ใน tambon.yml")
    centre = Position(identity.lat, identity.lon)
    far = [place.name for place in places if kilometres(centre, place.position) > FAR_KM]
    near = f"ทุกหมุดอยู่ห่างจากพิกัดของตำบลไม่เกิน {FAR_KM:g} กม."
    return judge(not far, near, f"อยู่ห่างจากพิกัดของตำบลเกิน {FAR_KM:g} กม.: {listed(far)}")


def pin_details(entry: Entry, _edition: Edition) -> Seen:
    """3.2: each pin has a description and a picture, and is in Google Maps."""
    detailed = {
        row.line for row in entry.tables.places if _is_described(row) or entry.has_file("photos", row.photo)
    }
    evidence = row_evidence(
        "places", entry.tables.places, EvidenceKind.PIN, _name, lambda row: row.line in detailed
    )
    google = _google_evidence(entry)
    return Seen(evidence + google, tuple(_detail_lines(entry, google)))


def _is_described(row: PlaceRow) -> bool:
    return len(row.description or "") >= DESCRIPTION_LETTERS


def _google_evidence(entry: Entry) -> tuple[Evidence, ...]:
    own = (Evidence("แผนที่ Google My Maps ของตำบล", MAP.address, EvidenceKind.PAGE),)
    linked = row_evidence(
        "places",
        entry.tables.places,
        EvidenceKind.PIN,
        lambda row: f"{row.name} ใน Google Maps",
        lambda row: row.google_maps,
    )
    return own + linked if entry.identity.google_my_maps else linked


def _detail_lines(entry: Entry, google: tuple[Evidence, ...]) -> Iterator[Observation]:
    places = entry.tables.places
    if places:
        plain = [row.name for row in places if not _is_described(row)]
        yield _all_pins("คำอธิบาย", len(places), plain)
        yield _all_pins(
            "ภาพ", len(places), [row.name for row in places if not entry.has_file("photos", row.photo)]
        )
        vague = [
            pin.row.name
            for pin in entry_pins(entry)
            if not (pin.place and pin.row.category) or pin.place.label
        ]
        yield _all_pins("หมวดที่มีความหมายในคำอธิบายสัญลักษณ์", len(places), vague)
    else:
        yield judge(places, "", "ยังไม่มีหมุดบนแผนที่")
    yield judge(google, "ระบุที่อยู่ใน Google Maps แล้ว", "ยังไม่ได้ระบุที่อยู่ใน Google Maps หรือ Google My Maps")
    yield unknown("เปิดใน Google Maps แล้วเห็นรายละเอียดและภาพจริงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")


def _all_pins(what: str, total: int, without: Sequence[str]) -> Observation:
    some = f"มี{what} {total - len(without)} จาก {total} หมุด ยังขาด: {listed(without)}"
    return judge(not without, f"มี{what}ครบทั้ง {total} หมุด", some)


def gis_published(entry: Entry, _edition: Edition) -> Seen:
    """3.3: the GIS result is published on a website or social media."""
    posts = row_evidence("posts", entry.tables.posts, EvidenceKind.POST, post_label, lambda row: row.is_gis)
    site = (table_evidence("places", "หน้าแผนที่ในเว็บไซต์นี้", EvidenceKind.PAGE),) if entry.tables.places else ()
    return Seen(site + posts, tuple(_published_lines(entry)))


def post_label(row: Post) -> str:
    """A publication by its day, channel and title."""
    day = format_date_short_th(row.day) if row.day else ""
    return f"{day} {row.channel}: {row.title}".strip()


def _published_lines(entry: Entry) -> Iterator[Observation]:
    yield judge(entry.tables.places, "แผนที่เผยแพร่ในเว็บไซต์นี้", "ยังไม่มีหมุด จึงยังไม่มีแผนที่ให้เผยแพร่")
    posts = [row for row in entry.tables.posts if row.is_gis]
    yield judge(posts, f"มีโพสต์เรื่องแผนที่ {len(posts)} ครั้ง", "ยังไม่มีโพสต์เรื่องแผนที่ในสื่อสังคมออนไลน์")
    pictured = any(entry.has_file("photos", row.screenshot) for row in posts)
    if posts:
        yield judge(pictured, "มีภาพหน้าจอของโพสต์", "ยังไม่มีภาพหน้าจอของโพสต์เรื่องแผนที่")
    yield unknown("โพสต์ยังเปิดได้สาธารณะและมีผู้เข้าถึงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")
