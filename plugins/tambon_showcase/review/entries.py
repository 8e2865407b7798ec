"""What changed in one entry: its main data, tables, texts and files, and how complete its evidence is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

from tambon_showcase.analysis.suppression import published_rows
from tambon_showcase.assess import Shown, assess
from tambon_showcase.assess.video import clock
from tambon_showcase.edition import Edition
from tambon_showcase.examine import look_at
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.fields import Seconds
from tambon_showcase.model.row import Record
from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.entry_folders import find_entries
from tambon_showcase.settings import Settings
from tambon_showcase.view.prepare import shown

from .tables import FieldChange, TableChange, compare, in_words


class TextChange(NamedTuple):
    """How many lines of a text came and went (lines that only moved count as neither); `title` is its page's."""

    title: str
    added: int
    removed: int


class FileChanges(NamedTuple):
    """Photos, documents and map files that came, went, got another name or other content."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    changed: tuple[str, ...]


class EntryChange(NamedTuple):
    """What a change does to one entry. Completeness counts the items that are full, partial and not found; None if unreadable."""

    main: tuple[FieldChange, ...]
    tables: Mapping[str, TableChange]
    texts: tuple[TextChange, ...]
    files: FileChanges
    unread: tuple[str, ...]
    complete_before: tuple[int, ...] | None
    complete_after: tuple[int, ...] | None


def read_one(root: Path, edition: Edition, code: str, base: Path) -> Shown | None:
    """The entry with this code in the project at `root`, as readers would see it; None when it cannot be read.

    Only what the project at `base` permits is permitted.
    """
    folders = find_entries(root / "tambons", edition.year_be).folders
    folder = next((path for path in folders if path.name.startswith(code)), None)
    if folder is None:
        return None
    settings = Settings(root, root / "site", base=base)
    entry, materials, _ = look_at(folder, edition, settings)
    return shown(entry, edition, settings, materials) if entry and materials else None


def entry_change(
    shown_before: Shown | None, shown_after: Shown | None, files: Sequence[Mapping[str, str]]
) -> EntryChange:
    """Compare two states of an entry; `files` are git's changed files of its folder."""
    before, after = (one.entry if one else None for one in (shown_before, shown_after))
    broken = _broken_tables(before) | _broken_tables(after)
    return EntryChange(
        tuple(_main_changes(before, after)) if after else (),
        {name: change for name, change in _table_changes(before, after) if name not in broken},
        tuple(_text_changes(before, after)),
        file_changes(files),
        tuple(sorted(broken)),
        _completeness(shown_before),
        _completeness(shown_after),
    )


def _completeness(shown_one: Shown | None) -> tuple[int, ...] | None:
    return tuple(number for _, number in assess(shown_one).counts) if shown_one else None


def _broken_tables(entry: Entry | None) -> set[str]:
    """Tables with errors: their rows are not all here, so nothing can be said of them."""
    files = {finding.file for finding in entry.findings if finding.is_error} if entry else set()
    names = {Path(file).stem for file in files if file.endswith(".csv")}
    return {TABLES[name].title for name in names if name in TABLES}


def _main_changes(before: Entry | None, after: Entry) -> Iterator[FieldChange]:
    """Every value of the main data that changed; of a new entry all that is filled in."""
    old, new = (dict(_flat(entry.identity)) if entry else {} for entry in (before, after))
    for heading in {**old, **new}:
        words = FieldChange(heading, in_words(old.get(heading)), in_words(new.get(heading)))
        if old.get(heading) != new.get(heading) and words.before != words.after:
            yield words


def _flat(record: Record, title: str = "") -> Iterator[tuple[str, Any]]:
    """Every value under its Thai title; those of a record inside under both titles."""
    for name, info in type(record).model_fields.items():
        heading = " › ".join(filter(None, (title, info.title or name)))
        match getattr(record, name):
            case Record() as inner:
                yield from _flat(inner, heading)
            case (Record(), *_) as many:
                for number, one in enumerate(many, 1):
                    yield from _flat(one, f"{heading} {number}")
            case int() as seconds if get_args(Seconds)[1] in info.metadata:
                yield heading, clock(seconds)
            case value:
                yield heading, value


def _table_changes(before: Entry | None, after: Entry | None) -> Iterator[tuple[str, TableChange]]:
    for table in TABLES.values():
        old, new = (_shown_rows(table, entry) for entry in (before, after))
        change = compare(table, old, new)
        if any(change):
            yield table.title, change


def _shown_rows(table: TableType, entry: Entry | None) -> Sequence[Any]:
    """The rows of a table as anyone may have them: the comment is as public as the page."""
    rows = entry.tables.of(table) if entry else ()
    return published_rows(rows) if table.declared.hides_small_counts else rows


def _text_changes(before: Entry | None, after: Entry | None) -> Iterator[TextChange]:
    old, new = (
        {slug: Counter(filter(str.strip, text.markdown.splitlines())) for slug, text in entry.texts.items()}
        if entry
        else {}
        for entry in (before, after)
    )
    for slug in sorted({*old, *new}):
        lines_before, lines_after = old.get(slug, Counter()), new.get(slug, Counter())
        added, removed = (lines_after - lines_before).total(), (lines_before - lines_after).total()
        if added or removed:
            yield TextChange(BY_SLUG[slug].title if slug in BY_SLUG else slug, added, removed)


def file_changes(files: Sequence[Mapping[str, str]]) -> FileChanges:
    """Distinguish renamed files (same content under another name) from new and deleted ones."""
    shown = [file for file in files if not file["path"].endswith((".csv", ".md", ".yml"))]
    added = {file["blob"]: _inside(file) for file in shown if file["status"] == "A"}
    removed = {file["blob_before"]: _inside(file) for file in shown if file["status"] == "D"}
    same = sorted(added.keys() & removed.keys())
    return FileChanges(
        tuple(sorted(name for blob, name in added.items() if blob not in same)),
        tuple(sorted(name for blob, name in removed.items() if blob not in same)),
        tuple((removed[blob], added[blob]) for blob in same if removed[blob] != added[blob]),
        tuple(_inside(file) for file in shown if file["status"] in "MT"),
    )


def _inside(file: Mapping[str, str]) -> str:
    return "/".join(file["path"].split("/")[4:])
