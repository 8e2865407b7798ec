"""What is odd in the rules of a year though they can be followed: each remark with the line it is about.

Each file of `odd/` is a list of changes to `small/`: `file`, what is in it (`old`), what is written instead (`new`), and
every remark that the change brings: code, the line it points at, message, and what to do.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from tambon_showcase.edition import Edition, load_edition
from tambon_showcase.edition.guards_of_register import check_regions
from tambon_showcase.edition.indicators import RegionRow
from tambon_showcase.edition.rule_files import RULE_FILES
from tambon_showcase.edition.rule_lines import RuleLines
from tambon_showcase.finding import Finding

from .conftest import TAMBONS

HERE = Path(__file__).parent
CASES = [
    pytest.param(case, id=f"{file.stem}-{number}")
    for file in sorted((HERE / "odd").glob("*.yml"))
    for number, case in enumerate(yaml.safe_load(file.read_text("utf-8")), 1)
]


def shown(found: Finding, root: Path) -> str:
    """A remark with the beginning of the line it points at."""
    file = root / found.file
    line = file.read_text("utf-8").splitlines()[found.line - 1].strip()[:26] if found.line else "ทั้งไฟล์"
    return f"{found.code} {file.name} “{line}” {found.message} | {found.fix}"


def remarks(tambons: Path) -> list[str]:
    edition, findings = load_edition(tambons, 2570)
    assert edition is not None, findings
    return [shown(one, tambons.parent) for one in findings]


@pytest.fixture(scope="module")
def before() -> list[str]:
    """What is odd in the small rules themselves: they hold three provinces only."""
    return remarks(HERE / "small")


@pytest.mark.parametrize("case", CASES)
def test_an_odd_rule_is_remarked_on_with_its_line(
    case: dict[str, Any], before: list[str], tmp_path: Path
) -> None:
    shutil.copytree(HERE / "small/2570", tmp_path / "2570")
    file = tmp_path / "2570/_rules" / case["file"]
    text = file.read_text("utf-8")
    assert text.count(case["old"]) == 1
    file.write_text(text.replace(case["old"], case["new"]), "utf-8")
    assert [one for one in remarks(tmp_path) if one not in before] == case["found"]


def test_files_that_are_none_of_the_rules_are_named_and_hidden_ones_are_not(tmp_path: Path) -> None:
    shutil.copytree(HERE / "small/2570", tmp_path / "2570")
    for name in ("rubric (1).yml", "edition.yaml", ".DS_Store", "scoring", "model_tambons.csv"):
        (tmp_path / "2570/_rules" / name).write_bytes(b"")
    found = [one for one in remarks(tmp_path) if one.startswith("T725")]
    assert [one.split("“")[2].split("”")[0] for one in found] == ["edition.yaml", "rubric (1).yml"]
    assert all(", ".join(RULE_FILES) in one for one in found)


def regions(edition: Edition, rows: Sequence[RegionRow]) -> list[tuple[int, str]]:
    changed = dataclasses.replace(edition, region_rows=tuple(rows))
    return [(one.line, one.message) for one in check_regions(changed, RuleLines(TAMBONS, 2565))]


def test_every_province_is_as_the_register_has_it(edition_2565: Edition) -> None:
    rows = edition_2565.region_rows
    assert regions(edition_2565, rows) == []
    names = ", ".join(row.province_th for row in sorted(rows[-2:], key=lambda row: row.province_code))
    assert regions(edition_2565, rows[:-2]) == [(0, f"ไม่ตรงกับทะเบียน: จังหวัด “{names}” ไม่อยู่ในเขตใดเลย")]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"province_th": "เมืองไทย"}, "จังหวัด “เมืองไทย” ไม่ใช่จังหวัดรหัส 18 ในทะเบียน"),
        ({"province_en": "Chainat"}, "ชื่อจังหวัดภาษาอังกฤษ “Chainat” ในทะเบียนคือ Chai Nat"),
        ({"districts": 7}, "จังหวัดชัยนาท “7 อำเภอ 53 ตำบล” มีในทะเบียน 8 อำเภอ 53 ตำบล"),
        ({"tambons": 52}, "จังหวัดชัยนาท “8 อำเภอ 52 ตำบล” มีในทะเบียน 8 อำเภอ 53 ตำบล"),
    ],
)
def test_a_province_unlike_the_register_is_told_at_its_row(
    change: dict[str, Any], told: str, edition_2565: Edition
) -> None:
    rows = list(edition_2565.region_rows)
    at = next(at for at, row in enumerate(rows) if row.province_code == "18")
    rows[at] = rows[at].model_copy(update=change)
    assert regions(edition_2565, rows) == [(at + 2, f"ไม่ตรงกับทะเบียน: {told}")]


def test_what_is_odd_is_told_beside_what_is_wrong_in_another_file(tmp_path: Path) -> None:
    """A mistake hides nothing: the guards look at every file that is whole, though the year has no rules then."""
    shutil.copytree(HERE / "small/2570", tmp_path / "2570")
    rules = tmp_path / "2570/_rules"
    (rules / "rubric.yml").unlink()
    main = rules / "edition.yml"
    main.write_text(main.read_text("utf-8").replace("video_seconds_to:", "video_seconds_to: 1 #"), "utf-8")
    edition, findings = load_edition(tmp_path, 2570)
    assert edition is None
    assert {"T700", "T726"} <= {one.code for one in findings}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("sections.yml", 'id: "P1.3"', 'id: "P1.9"', ["เลข P1.4 ไม่เรียงต่อกัน ที่นี่ควรเป็น P1.3"]),
        ("sections.yml", '  - id: "P3"', '  - id: "P4"', ["เลข P4 ไม่เรียงต่อกัน ที่นี่ควรเป็น P3"]),
        ("rubric.yml", '- id: "5.2"', '- id: "5.4"', ["เลข 5.3 ไม่เรียงต่อกัน ที่นี่ควรเป็น 5.2"]),
        ("rubric.yml", '- id: "5.1.1"', '- id: "5.1.4"', ["เลข 5.1.2 ไม่เรียงต่อกัน ที่นี่ควรเป็น 5.1.1"]),
    ],
)
def test_a_number_that_is_missing_is_said_where_the_next_one_is(
    rules: Any, file: str, old: str, new: str, told: list[str]
) -> None:
    rules.replace(file, old, new)
    _, findings = load_edition(rules.tambons_dir, 2565)
    assert [one.message for one in findings if one.code == "T716"] == told


def test_the_row_that_is_unlike_the_others_of_its_number_is_the_wrong_one(rules: Any) -> None:
    """Also where it comes first: the others are right then."""
    rules.replace(
        "regions.csv",
        "\n1,เขตตรวจราชการที่ 1,กลุ่มจังหวัดภาคกลางตอนบน,18",
        "\n2,เขตตรวจราชการที่ 1,กลุ่มจังหวัดภาคกลางตอนบน,18",
    )
    assert rules.findings() == [("T731", "regions.csv", 2)]


def test_of_a_list_unlike_the_register_no_sum_is_held_against_the_contest(rules: Any) -> None:
    rules.replace("regions.csv", "Lop Buri,11,124", "Lop Buri,12,124")
    assert [code for code, _, _ in rules.findings()] == ["T720"]
    rules.replace("edition.yml", "districts: 878", "districts: 800")
    assert [code for code, _, _ in rules.findings()] == ["T729", "T720"]
