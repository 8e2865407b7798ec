"""Photos and documents that come with a workbook, in a ZIP or a folder: recognised by content, never over another file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tambon_showcase.content.documents import OLE
from tambon_showcase.content.names import better_name, check_name, spelt
from tambon_showcase.content.photo_kinds import SUFFIXES, format_of
from tambon_showcase.content.zip_files import UNREADABLE, member_name
from tambon_showcase.finding import Where
from tambon_showcase.importing.imported import ImportFileError
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.reading.advice import ENDINGS, FOLDERS, ROOT_FILES
from tambon_showcase.reading.folder import MAX_ENTRY_BYTES, MAX_FILE_BYTES, MAX_FILES
from tambon_showcase.reading.other_forms import sent_instead

from .changes import Choice
from .contents import Contents
from .layout import sheets

_LEFT_OUT = ("__macosx/", ".", "~$", "thumbs.db", "desktop.ini")


class LooseFile(NamedTuple):
    """A file of the parcel: its path as it came (a phone's folders, or those of an entry), and its bytes; its place in the
    entry's folder where that is known already; in Thai why it could not be read, which costs no other file."""

    path: str
    data: bytes
    place: str = ""
    fault: str = ""

    @property
    def name(self) -> str:
        """The name without folders."""
        return PurePosixPath(self.path).name


class Parcel(NamedTuple):
    """Files to write, by their path in the folder, and in Thai what went where and what waits for a person."""

    files: Mapping[str, bytes]
    told: tuple[str, ...]
    asked: tuple[str, ...]


def unpack(source: Path) -> Iterator[LooseFile]:
    """The files in a ZIP or a folder (with the ZIPs in it opened), within the bounds of an entry.

    In a folder a file that is too large, or a ZIP that is locked or damaged, costs only itself.

    Raises:
        ImportFileError: it is neither, is a ZIP that is locked or damaged, or holds too much.
    """
    if not source.exists():
        raise ImportFileError(f"ไม่พบ {source} ระบุไฟล์ .zip หรือโฟลเดอร์ของภาพและเอกสาร")
    count, size = 0, 0
    for file in _of_folder(source) if source.is_dir() else _of_zip(source):
        count, size = count + 1, size + len(file.data)
        if count > MAX_FILES or size > MAX_ENTRY_BYTES:
            raise ImportFileError(
                f"สิ่งที่ส่งมามีเกิน {MAX_FILES} ไฟล์ หรือใหญ่เกิน {MAX_ENTRY_BYTES // 1024 // 1024} MB แบ่งเป็นหลายครั้ง"
            )
        yield file


def _of_folder(folder: Path) -> Iterator[LooseFile]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and not _is_left_out(path.name):
            try:
                yield from _of_zip(path) if path.suffix.lower() == ".zip" else _alone(path, folder)
            except ImportFileError as problem:
                yield LooseFile(path.name, b"", fault=str(problem))


def _alone(path: Path, folder: Path) -> Iterator[LooseFile]:
    if path.stat().st_size > MAX_FILE_BYTES:
        raise ImportFileError(_too_big(path.name))
    yield LooseFile(path.relative_to(folder).as_posix(), path.read_bytes())


def _of_zip(source: Path) -> Iterator[LooseFile]:
    try:
        with zipfile.ZipFile(source) as archive:
            for part in archive.infolist()[: 2 * MAX_FILES]:
                name = member_name(part)
                if part.is_dir() or _is_left_out(name):
                    continue
                if part.flag_bits & 1:
                    raise ImportFileError(f"{source.name} ใส่รหัสผ่าน ทำ ZIP ใหม่ที่ไม่มีรหัสผ่าน")
                if part.file_size > MAX_FILE_BYTES:
                    yield LooseFile(name, b"", fault=_too_big(name))
                    continue
                with archive.open(part) as stream:  # the list of a ZIP may be wrong
                    data = stream.read(MAX_FILE_BYTES + 1)
                if len(data) > MAX_FILE_BYTES:
                    raise ImportFileError(_too_big(name))
                yield LooseFile(name.replace("\\", "/"), data)
    except (*UNREADABLE, MemoryError) as problem:  # a damaged part may need more memory than there is
        raise ImportFileError(f"{source.name} ไม่ใช่ไฟล์ ZIP ที่เปิดได้ ทำ ZIP ใหม่ หรือระบุโฟลเดอร์แทน") from problem


def _too_big(name: str) -> str:
    return f"{name} ใหญ่เกิน {MAX_FILE_BYTES // 1024 // 1024} MB ย่อก่อน แล้วนำเข้าอีกครั้ง"


def _is_left_out(name: str) -> bool:
    last = name.rstrip("/").rpartition("/")[2].casefold()
    return name.casefold().startswith(_LEFT_OUT[0]) or last.startswith(_LEFT_OUT[1:])


def place_files(parcel: Sequence[LooseFile], folder: Path, contents: Contents, choice: Choice = "") -> Parcel:
    """Where each file belongs in the entry's folder; `contents` are the rows that may name it.

    In a parcel that holds an entry's folder, what is at its place there stays at it.
    """
    files: dict[str, bytes] = {}
    told: list[str] = []
    asked: list[str] = []
    named, root = _named(contents), _entry_root(parcel)
    for loose in parcel:
        place = loose.place or _own_place(loose.path, root) or _place(loose, named)
        there = _there(folder / place) if place else None
        if loose.fault:
            told.append(loose.fault)
        elif not loose.data:  # to write nothing is to delete: no file that is there may be lost by this
            told.append(f"{loose.name}: ไฟล์ว่าง ไม่มีข้อมูล ไม่ได้นำเข้า ส่งไฟล์นี้ใหม่จากเครื่องเดิม")
        elif not place:
            told.append(f"{loose.name}: ไม่ใช่ภาพหรือเอกสารที่รับได้ ไม่ได้นำเข้า {sent_instead(loose.name)}")
        elif place in files and files[place] != loose.data:
            asked.append(f"{place}: ส่งมาสองไฟล์ที่ชื่อนี้แต่เนื้อหาต่างกัน นำเข้าไฟล์แรก เปลี่ยนชื่ออีกไฟล์")
        elif there == loose.data or place in files:
            continue
        elif there is not None and choice != "workbook":
            asked += [] if choice else [f"{place}: มีไฟล์ชื่อนี้ที่เนื้อหาต่างกันอยู่แล้ว ไม่ได้เขียนทับ"]
        else:
            files[place] = loose.data
            told.append(f"{loose.name} → {place}" + _caption(place, named))
    return Parcel(files, (*told, *_absent(folder, contents, files)), tuple(asked))


def _named(contents: Contents) -> dict[str, str]:
    """The path of every photo and document that a row names, by its name as it is compared."""
    return {
        spelt(name).casefold(): f"{sheet.id}/{name}"
        for sheet in sheets().values()
        if sheet.key == ("file",)
        for row in contents.get(sheet.id, ())
        if (name := row.cells.get("file", ""))
    }


def _entry_root(parcel: Sequence[LooseFile]) -> str | None:
    """The folder of the parcel that is an entry's (with a slash, empty for the parcel itself): `tambon.yml` is in it."""
    mains = [one.path for one in parcel if one.name == ROOT_FILES[0]]
    return mains[0].removesuffix(ROOT_FILES[0]) if len(mains) == 1 else None


def _own_place(path: str, root: str | None) -> str:
    """The place in an entry's folder that a file has already; empty where it has none."""
    if root is None or not path.startswith(root):
        return ""
    place = spelt(path.removeprefix(root))
    folder, _, name = place.partition("/")
    is_in_place = folder in FOLDERS and "/" not in name and not any(check_name(name, Where("")))
    return place if place in ROOT_FILES or (name and is_in_place) else ""


def _place(loose: LooseFile, named: Mapping[str, str]) -> str:
    if found := named.get(spelt(loose.name).casefold()):
        return found
    name = spelt(loose.name)
    kind = format_of(loose.data[:4_000])
    ending = PurePosixPath(name).suffix.lower()
    if kind in SUFFIXES:
        stem = name if ending in SUFFIXES[kind] else f"{PurePosixPath(name).stem}{SUFFIXES[kind][0]}"
        return f"{PHOTO_FOLDER}/{_safe(stem)}"
    fits = (inside for inside, endings in ENDINGS.items() if ending in endings and inside != PHOTO_FOLDER)
    inside = "" if loose.data.startswith(OLE) else next(fits, "")
    return f"{inside}/{_safe(name)}" if inside else ""


def _safe(name: str) -> str:
    plain = name.strip(". ")
    return better_name(plain) if any(check_name(plain, Where(""))) else plain


def _there(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _caption(place: str, named: Mapping[str, str]) -> str:
    sheet = sheets().get(place.partition("/")[0])
    if sheet is None or sheet.key != ("file",) or place in named.values():
        return ""
    return f" ยังไม่มีแถวในแผ่น “{sheet.title}” ขอสมุดงานใหม่เพื่อเขียนคำบรรยาย"


def _absent(folder: Path, contents: Contents, files: Mapping[str, bytes]) -> Iterator[str]:
    for place in _named(contents).values():
        if place not in files and not (folder / place).exists():
            sheet = sheets()[place.partition("/")[0]]
            yield f"แผ่น “{sheet.title}”: ไม่พบไฟล์ {place} ทั้งใน ZIP และในโฟลเดอร์ ใส่ไฟล์นี้ หรือลบแถว"
