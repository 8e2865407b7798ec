"""Every command that writes finds somebody's file where its own belongs: nothing is overwritten, nothing is deleted."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import openpyxl
import pytest

from tambon_showcase.cli import main
from tambon_showcase.cli.common import save
from tambon_showcase.cli.refusals import is_apart
from tambon_showcase.cli.written import RECORD
from tests.cases import lay_project
from tests.in_process import rules_read_once, without_workers
from tests.judging.example import lay_desk

SOMEBODYS = "ของคนอื่น".encode()
WRITES = {
    "new": "new 640904",
    "next-year": "next-year 999901 --year 2566",
    "workbook": "workbook 640904 --year 2565 --out form.xlsx",
    "new-edition": "new-edition 2599 --from 2565",
    "review": "review --before . --after . --scope scope.json --out review.json",
    "map import": "map import pins.csv --out map",
    "map draw": "map draw 999901 --out draw.html",
    "report": "report 999901 --out report.pdf",
    "deck": "deck 999901 --out deck.pptx",
    "checklist": "checklist 999901 --out checklist.pdf",
    "import": "import book.xlsx --out taken",
    "judge invite": "judge invite --judges desk/judges.csv --site https://example.go.th --pack desk/pack.json --out cards",
    "judge merge": "judge merge desk/sheets/J01.json --committee desk/committee.json --pack desk/pack.json --out result",
    "select": "select --pack desk/pack.json --out list",
}
"""Each command that writes files of its own, as typed; `build`, `unite`, `desk` and `inbox` have tests of their own (`tests/publish/test_ground.py`, `tests/desk/`)."""
READS = {"check", "schema", "video", "build", "unite", "desk", "inbox"}


def commands() -> set[str]:
    """The names of all commands, as the parser knows them."""
    found: set[str] = set()

    def listed(self: argparse.ArgumentParser, *_: object) -> None:
        found.update(_leaves(self, ""))
        raise SystemExit

    with mock.patch.object(argparse.ArgumentParser, "parse_args", listed), contextlib.suppress(SystemExit):
        main([])
    return found


def _leaves(parser: argparse.ArgumentParser, name: str) -> Iterator[str]:
    inner = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not inner:
        yield name
    for action in inner:
        for word, below in action.choices.items():
            yield from _leaves(below, f"{name} {word}".strip())


def test_every_command_is_known_to_write_or_only_to_read() -> None:
    assert commands() == WRITES.keys() | READS


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with a desk of judges and files to take in. Documents and the page to draw on are some bytes, made at once."""
    root = tmp_path / "project"
    lay_project(root)
    lay_desk(root / "desk")
    (root / "pins.csv").write_text('ชื่อ,พิกัด\nวัดสมมติ,"15.90110, 100.10120"\n', "utf-8")
    (root / "scope.json").write_text('{"entries": [], "outside": [], "findings": []}', "utf-8")
    shutil.copytree(root / "tambons/2565/_rules", root / "tambons/2566/_rules")
    _workbook(root / "book.xlsx")
    monkeypatch.chdir(root)
    monkeypatch.setattr("tambon_showcase.cli.document_commands._made", lambda _: b"%PDF")
    monkeypatch.setattr("tambon_showcase.judging.minutes.minutes_pdf", lambda *_: b"%PDF")
    monkeypatch.setattr("tambon_showcase.maps.gis.is_installed", lambda: True)
    monkeypatch.setattr(
        "tambon_showcase.maps.gis.drawing_page", lambda *known: known[-1].write_bytes(b"<html>")
    )
    with without_workers(), rules_read_once():
        yield root


def _workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("หมู่", "ชื่อหมู่บ้าน"), (1, "บ้านหนึ่ง"), (2, "บ้านสอง")):
        book.active.append(row)
    book.active.title = "หมู่บ้าน"
    book.save(path)


def run(command: str) -> int:
    try:
        return main(shlex.split(command))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1


