"""Two growing lists: what must be found, and what must be left alone. Values are invented; the ways of writing are not.

The forms follow public pages of tambons, banks, the food and drug administration and GS1, and what people type into the
forms of offices; the sentences are written for this list, not copied. In `must_catch.txt` a line is kind, what must not be readable (several parts: one
of them must be hidden), text; in `must_not.txt` kind and text. `\\n` is a line break.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tambon_showcase.content.privacy import protect
from tambon_showcase.finding import Where

LISTS = Path(__file__).parent / "lists"


def rows(name: str) -> list[list[str]]:
    lines = (LISTS / name).read_text("utf-8").splitlines()
    return [line.replace("\\n", "\n").split("\t") for line in lines if line and not line.startswith("#")]


def letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in plain)
    return "".join(char for char in plain if char.isalnum() or "\u0e00" <= char <= "\u0e7f").casefold()


def is_caught(text: str, parts: str) -> bool:
    shown = letters(protect(text, Where("a.md", 1)).text)
    return any(letters(part) not in shown for part in parts.split("|"))


def is_left_alone(text: str) -> bool:
    return protect(text, Where("a.md", 1)) == (text, [])


def test_what_is_about_a_person_is_not_readable() -> None:
    listed = rows("must_catch.txt")
    assert [row for row in listed if letters(row[1].split("|")[0]) not in letters(row[2])] == []
    missed = [row for row in listed if not is_caught(row[2], row[1])]
    assert missed == [], f"recall {1 - len(missed) / len(listed):.3f}"


def test_what_is_not_stays_as_it_is() -> None:
    assert [row for row in rows("must_not.txt") if not is_left_alone(row[1])] == []


def test_each_text_is_listed_once() -> None:
    texts = [row[-1] for name in ("must_catch.txt", "must_not.txt") for row in rows(name)]
    assert len(texts) == len(set(texts))
