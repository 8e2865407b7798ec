"""Words ready to paste into posts, built only from the entry's own facts: a caption without facts does not exist."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from tambon_showcase.model.sections import CULTURE, OVERVIEW, PRODUCTS, TOURISM
from tambon_showcase.site.templates import number
from tambon_showcase.text.cut import cut
from tambon_showcase.view.entry_view import EntryView

STORY_LENGTH = 240
"""Longest story in a caption, in characters."""
_NOT_IN_TAG = re.compile("[^0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59_]")


class Caption(NamedTuple):
    """One text for a post: the key of its box on the page, what it is for, and its words."""

    key: str
    title: str
    text: str


def captions(view: EntryView, site: str, banner: str) -> list[Caption]:
    """Announcement, product, festival and invitation; `site` is the entry's address, or empty."""
    made = (_announcement(view, site), _product(view, site), _festival(view, site), _invitation(view, site))
    return [caption._replace(text=_finished(caption.text, view, banner)) for caption in made if caption]


def hashtag(words: str) -> str:
    """`#กชช2ค`: a full stop or a blank would end the tag."""
    return "#" + _NOT_IN_TAG.sub("", words)


def facebook_share(address: str) -> str:
    """Facebook's plain share link; it takes an address only, so words are copied by hand."""
    return f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}"


def line_share(address: str) -> str:
    """LINE's plain share link."""
    return f"https://social-plugins.line.me/lineit/share?url={quote(address, safe='')}"


def _finished(words: str, view: EntryView, banner: str) -> str:
    place = view.entry.place
    names = (
        "สารสนเทศตำบลต้นแบบ",
        f"ตำบล{place.tambon_th}",
        f"อำเภอ{place.district_th}",
        f"จังหวัด{place.province_th}",
    )
    tags = " ".join(hashtag(name) for name in names)
    return _joined(f"[{banner}]" if banner else "", words, tags)


def _joined(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _read_on(site: str, page: str) -> str:
    return f"🔗 อ่านต่อ {site}{page}" if site else ""


def _story(words: str | None) -> str:
    return cut(words, STORY_LENGTH) if words else ""


def _announcement(view: EntryView, site: str) -> Caption | None:
    identity = view.entry.identity
    marks = [f"✅ {mark.title}" for mark in identity.highlights[:4]]
    if not (identity.summary or marks):
        return None
    title = f"📣 สารสนเทศตำบลต้นแบบ ปี {view.entry.year_be} {view.name}"
    words = _joined(
        title, f"📍 {view.place_line}", identity.summary, *marks, _read_on(site, OVERVIEW.canonical)
    )
    return Caption("announcement", "ประชาสัมพันธ์ผลงาน", words)


def _product(view: EntryView, site: str) -> Caption | None:
    rows = sorted(view.products, key=lambda row: -(row.otop_stars or 0))
    if not rows:
        return None
    row = rows[0]
    stars = f" OTOP {row.otop_stars} ดาว" if row.otop_stars else ""
    price = (
        f"ราคา {number(row.price, 'บาท')} บาท{f'ต่อ{row.unit}' if row.unit else ''}"
        if row.price is not None
        else ""
    )
    words = _joined(
        f"🛍️ {row.name}{stars} ของดี{view.name}",
        _story(row.story),
        f"ผลิตโดย {row.maker}" if row.maker else "",
        price,
        f"ติดต่อ {row.contact}" if row.contact else "",
        _read_on(site, PRODUCTS.address),
    )
    return Caption("product", f"แนะนำผลิตภัณฑ์: {row.name}", words)


def _festival(view: EntryView, site: str) -> Caption | None:
    rows = [row for row in view.culture if row.kind == "ประเพณี"]
    if not rows:
        return None
    row = next((row for row in rows if row.month), rows[0])
    when = " ".join(
        part
        for part in (f"เดือน{row.month}" if row.month else "", f"ณ {row.place}" if row.place else "")
        if part
    )
    words = _joined(
        f"🎉 {row.name} {view.place_line}", when, _story(row.story), _read_on(site, CULTURE.address)
    )
    return Caption("festival", f"ชวนร่วมงาน: {row.name}", words)


def _invitation(view: EntryView, site: str) -> Caption | None:
    rows = [row for row in view.attractions if row.kind in (None, "แหล่งท่องเที่ยว")]
    if not rows:
        return None
    row = rows[0]
    words = _joined(
        f"🌾 ชวนเที่ยว {row.name} {view.place_line}",
        _story(row.story),
        f"เวลาเปิด {row.opening}" if row.opening else "",
        f"ค่าเข้าชม {row.fee}" if row.fee else "",
        _read_on(site, TOURISM.address),
    )
    return Caption("invitation", f"ชวนเที่ยว: {row.name}", words)
