"""Contributed captions of a video (WebVTT or SubRip), written again: only times and plain words remain.

Styles, regions, notes, settings and tags are left out, so that nothing of the contributed file is served as it is.
Sources: W3C WebVTT, sections 4.1 and 6; SubRip as VLC and YouTube write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, warning
from tambon_showcase.personal.plain import Plain
from tambon_showcase.text.decoding import decode_text

from .allowances import NO_ALLOWANCES, Allowances
from .cues import Cue, read_cues
from .file_kinds import CAPTIONS, other_kind
from .privacy import protect

MAX_BYTES = 500_000
MAX_CUES = 3_000
MAX_CUE = 500
"""Bounds of one file: bytes, captions, and characters of one caption."""

_FIX = "เปิดไฟล์ในโปรแกรมทำคำบรรยาย แล้วบันทึกใหม่เป็น .vtt (UTF-8)"
UNREADABLE = warning("T544", "อ่านไฟล์คำบรรยายไม่ได้ จึงไม่แสดงคำบรรยาย: {value}", _FIX)
BAD_CUE = warning(
    "T545",
    "คำบรรยายที่บรรทัดนี้ไม่แสดง เพราะอ่านเวลาไม่ได้: “{value}”",
    "เขียนเวลาแบบ 00:01:05.000 --> 00:01:08.500 เวลาจบต้องหลังเวลาเริ่ม",
)

_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class _Cue(NamedTuple):
    start: int
    end: int
    words: Plain


def read_subtitles(
    data: bytes, where: Where, allowances: Allowances = NO_ALLOWANCES
) -> tuple[bytes | None, list[Finding]]:
    """The captions as WebVTT written by us, and what was found.

    Without bytes the file holds no caption that can be shown. Personal data in the words is masked.
    """
    decoded = decode_text(data) if len(data) <= MAX_BYTES else None
    if decoded is None or "\0" in decoded.text:
        return None, [other_kind(data, where, CAPTIONS) or UNREADABLE.at(where, "ไฟล์ใหญ่เกินไปหรือไม่ใช่ข้อความ")]
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    findings: list[Finding] = []
    cues = list(_cues(read_cues(text), where, allowances, findings))
    if not cues:
        return None, [*findings, other_kind(data, where, CAPTIONS) or UNREADABLE.at(where, "ไม่มีคำบรรยาย")]
    return _written(cues), findings


def _cues(
    written: Iterable[Cue], where: Where, allowances: Allowances, findings: list[Finding]
) -> Iterator[_Cue]:
    for count, cue in enumerate(written, 1):
        if count > MAX_CUES:
            findings.append(UNREADABLE.at(Where(where.file, cue.line), f"เกิน {MAX_CUES:,} คำบรรยาย"))
            return
        if cue.start is None or cue.end <= cue.start:
            findings.append(_bad(cue, where))
            continue
        spoken = "\n".join(filter(None, map(_plain, cue.words)))
        words, found = protect(spoken[:MAX_CUE], Where(where.file, cue.line + 1), allowances)
        findings += found
        if words:
            yield _Cue(cue.start, cue.end, words)


def _bad(cue: Cue, where: Where) -> Finding:
    shown = " ".join(cue.words) if cue.start is None else f"{_time(cue.start)} --> {_time(cue.end)}"
    return BAD_CUE.at(Where(where.file, cue.line), shown)


def _plain(line: str) -> str:
    """A line without tags; what `&lt;` and its like mean comes back."""
    words = unescape(_TAG.sub("", line.replace("[br]", " ")))
    return "".join(letter if letter.isprintable() else " " for letter in words).strip()


def _written(cues: Iterable[_Cue]) -> bytes:
    blocks = (f"{_time(cue.start)} --> {_time(cue.end)}\n{cue.words.translate(_ESCAPES)}\n" for cue in cues)
    return ("WEBVTT\n\n" + "\n".join(blocks)).encode()


def _time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}.{rest:03d}"
