"""Texts that a person has read and blessed: what a document, a page or a picture says, held word for word.

`python -m tests.blessed` writes all of them again, as the program makes them now: read the difference.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

BLESS = "TAMBON_BLESS"
"""While this variable is set, a text is written instead of compared."""
ROOMS = ("checks", "deck", "paper", "documents", "pictures", "portal", "judging", "review", "memory")
"""Folders of tests that hold such texts."""


def check(file: Path, text: str) -> None:
    """Compare a text with the blessed one, line by line; blanks at the ends of lines say nothing."""
    shown = "".join(f"{line.rstrip()}\n" for line in text.strip("\n").splitlines())
    if os.environ.get(BLESS):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(shown, encoding="utf-8", newline="\n")
    expected = file.read_text(encoding="utf-8") if file.exists() else ""
    assert shown.splitlines() == expected.splitlines(), f"{file.name}: python -m tests.blessed"


if __name__ == "__main__":
    os.environ[BLESS] = "1"
    sys.exit(pytest.main(["-q", *(sys.argv[1:] or [f"tests/{room}" for room in ROOMS])]))
