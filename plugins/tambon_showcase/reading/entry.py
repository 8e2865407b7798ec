"""From an entry's folder to an `Entry`: every value typed, every problem found, nothing raised."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from tambon_showcase import register
from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.personal_tables import protect_values
from tambon_showcase.content.privacy import protect
from tambon_showcase.content.videos import read_video
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.yaml_strict import YamlDocument, read_yaml
from tambon_showcase.formats.yaml_walk import KeyPath, YamlValue
from tambon_showcase.model.entry import Allowance, Entry, EntryText, Identity, Place
from tambon_showcase.model.fields import Row
from tambon_showcase.model.tables import Tables
from tambon_showcase.worker.isolated import isolated

from .explain import Rules, explain, nearest_line
from .folder import FolderListing, scan_entry_folder
from .tables import read_table
from .villages import with_every_moo

NO_MAIN_FILE = error(
    "T110", "โฟลเดอร์นี้ไม่มีไฟล์ tambon.yml", "สร้างไฟล์ tambon.yml ตามแบบ หรือใช้คำสั่ง tambon new {value}"
)
UNKNOWN_KEY = error("T112", "ไม่รู้จักช่อง “{value}”", "ตรวจตัวสะกด หรือลบบรรทัดนี้ออก (ดูชื่อช่องทั้งหมดในคู่มือ)")
KEY_MISSING = error("T113", "ขาดช่อง “{value}”", "เพิ่มช่องนี้ใน tambon.yml")
BAD_VALUE = error("T114", "ค่า “{value}” ในช่อง {key} ใช้ไม่ได้: {reason}", "{fix}")
CODE_NOT_FOLDER = error(
    "T115", "รหัสตำบลในไฟล์คือ {value} แต่ชื่อโฟลเดอร์ขึ้นต้นด้วย {folder}", "แก้รหัสหรือชื่อโฟลเดอร์ให้ตรงกัน"
)
CODE_UNKNOWN = error("T116", "ไม่พบรหัสตำบล {value} ในทะเบียน", "ตรวจรหัสตำบล 6 หลักจากทะเบียนกรมการปกครอง")
TEXT_NOT_UTF8 = error(
    "T118", "ไฟล์ข้อความนี้ไม่ได้บันทึกแบบ UTF-8", "เปิดใน Notepad แล้วเลือก Save As → Encoding: UTF-8"
)


class MainData(NamedTuple):
    """What `tambon.yml` says, or None, and the line of each of its keys."""

    identity: Identity | None
    lines: Mapping[KeyPath, int]


NO_MAIN_DATA = MainData(None, {})
NO_ROWS: tuple[Row, ...] = ()


class EntryResult(NamedTuple):
    """What came of reading a folder: the entry unless its main file cannot be used, and all findings."""

    entry: Entry | None
    findings: tuple[Finding, ...]


def read_entry(folder: Path, edition: Edition, root: Path) -> EntryResult:
    """Read the entry in `folder`; `root` is the project's root, from which findings name files."""
    name = folder.relative_to(root).as_posix()
    listing = scan_entry_folder(folder, root)
    findings = list(listing.findings)
    main = functools.partial(_read_identity, folder, listing, name)
    (identity, lines), found = isolated(Where(f"{name}/tambon.yml"), NO_MAIN_DATA, main)
    findings += found
    if identity is None:
        return EntryResult(None, tuple(findings))
    place, unplaced = _place(identity, edition, Where(f"{name}/tambon.yml", lines.get(("code",), 0)))
    findings += unplaced
    if place is None:
        return EntryResult(None, tuple(findings))
    allowances = Allowances.of(identity.allowances)
    tables, found = _read_tables(listing, name, allowances)
    findings += found
    texts, found = _read_texts(listing, name, allowances)
    findings += found
    sizes = {path: info.size for path, info in listing.files.items()}
    seconds = _video_seconds(identity, listing, name)
    entry = Entry(
        edition.year_be, name, identity, place, tables, texts, sizes, lines, tuple(findings), seconds
    )
    return EntryResult(entry, tuple(findings))


