"""What MkDocs rendered last, to publish entries with for as long as nothing else changes; and what its log says."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple, Self

from tambon_showcase.finding import Finding
from tambon_showcase.memory.turn import take_turn
from tambon_showcase.model.handbook import told
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shells

from .later import DocumentsLater
from .publisher import publish
from .shell_site import sources_signature
from .wishes import BuildReport, BuildWishes

log = logging.getLogger("mkdocs.plugins.tambon_showcase")
"""MkDocs counts warnings of loggers below its own."""


class LastBuild(NamedTuple):
    """Shells, the folder of hand-written pages, and the signature of what these were made from."""

    settings: Settings
    shells: Shells
    pages: Path
    sources: str

    @classmethod
    def of(cls, settings: Settings, shells: Shells, pages: Path) -> Self:
        """What was made just now."""
        return cls(settings, shells, pages, sources_signature(settings))

    @property
    def is_current(self) -> bool:
        """Whether nothing besides the entries changed since."""
        return self.sources == sources_signature(self.settings)

    def publish(self, later: DocumentsLater | None = None) -> BuildReport:
        """Bring the site up to date, when no other build is at work; documents that are lacking are left to `later`.

        Raises:
            LossError: too much would disappear.
            BusyError: another build does not end.
        """
        with take_turn(self.settings.cache_dir):
            return publish(self.settings, self.shells, BuildWishes(pages=self.pages, later=later))


def log_report(report: BuildReport, told: Collection[Finding] = ()) -> None:
    """Log what was found and done; what was `told` before is only counted."""
    log_findings(finding for finding in report.findings if finding not in told)
    if same := sum(finding in told for finding in report.findings):
        log.info("ข้อค้นพบเดิมที่บอกไปแล้ว %d ข้อ", same)
    log.info("ตำบล %d แห่ง สร้างใหม่ %d ลบ %d", report.entries, report.rebuilt, report.removed)


def log_findings(findings: Iterable[Finding]) -> None:
    """Log each finding; errors are warnings to MkDocs, so that `--strict` fails after everything is built."""
    for finding in findings:
        level = logging.WARNING if finding.is_error else logging.INFO
        place = f"{finding.file}:{finding.line}" if finding.line else finding.file
        log.log(level, "%s %s: %s %s", finding.code, place, finding.message, told(finding.fix))
