"""`tambon review`: check and compare the entries of a change, for the comment on its pull request."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tambon_showcase.finding import Finding, Severity
from tambon_showcase.review.annotations import annotation
from tambon_showcase.review.shape import ReportError, read_report
from tambon_showcase.site.whole_file import write_whole

from .refusals import is_free


def add_review_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("review", help="เปรียบเทียบและตรวจตำบลที่แก้ไขในคำขอ (ใช้ในระบบอัตโนมัติ)")
    parser.add_argument("--before", type=Path, required=True, metavar="โฟลเดอร์", help="โฟลเดอร์โครงการก่อนแก้ไข")
    parser.add_argument("--after", type=Path, required=True, metavar="โฟลเดอร์", help="โฟลเดอร์โครงการหลังแก้ไข")
    parser.add_argument(
        "--scope", type=Path, required=True, metavar="ไฟล์", help="ผลของ scripts/changed_entries.py"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="ไฟล์", help="ไฟล์รายงาน JSON")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write the report and print its findings for GitHub; 1 when something must be fixed."""
    from tambon_showcase.review.report import review_report

    scope = _scope(chosen.scope)
    if not _is_report(chosen.out) and not is_free([chosen.out]):
        return 1
    made = review_report(chosen.before.resolve(), chosen.after.resolve(), scope)
    write_whole(chosen.out, json.dumps(made, ensure_ascii=False).encode())
    printed = [_finding(written) for written in scope["findings"]]  # by the script that found them
    for finding in map(_finding, made["findings"]):
        if finding not in printed:
            print(annotation(finding))
    return int(any(written["severity"] == Severity.ERROR for written in made["findings"]))


def _finding(written: Mapping[str, Any]) -> Finding:
    """A finding of a report, without what the report says besides, such as its page in the handbook."""
    fields = {
        field.name: written[field.name] for field in dataclasses.fields(Finding) if field.name in written
    }
    return Finding(**{**fields, "severity": Severity(written["severity"])})


def _is_report(path: Path) -> bool:
    """Whether a report of an earlier run is there, which may be replaced."""
    try:
        return path.is_file() and bool(read_report(path.read_bytes()))
    except ReportError:
        return False


def _scope(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        raise SystemExit(f"อ่าน {path} ไม่ได้ ใช้ไฟล์ที่ได้จาก scripts/changed_entries.py") from None
