"""Twenty officers at one desk at once, on drafts of their own and on one together; a power cut at any moment."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tambon_showcase import register
from tambon_showcase.desk.drafts import Drafts
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk
from tests.cases import lay_project
from tests.desk.at_work import CODE, HERE, JPEG, START, motto_form, once
from tests.desk.begun import PLACE
from tests.desk.officer import Officer, bare, desk_of, git
from tests.in_process import without_workers

OFFICERS = 20
pytestmark = pytest.mark.full


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    root = tmp_path / "project"
    lay_project(root)
    with without_workers():
        yield desk_of(root, bare(root, tmp_path / "bare.git"))


def codes() -> list[str]:
    """Tambons of one province, one for each officer."""
    found = (one.code for district in register.districts("30") for one in register.tambons(district.code))
    return [code for _, code in zip(range(OFFICERS), found, strict=False)]


def fill(officer: Officer, code: str) -> str:
    """An officer from nothing to a branch; returns the page after sending."""
    here = f"/drafts/{code}"
    page = officer.press(officer.see(START), "/drafts", {"code": code, "level": "district"})
    page = officer.press(page, f"{here}/files", files={f"{code}.jpg": JPEG + code.encode()})
    assert f"photos/{code}.jpg" in page
    main = officer.see(f"{here}/edit/main")
    officer.press(main, f"{here}/edit/main", motto_form(main, f"คำขวัญ {code}"))
    officer.see(f"{here}/check")
    return officer.press(officer.see(f"{here}/send"), f"{here}/send")


def test_twenty_officers_each_with_a_tambon(desk: Desk) -> None:
    officers = [Officer(desk, Sessions()) for _ in codes()]
    with ThreadPoolExecutor(OFFICERS) as pool:
        pages = dict(zip(codes(), pool.map(fill, officers, codes()), strict=True))
    repository = desk.place.repository
    assert repository
    for code, page in pages.items():
        assert "ส่งแล้ว" in page, code
        names = git(
            repository, "-c", "core.quotepath=false", "diff", "--name-only", "main", f"desk/2565-{code}"
        )
        assert {Path(name).name for name in names.splitlines()} == {"tambon.yml", f"{code}.jpg"}
        draft = desk.draft(code)
        assert draft
        assert f"คำขวัญ {code}" in draft.files()["tambon.yml"].read_text("utf-8")


def test_twenty_officers_on_one_draft_lose_nothing(desk: Desk) -> None:
    officers = [Officer(desk, Sessions()) for _ in range(OFFICERS)]
    page = officers[0].press(officers[0].see(START), "/drafts", {"code": "999901", "level": "district"})
    assert page

    def send(at: int) -> None:
        here = "/drafts/999901"
        officers[at].press(officers[at].see(here), f"{here}/files", files={f"{at}.jpg": JPEG + bytes([at])})

    with ThreadPoolExecutor(OFFICERS) as pool:
        list(pool.map(send, range(OFFICERS)))
    draft = desk.draft("999901")
    assert draft
    assert {f"photos/{at}.jpg" for at in range(OFFICERS)} <= set(draft.files())
    assert draft.version >= OFFICERS


WRITER = """
import sys
from pathlib import Path
from tambon_showcase.desk.drafts import Heard, change
from tests.desk.begun import begin
draft = begin(Path(sys.argv[1]))
print("begun", flush=True)
for number in range(100_000):
    text = f"{number}\\n" * 20_000
    draft = change(draft, {"texts/history.md": text.encode(), f"photos/{number % 7}.jpg": text.encode()}, Heard())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process in another way")
@pytest.mark.parametrize("seed", range(12))
def test_a_power_cut_leaves_every_file_whole(tmp_path: Path, seed: int) -> None:
    store = tmp_path / "drafts"
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(store)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["plugins", "."])},
    )
    assert process.stdout
    process.stdout.readline()
    time.sleep(random.Random(seed).uniform(0, 0.3))
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    (draft,) = Drafts(store).all(2565)
    assert draft.place == PLACE
    for name, path in draft.files().items():
        if name == "texts/history.md" or re.fullmatch(r"photos/\d\.jpg", name):
            lines = path.read_text("utf-8").splitlines()
            assert len({*lines}) == 1, name
            assert len(lines) == 20_000 or draft.version == 0, name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process in another way")
@pytest.mark.parametrize("seed", range(8))
def test_a_desk_that_is_killed_at_any_step_lost_nothing_it_answered(tmp_path: Path, seed: int) -> None:
    root, repository = tmp_path / "project", tmp_path / "bare.git"
    lay_project(root)
    bare(root, repository)
    done = killed_at_work(root, repository, random.Random(seed).uniform(0, 3))
    with without_workers():
        desk = desk_of(root, repository)
        draft = desk.draft(CODE)
        assert draft
        assert {f"photos/n{number}.jpg" for number in done["photo"]} <= set(draft.files())
        motto = re.findall("คำขวัญที่ ([0-9]+)", draft.files()["tambon.yml"].read_text("utf-8"))
        assert int(motto[0] if motto else -1) >= max(done["motto"], default=-1)
        assert git(repository, "fsck", "--strict", "--no-dangling").strip() == ""
        sent = git(repository, "for-each-ref", "--format=%(objectname)", f"refs/heads/desk/2565-{CODE}")
        assert sent or not done["sent"]
        officer = Officer(desk, Sessions())
        once(officer, 9_999)
        assert git(repository, "rev-parse", f"desk/2565-{CODE}:{draft.place}/photos/n9999.jpg")
        assert officer.see(HERE).count("n9999.jpg")


def killed_at_work(root: Path, repository: Path, after_s: float) -> dict[str, list[int]]:
    """What an officer's desk had answered, by step, when its process was killed `after_s` seconds into the work."""
    command = [sys.executable, "-m", "tests.desk.at_work", str(root), str(repository)]
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(["plugins", "."])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=paths) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        time.sleep(after_s)
        process.send_signal(signal.SIGKILL)
        told = [line.split() for line in process.stdout.read().splitlines()]
    done: dict[str, list[int]] = {"photo": [], "motto": [], "sent": []}
    for step, number in (line for line in told if len(line) == 2):
        done[step].append(int(number))
    return done
