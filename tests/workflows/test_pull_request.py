"""The whole check of a pull request, by the workflow's own scripts, on a real git repository."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PIL import Image

from tambon_showcase.model.tables import TABLES
from tests.faces import lay_faces
from tests.proposal.repository import FIRST, SECOND, Repository

from .steps import outputs, run_step

ROOT = Path(__file__).parents[2]
PARTS = ("plugins", "scripts", "site_src", "tambons/2565/_rules", "theme_overrides")
GROUP_BASE = "github.event.merge_group.base_sha"
LAY, REVIEW, BUILD = "วางเฉพาะโฟลเดอร์ตำบลบนกิ่งหลัก", "ตรวจ", "สร้างหน้าตัวอย่าง"


class Checked(NamedTuple):
    """What the workflow made of a branch."""

    folder: Path
    outputs: dict[str, str]
    report: dict[str, Any]
    said: str
    reviewed: int

    def codes(self, severity: str = "error") -> set[str]:
        return {found["code"] for found in self.report["findings"] if found["severity"] == severity}


def project(folder: Path) -> Repository:
    """The program with its real rules and two small entries; documents, which cost most, have tests of their own."""
    repository = Repository(folder / "proposal")
    for part in PARTS:
        shutil.copytree(ROOT / part, repository.root / part, ignore=shutil.ignore_patterns("__pycache__"))
    for case in ("bare", "small"):
        shutil.copytree(
            ROOT / "tests/golden" / case / "tambons", repository.root / "tambons", dirs_exist_ok=True
        )
    repository.write(f"{FIRST}/tables/villages.csv", "หมู่ที่,ชื่อหมู่บ้าน\n1,บ้านเหนือ\n2,บ้านใต้\n")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    repository.write("mkdocs.yml", settings.replace("edit_url:", "documents: false\n      edit_url:"))
    return repository


@pytest.fixture
def check(tmp_path: Path) -> Callable[[Callable[[Repository], None]], Checked]:
    """Make a branch with a change and run the check's steps on it."""

    def run(change: Callable[[Repository], None]) -> Checked:
        repository = project(tmp_path)
        repository.commit("เริ่มต้น")
        repository.git("switch", "--quiet", "--create", "proposal")
        change(repository)
        repository.commit()
        return _checked(tmp_path, {GROUP_BASE: ""})

    return run


def _checked(folder: Path, values: dict[str, str]) -> Checked:
    prepared = run_step("changed", "เตรียมกิ่งหลัก", folder, values)
    scoped = run_step("changed", "แยกไฟล์ของตำบลกับไฟล์ส่วนกลาง", folder, values)
    assert (prepared.returncode, scoped.returncode) == (0, 0), prepared.stderr + scoped.stderr
    subprocess.run(
        ["git", "-C", folder / "proposal", "worktree", "remove", "--force", folder / "base"], check=True
    )
    laid = run_step("entries", LAY, folder, values)
    lay_faces(folder / "after")
    assert laid.returncode == 0, laid.stderr
    (folder / "base" / ".venv").symlink_to(sys.prefix)
    reviewed = run_step("entries", REVIEW, folder, values)
    report = json.loads((folder / "review.json").read_text(encoding="utf-8"))
    return Checked(folder, outputs(folder), report, scoped.stdout + reviewed.stdout, reviewed.returncode)


def edit(repository: Repository, name: str, old: str, new: str) -> None:
    path = repository.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def photo(repository: Repository, name: str) -> None:
    path = repository.write(name, b"")
    Image.effect_noise((640, 480), 40).convert("RGB").save(path, "JPEG")


