"""The memory tried as a database is: after any changes, faults and interruptions, the site equals a clean build's."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import resource
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tambon_showcase.edition.new import new_edition
from tambon_showcase.memory.turn import take_turn
from tambon_showcase.publish.publisher import BuildReport
from tambon_showcase.site.ground import claim
from tambon_showcase.site.made import MADE, MARK

from .conftest import TAMBONS, Project

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="builds are interrupted in forked processes")
CODES = tuple(TAMBONS)


class Story:
    """A project, and what happens to it; chance decides, from one seed."""

    def __init__(self, project: Project, seed: int, word: str = "") -> None:
        self.project, self.chance = project, random.Random(seed)
        self.word, self.told = word, [f"seed {seed}"]

    def entry(self) -> Path | None:
        """One of the entries that are there."""
        found = [project for code in CODES if (project := self.project.entry(code)).is_dir()]
        return self.chance.choice(found) if found else None

    def step(self) -> None:
        """One change, then a build that may be disturbed."""
        for deed in self.chance.sample(CHANGES, k=self.chance.randint(1, 2)):
            self.told.append(deed.__name__)
            deed(self)
        disturb = self.chance.choice(DISTURBANCES)
        self.told.append(f"[{disturb.__name__}]")
        disturb(self)

    def publish(self) -> BuildReport:
        claim(self.project.site, self.project.root, ())
        with take_turn(self.project.root / ".cache/tambon"):
            return self.project.publish(self.word, allow_fewer=True)

    def apart(self, before: Callable[[], None] = lambda: None) -> multiprocessing.Process:
        """A build in a process group of its own."""

        def build() -> None:
            os.setsid()
            before()
            with contextlib.suppress(Exception):
                self.publish()
            os._exit(0)

        started = multiprocessing.get_context("fork").Process(target=build)
        started.start()
        return started


def edit_text(story: Story) -> None:
    if entry := story.entry():
        words = story.chance.choice(["เรื่องเล่า", "เรื่องใหม่", "ตำนานยาว" * 40])
        (entry / "texts" / "history.md").write_text(f"## ที่มา\n\n{words}\n", "utf-8")


def edit_table(story: Story) -> None:
    if entry := story.entry():
        (entry / "tables").mkdir(exist_ok=True)
        rows = "".join(f"ผ้าทอ{n},ผ้า\n" for n in range(story.chance.randint(0, 4)))
        (entry / "tables" / "products.csv").write_text(f"ชื่อผลิตภัณฑ์,ประเภท\n{rows}", "utf-8")


def drop_a_file(story: Story) -> None:
    if (entry := story.entry()) and (files := [p for p in entry.rglob("*.[mc]*") if p.is_file()]):
        story.chance.choice(files).unlink()


def put_photo(story: Story) -> None:
    from PIL import Image

    if entry := story.entry():
        (entry / "photos").mkdir(exist_ok=True)
        colour = story.chance.choice(["red", "navy"])
        Image.new("RGB", (320, 240), colour).save(entry / "photos" / "ภาพ_1.jpg")


def add_entry(story: Story) -> None:
    code = story.chance.choice(CODES)
    if not story.project.entry(code).exists():
        story.project.add(code)


def remove_entry(story: Story) -> None:
    if entry := story.entry():
        shutil.rmtree(entry)


def spoil(story: Story) -> None:
    if entry := story.entry():
        main = entry / "tambon.yml"
        text = main.read_text("utf-8")
        main.write_text(
            text.replace("unknown: x\n", "") if "unknown" in text else f"{text}unknown: x\n", "utf-8"
        )


def swap(story: Story) -> None:
    """Two entries take each other's texts, with the times of the files."""
    one, other = (story.project.entry(code) / "texts" for code in story.chance.sample(CODES, 2))
    if one.is_dir() and other.is_dir():
        one.rename(one.with_name("apart"))
        other.rename(one)
        one.with_name("apart").rename(other)


def touch(story: Story) -> None:
    then = time.time() - story.chance.choice([0, 3600])
    for path in (story.project.root / "tambons").rglob("*"):
        os.utime(path, (then, then))


def rename_folder(story: Story) -> None:
    if entry := story.entry():
        entry.rename(entry.with_name(f"{entry.name}ใหม่"))
        entry.with_name(f"{entry.name}ใหม่").rename(entry)


