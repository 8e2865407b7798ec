"""The command that opens the front desk: what it says where it cannot."""

from __future__ import annotations

import shutil
import socket
import sys
from pathlib import Path

import pytest

from tambon_showcase.cli import main
from tambon_showcase.cli.desk import BUSY, NEEDS_DESK, TAKEN
from tambon_showcase.desk import work
from tambon_showcase.memory.turn import take_turn
from tests.desk.officer import bare

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


@pytest.fixture
def port() -> str:
    """A port that nobody uses: a developer's own desk may be open."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return str(found.getsockname()[1])


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
    root: Path, port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with take_turn(root / ".tambon-desk"):
        assert desk(root, "--port", port) == 2
    assert capsys.readouterr().err == BUSY + "\n"
    assert desk(root, "--port", port, "--year", "2599") == 2
    assert "ไม่พบกติกาของปี 2599 มีปี: 2565" in capsys.readouterr().err


def test_a_folder_of_somebody_is_no_store_and_an_old_store_stays_one(
    root: Path, port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = root / "งาน" / "assets" / "desk.css"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("ของคนอื่น")
    words = "--port", port, "--store"
    assert desk(root, *words, str(root / "งาน")) == 2
    assert "(assets)" in capsys.readouterr().err
    assert desk(root, *words, str(root)) == 2  # the project itself
    assert not (root / "turn.sqlite").exists()
    assert [path for path in (root / "งาน").rglob("*") if path.is_file()] == [theirs]
    assert theirs.read_text() == "ของคนอื่น"
    (root / "ว่าง").mkdir()
    (root / "ว่าง/.DS_Store").touch()
    for _ in range(2):  # new, then its own
        assert desk(root, *words, str(root / "ว่าง")) == 0


PROVINCE = ("--owners", "owners.yml", "--address", "https://desk.test", "--preview-address", "https://p.test")
SECRET = ("--proxy-secret", "secret")


@pytest.fixture
def settings(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(root)
    (root / "owners.yml").write_text('"64": [a@x.th, b@x.th]\n')
    (root / "secret").write_text("k" * 32 + "\n")
    return root


@pytest.mark.usefixtures("settings")
def test_a_desk_for_a_province_says_where_it_is(
    root: Path, port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk(root, *PROVINCE, *SECRET, "--listen", "0.0.0.0", "--port", port) == 0
    said = capsys.readouterr().out
    assert "https://desk.test (2 บัญชี)" in said
    assert "kkkk" not in said
    assert "/enter" not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (PROVINCE, "ยังขาด --proxy-secret"),
        (SECRET, "ยังขาด --owners, --address, --preview-address"),
        (("--listen", "0.0.0.0"), "--listen ใช้กับโต๊ะของทั้งจังหวัดเท่านั้น"),
        ((*PROVINCE, "--proxy-secret", "owners.yml"), "อย่างน้อย 32 ตัว"),
        ((*PROVINCE, "--proxy-secret", "none"), "none: ไม่พบ"),
        ((*PROVINCE, *SECRET, "--owners", "secret"), "ใช้ไฟล์ secret ไม่ได้"),
        ((*PROVINCE, *SECRET, "--address", "desk.test"), "--address desk.test ใช้ไม่ได้"),
        ((*PROVINCE, *SECRET, "--address", "https://desk.test/a"), "https://desk.test/a ใช้ไม่ได้"),
        ((*PROVINCE, *SECRET, "--address", "https://a@desk.test"), "ใช้ไม่ได้"),
        ((*PROVINCE, *SECRET, "--preview-address", "https://DESK.test/"), "อีกชื่อหนึ่ง"),
        ((*PROVINCE, *SECRET, "--preview-address", "http://p.test"), "อีกชื่อหนึ่ง"),
    ],
)
@pytest.mark.usefixtures("settings")
def test_a_province_desk_that_would_be_open_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert desk(root, *words) == 2
    assert said in capsys.readouterr().err


HOST = ("--host", "https://github.com/o/r")
TOKEN = ("--host-token", "secret")


@pytest.mark.usefixtures("settings")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (HOST, "ยังขาด --host-token"),
        (TOKEN, "ยังขาด --host"),
        ((*TOKEN, "--host", "http://github.com/o/r"), "ต้องขึ้นต้นด้วย https://"),
        ((*TOKEN, "--host", "https://git.go.th/o/r"), "--host-kind github|gitlab|gitea"),
        ((*HOST, "--host-token", "none"), "none: ไม่พบ"),
        ((*HOST, "--host-token", "owners.yml"), "ต้องมีโทเคนอย่างเดียว"),
        ((*HOST, *TOKEN), "git clone --bare https://github.com/o/r.git"),
    ],
)
def test_a_host_that_cannot_be_sent_to_is_refused_with_the_fix(
    root: Path, port: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert desk(root, "--port", port, *words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert "kkkk" not in told.err + told.out


@pytest.mark.usefixtures("settings")
def test_a_desk_that_sends_to_a_host_opens_without_asking_it(
    root: Path, port: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare(root, root.parent / "bare.git")
    places = []
    desk_of = work.Desk
    monkeypatch.setattr(work, "Desk", lambda place: places.append(place) or desk_of(place))
    assert desk(root, "--port", port, *HOST, *TOKEN, "--repository", str(root.parent / "bare.git")) == 0
    assert "/enter?key=" in capsys.readouterr().out
    assert places[0].host.address == "https://github.com/o/r"
