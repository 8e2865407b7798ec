"""What the tests need beside Python packages: looked for, and brought here where it is missing.

    python scripts/needs.py [--full] [--install-system]

Runs in the project's environment, started by `scripts/test.py`. The system's own program is taken where there is one,
else Playwright's download, else Debian's package, and that one only with `CI=true` or `--install-system`, since it
changes the machine. What cannot be had is said in one line: its tests are skipped, but with `CI=true` nothing runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from browsers import has_chromium, has_firefox

APT = ("apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq")
SUDO = ("sudo", "-n")
INSTALL = "--install-system"
ENGINE = "tambon_showcase.paper.pdf"
"""Where PDF files are made; and whether it can."""


@dataclass(frozen=True)
class Need:
    """One thing that tests need."""

    name: str
    install: str
    """How a person gets it."""
    packages: tuple[str, ...]
    """Debian's names."""
    download: tuple[str, ...] = ()
    """Arguments of `playwright install`."""
    full_only: bool = False
    """Only tests of the full tier need it."""


CHROMIUM = Need(
    "Chromium",
    "Chrome, Edge หรือ Chromium · Debian: apt install chromium-headless-shell",
    ("chromium-headless-shell", "libatomic1"),
    ("--only-shell", "chromium"),
)
PANGO = Need(
    "Pango",
    "Debian/Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 · macOS: brew install pango "
    "· Windows: MSYS2, pacman -S mingw-w64-ucrt-x86_64-pango",
    ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
)
POPPLER = Need(
    "poppler",
    "Debian/Ubuntu: apt install poppler-utils · macOS: brew install poppler · Windows: winget install oschwartz10612.Poppler",
    ("poppler-utils",),
)
FIREFOX = Need(
    "Firefox",
    "firefox.com · Debian: apt install firefox-esr",
    ("firefox-esr",),
    ("firefox",),
    full_only=True,
)
NEEDS = (CHROMIUM, PANGO, POPPLER, FIREFOX)


@dataclass(frozen=True)
class Machine:
    """What of a machine decides how a thing is had there."""

    may_install: bool
    """Packages of the system may be installed."""
    apt: tuple[str, ...] = ()
    """How apt-get is called with the rights to install; empty where that cannot be."""


def in_ci(variables: Mapping[str, str] = os.environ) -> bool:
    """Whether nobody looks at this run, so that a skipped test would be a hidden one."""
    return variables.get("CI", "").lower() not in ("", "0", "false")


def this_machine(arguments: Sequence[str]) -> Machine:
    """This machine; `arguments` are those of the command."""
    return Machine(in_ci() or INSTALL in arguments, _apt())


def _apt() -> tuple[str, ...]:
    if not shutil.which("apt-get"):
        return ()
    if os.geteuid() == 0:
        return APT
    return (*SUDO, *APT) if shutil.which("sudo") and _quiet([*SUDO, "true"]) else ()


def ways(need: Need, machine: Machine) -> list[list[list[str]]]:
    """The ways to get what is needed, in order; a way is a list of commands."""
    found = []
    if need.download:
        found.append([[sys.executable, "-m", "playwright", "install", *need.download]])
    if need.packages and machine.may_install and machine.apt:
        install = [*machine.apt, "install", "-y", "--no-install-recommends", *need.packages]
        found.append([[*machine.apt, "update"], install])
    return found


def provide(
    need: Need, machine: Machine, has: Callable[[Need], bool], done: Callable[[Sequence[str]], bool]
) -> bool:
    """Get what is needed unless it is here; true where it is here in the end.

    `has` looks for it, `done` runs one command and returns whether it succeeded. A way counts only when the thing is
    found afterwards: a downloaded browser may lack a library of the system.
    """
    if has(need):
        return True
    for way in ways(need, machine):
        print(f"กำลังหา {need.name} สำหรับการทดสอบ: {_shown(way[-1])} …", flush=True)
        if all(map(done, way)) and has(need):
            return True
    return False


def _shown(command: Sequence[str]) -> str:
    """A command as a person would type it."""
    return " ".join(command[2:] if command[0] == sys.executable else command)


def without(need: Need) -> str:
    """What is said, in one line, about tests whose need cannot be met."""
    return (
        f"ข้ามการทดสอบที่ต้องใช้ {need.name} เพราะเครื่องนี้ไม่มี ติดตั้งได้ด้วย {need.install} "
        f"(skipped: there is no {need.name} here)"
    )


def refusal(missing: Sequence[Need]) -> str:
    """What is said, in one line, where tests may not be skipped."""
    names = ", ".join(need.name for need in missing)
    how = " / ".join(need.install for need in missing)
    return f"CI=true แต่เครื่องนี้ไม่มี {names} จึงทดสอบไม่ครบ ติดตั้งได้ด้วย {how} (missing: {names})"


def has_pango() -> bool:
    """Whether Thai PDF files can be made here; a process of its own, which sees a library installed just now."""
    return _quiet([sys.executable, "-c", f"from {ENGINE} import engine; engine()"])


def has_poppler() -> bool:
    """Whether poppler's `pdftotext` is here."""
    return shutil.which("pdftotext") is not None


LOOKS = {CHROMIUM: has_chromium, PANGO: has_pango, POPPLER: has_poppler, FIREFOX: has_firefox}
"""How each thing is looked for."""


def _quiet(command: Sequence[str]) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def _done(command: Sequence[str]) -> bool:
    """Whether a command succeeds; of what a failing one says, its reason is shown on one line, and the reason of that."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines() or [""]
        reasons = [line for line in lines if line.startswith(("E:", "Error"))]
        print(f"  ไม่สำเร็จ: {' '.join(reasons[:2]) or lines[-1]}", flush=True)
    return done.returncode == 0


def main(arguments: Sequence[str]) -> None:
    """Provide for the tests of a tier.

    Raises:
        SystemExit: something is missing and nobody would see that tests were skipped.
    """
    machine = this_machine(arguments)
    wanted = [need for need in LOOKS if "--full" in arguments or not need.full_only]
    missing = [need for need in wanted if not provide(need, machine, lambda one: LOOKS[one](), _done)]
    if missing and in_ci():
        raise SystemExit(refusal(missing))
    for need in missing:
        print(without(need), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
