"""What several commands share."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.edition import edition_years
from tambon_showcase.settings import Settings
from tambon_showcase.site.whole_file import write_new

from .refusals import is_free, project_above

NOT_READ = "อ่านไฟล์นี้ไม่สำเร็จ: {reason} เปิดไฟล์ในโปรแกรมเดิม บันทึกใหม่ แล้วลองอีกครั้ง ถ้ายังไม่ได้ ให้แจ้งผู้ดูแลระบบ"
"""What a command says when a file ended its worker."""

NO_TAMBON = "ไม่พบรหัสตำบล {code} ในทะเบียน กรุณาตรวจรหัส 6 หลัก"
NO_EDITION = "ไม่พบกติกาของปี {year} มีปี: {years}"
"""What commands say of a code that is no tambon's, and of a year without rules."""


def add_root_option(parser: argparse.ArgumentParser) -> None:
    """`--root`: the project's folder, by default the nearest one above that has mkdocs.yml."""
    parser.add_argument(
        "--root", type=Path, default=None, metavar="โฟลเดอร์", help="โฟลเดอร์ของโครงการ (มีไฟล์ mkdocs.yml)"
    )


def add_year_option(parser: argparse.ArgumentParser) -> None:
    """`--year`: of which year's contest, by default the newest."""
    parser.add_argument("--year", type=int, default=None, metavar="ปี", help="ปีงบประมาณ (ไม่ระบุ = ปีล่าสุด)")


def entry_code(text: str) -> str:
    """The code of an entry as it was typed, or that of its folder: a shell completes those, and they can be dragged."""
    folder = re.fullmatch(r"(?:.*[/\\])?(\d{6})(?:-[^/\\]*)?[/\\]*", text)
    return folder[1] if folder else text


def province_code(text: str) -> str:
    """The code of a province by its name, its code or its folder; what is none stays as it was typed."""
    folder = re.fullmatch(r"(?:.*[/\\])?(\d{2})(?:-[^/\\]*)?[/\\]*", text)
    named = {province.name_th: province.code for province in register.provinces()}
    return folder[1] if folder else named.get(register.bare_name(text), text)


def faults_dir() -> Path | None:
    """Where details of faults are kept for the maintainer: in the project that the command was called in, if any."""
    root = project_above(Path.cwd())
    return Settings(root, root / "site").faults_dir if root else None


def project_root(chosen: argparse.Namespace) -> Path:
    """The project's root.

    Raises:
        SystemExit: the folder chosen is not there, or there is no mkdocs.yml in it or above.
    """
    if chosen.root and not chosen.root.is_dir():
        raise SystemExit(f"ไม่พบโฟลเดอร์ {chosen.root} ตรวจที่อยู่หลัง --root")
    if root := project_above(chosen.root or Path.cwd()):
        return root
    raise SystemExit("ไม่พบไฟล์ mkdocs.yml กรุณาเปิดคำสั่งในโฟลเดอร์ของโครงการ หรือระบุ --root")


def year_of(chosen: argparse.Namespace, root: Path) -> int | str:
    """The year of `--year`, or the newest with rules; where it has none, what is said of it, in Thai."""
    years, year = edition_years(root / "tambons"), newest_year(chosen, root)
    if year in years:
        return year
    return NO_EDITION.format(year=year, years=", ".join(map(str, years)) or "ยังไม่มี")


def newest_year(chosen: argparse.Namespace, root: Path) -> int:
    """The year of `--year`, or the newest with rules; 0 where there is none."""
    year: int = chosen.year or max(edition_years(root / "tambons"), default=0)
    return year


def refuse(text: str) -> int:
    """Say why a command does nothing, and return the status for that."""
    print(text, file=sys.stderr)
    return 2


def save(content: bytes | str, out: Path) -> int:
    """Write what a command made into a new file; 1, and the words, where these say why it was not made."""
    if isinstance(content, str):
        print(content, file=sys.stderr)
        return 1
    try:
        write_new({out: content})
    except FileExistsError:
        if is_free([out]):  # what should be its folder is a file
            raise
        return 1  # it came while ours was made
    print(f"บันทึก {out} ({len(content) // 1000:,} KB)")
    return 0
