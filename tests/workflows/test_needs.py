"""What the tests need beside Python packages: in which order it is got, and what is said where it cannot be had."""

from __future__ import annotations

import importlib
import itertools
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import environment
import needs
from browsers import programs
from needs import CHROMIUM, FIREFOX, LOOKS, PANGO, POPPLER, Machine, Need, provide, refusal, ways, without

ROOT = Path(__file__).parents[2]
APT = ("apt-get", "-qq")
OWN = Machine(may_install=False, apt=APT)
"""A person's own Debian machine."""
CI = Machine(may_install=True, apt=APT)
MAC = Machine(may_install=True)


class Pretended:
    """A machine on which a thing appears once a command whose words hold `works` was run."""

    def __init__(self, works: str | None) -> None:
        self.works, self.ran = works, list[str]()

    def has(self, need: Need) -> bool:
        return self.works is not None and (self.works == "" or any(self.works in one for one in self.ran))

    def done(self, command: Sequence[str]) -> bool:
        self.ran.append(" ".join(command))
        return "playwright" not in self.ran[-1] or self.works == "playwright"


def kinds(machine: Machine, need: Need) -> list[str]:
    return ["playwright" if "playwright" in way[-1] else way[-1][0] for way in ways(need, machine)]


def test_a_browser_is_downloaded_before_the_machine_is_changed_and_that_only_with_leave() -> None:
    assert kinds(OWN, CHROMIUM) == ["playwright"]
    assert kinds(MAC, CHROMIUM) == ["playwright"]
    assert kinds(CI, CHROMIUM) == ["playwright", "apt-get"]
    assert kinds(OWN, PANGO) == kinds(OWN, POPPLER) == []
    assert kinds(CI, PANGO) == kinds(CI, POPPLER) == ["apt-get"]


def test_lists_of_packages_are_fetched_before_a_package_is_installed() -> None:
    ((update, install),) = ways(PANGO, CI)
    assert update == [*APT, "update"]
    assert install[-4:] == ["--no-install-recommends", *PANGO.packages]


@pytest.mark.parametrize(
    ("works", "machine", "tried", "there"),
    [
        ("", CI, [], True),
        ("playwright", CI, ["playwright"], True),
        ("install -y", CI, ["playwright", "update", "install -y"], True),
        (None, CI, ["playwright", "update", "install -y"], False),
        (None, OWN, ["playwright"], False),
    ],
)
def test_ways_are_tried_until_the_thing_is_really_there(
    works: str | None, machine: Machine, tried: list[str], there: bool
) -> None:
    pretended = Pretended(works)
    assert provide(CHROMIUM, machine, pretended.has, pretended.done) is there
    assert [word for word, command in zip(tried, pretended.ran, strict=True) if word in command] == tried


def test_a_download_that_does_not_start_is_followed_by_the_next_way() -> None:
    ran: list[str] = []

    def done(command: Sequence[str]) -> bool:
        ran.append(command[0])
        return True

    assert provide(CHROMIUM, CI, lambda _: "apt-get" in ran, done)
    assert ran == [sys.executable, "apt-get", "apt-get"]


@pytest.mark.parametrize("need", LOOKS, ids=lambda need: need.name)
def test_what_cannot_be_had_is_said_in_one_line_in_thai_and_english(need: Need) -> None:
    for said in (without(need), refusal([need])):
        assert "\n" not in said and need.name in said and need.install in said
        assert "เครื่องนี้" in said and need.name in said[said.rindex("(") :]


