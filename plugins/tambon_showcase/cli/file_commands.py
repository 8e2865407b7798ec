"""`tambon import` reads a Word file or a workbook; `tambon video` measures a video."""

from __future__ import annotations

import argparse
import functools
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tambon_showcase.site.whole_file import write_new
from tambon_showcase.worker.pool import run_one

from .build import site_settings
from .common import NOT_READ, add_root_option, add_year_option, faults_dir, project_root
from .into import add_into_options, run_into
from .refusals import is_free

if TYPE_CHECKING:
    from tambon_showcase.edition.indicators import Dimension
    from tambon_showcase.importing.imported import Imported

ONE_OF = (
    "ระบุ --into รหัสตำบล เพื่อนำสมุดงานของ tambon workbook กลับเข้าโฟลเดอร์ หรือ --out โฟลเดอร์ เพื่อแยกไฟล์อื่นเป็นตาราง "
    "ดูวิธีใช้ด้วยคำสั่ง tambon import --help"
)


def add_file_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    taken = commands.add_parser("import", help="นำเข้ารายงาน Word (ข้อความ ตาราง ภาพ) หรือสมุดงาน Excel (ตาราง)")
    taken.add_argument("file", type=Path, metavar="ไฟล์", help="ไฟล์ .docx หรือ .xlsx")
    taken.add_argument("--out", type=Path, default=None, metavar="โฟลเดอร์", help="โฟลเดอร์ที่จะเก็บผล ต้องยังไม่มี")
    taken.add_argument(
        "parcel",
        type=Path,
        nargs="?",
        default=None,
        metavar="ภาพ",
        help="ZIP หรือโฟลเดอร์ของภาพและเอกสาร (ใช้กับ --into)",
    )
    add_into_options(taken)
    taken.set_defaults(run=run_import)
    video = commands.add_parser("video", help="วัดความยาวไฟล์วีดิทัศน์ในเครื่อง (ไม่ต้องนำไฟล์ขึ้นเว็บไซต์)")
    video.add_argument("file", type=Path, metavar="ไฟล์", help="ไฟล์ .mp4")
    add_year_option(video)
    add_root_option(video)
    video.set_defaults(run=run_video)


def run_video(chosen: argparse.Namespace) -> int:
    """Measure a local video, and say whether its length fits the contest; a length that does not fit is no error."""
    from tambon_showcase.assess.video import clock, video_fits
    from tambon_showcase.edition import load_editions

    if not chosen.file.is_file():
        print(f"ไม่พบไฟล์ {chosen.file}", file=sys.stderr)
        return 1
    seconds = run_one(_measured, chosen.file, _not_measured, faults_dir())
    if seconds is None:
        print(f"อ่านความยาวของ {chosen.file.name} ไม่ได้ ใช้ไฟล์ .mp4 ที่เปิดดูได้ ขนาดไม่เกิน 2 GB", file=sys.stderr)
        return 1
    editions, _ = load_editions(site_settings(project_root(chosen), None).tambons_dir)
    year = chosen.year or max(editions, default=0)
    edition = editions.get(year)
    print(f'ความยาว {clock(seconds)} นาที ใส่ใน tambon.yml หัวข้อ video ว่า duration: "{clock(seconds)}"')
    if edition is None:
        print(f"ไม่พบกติกาของปี {year} จึงไม่ได้เทียบความยาวกับแนวทาง")
    elif not video_fits(seconds, edition):
        bounds = edition.thresholds
        least, most = clock(bounds.video_seconds_from), clock(bounds.video_seconds_to)
        print(f"ความยาวไม่อยู่ระหว่าง {least} ถึง {most} นาทีตามแนวทาง (เกณฑ์ข้อ 5.2)")
    return 0


def _measured(path: Path) -> int | None:
    from tambon_showcase.content.video_length import measured_seconds

    return measured_seconds(path)


def _not_measured(_path: Path, _reason: str) -> int | None:
    return None


def run_import(chosen: argparse.Namespace) -> int:
    """Take a Word file or a workbook apart and say in Thai what went where; nothing is ever overwritten."""
    if (chosen.out is None) == (not chosen.into):
        print(ONE_OF, file=sys.stderr)
        return 2
    if chosen.into:
        return run_into(chosen)
    if not is_free([chosen.out]):
        return 1
    take_apart = functools.partial(_taken_apart, dimensions=_dimensions(chosen))
    imported = run_one(take_apart, chosen.file, _not_read, faults_dir())
    if isinstance(imported, str):
        print(imported, file=sys.stderr)
        return 1
    write_new({chosen.out / name: content for name, content in imported.files.items()})
    print("\n".join(imported.summary))
    if not imported.files:
        print(f"ไม่ได้นำเข้าอะไรจาก {chosen.file.name} จึงไม่ได้สร้างโฟลเดอร์", file=sys.stderr)
    return 0 if imported.files else 1


def _dimensions(chosen: argparse.Namespace) -> Sequence[Dimension]:
    """The dimensions of the newest year: reports name them over columns of values."""
    from tambon_showcase.edition import load_editions

    editions, _ = load_editions(site_settings(project_root(chosen), None).tambons_dir)
    return editions[max(editions)].dimension_set.dimensions if editions else ()


def _taken_apart(path: Path, dimensions: Sequence[Dimension]) -> Imported | str:
    """What the file holds, or why it cannot be imported."""
    from tambon_showcase.importing.import_file import import_file
    from tambon_showcase.importing.imported import ImportFileError

    try:
        return import_file(path, dimensions)
    except ImportFileError as problem:
        return str(problem)


def _not_read(_path: Path, reason: str) -> str:
    return NOT_READ.format(reason=reason)