@pytest.mark.slow
def test_an_officers_change_is_told_in_rows_and_fields_and_previewed(
    check: Callable[..., Checked],
) -> None:
    def change(repository: Repository) -> None:
        rows = (repository.root / FIRST / "tables/villages.csv").read_text(encoding="utf-8-sig").splitlines()
        repository.write(f"{FIRST}/tables/villages.csv", "\n".join(rows[:-1]) + "\n")
        photo(repository, f"{FIRST}/photos/ตลาด.jpg")

    seen = check(change)
    assert seen.outputs == {"codes": "640904", "entries": "true", "central": "false", "refused": "false"}
    (entry,) = seen.report["entries"]
    table = entry["change"]["tables"][TABLES["villages"].title]
    assert (table["totals"], table["changed"]) == ([0, 1, 0], [])
    assert table["removed"][0].startswith("หมู่ที่ ")
    assert entry["change"]["files"]["added"] == ["photos/ตลาด.jpg"]
    assert entry["change"]["complete"][0] == entry["change"]["complete"][1]
    assert (seen.reviewed, seen.codes()) == (0, set())
    built = run_step("preview", BUILD, seen.folder, {"needs.changed.outputs.codes": seen.outputs["codes"]})
    assert built.returncode == 0, built.stderr
    pages = {path.parent.name for path in (seen.folder / "preview").glob("2565/*/index.html")}
    assert pages == {"640904"}


@pytest.mark.full
def test_a_renamed_folder_is_moved_and_an_error_names_its_line(check: Callable[..., Checked]) -> None:
    def change(repository: Repository) -> None:
        repository.git("mv", SECOND, f"{SECOND}ใหม่")
        edit(repository, f"{SECOND}ใหม่/tambon.yml", "level: province", "level: ประเทศ")

    seen = check(change)
    (entry,) = seen.report["entries"]
    assert (entry["state"], entry["folder"]) == ("moved", f"{SECOND}ใหม่")
    assert not any(entry["change"]["files"].values())
    assert all(entry["change"]["complete"])  # the slip costs its own key, the rest is read
    assert seen.reviewed == 1
    assert f"::error file={SECOND}ใหม่/tambon.yml,line=" in seen.said
    left = sorted(path.name for path in (seen.folder / "after" / SECOND).parent.iterdir())
    assert left == [Path(f"{SECOND}ใหม่").name]


@pytest.mark.full
def test_what_is_no_entry_is_refused_and_never_reaches_the_tree_that_is_built(
    check: Callable[..., Checked],
) -> None:
    def change(repository: Repository) -> None:
        repository.write(f"{FIRST}/texts/history.md", "## ประวัติ\nตำบลเก่าแก่\n")
        repository.write("yaml.py", "raise SystemExit('hijacked')\n")
        repository.write(".github/workflows/x.yml", "on: push\n")
        repository.write("plugins/tambon_showcase/check_all.py", "def check_all(*_): return ()\n")
        repository.write("tambons/2565/_rules/edition.yml", "year_be: 2565\n")
        (repository.root / FIRST / "photos").mkdir(exist_ok=True)
        (repository.root / FIRST / "photos/a.jpg").symlink_to("/etc/hostname")

    seen = check(change)
    assert (seen.outputs["refused"], seen.outputs["central"]) == ("true", "true")
    assert {"T040", "T042", "T001"} <= seen.codes()
    assert seen.reviewed == 1
    for name in ("yaml.py", ".github/workflows/x.yml"):
        assert not (seen.folder / "after" / name).exists()
    for name in ("plugins/tambon_showcase/check_all.py", "tambons/2565/_rules/edition.yml"):
        assert (seen.folder / "after" / name).read_bytes() == (ROOT / name).read_bytes()


@pytest.mark.full
def test_a_folder_dropped_at_the_root_is_refused_with_a_report(check: Callable[..., Checked]) -> None:
    seen = check(lambda repository: repository.git("mv", FIRST, Path(FIRST).name))
    assert seen.outputs["refused"] == "true"
    assert {"T041"} <= seen.codes()
    assert seen.reviewed == 1


@pytest.mark.full
def test_a_deleted_entry_is_told(check: Callable[..., Checked]) -> None:
    seen = check(lambda repository: shutil.rmtree(repository.root / FIRST))
    assert (seen.outputs["codes"], seen.outputs["entries"]) == ("", "true")
    assert "T045" in seen.codes("warning")
    assert not (seen.folder / "after" / FIRST).exists()
    assert seen.report["entries"][0]["change"]["complete"][1] is None


@pytest.mark.full
def test_file_names_that_are_no_text_stop_nothing(check: Callable[..., Checked]) -> None:
    def change(repository: Repository) -> None:
        folder = repository.root / FIRST / "photos"
        folder.mkdir(exist_ok=True)
        (folder / "\udcff\udcfe.jpg").write_bytes(b"x")

    seen = check(change)
    assert seen.outputs["refused"] == "true"
    assert seen.reviewed == 1
