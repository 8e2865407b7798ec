"""A generator run as a program of its own, and what it says when it fails, without its traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_TRACEBACK = "Traceback (most recent call last):"
_LONGEST = 2000


class ShellSiteError(Exception):
    """The hand-written part could not be built; the text is what the generator said."""


def run_generator(name: str, arguments: list[str], folder: Path, variables: Mapping[str, str]) -> None:
    """Run the generator's module in `folder` with these environment variables.

    Raises:
        ShellSiteError: it failed; the text is what it said.
    """
    done = subprocess.run(
        [sys.executable, "-P", "-m", name, *arguments],  # -P: the project's files never replace a library
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise ShellSiteError(told(name, (done.stderr or done.stdout).strip()))


def told(name: str, said: str) -> str:
    """What a person reads of a generator that failed: its own message, of a traceback only the last line."""
    if _TRACEBACK not in said:
        return said[-_LONGEST:]
    last = said.splitlines()[-1]
    return (
        f"{name} หยุดกลางทางว่า “{last}” ตรวจ mkdocs.yml และแม่แบบของธีม หรือใช้ธีม material (ดู docs/theme.md ในที่เก็บซอร์สของโปรแกรมนี้) / "
        f'{name} ended with "{last}". Check mkdocs.yml and the theme\'s templates, '
        "or use the theme material (see docs/theme.md in the sources of this program)."
    )
