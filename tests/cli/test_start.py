"""A command starts with the rooms that it needs: the others are not loaded for it."""

from __future__ import annotations

import argparse
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tambon_showcase.cli import COMMANDS

ROOT = Path(__file__).parents[2]
LOADED = """
import sys
from tambon_showcase.cli import main
try:
    main({words!r})
finally:
    sys.stderr.write(" ".join(sorted({{name.split(".")[1] for name in sys.modules if name.startswith("tambon_showcase.")}})))
"""


def rooms_for(*words: str) -> set[str]:
    """The rooms that a process has loaded after a command."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(words=list(words))],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    return set(done.stderr.decode().split())


@pytest.mark.parametrize("place", dict.fromkeys(COMMANDS.values()))
def test_a_place_adds_the_commands_that_are_said_to_be_there(place: str) -> None:
    module, function = place.split(".")
    commands = argparse.ArgumentParser().add_subparsers()
    getattr(importlib.import_module(f"tambon_showcase.cli.{module}"), function)(commands)
    assert list(commands.choices) == [word for word, its in COMMANDS.items() if its == place]


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        (("schema", "villages"), {"analysis", "checks", "desk", "edition", "judging", "view"}),
        (("video", "--help"), {"analysis", "desk", "judging", "publish", "view", "workbook"}),
        (("check", "--help"), {"desk", "publish", "workbook"}),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_command_loads_no_room_of_another(words: tuple[str, ...], apart: set[str]) -> None:
    loaded = rooms_for(*words)
    assert "cli" in loaded
    assert loaded & apart == set()


def commands_in(text: str) -> set[str]:
    """The commands that a text for people names: in a table's first column, or in one line as `a|b|c`."""
    listed = re.findall(r"tambon_showcase ([a-z|-]+\|[a-z|-]+)`", text)
    cells = re.findall(r"^\| (`[^|]+) \|", text, re.MULTILINE)
    return {word for line in listed for word in line.split("|")} | {
        word for cell in cells for word in re.findall(r"`([a-z-]+)", cell)
    }


def test_people_are_told_of_the_commands_that_there_are() -> None:
    assert commands_in((ROOT / "HACKING.md").read_text("utf-8")) == set(COMMANDS)
    named = commands_in((ROOT / "README.md").read_text("utf-8"))
    assert len(named) > 10
    assert named <= set(COMMANDS)


def test_a_command_that_is_not_there_is_seen() -> None:
    text = "run `x -m tambon_showcase check|biuld`\n| `report 999901` (`slides` = x) | y |\n"
    assert commands_in(text) == {"check", "biuld", "report", "slides"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows reads names of files as Unicode whatever is set")
def test_where_python_reads_no_thai_names_that_is_said_before_anything_is_done() -> None:
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    variables |= {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    command = [sys.executable, "-m", "tambon_showcase", "check", "999901"]
    done = subprocess.run(command, env=variables, capture_output=True, check=False)
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert "ascii" in said and "PYTHONUTF8=1" in said
    assert "Traceback" not in said