def files(root: Path) -> dict[str, bytes]:
    """Every file below a folder; of a link its target's name."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        if path.is_file()
        else str(path.readlink()).encode()
        for path in root.rglob("*")
        if path.is_file() or path.is_symlink()
    }


@pytest.mark.parametrize("command", WRITES.values(), ids=list(WRITES))
def test_nothing_that_is_there_is_lost(
    command: str, place: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    clean = tmp_path / "clean"
    shutil.copytree(place, clean)
    run(command)
    made = sorted(name for name in files(place).keys() - files(clean).keys() if not name.endswith(RECORD))
    assert made, "the command writes nothing"
    pairs = [*itertools.product(made, (_a_file, _a_link_to_nothing, _a_folder))]
    every = 1 if request.config.getoption("--full") else 4  # each kind in turn
    for number, (name, put) in enumerate(pairs[::every]):
        again = tmp_path / str(number)
        shutil.copytree(clean, again)
        with contextlib.chdir(again):
            put(again / name)
            before = files(again)
            run(command)
        after = files(again)
        assert {one: after.get(one) for one in before} == before, (put.__name__, name)
        assert not (tmp_path / "elsewhere").exists(), name


PLACES = (
    "tambons",
    "tambons/2565/ใหม่",
    "TAMBONS/2565",
    "site_src/ผล",
    "site",
    "site/judge",
    ".cache/tambon",
    "link/ผล",
)
"""Where no command may put its results: sources, the site, the cache; one through a link, one in capital letters."""


@pytest.mark.parametrize(
    "command",
    [one for one in (*WRITES.values(), "desk --store drafts") if "--out" in one or "--store" in one],
)
def test_results_never_land_among_the_sources_or_in_the_site(
    command: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "mkdocs.yml").write_text("site_name: x\ndocs_dir: site_src\n", "utf-8")
    (place / "site_src").mkdir()
    (place / "link").symlink_to(place / "tambons")
    before, (words, _, _) = files(place), command.rpartition(" ")
    for target in PLACES:
        capsys.readouterr()
        assert run(f"{words} {target}") == 2, target
        said = capsys.readouterr()
        assert not said.out and "จึงไม่เขียน" in said.err and words.split()[-1] in said.err
        offered = Path(said.err.split()[-1])
        assert not offered.exists() and is_apart(offered, "--out"), "another place that is refused, too"
    assert files(place) == before


SHARED = ("../shared", "../shared/2565/ใหม่")
"""Where the sources are if a project has only a link to them: no mkdocs.yml is there or above."""


@pytest.mark.parametrize("words", ["judge merge desk/sheets --pack desk/pack.json --out", "desk --store"])
def test_nor_where_a_projects_sources_are_linked_from(
    words: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Eight files of a contest landed in a folder of the shared drive that `tambons` is a link to, with status 0."""
    (place / "tambons").rename(place / SHARED[0])
    (place / "tambons").symlink_to(place / SHARED[0])
    before = files(place / SHARED[0])
    for target in SHARED:
        assert run(f"{words} {target}") == 2
        assert "จึงไม่เขียน" in capsys.readouterr().err
    assert files(place / SHARED[0]) == before


@pytest.mark.parametrize("link", [False, True])
def test_a_file_that_came_while_ours_was_made_stays(
    link: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs, out = tmp_path / "theirs.pdf", tmp_path / "out.pdf"
    theirs.write_bytes(SOMEBODYS)
    out.symlink_to(theirs) if link else out.write_bytes(SOMEBODYS)
    assert save(b"%PDF", out) == 1
    assert out.read_bytes() == theirs.read_bytes() == SOMEBODYS
    assert "อยู่แล้ว" in capsys.readouterr().err


def _a_file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(SOMEBODYS)


def _a_folder(path: Path) -> None:
    _a_file(path / "บันทึก.txt")


def _a_link_to_nothing(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(Path.cwd().parent / "elsewhere")
