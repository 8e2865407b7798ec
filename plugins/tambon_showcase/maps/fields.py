"""Which field of a pin a heading means: of a table, a KML's data, a GeoJSON's properties, a DBF's columns."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from tambon_showcase.formats.heading_spelling import BRACKET, forms, heading_spelling
from tambon_showcase.formats.headings import Accepted

from .category_words import find_category
from .pin_headings import HEADINGS
from .text import fold_lines, search_key, tidy_line

_OURS = Accepted({heading: heading for headings in HEADINGS.values() for heading in headings}, {}, {})

WRITTEN = ("name", "category", "moo", "lat", "lon", "description", "photo", "google_maps")
"""The fields that `places.csv` has, in its order."""

_AREA_NAMES = ("tam_nam_t", "tambon_t", "t_name_t", "tb_tn", "tam_name", "ชื่อตำบล")
"""Columns of Thai offices' outlines that name a tambon; of a pin they say where it is, not what it is called."""

_DBF_NAME = 10
"""Longest name of a DBF column, in bytes of whatever encoding (dBASE III, kept by Shapefile)."""
_FEWEST_LEFT = 3
_BEGIN_MANY_WORDS = frozenset({"ราย", "สถา", "ค่า", "เหน", "ตะว", "รูป", "ลิง"})
"""What also begins รายได้, สถานะ, ค่าใช้จ่าย and other columns; `ประ` is judged by its value."""
_THAI = re.compile("[\u0e01-\u0e2e]")
_DUPLICATE = re.compile(r"_\d{1,2}$")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
"""When a program stored something, to the second; people write days otherwise."""
_NULL = frozenset({"", "<null>"})
_EMPTY = frozenset({"", "-", "<null>", "null", "none", "nan", "nil", "n/a"})
_TECHNICAL_WORDS = """
    fid objectid oid_ gid id @id uuid shape shape_leng shape_length shape_area styleurl stylehash
    stylemaphash tessellate extrude visibility draworder icon altitudemode begin end timestamp timespan
    layer path snippet folderpath symbolid altmode base clamped fill stroke sym ele time magvar geoidheight
    hdop vdop pdop sat fix country_code
    ประทับเวลา ลำดับ ลำดับที่ ที่ no no.
"""
_TECHNICAL = frozenset(_TECHNICAL_WORDS.split())
_TECHNICAL_STARTS = (
    "_",
    "marker-",
    "stroke",
    "fill",
    "icon-",
    "label-",
    "gx_",
    "@",
    "track_",
    "link1_",
    "link2_",
)


@functools.lru_cache(maxsize=1_024)
def field_of(heading: str) -> str | None:
    """The field a heading means, or None; DBF columns cut at ten bytes mean what they begin.

    Failing that, the heading without what typing or a bracket adds, by the rule of every other table.
    """
    whole = search_key(heading.rstrip("\ufffd?"))
    key = _DUPLICATE.sub("", whole)
    spelled = (whole, key, key.replace("_", ""))  # programs write a blank as a low line
    known = next((_fields()[one] for one in spelled if one in _fields()), None) or _cut_fields().get(key)
    return known or next((_spelt()[one] for one in forms(_whole(heading)) if one in _spelt()), None)


def _whole(heading: str) -> str:
    """The heading as one: of `ละติจูด / ลองจิจูด` the last part alone would be another field."""
    return heading.replace(" / ", "/")


def nearest_heading(written: str) -> str:
    """The heading of a pin's field that a written one resembles most, or an empty text."""
    return _OURS.nearest(_whole(written))


def area_name(row: Mapping[str, str]) -> str:
    """The name of an area by the columns of Thai offices, or an empty text."""
    return next((value for heading, value in row.items() if search_key(heading) in _AREA_NAMES), "")


def named_fields(row: Mapping[str, str]) -> dict[str, str]:
    """The row's values by field name; headings may be Thai or English; unknown headings are left out.

    A heading without brackets counts before one with them: `ชื่อ` before `ชื่อ (ผู้ประสานงาน)`.
    """
    order = sorted(row, key=lambda heading: BRACKET.search(heading) is None)  # the later one counts
    return {field: row[heading] for heading in order if (field := field_of(heading))}


def pin_fields(data: Iterable[tuple[str, str]], description: str = "") -> dict[str, str]:
    """The fields in headings and values of any program; what has no field of its own ends the description.

    The first value of a field wins. Values that say "nothing" and columns that only programs need are left out.
    """
    fields: dict[str, str] = {}
    lines = [description]
    told = set(description.splitlines())
    for heading, value in _thai_name_first(list(data)):
        field = field_of(heading)
        if search_key(value) in (_NULL if field else _EMPTY) or _MOMENT.match(value):
            continue
        if search_key(heading) == "ประ" and not find_category(value):
            field = None
        if field == "description":
            lines.append(value)
        elif field and field not in fields:
            fields[field] = value
        elif fields.get(field or "") != value and not is_technical(heading):
            lines += [f"{tidy_line(heading)}: {fold_lines(value)}"] if fold_lines(value) not in told else []
    return {**fields, "description": "\n".join(filter(None, dict.fromkeys(lines)))}


def _thai_name_first(data: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The data with the name in Thai before names in other languages, as OpenStreetMap has both."""
    named = [item for item in data if item[1] and field_of(item[0]) == "name"]
    if len(named) > 1 and not _THAI.search(named[0][1]):
        thai = [item for item in named if _THAI.search(item[1])]
        return thai + [item for item in data if item not in thai]
    return data


def is_technical(heading: str) -> bool:
    """Whether only the program that wrote the column needs it."""
    key = heading.strip().casefold().replace(" ", "_")
    return key in _TECHNICAL or key.startswith(_TECHNICAL_STARTS)


@functools.cache
def _spelt() -> dict[str, str]:
    """Every heading by the spelling that tables compare."""
    return {heading_spelling(heading): field for field, headings in HEADINGS.items() for heading in headings}


@functools.cache
def _fields() -> dict[str, str]:
    return {search_key(heading): field for field, headings in HEADINGS.items() for heading in headings}


@functools.cache
def _cut_fields() -> dict[str, str]:
    """What long Thai headings become as DBF columns, in UTF-8 (three bytes a letter) and in Windows-874 (one)."""
    cut: dict[str, set[str]] = {}
    for field, headings in HEADINGS.items():
        for heading in headings:
            for short in _cuts(heading):
                cut.setdefault(search_key(short), set()).add(field)
    return {
        key: fields.pop()
        for key, fields in cut.items()
        if len(fields) == 1 and len(key) >= _FEWEST_LEFT and key not in _BEGIN_MANY_WORDS
    }


def _cuts(heading: str) -> Iterable[str]:
    for encoding in ("utf-8", "cp874"):
        data = heading.encode(encoding)
        if len(data) > _DBF_NAME:
            for length in range(
                _DBF_NAME - 2, _DBF_NAME + 1
            ):  # programs leave room for `_1`, or drop a half letter
                yield data[:length].decode(encoding, "ignore")
