"""The `tambon` command. Each command is a module with `add_…(subparsers)`; this one only puts them together."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from .build import add_build_command
from .check import add_check_command
from .desk import add_desk_command
from .document_commands import add_document_commands
from .file_commands import add_file_commands
from .inbox import add_inbox_command
from .judge_commands import add_judge_commands
from .map_commands import add_map_commands
from .new import add_new_commands
from .next_year import add_next_year_command
from .refusals import is_apart, refusal
from .review import add_review_command
from .schema import add_schema_command
from .select_command import add_select_command
from .thai_parser import ThaiParser
from .workbook_commands import add_workbook_command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (0 = fine, 1 = something to fix, 2 = wrong use)."""
    _speak_thai()
    parser: argparse.ArgumentParser = ThaiParser(
        prog="tambon", description="เครื่องมือทำเว็บไซต์สารสนเทศตำบลต้นแบบ"
    )
    commands = parser.add_subparsers(title="คำสั่ง", metavar="คำสั่ง", required=True)
    for add in (
        add_build_command,
        add_check_command,
        add_new_commands,
        add_next_year_command,
        add_review_command,
        add_schema_command,
        add_map_commands,
        add_document_commands,
        add_file_commands,
        add_workbook_command,
        add_desk_command,
        add_inbox_command,
        add_judge_commands,
        add_select_command,
    ):
        add(commands)
    chosen = parser.parse_args(arguments)
    for option in ("out", "store"):
        if (target := getattr(chosen, option, None)) is not None and not is_apart(target, f"--{option}"):
            return 2
    try:
        code = int(chosen.run(chosen) or 0)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as problem:
        print(refusal(problem), file=sys.stderr)
        return 1
    return code


def _speak_thai() -> None:
    """Windows consoles may not know Thai letters; a letter must never stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
