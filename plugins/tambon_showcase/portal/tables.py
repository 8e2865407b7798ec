"""The data page's files: every table over all entries as CSV and Parquet, described by `datapackage.json`.

Rows come from the entries' own published files, so that nothing is published here that is not published there.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from tambon_showcase.content.spreadsheet_safety import download_cell
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.shares import PUBLISHED
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import OFFERED, TABLES
from tambon_showcase.site.templates import render
from tambon_showcase.view.files import readable_size

from .catalogue import catalogues
from .data_package import data_package
from .explored import Explored
from .parquet import write_parquet
from .whole_table import WholeTable

FOLDER = "data"
KINDS = {"": "จริง", "example": "ตัวอย่างจากแหล่งสาธารณะ"}
KEY_COLUMNS = ("ปีการประกวด", "รหัสตำบล", "ตำบล", "อำเภอ", "จังหวัด", "ลักษณะข้อมูล")
"""Columns before those of the table; examples made from public sources say so in every row."""
_BOM = b"\xef\xbb\xbf"
_END = b"\r\n"


def write_tables(explored: Explored) -> list[WholeTable]:
    """All files of the data page; returns the tables."""
    tables = whole_tables(explored)
    for table in tables:
        path = f"{FOLDER}/{table.name}"
        explored.writer.large_file(f"{path}.csv", table.sources, partial(_write_csv, explored, table))
        source = explored.site_dir / f"{path}.csv"
        explored.writer.large_file(
            f"{path}.parquet", table.sources, partial(write_parquet, source, table.name, KEY_COLUMNS)
        )
    url = explored.writer.site_url
    described = [part for table in tables for part in (table.name.encode(), str(table.rows).encode())]
    package = partial(data_package, tables, KEY_COLUMNS)
    explored.writer.file(
        f"{FOLDER}/datapackage.json", described, lambda: json.dumps(package(), ensure_ascii=False, indent=1)
    )
    counted = [*described, url.encode(), *(str(len(table.keys)).encode() for table in tables)]
    for name, make in catalogues(tables, url).items():
        explored.writer.file(f"{FOLDER}/{name}", counted, make)
    return tables


def whole_tables(explored: Explored) -> list[WholeTable]:
    """The tables that any entry publishes, in the order of the entries' own lists; what is invented is no data."""
    real = {key for key, facts in explored.entries.items() if facts.kind != "fiction"}
    found: dict[str, list[tuple[str, int, str]]] = {}
    for key, data in explored.shares.each(PUBLISHED):
        if key in real:
            for name, (rows, digest) in json.loads(data).items():
                found.setdefault(name, []).append((key, rows, digest))
    return [_whole(explored, table, found[table.name]) for table in OFFERED if table.name in found]


def _whole(explored: Explored, table: TableType, parts: Sequence[tuple[str, int, str]]) -> WholeTable:
    keys = tuple(key for key, _, _ in parts)
    sources = tuple(part for key, _, digest in parts for part in (digest.encode(), explored.names[key]))
    return WholeTable(table.name, table.title, keys, sum(rows for _, rows, _ in parts), sources)


def _write_csv(explored: Explored, table: WholeTable, path: Path) -> None:
    with path.open("wb") as out:
        for number, key in enumerate(table.keys):
            data = (explored.site_dir / key / TABLES[table.name].download).read_bytes().removeprefix(_BOM)
            head, _, rows = data.partition(_END)
            if not number:
                out.write(_BOM + ",".join(KEY_COLUMNS).encode() + b"," + head + _END)
            out.write(_prefixed(rows, key_cells(explored.entries[key])))


def key_cells(facts: Facts) -> list[str]:
    """The cells before each row of an entry."""
    names = (facts.name_th, facts.district_th, facts.province_th)
    return [str(facts.year_be), facts.code, *map(download_cell, names), KINDS[facts.kind]]


def _prefixed(rows: bytes, cells: Sequence[str]) -> bytes:
    """Rows with the key cells before each. Only quoted rows are parsed: they may hold line ends."""
    if b'"' in rows:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerows([*cells, *row] for row in csv.reader(io.StringIO(rows.decode(), newline="")))
        return out.getvalue().encode()
    before = (",".join(cells) + ",").encode()
    lines = rows.removesuffix(_END).split(_END)
    return b"".join(before + line + _END for line in lines)


def data_block(tables: Sequence[WholeTable], site_dir: Path, url: str) -> str:
    """The list of files on the data page."""
    keys = (key for table in tables for key in table.keys)
    example = min(keys, key=lambda key: (-int(key[:4]), key), default="").replace("/", "-")
    sizes = dict(_sizes(tables, site_dir))
    return render(
        "portal/data.html",
        tables=tables,
        sizes=sizes,
        folder=FOLDER,
        example=example,
        catalogues=catalogues(tables, url),
    )


def data_sources(tables: Sequence[WholeTable]) -> list[bytes]:
    """What the data page's list depends on."""
    return [part for table in tables for part in table.sources]


def _sizes(tables: Sequence[WholeTable], site_dir: Path) -> Iterator[tuple[str, str]]:
    for table in tables:
        for ending in ("csv", "parquet"):
            name = f"{table.name}.{ending}"
            yield name, readable_size((site_dir / FOLDER / name).stat().st_size)
