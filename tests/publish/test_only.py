"""A build of some entries does nothing about the others: neither to their pages nor to what is remembered of them."""

from __future__ import annotations

import shutil

import pytest

from tambon_showcase.publish.losses import LossError

from .conftest import Project

pytestmark = pytest.mark.usefixtures("in_this_process")
ONE = frozenset({"160104"})
CHANGED = "## ที่มา\n\nเรื่องใหม่\n"


def change(project: Project, code: str, text: str = CHANGED) -> None:
    (project.entry(code) / "texts" / "history.md").write_text(text, encoding="utf-8")


def test_a_new_site_has_only_these(project: Project) -> None:
    report = project.publish(only=ONE)
    assert report.entries == 1
    assert not (project.site / "2565/640904").exists()


def test_in_a_whole_site_the_others_stay_and_are_built_by_the_next_whole_build(project: Project) -> None:
    project.publish()
    before = project.files()
    for code in ("160104", "640904"):
        change(project, code)
    report = project.publish(only=ONE)
    assert (report.entries, report.rebuilt, report.removed) == (1, 1, 0)
    after = project.files()
    assert "เรื่องใหม่" in after["2565/160104/history.html"].decode()
    assert {path for path in before if path.startswith(("2565/64", "2565/67", "t/"))} <= set(after)
    assert after["2565/640904/history.html"] == before["2565/640904/history.html"]
    assert "กลางดง" in after["browse/2565-district-6409.html"].decode()
    assert project.publish().rebuilt == 1
    whole = project.files()
    for folder in (project.site, project.root / ".cache"):
        shutil.rmtree(folder)
    project.publish()
    assert project.files() == whole


def test_what_is_wrong_with_others_is_not_said(project: Project) -> None:
    project.publish()
    (project.entry("640904") / "tambon.yml").write_text("unknown: 1\n", encoding="utf-8")
    assert project.publish().has_errors
    assert not project.publish(only=ONE).has_errors


def test_a_province_loses_its_entries_that_are_gone_and_nobody_elses(project: Project) -> None:
    project.publish()
    project.add_like("640904", "640905")
    project.publish(only=frozenset({"64"}))
    for code in ("640904", "670316"):
        shutil.rmtree(project.entry(code))
    report = project.publish(only=frozenset({"64"}))
    assert (report.entries, report.removed) == (1, 1)
    assert not (project.site / "2565/640904").exists()
    assert (project.site / "2565/670316/index.html").exists()


@pytest.mark.parametrize("code", ["640901", "99", "สุโขทัย"])
def test_a_tambon_or_province_without_a_folder_is_named(project: Project, code: str) -> None:
    with pytest.raises(LossError, match=code):
        project.publish(only=frozenset({code}))


def test_others_that_no_memory_knows_are_not_lost_from_lists(project: Project) -> None:
    project.publish()
    shutil.rmtree(project.root / ".cache")
    before = project.files()
    with pytest.raises(LossError, match="อีก 2 แห่ง"):
        project.publish(only=ONE)
    assert project.files() == before
