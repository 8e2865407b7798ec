"""Several things in one cell, as officers write them: parted by commas and lines, and by words or blanks where each plainly ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tambon_showcase.text.thai_text import ARABIC_DIGITS

_JOINT = r"(?:และ|กับ|[&+、])"
_NUMBER_ENDS = r"(?<=[0-9๐-๙])\s*"
_AFTER_CODES = re.compile(rf"{_NUMBER_ENDS}(?:{_JOINT}\s*|(?:/\s*|(?<=\s))(?=[A-Za-z]))")
_AFTER_STEPS = re.compile(rf"{_NUMBER_ENDS}(?:(?:{_JOINT}|/)\s*|(?<=\s)(?=[0-9๐-๙ข]))")
_AFTER_FILES = re.compile(
    rf"(?:(?<=\.(?:jpg|png|pdf))|(?<=\.(?:jpeg|jfif|heic|webp)))(?:\s*(?:{_JOINT}|/)\s*|\s+)", re.IGNORECASE
)
_AFTER_INDICATORS = re.compile(rf"{_NUMBER_ENDS}(?:{_JOINT}\s*|(?<=\s)(?=จปฐ|กชช))")
_STEP = re.compile(r"(?:ขั้นตอน|ข้อ)?(?:ที่)?\s*(?=[0-9๐-๙])")
_SURVEY = re.compile(r"(?:จปฐ|กชช)\.?\s*(?:2\s*ค\.?)?")
_CODE = re.compile(r"[A-Za-z]{1,4}[\s.\-–]*[0-9๐-๙]{1,4}")


def key_of(text: str) -> str:
    """The code of a row as every table writes it: `p 1` and `P๑` are `P1`; other codes stay as they are."""
    code = text.strip()
    return "".join(code.upper().translate(ARABIC_DIGITS).split()) if _CODE.fullmatch(code) else code


def split_list(text: str) -> tuple[str, ...]:
    """The parts of a cell such as `1, 3; 5`, without blanks."""
    return tuple(part.strip() for part in re.split(r"[,;|\n]", text) if part.strip())


def split_codes(text: str) -> tuple[str, ...]:
    """The codes of `PB1 และ PB 2`, `PB1/PB2` and `PB1 PB2`."""
    return split_list(_AFTER_CODES.sub(",", text))


def split_files(text: str) -> tuple[str, ...]:
    """The names of `a.jpg และ b.jpg` and `a.jpg b.jpg`; a name may have blanks and `และ` before its ending."""
    return split_list(_AFTER_FILES.sub(",", text))


def split_steps(text: str) -> tuple[str, ...]:
    """The numbers of `1.1 และ 1.2`, `1.1 1.2` and `ข้อ 1.1`."""
    parts = split_list(_AFTER_STEPS.sub(",", text))
    return tuple(_STEP.sub("", part, count=1).translate(ARABIC_DIGITS) for part in parts)


def split_indicators(text: str) -> tuple[str, ...]:
    """The indicators of `จปฐ. 22 และ 10` and `จปฐ. 20, 21 กชช.2ค 8`; a bare number is of the survey before it."""
    return tuple(_of_surveys(split_list(_AFTER_INDICATORS.sub(",", text))))


def _of_surveys(parts: tuple[str, ...]) -> Iterator[str]:
    survey = ""
    for part in parts:
        found = _SURVEY.match(part)
        survey = found[0].strip() if found else survey
        bare = survey and not found and part.removeprefix("ข้อ").strip().isdecimal()
        yield f"{survey} {part}" if bare else part
