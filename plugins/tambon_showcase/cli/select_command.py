"""`tambon select`: the list of a province or region for the department, and what is looked at before."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.edition import Edition, Region
from tambon_showcase.edition.load import load_edition
from tambon_showcase.finding import Finding
from tambon_showcase.judging.candidates import candidates_from_pack
from tambon_showcase.judging.past_book import read_past_file
from tambon_showcase.judging.selection import selection_desk
from tambon_showcase.judging.selection_outputs import select_files
from tambon_showcase.judging.terms import read_terms
from tambon_showcase.text.thai_text import ARABIC_DIGITS

from .common import newest_year, project_root
from .judge_commands import Commands, add_place
from .judge_desk import pack_of, read_file, report
from .written import write_results


def add_select_command(subparsers: Commands) -> None:
    """Declare `tambon select`."""
    select = subparsers.add_parser("select", help="ตรวจโควตาและออกรายชื่อตำบลส่งกรมฯ")
    add_place(select)
    select.add_argument("--province", default="", metavar="จังหวัด", help="ชื่อหรือรหัสจังหวัด (ไม่ระบุ = ทั้งเขต)")
    select.add_argument(
        "--register",
        type=Path,
        metavar="ไฟล์",
        help="ทะเบียนตำบลต้นแบบปีก่อน CSV หรือ Excel: ปี, ระดับ และรหัส หรือ จังหวัด, อำเภอ, ตำบล",
    )
    select.set_defaults(run=run_select)


def run_select(chosen: argparse.Namespace) -> int:
    """Write the lists and print what has to be looked at first; 1 where a tambon may not enter or a file is wrong."""
    if chosen.province and not chosen.region and not chosen.pack:
        chosen.region = _region_of(
            chosen.province, _edition(chosen, newest_year(chosen, project_root(chosen)))
        )
    pack = pack_of(chosen)
    terms = read_terms(pack)
    year = chosen.year or int(terms.year)
    edition = _edition(chosen, year)
    region = edition.region(int(terms.region))
    if region is None:
        raise SystemExit(f"กติกาปี {year} ไม่มีเขต {terms.region} ใช้ชุดข้อมูลของเขตในปีเดียวกัน")
    past, findings = _past(chosen.register)
    report(findings)
    provinces = _chosen(chosen.province, _provinces(edition, region), region)
    kept = [one for one in candidates_from_pack(pack) if one.code[:2] in provinces]
    title = f"จังหวัด{'/'.join(provinces.values())}" if chosen.province else region.name_th
    desk = selection_desk(edition, title, kept, past, provinces)
    print("\n".join(desk.warnings_th))
    written = write_results(chosen.out, select_files(desk, edition))
    is_wrong = any(finding.is_error for finding in findings)
    return int(not written or is_wrong or any(line.past == "found" for line in desk.lines))


def _edition(chosen: argparse.Namespace, year: int) -> Edition:
    """The rules of a year. Raises SystemExit when they cannot be read."""
    edition = load_edition(project_root(chosen) / "tambons", year).edition
    if edition is None:
        raise SystemExit(f"อ่านกติกาปี {year} ไม่ได้ ใช้คำสั่ง tambon check เพื่อดูสิ่งที่ต้องแก้")
    return edition


def _region_of(said: str, edition: Edition) -> int:
    """The region of the province that a name or a code means. Raises SystemExit where there is none."""
    for region in (*edition.regions, edition.fictitious_region):
        if _meant(said, _provinces(edition, region)):
            return region.no
    raise SystemExit(f"ไม่มีจังหวัด “{said}” ตรวจตัวสะกด ใช้ชื่อเต็มหรือรหัสสองหลัก เช่น สุโขทัย หรือ 64")


def _provinces(edition: Edition, region: Region) -> dict[str, str]:
    """The names of a region's provinces by their codes."""
    named = {place.code[:2]: place.province_th for place in edition.contest.fictitious_places}
    named |= {province.code: province.name_th for province in register.provinces()}
    return {code: named.get(code, code) for code in region.province_codes}


def _chosen(said: str, provinces: Mapping[str, str], region: Region) -> dict[str, str]:
    """The province that a name or a code means, or all of them where none is said. Raises SystemExit for any other."""
    found = _meant(said, provinces) if said else dict(provinces)
    if not found:
        known = ", ".join(f"{name} ({code})" for code, name in provinces.items())
        raise SystemExit(f"ไม่มีจังหวัด “{said}” ใน{region.name_th} ซึ่งมี {known}")
    return found


def _meant(said: str, provinces: Mapping[str, str]) -> dict[str, str]:
    wanted = register.bare_name(said.translate(ARABIC_DIGITS))
    return {code: name for code, name in provinces.items() if wanted in (code, name)}


def _past(path: Path | None) -> tuple[list[PastModel] | None, list[Finding]]:
    return (None, []) if path is None else read_past_file(read_file(path), path.name)
