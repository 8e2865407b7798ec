"""Captions as programs and people write them: every line with two times begins a cue, whatever is around it.

Blank lines, numbers and hours are often missing, signs are mistyped or changed by autocorrection; so the line of
times is the only thing relied on, and an odd one costs its own cue, not those around it.
Sources: W3C WebVTT, section 4.1; SubRip as YouTube, CapCut and Premiere write it; YouTube's .sbv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_TIME = r"(?:(\d{1,3})\s?[:：]\s?)?(\d{1,3})\s?[:：]\s?([0-5]?\d)(?:\s?([.,;:])\s?(\d{1,3})(?!\s?[:：]|\d))?"
_EXACT = r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)([.,])(\d{3})"
_ARROW = r"(?:[-–—−]+\s?>|→|➔|--&gt;)"
_COUNTED = r"(?:\d+[.)]?\s+)?"
_TIMING = re.compile(rf"{_COUNTED}\[?{_TIME}\]?\s*{_ARROW}\s*\[?{_TIME}\]?(?:\s+(.*)|\s*)", re.ASCII)
_TABLE = re.compile(
    rf"(?:\d+[,;\t|]\s*)?\"?{_TIME}\"?\s*[,;\t|]\s*\"?{_TIME}\"?(?:\s*[,;\t|]\s*(.*)|\s*)", re.ASCII
)
"""A row of a table of captions, of YouTube's .sbv or of Excel: when each begins, when it ends, and its words."""
_DASHED = re.compile(rf"\[?{_EXACT}\]?\s*(?:[-–—−]|ถึง|to)\s*\[?{_EXACT}\]?(?:\s+(.*)|\s*)", re.ASCII)
"""Two times with a dash between are captions only where they name milliseconds: a programme has hours."""
_LOOKS_SBV = re.compile(r"\d{1,2}:\d{2}:[^\s,]{2,8},\d{1,2}:[^\s,]{4,12}", re.ASCII)
_CLOCK = r"[\d:：.,; ]"
_LOOKS_TIMED = re.compile(
    rf"{_COUNTED}\[?{_CLOCK}*[:：]{_CLOCK}*\]?\s*{_ARROW}|.*?{_ARROW}\s*\[?\d{{1,3}}\s?[:：]"
)
_LONGEST = 300
"""Characters of a line that may hold times."""
_NUMBER = re.compile(r"\s*[\d๐-๙]{1,5}[.)]?\s*")
_SETTINGS = re.compile(r"(?:(?:align|position|line|size|vertical|region|[XY][12]):\S+\s*)+")
_NOT_SPOKEN = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_START = re.compile(rf"[\[(]?{_TIME}[\])]?(?:\s*[-–—:|]?\s*(?=\D)(.*))?", re.ASCII)
"""When a line of a transcript or of a song begins: YouTube shows them as `0:05`, LRC files as `[00:05.20]`."""
FEWEST_STARTS = 2
_LAST = 4_000
"""Milliseconds for which the last line of a transcript is shown."""
_FRAMES = 25
"""Frames in a second where a program counts these instead of milliseconds (`00:01:05:12`)."""


class Cue(NamedTuple):
    """One caption as written: `line` (1-based) of its times; start and end in milliseconds; its lines of words.

    Without times (`start` is None) `words` holds the line that should have held them.
    """

    line: int
    start: int | None
    end: int
    words: tuple[str, ...]


def read_cues(text: str) -> Iterator[Cue]:
    """Every cue of `text`, in its order; text before the first times is no caption."""
    lines = text.split("\n")
    marks = [index for index, line in enumerate(lines) if _is_timing(line)]
    if not marks:
        yield from _by_starts(lines)
    for mark, following in pairwise([*marks, len(lines)]):
        start, end, beside = _times(lines[mark])
        if start is None:
            yield Cue(mark + 1, None, 0, (lines[mark],))
            continue
        words = _spoken(lines[mark + 1 : following], is_last=following == len(lines))
        untimed = list(_untimed(words))
        yield Cue(mark + 1, start, end, (*filter(None, [beside]), *words[: min(untimed, default=None)]))
        for index in untimed:
            yield Cue(mark + 3 + index, None, 0, (words[index + 1],))


