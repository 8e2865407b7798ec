"""Contributed videos (MP4): small enough to keep, whole, playable, and published without metadata.

A repository keeps every version of every file for ever, so a video above the bound never enters it: it goes to
YouTube, Facebook or Google Drive, and the entry names its address.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.file_kinds import VIDEO, other_kind
from tambon_showcase.content.media_boxes import NotMp4Error
from tambon_showcase.content.mp4 import clean_mp4
from tambon_showcase.content.subtitles import read_subtitles
from tambon_showcase.content.video_length import can_measure, video_track
from tambon_showcase.finding import Finding, Where, error, note, warning

MAX_BYTES = 25_000_000
"""Largest video in bytes: GitHub's upload page takes no file above 25 MiB; seven minutes fit at 480 kbit/s."""
PLAYED_CODINGS = frozenset({"AVC", "VP9", "AV1"})
"""Codings that current browsers play, as MediaInfo calls them; H.264 (AVC) plays everywhere."""

TOO_BIG = error(
    "T540",
    "วีดิทัศน์ “{value}” ใหญ่ {size} MB เว็บไซต์รับได้ไม่เกิน {limit} MB",
    "นำขึ้น YouTube เฟซบุ๊ก หรือ Google Drive แล้วใส่ลิงก์ในช่อง url ของ video ใน tambon.yml และลบไฟล์นี้ออก",
    costs_file=True,
)
NOT_A_VIDEO = error(
    "T541",
    "ไฟล์นี้ไม่ใช่วีดิทัศน์ MP4 ที่เปิดได้: {value}",
    "แปลงเป็น MP4 (H.264) ใหม่ หรือนำขึ้น YouTube แล้วใส่ลิงก์แทน",
    costs_file=True,
)
RARE_CODING = warning(
    "T542",
    "วีดิทัศน์เข้ารหัสแบบ {value} บางเครื่องเปิดไม่ได้",
    "แปลงเป็น MP4 แบบ H.264 (โปรแกรมตัดต่อส่วนใหญ่เรียก “MP4 H.264”)",
)
HAD_PLACE = note(
    "T543",
    "วีดิทัศน์มีพิกัดที่ถ่าย ระบบลบออกจากไฟล์ในหน้าเว็บ แต่ไฟล์ต้นฉบับที่ส่งยังมีพิกัด และผู้อื่นเปิดดูได้ในที่เก็บ",
    "ถ้าถ่ายที่บ้านคน ให้บันทึกวีดิทัศน์ใหม่จากโปรแกรมตัดต่อโดยไม่ใส่ตำแหน่ง แล้วส่งไฟล์นั้นแทน",
)
OTHER_TRACKS = note(
    "T547",
    "วีดิทัศน์มีข้อมูลอื่นนอกจากภาพและเสียง {value} แทร็ก (เช่น คำบรรยายหรือพิกัดจากโดรน) ระบบลบออกจากไฟล์ที่เผยแพร่แล้ว",
    "ไม่ต้องแก้ หากต้องการคำบรรยาย ให้ส่งเป็นไฟล์ .srt หรือ .vtt",
)


class VideoFile(NamedTuple):
    """A video that may be published: its bytes without metadata, and its measured length, if it states one."""

    data: bytes
    seconds: int | None


def read_video(path: Path, where: Where) -> tuple[VideoFile | None, list[Finding]]:
    """The video at `path` as it may be published, and what was found in it."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        megabytes = f"{size / 1_000_000:,.1f}"
        return None, [TOO_BIG.at(where, path.name, size=megabytes, limit=MAX_BYTES // 1_000_000)]
    try:
        data = path.read_bytes()
        clean = clean_mp4(data)
    except NotMp4Error as problem:
        return None, [other_kind(data, where, VIDEO) or NOT_A_VIDEO.at(where, problem)]
    track = video_track(clean.data)
    if track is None and can_measure():
        return None, [NOT_A_VIDEO.at(where, "ไม่พบภาพเคลื่อนไหวในไฟล์")]
    findings = [HAD_PLACE.at(where)] if clean.had_place else []
    findings += [OTHER_TRACKS.at(where, clean.removed_tracks)] if clean.removed_tracks else []
    if track and track.coding not in PLAYED_CODINGS:
        findings.append(RARE_CODING.at(where, track.coding or "ที่ไม่รู้จัก"))
    return VideoFile(clean.data, track.seconds if track else None), findings


def inspect_video_file(
    path: Path, where: Where, allowances: Allowances = NO_ALLOWANCES
) -> tuple[bytes | None, list[Finding]]:
    """A file of the folder `videos`, video or captions, as it may be published, and what was found in it."""
    suffix = path.suffix.lower()
    if suffix != ".mp4":
        return read_subtitles(path.read_bytes(), where, allowances)
    video, findings = read_video(path, where)
    return video.data if video else None, findings
