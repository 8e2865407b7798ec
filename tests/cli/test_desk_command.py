"""The command that opens the front desk: what it says where it cannot."""

from __future__ import annotations

import shutil
import socket
import sys
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.cli.desk import BUSY, NEEDS_DESK, TAKEN
from tambon_showcase.memory.turn import take_turn

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose desk ends at once where it would be served."""
    shutil.copytree(ROOT / "tambons/2565/_rules", tmp_path / "tambons/2565/_rules")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)
    return tmp_path


def desk(root: Path, *words: str) -> int:
    return main(["desk", "--root", str(root), *words])


def test_without_what_it_needs_the_desk_names_the_command_that_installs_it(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert desk(root) == 2
    assert capsys.readouterr() == ("", NEEDS_DESK + "\n")
    assert "python scripts/desk.py" in NEEDS_DESK and (ROOT / "scripts/desk.py").is_file()
    assert not (root / ".tambon-desk").exists()


def test_a_port_in_use_is_told_before_an_address_is_shown(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        for number in (port, 0, 65536, -1):
            assert desk(root, "--port", str(number)) == 2
            out, told = capsys.readouterr()
            assert "/enter?key=" not in out and told == TAKEN.format(port=number) + "\n"
    assert desk(root, "--port", str(port)) == 0
    assert f"http://127.0.0.1:{port}/enter?key=" in capsys.readouterr().out


def test_a_second_desk_and_a_year_without_rules_are_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with take_turn(root / ".tambon-desk"):
        assert desk(root) == 2
    assert capsys.readouterr().err == BUSY + "\n"
    assert desk(root, "--year", "2599") == 2
    assert "ไม่พบกติกาของปี 2599 มีปี: 2565" in capsys.readouterr().err
