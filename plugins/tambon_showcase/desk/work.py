"""What the desk does with drafts, each in a bounded worker where something that was sent is opened; one at a time for each."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from starlette.datastructures import UploadFile

from tambon_showcase.edition import Edition, load_editions
from tambon_showcase.settings import Settings
from tambon_showcase.workbook.changes import Choices
from tambon_showcase.workbook.contents import BookRow
from tambon_showcase.workbook.folder import MAIN_FILE
from tambon_showcase.workbook.renewals import RenewJob, nothing_renewed, renewals_of
from tambon_showcase.worker.pool import JobT, ResultT, run_one

from .beginning import RENEW, Beginning, start_of
from .book import BookJob, make_book
from .drafts import DeskDraft, Drafts, Heard, change
from .editing import Edited, EditJob, EditOrder, SheetJob, edit, not_edited, not_read, read_sheet
from .hosts import Host
from .looking import Looked, LookJob, look, not_looked
from .pictures import PicturesJob, no_pictures, small_pictures
from .previewing import Preview, Previews
from .remembered import OfVersion
from .requesting import Requesting, RequestNews
from .sending import Sent, send, zipped
from .taking import TakeJob, not_taken, take
from .uploads import lay
from .waiting import within

NOTHING_SENT = "ยังไม่ได้เลือกไฟล์ เลือกไฟล์แล้วกด ส่งไฟล์"
NOTHING_NEW = "ไม่มีอะไรเปลี่ยน ค่าในไฟล์ที่ส่งตรงกับร่างแล้ว"
MAIN_STAYS = f"ลบ {MAIN_FILE} ไม่ได้ เพราะเป็นไฟล์หลักของผลงาน ถ้าต้องการเปลี่ยนข้อมูล ให้แก้ในสมุดงานแล้วส่งใหม่"
NOTHING_TYPED = "ไม่มีอะไรเปลี่ยน ค่าที่บันทึกตรงกับร่างแล้ว"
OTHER_HAND = "มีผู้อื่นแก้ร่างนี้ระหว่างที่ท่านเปิดหน้านี้อยู่ งานของทั้งสองคนยังอยู่ครบ ช่องที่แก้ต่างกันจะถูกถามด้านล่าง ตกลงกันก่อนเลือก"


HOST_S = 5
"""Longest time that a page waits for what a host knows of a request."""
HOST_LATE = RequestNews(problem="ที่เก็บยังไม่ตอบ จึงยังไม่แสดงสถานะของคำขอ โหลดหน้านี้ใหม่ภายหลัง ร่างยังอยู่ครบ")


class DeskPlace(NamedTuple):
    """Where a desk works: the site's settings, the folder of its drafts, the year, the repository that it sends to, and the
    host where that one's work is taken in."""

    settings: Settings
    store: Path
    year_be: int
    repository: Path | None
    host: Host | None = None


