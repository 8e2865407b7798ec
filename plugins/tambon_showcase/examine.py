"""All that is found in one entry: the one way in which `tambon check`, reviews and builds look at a folder.

folder --read--> Entry --check--> findings --open photos, documents, video, texts--> findings, each fault once
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .checks import run_checks
from .checks.causes import without_consequences
from .checks.together import together
from .content.photo_files import examine_photo
from .edition import Edition
from .finding import Finding
from .model.entry import Entry
from .reading.entry import read_entry
from .settings import Settings
from .site.entry_files import NoFiles, Sink
from .view.photos import PhotoReader
from .view.prepare import Materials, gather


class Examined(NamedTuple):
    """An entry with its opened files (None where `tambon.yml` cannot be used), and everything found in it."""

    entry: Entry | None
    materials: Materials | None
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the entry may be published."""
        return self.entry is not None and not any(finding.stops_entry for finding in self.findings)


def examine(
    folder: Path, edition: Edition, settings: Settings, files: Sink, read_photo: PhotoReader
) -> Examined:
    """Look at everything in an entry's folder; what may be published goes to `files`."""
    entry, findings = read_entry(folder, edition, settings.root, settings.base)
    if entry is None:
        return Examined(None, None, together(without_consequences(findings)))
    materials = gather(entry, edition, settings, files, read_photo)
    checked = run_checks(entry, edition, settings.root)
    found = without_consequences((*findings, *checked, *materials.findings))
    return Examined(entry, materials, together(found))


def look_at(folder: Path, edition: Edition, settings: Settings) -> Examined:
    """Look at everything in an entry's folder and write nothing."""
    return examine(folder, edition, settings, NoFiles(), examine_photo)
