"""`tambon map import` and `tambon map draw`: map files of any office in, and a local page to draw on."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path

from tambon_showcase.checks.together import together
from tambon_showcase.finding import SEVERITY_NAMES, Finding, Where
from tambon_showcase.maps import gis
from tambon_showcase.maps.any_file import read_any
from tambon_showcase.maps.bundle import BAD_ZIP, NOTHING_INSIDE, open_bundle, read_plain
from tambon_showcase.maps.entry_map import BOUNDARY_FILE, MAP_FOLDER
from tambon_showcase.maps.exports import boundary_geojson, to_csv, to_geojson
from tambon_showcase.maps.geojson import read_boundary
from tambon_showcase.maps.grids import GRIDS, grid_of
from tambon_showcase.maps.links import place_address
from tambon_showcase.maps.map_reading import Reading
from tambon_showcase.maps.model import Boundary, Place, Shape
from tambon_showcase.maps.positions import position_text
from tambon_showcase.maps.shapes import boundary_of
from tambon_showcase.maps.together import check_places
from tambon_showcase.model.handbook import told
from tambon_showcase.model.media import PlaceRow
from tambon_showcase.model.tables import table_of
from tambon_showcase.site.whole_file import write_new
from tambon_showcase.worker.pool import run_one

from .common import NOT_READ, add_root_option, entry_code, faults_dir, project_root
from .known_place import known_place
from .refusals import is_free

NEEDS_GIS = 'คำสั่งนี้ต้องติดตั้งชุด gis ก่อน: pip install -e ".[gis]"'
SHAPES_FILE = "shapes.geojson"
"""Lines and areas beside the boundary, to be put into `maps/`."""


def add_map_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare `tambon map` and its two commands."""
    group = commands.add_parser("map", help="นำเข้าหรือวาดข้อมูลแผนที่").add_subparsers(
        metavar="คำสั่ง", required=True
    )
    importer = group.add_parser(
        "import", help="แปลงไฟล์แผนที่เป็น places.csv boundary.geojson และ shapes.geojson"
    )
    importer.add_argument(
        "file",
        type=Path,
        metavar="ไฟล์",
        help="KML KMZ CSV GeoJSON GPX, zip หรือโฟลเดอร์ของไฟล์เหล่านี้ หรือ (ชุด gis) Shapefile GeoPackage",
    )
    importer.add_argument(
        "--out", type=Path, default=Path(), metavar="โฟลเดอร์", help="ที่เก็บผล (ไม่ระบุ = โฟลเดอร์นี้)"
    )
    importer.add_argument(
        "--crs",
        default="",
        metavar="ระบบพิกัด",
        help="เช่น EPSG:32647 (WGS 84 / UTM 47N) หรือ EPSG:24047 (Indian 1975) เมื่อพิกัดเป็นเมตร",
    )
    importer.add_argument("--area", default="", metavar="ชื่อ", help="ชื่อพื้นที่ที่เป็นขอบเขต เมื่อไฟล์มีหลายพื้นที่")
    importer.set_defaults(run=run_import)
    drawer = group.add_parser("draw", help="เปิดหน้าวาดขอบเขตและหมุดบนภาพถ่าย (ชุด gis)")
    drawer.add_argument("code", type=entry_code, metavar="รหัสตำบล", help="รหัสตำบล 6 หลัก")
    drawer.add_argument("--out", type=Path, default=Path("map-draw.html"), metavar="ไฟล์", help="ชื่อหน้าที่จะสร้าง")
    add_root_option(drawer)
    drawer.set_defaults(run=run_draw)


def run_import(chosen: argparse.Namespace) -> int:
    """Read the file, say what was found, write what can be used; nothing that is there is overwritten."""
    reading = run_one(_read, (chosen.file, chosen.crs, chosen.out), _not_read, faults_dir())
    if isinstance(reading, str):
        print(reading, file=sys.stderr)
        return 2
    findings = [*reading.findings, *check_places(reading.places, None)]
    boundary, found = _boundary(reading, chosen.area, Where(chosen.file.name))
    _print_findings([*findings, *found])
    made = {"places.csv": to_csv(reading.places)} if reading.places else {}
    if boundary:
        made[BOUNDARY_FILE] = boundary_geojson(chosen.file.stem, boundary)
    if others := _other_shapes(reading.shapes, chosen.area):
        made[SHAPES_FILE] = to_geojson(chosen.file.stem, [], others)
    if not made:
        print("ไม่มีจุดหรือพื้นที่ที่ใช้ได้ในไฟล์นี้", file=sys.stderr)
        return 1
    print(f"พบ {len(reading.places)} จุด {len(reading.shapes)} เส้นและพื้นที่")
    if first := next(iter(reading.places), None):
        print(
            f"จุดแรก “{first.name}” อยู่ที่ {position_text(first.position)} ดูในแผนที่: {place_address(first.position)}"
        )
    if others:
        print(f"เส้นและพื้นที่อื่นอยู่ใน {SHAPES_FILE} นำไปไว้ในโฟลเดอร์ {MAP_FOLDER} ของตำบล")
    return _write(chosen.out, made)


