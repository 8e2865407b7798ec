"""Git in a folder of a test, as somebody without settings of their own."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    """Run git in a folder; returns what it says."""
    settings = ("user.name=a", "user.email=a@example.com", "core.quotepath=false")
    options = [part for each in settings for part in ("-c", each)]
    return subprocess.run(
        ["git", *options, *words], cwd=folder, check=True, capture_output=True, text=True
    ).stdout
