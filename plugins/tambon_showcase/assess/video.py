"""Rubric item 5.2: the video, whose length is measured in the folder and stated by the tambon elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.content.embeds import video_of
from tambon_showcase.edition import Edition
from tambon_showcase.model.folders import VIDEO_FOLDER
from tambon_showcase.model.identity import Video
from tambon_showcase.text.durations import length_th

from .addresses import VIDEO
from .checklist import Evidence, EvidenceKind, Observation, Outcome, Seen
from .look import judge, unknown
from .online import is_video
from .shown import Shown

SHORTS_SECONDS = 180
"""How long a YouTube Short can last."""


def video(shown: Shown) -> Seen:
    """5.2: a video within the edition's length: measured in the folder, as the tambon states elsewhere."""
    film = shown.entry.identity.video
    if film is None or not (film.url or film.file):
        return Seen((), (judge(False, "", "ยังไม่มีวีดิทัศน์"),))
    is_here = shown.path(VIDEO_FOLDER, film.file)
    if not has_video(shown):
        return Seen((), (judge(False, "", _why_none(film)),))
    evidence = (
        Evidence(film.title or "วีดิทัศน์", VIDEO, EvidenceKind.VIDEO, f"videos/{film.file}" if is_here else ""),
    )
    measured = shown.entry.video_seconds if is_here else None
    if measured is not None:
        return Seen(evidence, (_length_line("ความยาวที่ระบบวัดจากไฟล์", measured, shown.edition),))
    if "/shorts/" in (film.url or "") and (film.duration or 0) > SHORTS_SECONDS:
        contradicted = unknown(f"YouTube Shorts ยาวไม่เกิน {clock(SHORTS_SECONDS)} นาที ความยาวที่ระบุถูกหรือไม่")
        return Seen(evidence, (_stated_line(film, shown.edition), contradicted))
    stated_only = unknown("ความยาวจริงของวีดิทัศน์ (ตำบลระบุเอง ระบบไม่ได้ตรวจ)")
    return Seen(evidence, (_stated_line(film, shown.edition), *_place_lines(film, is_here), stated_only))


def _place_lines(film: Video, is_here: str) -> Iterator[Observation]:
    """A line for an address of which nobody knows whether one video is there: only those of known services say it."""
    if film.url and not is_here and video_of(film.url) is None:
        yield unknown(f"ลิงก์เปิดวีดิทัศน์เรื่องเดียวหรือไม่ เพราะระบบไม่รู้จักลิงก์ของบริการนี้: {film.url}")


def has_video(shown: Shown) -> bool:
    """Whether there is a video: a file that opens, or the address of one."""
    film = shown.entry.identity.video
    return film is not None and bool(shown.path(VIDEO_FOLDER, film.file) or is_video(film.url))


def _why_none(film: Video) -> str:
    if film.url:
        return f"ลิงก์ที่ให้ไว้ไม่ใช่ลิงก์ของวีดิทัศน์: {film.url}"
    return f"ไฟล์วีดิทัศน์เปิดไม่ได้หรือยังไม่อยู่ในโฟลเดอร์ videos: {film.file}"


def video_fits(seconds: int, edition: Edition) -> bool:
    """Whether a video's length is within the edition's bounds (five to seven minutes in 2565)."""
    return edition.thresholds.video_seconds_from <= seconds <= edition.thresholds.video_seconds_to


def clock(seconds: int) -> str:
    """`6:12`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _stated_line(film: Video, edition: Edition) -> Observation:
    if film.duration is None:
        return judge(False, "", "มีวีดิทัศน์ แต่ยังไม่ระบุความยาว")
    return _length_line("ความยาวที่ระบุ (ไม่ได้ตรวจ)", film.duration, edition)


def _length_line(what: str, seconds: int, edition: Edition) -> Observation:
    shortest, longest = edition.thresholds.video_seconds_from, edition.thresholds.video_seconds_to
    length = f"{what} {clock(seconds)} นาที"
    if video_fits(seconds, edition):
        return Observation(Outcome.PASS, length)
    off = (
        f"ยาวเกิน {length_th(seconds - longest)}"
        if seconds > longest
        else f"สั้นไป {length_th(shortest - seconds)}"
    )
    bounds = f"กำหนด {clock(shortest)} ถึง {clock(longest)} นาที"
    return Observation(Outcome.FAIL, f"มีวีดิทัศน์ แต่{off}: {length} {bounds}")
