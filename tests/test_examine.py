"""Photos, documents and texts are opened, and what is wrong inside is reported by file; a check and a build find the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest

from tambon_showcase.check_all import check_all
from tambon_showcase.examine import look_at
from tambon_showcase.finding import Finding
from tambon_showcase.publish.publisher import publish
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.cases import BASE, read_case
from tests.entries import INVALID, PLACE, ROOT, edition, lay_out, lines_of
from tests.golden.cases import CASES, GOLDEN

KINDS = ("entry", "section", "rubric", "notice", "list", "map", "judge")
SHELLS = Shells(dict.fromkeys(KINDS, Shell.cut("@@content@@")), {}, ())


def found_in(folder: Path, root: Path) -> list[Finding]:
    return list(look_at(folder, edition(), Settings(root, root / "site")).findings)


def test_a_photo_that_is_none_is_told_by_its_file(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "photos" / "pond.jpg").write_bytes(b"not a photo")
    assert "T504 photos/pond.jpg:0" in lines_of(found_in(folder, tmp_path))


def test_a_document_that_acts_is_told_by_its_file(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    with pikepdf.open(folder / "documents" / "minutes.pdf", allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save()
    errors = [found for found in found_in(folder, tmp_path) if found.is_error]
    assert [found.file for found in errors] == [f"{PLACE}/documents/minutes.pdf"]


def test_good_files_give_no_errors(tmp_path: Path) -> None:
    assert not any(found.is_error for found in found_in(lay_out(tmp_path), tmp_path))


def test_looking_writes_nothing(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    found_in(folder, tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


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


@pytest.mark.parametrize("step", [8, pytest.param(1, marks=pytest.mark.full)])
def test_a_check_and_a_build_find_the_same_in_invalid_folders(step: int, tmp_path: Path) -> None:
    """Every eighth case, or all, as entries of one project: each under a code of its own."""
    cases = [read_case(folder) for folder in sorted(INVALID.glob("T[1-6]*"))]
    whole = [case for case in cases if case.run == "check" and not case.lock][::step]
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
