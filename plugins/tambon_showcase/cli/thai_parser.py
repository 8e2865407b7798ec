"""argparse that tells in Thai what is wrong with the words of a command; its own sentences are English."""

from __future__ import annotations

import argparse
import re
import sys
from typing import NoReturn

_SENTENCES = (
    (r"the following arguments are required: (.+)", r"ยังไม่ได้ระบุ \1"),
    (r"unrecognized arguments: (.+)", r"คำสั่งนี้ไม่รู้จัก \1"),
    (
        r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)",
        r"\1 เป็น \2 ไม่ได้ เลือกจาก \3",
    ),
    (r"argument (.+?): invalid int value: (.+)", r"\1 ต้องเป็นตัวเลข ไม่ใช่ \2"),
    (r"argument (.+?): expected .+", r"ต้องมีค่าตามหลัง \1"),
)
"""Sentences of Python 3.11's argparse, and ours."""


class ThaiParser(argparse.ArgumentParser):
    """A parser whose errors are Thai and name the command that explains itself."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with 2.

        Raises:
            SystemExit: always.
        """
        print(f"{in_thai(message)} ดูวิธีใช้ด้วยคำสั่ง {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def in_thai(message: str) -> str:
    """argparse's sentence in Thai; one that is not known stays in quotes."""
    for english, thai in _SENTENCES:
        if found := re.fullmatch(english, message):
            return found.expand(thai)
    return f"คำสั่งไม่ถูกต้อง: “{message}”"