def run_draw(chosen: argparse.Namespace) -> int:
    """Write the page to draw on, with the entry's pins and boundary already there."""
    if not gis.is_installed():
        print(NEEDS_GIS, file=sys.stderr)
        return 2
    folders = (
        sorted((project_root(chosen) / "tambons").glob(f"*/*/{chosen.code}-*"))
        if chosen.code.isdecimal()
        else []
    )
    if not folders:
        print(f"ไม่พบโฟลเดอร์ของตำบลรหัส {chosen.code}", file=sys.stderr)
        return 2
    if not is_free([chosen.out]):
        return 1
    drawing = run_one(_entry_drawing, folders[-1], _not_drawn, faults_dir())
    if isinstance(drawing, str):
        print(drawing, file=sys.stderr)
        return 1
    places, boundary = drawing
    gis.drawing_page(f"วาดแผนที่ {folders[-1].name}", places, boundary, chosen.out)
    print(f"เปิดไฟล์ {chosen.out} ในเบราว์เซอร์ที่ต่ออินเทอร์เน็ต วาดหรือแก้ แล้วกด Export เพื่อบันทึก GeoJSON")
    print(f"แปลงผลด้วย tambon map import ไฟล์ที่บันทึก แล้วนำ {BOUNDARY_FILE} ไปไว้ในโฟลเดอร์ตำบล")
    return 0


def _not_read(_asked: tuple[Path, str, Path], reason: str) -> Reading | str:
    return NOT_READ.format(reason=reason)


def _read(asked: tuple[Path, str, Path]) -> Reading | str:
    """Everything in the file, zip or folder, with positions in a coordinate system; or why it cannot begin."""
    path, crs, out = asked
    if not path.exists():
        return f"ไม่พบไฟล์ {path}"
    bundle = open_bundle(path)
    if bundle is None:
        return Reading([], [], [BAD_ZIP.at(Where(path.name))])
    files, names = bundle
    if any(item.needs_gis for item in files) and not gis.is_installed():
        return NEEDS_GIS
    grid = grid_of(crs)
    if crs and not grid and not all(item.needs_gis for item in files):
        return f"ไม่รู้จักระบบพิกัด {crs} ใช้ได้: {' · '.join(grid.name for grid in GRIDS)}"
    if grid and grid.zone:
        grid = dataclasses.replace(grid, near=known_place((out, path)))
    whole = Reading([], [], [] if files else [NOTHING_INSIDE.at(Where(path.name), " ".join(names[:5]))])
    for item in files:
        whole.add(gis.read_with_gdal(item, crs) if item.needs_gis else read_plain(item, grid))
    return whole


def _boundary(reading: Reading, area: str, where: Where) -> tuple[Boundary | None, list[Finding]]:
    """The boundary among the areas: the one named, or the only one; a choice among several is not ours."""
    areas = [shape for shape in reading.shapes if shape.closed and (not area or shape.name == area)]
    names = sorted({shape.name for shape in areas})
    if len(names) > 1:
        print(f"มีหลายพื้นที่ เลือกหนึ่งด้วย --area: {' · '.join(names[:20])}", file=sys.stderr)
    return boundary_of(Reading([], areas, []), where) if len(names) == 1 else (None, [])


def _other_shapes(shapes: Sequence[Shape], area: str) -> list[Shape]:
    """The lines, and the areas beside the one named as boundary."""
    return [shape for shape in shapes if not shape.closed or (area and shape.name != area)]


def _not_drawn(_folder: Path, reason: str) -> str:
    return NOT_READ.format(reason=reason)


def _entry_drawing(folder: Path) -> tuple[list[Place], Boundary | None] | str:
    table, outline = folder / table_of(PlaceRow).file, folder / BOUNDARY_FILE
    places = read_any(table.read_bytes(), table.name).places if table.is_file() else []
    boundary = read_boundary(outline.read_bytes(), outline.name)[0] if outline.is_file() else None
    return places, boundary


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in together(findings):
        print(finding.place_th)
        print(f"  [{finding.code} {SEVERITY_NAMES[finding.severity]}] {finding.message}")
        print(f"  วิธีแก้: {told(finding.fix)}")


def _write(folder: Path, made: dict[str, bytes]) -> int:
    targets = {folder / name: data for name, data in made.items()}
    if not is_free(targets):
        return 1
    write_new(targets)
    print(*(f"บันทึก {target}" for target in targets), sep="\n")
    return 0
