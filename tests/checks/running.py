"""Runs the command of a case as an officer does and reads its findings back from what it prints."""

from __future__ import annotations

import contextlib
import dataclasses
import importlib
import io
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from tambon_showcase.cli import main
from tambon_showcase.documents.orders import ORDERS
from tambon_showcase.finding import Finding, Rule, Where
from tambon_showcase.publish.publisher import publish
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.cases import PLACE, ROOT, Case, lay_project
from tests.in_process import rules_read_once, without_workers
from tests.judging.example import lay_desk
from tests.whole_shells import alike

OFF = "T000"
"""The code of a finding whose rule is switched off; no rule has it."""

_LINE = r"(?: บรรทัด (?P<line>\d+))?"
_TOLD = (
    rf"(?P<file>.+?){_LINE}\n  \[(?P<code>T\d{{3}}) \S+\] (?P<message>.+)\n  วิธีแก้: (?P<fix>.+)",
    rf"(?P<code>T\d{{3}})(?: (?P<file>.*?))?{_LINE}: (?P<message>.+)\n    วิธีแก้: (?P<fix>.+)",
    r"::\w+ file=(?P<file>.*?)(?:,line=(?P<line>\d+))?,title=(?P<code>T\d{3})::(?P<message>.+) วิธีแก้: (?P<fix>.+)",
)
"""How `tambon map`, `tambon judge` and the scripts of a pull request print a finding."""
DESK = "--pack desk/pack.json --out desk/out"
RUNS = {
    "judge invite": f"judge invite --judges desk/judges.csv --site https://example.go.th {DESK}",
    "judge merge": f"judge merge {{sheets}} {{committee}} {DESK}",
    "select": f"select {DESK}",
}
"""What a case's short words for a command mean; options may follow them."""
_FIELDS = ("code", "file", "line", "message", "fix")


class Told(NamedTuple):
    """A finding as a command reported it; `file` is seen from the entry's folder."""

    code: str
    file: str
    line: int
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.code} {self.file}:{self.line}"


@contextlib.contextmanager
def switched_off(code: str) -> Iterator[None]:
    """Let one rule find nothing that is reported: what it finds loses its code, and `told_by` leaves it out.

    All findings are made by `Rule.at`, so this is where a rule is switched off. The finding keeps its weight, so
    that the way through the program stays the same and nothing else that is reported may change.
    """
    at = Rule.at

    def quiet(rule: Rule, where: Where, value: object = "", /, **names: object) -> Finding:
        found = at(rule, where, value, **names)
        return dataclasses.replace(found, code=OFF) if rule.code == code else found

    with mock.patch.object(Rule, "at", quiet):
        yield


def told_by(case: Case, root: Path, *, lay: bool = True) -> list[Told]:
    """What the command of `case` reports, in a new project at `root`; without `lay`, of the base alone."""
    entry = lay_project(root)
    if case.run.startswith(tuple(RUNS)):
        lay_desk(root / "desk")
    if case.run in {"pull-request", "review"}:
        _commit(root, "main")
    if case.run == "review":
        shutil.copytree(root, _base_of(root))
    if case.run == "rebuild":
        _built(root, [])
    if lay:
        case.lay(entry, root)
    words = _words(case.run, root)
    locked = [root / PLACE / path for path in case.lock] if lay else []
    with contextlib.chdir(root), _locked(locked), _faulty(case.fault), contextlib.ExitStack() as quick:
        if not case.fault:
            quick.enter_context(without_workers())
            quick.enter_context(rules_read_once())
        return [found for found in _run(words, root) if found.code != OFF]


def _words(run: str, root: Path) -> list[str]:
    sheets = shlex.join(sorted(path.relative_to(root).as_posix() for path in root.glob("desk/sheets/*")))
    committee = "--committee desk/committee.json" if (root / "desk/committee.json").exists() else ""
    short = next((short for short in RUNS if run.startswith(short)), "")
    return shlex.split(
        f"{RUNS.get(short, '')} {run.removeprefix(short)}".format(
            entry=PLACE, sheets=sheets, committee=committee
        )
    )


def _run(words: list[str], root: Path) -> list[Told]:
    if words == ["check"]:
        rows = [
            row for row in json.loads(_printed(["check", "--format", "json"], io.StringIO())) if row["code"]
        ]
        return [_told(row["code"], row["file"], row["line"], row["message"], row["fix"]) for row in rows]
    if words[0] in {"build", "rebuild"}:
        return [_told(f.code, f.file, f.line, f.message, f.fix) for f in _built(root, words[1:])]
    if words == ["review"]:
        return [_told(*(row[field] for field in _FIELDS)) for row in _reviewed(root)]
    text = _pull_request(root) if words == ["pull-request"] else _printed(words)
    return [_told(*found.group(*_FIELDS)) for way in _TOLD for found in re.finditer(f"^{way}$", text, re.M)]


