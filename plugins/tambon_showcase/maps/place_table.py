"""Reads a table of places that a program wrote: Google My Maps, Google Forms, QGIS; pins, and shapes in well-known text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tambon_showcase.finding import Finding, Where, note
from tambon_showcase.formats.csv_rows import CsvRow
from tambon_showcase.formats.csv_table import read_csv

from .features import Feature, read_geometry
from .fields import field_of, is_technical, named_fields, nearest_heading
from .grids import PLAIN, Grid
from .map_reading import Reading
from .model import MAX_POINTS
from .no_position import unreadable
from .places import places_from_rows
from .shapes import TOO_MANY_POINTS
from .systems import agreed, told_once
from .text import tidy_line
from .wkt import geometries, is_shape

LONGEST_SHAPE = 100_000
"""Characters of a shape in one cell: about 5,000 positions."""
OTHER_COLUMNS = note(
    "T338",
    "คอลัมน์ {value} ไม่ใช่ช่องของหมุด จึงไม่นำมาแสดง",
    "ถ้าต้องการให้อยู่ในคำอธิบายของหมุด ให้รวมไว้ในคอลัมน์ “รายละเอียด” {near}",
)


def read_place_table(data: bytes, file: str, grid: Grid | None) -> Reading:
    """All pins, lines and areas of the table; `grid` is the system chosen for its numbers."""
    table = read_csv(data, file, longest=LONGEST_SHAPE)
    used, findings = agreed(None, grid, Where(file))
    reading = Reading([], [], [*table.findings, *findings], used or PLAIN)
    pins: list[tuple[Where, Mapping[str, str]]] = []
    points = 0
    for line, row in ((row.line, _cells(table.headings, row)) for row in table.rows):
        fields, where = named_fields(row), Where(file, line)
        drawn = fields.get("coordinates", "")
        if not is_shape(drawn):
            pins.append((where, row))
            continue
        points += drawn.count(",")
        if points > MAX_POINTS:
            reading.findings.append(TOO_MANY_POINTS.at(where, f"{MAX_POINTS:,}"))
            break
        _read_shape(drawn, fields, where, reading)
    places, found = places_from_rows(pins, reading.grid)
    reading.places.extend(places)
    reading.findings.extend(
        [*found, *_other_columns(table.headings, table.rows, Where(file, table.header_line))]
    )
    return reading._replace(findings=told_once(reading.findings))


def _cells(headings: Sequence[str], row: CsvRow) -> Mapping[str, str]:
    return dict(zip(headings, row.cells, strict=True))


def _read_shape(drawn: str, fields: Mapping[str, str], where: Where, reading: Reading) -> None:
    name = tidy_line(fields.get("name", ""))
    feature = Feature(fields, name or f"บรรทัด {where.line}", where, name)
    try:
        for kind, coordinates in geometries(drawn):
            read_geometry(kind, coordinates, feature, reading)
    except (ValueError, OverflowError):
        reading.findings.append(unreadable(drawn, feature.name, where, reading.grid))


def _other_columns(headings: Sequence[str], rows: Sequence[CsvRow], where: Where) -> list[Finding]:
    """The columns with words in them that mean no field of a pin."""
    others = [
        heading
        for place, heading in enumerate(headings)
        if heading
        and field_of(heading) is None
        and not is_technical(heading)
        and any(row.cells[place] for row in rows)
    ]
    meant = [f"“{heading}” อาจเป็น “{near}”" for heading in others if (near := nearest_heading(heading))]
    near = f"ถ้าเป็นช่องของหมุด ให้แก้หัวคอลัมน์: {' · '.join(meant)}" if meant else ""
    return [OTHER_COLUMNS.at(where, others, near=near)] if others else []
