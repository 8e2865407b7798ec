"""What is laid out for a generator without plugins, and which generator is taken: plain values, no site is built."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tambon_showcase.cli import build as cli_build
from tambon_showcase.publish import generators, zensical
from tambon_showcase.publish.generators import GENERATORS, find_generator
from tambon_showcase.publish.reload import allow_added_script
from tambon_showcase.publish.run_generator import ShellSiteError, run_generator
from tambon_showcase.publish.zensical import titled
from tambon_showcase.settings import Settings
from tambon_showcase.site import shell_kinds


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("# คู่มือ\n\nข้อความ", "คู่มือ"),
        ("# คู่มือ # \n", "คู่มือ"),
        ("#   คู่มือ {#guide .big}\n", "คู่มือ"),
        ("# C# และ “Git”: ก\n", "C# และ “Git”: ก"),
        ("## หัวข้อย่อย\n", None),
        ("#ไม่มีช่องว่าง\n", None),
        ("---\nhide: [toc]\n---\n# คู่มือ\n", "คู่มือ"),
        ("---\n# ความเห็นของผู้เขียน\nhide: [toc]\n---\n# คู่มือ\n", "คู่มือ"),
        ("---\n# มีแต่ความเห็น\nhide: [toc]\n---\nไม่มีหัวข้อ\n", None),
        ("---\ntitle: เดิม\n---\n# ใหม่\n", "เดิม"),
        ("ข้อความ\n\n---\n\n# หลังเส้น\n", "หลังเส้น"),
        ("", None),
    ],
)
def test_a_page_is_named_by_its_own_words_then_by_its_first_heading(page: str, title: str | None) -> None:
    made = titled(page)
    front = made.split("---\n")[1] if made.startswith("---\n") else ""
    read = yaml.safe_load(front) or {}
    assert read.get("title") == title
    assert ("hide" in read) == ("hide:" in page), "what was said before stays"
    assert made.endswith(page.rpartition("---\n")[2]), "the text is as it was"
    assert titled(made) == made


def test_the_first_generator_that_is_installed_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = {"zensical", "properdocs"}
    monkeypatch.setattr(generators, "find_spec", lambda name: name in installed or None)
    assert find_generator(None).name == "properdocs"
    assert find_generator("zensical").name == "zensical"
    with pytest.raises(ShellSiteError, match=r"^ยังไม่ได้ติดตั้ง mkdocs ติดตั้งด้วย pip install mkdocs / "):
        find_generator("mkdocs")
    installed.clear()
    with pytest.raises(
        ShellSiteError, match="mkdocs, properdocs, zensical is not installed: pip install mkdocs"
    ):
        find_generator(None)


def test_a_package_that_is_not_there_has_no_version() -> None:
    (lost,) = (one._replace(packages=("no-such-package",)) for one in GENERATORS[:1])
    assert lost.versions == ["no-such-package "]


def test_what_a_generator_says_last_is_what_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShellSiteError, match="No module named"):
        run_generator("no_such_generator", [], tmp_path, {})


def test_a_module_beside_the_configuration_replaces_no_library(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('mine')", "utf-8")
    run_generator("json.tool", ["--help"], tmp_path, {})


def test_files_of_the_site_s_own_are_known_by_where_they_are_published(tmp_path: Path) -> None:
    for name in ("index.md", "a/b.md", "a/c.md.png", "robots.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert zensical._own_files(tmp_path) == {
        "a/b.html": "a/b.md",
        "a/c.md.png": "a/c.md.png",
        "index.html": "index.md",
        "robots.txt": "robots.txt",
    }


def test_pages_become_shells_only_where_a_marker_waits_and_lose_the_shells_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zensical, "KINDS", zensical.KINDS[:1])
    monkeypatch.setattr(shell_kinds, "check_shells", lambda *_, **__: None)
    pages = {
        "0000/000000/entry.html": "@@csp@@@@content@@",
        "index.html": "<p>@@home_numbers@@</p>",
        "about.html": "@@csp@@ @@content@@ ของเรา",
        "404.html": "@@csp@@",
    }
    made = tmp_path / "made"
    for name, text in pages.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    shells = zensical._take_shells(Settings(tmp_path, made), made, {"about.html": "about.md"})
    assert (shells.addresses, set(shells.pages), set(shells.kinds)) == (
        ("about.html", ""),
        {"index.html"},
        {"entry"},
    )
    assert shells.kinds["entry"].markers == {"content"}
    left = {path.name: path.read_text("utf-8") for path in made.rglob("*") if path.is_file()}
    assert left.keys() == {"about.html", "404.html"}
    assert left["404.html"] == "@@csp@@"
    assert "Content-Security-Policy" in left["about.html"] and "@@content@@ ของเรา" in left["about.html"]


POLICY = b'<meta http-equiv="Content-Security-Policy" content="script-src &#x27;self&#x27;; x">'


@pytest.mark.parametrize(
    ("page", "hashes"),
    [
        (b"<body><script>reload()</script>", 1),
        (b"<body><script>a()</script><script>reload()</script>", 1),
        (b"<body><script>reload()</script></body></html>", 1),
        (b"<body><script>reload()</script></body><!-- </script> -->\n", 1),
        (b"<body><script>a()</script><p>x</p></body>", 0),
        (b"<body><script src=x.js></script>", 0),
        (b"<body>", 0),
    ],
)
def test_only_the_script_at_the_very_end_of_a_page_is_allowed(page: bytes, hashes: int) -> None:
    made = allow_added_script(POLICY + page)
    assert made.count(b"sha256-") == hashes
    assert made.endswith(page)
    assert allow_added_script(page) == page


def test_the_command_offers_every_generator() -> None:
    """It names them itself: the room is loaded only when a build is started."""
    assert tuple(one.name for one in GENERATORS) == cli_build.GENERATORS
