"""Which entries there are, which of two folders keeps the address, and what has changed since the last build."""

from __future__ import annotations

import dataclasses
import os
import time
from pathlib import Path

import pytest

from tambon_showcase.edition import Edition
from tambon_showcase.memory.state import Stamp
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.publish.changes import find_changes, find_jobs
from tambon_showcase.settings import Settings
from tambon_showcase.site.signature import made_signature
from tests.entries import edition


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, tmp_path / "site")


def entry(settings: Settings, name: str, year: int = 2565) -> Path:
    """An entry's folder, an hour old, so that its times are trusted."""
    folder = settings.tambons_dir / str(year) / name
    folder.mkdir(parents=True)
    (folder / "tambon.yml").write_text(f'code: "{folder.name[:6]}"\n', encoding="utf-8")
    age(folder)
    return folder


def age(folder: Path, hours: float = 1) -> None:
    then = time.time() - 3600 * hours
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (then, then))


def jobs(settings: Settings, **editions: Edition) -> list[EntryJob]:
    return find_jobs(settings, {2565: edition(), **{int(y[1:]): e for y, e in editions.items()}})[0]


RIGHT = "64-สุโขทัย/640904-กลางดง"


@pytest.mark.parametrize(
    "other", ["64-สุโขทัย/640904-กลางดงสอง", "64-สุโขทัย/640904-กก", "64-สุโขทัย/640904-กลางดง (1)"]
)
def test_the_folder_that_bears_the_registered_name_keeps_the_address(settings: Settings, other: str) -> None:
    """Whether the copy's name sorts before or after: a copied folder must never take the pages over."""
    entry(settings, other)
    right = entry(settings, RIGHT)
    assert [job.folder for job in jobs(settings)] == [right]


def test_a_fictitious_tambon_is_called_as_the_rules_call_it(settings: Settings) -> None:
    entry(settings, "99-สาธิต/999901-ก่อน")
    place = edition().fictitious_place("999901")
    assert place is not None
    right = entry(settings, f"99-สาธิต/999901-{place.tambon_th}")
    assert [job.folder for job in jobs(settings)] == [right]


def test_where_none_bears_the_name_one_is_taken_and_both_are_named(settings: Settings) -> None:
    first, second = entry(settings, "64-สุโขทัย/640904-ก"), entry(settings, "64-สุโขทัย/640904-ข")
    found, findings = find_jobs(settings, {2565: edition()})
    assert [job.folder for job in found] in ([first], [second])
    assert "T019" in {finding.code for finding in findings}


def test_entries_stand_in_the_order_of_their_keys_and_each_year_has_its_own(settings: Settings) -> None:
    for name in (RIGHT, "16-ลพบุรี/160104-โก่งธนู"):
        entry(settings, name)
    entry(settings, RIGHT, year=2566)
    contest = edition().contest.model_copy(update={"year_be": 2566})
    later = dataclasses.replace(edition(), contest=contest)
    assert [job.key for job in jobs(settings, y2566=later)] == ["2565/160104", "2565/640904", "2566/640904"]


def built(settings: Settings, environment: str = "e") -> dict[str, Stamp]:
    """The stamps after a build of everything, with its pages on disk."""
    todo, _ = find_changes(jobs(settings), {}, {2565: environment}, settings)
    for job, _ in todo:
        (settings.site_dir / job.key).mkdir(parents=True, exist_ok=True)
        (settings.site_dir / job.key / "index.html").touch()
        age(settings.site_dir / job.key)
    return {job.key: stamp._replace(made=made_signature(settings.site_dir / job.key)) for job, stamp in todo}


def changed(
    settings: Settings, stamps: dict[str, Stamp], environment: str = "e"
) -> tuple[list[str], list[str]]:
    """Keys to build, and keys that only have other file times."""
    todo, fresh = find_changes(jobs(settings), stamps, {2565: environment}, settings)
    return [job.key for job, _ in todo], list(fresh)


def test_only_what_changed_is_built(settings: Settings) -> None:
    one, _ = entry(settings, RIGHT), entry(settings, "16-ลพบุรี/160104-โก่งธนู")
    stamps = built(settings)
    assert set(stamps) == {"2565/640904", "2565/160104"}
    assert changed(settings, stamps) == ([], [])
    (one / "tambon.yml").write_text('code: "640904"\nlevel: district\n', encoding="utf-8")
    assert changed(settings, stamps) == (["2565/640904"], [])


def test_new_times_alone_are_only_remembered(settings: Settings) -> None:
    folder = entry(settings, RIGHT)
    stamps = built(settings)
    age(folder, hours=2)
    assert changed(settings, stamps) == ([], ["2565/640904"])


def test_rules_a_new_name_and_a_lost_page_build_again(settings: Settings) -> None:
    folder = entry(settings, RIGHT)
    stamps = built(settings)
    assert changed(settings, stamps, "other rules") == (["2565/640904"], [])
    (settings.site_dir / "2565/640904/index.html").unlink()
    assert changed(settings, stamps) == (["2565/640904"], [])
    stamps = built(settings)
    (settings.site_dir / "2565/640904/index.html").write_text("written over", "utf-8")
    assert changed(settings, stamps) == (["2565/640904"], [])
    stamps = built(settings)
    folder.rename(folder.with_name("640904-ชื่อเดิม"))
    assert changed(settings, stamps) == (["2565/640904"], [])
