"""The listed texts in other surroundings: what is hidden stays hidden there, and what is left alone stays so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .test_lists import is_caught, is_left_alone, rows

Wrap = Callable[[str], str]
STEP = 23
"""Every so many of the listed texts for each change; the full tier takes all."""
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

SURROUNDINGS: dict[str, Wrap] = {
    "an item of a list": lambda text: f"- {text}",
    "a numbered item": lambda text: f"3. {text}",
    "an item in Thai digits": lambda text: f"๓) {text}",
    "a quotation": lambda text: f"> {text}",
    "bold": lambda text: f"**{text}**",
    "in brackets": lambda text: f"({text})",
    "in quotation marks": lambda text: f"“{text}”",
    "a cell": lambda text: f"| {text} |",
    "a cell beside others": lambda text: f"| 1 | {text} | หมู่บ้าน |",
    "after a sentence": lambda text: f"ประชุมที่ศาลาประชาคม\n{text}",
    "before a sentence": lambda text: f"{text}\nขอบคุณทุกท่าน",
    "under a heading": lambda text: f"## เรื่องแจ้งให้ทราบ\n\n{text}",
    "with the end of a Windows line": lambda text: f"{text}\r\n",
    "with a full stop": lambda text: f"{text}.",
    "after a bullet of Word": lambda text: f"\uf0b7\t{text}",
    "after a pin": lambda text: f"📌 {text}",
    "after a tab": lambda text: f"\t{text}",
    "after the time of a chat": lambda text: f"14:05 {text}",
    "before a polite word": lambda text: f"{text} ครับ",
    "before hashtags": lambda text: f"{text} #ตำบลต้นแบบ #พัฒนาชุมชน",
    "the words of a link": lambda text: f"[{text}](https://example.go.th/news)",
    "the note at a foot": lambda text: f"[^1]: {text}",
    "an item of a task list": lambda text: f"- [x] {text}",
    "a deeper item": lambda text: f"- ก\n    - {text}",
    "after a dash": lambda text: f"– {text}",
}
WRITTEN: dict[str, Wrap] = {
    "a mark of the order of bytes": lambda text: f"\ufeff{text}",
    "Thai digits": lambda text: text.translate(THAI),
    "hard blanks": lambda text: text.replace(" ", "\u00a0"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "blanks without width": lambda text: text.replace(" ", " \u200b"),
    "wide digits": lambda text: text.translate(
        str.maketrans("0123456789", "".join(chr(0xFF10 + digit) for digit in range(10)))
    ),
}


def taken(name: str, request: pytest.FixtureRequest) -> list[list[str]]:
    """The rows of a list that this tier takes."""
    return rows(name)[:: 1 if request.config.getoption("--full") else STEP]


@pytest.mark.parametrize("way", [*SURROUNDINGS, *WRITTEN])
def test_what_is_about_a_person_is_hidden_there_too(way: str, request: pytest.FixtureRequest) -> None:
    """All except one in a hundred: a bare name is known by its place at the start of a row, words of numbers by their letters."""
    wrap = {**SURROUNDINGS, **WRITTEN}[way]
    listed = taken("must_catch.txt", request)
    missed = [
        text
        for _, parts, text in listed
        if not is_caught(wrap(text), wrap(parts) if way in WRITTEN else parts)
    ]
    assert len(missed) <= 1 + len(listed) / 100, missed


@pytest.mark.parametrize("way", [*SURROUNDINGS, "two blanks", "hard blanks"])
def test_what_is_not_is_left_alone_there_too(way: str, request: pytest.FixtureRequest) -> None:
    wrap = {**SURROUNDINGS, **WRITTEN}[way]
    listed = taken("must_not.txt", request)
    alarms = [text for _, text in listed if not is_left_alone(wrap(text))]
    assert len(alarms) <= 1 + len(listed) / 300, alarms
