"""Several things in one cell, as officers write them: parted by commas and lines, by words or blanks where each plainly
ends, and said by the first and the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tambon_showcase.text.thai_text import ARABIC_DIGITS

_JOINT = r"(?:และ|กับ|[&+、])"
_NUMBER_ENDS = r"(?<=[0-9๐-๙])\s*"
_AFTER_CODES = re.compile(rf"{_NUMBER_ENDS}(?:{_JOINT}\s*|(?:/\s*|(?<=\s))(?=[A-Za-z]))")
_AFTER_STEPS = re.compile(rf"{_NUMBER_ENDS}(?:(?:{_JOINT}|/)\s*|(?<=\s)(?=[0-9๐-๙ข]))")
_AFTER_FILES = re.compile(
    rf"(?:(?<=\.(?:jpg|png|pdf))|(?<=\.(?:jpeg|jfif|heic|webp)))(?:\s*(?:{_JOINT}|/)\s*|\s+)", re.IGNORECASE
)
_AFTER_INDICATORS = re.compile(rf"{_NUMBER_ENDS}(?:{_JOINT}\s*|(?<=\s)(?=จปฐ|กชช))")
_STEP = re.compile(
    r"(?:(?:ขั้น(?:ตอน)?(?:ย่อย)?|ข้อ|ร่วม)?(?:ที่)?\s*)([0-9๐-๙][0-9๐-๙.]*)(?:\s+[ก-ฮเ-ไ][^0-9๐-๙]*)?"
)
_SURVEY = re.compile(r"(?:จปฐ|กชช)\.?\s*(?:2\s*ค\.?)?")
_CODE = re.compile(r"(?:(?:รหัส|โครงการ|ปัญหา)(?:ที่|รหัส)?\s*)?([A-Za-z]{1,4}[\s.\-–]*[0-9๐-๙]{1,4})")
_TO = r"\s*(?:--?|[–—~]|\.{2,3}|ถึง)\s*"
_FROM_TO = re.compile(
    rf"(?P<before>.*?)(?P<first>[0-9๐-๙]{{1,3}}){_TO}(?P<again>\D*|.*[^0-9๐-๙])(?P<last>[0-9๐-๙]{{1,3}})"
)
"""`PB1-PB3`, `1.1 ถึง 1.3`, `จปฐ. ข้อ 20 ถึงข้อ 22`: two numbers, and the words before each."""
_NUMBER_OF = re.compile(r"รหัส|โครงการ|ปัญหา|ขั้น(?:ตอน)?|ข้อ|ตัวชี้วัด|ที่|\s")
"""Words before a number that say what it counts, and may be left out before the second."""
_MOST = 40
"""Most things that are said by the first and the last of them; more are no list that anybody means."""


def key_of(text: str) -> str:
    """The code of a row as every table writes it: `p 1`, `P๑` and `โครงการ P1` are `P1`; other codes stay as they are."""
    code = _CODE.fullmatch(text.strip())
    return "".join(code[1].upper().translate(ARABIC_DIGITS).split()) if code else text.strip()


def split_list(text: str) -> tuple[str, ...]:
    """The parts of a cell such as `1, 3; 5`, without blanks."""
    return tuple(part.strip() for part in re.split(r"[,;|\n]", text) if part.strip())


def between(text: str, *, bare: bool = False) -> tuple[str, ...]:
    """The things from the first to the last: `PB1`, `PB2` and `PB3` of `PB1-PB3`; the text itself where it names no two.

    Both must be of one kind, for `PB1-3` may be the code of one row; `bare` numbers are those of indicators.
    """
    ends = _FROM_TO.fullmatch(text.strip())
    if ends is None:
        return (text,)
    kind, again = (_NUMBER_OF.sub("", ends[part]).casefold() for part in ("before", "again"))
    is_of_one_kind = (kind and kind == again) or (bare and not again)
    first, last, digits = int(ends["first"]), int(ends["last"]), len(ends["first"])
    if not is_of_one_kind or not 0 < last - first < _MOST:
        return (text,)
    return tuple(f"{ends['before']}{number:0{digits}d}" for number in range(first, last + 1))


def _each(parts: Iterable[str], *, bare: bool = False) -> tuple[str, ...]:
    """The parts, with all that is between the first and the last where a part names these."""
    return tuple(one for part in parts for one in between(part, bare=bare))


def split_codes(text: str) -> tuple[str, ...]:
    """The codes of `PB1 และ PB 2`, `PB1/PB2`, `PB1 PB2` and `PB1-PB3`."""
    return _each(split_list(_AFTER_CODES.sub(",", text)))


def split_files(text: str) -> tuple[str, ...]:
    """The names of `a.jpg และ b.jpg` and `a.jpg b.jpg`; a name may have blanks and `และ` before its ending."""
    return split_list(_AFTER_FILES.sub(",", text))


def split_steps(text: str) -> tuple[str, ...]:
    """The numbers of `1.1 และ 1.2`, `1.1 1.2`, `ข้อ 1.1` and `1.1 ถึง 1.3`."""
    return tuple(map(step_of, _each(split_list(_AFTER_STEPS.sub(",", text)))))


def step_of(text: str) -> str:
    """The number of a step, of `ขั้นที่ ๑.๑` and `1.1 ชี้แจงข้อมูล` too; other words stay as they are."""
    step = _STEP.fullmatch(text.strip())
    return (step[1] if step else text.strip()).translate(ARABIC_DIGITS)


def split_indicators(text: str) -> tuple[str, ...]:
    """The indicators of `จปฐ. 22 และ 10`, `จปฐ. 20, 21 กชช.2ค 8` and `จปฐ. 20-22`; a bare number is of the survey before it."""
    return tuple(_of_surveys(_each(split_list(_AFTER_INDICATORS.sub(",", text)), bare=True)))


def _of_surveys(parts: tuple[str, ...]) -> Iterator[str]:
    survey = ""
    for part in parts:
        found = _SURVEY.match(part)
        survey = found[0].strip() if found else survey
        bare = survey and not found and part.removeprefix("ข้อ").strip().isdecimal()
        yield f"{survey} {part}" if bare else part
