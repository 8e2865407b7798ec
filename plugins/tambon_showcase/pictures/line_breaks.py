"""Lines of Thai headlines: broken between words, never inside a place's name or between a number and its word, and about
equally long."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files

DICTIONARY = "tambon-headlines"
STICKY = re.compile(r"[\sๆฯ)!?”,.:;\u00a0]")
"""What may never begin a line, by its first letter."""
OPENING = ("\u00a0", "“", "‘", "(", "[")
"""What may never end a line, by its last letter."""
NUMBERED = re.compile(r"(?:(?:หมู่|ครั้ง|ส่วน|ข้อ)ที่|หมู่|ร้อยละ|ข้อ|เขต|ปี|พ\.ศ\.|อายุ|OTOP) $")
"""The end of words that a number belongs to: `หมู่ 1`, `ร้อยละ 35.2`."""
ORDINAL, COUNTED = "ที่", ("หมู่", "ครั้ง", "ส่วน", "ข้อ")
UNIT = re.compile(
    "คน|ราย|ครัวเรือน|หมู่บ้าน|แห่ง|บาท|ไร่|ดาว|ครั้ง|ข้อ|ด้าน|เรื่อง|ปัญหา|ประเภท|รายการ|โครงการ|ผลิตภัณฑ์|ขั้น|ฉบับ|หน้า|ภาพ|หลัง|กิโลเมตร|"
    "ปี|เดือน|วัน|ชั่วโมง|นาที|วินาที"
)
"""Words that belong to the number before them: `3,120 บาท`."""
TORN = 0.3
"""What a break inside a phrase costs: as much as this part of a line left empty."""

_INNER = re.compile(r" (?=\S)")

Width = Callable[[str], float]


@functools.cache
def _load() -> None:
    import nlpo3

    nlpo3.load_dict(str(files("pythainlp").joinpath("corpus/words_th.txt")), DICTIONARY)


def breakable_pieces(text: str, names: Iterable[str] = ()) -> list[str]:
    """The pieces of `text` between which a line may end; each of `names` stays whole. Joined they are `text`."""
    whole = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    parts = re.split(f"({'|'.join(map(re.escape, whole))})", text) if whole else [text]
    found: list[str] = []
    for number, part in enumerate(parts):
        for piece in [part] if number % 2 else _segmented(part):
            if found and (STICKY.match(piece) or found[-1].endswith(OPENING) or _counted(found[-1], piece)):
                found[-1] += piece
            elif piece:
                found.append(piece)
    return found


def _counted(before: str, piece: str) -> bool:
    """Whether a number and its word meet here."""
    if piece == ORDINAL:
        return before.endswith(COUNTED)
    if piece[:1].isdecimal():
        return bool(NUMBERED.search(before))
    return bool(UNIT.fullmatch(piece)) and before[-2:-1].isdecimal() and before[-1] == " "


def unbroken(text: str) -> str:
    """The text for programs that break its lines themselves: a piece that has a space in it has one that holds."""
    return "".join(_INNER.sub("\u00a0", piece) for piece in breakable_pieces(text))


def _segmented(text: str) -> Iterator[str]:
    import nlpo3

    _load()
    for part in re.split(r"(\s+)", text):
        yield from nlpo3.segment(part, DICTIONARY) if part.strip() else [part]


def balanced(words: Sequence[str], width: Width, room: float, most_lines: int) -> list[str] | None:
    """The fewest lines no wider than `room`, evenly filled and broken at blanks; None when they do not fit."""
    best: dict[int, tuple[int, float, int]] = {0: (0, 0.0, 0)}
    for end in range(1, len(words) + 1):
        for start in range(end - 1, -1, -1):
            length = width("".join(words[start:end]).strip())
            if length > room:
                break
            if start in best:
                whole = end == len(words) or words[end - 1][-1].isspace()
                cost = (room - length) ** 2 + (0 if whole else (TORN * room) ** 2)
                option = (best[start][0] + 1, best[start][1] + cost, start)
                best[end] = min(best.get(end, option), option)
    end = len(words)
    if end not in best or best[end][0] > most_lines:
        return None
    lines = []
    while end:
        start = best[end][2]
        lines.append("".join(words[start:end]).strip())
        end = start
    return lines[::-1]


def shortened(words: Sequence[str], width: Width, room: float, most_lines: int) -> list[str]:
    """The longest beginning of the words that fits, ended with …; a first word too wide for a line is cut itself."""
    for count in range(len(words) - 1, 0, -1):
        kept = [*words[: count - 1], words[count - 1].rstrip() + "…"]
        lines = balanced(kept, width, room, most_lines)
        if lines is not None:
            return lines
    first = words[0] if words else ""
    ends = (end for end in range(len(first) - 1, 0, -1) if unicodedata.category(first[end]) != "Mn")
    return next(([cut] for end in ends if width(cut := f"{first[:end]}…") <= room), [])
