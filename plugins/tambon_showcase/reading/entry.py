"""From an entry's folder to an `Entry`: every value typed, every problem found, nothing raised."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tambon_showcase import register
from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.videos import read_video
from tambon_showcase.edition import Edition
from tambon_showcase.edition.indicators import Dimension
from tambon_showcase.finding import Finding, Where, error, with_advice
from tambon_showcase.formats.csv_table import MAX_ROWS
from tambon_showcase.model.entry import Entry, EntryText, Gap, Location
from tambon_showcase.model.identity import Identity
from tambon_showcase.model.tables import Tables
from tambon_showcase.text.dates import with_examples
from tambon_showcase.worker.isolated import isolated

from .approved import allowances_of_base
from .dimensions import facilities_of_the_year, ranking_with_ids, rows_with_ids
from .explain import nearest_line
from .file_names import FileNames
from .folder import FolderListing, scan_entry_folder
from .main_file import NO_MAIN_DATA, MainData, read_main_file
from .tables import NamesInHeadings, ReadTable, read_table
from .texts import read_text
from .villages import VILLAGES_FILE, numbers_by_name, with_every_moo

CODE_UNKNOWN = error(
    "T116",
    "ไม่พบรหัสตำบล {value} ในทะเบียน",
    "ตรวจรหัสตำบล 6 หลักจากทะเบียนกรมการปกครอง แล้วแก้ทั้งชื่อโฟลเดอร์ (และโฟลเดอร์จังหวัดถ้าไม่ตรง) และ code ใน tambon.yml",
)
NOTHING_READ = ReadTable((), [], MAX_ROWS)


class EntryResult(NamedTuple):
    """What came of reading a folder: the entry unless its main file cannot be used, and all findings."""

    entry: Entry | None
    findings: tuple[Finding, ...]


def read_entry(folder: Path, edition: Edition, root: Path, base: Path | None = None) -> EntryResult:
    """Read the entry in `folder`; `root` is the project's root, from which findings name files.

    `base` is the project's root in the base branch, where this one is a proposal to it.
    """
    entry, findings = _read(folder, edition, root, base)
    return EntryResult(entry, tuple(_of_year(found, edition) for found in findings))


def _of_year(found: Finding, edition: Edition) -> Finding:
    """The finding with advice that shows days and years of this year's work."""
    return with_advice(found, lambda advice: with_examples(advice, edition.example_day, edition.data_year_be))


def _read(folder: Path, edition: Edition, root: Path, base: Path | None) -> EntryResult:
    name = folder.relative_to(root).as_posix()
    listing = scan_entry_folder(folder, root)
    findings = list(listing.findings)
    main = functools.partial(_read_main, folder, listing, name, edition.year_be, base)
    (identity, lines, lost), found = isolated(Where(f"{name}/tambon.yml"), NO_MAIN_DATA, main)
    findings += found
    if identity is None:
        return EntryResult(None, tuple(findings))
    found_place = _registered(identity.code, edition) or _registered(folder.name[:6], edition)
    if found_place is None:
        where = Where(f"{name}/tambon.yml", lines.get(("code",), 0))
        return EntryResult(None, (*findings, CODE_UNKNOWN.at(where, identity.code)))
    identity = identity.model_copy(update={"code": found_place.code})  # that it is not the folder's is said
    place = _place(found_place, edition)
    allowances = Allowances.of(identity.allowances)
    dimensions = edition.dimension_set.dimensions
    tables, gaps, found = _read_tables(listing, name, allowances, dimensions)
    findings += found
    tables, identity = rows_with_ids(tables, dimensions), ranking_with_ids(identity, dimensions)
    tables = facilities_of_the_year(tables, edition.facilities)
    names = FileNames(listing.files)
    tables, found = names.mend_tables(tables, name)
    findings += found
    identity, found = names.mend(
        identity, lambda path: Where(f"{name}/tambon.yml", nearest_line(lines, path))
    )
    findings += found
    texts, found = _read_texts(listing, name, allowances)
    findings += found
    sizes = {path: info.size for path, info in listing.files.items() if path not in listing.elsewhere}
    seconds = _video_seconds(identity, listing, name)
    entry = Entry(
        edition.year_be,
        name,
        identity,
        place,
        tables,
        texts,
        sizes,
        lines,
        tuple(findings),
        seconds,
        lost,
        gaps,
        listing.elsewhere,
    )
    return EntryResult(entry, tuple(findings))


def _read_main(
    folder: Path, listing: FolderListing, name: str, year_be: int, base: Path | None
) -> tuple[MainData, list[Finding]]:
    """The main file, with the allowances that count."""
    permitted = allowances_of_base(base, str(year_be), folder.name[:6]) if base else None
    return read_main_file(folder, listing, name, permitted)


def _registered(code: str, edition: Edition) -> register.TambonName | None:
    """The register's names; the demonstration tambon's names are the department's, never the contributor's."""
    return edition.fictitious_place(code) or register.tambon(code)


def _place(found: register.TambonName, edition: Edition) -> Location:
    return Location(
        found.tambon_th,
        found.tambon_en,
        found.district_th,
        found.district_code,
        found.province_th,
        found.province_code,
        edition.region_of(found.province_code),
    )


class _Tables(NamedTuple):
    """All tables, what is missing from them, and what was found."""

    tables: Tables
    gaps: Mapping[str, Gap]
    findings: list[Finding]


def _read_tables(
    listing: FolderListing, name: str, allowances: Allowances, dimensions: Sequence[Dimension]
) -> _Tables:
    rows: dict[str, Any] = {}
    gaps: dict[str, Gap] = {}
    findings: list[Finding] = []
    names = NamesInHeadings({}, dimensions)
    for path in sorted(
        (path for path in listing.files if path.startswith("tables/")), key=VILLAGES_FILE.__ne__
    ):
        table, where = Path(path).stem, Where(f"{name}/{path}")
        file = listing.files[path].path
        read = functools.partial(_read_table, table, file, where, allowances, names)
        made, found = isolated(where, NOTHING_READ, read)
        rows[table], gaps[table] = made.rows, Gap(made.lost_rows, made.lost_columns)
        findings += found
        if path == VILLAGES_FILE:
            names = names._replace(villages=numbers_by_name(rows[table]))
    return _Tables(with_every_moo(Tables(**rows)), gaps, findings)


def _read_table(
    table: str,
    path: Path,
    where: Where,
    allowances: Allowances,
    names: NamesInHeadings,
) -> tuple[ReadTable, list[Finding]]:
    made = read_table(table, path.read_bytes(), where.file, allowances, names)
    return made, made.findings


def _video_seconds(identity: Identity, listing: FolderListing, name: str) -> int | None:
    """The length of the video in the folder; what is wrong with the file is reported where all files are opened."""
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
        text, found = isolated(where, None, functools.partial(read_text, info.path, where, allowances))
        findings += found
        if text is not None:
            texts[text.slug] = text
    return texts, findings
