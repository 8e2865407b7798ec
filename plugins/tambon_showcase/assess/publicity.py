"""Rubric item 5.1.2: the work publicised on social media, continuously."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.model.media import Post
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import Observation, Seen
from .look import judge, listed, post_evidence, stated, unknown
from .online import is_stored
from .posts import is_published, no_post_lines, same_post, unposted_lines
from .shown import Shown

SUBJECTS = ("กระบวนการ", "ขั้นตอน", "ผลการดำเนินงาน")
"""What rubric item 5.1.2 requires to be publicised."""
CONTINUOUSLY = "อย่างต่อเนื่อง"
"""What it requires besides, seen by the months of the posts."""


def continuous_publicity(shown: Shown) -> Seen:
    """5.1.2: process, steps and results publicised continuously on social media."""
    posts = shown.entry.tables.posts
    evidence = post_evidence(shown, is_published)
    lines = _publicity_lines(shown, [row for row in posts if is_published(row)])
    return Seen(evidence, (*lines, *unposted_lines(posts)))


def _why_none(rows: Sequence[Post]) -> str:
    """That nothing was published, and why the rows that have a link are no publications."""
    stored = [row.title for row in rows if is_stored(row.link)]
    others = [row.title for row in rows if row.link and not is_stored(row.link) and not is_published(row)]
    drive = f" (ที่เก็บไฟล์เช่น Google Drive ไม่ใช่ที่เผยแพร่: {listed(stored)})" if stored else ""
    nowhere = f" (ลิงก์ไม่ได้ไปถึงสิ่งที่ตำบลเผยแพร่: {listed(others)})" if others else ""
    return f"ยังไม่มีบันทึกการเผยแพร่ที่มีลิงก์{drive}{nowhere}"


def _publicity_lines(shown: Shown, posts: Sequence[Post]) -> Iterator[Observation]:
    days = sorted(row.day for row in posts if row.day)
    span = f" ตั้งแต่ {format_date_short_th(days[0])} ถึง {format_date_short_th(days[-1])}" if days else ""
    yield judge(posts, f"มีบันทึกการเผยแพร่ {len(posts)} ครั้ง{span}", _why_none(shown.entry.tables.posts))
    if not posts:
        return
    yield from _months_lines(shown, posts)
    yield from no_post_lines(posts)
    atoms, for_a_person = shown.atoms("continuous_publicity", (*SUBJECTS, CONTINUOUSLY))
    wanted = tuple(atom for atom in atoms if atom != CONTINUOUSLY)
    told = "เผยแพร่ทั้งกระบวนการ ขั้นตอน และผล" if wanted == SUBJECTS else f"เผยแพร่เรื่อง: {listed(wanted)}"
    said = {row.about for row in posts}
    titles = {
        subject: row.title for subject in wanted for row in posts if not row.about and subject in row.title
    }
    absent = [subject for subject in wanted if subject not in said and subject not in titles]
    if not absent and said.issuperset(wanted):
        yield judge(True, told, "")
    elif not absent:
        yield stated(f"{told} ดูจากชื่อเรื่อง: {listed(titles.values())}")
    else:
        yield judge(False, "", f"ยังไม่มีเรื่อง: {listed(absent)}")
    if for_a_person:
        yield unknown(f"เผยแพร่เรื่อง {listed(for_a_person)} หรือไม่ (ตารางการเผยแพร่ไม่มีคำนี้)")
    yield unknown("โพสต์ยังเปิดได้และเผยแพร่ต่อเนื่องจริงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")


def _months_lines(shown: Shown, posts: Sequence[Post]) -> Iterator[Observation]:
    """In how many months something was published: one link is one publication, and what came before the year is none of it."""
    year, fewest = shown.edition.contest.fiscal_year, shown.edition.thresholds.publicity_months
    by_link = {same_post(str(row.link)): row for row in reversed(posts)}
    days = [row.day for row in by_link.values() if row.day and year.first <= row.day <= year.last]
    months = {(day.year, day.month) for day in days}
    yield judge(
        len(months) >= fewest,
        f"เผยแพร่ใน {len(months)} เดือนที่ต่างกัน",
        f"เผยแพร่ใน {len(months)} เดือน ยังไม่ถึง {fewest} เดือนที่ระบบถือว่าต่อเนื่อง",
    )
    if len(by_link) < len(posts):
        yield unknown(f"บันทึก {len(posts)} ครั้งมีลิงก์ที่ต่างกัน {len(by_link)} ลิงก์ นับเดือนจากลิงก์ที่ไม่ซ้ำ")
    outside = sum(row.day is not None and not year.first <= row.day <= year.last for row in posts)
    if outside:
        span = f"{format_date_short_th(year.first)} ถึง {format_date_short_th(year.last)}"
        yield unknown(f"โพสต์ {outside} ครั้งนอกปีงบประมาณ ({span}) เป็นของงานนี้หรือไม่ จึงไม่นับเดือน")