def test_a_run_that_nobody_looks_at_ends_before_the_tests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(needs, "LOOKS", dict.fromkeys([CHROMIUM, POPPLER], lambda: False))
    monkeypatch.setattr(needs, "this_machine", lambda _: Machine(may_install=False))
    monkeypatch.setattr(needs, "_done", lambda _: False)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit) as end:
        needs.main([])
    assert str(end.value) == refusal([CHROMIUM, POPPLER])
    monkeypatch.setenv("CI", "")
    capsys.readouterr()
    needs.main([])
    assert capsys.readouterr().out.splitlines()[1:] == [without(CHROMIUM), without(POPPLER)]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Downloading\nError: no download, caused by\nError: getaddrinfo cdn\n    at x", "Error: no download, caused by Error: getaddrinfo cdn"),
        ("E: no package", "E: no package"),
        ("working\nno room", "no room"),
    ],
)  # fmt: skip
def test_a_failure_is_shown_with_its_reason_on_one_line(
    said: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not needs._done([sys.executable, "-c", f"print({said!r}); raise SystemExit(1)"])
    assert capsys.readouterr().out == f"  ไม่สำเร็จ: {shown}\n"


def test_only_the_full_tier_looks_for_firefox(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Need] = []
    monkeypatch.setattr(needs, "provide", lambda need, *_: not asked.append(need))
    needs.main([])
    assert asked == [CHROMIUM, PANGO, POPPLER]
    needs.main(["--full"])
    assert asked[3:] == [CHROMIUM, PANGO, POPPLER, FIREFOX]


@pytest.mark.parametrize(
    ("value", "ci"), [("true", True), ("1", True), ("", False), ("false", False), ("0", False)]
)
def test_ci_is_known_by_its_variable(value: str, ci: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", value)
    assert needs.in_ci() is ci
    assert needs.this_machine([]).may_install is ci
    assert needs.this_machine(["--install-system"]).may_install


def test_without_rights_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"apt-get", "sudo"}
    monkeypatch.setattr("needs.shutil.which", lambda name: name if name in there else None)
    monkeypatch.setattr("needs.os.geteuid", lambda: 1000)
    for sudo, expected in ((True, "sudo"), (False, None)):
        monkeypatch.setattr(needs, "_quiet", lambda _, sudo=sudo: sudo)
        assert next(iter(needs.this_machine([]).apt), None) == expected
    there.remove("sudo")
    assert needs.this_machine([]).apt == ()
    monkeypatch.setattr("needs.os.geteuid", lambda: 0)
    assert needs.this_machine([]).apt[0] == "apt-get"


def test_programs_are_found_by_name_and_by_place_in_the_order_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("google-chrome", "chromium", "ที่ วาง/chrome.exe"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    names = ["chromium", "msedge", "google-chrome", "{PLACE(X86)}/chrome.exe", "{NOWHERE}/chrome.exe"]
    found = programs(names, {"PLACE(X86)": str(tmp_path / "ที่ วาง")})
    assert [Path(one).name for one in found] == ["chromium", "google-chrome", "chrome.exe"]


def test_the_maker_of_pdf_files_is_asked_where_it_is() -> None:
    assert callable(importlib.import_module(needs.ENGINE).engine)


PIP = ["Collecting brotli==1.2.0 (from -r lock)", "  Downloading brotli-1.2.0-cp311.whl (1.5 MB)"]


def test_the_installer_tells_how_much_it_downloads_and_keeps_pips_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = itertools.count(0, 6)
    monkeypatch.setattr("environment.time.monotonic", lambda: next(clock))
    lines = [*PIP, "WARNING: no cache", "  Downloading nh3-0.3.8-cp38-abi3.whl (820 kB)"]
    assert environment._tell(lines) == "".join(lines)
    assert capsys.readouterr().out.splitlines() == [
        "  ดาวน์โหลด 2 ไฟล์ 2 MB ถึง nh3 แล้ว …",
        "  ดาวน์โหลดรวม 2 ไฟล์ 2 MB",
    ]


@pytest.mark.parametrize("code", [0, 3])
def test_pips_words_are_shown_only_when_it_fails(code: int, capfd: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-c", f"import sys; print('WARNING: odd'); sys.exit({code})"]
    if code:
        with pytest.raises(SystemExit, match="3"):
            environment._pip(command)
    else:
        environment._pip(command)
    out, err = capfd.readouterr()
    assert out == "" and ("WARNING: odd" in err) is bool(code)


def test_half_an_environment_is_taken_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(folder: Path, **_: bool) -> None:
        (folder / "bin").mkdir(parents=True)
        raise subprocess.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr("environment.venv.create", stopped)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        environment._make()
    assert not (tmp_path / ".venv").exists()


def test_ci_calls_the_readmes_command_and_passes_its_arguments_on(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / "scripts").mkdir()
    (tmp_path / ".ci/run").write_bytes((ROOT / ".ci/run").read_bytes())
    (tmp_path / "scripts/test.py").write_text("import os, sys; print(os.environ['CI'], sys.argv[1:])\n")
    done = subprocess.run(
        ["bash", str(tmp_path / ".ci/run"), "--full"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "true ['--full']\n"
