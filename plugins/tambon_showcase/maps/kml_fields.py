"""The fields of a KML placemark: its name, story and data, as My Maps, Google Earth, ArcGIS and GDAL write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, tostring

from tambon_showcase.finding import Finding, Where, warning

from .categories import OTHER
from .category_words import find_category
from .fields import field_of, pin_fields
from .text import read_description, search_key, tidy_line
from .xml import child_text, is_named

PICTURES_AT_GOOGLE = warning(
    "T342",
    "ภาพของ “{name}” อยู่ที่ {place} ({value} ภาพ) ไม่ได้มากับไฟล์แผนที่",
    "ดาวน์โหลดภาพมาไว้ในโฟลเดอร์ photos แล้วใส่ชื่อไฟล์ในช่อง “ภาพ” ของ places.csv",
)
PICTURES_INSIDE = warning(
    "T348",
    "ภาพของ “{name}” ({value} ภาพ) อยู่ในไฟล์ KMZ หรือในเครื่องที่ทำแผนที่ จึงไม่แสดง: {place}",
    "เปลี่ยนนามสกุล .kmz เป็น .zip แล้วแตกไฟล์ นำภาพมาไว้ในโฟลเดอร์ photos แล้วใส่ชื่อไฟล์ในช่อง “ภาพ” ของ places.csv",
)

_GOOGLE = (".google.com", ".googleusercontent.com", ".ggpht.com", ".gstatic.com")
_UNNAMED = (
    "ชั้นข้อมูลที่ไม่มีชื่อ เลเยอร์ไม่มีชื่อ untitledlayer untitledmap untitledfolder myplaces temporaryplaces สถานที่ของฉัน "
    "สถานที่ชั่วคราว waypoints waypoint points point poi places features doc.kml layer folder โฟลเดอร์ จุด หมุด"
)
_NO_LAYER = frozenset(_UNNAMED.split())
"""Names that programs use for layers and folders that nobody named."""

Headings = Mapping[str, str]


class PinFields(NamedTuple):
    """A placemark's values by field name, and the addresses of its pictures."""

    values: dict[str, str]
    pictures: list[str]


def shown_headings(root: Element) -> Headings:
    """What the file's schemas call their columns for people, by the columns' own names."""
    fields = (element for element in root.iter() if is_named(element, "SimpleField"))
    return {item.get("name", ""): read_description(child_text(item, "displayName")).text for item in fields}


def placemark_fields(element: Element, folders: Sequence[str], headings: Headings) -> PinFields:
    """The placemark's fields; a name in its data counts where it has none of its own but a number.

    Its category is the data's where that is known, else that of the nearest folder known, else the word found.
    """
    story = read_description(_inner(element, "description"))
    data = [*_data(element, headings), *story.fields]
    own = tidy_line(child_text(element, "name"))
    named = next(
        (value for heading, value in data if field_of(heading) == "name" and not _is_number(value)), ""
    )
    name = named if named and _is_number(own) else own
    media = [value for heading, value in data if heading == "gx_media_links"]
    others = [
        (heading, value) for heading, value in data if field_of(heading) != "name" or tidy_line(value) != name
    ]
    lines = [
        line
        for line in story.text.splitlines()
        if not story.fields or (line != name and not line.isdecimal())
    ]
    values = pin_fields([("name", name), *others], "\n".join(lines))
    values["category"] = _category(values.get("category", ""), folders)
    carousel = [item.text.strip() for item in element.iter() if is_named(item, "imageUrl") and item.text]
    pictures = [*story.pictures, *(address for value in media for address in value.split()), *carousel]
    return PinFields(values, list(dict.fromkeys(pictures)))


def _host(address: str) -> str:
    """The host of an address; one that is damaged as it is written."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def picture_findings(name: str, pictures: Sequence[str], where: Where) -> Iterator[Finding]:
    """Pictures are named, never lost in silence: those of other hosts, and those inside a KMZ."""
    hosts = [_host(address) for address in pictures if address.startswith(("http:", "https:"))]
    if hosts:
        place = (
            "Google"
            if all(f".{host}".endswith(_GOOGLE) for host in hosts)
            else " ".join(dict.fromkeys(hosts))
        )
        yield PICTURES_AT_GOOGLE.at(where, len(hosts), name=name, place=place)
    inside = [address for address in pictures if not address.startswith(("http:", "https:"))]
    if inside:
        yield PICTURES_INSIDE.at(where, len(inside), name=name, place=inside[0])


def _is_number(text: str) -> bool:
    return not text or text.replace(".", "", 1).isdecimal()


def _category(word: str, folders: Sequence[str]) -> str:
    if find_category(word):
        return word
    names = [name for name in reversed(folders) if search_key(name) not in _NO_LAYER]
    known = next((name for name in names if find_category(name) not in (None, OTHER)), "")
    return known or word or next(iter(names), "")


def _inner(element: Element, name: str) -> str:
    """The text of a child, with the tags that some programs write in it without CDATA."""
    for child in element:
        if is_named(child, name):
            return tostring(child, encoding="unicode") if len(child) else child.text or ""
    return ""


def _data(element: Element, headings: Headings) -> Iterator[tuple[str, str]]:
    """Headings and values of `Data` and `SimpleData`."""
    for item in element.iter():
        heading = item.get("name") or ""
        if is_named(item, "Data"):
            shown = read_description(child_text(item, "displayName")).text
            yield _shown(heading, shown, child_text(item, "value"))
        elif is_named(item, "SimpleData"):
            yield _shown(heading, headings.get(heading, ""), item.text or "")


def _shown(heading: str, shown: str, value: str) -> tuple[str, str]:
    """A value of a field of ours as it was written; any other as people see it, under the name they see."""
    if field_of(heading) or heading == "gx_media_links":
        return heading, value.strip()
    return tidy_line(shown) or heading, read_description(value).text
