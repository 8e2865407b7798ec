"""Work that officers sent by mail or LINE: each ZIP, folder or workbook becomes a branch, by the check of every other door."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.reading.folder import MAX_ENTRY_BYTES
from tambon_showcase.workbook.changes import Choice, Choices
from tambon_showcase.workbook.folder import MAIN_FILE
from tambon_showcase.workbook.parcel import LooseFile, unpack
from tambon_showcase.workbook.read import ReadBook
from tambon_showcase.worker.pool import run_one

from .beginning import Beginning
from .drafts import CODE, DeskDraft
from .sending import SendError
from .taking import SEVERAL, sorted_files
from .work import Desk

NOT_KNOWN = "ไม่รู้ว่าเป็นของตำบลใด เพราะไม่มี tambon.yml และไม่มีสมุดงานที่มีรหัสตำบล ให้ผู้ส่งแนบสมุดงาน หรือวางไฟล์ที่โต๊ะรับผลงานแล้วเลือกตำบลเอง"
OF_SEVERAL = "มีของหลายตำบลปนกัน ({codes}) แยกเป็นไฟล์ละตำบล แล้วสั่งใหม่"
SENT_TWICE = "ตำบลรหัส {code} ถูกส่งมาสองชุด ({names}) จึงไม่ได้รับทั้งสอง เก็บชุดล่าสุดชุดเดียวไว้ในโฟลเดอร์ แล้วสั่งใหม่"
NO_TAMBON = "ไม่พบรหัสตำบล {code} ในทะเบียน ให้ผู้ส่งตรวจรหัส 6 หลัก"
KEPT_BACK = "มีข้อมูลส่วนบุคคลหรือสิ่งที่ห้ามเผยแพร่ หรือยังตรวจไม่ได้ จึงไม่ได้รับ: {reasons}"
UNDECIDED = (
    "ต้องตัดสินใจก่อนจึงยังไม่ได้รับ ใช้โต๊ะรับผลงาน หรือสั่งพร้อม --conflicts workbook หรือ --conflicts folder: {lines}"
)
TOO_BIG = f"ใหญ่เกิน {MAX_ENTRY_BYTES // 1024 // 1024} MB ให้ผู้ส่งแบ่งหรือย่อภาพ"
NOT_OPENED = "เปิดไม่สำเร็จ: {reason} ให้ผู้ส่งทำ ZIP ใหม่"
_KINDS = frozenset({".zip", ".xlsx"})


class InboxJob(NamedTuple):
    """What was sent, laid into a folder, to learn whose it is."""

    upload: Path


class Owner(NamedTuple):
    """The tambon whose work it is and its level, and whether its whole folder was sent; or in Thai why nobody knows."""

    code: str = ""
    level: str = ""
    is_whole: bool = False
    refused: str = ""


class Received(NamedTuple):
    """What came of one thing that was sent: the branch it is on (none where all of it was accepted already), or why it was
    not taken; what changed, errors left; the page of its request at the host."""

    name: str
    branch: str = ""
    told: Sequence[str] = ()
    errors: int = 0
    refused: str = ""
    page: str = ""


def receive_all(desk: Desk, folder: Path, apart: Path, conflicts: Choice = "") -> Iterator[Received]:
    """Take everything in the folder that may be somebody's work; nothing in it is moved or changed.

    `apart` is an empty folder for copies; `conflicts` says which of two differing values is taken.
    """
    owners = {path: _owner(desk, path, apart / str(at)) for at, path in enumerate(_sent(folder))}
    count = Counter(owner.code for owner in owners.values() if owner.code)
    for at, (path, owner) in enumerate(owners.items()):
        if owner.refused:
            yield Received(path.name, refused=owner.refused)
        elif count[owner.code] > 1:
            names = ", ".join(each.name for each, other in owners.items() if other.code == owner.code)
            yield Received(path.name, refused=SENT_TWICE.format(code=owner.code, names=names))
        else:
            yield _received(desk, path.name, owner, apart / str(at), conflicts)


def _sent(folder: Path) -> list[Path]:
    """Each ZIP, workbook and folder; hidden files and those of Excel's locks are nobody's work."""
    found = (path for path in sorted(folder.iterdir()) if not path.name.startswith((".", "~$")))
    return [
        path for path in found if not path.is_symlink() and (path.is_dir() or path.suffix.lower() in _KINDS)
    ]


def _owner(desk: Desk, path: Path, apart: Path) -> Owner:
    files = [each for each in path.rglob("*") if each.is_file()] if path.is_dir() else [path]
    if sum(each.stat().st_size for each in files) > MAX_ENTRY_BYTES:
        return Owner(refused=TOO_BIG)
    if path.is_dir():
        shutil.copytree(path, apart / path.name, symlinks=True)
    else:
        apart.mkdir(parents=True)
        shutil.copyfile(path, apart / path.name)
    return run_one(owner_of, InboxJob(apart), _unknown, desk.place.settings.faults_dir)


def owner_of(job: InboxJob) -> Owner:
    """Whose work it is, by its `tambon.yml` or its workbook."""
    try:
        found = sorted_files(list(unpack(job.upload)))
    except ImportFileError as problem:
        return Owner(refused=str(problem))
    if len(found.books) > 1:
        names = ", ".join(name for name, _ in found.books)
        return Owner(refused=SEVERAL.format(count=len(found.books), names=names))
    mains = [_main_of(one) for one in found.others if one.name == MAIN_FILE]
    owners = [*mains, *(_book_of(book) for _, book in found.books)]
    codes = sorted({one.code for one in owners if one.code})
    if len(codes) > 1 or len(mains) > 1:
        return Owner(refused=OF_SEVERAL.format(codes=", ".join(codes)))
    if not codes:
        return Owner(refused=found.refused[0] if found.refused else NOT_KNOWN)
    return next(one for one in owners if one.code)._replace(is_whole=bool(mains))


def _main_of(file: LooseFile) -> Owner:
    value = read_yaml(file.data, MAIN_FILE).value
    return _named(value if isinstance(value, dict) else {})


def _book_of(book: ReadBook) -> Owner:
    label = book.given.label if book.given else None
    main = next(iter(book.rows.get("main", ())), None)
    cells = main.cells if main else {}
    return _named(
        {"code": (label.code if label else "") or cells.get("code", ""), "level": cells.get("level", "")}
    )


def _named(main: Mapping[str, object]) -> Owner:
    code, level = (main.get(name, "") for name in ("code", "level"))
    return Owner(
        code if isinstance(code, str) and CODE.fullmatch(code) else "",
        str(level) if isinstance(level, str) else "",
    )


def _unknown(_job: InboxJob, reason: str) -> Owner:
    return Owner(refused=NOT_OPENED.format(reason=reason))


def _received(desk: Desk, name: str, owner: Owner, upload: Path, conflicts: Choice) -> Received:
    draft = desk.begin(Beginning(owner.code, owner.level))
    if draft is None:
        return Received(name, refused=NO_TAMBON.format(code=owner.code))
    upload.rename(draft.upload)
    # A whole folder is the newer version of itself: the branch shows every difference to the person who accepts it.
    choices = Choices(conflicts or ("workbook" if owner.is_whole else ""))
    taken = desk.decide(owner.code, choices, draft.version) or draft
    if taken.heard.asked and not conflicts:
        return Received(name, refused=UNDECIDED.format(lines=" / ".join(taken.heard.asked)))
    return _sent_on(desk, name, taken)


def _sent_on(desk: Desk, name: str, draft: DeskDraft) -> Received:
    looked = desk.look(draft)
    told = (*draft.heard.told, *draft.heard.refused)
    if looked.keeps_back:
        reasons = [
            one.message for found in looked.by_sheet.values() for one in found if one.severity == "error"
        ]
        return Received(
            name, refused=KEPT_BACK.format(reasons=" / ".join([looked.fault, *reasons][:5]).strip(" /"))
        )
    try:
        sent = desk.send(draft)
    except SendError as problem:
        return Received(name, told=told, refused=str(problem))
    page = sent.request.page if sent and sent.request else ""
    return Received(name, sent.branch if sent else "", told, looked.count("error"), page=page)
