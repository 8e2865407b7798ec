"""`tambon report`, `deck` and `checklist`: one document of an entry."""

from __future__ import annotations

import argparse
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tambon_showcase.reading.folder import entry_folder
from tambon_showcase.worker.pool import run_one

from .build import site_settings
from .common import add_root_option, add_year_option, entry_code, faults_dir, project_root, save
from .refusals import is_free, refusal

if TYPE_CHECKING:
    from tambon_showcase.view.source import DocumentSource

UNREADABLE = "อ่านข้อมูลของตำบลนี้ไม่ได้ ตรวจด้วย tambon check {code}"
NOT_MADE = "ทำเอกสารไม่สำเร็จ: {reason} ตรวจด้วย tambon check {code} ถ้าไม่พบจุดที่ต้องแก้ ให้แจ้งผู้ดูแลระบบ"
BAD_TEMPLATE = "เปิดแม่แบบสไลด์ {file} ไม่ได้ บันทึกใหม่จาก PowerPoint เป็น .pptx แล้วลองอีกครั้ง"

Make = Callable[["DocumentSource", argparse.Namespace], bytes | str]


def add_document_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    report = _document(commands, "report", "ทำรายงานถอดบทเรียน (PDF)", _report)
    report.add_argument("--thai-digits", action="store_true", help="เลขหน้าเป็นเลขไทย")
    deck = _document(commands, "deck", "ทำสไลด์นำเสนอ (PPTX)", _deck)
    deck.add_argument("--template", type=Path, default=None, metavar="ไฟล์", help="แม่แบบสไลด์ของจังหวัด (.pptx)")
    checklist = _document(commands, "checklist", "ทำแบบตรวจหลักฐานตามเกณฑ์ (PDF)", _checklist)
    checklist.add_argument("--blank", action="store_true", help="แบบบันทึกผลเปล่าสำหรับกรรมการ")


def _document(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, words: str, make: Make
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words)
    parser.add_argument("code", type=entry_code, metavar="รหัสตำบล", help="รหัสตำบล 6 หลัก")
    parser.add_argument("--out", type=Path, required=True, metavar="ไฟล์", help="ไฟล์ที่จะเขียน")
    add_year_option(parser)
    add_root_option(parser)
    parser.set_defaults(run=run_document, make=make)
    return parser


def run_document(chosen: argparse.Namespace) -> int:
    """Make one document in a bounded worker; 1 when the entry or the machine does not allow it."""
    from tambon_showcase.documents.shelf import DOCUMENT_CPU_S

    root = project_root(chosen)
    if not is_free([chosen.out]):
        return 1
    folder = entry_folder(root, chosen.year, chosen.code)
    if folder is None:
        print(f"ไม่พบโฟลเดอร์ของตำบลรหัส {chosen.code}", file=sys.stderr)
        return 1
    job = DocumentJob(folder, root, chosen)
    content = run_one(_made, job, _not_made, faults_dir(), cpu_s=DOCUMENT_CPU_S)
    return save(content, chosen.out)


class DocumentJob(NamedTuple):
    """One document to make: of which entry, in which project, and what was typed."""

    folder: Path
    root: Path
    chosen: argparse.Namespace


def _made(job: DocumentJob) -> bytes | str:
    """The document, from photos and maps put into a folder that is gone afterwards; or why it cannot be made."""
    from tambon_showcase.edition import load_editions
    from tambon_showcase.paper.pdf import PdfUnavailableError
    from tambon_showcase.pipeline import EntryJob, Workshop, source_of
    from tambon_showcase.site.entry_files import EntryFiles
    from tambon_showcase.site.shells import Shells

    year, chosen = int(job.folder.parents[1].name), job.chosen
    with tempfile.TemporaryDirectory() as site:
        settings = site_settings(job.root, Path(site))
        editions, _ = load_editions(settings.tambons_dir)
        workshop = Workshop(settings, editions, Shells({}, {}, ()))
        try:
            key = f"{year}/{chosen.code}"
            entry = EntryJob(key, year, job.folder)
            files = EntryFiles.in_site(settings, key)
            source = source_of(entry, workshop, files) if year in editions else None
            make: Make = chosen.make
            return make(source, chosen) if source else UNREADABLE.format(code=chosen.code)
        except PdfUnavailableError as problem:
            return str(problem)
        except OSError as problem:
            return refusal(problem)


def _not_made(job: DocumentJob, reason: str) -> str:
    return NOT_MADE.format(reason=reason, code=job.chosen.code)


def _report(source: DocumentSource, chosen: argparse.Namespace) -> bytes:
    from tambon_showcase.paper.pdf import print_paper
    from tambon_showcase.paper.report import report

    return print_paper(report(source, thai_digits=chosen.thai_digits), source.file)


def _checklist(source: DocumentSource, chosen: argparse.Namespace) -> bytes:
    from tambon_showcase.paper.checklist import checklist_paper, scoring_form
    from tambon_showcase.paper.pdf import print_paper

    return print_paper((scoring_form if chosen.blank else checklist_paper)(source), source.file)


def _deck(source: DocumentSource, chosen: argparse.Namespace) -> bytes | str:
    from pptx.exc import PythonPptxError

    from tambon_showcase.deck.make import make_deck
    from tambon_showcase.deck.plan import deck_plan

    try:
        return make_deck(deck_plan(source), source.file, chosen.template)
    except (PythonPptxError, zipfile.BadZipFile, KeyError, ValueError):
        if chosen.template is None:
            raise
        return BAD_TEMPLATE.format(file=chosen.template)