def change_rules(story: Story) -> None:
    rules = story.project.root / "tambons/2565/_rules/edition.yml"
    rules.write_text(
        f"{rules.read_text('utf-8').partition('# v')[0]}# v{story.chance.randint(0, 3)}\n", "utf-8"
    )


def change_look(story: Story) -> None:
    story.word = story.chance.choice(["", "look", "other look"])


def another_year(story: Story) -> None:
    tambons = story.project.root / "tambons"
    if (tambons / "2566").exists():
        shutil.rmtree(tambons / "2566")
    else:
        new_edition(tambons, 2566, 2565)
        if entry := story.entry():
            shutil.copytree(entry, tambons / "2566" / entry.parent.name / entry.name)


def nothing(_: Story) -> None:
    """No change."""


def plainly(story: Story) -> None:
    story.publish()


def killed(story: Story) -> None:
    """The whole build ends at once, at any moment."""
    build = story.apart()
    build.join(story.chance.uniform(0, 0.8))
    with contextlib.suppress(ProcessLookupError):
        os.killpg(build.pid or 0, signal.SIGKILL)
    build.join()


def main_killed(story: Story) -> None:
    """Only the first process ends at once; its workers find out."""
    build = story.apart()
    build.join(story.chance.uniform(0, 0.8))
    build.kill()
    build.join()


def twice_at_once(story: Story) -> None:
    builds = [story.apart(), story.apart()]
    for build in builds:
        build.join()


def disk_full(story: Story) -> None:
    """No file may grow beyond a limit."""
    limit = story.chance.choice([2_000, 20_000, 100_000])

    def bound() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    story.apart(bound).join()


def memory_damaged(story: Story) -> None:
    files = [path for path in (story.project.root / ".cache").rglob("*") if path.is_file()]
    for path in story.chance.sample(files, min(len(files), 2)):
        data = bytearray(path.read_bytes())
        if data:
            at = story.chance.randrange(len(data))
            data[at : at + 50] = bytes(50)
            path.write_bytes(data)


def site_file_gone(story: Story) -> None:
    if files := [path for path in sorted(story.project.site.rglob("*")) if path.is_file()]:
        story.chance.choice(files).unlink()


def entry_file_gone(story: Story) -> None:
    if files := [path for path in sorted(story.project.site.glob("256?/*/*")) if path.is_file()]:
        story.chance.choice(files).unlink()


def site_file_written_over(story: Story) -> None:
    """A tool "improves" a page in place; not the two lists of our own, which say what we may take away."""
    files = [path for path in sorted(story.project.site.rglob("*.*")) if path.is_file()]
    if files := [path for path in files if path.name not in (MARK, MADE)]:
        with story.chance.choice(files).open("r+b") as file:
            file.write(b"?")


CHANGES = (
    edit_text, edit_text, edit_table, drop_a_file, put_photo, add_entry, add_entry, remove_entry, spoil, swap,
    touch, rename_folder, change_rules, change_look, another_year, nothing,
)  # fmt: skip
DISTURBANCES = (
    plainly, plainly, killed, killed, main_killed, twice_at_once, disk_full, memory_damaged, site_file_gone,
    entry_file_gone, site_file_written_over,
)  # fmt: skip


@pytest.mark.parametrize(
    ("seed", "steps"), [(1, 3), *(pytest.param(seed, 12, marks=pytest.mark.full) for seed in range(6))]
)
def test_the_site_equals_a_clean_build(
    project: Project, tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
) -> None:
    story = Story(project, seed)
    for _ in range(steps):
        story.step()
        kept = kept_entries(story.publish())
        clean = Project(tmp_path_factory.mktemp("clean"))
        shutil.copytree(project.root / "tambons", clean.root / "tambons")
        Story(clean, 0, story.word).publish()
        ours, theirs = comparable(project.files(), kept), comparable(clean.files(), kept)
        shutil.rmtree(clean.root)
        wrong = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
        assert not wrong, (wrong[:20], story.told)


def kept_entries(report: BuildReport) -> tuple[str, ...]:
    """The folders in the site of entries whose older pages stay."""
    kept = [Path(found.file) for found in report.findings if found.code == "T903"]
    return tuple(f"{folder.parts[1]}/{folder.name[:6]}/" for folder in kept)


def comparable(files: dict[str, bytes], kept: tuple[str, ...]) -> dict[str, bytes]:
    """All files; where older pages stay only those of other entries, since pages about several show what is kept."""
    if not kept:
        return files
    return {
        name: data for name, data in files.items() if name.startswith("256") and not name.startswith(kept)
    }
