"""What of an entry is judged: as it was at the deadline, with what came later named as later.

What was taken away since is not published again by the way: somebody may have requested the removal.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tambon_showcase.as_submitted import Submitted, Version, as_submitted
from tambon_showcase.assess.checklist import COUNTED, Checklist, Evidence, Extent, ItemState
from tambon_showcase.edition import Edition
from tambon_showcase.settings import Settings
from tambon_showcase.text.dates import format_date_th

MOST_NAMED = 10
"""Changed files that are named; a judge needs to know that there are more, not all their names."""
NOT_SHOWN = "เหตุผลของวันนั้นไม่แสดง เพราะหลังวันครบกำหนดส่งมีการนำข้อมูลบางส่วนออก ขอดูได้จากผู้ดูแลประวัติของโครงการ"
NOT_THERE = "ยังไม่มีผลงานนี้ ณ วันครบกำหนดส่ง"


@dataclasses.dataclass(frozen=True)
class Judged:
    """The checklist that judges see, and what is said to them of later changes: of the entry, and of items by their id."""

    checklist: Checklist
    late_th: str = ""
    late_items_th: Mapping[str, str] = dataclasses.field(default_factory=dict)


def judged(
    now: Checklist, submitted: Submitted | None, folder: Path, edition: Edition, settings: Settings
) -> Judged:
    """The entry as judges see it; `now` is the checklist of its `folder`."""
    if submitted is None:
        return Judged(now)
    day, changes = format_date_th(submitted.deadline.day), _changes(submitted.changes)
    if not submitted.folder:
        items = tuple(_not_there(item) for item in now.items)
        said = f"ผลงานนี้ยังไม่มีในฉบับ ณ วันครบกำหนดส่ง {day} หน้าของตำบลเป็นฉบับปัจจุบัน"
        return Judged(
            dataclasses.replace(now, items=items), said, _all_late(zip(items, now.items, strict=True))
        )
    version = as_submitted(submitted, folder, edition, settings)
    if version is None:
        said = f"ฉบับ ณ วันครบกำหนดส่ง {day} เปิดดูตามกติกาปัจจุบันไม่ได้ จึงแสดงฉบับปัจจุบัน หลังวันนั้นมีการ{changes}"
        return Judged(now, said)
    return _as_it_was(
        now,
        version,
        submitted,
        f"สถานะเป็นของฉบับ ณ วันครบกำหนดส่ง {day} หลังวันนั้นมีการ{changes} หน้าของตำบลเป็นฉบับปัจจุบัน",
    )


def _changes(changes: Sequence[tuple[str, str]]) -> str:
    named = " · ".join(f"{what} {file}" for what, file in changes[:MOST_NAMED])
    more = len(changes) - MOST_NAMED
    return f"{named} และอีก {more:,} ไฟล์" if more > 0 else named


def _not_there(item: ItemState) -> ItemState:
    if item.extent not in COUNTED:
        return item
    return ItemState(item.item, Extent.NONE, None, NOT_THERE)


def _as_it_was(now: Checklist, version: Version, submitted: Submitted, late_th: str) -> Judged:
    today = {item.item: item for item in now.items}
    files = {file for _, file in submitted.changes}
    pairs = [(was, today[was.item]) for was in version.checklist.items]
    items = tuple(_item(was, item, files, may_say=not version.is_more_than_now) for was, item in pairs)
    return Judged(dataclasses.replace(version.checklist, items=items), late_th, _all_late(pairs))


def _item(was: ItemState, now: ItemState, changed: set[str], *, may_say: bool) -> ItemState:
    """The item as it was; where something was taken away since, only with the words and the evidence that are there still."""
    found = (_today(one, now, may_say=may_say) for one in was.evidence)
    kept = tuple(_marked(one, changed) for one in found if one)
    known = {line.text_th for line in now.lines}
    lines = tuple(line for line in was.lines if may_say or line.text_th in known)
    reason = was.reason_th if may_say or was.reason_th == now.reason_th else NOT_SHOWN
    return dataclasses.replace(was, evidence=kept, lines=lines, reason_th=reason)


def _today(was: Evidence, now: ItemState, *, may_say: bool) -> Evidence | None:
    """The same evidence, opened where it is now; a list that became longer or shorter is the same list."""
    same = next((one for one in now.evidence if one.label_th == was.label_th), None)
    if same or may_say:
        return same or was
    list_now = next((one for one in now.evidence if one.address == was.address), None)
    return list_now and dataclasses.replace(list_now, label_th=f"{list_now.label_th} (ฉบับปัจจุบัน)")


def _marked(evidence: Evidence, changed: set[str]) -> Evidence:
    if changed.isdisjoint((evidence.file, *evidence.others)):
        return evidence
    return dataclasses.replace(evidence, label_th=f"{evidence.label_th} (ไฟล์นี้แก้หลังวันครบกำหนดส่ง)")


def _late(was: ItemState, now: ItemState) -> str:
    """What of the item is another since."""
    before, after = ({one.label_th for one in item.evidence} for item in (was, now))
    parts = [
        f"สถานะปัจจุบันคือ{now.extent.label_th}" if now.extent is not was.extent else "",
        "หลักฐานเปลี่ยนไปจากนี้" if before != after else "",
    ]
    said = " ".join(filter(None, parts))
    return f"หลังวันครบกำหนดส่ง {said}" if said else ""


def _all_late(pairs: Iterable[tuple[ItemState, ItemState]]) -> dict[str, str]:
    return {was.item: said for was, now in pairs if (said := _late(was, now))}
