"""Publishing: only what changed is built, what is gone disappears, one bad entry never stops the others."""

from __future__ import annotations

import os
import shutil
import time

import pytest

from .conftest import Project

pytestmark = pytest.mark.usefixtures("in_this_process")


def test_first_build_publishes_every_entry(project: Project) -> None:
    report = project.publish()
    assert (report.entries, report.rebuilt, report.removed) == (3, 3, 0)
    assert not report.has_errors, report.findings
    assert "ตำบลกลางดง" in (project.site / "2565/640904/index.html").read_text(encoding="utf-8")
    assert "เรื่องเล่าของตำบล" in (project.site / "2565/640904/history.html").read_text(encoding="utf-8")
    assert (project.site / "browse/2565-district-6409.html").exists()
    assert "../../2565/640904/index.html" in (project.site / "t/640904/index.html").read_text(
        encoding="utf-8"
    )


def test_nothing_changed_builds_nothing(project: Project) -> None:
    project.publish()
    before = project.files()
    assert project.publish().rebuilt == 0
    assert project.files() == before


def test_one_changed_text_builds_one_entry_and_equals_a_clean_build(project: Project) -> None:
    project.publish()
    text = project.entry("640904") / "texts" / "history.md"
    text.write_text("## ที่มา\n\nเรื่องใหม่\n", encoding="utf-8")
    assert project.publish().rebuilt == 1
    incremental = project.files()
    shutil.rmtree(project.site)
    shutil.rmtree(project.root / ".cache")
    assert project.publish().rebuilt == 3
    assert project.files() == incremental


def test_same_size_edit_with_the_old_time_is_noticed(project: Project) -> None:
    text = project.entry("640904") / "texts" / "history.md"
    project.publish()
    status = text.stat()
    text.write_bytes(text.read_bytes().replace("เล่า".encode(), "เก่า".encode()))
    os.utime(text, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert project.publish().rebuilt == 1  # the file was too young to be trusted by its time


def test_new_file_times_alone_build_nothing(project: Project) -> None:
    project.publish()
    hour_ago = time.time() - 3600
    for path in (project.root / "tambons").rglob("*"):
        os.utime(path, (hour_ago, hour_ago))
    assert project.publish().rebuilt == 0


def test_deleted_entry_takes_its_pages_along(project: Project) -> None:
    project.publish()
    shutil.rmtree(project.entry("160104"))
    report = project.publish()
    assert (report.rebuilt, report.removed) == (0, 1)
    assert not (project.site / "2565/160104").exists()
    assert not (project.site / "t/160104/index.html").exists()
    assert not (project.site / "browse/2565-district-1601.html").exists()
    assert not any(
        b"160104" in data for name, data in project.files().items() if name.endswith((".xml", ".html"))
    )


def test_deleted_text_takes_its_words_along(project: Project) -> None:
    project.publish()
    (project.entry("640904") / "texts" / "history.md").unlink()
    project.publish()
    assert "เรื่องเล่าของตำบล" not in (project.site / "2565/640904/history.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("damage", [b"", b"not a database" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_damaged_memory_is_noticed_and_built_anew(project: Project, damage: bytes) -> None:
    project.publish()
    before = project.files()
    (project.root / ".cache/tambon/state.sqlite").write_bytes(damage)
    assert project.publish().rebuilt == 3
    assert project.files() == before


@pytest.mark.full
@pytest.mark.parametrize("step", [5, 1])
def test_memory_damaged_inside_is_noticed_and_built_anew(project: Project, step: int) -> None:
    project.publish()
    before = project.files()
    memory = project.root / ".cache/tambon/state.sqlite"
    pages = [memory.read_bytes()[at : at + 4096] for at in range(0, memory.stat().st_size, 4096)]
    for number in range(1, len(pages), step):
        memory.write_bytes(b"".join([*pages[:number], b"\xff" * 4096, *pages[number + 1 :]]))
        project.publish()
        assert project.files() == before


def test_fact_changed_in_memory_is_noticed_and_built_anew(project: Project) -> None:
    project.publish()
    memory = project.root / ".cache/tambon/state.sqlite"
    data = memory.read_bytes()
    name = '"name_th":"โก่งธนู"'.encode()
    assert name in data
    memory.write_bytes(data.replace(name, '"name_th":"โก่งธนว"'.encode()))
    assert project.publish().rebuilt == 3


def test_lost_page_is_built_again(project: Project) -> None:
    project.publish()
    (project.site / "2565/640904/index.html").unlink()
    assert project.publish().rebuilt == 1
    assert (project.site / "2565/640904/index.html").exists()


def test_emptied_site_is_built_again(project: Project) -> None:
    project.publish()
    shutil.rmtree(project.site)
    assert project.publish().rebuilt == 3


def test_other_shells_build_everything(project: Project) -> None:
    project.publish()
    assert project.publish(word="new look").rebuilt == 3


def test_changed_rules_build_their_year(project: Project) -> None:
    project.publish()
    rules = project.root / "tambons/2565/_rules/edition.yml"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert project.publish().rebuilt == 3


def test_bad_entry_gets_a_notice_and_the_others_stay(project: Project) -> None:
    (project.entry("640904") / "tambon.yml").write_text(
        'code: "640904"\nlevel: ระดับใหม่\nsecret: x\n', encoding="utf-8"
    )
    report = project.publish()
    assert report.has_errors
    assert {finding.line for finding in report.findings if finding.is_error} == {2, 3}
    notice = (project.site / "2565/640904/index.html").read_text(encoding="utf-8")
    assert "หน้านี้ยังแสดงไม่ได้" in notice
    assert "ตำบลกลางดง" in notice and "อำเภอทุ่งเสลี่ยม" in notice
    assert "ระดับใหม่" not in notice and "tambon.yml" not in notice, "what is wrong is for officers only"
    assert not (project.site / "2565/640904/history.html").exists()
    assert "ตำบลโก่งธนู" in (project.site / "2565/160104/index.html").read_text(encoding="utf-8")
    assert "640904" not in (project.site / "browse/2565.html").read_text(encoding="utf-8")


def test_findings_are_told_again_when_nothing_changed(project: Project) -> None:
    (project.entry("640904") / "tambon.yml").write_text("level: district\n", encoding="utf-8")
    first = project.publish().findings
    assert project.publish().findings == first


def test_mended_entry_comes_back(project: Project) -> None:
    main = project.entry("640904") / "tambon.yml"
    good = main.read_bytes()
    main.write_bytes(good + b"unknown: 1\n")
    assert project.publish().has_errors
    main.write_bytes(good)
    assert not project.publish().has_errors
    assert (project.site / "2565/640904/history.html").exists()


def test_second_folder_for_a_tambon_is_named(project: Project) -> None:
    shutil.copytree(project.entry("640904"), project.entry("640904").with_name("640904-กลางดงสอง"))
    report = project.publish()
    assert "T019" in {finding.code for finding in report.findings}
    assert report.entries == 3
