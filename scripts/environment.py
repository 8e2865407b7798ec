"""The project's own virtual environment: made once, brought up to date when the lock changes. Standard library only."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
MINIMUM = (3, 11)
SAY_EVERY_S = 10
PACKAGE = re.compile(r"^[\w.-]+==", re.MULTILINE)
DOWNLOAD_MB = {"build": 185, "desk": 186, "test": 370}
"""About what each lock downloads into an empty environment (Linux, Python 3.11)."""
DOWNLOAD = re.compile(r"Downloading (?P<name>[\w.]+)-\S+ \((?P<size>[\d.]+) (?P<unit>k?B|MB|GB)\)")
"""What pip says when it begins a download."""
MEGABYTES = {"B": 1e-6, "kB": 1e-3, "MB": 1, "GB": 1e3}


def ready(lock: str) -> Path:
    """The Python of the environment with everything that `requirements/<lock>.txt` names.

    Raises:
        SystemExit: this Python is too old, or the installation failed (its own message is printed above).
    """
    if sys.version_info < MINIMUM:
        raise SystemExit(
            f"ต้องใช้ Python {MINIMUM[0]}.{MINIMUM[1]} ขึ้นไป เครื่องนี้ใช้ {sys.version.split()[0]} (Python 3.11 or newer is needed)"
        )
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        _make()
    _install(python, ROOT / "requirements" / f"{lock}.txt")
    return python


def _make() -> None:
    """Make the environment whole or not at all: half of one would be taken for a whole one the next time."""
    print("กำลังสร้างสภาพแวดล้อม .venv (ครั้งแรกครั้งเดียว) …", flush=True)
    made = False
    try:
        venv.create(VENV, with_pip=True, upgrade_deps=False)
        made = True
    except subprocess.CalledProcessError as problem:
        raise SystemExit(
            "สร้าง .venv ไม่ได้เพราะ Python ของเครื่องนี้ขาด venv · Debian/Ubuntu: apt install python3-venv "
            "(this Python lacks venv)"
        ) from problem
    finally:
        if not made:
            shutil.rmtree(VENV, ignore_errors=True)


def _install(python: Path, lock: Path) -> None:
    stamp = VENV / f"installed-{lock.stem}"
    key = hashlib.sha256(
        lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    ).hexdigest()
    if stamp.exists() and stamp.read_text() == key:
        return
    count = len(PACKAGE.findall(lock.read_text(encoding="utf-8")))
    size = f" ดาวน์โหลดไม่เกินราว {DOWNLOAD_MB[lock.stem]} MB" if lock.stem in DOWNLOAD_MB else ""
    print(f"กำลังติดตั้งส่วนประกอบที่กำหนดรุ่นไว้ {count} ชิ้นลงใน .venv{size} …", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    # What is used is compiled when it is first imported; most of what is installed never is.
    _pip([*pip, "--progress-bar", "off", "--no-compile", "--require-hashes", "-r", str(lock)])
    _pip([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    stamp.write_text(key)


def _pip(command: list[str]) -> None:
    """Run pip and report what it downloads; its own words are shown only when it fails."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUTF8": "1"},
    ) as process:
        said = _tell(process.stdout or ())
    if code := process.returncode:
        print(said, file=sys.stderr)
        print(
            "ติดตั้งไม่สำเร็จ ข้อความของ pip อยู่ด้านบน ตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วสั่งใหม่ (pip failed)", file=sys.stderr
        )
        raise SystemExit(code)


def _tell(lines: Iterable[str]) -> str:
    """Report now and then how much was downloaded; returns all that pip said."""
    said, files, megabytes, told = [], 0, 0.0, time.monotonic()
    for line in lines:
        said.append(line)
        if line.startswith("Installing collected packages"):
            print("  ดาวน์โหลดครบแล้ว กำลังวางไฟล์ …", flush=True)
        if found := DOWNLOAD.search(line):
            files, megabytes = files + 1, megabytes + float(found["size"]) * MEGABYTES[found["unit"]]
            if time.monotonic() > told + SAY_EVERY_S:
                told = time.monotonic()
                print(f"  ดาวน์โหลด {files} ไฟล์ {megabytes:.0f} MB ถึง {found['name']} แล้ว …", flush=True)
    if files:
        print(f"  ดาวน์โหลดรวม {files} ไฟล์ {megabytes:.0f} MB", flush=True)
    return "".join(said)


def run(command: list[str], **variables: str) -> None:
    """Run a command from the project's root; end with its exit code when it fails."""
    if code := call(command, **variables):
        raise SystemExit(code)


def call(command: list[str], **variables: str) -> int:
    """Run a command from the project's root; returns its exit code.

    Ctrl+C reaches the command too, which ends in its own way: `subprocess.call` kills it a quarter of a second later.
    """
    with subprocess.Popen(command, cwd=ROOT, env=_variables(variables)) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def quietly(command: list[str]) -> tuple[int, str]:
    """Run a command from the project's root; returns its exit code and all that it said."""
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env=_variables({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, done.stdout


def _variables(more: dict[str, str]) -> dict[str, str]:
    """The variables of a command; what is compiled is kept also where the machine says otherwise: tests start hundreds."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **more}
