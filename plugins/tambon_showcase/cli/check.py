"""`tambon check`: the same findings as the site build and the pull request, without building."""

from __future__ import annotations

import argparse
import json
import sys

from tambon_showcase.check_all import CheckReport, check_all
from tambon_showcase.finding import SEVERITY_NAMES, Severity
from tambon_showcase.model.handbook import told
from tambon_showcase.review.annotations import annotation, notice

from .common import add_root_option, entry_code, project_root
from .progress import progress_json, progress_lines


def add_check_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("check", help="ตรวจข้อมูลของตำบล")
    parser.add_argument(
        "codes", nargs="*", type=entry_code, metavar="รหัสตำบล", help="รหัสตำบลที่จะตรวจ (ไม่ระบุ = ทุกตำบล)"
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="รูปแบบผลการตรวจ")
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the findings; 1 when something must be fixed, 2 when a code names no entry."""
    report = check_all(project_root(chosen), frozenset(chosen.codes))
    unknown = sorted(set(chosen.codes) - report.codes)
    for code in unknown:
        print(f"ไม่พบโฟลเดอร์ของตำบลรหัส {code} กรุณาตรวจรหัส หรือใช้คำสั่ง tambon new {code}", file=sys.stderr)
    {"text": _print_text, "json": _print_json, "github": _print_github}[chosen.format](report)
    if unknown:
        return 2
    return int(any(finding.is_error for finding in report.findings))


def _print_text(report: CheckReport) -> None:
    counts = dict.fromkeys(Severity, 0)
    for finding in report.findings:
        counts[finding.severity] += 1
        severity = SEVERITY_NAMES[finding.severity]
        print(
            f"{finding.place_th}\n  [{finding.code} {severity}] {told(finding.message)}\n"
            f"  วิธีแก้: {told(finding.fix)}\n"
        )
    print(
        "สรุป: " + " · ".join(f"{SEVERITY_NAMES[severity]} {count} จุด" for severity, count in counts.items())
    )
    for entry in report.progress:
        print("", *progress_lines(entry, report.findings), sep="\n")


def _print_json(report: CheckReport) -> None:
    rows: list[dict[str, object]] = [
        {**finding.as_json(), "line": line}
        for finding in report.findings
        for line in finding.each_line or (finding.line,)
    ]
    rows += [progress_json(entry, report.findings) for entry in report.progress]
    print(json.dumps(rows, ensure_ascii=False, indent=1))


def _print_github(report: CheckReport) -> None:
    for finding in report.findings:
        print(annotation(finding))
    for entry in report.progress:
        print(notice(entry.folder, " ".join(progress_lines(entry, report.findings))))
