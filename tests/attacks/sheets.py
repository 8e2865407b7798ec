"""The judges' sheets of a case, byte for byte as the case has them, and their merge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = "attack-sheets"
REGION = "99"
TAMBON = [sys.executable, "-I", "-m", "tambon_showcase"]


def keep(root: Path, code: str, payload: bytes, *, twice: bool) -> None:
    """Lay a case's sheet aside until there is a pack to merge it against; `twice`: its judge sends two."""
    folder = root / FOLDER / code
    folder.mkdir(parents=True)
    for name in ("a", "b") if twice else ("a",):
        (folder / f"{name}.json").write_bytes(payload)


def merge(root: Path, kept: Path, out: Path) -> int:
    """Merge the sheets kept in a folder as the secretary would; returns the command's exit code."""
    sheets = sorted(str(path) for path in kept.glob("*.json"))
    command = ["judge", "merge", *sheets, "--region", REGION, "--root", str(root), "--out", str(out)]
    return subprocess.call([*TAMBON, *command])
