"""Contributed captions of a video (WebVTT or SubRip), written anew: only times and plain words remain.

Styles, regions, notes, settings and tags are left out, so that nothing of the contributed file is served as it is.
Sources: W3C WebVTT, sections 4.1 and 6; SubRip as VLC and YouTube write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from tambon_showcase.finding import Finding, Where, warning
from tambon_showcase.text.decoding import decode

from .allowances import NO_ALLOWANCES, Allowances
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

_TIME = r"(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)[.,](\d{3})"
_TIMING = re.compile(rf"\s*{_TIME}\s+-->\s+{_TIME}(?:\s.*)?", re.ASCII)
_HEADER = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_NOT_SPOKEN = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class _Block(NamedTuple):
    """Lines that stand together, and the number of the first (1-based)."""

    line: int
    lines: tuple[str, ...]


class _Cue(NamedTuple):
    start: int
    end: int
    words: str


def read_subtitles(
    data: bytes, suffix: str, where: Where, allowances: Allowances = NO_ALLOWANCES
) -> tuple[bytes | None, list[Finding]]:
    """The captions as WebVTT written by us, and what was found. `suffix` is `.vtt` or `.srt`.

    Without bytes the file holds no caption that can be shown. Personal data in the words is masked.
    """
    decoded = decode(data) if len(data) <= MAX_BYTES else None
    if decoded is None or "\0" in decoded.text:
        return None, [UNREADABLE.at(where, "ไฟล์ใหญ่เกินไปหรือไม่ใช่ข้อความ")]
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if suffix == ".vtt" and not _HEADER.match(text):
        return None, [UNREADABLE.at(where, "บรรทัดแรกไม่ใช่ WEBVTT")]
    findings: list[Finding] = []
    cues = list(_cues(_blocks(text), where, allowances, findings))
    if not cues:
        return None, [*findings, UNREADABLE.at(where, "ไม่มีคำบรรยาย")]
    return _written(cues), findings


def _blocks(text: str) -> Iterator[_Block]:
    begun, lines = 1, list[str]()
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            lines.append(line)
            continue
        if lines:
            yield _Block(begun, tuple(lines))
        begun, lines = number + 1, []


def _cues(
    blocks: Iterable[_Block], where: Where, allowances: Allowances, findings: list[Finding]
) -> Iterator[_Cue]:
    count = 0
    for block in blocks:
        if _HEADER.match(block.lines[0]) or _NOT_SPOKEN.match(block.lines[0]):
            continue
        count += 1
        if count > MAX_CUES:
            findings.append(UNREADABLE.at(Where(where.file, block.line), f"เกิน {MAX_CUES:,} คำบรรยาย"))
            return
        cue = _cue(block, where, allowances, findings)
        if cue and cue.words:
            yield cue


def _cue(block: _Block, where: Where, allowances: Allowances, findings: list[Finding]) -> _Cue | None:
    """One caption: an optional name, the times, the words."""
    place = next((index for index, line in enumerate(block.lines[:2]) if "-->" in line), 0)
    timing = _TIMING.fullmatch(block.lines[place])
    start, end = (_milliseconds(timing.groups()[side : side + 4]) for side in (0, 4)) if timing else (0, 0)
    if end <= start:
        findings.append(BAD_CUE.at(Where(where.file, block.line + place), block.lines[place]))
        return None
    spoken = "\n".join(filter(None, (_plain(line) for line in block.lines[place + 1 :])))
    words, found = protect(spoken[:MAX_CUE], Where(where.file, block.line + place + 1), allowances)
    findings += found
    return _Cue(start, end, words)


def _plain(line: str) -> str:
    """A line without tags; what `&lt;` and its like stand for comes back."""
    words = unescape(_TAG.sub("", line))
    return "".join(letter if letter.isprintable() else " " for letter in words).strip()


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _written(cues: Iterable[_Cue]) -> bytes:
    blocks = (f"{_time(cue.start)} --> {_time(cue.end)}\n{cue.words.translate(_ESCAPES)}\n" for cue in cues)
    return ("WEBVTT\n\n" + "\n".join(blocks)).encode()


def _time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}.{rest:03d}"
