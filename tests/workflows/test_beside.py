"""Checks beside the tests: both run, what fails is shown, and its exit code is the command's."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from beside import run_beside
from environment import call
from tests.ctrl_c import HEARS


def program(code: int, said: str = "") -> list[str]:
    return [sys.executable, "-c", f"import sys; print({said!r}); sys.exit({code})"]


def ended(tests: list[str], *checks: list[str]) -> object:
    with pytest.raises(SystemExit) as end:
        run_beside(lambda: call(tests), checks)
    return end.value.code


def test_where_all_is_well_the_last_line_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    run_beside(lambda: call(program(0, "dots")), [program(0, "types are right"), program(0)])
    assert capfd.readouterr().out == "dots\nผ่านทั้งการทดสอบและการตรวจทุกรายการ\n"


def test_every_check_that_fails_is_told_below_the_tests(capfd: pytest.CaptureFixture[str]) -> None:
    checks = [program(0), program(3, "x.py:1: error"), program(4, "too little is tested")]
    assert ended(program(0, "14977 passed"), *checks) == "ไม่ผ่าน: การตรวจ 2 รายการ"
    said = capfd.readouterr().out
    assert (
        said.index("14977 passed") < said.index("\nx.py:1: error\n") < said.index("\ntoo little is tested\n")
    )


def test_tests_that_fail_end_the_command_whatever_the_checks_say(capfd: pytest.CaptureFixture[str]) -> None:
    assert ended(program(5), program(0)) == "ไม่ผ่าน: การทดสอบ (pytest)"
    assert ended(program(5), program(3, "x.py:1: error")) == "ไม่ผ่าน: การทดสอบ (pytest) การตรวจ 1 รายการ"
    assert "x.py:1: error" in capfd.readouterr().out


def test_the_checks_run_while_the_tests_do(tmp_path: object) -> None:
    waits = f"import pathlib, time; p = pathlib.Path({str(tmp_path)!r}, 'there')\nwhile not p.exists(): time.sleep(0.01)"
    writes = f"import pathlib; pathlib.Path({str(tmp_path)!r}, 'there').touch()"
    run_beside(lambda: call([sys.executable, "-c", waits]), [[sys.executable, "-c", writes]])


def test_what_is_compiled_is_kept_whatever_the_machine_says(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    call([sys.executable, "-c", "import sys; print(sys.dont_write_bytecode)"])
    assert capfd.readouterr().out == "False\n"


SLOW = """import sys, time
try: print("begun", flush=True); time.sleep(9)
except KeyboardInterrupt: time.sleep(0.5); print("tidied up", flush=True); sys.exit(130)
"""


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no groups of processes")
def test_ctrl_c_lets_the_command_end_in_its_own_way() -> None:
    """The command was killed a quarter of a second later, with its temporary folders left and twenty lines of Python."""
    outer = f"{HEARS}; import sys, environment; print(environment.call([sys.executable, '-c', {SLOW!r}]))"
    with subprocess.Popen(
        [sys.executable, "-c", outer],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    ) as begun:
        assert begun.stdout is not None and begun.stdout.readline() == "begun\n"
        os.killpg(begun.pid, signal.SIGINT)
        assert begun.communicate(timeout=20) == ("tidied up\n130\n", "")