def _told(code: str, file: str | None, line: object, message: str, fix: str) -> Told:
    return Told(code, (file or "").removeprefix(f"{PLACE}/"), int(str(line or 0)), message, fix)


def _printed(words: list[str], aside: io.StringIO | None = None) -> str:
    """What a command prints, on both streams or without what goes `aside`; a sentence instead of findings is printed too."""
    out = io.StringIO()
    no_minutes = mock.patch(
        "tambon_showcase.judging.minutes.minutes_pdf", lambda *_: b"%PDF"
    )  # costs a second
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(aside or out), no_minutes:
        try:
            main(words)
        except SystemExit as end:
            out.write(str(end.code))
    return out.getvalue()


def _built(root: Path, documents: list[str]) -> tuple[Finding, ...]:
    """What a build with these documents finds; its pages are poured into the shortest shells that there are."""
    shells = Shells(alike(Shell.cut("@@head@@@@content@@")), {}, ())
    settings = Settings(root, root / "site", "https://example.go.th/", make_documents=bool(documents))
    orders = {kind: ORDERS[kind] for kind in documents}
    with mock.patch.dict(ORDERS, orders, clear=True):
        return publish(settings, shells).findings


def _base_of(root: Path) -> Path:
    return root.with_name(f"{root.name}-base")


def _reviewed(root: Path) -> list[dict[str, Any]]:
    """The findings in the report of a pull request from the base project to what is there now."""
    scope, report = (root.with_name(f"{root.name}-{name}.json") for name in ("scope", "report"))
    _pull_request(root, "--scope", str(scope))
    sides = ["--before", str(_base_of(root)), "--after", str(root)]
    _printed(["review", *sides, "--scope", str(scope), "--out", str(report)])
    return list(json.loads(report.read_text("utf-8"))["findings"])


def _pull_request(root: Path, *more: str) -> str:
    """What the first job of a pull request prints about the change from `main` to what is there now."""
    _commit(root, "change")
    script = str(ROOT / "scripts/changed_entries.py")
    words = [script, "--repo", str(root), "--base", "main", "--head", "change", *more]
    out = io.StringIO()
    with contextlib.redirect_stdout(out), mock.patch.object(sys, "argv", words):
        runpy.run_path(script, run_name="__main__")
    return out.getvalue()


def _commit(root: Path, branch: str) -> None:
    def git(*words: str) -> None:
        author = ("-c", "user.name=ผู้ส่ง", "-c", "user.email=office@example.go.th")
        subprocess.run(["git", "-C", str(root), *author, *words], check=True, capture_output=True)

    if not (root / ".git").exists():
        git("init", "--quiet", f"--initial-branch={branch}")
    else:
        git("switch", "--quiet", "--create", branch)
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", branch)


@contextlib.contextmanager
def _locked(paths: list[Path]) -> Iterator[None]:
    """Let the system refuse to open these files, as it does where another program or another owner holds them."""
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path in paths:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    with mock.patch.object(Path, "read_bytes", refused):
        yield


@contextlib.contextmanager
def _faulty(fault: Mapping[str, str]) -> Iterator[None]:
    """Let functions of the program (`module:function`) end the process, fail, or return what is in `_ANSWERS`.

    A bound (`module:BOUND`) becomes the number given.
    """
    with contextlib.ExitStack() as stack:
        for name, how in fault.items():
            module, _, function = name.partition(":")
            target = importlib.import_module(module)
            instead = int(how) if how.isdecimal() else _stand_in(how)
            stack.enter_context(mock.patch.object(target, function, instead))
        yield


def _layer(x: float, y: float, epsg: int | None = None) -> types.SimpleNamespace:
    """A layer of one pin, with as much of a GeoDataFrame as is read."""
    return types.SimpleNamespace(
        crs=epsg and types.SimpleNamespace(to_epsg=lambda _: epsg),
        total_bounds=(x, y, x, y),
        set_crs=lambda code: _layer(x, y, code),
        __geo_interface__={
            "type": "Feature",
            "properties": {"NAME": "Wat", "TYPE": "temple"},
            "geometry": {"type": "Point", "coordinates": [x, y]},
        },
    )


_ANSWERS: Mapping[str, object] = {
    "yes": True,
    "metres without crs": [_layer(630123, 1739456)],
    "degrees without crs": [_layer(100.21453, 15.73124)],
}
"""What a function returns in place of a library that is not installed here."""


def _stand_in(how: str) -> Callable[..., object]:
    """In place of a function. Only a worker is ended: what another test left at work here must not end the tests."""
    here = os.getpid()

    def stand_in(*_: object, **__: object) -> object:
        if how == "exit" and os.getpid() != here:
            os._exit(9)
        if how not in _ANSWERS:
            raise RuntimeError(how)
        return _ANSWERS[how]

    return stand_in
