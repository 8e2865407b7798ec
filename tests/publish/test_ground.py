"""A build never destroys: each odd folder that somebody may name for the site, and what is left of it afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tambon_showcase.cli import main
from tambon_showcase.memory.turn import take_turn
from tambon_showcase.publish import shell_site
from tambon_showcase.site.made import MARK, mark
from tests.faces import lay_faces

from .conftest import Project, small_shells

Lay = Callable[[Project], object]


def nothing(_: Project) -> None:
    """The folder is not there before."""


def put(*names: str) -> Lay:
    """Files of somebody else's, below the project's root."""

    def lay(project: Project) -> None:
        for name in names:
            path = project.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"somebody's own")

    return lay


def link(name: str, target: str) -> Lay:
    def lay(project: Project) -> None:
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        (project.root / name).symlink_to(project.root / target, target_is_directory=True)

    return lay


def empty(name: str) -> Lay:
    return lambda project: (project.root / name).mkdir(parents=True)


def built_before(then: Lay) -> Lay:
    def lay(project: Project) -> None:
        assert main(["build", "--root", str(project.root), "--site-dir", str(project.site)]) == 0
        then(project)

    return lay


class Case(NamedTuple):
    """`site` is what is typed after --site-dir, `{root}` is the project; `ends` is the exit code."""

    site: str
    ends: int
    before: Lay = nothing


CASES = {
    "a new folder": Case("{root}/out", 0),
    "a new folder, from here": Case("out", 0),
    "a new folder far down": Case("a/b/c", 0),
    "a path with dots": Case("tambons/../out", 0),
    "a path that ends with a slash": Case("{root}/out/", 0),
    "a name with spaces and Thai": Case("เว็บไซต์ ของ เรา", 0),
    "an empty folder": Case("out", 0, empty("out")),
    "a folder with only what the system puts there": Case("out", 0, put("out/.DS_Store", "out/Thumbs.db")),
    "a link to an empty folder": Case("link", 0, lambda p: (empty("real")(p), link("link", "real")(p))),
    "the entries": Case("tambons", 1),
    "the entries, by their whole path": Case("{root}/tambons", 1),
    "the entries, around a corner": Case("site_src/../tambons", 1),
    "the entries, by a link": Case("link", 1, link("link", "tambons")),
    "the entries, in capital letters": Case("TAMBONS", 1),
    "a year": Case("tambons/2565", 1),
    "a new folder among the entries": Case("tambons/site", 1),
    "a new folder below a link to the entries": Case("link/site", 1, link("link", "tambons")),
    "the project": Case("{root}", 1),
    "here": Case(".", 1),
    "nothing typed": Case("", 1),
    "above the project": Case("..", 1),
    "the top of the disk": Case("/", 1),
    "the written pages": Case("site_src", 1),
    "inside the written pages": Case("site_src/out", 1),
    "the site's theme": Case("theme_overrides", 1),
    "the cache": Case(".cache/tambon", 1),
    "above the cache": Case(".cache", 1),
    "inside the cache": Case(".cache/tambon/out", 1),
    "the home folder": Case("{home}", 1),
    "somebody's folder": Case("d", 1, put("d/2565/งบประมาณ.xlsx", "d/index.html")),
    "somebody's folder with one hidden file": Case("d", 1, put("d/.git/config")),
    "somebody's folder with a mark of another program": Case("d", 1, put("d/.tambon-site")),
    "the project's programs": Case("scripts", 1, put("scripts/build.py")),
    "a file": Case("out.html", 1, put("out.html")),
    "a folder below a file": Case("out.html/site", 1, put("out.html")),
    "mkdocs.yml": Case("mkdocs.yml", 1),
    "a path of Windows": Case("C:\\site", 0),
    "the entries as Windows writes them": Case("tambons\\2565", 0 if os.name != "nt" else 1),
    "our site again": Case("site", 0, built_before(nothing)),
    "our site with files of others": Case(
        "site",
        0,
        built_before(
            put("site/CNAME", "site/2565/งบประมาณ.xlsx", "site/2565/640904/แผน.xlsx", "site/.git/x")
        ),
    ),
    "our site whose mark is gone": Case(
        "site", 1, built_before(lambda p: (p.site / ".tambon-site").unlink())
    ),
    "our site with a link to the entries inside": Case(
        "site", 1, built_before(link("site/2566", "tambons/2565"))
    ),
    "our site with an entry's folder made a link": Case(
        "site",
        1,
        built_before(
            lambda p: (shutil.rmtree(p.site / "2565/640904"), link("site/2565/640904", "tambons/2565")(p))
        ),
    ),
}
"""What is typed, how it ends, and what was there before."""


@pytest.fixture
def place(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A whole project, in which the command is called; shells of a few letters instead of MkDocs's."""
    (project.root / "mkdocs.yml").write_text(
        "site_name: ทดสอบ\ndocs_dir: site_src\ntheme: {name: material, custom_dir: theme_overrides}\n"
        "plugins:\n  - tambon-showcase: {documents: false}\n",
        "utf-8",
    )
    put("site_src/index.md", "theme_overrides/main.html", ".cache/tambon/shell-site/about.html")(project)
    (project.root / "home/somebody").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(project.root / "home"))
    monkeypatch.setenv("USERPROFILE", str(project.root / "home"))
    monkeypatch.chdir(project.root)
    monkeypatch.setattr(shell_site, "shells_for", lambda *_: small_shells())
    return project


