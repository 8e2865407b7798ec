"""Rubric group 5: the summary document, continuous publicity, the video, the slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry, Video
from tambon_showcase.model.media import DocumentEntry
from tambon_showcase.model.sections import OVERVIEW

from .addresses import VIDEO
from .checklist import Evidence, EvidenceKind, Observation, Seen
from .look import judge, listed, row_evidence, unknown
from .pins import post_label
from .structure import Presence, StructureStatus, structure_state

SUBJECTS = ("กระบวนการ", "ขั้นตอน", "ผลการดำเนินงาน")
"""What rubric item 5.1.2 wants publicised."""
SLIDE_SUFFIXES = (".pptx", ".ppt")
"""Files of slides."""


def document_structure(entry: Entry, edition: Edition) -> Seen:
    """5.1.1: the summary document with its three parts, not less than the guideline sets, and its PDF."""
    items = [state for state in structure_state(entry, edition) if state.required]
    items = [state for state in items if state.presence is not Presence.NOT_APPLICABLE]
    present = [state for state in items if state.presence is Presence.PRESENT]
    parts = {state.item.split(".")[0] for state in items}
    begun = {state.item.split(".")[0] for state in present}
    pages = (Evidence(f"หน้าเว็บ {len(present)} จาก {len(items)} หัวข้อ", OVERVIEW.address, EvidenceKind.PAGE),)
    summary = row_evidence(
        "documents",
        entry.tables.documents,
        EvidenceKind.DOCUMENT,
        lambda row: row.title,
        lambda row: _is_summary(entry, row),
    )
    evidence = pages + summary if begun == parts else summary
    return Seen(evidence, tuple(_structure_lines(items, present, summary)))


def _is_summary(entry: Entry, row: DocumentEntry) -> bool:
    return row.kind == "รายงานสรุป" and entry.has_file("documents", row.file)


def _structure_lines(
    items: Sequence[StructureStatus], present: Sequence[StructureStatus], summary: tuple[Evidence, ...]
) -> Iterator[Observation]:
    absent = [f"{state.item} {state.title_th}" for state in items if state not in present]
    yield judge(
        not absent,
        f"มีครบทั้ง {len(items)} หัวข้อที่กำหนด",
        f"ยังขาด {len(absent)} จาก {len(items)} หัวข้อ: {listed(absent)}",
    )
    partial = [f"{state.item} ({listed(state.lacking)})" for state in present if state.lacking]
    yield judge(not partial, "ทุกหัวข้อที่มีข้อมูลครบทุกส่วนย่อย", f"หัวข้อที่ยังขาดบางส่วน: {listed(partial)}")
    yield judge(summary, "แนบไฟล์เอกสารสรุปแล้ว", "ยังไม่ได้แนบไฟล์เอกสารสรุป (PDF ประเภทรายงานสรุป)")


def continuous_publicity(entry: Entry, edition: Edition) -> Seen:
    """5.1.2: process, steps and results publicised continuously on social media."""
    evidence = row_evidence("posts", entry.tables.posts, EvidenceKind.POST, post_label, lambda row: row.link)
    return Seen(evidence, tuple(_publicity_lines(entry, edition)))


def _publicity_lines(entry: Entry, edition: Edition) -> Iterator[Observation]:
    posts = entry.tables.posts
    yield judge(posts, f"มีบันทึกการเผยแพร่ {len(posts)} ครั้ง", "ยังไม่มีบันทึกการเผยแพร่")
    if not posts:
        return
    months = {(row.day.year, row.day.month) for row in posts if row.day}
    fewest = edition.thresholds.publicity_months
    steps = {row.step.split(".")[0] for row in posts if row.step}
    every_step = len(steps) >= len(edition.process.steps)
    yield judge(
        len(months) >= fewest or every_step,
        f"เผยแพร่ใน {len(months)} เดือนที่ต่างกัน",
        f"เผยแพร่ใน {len(months)} เดือน ยังไม่ถึง {fewest} เดือน และยังไม่ครบทุกขั้นของ 5 ร่วม",
    )
    absent = [subject for subject in SUBJECTS if subject not in {row.about for row in posts}]
    yield judge(not absent, "เผยแพร่ทั้งกระบวนการ ขั้นตอน และผล", f"ยังไม่มีเรื่อง: {listed(absent)}")
    yield unknown("โพสต์ยังเปิดได้และเผยแพร่ต่อเนื่องจริงหรือไม่ (ระบบไม่ได้เปิดลิงก์)")


def video(entry: Entry, edition: Edition) -> Seen:
    """5.2: a video as long as the edition wants (2565: five to seven minutes): measured in the folder, as the tambon declares elsewhere."""
    shown = entry.identity.video
    if shown is None or not (shown.url or entry.has_file("videos", shown.file)):
        return Seen((), (judge(False, "", "ยังไม่มีวีดิทัศน์"),))
    seconds = shown.duration if entry.video_seconds is None else entry.video_seconds
    fits = seconds is None or video_fits(seconds, edition)
    evidence = (Evidence(shown.title or "วีดิทัศน์", VIDEO, EvidenceKind.VIDEO),) if fits else ()
    if entry.video_seconds is not None:
        return Seen(evidence, (_length_line("ความยาวที่ระบบวัดจากไฟล์", entry.video_seconds, edition),))
    return Seen(
        evidence, (_declared_line(shown, edition), unknown("ความยาวจริงของวีดิทัศน์ (ตำบลระบุเอง ระบบไม่ได้ตรวจ)"))
    )


def video_fits(seconds: int, edition: Edition) -> bool:
    """Whether a video's length lies in the edition's bounds."""
    return edition.thresholds.video_seconds_from <= seconds <= edition.thresholds.video_seconds_to


def clock(seconds: int) -> str:
    """`6:12`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _declared_line(shown: Video, edition: Edition) -> Observation:
    if shown.duration is None:
        return judge(False, "", "มีวีดิทัศน์ แต่ยังไม่ระบุความยาว")
    return _length_line("ความยาวที่ระบุ (ไม่ได้ตรวจ)", shown.duration, edition)


def _length_line(what: str, seconds: int, edition: Edition) -> Observation:
    length = f"{what} {clock(seconds)} นาที"
    shortest, longest = edition.thresholds.video_seconds_from, edition.thresholds.video_seconds_to
    bounds = f"ไม่อยู่ระหว่าง {_minutes(shortest)} ถึง {_minutes(longest)} นาที"
    return judge(video_fits(seconds, edition), length, f"มีวีดิทัศน์ แต่{length} {bounds}")


def _minutes(seconds: int) -> str:
    """`5` for whole minutes, else `1:30`."""
    return clock(seconds).removesuffix(":00")


def slides(entry: Entry, _edition: Edition) -> Seen:
    """5.3: PowerPoint slides for the regional contest."""
    evidence = row_evidence(
        "documents",
        entry.tables.documents,
        EvidenceKind.DOCUMENT,
        lambda row: row.title,
        lambda row: _is_slides(entry, row),
    )
    lines = (
        judge(evidence, "มีไฟล์สไลด์", "ยังไม่มีไฟล์สไลด์ (.pptx)"),
        unknown("สไลด์น่าสนใจ เข้าใจง่าย ชัดเจน และใช้เวลาเหมาะสมหรือไม่"),
    )
    return Seen(evidence, lines)


def _is_slides(entry: Entry, row: DocumentEntry) -> bool:
    is_slides = row.kind == "สไลด์" or row.file.lower().endswith(SLIDE_SUFFIXES)
    return is_slides and entry.has_file("documents", row.file)
