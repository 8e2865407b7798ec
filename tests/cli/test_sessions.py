"""Every command, right and wrong, says exactly this; nothing it finds there is changed, and nothing ends in a traceback."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from tambon_showcase.cli.refusals import refusal
from tambon_showcase.cli.thai_parser import in_thai
from tests.cli.sessions import replayed, session_names, written

THAI = re.compile("[ก-๙]{2}")


@pytest.mark.parametrize("name", session_names())
def test_a_session_says_what_it_said(name: str, tmp_path: Path) -> None:
    assert replayed(name, tmp_path).splitlines() == written(name).splitlines(), "python -m tests.cli.sessions"


@pytest.mark.parametrize("name", session_names())
def test_a_refusal_is_a_thai_sentence(name: str) -> None:
    for command, said, code in re.findall(r"^\$ (.*)\n((?:.*\n)*?)\[(\d+)\]$", written(name), re.MULTILINE):
        assert "Traceback" not in said, command
        assert code == "0" or THAI.search(said), command


@pytest.mark.parametrize(
    "number",
    ["ENOENT", "EACCES", "EPERM", "EROFS", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "ENAMETOOLONG"],
)
def test_what_the_system_refuses_is_said_in_thai_with_the_file(number: str) -> None:
    code = getattr(errno, number)
    said = refusal(OSError(code, os.strerror(code), "เล่ม.pdf"))
    assert said.startswith("ใช้ไฟล์ เล่ม.pdf ไม่ได้: ")
    assert THAI.search(said.partition(": ")[2])


def test_a_rare_refusal_keeps_the_words_of_the_system() -> None:
    assert "odd" in refusal(OSError(9999, "odd"))


def test_a_sentence_of_argparse_that_nobody_knows_is_kept_in_quotes() -> None:
    assert in_thai("something new") == "คำสั่งไม่ถูกต้อง: “something new”"
