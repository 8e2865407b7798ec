"""Drafts on disk, one folder for each tambon: every file is written whole, so that a crash, a restart or a full disk loses
nothing that was there before."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tambon_showcase.register import TambonName
from tambon_showcase.site.whole_file import write_files, write_whole

from .reach import EVERYWHERE, Reach

RECORD, WORK, UPLOAD = "draft.json", "work", "upload"
"""In a draft's folder: what is known of it, its entry in a small project of its own, and what was sent last."""
CODE = re.compile("[0-9]{6}")
"""A tambon's code, by which a draft is found."""
FIRST_FILE = 'code: "{code}"\nlevel: {level}\nname: {name}\n'


class Heard(NamedTuple):
    """What the last upload brought, in Thai: what changed, what waits for a person, what was refused."""

    told: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


NOTHING_HEARD = Heard()


@dataclasses.dataclass(frozen=True)
class DeskDraft:
    """An entry that is being filled in: `place` is its folder from the project's root, `began` the files that it began
    with (git's name of each content), `version` counts its changes, `changed` is when the last one was."""

    home: Path
    code: str
    year_be: int
    name: str
    level: str
    place: str
    began: Mapping[str, str]
    version: int = 0
    changed: str = ""
    heard: Heard = NOTHING_HEARD

    @property
    def root(self) -> Path:
        """The small project in which the entry is."""
        return self.home / WORK

    @property
    def folder(self) -> Path:
        """The entry's folder."""
        return self.root / self.place

    @property
    def upload(self) -> Path:
        """What was sent last, kept until something else is: a person may still have to decide."""
        return self.home / UPLOAD

    def files(self) -> dict[str, Path]:
        """The files of the entry by their path in it."""
        return dict(_files(self.folder))


class DraftStart(NamedTuple):
    """How a draft begins: whose it is, its level, its folder from the project's root, and the entry that is there, if any.
    Without one it may begin with the files of an `earlier` year: they are new to this one."""

    place: TambonName
    year_be: int
    level: str
    folder: str
    entry: Path | None
    earlier: Path | None = None


class Drafts:
    """All drafts of a desk, in a folder of its own."""

    def __init__(self, store: Path) -> None:
        self._store = store

    def all(self, year_be: int, reach: Reach = EVERYWHERE) -> list[DeskDraft]:
        """The year's drafts within somebody's reach that can be read, the one changed last first; one that was never begun to
        the end is none. Only these are opened: a country has thousands."""
        homes = (path.parent for path in self._store.glob(f"{year_be}-*/{RECORD}"))
        within = (home for home in homes if reach.holds(home.name.partition("-")[2]))
        found = (draft for home in within if (draft := _read_if_sound(home)))
        return sorted(found, key=lambda draft: draft.changed, reverse=True)

    def get(self, year_be: int, code: str) -> DeskDraft | None:
        """The draft of a tambon in a year, if there is one."""
        home = self._home(year_be, code)
        return _read(home) if code.isdecimal() and (home / RECORD).is_file() else None

    def begin(self, start: DraftStart) -> DeskDraft:
        """Begin a draft, or go on with the one that is there."""
        there = self.get(start.year_be, start.place.code)
        if there:
            return there
        home = self._home(start.year_be, start.place.code)
        self._store.mkdir(parents=True, exist_ok=True)
        apart = Path(tempfile.mkdtemp(dir=self._store, prefix=".new-"))
        try:
            draft = _made(apart, start)
            save(draft)
            os.replace(apart, home)  # noqa: PTH105 - one step
        finally:
            shutil.rmtree(apart, ignore_errors=True)
        return dataclasses.replace(draft, home=home)

    def _home(self, year_be: int, code: str) -> Path:
        return self._store / f"{year_be}-{code}"


def _made(home: Path, start: DraftStart) -> DeskDraft:
    """A draft with the files of the entry that is there, or with its first one."""
    place = start.place
    name = f"ตำบล{place.tambon_th} อำเภอ{place.district_th} จังหวัด{place.province_th}"
    draft = DeskDraft(home, place.code, start.year_be, name, start.level, start.folder, {}, changed=_now())
    source_folder = start.entry or start.earlier
    files = dict(_files(source_folder)) if source_folder else {}
    for path, source in files.items():
        target = draft.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    if not files:
        first = FIRST_FILE.format(code=place.code, level=start.level, name=place.tambon_th)
        write_files(draft.folder, {"tambon.yml": first.encode()})
    if not start.entry:
        return draft
    return dataclasses.replace(draft, began={path: blob(source) for path, source in files.items()})


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix(), path


def blob(path: Path) -> str:
    """The name that git has for a file's content."""
    data = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def change(draft: DeskDraft, files: Mapping[str, bytes], heard: Heard) -> DeskDraft:
    """Write files into a draft (an empty one is deleted), and remember what came of it."""
    write_files(draft.folder, files)
    changed = dataclasses.replace(draft, version=draft.version + 1, changed=_now(), heard=heard)
    save(changed)
    return changed


def save(draft: DeskDraft) -> None:
    """Write what is known of a draft."""
    known: dict[str, Any] = {
        field.name: getattr(draft, field.name) for field in dataclasses.fields(draft) if field.name != "home"
    }
    write_whole(draft.home / RECORD, json.dumps(known, ensure_ascii=False, indent=1).encode())


def _read(home: Path) -> DeskDraft:
    known = json.loads((home / RECORD).read_text(encoding="utf-8"))
    heard = Heard(*map(tuple, known.pop("heard")))
    return DeskDraft(home, **known, heard=heard)


def _read_if_sound(home: Path) -> DeskDraft | None:
    """The draft, or nothing where its record is damaged: one bad file costs only its own draft."""
    try:
        return _read(home)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
