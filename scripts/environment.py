"""The project's own virtual environment: made once, brought up to date when the lock changes. Standard library only."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
MINIMUM = (3, 11)


def ready(lock: str) -> Path:
    """The Python of the environment with everything that `requirements/<lock>.txt` names.

    Raises:
        SystemExit: this Python is too old, or the installation failed (its own message stands above).
    """
    if sys.version_info < MINIMUM:
        raise SystemExit(
            f"ต้องใช้ Python {MINIMUM[0]}.{MINIMUM[1]} ขึ้นไป เครื่องนี้ใช้ {sys.version.split()[0]} (Python 3.11 or newer is needed)"
        )
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print("กำลังสร้างสภาพแวดล้อม .venv (ครั้งแรกครั้งเดียว) …", flush=True)
        venv.create(VENV, with_pip=True, upgrade_deps=False)
    _install(python, ROOT / "requirements" / f"{lock}.txt")
    return python


def _install(python: Path, lock: Path) -> None:
    stamp = VENV / f"installed-{lock.stem}"
    key = hashlib.sha256(
        lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    ).hexdigest()
    if stamp.exists() and stamp.read_text() == key:
        return
    print("กำลังติดตั้งส่วนประกอบที่กำหนดรุ่นไว้ …", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run([*pip, "--require-hashes", "-r", str(lock)])
    run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    stamp.write_text(key)


def run(command: list[str], **variables: str) -> None:
    """Run a command from the project's root; end with its exit code when it fails."""
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **variables}
    code = subprocess.call(command, cwd=ROOT, env=environment)
    if code:
        raise SystemExit(code)
