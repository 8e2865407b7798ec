"""Names of files as tables and `tambon.yml` write them, made the names that the files have.

Phones write `.JPG`, Windows hides endings, officers write the folder too. A name that fits exactly one file of its
folder is read as that file, and said; anything else stays as written, for the check that looks for the file.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar, get_args

from tambon_showcase.content.names import spelt
from tambon_showcase.finding import Finding, Where, note
from tambon_showcase.formats.yaml_walk import KeyPath
from tambon_showcase.model.fields import FileIn
from tambon_showcase.model.row import Record
from tambon_showcase.model.tables import TABLES, Tables
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .advice import ENDINGS

OTHER_NAME = note(
    "T216", "อ่านชื่อไฟล์ “{value}” เป็น “{name}” ซึ่งมีอยู่ใน {folder}/", "ไม่ต้องแก้ ครั้งต่อไปเขียนชื่อให้ตรงกับไฟล์ทุกตัวอักษร"
)

_LOCAL = re.compile(r"[A-Za-z]:/|file:|//")
"""How the place of a file on somebody's own computer begins."""
_SEPARATORS = re.compile(r"[\s_\-–—]+")
NO_FILE = FileIn("")
RecordT = TypeVar("RecordT", bound=Record)


@functools.cache
def _marks(model: type[Record]) -> Mapping[str, FileIn]:
    """The mark of each column or key that names files; one without a folder for those with records inside."""
    fields = model.model_fields.items()
    named = {name: mark for name, info in fields for mark in info.metadata if isinstance(mark, FileIn)}
    return {
        name: named.get(name, NO_FILE)
        for name, info in fields
        if name in named or _has_records(info.annotation)
    }


def _has_records(annotation: Any) -> bool:
    """Whether a value of this type holds records, whose own keys may name files."""
    inner = get_args(annotation)
    return any(map(_has_records, inner)) or (isinstance(annotation, type) and issubclass(annotation, Record))


class FileNames:
    """The names of an entry's files, found again under other spellings."""

    def __init__(self, files: Collection[str]) -> None:
        self._files = files

    @functools.cached_property
    def _whole(self) -> Mapping[str, list[str]]:
        return _by(self._files, _plain)

    @functools.cached_property
    def _stems(self) -> Mapping[str, list[str]]:
        return _by(self._files, lambda path: _plain(str(PurePosixPath(path).with_suffix(""))))

    def actual(self, folder: str, written: str, endings: tuple[str, ...] = ()) -> str:
        """The name of the file in `folder` that `written` means; `written` itself when that is not certain.

        `endings` are those that it may have where it is written with another one, or with none.
        """
        if f"{folder}/{written}" in self._files:
            return written
        name = (
            written.replace("\\", "/")
            .strip()
            .removeprefix("./")
            .removeprefix("../")
            .removeprefix(f"{folder}/")
        )
        found = self._whole.get(_plain(f"{folder}/{name}"), [])
        if not found and _LOCAL.match(name):
            alone = name.rpartition("/")[2]
            actual = self.actual(folder, alone, endings)
            return actual if f"{folder}/{actual}" in self._files else written
        path = PurePosixPath(f"{folder}/{name}")
        if not found and (not path.suffix or path.suffix.lower() in ENDINGS.get(folder, ())):
            found = self._stems.get(_plain(str(path.with_suffix(""))), [])
            found = [one for one in found if not endings or one.lower().endswith(endings)]
        return found[0].removeprefix(f"{folder}/") if len(found) == 1 else written

    def mend_tables(self, tables: Tables, folder: str) -> tuple[Tables, list[Finding]]:
        """All rows with the names that files have; `folder` is the entry's, from the project's root."""
        changed: dict[str, Any] = {}
        findings: list[Finding] = []
        for table in TABLES.values():
            mended = [self.mend(row, _at(f"{folder}/{table.file}", row.line)) for row in tables.of(table)]
            if found := [finding for _, told in mended for finding in told]:
                changed[table.name] = tuple(row for row, _ in mended)
                findings += found
        return (dataclasses.replace(tables, **changed) if changed else tables), findings

    def mend(
        self, record: RecordT, where: Callable[[KeyPath], Where], path: KeyPath = ()
    ) -> tuple[RecordT, list[Finding]]:
        """The record, and those inside it, with file names as they are, and what was read otherwise than written."""
        changes: dict[str, Any] = {}
        findings: list[Finding] = []
        for name, mark in _marks(type(record)).items():
            made, found = self._value(getattr(record, name), mark, where, (*path, name))
            findings += found
            if found:
                changes[name] = made
        return (record.model_copy(update=changes) if changes else record), findings

    def _value(
        self, value: Any, mark: FileIn, where: Callable[[KeyPath], Where], path: KeyPath
    ) -> tuple[Any, list[Finding]]:
        if isinstance(value, Record):
            return self.mend(value, where, path)
        if isinstance(value, tuple):
            made = [self._value(one, mark, where, (*path, number)) for number, one in enumerate(value)]
            return tuple(one for one, _ in made), [finding for _, found in made for finding in found]
        if not mark.folder or not isinstance(value, str):
            return value, []
        if (name := self.actual(mark.folder, value, mark.endings)) != value:
            return name, [OTHER_NAME.at(where(path), value, name=name, folder=mark.folder)]
        return value, []


def _at(file: str, line: int) -> Callable[[KeyPath], Where]:
    """A row is on one line, whatever column is looked at."""
    return lambda _path: Where(file, line)


def _by(files: Collection[str], key: Callable[[str], str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in files:
        found.setdefault(key(path), []).append(path)
    return found


def _plain(path: str) -> str:
    """A path as it is compared: `a.PDF` is `a.pdf`, and so is `a.pdf.pdf`, of which Windows hides the end.

    Cells of tables are read in one spelling of Thai; a file keeps the one it was given. Digits are Thai in one place
    and Arabic in the other, and programs make blanks into low lines or hyphens.
    """
    plain = _SEPARATORS.sub(" ", spelt(path).casefold().translate(ARABIC_DIGITS)).strip()
    ending = PurePosixPath(plain).suffix
    return plain.removesuffix(ending) if ending and plain.endswith(ending * 2) else plain
