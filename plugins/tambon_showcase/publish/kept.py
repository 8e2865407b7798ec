"""When an entry cannot be published any more: whether its last good pages may stay."""

from __future__ import annotations

from tambon_showcase.finding import Finding, Where, warning
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.inventory import INVENTORY, takes_away
from tambon_showcase.memory.state import FACTS, BuildState
from tambon_showcase.pipeline import CompiledEntry, EntryJob
from tambon_showcase.settings import Settings

KEPT = warning(
    "T903",
    "หน้าเว็บของตำบลนี้ยังเป็นฉบับก่อนหน้า เพราะฉบับใหม่มีจุดที่ต้องแก้",
    "แก้จุดที่ต้องแก้ของตำบลนี้ หน้าจะเปลี่ยนเป็นฉบับใหม่เอง ถ้าไม่ต้องการให้แสดงฉบับก่อนหน้า ให้ลบโฟลเดอร์ของตำบล",
)


def may_stay(done: CompiledEntry, state: BuildState, settings: Settings) -> bool:
    """Whether the pages in the site may stay in place of `done`, which is not published.

    They may not where the new fault is about personal data or safety, nor where anything was taken away since they
    were made: somebody may have requested it.
    """
    shares = dict(done.shares)
    before = state.shares.one(INVENTORY, done.key)
    return (
        bool(before)
        and not any(finding.is_error and finding.about_safety for finding in done.findings)
        and not takes_away(before, shares[INVENTORY])
        and _was_published(done.key, state)
        and (settings.site_dir / done.key / "index.html").exists()
    )


def told(done: CompiledEntry, job: EntryJob, settings: Settings) -> tuple[Finding, ...]:
    """What was found now, and the line for the maintainer that the pages are older."""
    return (*done.findings, KEPT.at(Where(job.folder.relative_to(settings.root).as_posix())))


def _was_published(key: str, state: BuildState) -> bool:
    """Whether the memory has the entry in a form that today's pages about all entries can read."""
    try:
        return Facts.from_json(state.shares.one(FACTS, key)) is not None
    except (TypeError, ValueError, KeyError):
        return False
