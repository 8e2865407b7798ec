"""A project and what happens to it: changes of its sources, of its rules and look, and builds that are disturbed."""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import os
import random
import re
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tambon_showcase.edition.new import new_edition
from tambon_showcase.memory.turn import take_turn
from tambon_showcase.publish.wishes import BuildReport
from tambon_showcase.site.ground import claim
from tambon_showcase.site.made import MADE, MARK

from .conftest import TAMBONS, Project

CODES = tuple(TAMBONS)


class Story:
    """A project, and what happens to it; chance decides, from one seed."""

    def __init__(self, project: Project, seed: int, word: str = "") -> None:
        self.project, self.chance = project, random.Random(seed)
        self.word, self.told = word, [f"seed {seed}"]
        self.before: Path | None = None
        """The cache and the site as they were some builds ago."""

    def entry(self) -> Path | None:
        """One of the entries that are there."""
        found = sorted((self.project.root / "tambons/2565").glob("[0-9]*/[0-9]*"))
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
    """The folder gets another name, or its own again; its files and their times stay."""
    if entry := story.entry():
        old = entry.name.removesuffix("เดิม")
        entry.rename(entry.with_name(old if old != entry.name else f"{old}เดิม"))


def rename_text(story: Story) -> None:
    """A text goes to another page, with its times."""
    if (entry := story.entry()) and (texts := sorted(entry.glob("texts/*.md"))):
        story.chance.choice(texts).rename(entry / "texts" / story.chance.choice(["culture.md", "history.md"]))


def remark_in_rules(story: Story) -> None:
    rules = story.project.root / "tambons/2565/_rules/edition.yml"
    rules.write_text(
        f"{rules.read_text('utf-8').partition('# v')[0]}# v{story.chance.randint(0, 3)}\n", "utf-8"
    )


def change_rules(story: Story) -> None:
    """Words that pages show."""
    rules = story.project.root / "tambons/2565/_rules/process.yml"
    words = f'official_title_th: "กระบวนการ {story.chance.randint(2, 5)} ร่วม"'
    rules.write_text(re.sub("official_title_th: .*", words, rules.read_text("utf-8"), count=1), "utf-8")


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


def at_writing(story: Story, act: Callable[[], None], *, once: bool) -> None:
    """A build in which something happens when it is about to write, make, move or remove a file for the n-th time."""
    which = story.chance.choice([story.chance.randint(1, 20), story.chance.randint(1, 400)])
    story.told.append(f"at {which}")
    story.apart(lambda: at_the_nth(which, act, once=once)).join()


def at_the_nth(which: int, act: Callable[[], None], *, once: bool) -> None:
    """From now on, also in processes that begin in this one."""
    count = 0

    def look(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event in MOVES or (event == "open" and int(str(arguments[2] or 0)) & (os.O_WRONLY | os.O_RDWR)):
            count += 1
            if count == which or (count > which and not once):
                act()

    sys.addaudithook(look)


MOVES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "sqlite3.connect"})


def end_all() -> None:
    os.killpg(0, signal.SIGKILL)


def no_room() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def killed_at_a_write(story: Story) -> None:
    """The whole build ends between two changes of the disk."""
    at_writing(story, end_all, once=True)


def no_more_room(story: Story) -> None:
    """From some file on there is no room for another."""
    at_writing(story, no_room, once=False)


def edited_meanwhile(story: Story) -> None:
    """An officer saves a file while the site is built."""
    build = story.apart()
    build.join(story.chance.uniform(0, 0.8))
    story.chance.choice([edit_text, edit_table, put_photo, remove_entry, change_rules])(story)
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


def memory_gone(story: Story) -> None:
    shutil.rmtree(story.project.root / ".cache", ignore_errors=True)


def put_by(story: Story) -> None:
    """Cache and site are kept for later, as a machine that builds keeps them."""
    story.before = story.before or story.project.root.with_name(f"{story.project.root.name}-before")
    shutil.rmtree(story.before, ignore_errors=True)
    for name in (".cache", "site"):
        if (story.project.root / name).is_dir():
            shutil.copytree(story.project.root / name, story.before / name)


def older(story: Story, *names: str) -> None:
    for name in names:
        if story.before and (story.before / name).is_dir():
            shutil.rmtree(story.project.root / name, ignore_errors=True)
            shutil.copytree(story.before / name, story.project.root / name)


def older_memory(story: Story) -> None:
    """The cache comes back from an earlier build, the site is the newest."""
    older(story, ".cache")


def older_site(story: Story) -> None:
    """The site comes back from an earlier build, the cache is the newest."""
    older(story, "site")


def older_both(story: Story) -> None:
    older(story, ".cache", "site")


def site_files(story: Story, pattern: str) -> list[Path]:
    """Files of the site; not the lists of our own, which say what we may take away (docs/adr/0021)."""
    found = (path for path in sorted(story.project.site.glob(pattern)) if path.is_file())
    return [path for path in found if path.name not in (MARK, MADE)]


def site_file_gone(story: Story) -> None:
    if files := site_files(story, "**/*"):
        story.chance.choice(files).unlink()


def entry_file_gone(story: Story) -> None:
    if files := site_files(story, "256?/*/*"):
        story.chance.choice(files).unlink()


def site_file_written_over(story: Story) -> None:
    """A tool "improves" a page in place."""
    if files := site_files(story, "**/*.*"):
        with story.chance.choice(files).open("r+b") as file:
            file.write(b"?")


CHANGES = (
    edit_text, edit_text, edit_table, drop_a_file, put_photo, add_entry, add_entry, remove_entry, spoil, swap,
    touch, rename_folder, rename_text, remark_in_rules, change_rules, change_look, another_year, put_by, nothing,
)  # fmt: skip
DISTURBANCES = (
    plainly, plainly, killed, killed_at_a_write, killed_at_a_write, main_killed, twice_at_once, edited_meanwhile,
    disk_full, no_more_room, memory_damaged, memory_gone, older_memory, older_site, older_both, site_file_gone,
    entry_file_gone, site_file_written_over,
)  # fmt: skip