def _by_starts(lines: Sequence[str]) -> Iterator[Cue]:
    """Cues of a transcript, which says only when each begins: one ends where the next one begins."""
    found = [(index, match) for index, line in enumerate(lines) if (match := _start_of(line))]
    starts = [_milliseconds(match.groups()[:5]) for _, match in found]
    if len(found) < FEWEST_STARTS or any(later <= start for start, later in pairwise(starts)):
        return
    ends = [*starts[1:], starts[-1] + _LAST]
    places = [*(index for index, _ in found), len(lines)]
    for number, (index, match) in enumerate(found):
        words = (match[6] or "", *lines[index + 1 : places[number + 1]])
        yield Cue(index + 1, starts[number], ends[number], tuple(filter(None, map(str.strip, words))))


def _start_of(line: str) -> re.Match[str] | None:
    return _START.fullmatch(line.translate(_DIGITS).strip()) if len(line) <= _LONGEST else None


def _is_timing(line: str) -> bool:
    plain = line[: _LONGEST + 1].translate(_DIGITS).strip()
    return len(line) <= _LONGEST and _is_clock(plain)


def _is_clock(plain: str) -> bool:
    looks = (_LOOKS_TIMED.match, _LOOKS_SBV.fullmatch, _TABLE.fullmatch, _DASHED.fullmatch)
    return any(look(plain) for look in looks)


def _times(line: str) -> tuple[int | None, int, str]:
    """Start, end, and words on the same line; no start where the times cannot be read."""
    plain = line.translate(_DIGITS).strip()
    match = _TIMING.fullmatch(plain) or _TABLE.fullmatch(plain) or _DASHED.fullmatch(plain)
    if not match:
        return None, 0, ""
    beside = match[11] or ""
    if len(beside) > 1 and beside[0] == beside[-1] == '"':
        beside = beside[1:-1].replace('""', '"')
    start, end = (_milliseconds(match.groups()[side : side + 5]) for side in (0, 5))
    return start, end, "" if _SETTINGS.fullmatch(beside) else beside


def _milliseconds(parts: Sequence[str | None]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in parts[:3])
    sign, rest = parts[3], parts[4] or "0"
    fraction = int(rest) * 1000 // _FRAMES if sign == ":" and len(rest) < 3 else int(rest.ljust(3, "0"))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction


def _spoken(lines: Sequence[str], *, is_last: bool) -> list[str]:
    """The words of a cue: without the number or name of the next one, and without notes and styles."""
    kept = list(lines if is_last else _without_spaced_number(lines))
    if not is_last and kept and (_NUMBER.fullmatch(kept[-1]) or _is_name(kept)):
        kept.pop()
    for index, line in enumerate(kept):
        if _NOT_SPOKEN.match(line) and index and not kept[index - 1].strip():
            end = next((place for place in range(index, len(kept)) if not kept[place].strip()), len(kept))
            return [*kept[:index], *_spoken(kept[end:], is_last=True)]
    return kept


def _without_spaced_number(lines: Sequence[str]) -> Sequence[str]:
    """The lines without the next cue's number where a program put blank lines around it."""
    said = [index for index, line in enumerate(lines) if line.strip()]
    is_apart = len(said) > 1 and said[-1] - said[-2] > 1 and said[-1] < len(lines) - 1
    return lines[: said[-1]] if is_apart and _NUMBER.fullmatch(lines[said[-1]]) else lines


def _untimed(lines: Sequence[str]) -> Iterator[int]:
    """Where cues begin whose line of times is missing: a number alone after a blank line, and words below it."""
    for index in range(1, len(lines) - 1):
        number = lines[index].strip() and _NUMBER.fullmatch(lines[index])
        if number and not lines[index - 1].strip() and lines[index + 1].strip():
            yield index


def _is_name(lines: Sequence[str]) -> bool:
    """Whether the last line is the next cue's name: one line after a blank one."""
    return len(lines) > 1 and bool(lines[-1].strip()) and not lines[-2].strip()
