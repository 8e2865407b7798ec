"""The `tambon` command. Each command is a module with `add_…(subparsers)`, loaded when that command is called."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from .refusals import is_apart, names_are_readable, refusal
from .thai_parser import ThaiParser

COMMANDS = {
    "build": "build.add_build_command",
    "unite": "unite.add_unite_command",
    "check": "check.add_check_command",
    "new": "new.add_new_commands",
    "new-edition": "new.add_new_commands",
    "next-year": "next_year.add_next_year_command",
    "review": "review.add_review_command",
    "schema": "schema.add_schema_command",
    "map": "map_commands.add_map_commands",
    "report": "document_commands.add_document_commands",
    "deck": "document_commands.add_document_commands",
    "checklist": "document_commands.add_document_commands",
    "import": "file_commands.add_file_commands",
    "video": "file_commands.add_file_commands",
    "workbook": "workbook_commands.add_workbook_command",
    "desk": "desk.add_desk_command",
    "inbox": "inbox.add_inbox_command",
    "judge": "judge_commands.add_judge_commands",
    "select": "select_command.add_select_command",
}
"""Each command by its word, with the module of this room and its function that add it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (0 = fine, 1 = something to fix, 2 = wrong use)."""
    _speak_thai()
    if not names_are_readable():
        return 2
    parser: argparse.ArgumentParser = ThaiParser(
        prog="tambon", description="เครื่องมือทำเว็บไซต์สารสนเทศตำบลต้นแบบ"
    )
    commands = parser.add_subparsers(title="คำสั่ง", metavar="คำสั่ง", required=True)
    words = sys.argv[1:] if arguments is None else arguments
    for place in _needed(words):
        module, function = place.split(".")
        getattr(importlib.import_module(f".{module}", __name__), function)(commands)
    chosen = parser.parse_args(words)
    for option in ("out", "store"):
        target = getattr(chosen, option, None)
        if target is not None and not is_apart(target, f"--{option}", getattr(chosen, "root", None)):
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


def _needed(words: Sequence[str]) -> list[str]:
    """Where the command is that the first word names; all, where it names none and the help lists them."""
    called = COMMANDS.get(words[0]) if words else None
    return [called] if called else list(dict.fromkeys(COMMANDS.values()))


def _speak_thai() -> None:
    """Windows consoles may not know Thai letters; a letter must never stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
