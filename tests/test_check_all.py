"""What a check reports: the same as a build, of the entries that were named, and what concerns several of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tambon_showcase import check_all as checking
from tambon_showcase.check_all import check_all
from tambon_showcase.examine import look_at
from tambon_showcase.finding import Finding
from tambon_showcase.publish.publisher import publish
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.cases import BASE, lay_project, read_case
from tests.entries import INVALID, PLACE, ROOT, lay_out
from tests.golden.cases import CASES, GOLDEN
from tests.in_process import same_rules_once, without_workers  # noqa: F401 - a fixture
from tests.whole_shells import alike

SHELLS = Shells(alike(Shell.cut("@@content@@")), {}, ())


def told(findings: tuple[Finding, ...]) -> list[str]:
    return sorted(f"{f.code} {f.file}:{f.line} {f.message}" for f in findings)


def both(root: Path) -> tuple[list[str], list[str]]:
    """What a check and a build of the project report."""
    shutil.copytree(ROOT / "tambons/2565/_rules", root / "tambons/2565/_rules")
    settings = Settings(root, root / "site", "https://example.go.th/", make_documents=False)
    return told(check_all(root).findings), told(publish(settings, SHELLS).findings)


@pytest.mark.parametrize("case", CASES)
def test_a_check_and_a_build_find_the_same_in_golden_folders(case: str, tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / case / "tambons", tmp_path / "tambons")
    checked, built = both(tmp_path)
    assert checked == built


@pytest.mark.parametrize("step", [16, pytest.param(1, marks=pytest.mark.full)])
def test_a_check_and_a_build_find_the_same_in_invalid_folders(step: int, tmp_path: Path) -> None:
    """Every sixteenth case, or all, as entries of one project: each under a code of its own."""
    cases = [read_case(folder) for folder in sorted(INVALID.glob("T[1-6]*"))]
    own = [case for case in cases if not any(path.startswith("/") for path in case.paths)]
    whole = [case for case in own if case.run == "check" and not case.lock][::step]
    for number, case in enumerate(whole):
        folder = tmp_path / f"tambons/2565/99-สาธิต/{999000 + number}-ทดสอบ"
        shutil.copytree(BASE, folder)
        case.lay(folder, tmp_path)
    checked, built = both(tmp_path)
    assert len(checked) > len(whole) > 100 // step
    assert checked == built


TEXT = "[เกณฑ์](rubric.md) [ตาราง](../tables/villages.csv) [เอกสาร](../documents/minutes.pdf) ![](pond.jpg) ![](no.jpg)\n"


def test_links_of_a_text_lead_to_the_same_in_a_check_and_a_build(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "texts" / "history.md").write_text(TEXT, "utf-8")
    checked, built = both(tmp_path)
    assert checked == built
    named = [line for line in checked if " T41" in f" {line}" and "history.md" in line]
    assert ["villages.csv" in line or "no.jpg" in line for line in named] == [True, True]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """The base project with a second entry, whose level is written wrong."""
    lay_project(tmp_path)
    other = tmp_path / "tambons/2565/64-สุโขทัย/640904-กลางดง"
    other.mkdir(parents=True)
    (other / "tambon.yml").write_text('code: "640904"\nlevel: ระดับใหม่\n', "utf-8")
    with without_workers():
        yield tmp_path


def files(findings: tuple[Finding, ...]) -> set[str]:
    return {found.file for found in findings if found.is_error}


def test_without_codes_every_entry_is_checked(project: Path) -> None:
    report = check_all(project)
    assert report.codes == {"999901", "640904"}
    assert files(report.findings) == {"tambons/2565/64-สุโขทัย/640904-กลางดง/tambon.yml"}


def test_only_the_named_entry_is_opened(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        checking, "look_at", lambda folder, *more: opened.append(folder.name[:6]) or look_at(folder, *more)
    )
    report = check_all(project, frozenset({"999901"}))
    assert opened == ["999901"]
    assert files(report.findings) == set()
    assert report.codes == {"999901", "640904"}, "codes that exist, for a code that is none"


def test_a_code_of_nobody_checks_nothing_and_is_not_among_the_codes(project: Path) -> None:
    report = check_all(project, frozenset({"123456"}))
    assert "123456" not in report.codes
    assert files(report.findings) == set()


def test_a_project_without_entries_has_no_finding(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tambons/2565/_rules", tmp_path / "tambons/2565/_rules")
    assert check_all(tmp_path) == checking.CheckReport(frozenset(), ())


def test_two_folders_of_one_code_are_reported_whichever_is_named(project: Path) -> None:
    shutil.copytree(project / PLACE, (project / PLACE).with_name("999901-สำเนา"))
    for codes in (frozenset[str](), frozenset({"640904"})):
        assert "T019" in {found.code for found in check_all(project, codes).findings}


def test_an_entry_at_no_place_is_checked_and_counts_nowhere(project: Path) -> None:
    """All that is wrong in it is said at once; but two folders of one code are two entries only at their places."""
    astray = project / "tambons/999901-สำเนา"
    shutil.copytree(project / PLACE, astray)
    (astray / "tables/villages.csv").write_text("หมู่ที่,ชื่อหมู่บ้าน\nหนึ่ง,ก\n", "utf-8")
    everything, named, other = (
        check_all(project, codes) for codes in (frozenset(), frozenset({"999901"}), frozenset({"640904"}))
    )
    for report in (everything, named):
        found = {
            (one.code, one.file) for one in report.findings if one.file.startswith("tambons/999901-สำเนา")
        }
        assert ("T015", "tambons/999901-สำเนา") in found
        assert ("T238", "tambons/999901-สำเนา/tables/villages.csv") in found
        assert "T019" not in {one.code for one in report.findings}
    assert [one.code for one in other.findings if one.file.startswith("tambons/999901-สำเนา")] == ["T015"]


def test_only_what_was_checked_has_come_anywhere(project: Path) -> None:
    assert [one.folder for one in check_all(project, frozenset({"999901"})).progress] == [PLACE]
    assert len(check_all(project).progress) == 2


def test_an_entry_that_was_only_read_and_lost_is_not_reported(project: Path) -> None:
    settings = Settings(project, project / "site")
    folder = project / PLACE
    wanted, read = (checking.CheckJob(folder, 2565, "999901", one) for one in (True, False))
    assert checking._lost(settings, read, "นาน").findings == ()
    (lost,) = checking._lost(settings, wanted, "นานเกินไป").findings
    assert (lost.code, lost.file, lost.value) == ("T904", PLACE, "นานเกินไป")


def test_findings_come_in_the_order_of_the_folders(project: Path) -> None:
    (project / PLACE / "tables/villages.csv").write_text("หมู่ที่,ชื่อหมู่บ้าน\nหนึ่ง,ก\n", "utf-8")
    named = [found.file.split("/")[2] for found in check_all(project).findings if found.is_error]
    assert named == sorted(named)
    assert len(set(named)) == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="ตัวทำงานของระบบนี้ไม่เห็นสิ่งที่การทดสอบเปลี่ยน")
def test_an_entry_that_ends_its_worker_is_told_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_project(tmp_path)
    monkeypatch.setattr(checking, "look_at", lambda *_: os._exit(9))
    (found,) = check_all(tmp_path, frozenset({"999901"})).findings
    assert (found.code, found.file, found.line) == ("T904", PLACE, 0)
    assert "หยุดทำงานกลางคัน" in found.message


def test_a_column_of_the_rules_that_is_wrong_in_every_row_is_said_once(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tambons/2565/_rules", tmp_path / "tambons/2565/_rules")
    table = tmp_path / "tambons/2565/_rules/nrd2c.csv"
    table.write_text(table.read_text("utf-8-sig").replace(",village,1,3,", ",village,3,1,"), "utf-8")
    (found,) = check_all(tmp_path).findings
    assert (found.code, found.lines) == ("T703", "2–34")
