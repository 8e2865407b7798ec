"""Rubric item 3.3: the map published on a website or social media (GIS)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.model.media import PlaceRow, Post
from tambon_showcase.text.thai_values import format_date_short_th
from tambon_showcase.text.to_come import is_to_come

from .checklist import EvidenceKind, Observation, Seen
from .look import judge, listed, post_evidence, table_evidence, unknown
from .online import is_stored
from .posts import is_published, is_whole_page, no_post_lines, same_post, unposted_lines
from .shown import Shown

ABOUT_MAPS = re.compile("แผนที่|ปักหมุด|พิกัด|GIS|ภูมิศาสตร์", re.IGNORECASE)
"""Words of a title that may be about the map."""


def gis_published(shown: Shown) -> Seen:
    """3.3: the GIS result is published on a website or social media."""
    posts = post_evidence(shown, _is_about_the_map)
    site = (table_evidence(PlaceRow, "หน้าแผนที่ในเว็บไซต์นี้", EvidenceKind.PAGE),) if shown.places else ()
    return Seen(site + posts, tuple(_published_lines(shown)))


def _is_about_the_map(row: Post) -> bool:
    return bool(row.is_gis) and is_published(row)


def _published_lines(shown: Shown) -> Iterator[Observation]:
    yield judge(shown.places, "แผนที่เผยแพร่ในเว็บไซต์นี้", "ยังไม่มีหมุด จึงยังไม่มีแผนที่ให้เผยแพร่")
    begun = shown.edition.contest.fiscal_year.first
    found = [row for row in shown.entry.tables.posts if _is_about_the_map(row)]
    posts = [row for row in found if row.day is None or row.day >= begun]
    early = (
        f"มีแต่โพสต์เรื่องแผนที่ก่อนปีงบประมาณ ({format_date_short_th(begun)}): {listed(row.title for row in found)}"
    )
    if posts and not any(ABOUT_MAPS.search(row.title) for row in posts):
        yield unknown(f"เป็นเรื่องแผนที่หรือไม่ เพราะชื่อเรื่องไม่ได้บอก: {listed(row.title for row in posts)}")
    yield judge(posts, f"มีโพสต์เรื่องแผนที่ {len(posts)} ครั้ง", early if found else _why_no_post(shown.entry))
    if posts and all(is_to_come(row.title) for row in posts):
        yield unknown(f"แผนที่เสร็จแล้วหรือยัง เพราะชื่อเรื่องบอกว่ายังทำอยู่: {listed(row.title for row in posts)}")
    yield from _doubtful_lines(shown, posts)
    yield from unposted_lines(row for row in shown.entry.tables.posts if row.is_gis)
    pictured = any(shown.path(PHOTO_FOLDER, row.screenshot) for row in posts)
    if pictured:
        yield judge(True, "มีภาพหน้าจอของโพสต์", "")
    if posts and not pictured and all(is_whole_page(row.link) for row in posts):
        failed = "ลิงก์เป็นหน้าเพจ ไม่ใช่โพสต์เรื่องแผนที่ และยังไม่มีภาพหน้าจอของโพสต์นั้น"
        yield judge(False, "", f"{failed}: {listed(row.title for row in posts)}")
    else:
        yield from no_post_lines(posts)
    no_picture = "" if pictured or not posts else " และยังไม่มีภาพหน้าจอให้ดูแทน"
    yield unknown(f"โพสต์ยังเปิดได้สาธารณะและมีผู้เข้าถึงหรือไม่ (ระบบไม่ได้เปิดลิงก์{no_picture})")


def _doubtful_lines(shown: Shown, posts: Sequence[Post]) -> Iterator[Observation]:
    """Posts after the year, and those whose address is that of a post about something else."""
    last = shown.edition.contest.fiscal_year.last
    late = [row.title for row in posts if row.day and row.day > last]
    if late:
        yield unknown(f"โพสต์ลงวันที่หลังปีงบประมาณ ({format_date_short_th(last)}) วันที่ถูกหรือไม่: {listed(late)}")
    others = {same_post(str(row.link)) for row in shown.entry.tables.posts if row.link and not row.is_gis}
    shared = [row.title for row in posts if same_post(str(row.link)) in others]
    if shared:
        yield unknown(f"โพสต์เป็นเรื่องแผนที่หรือไม่ เพราะใช้ลิงก์เดียวกับเรื่องอื่น: {listed(shared)}")


def _why_no_post(entry: Entry) -> str:
    """That there is no post about the map, and which may be one by its title though nobody says so."""
    unsaid = [row.title for row in entry.tables.posts if row.is_gis is None and ABOUT_MAPS.search(row.title)]
    maybe = f" โพสต์ที่อาจใช่แต่ยังไม่ได้ตอบช่อง “เป็นเรื่องแผนที่”: {listed(unsaid)}" if unsaid else ""
    stored = [row.title for row in entry.tables.posts if row.is_gis and is_stored(row.link)]
    drive = f" (ที่เก็บไฟล์เช่น Google Drive ไม่ใช่ที่เผยแพร่: {listed(stored)})" if stored else ""
    return f"ยังไม่มีโพสต์เรื่องแผนที่ในสื่อสังคมออนไลน์{drive}{maybe}"
