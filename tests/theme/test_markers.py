"""A theme that lacks a marker stops the build, names it, and publishes nothing (issue: empty pages in silence)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tambon_showcase.site.look import LOOK
from tambon_showcase.site.shell_kinds import KINDS, ThemeError, check_shells
from tests.theme.gallery import ROOT
from tests.whole_shells import whole_pages

CASES = [(kind.name, marker) for kind in KINDS for marker in sorted(kind.needed(has_address=True))]


@pytest.mark.parametrize(("kind", "marker"), CASES)
def test_each_needed_marker_is_missed_and_named(kind: str, marker: str) -> None:
    pages = whole_pages()
    pages[kind] = pages[kind].replace(f"@@{marker}@@", "")
    with pytest.raises(ThemeError) as caught:
        check_shells(pages, "mine/main.html", has_address=True)
    told = str(caught.value)
    assert re.findall("@@([a-z_]+)@@", told) == [marker, marker]  # once in Thai, once in English
    assert f"“{kind}”" in told
    assert f'"{kind}"' in told
    assert "mine/main.html" in told


@pytest.mark.parametrize(
    ("written", "instead", "marker"),
    [
        ("<title>@@title@@</title>", "<title>Entry</title>@@title@@", "title"),
        ("<head>", "<head></head><body>", "csp"),
        ("<head>", "<BODY class=x>", "csp"),
    ],
)
def test_a_marker_where_it_does_nothing_is_named(written: str, instead: str, marker: str) -> None:
    pages = whole_pages()
    pages["map"] = pages["map"].replace(written, instead)
    with pytest.raises(ThemeError) as caught:
        check_shells(pages, "mine/main.html", has_address=True)
    told = str(caught.value)
    assert re.findall("@@([a-z_]+)@@", told) == [marker, marker]
    assert '"map"' in told
    assert "“map”" in told


@pytest.mark.parametrize(
    ("marker", "around"),
    [
        ("content", "<!-- until the new design is there: {} -->"),
        ("content", "<template>{}</template>"),
        ("content", "<noscript>{}</noscript>"),
        ("breadcrumbs", '<script>trail("{}")</script >'),
        ("head", "<STYLE media=print>{}</STYLE>"),
        ("banner", '<div data-banner="{}"></div>'),
        ("description", "<!-- {} -->"),
    ],
)
def test_a_marker_where_nothing_is_shown_is_named(marker: str, around: str) -> None:
    pages = whole_pages()
    written = f"@@{marker}@@"
    pages["entry"] = pages["entry"].replace(written, around.format(written))
    with pytest.raises(ThemeError, match="where nothing is shown") as caught:
        check_shells(pages, "mine/main.html", has_address=True)
    told = str(caught.value)
    assert re.findall("@@([a-z_]+)@@", told) == [marker, marker]
    assert '"entry"' in told


def test_a_text_that_every_page_would_repeat_is_named() -> None:
    pages = whole_pages()
    pages["list"] = pages["list"].replace("@@content@@", "<main>@@content@@</main><div>@@content@@</div>")
    with pytest.raises(ThemeError, match="@@content@@ 2 times") as caught:
        check_shells(pages, "mine/main.html", has_address=True)
    assert "“list” ของธีมมี @@content@@ 2 แห่ง" in str(caught.value)


@pytest.mark.parametrize(
    ("marker", "around"),
    [
        ("description", '<meta name="description" content="{}">'),
        ("csp", "<meta name=policy content={}>"),
        ("content", "<!-- here --><main>{}</main><script>go()</script>"),
        ("content", "{}<!-- {} -->"),
    ],
)
def test_a_marker_where_it_is_read_or_shown_is_welcome(marker: str, around: str) -> None:
    written = f"@@{marker}@@"
    pages = {
        name: page.replace(written, around.replace("{}", written)) for name, page in whole_pages().items()
    }
    check_shells(pages, "main.html", has_address=True)


def test_a_theme_may_leave_out_the_tags_that_html_does_not_need() -> None:
    pages = {name: page.replace("<head>", "") for name, page in whole_pages().items()}
    check_shells(pages, "main.html", has_address=True)


def test_whole_shells_are_welcome() -> None:
    check_shells(whole_pages(), "main.html", has_address=True)


def test_a_site_without_an_address_needs_no_canonical() -> None:
    pages = {name: page.replace("@@canonical@@", "") for name, page in whole_pages().items()}
    check_shells(pages, "main.html", has_address=False)


def test_a_kind_that_was_not_made_is_named() -> None:
    pages = whole_pages()
    del pages["rubric"]
    with pytest.raises(ThemeError, match=r"“rubric”.*0000/000000/rubric\.md"):
        check_shells(pages, "main.html", has_address=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The site's sources without any entry."""
    for name in ("site_src", "theme_overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    (tmp_path / "tambons").mkdir()
    return tmp_path


def build(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    run = [sys.executable, "-m", *command]
    return subprocess.run(
        run, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def without_content(project: Path) -> None:
    own(project, "article.html", "@@content@@")


def without_banner(project: Path) -> None:
    own(project, "article.html", "@@banner@@")


def own(project: Path, name: str, lacking: str) -> None:
    """The site replaces a template of the package by one that lacks a marker."""
    copy = shutil.copyfile(LOOK / "tambon" / name, project / "theme_overrides/tambon" / name)
    edit(copy, lacking, "")


def theme_mkdocs(project: Path) -> None:
    edit(project / "mkdocs.yml", "name: material", "name: mkdocs")


def alone(project: Path) -> None:
    (project / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: site_src\nuse_directory_urls: false\ntheme: mkdocs\nplugins: [search, tambon-showcase]\n"
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("break_it", "named"),
    [
        (without_content, ("entry", "@@content@@", "theme_overrides/tambon/article.html")),
        pytest.param(
            without_banner,
            ("section", "@@banner@@", "theme_overrides/tambon/article.html"),
            marks=pytest.mark.full,
        ),
        pytest.param(theme_mkdocs, ("judge", "@@content@@", "main.html"), marks=pytest.mark.full),
        pytest.param(alone, ("list", "@@content@@", "main.html"), marks=pytest.mark.full),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
@pytest.mark.parametrize("command", ["mkdocs", pytest.param("tambon_showcase", marks=pytest.mark.full)])
def test_a_lacking_theme_stops_the_build(project: Path, break_it, named, command: str) -> None:  # type: ignore[no-untyped-def]
    break_it(project)
    done = build(project, command, "build")
    assert done.returncode != 0
    for word in named:
        assert word in done.stderr
    assert "ไม่มี" in done.stderr
    assert "lacks" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site" / "browse").exists()
    assert not (project / "site" / "build.json").exists()


@pytest.mark.full
@pytest.mark.slow
@pytest.mark.parametrize(
    ("break_it", "named"),
    [
        (without_content, ("“entry” ของธีมไม่มี @@content@@ ", "theme_overrides/tambon/article.html")),
        (theme_mkdocs, ("zensical หยุดกลางทางว่า", "docs/theme.md")),
    ],
)
def test_a_lacking_theme_stops_zensical_too(project: Path, break_it, named) -> None:  # type: ignore[no-untyped-def]
    if not os.environ.get("CI"):
        pytest.importorskip("zensical")
    break_it(project)
    done = build(project, "tambon_showcase", "build", "--generator", "zensical")
    assert done.returncode != 0
    for word in named:
        assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert list((project / "site").rglob("*.html")) == []


def test_documents_tell_the_same_markers() -> None:
    rows = re.findall(
        r"^\| (\w+) \| `([^`]+)` \| (.*?) \|$", (ROOT / "docs/theme.md").read_text("utf-8"), re.M
    )
    told = {(name, source): set(re.findall(r"\w+", markers)) for name, source, markers in rows}
    assert told == {(kind.name, kind.source): kind.needed(has_address=True) for kind in KINDS}
