"""Photographs of changed pages, taken of a small site in Chromium."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

SCRIPT = Path(__file__).parents[2] / "scripts" / "screenshots.py"


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.usefixtures("chromium")
def test_overview_and_rubric_of_the_named_entries_are_photographed(tmp_path: Path) -> None:
    for code in ("640904", "999901"):
        for page in ("index", "rubric", "history"):
            path = tmp_path / "site/2565" / code / f"{page}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text('<h1>ตำบล</h1><img src="https://x.evil.example/a.png">', encoding="utf-8")
    shots = tmp_path / "shots"
    command = [sys.executable, "-I", str(SCRIPT), str(tmp_path / "site"), str(shots), "640904", "160104"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    pages = ("2565-640904-index", "2565-640904-rubric")
    assert {path.stem for path in shots.iterdir()} == {
        f"{p}-{width}" for p in pages for width in ("phone", "desk")
    }
    with Image.open(shots / "2565-640904-index-phone.png") as shot:
        assert shot.width == 390
