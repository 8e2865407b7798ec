"""Case folders of `tests/invalid`: what one lays over the base project, the command it goes through, what is found.

A folder holds `case.yml` and, where they say more than a line would, files laid over the entry. Keys of `case.yml`:

    run      the command (default `check`); `{entry}` is the entry's folder. `judge merge` and `judge invite` work on
             a desk that holds the pack, the register and the sheets of five judges (`/desk`), `build` makes the
             site, `rebuild` makes it once before the case is laid, `build album` makes an entry's album too, `pull-request` looks at the change that the case makes, `review` checks it too against the base project
    found    each finding beyond those of the base: code, file, line (0 = whole file)
    hides    findings that follow from the rule's own fault, and appear only where the rule is switched off
    files    texts written, by path
    change   by path: what is there once, and what replaces it; `+` is added at the end
    make     by path: a maker of `tests/makers.py` and what it needs
    remove   paths taken away
    lock     paths that the system will not open
    only     the one system where this can happen, as `sys.platform` calls it
    fault    what goes wrong inside the program: `module:function`, and how (see `running.py`)

Paths begin in the entry's folder, those with a leading slash at the project's root.
"""

from __future__ import annotations

import dataclasses
import functools
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.makers import make

ROOT = Path(__file__).parent.parent
INVALID = ROOT / "tests" / "invalid"
BASE = INVALID / "_base"
PLACE = "tambons/2565/99-สาธิต/999901-ทดสอบ"
CASE_FILE = "case.yml"


@dataclasses.dataclass(frozen=True)
class Case:
    """One folder of `tests/invalid`, as its `case.yml` says it."""

    folder: Path
    run: str = "check"
    found: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    files: Mapping[str, str] = dataclasses.field(default_factory=dict)
    change: Mapping[str, Mapping[str, str]] = dataclasses.field(default_factory=dict)
    make: Mapping[str, Mapping[str, Any]] = dataclasses.field(default_factory=dict)
    remove: tuple[str, ...] = ()
    lock: tuple[str, ...] = ()
    only: str = ""
    fault: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def code(self) -> str:
        """The rule's code, which is the folder's name."""
        return self.folder.name

    @property
    def paths(self) -> tuple[str, ...]:
        """What the case lays down beside its own files: in the entry, or from the project's root with a first slash."""
        return (*self.remove, *self.files, *self.change, *self.make)

    def lay(self, entry: Path, root: Path) -> None:
        """Lay the case over the base entry at `entry` in the project at `root`."""
        shutil.copytree(
            self.folder, entry, dirs_exist_ok=True, ignore=shutil.ignore_patterns(CASE_FILE), symlinks=True
        )
        place = functools.partial(_place, entry, root)
        for path in self.remove:
            target = place(path)
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        for path, text in self.files.items():
            make(place(path), "text", {"text": text})
        for path, changes in self.change.items():
            _change(place(path), changes)
        for path, made in self.make.items():
            ((maker, wanted),) = made.items()
            make(place(path), maker, wanted)


def read_case(folder: Path) -> Case:
    """The case in `folder`; a key that means nothing is an error."""
    content = yaml.safe_load((folder / CASE_FILE).read_text("utf-8"))
    lists = {key: tuple(content.get(key) or ()) for key in ("found", "hides", "remove", "lock")}
    return Case(folder, **{**content, **lists})


def lay_project(root: Path) -> Path:
    """The base project: the rules of 2565 with points and an empty register of model tambons, and the base entry."""
    rules = root / "tambons/2565/_rules"
    shutil.copytree(ROOT / "tambons/2565/_rules", rules)
    shutil.copytree(INVALID / "_scoring", rules / "scoring")
    (rules / "model_tambons.csv").write_text("ปี,ระดับ,รหัส\n", encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(BASE, root / PLACE)
    return root / PLACE


def _place(entry: Path, root: Path, path: str) -> Path:
    return root / path[1:] if path.startswith("/") else entry / path


def _change(file: Path, changes: Mapping[str, str]) -> None:
    text = file.read_bytes().decode("utf-8")
    for old, new in changes.items():
        if old == "+":
            text += new
            continue
        assert text.count(old) == 1, f"{file.name}: {old!r} ต้องมีหนึ่งครั้ง พบ {text.count(old)}"
        text = text.replace(old, new)
    file.write_bytes(text.encode("utf-8"))