def held(root: Path) -> dict[str, bytes]:
    """What is in a project that is nobody's but its owner's."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and (path.read_bytes() == b"somebody's own" or "tambons" in path.parts)
    }


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_nothing_of_anybody_s_is_lost(case: Case, place: Project, capsys: pytest.CaptureFixture[str]) -> None:
    case.before(place)
    before = held(place.root)
    typed = case.site.format(root=place.root, home=place.root / "home")
    ended = main(["build", "--site-dir", typed])
    assert ended == case.ends
    after = held(place.root)
    assert {name: after.get(name) for name in before} == before
    said = capsys.readouterr().err
    assert "Traceback" not in said
    if case.ends:
        assert after == before, "a refused build writes nothing"
        assert any("ก" <= letter <= "๙" for letter in said)
    else:
        assert (place.root / typed / "2565/640904/index.html").exists()
        assert (place.root / typed / "about.html").exists()


def test_a_folder_that_cannot_be_written_is_told(place: Project, capsys: pytest.CaptureFixture[str]) -> None:
    folder = place.root / "out"
    folder.mkdir()
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    assert main(["build", "--site-dir", "out"]) == 1
    folder.chmod(0o700)
    assert "out" in capsys.readouterr().err


def test_the_next_build_takes_only_what_it_made(place: Project) -> None:
    assert main(["build"]) == 0
    put("site/CNAME", "site/2565/160104/แผน.xlsx", "site/t/160104/note.txt", "site/browse/mine.html")(place)
    shutil.rmtree(place.entry("160104"))
    (place.root / ".cache/tambon/shell-site/about.html").unlink()
    assert main(["build"]) == 0
    assert not (place.site / "2565/160104/index.html").exists()
    assert not (place.site / "t/160104/index.html").exists()
    assert not (place.site / "about.html").exists()
    for name in ("CNAME", "2565/160104/แผน.xlsx", "t/160104/note.txt", "browse/mine.html"):
        assert (place.site / name).read_bytes() == b"somebody's own"


def test_a_lost_memory_leaves_no_old_pages(place: Project) -> None:
    """Somebody may have requested what is gone."""
    assert main(["build"]) == 0
    put("site/CNAME")(place)
    shutil.rmtree(place.entry("160104"))
    shutil.rmtree(place.root / ".cache/tambon")
    put(".cache/tambon/shell-site/other.html")(place)
    assert main(["build"]) == 0
    left = {name for name in place.files() if "160104" in name or "1601" in name}
    assert left == set()
    assert not (place.site / "about.html").exists()
    assert (place.site / "CNAME").exists()


PARALLEL = """
import sys
from pathlib import Path
from tambon_showcase.cli import main
from tambon_showcase.publish import shell_site
from tests.publish.conftest import small_shells
shell_site.shells_for = lambda *_: small_shells()
if __name__ == "__main__":
    sys.exit(main(["build"]))
"""


def start(place: Project) -> subprocess.Popen[bytes]:
    """A build as a process of its own."""
    lay_faces(place.root)
    program = place.root / "run.py"
    program.write_text(PARALLEL, "utf-8")
    paths = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, str(program)],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


@pytest.mark.full
def test_the_mark_of_a_build_that_begins_is_waited_for(place: Project) -> None:
    """Half a mark in the folder is no file of somebody else's: the other build is about to finish it."""
    half = place.site / f".{MARK}.part"
    with take_turn(place.root / ".cache/tambon"):
        put(half.relative_to(place.root).as_posix())(place)
        second = start(place)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=5)
        mark(place.site)
    said = second.communicate(timeout=120)[0].decode()
    assert second.returncode == 0, said


@pytest.mark.full
def test_two_builds_at_the_same_time_are_one_after_the_other(place: Project) -> None:
    both = [start(place) for _ in range(2)]
    said = [one.communicate(timeout=120)[0].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    together = place.files()
    assert main(["build"]) == 0
    assert place.files() == together
    assert sorted("สร้างใหม่ 3" in one for one in said) == [False, True], "the second finds all done"