class Desk:
    """The work of one desk."""

    def __init__(self, place: DeskPlace) -> None:
        self.place = place
        self.drafts = Drafts(place.store / "drafts")
        self.edition: Edition = load_editions(place.settings.tambons_dir)[0][place.year_be]
        self.previews = Previews(place.settings)
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._looked = OfVersion(self._look, lambda looked: not looked.fault)
        self._pictures = OfVersion(self._small_pictures)

    def begin(self, chosen: Beginning) -> DeskDraft | None:
        """The draft of a tambon, new or as it was; None for a code that is no tambon's."""
        start = start_of(self.place.settings.root, self.edition, chosen)
        if start is None:
            return None
        with self._turns[chosen.code]:
            is_new = self.draft(chosen.code) is None
            draft = self.drafts.begin(start)
            return self._to_renew(draft, start.earlier) if is_new and start.earlier else draft

    def _to_renew(self, draft: DeskDraft, earlier: Path) -> DeskDraft:
        """Say what of an earlier year's files is too old for this one."""
        job = RenewJob(self.place.settings.root, draft.year_be, draft.folder)
        first = RENEW.format(old=earlier.parents[1].name, year=draft.year_be)
        return change(draft, {}, Heard(told=(first, *self._apart(renewals_of, job, nothing_renewed))))

    def draft(self, code: str) -> DeskDraft | None:
        """The draft of a tambon, if there is one."""
        return self.drafts.get(self.place.year_be, code)

    def book(self, draft: DeskDraft) -> bytes | str:
        """The workbook of a draft, or why there is none."""
        root = self.place.settings.root
        job = BookJob(root, draft.code, draft.year_be, draft.level, draft.folder, draft.root)
        return self._apart(make_book, job, _no_book)

    def receive(self, code: str, files: Sequence[UploadFile], seen: int) -> DeskDraft | None:
        """Take what was sent into a draft; `seen` is the version that the sender saw."""
        with self._turns[code]:
            draft = self.draft(code)
            if draft is None:
                return None
            if not lay(draft, files):
                return change(draft, {}, Heard(refused=(NOTHING_SENT,)))
            return self._take(draft, Choices(), seen)

    def decide(self, code: str, choices: Choices, seen: int) -> DeskDraft | None:
        """Take what was sent last once more, with what a person decided."""
        with self._turns[code]:
            draft = self.draft(code)
            return self._take(draft, choices, seen) if draft and draft.upload.is_dir() else draft

    def _take(self, draft: DeskDraft, choices: Choices, seen: int) -> DeskDraft:
        dimensions = self.edition.dimension_set.dimensions
        job = TakeJob(draft.upload, draft.folder, draft.code, draft.year_be, choices, dimensions)
        taken = self._apart(take, job, not_taken)
        told = taken.told or (() if taken.files or taken.refused else (NOTHING_NEW,))
        others = (OTHER_HAND,) if seen != draft.version else ()
        return change(draft, taken.files, Heard((*others, *told), taken.asked, taken.refused))

    def remove(self, code: str, name: str) -> DeskDraft | None:
        """Take a file out of a draft; only one that is there by exactly this name."""
        with self._turns[code]:
            draft = self.draft(code)
            if draft is None or name not in draft.files():
                return draft
            if name == MAIN_FILE:  # the page offers no such button, but anybody can make a form
                return change(draft, {}, Heard(refused=(MAIN_STAYS,)))
            return change(draft, {name: b""}, Heard(told=(f"ลบ {name} แล้ว",)))

    def sheet(self, draft: DeskDraft, name: str) -> tuple[BookRow, ...] | None:
        """The rows of a sheet of a draft; None where they cannot be read."""
        return self._apart(read_sheet, SheetJob(draft.folder, name), not_read)

    def pictures(self, draft: DeskDraft) -> Mapping[str, Path]:
        """The photos of a draft in a small size, as long as it does not change."""
        with self._turns[draft.code]:
            return self._pictures.of(draft)

    def _small_pictures(self, draft: DeskDraft) -> Mapping[str, Path]:
        return self._apart(small_pictures, PicturesJob(draft.root, draft.folder), no_pictures)

    def edit(self, code: str, order: EditOrder, seen: int) -> Edited | None:
        """Write what was typed into a sheet; what waits for a decision of an upload still waits."""
        with self._turns[code]:
            draft = self.draft(code)
            if draft is None:
                return None
            edited = self._apart(edit, EditJob(draft.folder, order), not_edited)
            said = edited.told or (() if edited.files or edited.refused else (NOTHING_TYPED,))
            others = (OTHER_HAND,) if edited.kept and seen != draft.version else ()
            change(draft, edited.files, Heard((*others, *said), draft.heard.asked, edited.refused))
            return edited

    def look(self, draft: DeskDraft) -> Looked:
        """What is found in a draft, as long as it does not change."""
        return self._looked.of(draft)

    def _look(self, draft: DeskDraft) -> Looked:
        job = LookJob(self.place.settings.root, draft.root, draft.place, draft.year_be)
        return self._apart(look, job, not_looked)

    def preview(self, draft: DeskDraft) -> Preview:
        """The pages of a draft as it is now."""
        with self._turns[draft.code]:
            return self.previews.of(self.draft(draft.code) or draft)

    def send(self, draft: DeskDraft) -> Sent | None:
        """Put a draft on its branch; None where the desk has no repository, or where nothing of it may be shown.

        Raises:
            SendError: the repository or the host does not take it.
        """
        if self.place.repository is None:
            return None
        with self._turns[draft.code]:
            now = self.draft(draft.code) or draft
            if self._keeps_back(now):
                return None
            host = self._requesting()
            return host.send(now) if host else send(self.place.repository, now)

    def seen(self, draft: DeskDraft) -> RequestNews:
        """What the host knows of a draft's request; nothing where the desk has no host."""
        host = self._requesting()
        return within(HOST_S, lambda: host.seen(draft), HOST_LATE) if host else RequestNews()

    def _requesting(self) -> Requesting | None:
        repository, host = self.place.repository, self.place.host
        return Requesting(repository, host) if repository and host else None

    def parcel(self, draft: DeskDraft) -> bytes | None:
        """The draft as a ZIP; None where something in it may be shown to nobody."""
        with self._turns[draft.code]:
            return None if self._keeps_back(draft) else zipped(draft)

    def _keeps_back(self, draft: DeskDraft) -> bool:
        """Whether something may be shown to nobody: of the draft as it is now, since its files are read now."""
        return self.look(self.draft(draft.code) or draft).keeps_back

    def _apart(
        self, work: Callable[[JobT], ResultT], job: JobT, lost: Callable[[JobT, str], ResultT]
    ) -> ResultT:
        """What the bounded worker makes of what somebody sent, or what `lost` says where that ended it."""
        return run_one(work, job, lost, self.place.settings.faults_dir, beside_threads=True)


def _no_book(_job: BookJob, reason: str) -> bytes | str:
    return f"ทำสมุดงานไม่สำเร็จ: {reason} ดูหน้า ตรวจ ว่าไฟล์ใดเสีย แก้แล้วลองใหม่"