def _read_identity(folder: Path, listing: FolderListing, name: str) -> tuple[MainData, list[Finding]]:
    file = f"{name}/tambon.yml"
    if "tambon.yml" not in listing.files:
        return NO_MAIN_DATA, [NO_MAIN_FILE.at(Where(file), folder.name[:6])]
    document = read_yaml(listing.files["tambon.yml"].path.read_bytes(), file)
    findings = list(document.findings)
    if document.value is None or any(finding.is_error for finding in findings):
        return MainData(None, document.lines), findings
    shown, personal = _protected(document.value, document.lines, file)
    identity, found = _validate_identity(dataclasses.replace(document, value=shown), file)
    findings += [*personal, *found]
    if identity is not None and not folder.name.startswith(identity.code):
        findings.append(
            CODE_NOT_FOLDER.at(
                Where(file, document.lines.get(("code",), 0)), identity.code, folder=folder.name
            )
        )
    return MainData(identity, document.lines), findings


def _protected(
    written: Mapping[str, YamlValue], lines: Mapping[KeyPath, int], file: str
) -> tuple[dict[str, Any], list[Finding]]:
    """The main file with personal data masked; the allowances themselves keep the values they name."""
    allowed = {key: value for key, value in written.items() if key == "allowances"}
    others = {key: value for key, value in written.items() if key != "allowances"}
    shown, findings = protect_values(others, lines, file, _allowances(allowed.get("allowances", [])))
    return {**shown, **allowed}, findings


def _allowances(written: object) -> Allowances:
    """What a reviewer allowed; mistakes in it are told when the whole file is converted."""
    try:
        return Allowances.of(_allowance_reader().validate_python(written))
    except ValidationError:
        return NO_ALLOWANCES


@functools.cache
def _allowance_reader() -> TypeAdapter[tuple[Allowance, ...]]:
    return TypeAdapter(tuple[Allowance, ...])


def _validate_identity(document: YamlDocument, file: str) -> tuple[Identity | None, list[Finding]]:
    try:
        return Identity.model_validate(document.value), []
    except ValidationError as problem:

        def where(path: tuple[str | int, ...]) -> Where:
            return Where(file, nearest_line(document.lines, path))

        return None, list(explain(problem, where, Rules(UNKNOWN_KEY, KEY_MISSING, BAD_VALUE)))


def _place(identity: Identity, edition: Edition, where: Where) -> tuple[Place | None, Iterable[Finding]]:
    """The register's names; the demonstration tambon's names are the department's, never the contributor's."""
    found = edition.fictitious_place(identity.code) or register.tambon(identity.code)
    if found is None:
        return None, [CODE_UNKNOWN.at(where, identity.code)]
    place = Place(
        found.tambon_th,
        found.tambon_en,
        found.district_th,
        found.district_code,
        found.province_th,
        found.province_code,
        edition.region_of(found.province_code),
    )
    return place, []


def _read_tables(listing: FolderListing, name: str, allowances: Allowances) -> tuple[Tables, list[Finding]]:
    rows: dict[str, Any] = {}
    findings: list[Finding] = []
    for path, info in listing.files.items():
        if path.startswith("tables/"):
            table = Path(path).stem
            where = Where(f"{name}/{path}")
            read = functools.partial(_read_table, table, info.path, where, allowances)
            rows[table], found = isolated(where, NO_ROWS, read)
            findings += found
    return with_every_moo(Tables(**rows)), findings


def _read_table(
    table: str, path: Path, where: Where, allowances: Allowances
) -> tuple[tuple[Row, ...], list[Finding]]:
    return read_table(table, path.read_bytes(), where.file, allowances)


def _video_seconds(identity: Identity, listing: FolderListing, name: str) -> int | None:
    """The length of the video in the folder; what is wrong with the file is told where all files are opened."""
    place = f"videos/{identity.video.file}" if identity.video else ""
    if place not in listing.files:
        return None
    where = Where(f"{name}/{place}")
    video, _ = isolated(where, None, functools.partial(read_video, listing.files[place].path, where))
    return video.seconds if video else None


def _read_texts(
    listing: FolderListing, name: str, allowances: Allowances
) -> tuple[dict[str, EntryText], list[Finding]]:
    texts: dict[str, EntryText] = {}
    findings: list[Finding] = []
    for path, info in listing.files.items():
        if not path.startswith("texts/"):
            continue
        where = Where(f"{name}/{path}")
        text, found = isolated(where, None, functools.partial(_read_text, info.path, where, allowances))
        findings += found
        if text is not None:
            texts[text.slug] = text
    return texts, findings


def _read_text(path: Path, where: Where, allowances: Allowances) -> tuple[EntryText | None, list[Finding]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [TEXT_NOT_UTF8.at(where)]
    shown, findings = protect(text, Where(where.file, 1), allowances)
    return EntryText(Path(where.file).stem, shown, where), findings
