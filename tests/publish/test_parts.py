"""A site united from parts is, byte for byte, the site that one machine builds; whatever is wrong with a part is built here."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.memory.state import STATE_FILE
from tambon_showcase.publish.parts import PartError, check_parts
from tambon_showcase.publish.publisher import publish
from tambon_showcase.publish.wishes import BuildReport, BuildWishes
from tambon_showcase.settings import Settings
from tambon_showcase.site.ground import claim

from .conftest import Project, small_shells, three_entries

pytestmark = pytest.mark.usefixtures("in_this_process")
PROVINCES = ("16", "64", "67")


def settings_of(project: Project) -> Settings:
    return Settings(project.root, project.site, "https://example.go.th/", make_documents=False)


def part(project: Project, folder: Path, *provinces: str) -> Path:
    """A part with these provinces, built by a machine of its own that has the same sources."""
    machine = Project(folder / "machine")
    shutil.copytree(project.root / "tambons", machine.root / "tambons")
    made = folder / "part"
    settings = dataclasses.replace(settings_of(machine), site_dir=made, is_part=True)
    claim(made, machine.root, ())
    publish(settings, small_shells(), BuildWishes(only=frozenset(provinces)))
    return made


@pytest.fixture
def parts(project: Project, tmp_path: Path) -> list[Path]:
    return [part(project, tmp_path / f"job-{code}", code) for code in PROVINCES]


def unite(project: Project, *parts: Path) -> BuildReport:
    check_parts(parts)
    return publish(settings_of(project), small_shells(), BuildWishes(parts=parts))


def whole(folder: Path, do: Callable[[Project], object] = lambda _: None) -> dict[str, bytes]:
    """The site that one machine builds of the same sources."""
    alone = three_entries(folder)
    do(alone)
    alone.publish()
    return alone.files()


def test_all_parts_make_the_whole_site(project: Project, parts: list[Path], tmp_path: Path) -> None:
    assert unite(project, *parts).rebuilt == 0
    assert project.files() == whole(tmp_path / "alone")
    assert project.publish().rebuilt == 0, "the next build goes on from here"


def test_a_part_holds_its_entries_and_nothing_about_several(parts: list[Path]) -> None:
    found = {path.relative_to(parts[1]).parts[0] for path in parts[1].rglob("*") if path.is_file()}
    assert found == {"2565", ".tambon-site", "build.json", STATE_FILE}


def change_text(project: Project) -> None:
    (project.entry("640904") / "texts" / "history.md").write_text("## ที่มา\n\nเรื่องใหม่\n", encoding="utf-8")


def break_entry(project: Project) -> None:
    with (project.entry("640904") / "tambon.yml").open("a", encoding="utf-8") as main:
        main.write("unknown: 1\n")


@pytest.mark.parametrize("do", [change_text, break_entry])
def test_what_changed_after_a_part_was_built_is_built_here(
    do: Callable[[Project], object], project: Project, parts: list[Path], tmp_path: Path
) -> None:
    do(project)
    assert unite(project, *parts).rebuilt == 1
    assert project.files() == whole(tmp_path / "alone", do)


def no_memory(part: Path) -> None:
    (part / STATE_FILE).write_bytes(b"")


def damaged_memory(part: Path) -> None:
    data = bytearray((part / STATE_FILE).read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    (part / STATE_FILE).write_bytes(data)


def no_pages(part: Path) -> None:
    shutil.rmtree(part / "2565")


def changed_page(part: Path) -> None:
    page = part / "2565" / "640904" / "history.html"
    page.write_bytes(page.read_bytes().replace("เรื่องเล่า".encode(), "เรื่องแต่ง".encode()))


def no_list_of_files(part: Path) -> None:
    for path in part.rglob(".tambon-made"):
        path.unlink()


@pytest.mark.parametrize("do", [no_memory, damaged_memory, no_pages, changed_page, no_list_of_files])
def test_a_damaged_part_costs_time_only(
    do: Callable[[Path], object], project: Project, parts: list[Path], tmp_path: Path
) -> None:
    do(parts[1])
    assert unite(project, *parts).rebuilt == 1
    assert project.files() == whole(tmp_path / "alone")


def test_a_province_without_a_part_is_built_here(project: Project, parts: list[Path], tmp_path: Path) -> None:
    assert unite(project, *parts[:2]).rebuilt == 1
    assert project.files() == whole(tmp_path / "alone")


def test_parts_come_into_a_site_that_is_there(project: Project, tmp_path: Path) -> None:
    project.publish()
    change_text(project)
    assert unite(project, part(project, tmp_path / "job", "64")).rebuilt == 0
    assert project.files() == whole(tmp_path / "alone", change_text)


def test_an_entry_with_errors_keeps_its_last_good_pages_as_in_any_build(
    project: Project, tmp_path: Path
) -> None:
    project.publish()
    good = project.files()["2565/640904/history.html"]
    break_entry(project)
    assert unite(project, part(project, tmp_path / "job", "64")).has_errors
    assert project.files()["2565/640904/history.html"] == good


@pytest.mark.parametrize("left", [(".tambon-site",), (STATE_FILE,), ()])
def test_a_folder_that_is_no_part_is_refused_by_name(
    left: tuple[str, ...], parts: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "จังหวัด"
    folder.mkdir()
    for name in left:
        shutil.copyfile(parts[0] / name, folder / name)
    with pytest.raises(PartError, match="จังหวัด"):
        check_parts([parts[0], folder])
