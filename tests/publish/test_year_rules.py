"""A mistake in the rules of one year costs that year only, and takes nothing from its readers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tambon_showcase.publish.losses import LossError
from tests.in_process import without_workers

from .conftest import Project

NEW = "2566/640904/history.html"
FAULTS = {
    "a file is gone": ("rubric.yml", None, None, "T700"),
    "an unknown key": ("edition.yml", "  per_tambon: 8700", "  per_tambonn: 1\n  per_tambon: 8700", "T701"),
    "a missing key": ("edition.yml", "data_year_be: 2564\n", "", "T702"),
    "a wrong value": ("rubric.yml", 'machine: "partial"', 'machine: "mostly"', "T703"),
    "another year": ("edition.yml", "year_be: 2566", "year_be: 2568", "T704"),
    "an unknown name": ("edition.yml", "working_period: D2", "working_period: D9", "T705"),
    "an id twice": ("rubric.yml", 'id: "1.2"', 'id: "1.1"', "T706"),
    "no YAML at all": ("process.yml", "steps:", "\tsteps:", "T131"),
}


@pytest.fixture
def rules(project: Project) -> Path:
    """The rules of a second year, in which one tambon takes part."""
    tambons = project.root / "tambons"
    folder = tambons / "2566/_rules"
    shutil.copytree(tambons / "2565/_rules", folder)
    main = folder / "edition.yml"
    main.write_text(main.read_text("utf-8").replace("\nyear_be: 2565", "\nyear_be: 2566"), "utf-8")
    home = project.entry("640904")
    shutil.copytree(home, tambons / "2566" / home.relative_to(tambons / "2565"))
    return folder


def spoil(rules: Path, file: str, old: str | None, new: str | None) -> None:
    if old is None or new is None:
        (rules / file).unlink()
        return
    text = (rules / file).read_text("utf-8")
    assert old in text
    (rules / file).write_text(text.replace(old, new, 1), "utf-8")


def write(project: Project, year: str, words: str) -> None:
    (text,) = (project.root / "tambons" / year).glob("*/640904-*/texts/history.md")
    text.write_text(f"## ที่มา\n\n{words}\n", "utf-8")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_rules_costs_no_other_year_and_takes_nothing_away(
    project: Project, rules: Path, fault: str
) -> None:
    file, old, new, code = FAULTS[fault]
    with without_workers():
        assert project.publish().old_rules == ()
        before = project.files()
        good = {path.name: path.read_bytes() for path in rules.iterdir()}
        spoil(rules, file, old, new)
        write(project, "2565", "เรื่องใหม่ของปี 2565")
        report = project.publish()
    assert (report.old_rules, report.left_out, report.rebuilt, report.removed) == ((2566,), (), 1, 0)
    assert {code, "T906"} <= {one.code for one in report.findings if one.is_error and "2566" in one.file}
    after = project.files()
    assert "เรื่องใหม่ของปี 2565" in after["2565/640904/history.html"].decode()
    kept = [name for name in before if name.startswith("2566/") or name == "rules/2566.html"]
    assert NEW in kept and all(before[name] == after[name] for name in kept)
    for name, content in good.items():
        (rules / name).write_bytes(content)
    with without_workers():
        mended = project.publish()
    assert (mended.old_rules, mended.rebuilt) == ((), 0), "the same rules again cost nothing"


def test_a_year_by_old_rules_still_shows_what_its_tambons_change(project: Project, rules: Path) -> None:
    with without_workers():
        project.publish()
        spoil(rules, "rubric.yml", None, None)
        write(project, "2566", "ข้อความที่แก้แล้ว")
        assert project.publish().rebuilt == 1
    assert "ข้อความที่แก้แล้ว" in project.files()[NEW].decode()


def test_a_year_that_never_had_rules_is_left_out_and_told(project: Project, rules: Path) -> None:
    spoil(rules, "rubric.yml", None, None)
    with without_workers():
        report = project.publish()
    assert (report.old_rules, report.left_out, report.entries) == ((), (2566,), 3)
    assert {"T700", "T907"} <= {one.code for one in report.findings}
    assert "2565/640904/index.html" in project.files() and NEW not in project.files()


@pytest.mark.parametrize("lost", ["memory", "last good rules"])
def test_a_published_year_is_never_taken_away_because_the_cache_is_lost(
    project: Project, rules: Path, lost: str
) -> None:
    with without_workers():
        project.publish()
        before = project.files()
        cache = project.root / ".cache/tambon"
        shutil.rmtree(cache if lost == "memory" else cache / "rules")
        spoil(rules, "rubric.yml", None, None)
        with pytest.raises(LossError, match="2566") as refused:
            project.publish()
    assert {one.code for one in refused.value.findings} == {"T700"}
    assert project.files() == before


def test_nothing_is_published_where_no_year_has_rules(project: Project) -> None:
    spoil(project.root / "tambons/2565/_rules", "rubric.yml", None, None)
    with without_workers(), pytest.raises(LossError, match="2565"):
        project.publish()
