"""A region's scoring file, `_rules/scoring/<region>.yml`: points, steps, levels, tie order.

The guideline of FY 2565 declares no points, so no such file ships; a committee writes and approves its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path as FilePath

from tambon_showcase.edition.edition import Edition
from tambon_showcase.edition.rule_files import SCORING_FOLDER, of_rules
from tambon_showcase.edition.rule_lines import RULES_FOLDER
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.model.entry import Entry
from tambon_showcase.view.declared_points import DeclaredPoints

from .model import CENTS, CONTEST_LEVEL, Scoring
from .scoring_file import ScoringReader

NO_REGION = error(
    "T778", "ไฟล์คะแนน “{value}” ไม่ใช่ของเขตใด จึงไม่มีใครอ่าน", "ตั้งชื่อไฟล์เป็นเลขเขตตามด้วย .yml ได้แก่ {known}"
)


def read_scoring(
    data: bytes, file: str, rubric_items: Sequence[str], groups: Sequence[str]
) -> tuple[Scoring | None, list[Finding]]:
    """The scoring in `data`, or None with every reason; the numbers are those of the edition's items and groups."""
    document = read_yaml(data, file)
    if document.value is None:
        return None, list(of_rules(document.findings))
    reader = ScoringReader(document, file, rubric_items, groups)
    scoring = reader.scoring(document.value)
    findings = [*document.findings, *reader.findings]
    return (None if any(f.is_error for f in findings) else scoring), findings


def load_scoring(
    tambons_dir: FilePath, edition: Edition, region_no: int
) -> tuple[Scoring | None, list[Finding]]:
    """A region's scoring from the edition's rules; None without findings when the region declared none."""
    path = tambons_dir / str(edition.year_be) / RULES_FOLDER / SCORING_FOLDER / f"{region_no}.yml"
    if not path.is_file():
        return None, []
    name = f"{tambons_dir.name}/{path.relative_to(tambons_dir).as_posix()}"
    items, groups = ([one.id for one in some] for some in (edition.rubric.items, edition.rubric.groups))
    return read_scoring(path.read_bytes(), name, items, groups)


def declared_points(tambons_dir: FilePath, edition: Edition, entry: Entry) -> DeclaredPoints | None:
    """The points that the committee of an entry's region declared; None for an entry that is judged elsewhere."""
    region = edition.region_of(entry.code[:2])
    if region is None or entry.identity.level != CONTEST_LEVEL:
        return None
    scoring, _ = load_scoring(tambons_dir, edition, region)
    if scoring is None:
        return None
    full = {points.item: Decimal(points.full) / CENTS for points in scoring.items}
    return DeclaredPoints(scoring.name, scoring.source, full)


def check_scoring(tambons_dir: FilePath, edition: Edition) -> Iterator[Finding]:
    """All that is wrong in the scoring files of an edition; a file that is no region's would be read by no one."""
    regions = (*edition.regions, edition.fictitious_region)
    known = {f"{region.no}.yml": region.no for region in regions}
    folder = tambons_dir / str(edition.year_be) / RULES_FOLDER / SCORING_FOLDER
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in known:
            yield from load_scoring(tambons_dir, edition, known[path.name])[1]
        elif not path.name.startswith("."):
            name = f"{tambons_dir.name}/{path.relative_to(tambons_dir).as_posix()}"
            yield NO_REGION.at(Where(name), path.name, known=", ".join(known))
