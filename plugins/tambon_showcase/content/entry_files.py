"""The photos and documents of one entry, and what their names tell, before anything is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.documents import inspect
from tambon_showcase.content.photos import probe
from tambon_showcase.content.privacy import scan_text
from tambon_showcase.finding import Finding, Where


class GuardedFiles(NamedTuple):
    """`held` are the paths that must not be published; `findings` say why."""

    held: frozenset[str]
    findings: tuple[Finding, ...]


def guard_files(
    folder: Path, paths: Iterable[str], name: str, allowances: Allowances = NO_ALLOWANCES
) -> GuardedFiles:
    """Judge the entry's files: `paths` from its `folder`, `name` the folder from the project's root."""
    findings: list[Finding] = []
    held: set[str] = set()
    for path in sorted(paths):
        where = Where(f"{name}/{path}")
        findings += scan_text(Path(path).stem, where, allowances)
        facts, found = _look(folder / path, path.partition("/")[0], where, allowances)
        findings += found
        if facts is None:
            held.add(path)
    return GuardedFiles(frozenset(held), tuple(findings))


def _look(path: Path, kind: str, where: Where, allowances: Allowances) -> tuple[object, list[Finding]]:
    """The facts of a file (None: held back), and what was found; other files are read elsewhere."""
    match kind:
        case "photos":
            return probe(path, where)
        case "documents":
            return inspect(path, where, allowances)
        case _:
            return kind, []
