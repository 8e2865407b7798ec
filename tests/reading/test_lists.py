"""Lists of what is in folders and what is said of it, each in its file of `typed/`, read by a person.

`place.csv`: the path of a file or (with a slash at its end) a folder inside an entry, the codes of what is found there, and
what to do ({tables} and {texts} are the names of all of them). `name.csv`: a file's name as a table writes it, in the folder photos, and the name of the file that it means.
"""

from __future__ import annotations

import csv
import io
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tambon_showcase.finding import Where
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.allow_list import TEXT_SLUGS, refusal
from tambon_showcase.reading.file_names import FileNames

TYPED = sorted((Path(__file__).parent / "typed").glob("*.csv"))
CASES = [
    (file.stem, *row) for file in TYPED for row in list(csv.reader(io.StringIO(file.read_text("utf-8"))))[1:]
]
NAMES = FileNames(
    [
        "photos/IMG_0001.JPG",
        "photos/งานบุญ 1.jpg",
        "photos/วัด.jpg",
        "photos/วัด.png",
        "photos/ปู่.webp",
        "photos/logo.svg",
        "photos/a.b.jpg",
        "documents/แผน.pdf",
    ]
)


def place(path: str) -> Sequence[str]:
    kind = stat.S_IFDIR if path.endswith("/") else stat.S_IFREG
    found = list(refusal(path.rstrip("/"), kind, Where("tambons/x")))
    return " ".join(finding.code for finding in found), " ".join(finding.fix for finding in found)


def name(written: str) -> Sequence[str]:
    return (NAMES.actual("photos", written),)


ALL = {"{tables}": " ".join(TABLES), "{texts}": " ".join(TEXT_SLUGS)}


def spelt_out(told: str) -> str:
    for short, names in ALL.items():
        told = told.replace(short, names)
    return told


TOLD: dict[str, Callable[[str], Sequence[str]]] = {"place": place, "name": name}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_what_lies_there_is_taken_or_told_what_to_do(case: tuple[str, ...]) -> None:
    kind, typed, *means = case
    assert list(TOLD[kind](typed)) == list(map(spelt_out, means))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFBLK])
def test_only_plain_files_are_taken_whatever_they_are_called(kind: int) -> None:
    (found,) = refusal("tambon.yml", kind, Where("tambons/x"))
    assert found.code == ("T001" if kind == stat.S_IFLNK else "T002")
