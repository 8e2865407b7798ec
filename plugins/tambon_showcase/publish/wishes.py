"""What a build does besides what the settings say, and what it says of itself afterwards."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from tambon_showcase.finding import Finding

from .later import DocumentsLater


@dataclasses.dataclass(frozen=True)
class BuildWishes:
    """What a build does besides what the settings say.

    `only` are beginnings of tambons' codes: nothing is done about other entries; `pages` are the hand-written files to lay
    into the site; `allow_fewer` publishes however many entries are gone; documents that are lacking are left to `later`;
    `parts` are the folders of parts that other machines have built (docs/adr/0031).
    """

    only: frozenset[str] = frozenset()
    pages: Path | None = None
    allow_fewer: bool = False
    later: DocumentsLater | None = None
    parts: tuple[Path, ...] = ()

    def are_about(self, key: str) -> bool:
        """Whether this build is about the entry of a key such as `2565/640904`."""
        return not self.only or key.partition("/")[2].startswith(tuple(self.only))


WHOLE = BuildWishes()
"""Everything, as the settings say."""


@dataclasses.dataclass(frozen=True)
class BuildReport:
    """What a build did and found.

    `old_rules` are the years that go on by their last good rules, `left_out` those that have none; `changed_outside` are
    paths in the cache and the site that were not as an earlier build left them, and were made again.
    """

    entries: int
    rebuilt: int
    removed: int
    findings: tuple[Finding, ...]
    old_rules: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    changed_outside: tuple[str, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether anything must be fixed."""
        return any(finding.is_error for finding in self.findings)
