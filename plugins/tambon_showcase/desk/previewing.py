"""Builds a draft's pages as the site would, in the draft's own folder, and finds the files that a browser then requests.

A page is made of what somebody sent, so it is shown under another name of this machine: to it the desk is another site,
whose cookie and forms it cannot reach. The secret in a preview's address opens nothing but that draft's pages.
"""

from __future__ import annotations

import dataclasses
import secrets
import threading
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.edition import load_editions
from tambon_showcase.memory.turn import BusyError, take_turn
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.pipeline import EntryJob, Workshop, compile_entry
from tambon_showcase.publish.run_generator import ShellSiteError
from tambon_showcase.publish.shell_site import pages_dir, shells_for
from tambon_showcase.settings import Settings, SettingsError
from tambon_showcase.site.shells import Shells
from tambon_showcase.worker.pool import run_one

from .book import BROKEN_EDITION
from .drafts import DeskDraft
from .remembered import OfVersion

NO_SHELLS = "ทำหน้าตัวอย่างไม่ได้ เพราะสร้างโครงหน้าเว็บไม่สำเร็จ ร่างยังอยู่ครบและส่งได้ตามปกติ ให้ผู้ดูแลสั่ง tambon build ดูสาเหตุ"
NOT_SOUND = "ยังไม่มีหน้าเว็บให้ดู เพราะมีจุดที่ต้องแก้ก่อน เว็บไซต์จริงก็จะยังไม่แสดงตำบลนี้ ดูจุดที่ “ต้องแก้” ที่หน้า ตรวจ แล้วกลับมาหน้านี้"
NOT_MADE = "ทำหน้าตัวอย่างไม่สำเร็จ: {reason} ร่างยังอยู่ครบ ลองอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ"
_FOLDER = "preview"


class PreviewJob(NamedTuple):
    """Pages to make: the project's settings and shells, the draft's small project, its entry's folder and key, and the
    folder for the pages."""

    settings: Settings
    shells: Shells
    home: Path
    entry: EntryJob
    site: Path


class Preview(NamedTuple):
    """What may be looked at: title and file name of each page; or why there is nothing to look at, in Thai."""

    pages: tuple[tuple[str, str], ...] = ()
    fault: str = ""


def make_preview(job: PreviewJob) -> Preview:
    """Make the pages of an entry as a build does, except for documents, which take a build minutes."""
    edition = load_editions(job.settings.tambons_dir)[0].get(job.entry.year_be)
    if edition is None:
        return Preview(fault=BROKEN_EDITION.format(year=job.entry.year_be))
    settings = dataclasses.replace(
        job.settings,
        root=job.home,
        base=job.settings.root,
        site_dir=job.site,
        edit_url="",
        make_documents=False,
    )
    made = compile_entry(job.entry, Workshop(settings, {edition.year_be: edition}, job.shells))
    if not made.published:
        return Preview(fault=NOT_SOUND)
    there = {path.name for path in (job.site / job.entry.key).glob("*.html")}
    return Preview(tuple((one.short, one.address) for one in SECTIONS if one.address in there))


def no_preview(_job: PreviewJob, reason: str) -> Preview:
    """What is said when a file ended the worker."""
    return Preview(fault=NOT_MADE.format(reason=reason))


class Previews:
    """The previews of a desk: each made once for a version of its draft, each with a secret of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made = OfVersion(self._make, lambda preview: bool(preview.pages) or preview.fault == NOT_SOUND)
        self._drafts: dict[str, DeskDraft] = {}
        self._secrets: dict[str, str] = {}
        self._turn = threading.Lock()

    def of(self, draft: DeskDraft) -> Preview:
        """The preview of a draft as it is now."""
        return self._made.of(draft)

    def secret(self, draft: DeskDraft) -> str:
        """What the addresses of a draft's preview begin with until the desk is closed."""
        if draft.code not in self._secrets:
            self._secrets[draft.code] = secrets.token_urlsafe(24)
            self._drafts[self._secrets[draft.code]] = draft
        return self._secrets[draft.code]

    def file(self, secret: str, name: str) -> Path | None:
        """The file that a page of a preview names: one of the draft's pages, or of the site's own files."""
        draft = self._drafts.get(secret)
        if draft is None or "\0" in name:
            return None
        folder = draft.home / _FOLDER if name.startswith(f"{key_of(draft)}/") else pages_dir(self._settings)
        path = (folder / name).resolve()
        return path if path.is_file() and path.is_relative_to(folder.resolve()) else None

    def _make(self, draft: DeskDraft) -> Preview:
        try:
            with self._turn, take_turn(self._settings.cache_dir):
                shells = shells_for(self._settings)
        except BusyError as problem:
            return Preview(fault=NOT_MADE.format(reason=problem))
        except (ShellSiteError, SettingsError):
            return Preview(fault=NO_SHELLS)
        entry = EntryJob(key_of(draft), draft.year_be, draft.folder)
        job = PreviewJob(self._settings, shells, draft.root, entry, draft.home / _FOLDER)
        return run_one(make_preview, job, no_preview, self._settings.faults_dir, beside_threads=True)


def key_of(draft: DeskDraft) -> str:
    """The folder of a draft's pages in a site."""
    return f"{draft.year_be}/{draft.code}"
