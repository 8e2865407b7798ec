"""argparse that says in Thai what is wrong with the words of a command; its own sentences are English."""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterable
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


class _ThaiHelp(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "วิธีใช้: " if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Lines broken only where Thai has spaces; the parent's tear a tone mark from its letter."""
        return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(f"{indent}{line}" for line in self._split_lines(text, width - len(indent)))


class ThaiParser(argparse.ArgumentParser):
    """A parser whose help and errors are Thai; an error names the command that explains itself."""

    def __init__(self, *, prog: str, description: str | None = None) -> None:
        """A command: `prog` are the words that call it, `description` is what it is for."""
        super().__init__(prog=prog, description=description, formatter_class=_ThaiHelp, add_help=False)
        self._positionals.title, self._optionals.title = "สิ่งที่ระบุ", "ตัวเลือก"
        self.add_argument("-h", "--help", action="help", help="แสดงวิธีใช้นี้")

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
