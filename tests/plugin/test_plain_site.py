"""A site of somebody else: Material, a few pages, and our plugin beside its neighbours, each alone and all together."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.faces import lay_faces
from tests.theme.gallery import ROOT

pytestmark = pytest.mark.slow

NEIGHBOURS: dict[str, tuple[str, Any]] = {
    "search": ("mkdocs", "search"),
    "awesome-nav": ("mkdocs_awesome_nav", "awesome-nav"),
    "macros": ("mkdocs_macros", "macros"),
    "redirects": ("mkdocs_redirects", {"redirects": {"redirect_maps": {"old.md": "about.md"}}}),
    "glightbox": ("mkdocs_glightbox", "glightbox"),
    "minify": ("mkdocs_minify_plugin", {"minify": {"minify_html": True}}),
    "rss": ("mkdocs_rss_plugin", {"rss": {"use_git": False, "match_path": "about.md"}}),
    "i18n": (
        "mkdocs_static_i18n",
        {"i18n": {"languages": [{"locale": "en", "name": "English", "default": True, "build": True}]}},
    ),
    "git-revision-date-localized": (
        "mkdocs_git_revision_date_localized_plugin",
        {"git-revision-date-localized": {"fallback_to_build_date": True}},
    ),
}
"""Plugin -> the module it comes in, and how mkdocs.yml names it."""
OURS = {"tambon-showcase": {"documents": False}}
PAGES = {
    "index.md": "# Home\n\nHello, [about](about.md). Text may say @@so@@.\n\n![leaf](leaf.svg)\n",
    "about.md": "# About\n\n## One\n\nSomething about kingfishers.\n\n## Two\n\nMore.\n",
}
EXTRA = {
    "macros": "\nSum {{ 40 + 2 }}.\n",
    "git-revision-date-localized": "\nDate {{ git_revision_date_localized }}\n",
}
DONE = {
    "search": lambda site: "about.html" in indexed(site) and not any("0000" in one for one in indexed(site)),
    "awesome-nav": lambda site: "Our own name" in (site / "index.html").read_text("utf-8"),
    "macros": lambda site: "Sum 42." in (site / "about.html").read_text("utf-8"),
    "redirects": lambda site: "about.html" in (site / "old.html").read_text("utf-8"),
    "glightbox": lambda site: "glightbox" in (site / "index.html").read_text("utf-8"),
    "minify": lambda site: "\n    <" not in (site / "about.html").read_text("utf-8"),
    "rss": lambda site: "About" in (site / "feed_rss_created.xml").read_text("utf-8"),
    "git-revision-date-localized": lambda site: (
        "git-revision-date" in (site / "about.html").read_text("utf-8")
    ),
    "i18n": lambda site: "About" in (site / "about.html").read_text("utf-8"),
}
"""Whether a neighbour did its work on the hand-written pages."""


def indexed(site: Path) -> set[str]:
    """The pages that Material's own search lists."""
    listed = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    return {one["location"].partition("#")[0] for one in listed}


def installed(name: str) -> bool:
    return importlib.util.find_spec(NEIGHBOURS[name][0]) is not None


def write_site(folder: Path, names: list[str], **settings: Any) -> Path:
    """The example site: two pages of its own and the entries of a golden case."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for name, text in PAGES.items():
        more = "".join(extra for plugin, extra in EXTRA.items() if plugin in names and name == "about.md")
        (docs / name).write_text(text + more, "utf-8")
    (docs / "leaf.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    if "awesome-nav" in names:
        (docs / ".nav.yml").write_text("nav:\n  - index.md\n  - Our own name: about.md\n", "utf-8")
    shutil.copytree(ROOT / "tests/golden/small/tambons", folder / "tambons")
    shutil.copytree(ROOT / "tambons/2565/_rules", folder / "tambons/2565/_rules")
    plugins = [*(NEIGHBOURS[name][1] for name in names), OURS]
    config = {
        "site_name": "Birds of the river",
        "site_url": "https://birds.example.org/",
        "use_directory_urls": False,
        "theme": "material",
        "plugins": plugins,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config | settings), "utf-8")
    lay_faces(folder)
    return folder


def own_files(folder: Path) -> dict[str, str]:
    """Files of the site where ours would be; they are written into its folder."""
    own = {"robots.txt": "User-agent: *\nDisallow: /private/\n", "feed.xml": "<feed>ours</feed>\n"}
    for name, text in own.items():
        (folder / "docs" / name).write_text(text, "utf-8")
    return own


def build(folder: Path, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    variables = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [python, "-m", "mkdocs", "build", "--strict", "-q"]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **variables}, capture_output=True, text=True, check=False
    )


def check_site(site: Path, *, with_documents: bool = False) -> None:
    """Every page of the entry is there and whole, its files exist, and the site's own pages are as Material makes them.

    With documents each chart that has a picture to share has a page of its own too.
    """
    expected = {path.name for path in (ROOT / "tests/golden/small/expected/2565/999901").glob("*.html")}
    pages = {path.name: path.read_text("utf-8") for path in (site / "2565/999901").glob("*.html")}
    charts = {name for name in pages if name.startswith("analysis-")}
    assert set(pages) - charts == expected
    assert bool(charts) == with_documents
    for name, html in pages.items():
        assert not re.search("@@[a-z_]+@@", html), name
        assert html.count("Content-Security-Policy") == 1, name
        assert "ตำบลสมมติเพื่อการสาธิต" in html, name
        for address in re.findall(r'(?:src|href)=["\']?(?:\.\./)+(assets/[^"\' >#?]+)', html):
            assert (site / address).exists(), (name, address)
    home = (site / "index.html").read_text("utf-8")
    assert "assets/tambon" not in home
    assert "Content-Security-Policy" not in home
    assert "@@so@@" in home
    assert (site / "assets/tambon/index/root.json").exists()
    for name in ("search.html", "data.html", "judges.html"):  # our pages need no extension of Markdown
        assert "Macro Syntax Error" not in (site / name).read_text("utf-8")
        assert "{" not in re.sub(
            r"<(script|style).*?</\1>", "", (site / name).read_text("utf-8"), flags=re.DOTALL
        )
    assert not (site / "0000").exists()


@pytest.mark.full
@pytest.mark.parametrize(
    "names",
    [list(NEIGHBOURS), *([name] for name in NEIGHBOURS)],
    ids="-".join,
)
def test_entries_and_neighbours_are_both_whole(names: list[str], tmp_path: Path) -> None:
    missing = [name for name in names if not installed(name)]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    folder = write_site(tmp_path, names)
    own = own_files(folder)
    done = build(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    assert {name: (folder / "site" / name).read_text("utf-8") for name in own} == own
    check_site(folder / "site")
    assert [name for name in names if not DONE[name](folder / "site")] == []


@pytest.mark.full
def test_pages_in_two_languages_are_beside_entries_that_are_published_once(tmp_path: Path) -> None:
    if not installed("i18n") and not os.environ.get("CI"):
        pytest.skip("not installed: i18n")
    languages = [
        {"locale": "en", "name": "English", "default": True, "build": True},
        {"locale": "th", "name": "ไทย", "build": True},
    ]
    folder = write_site(tmp_path, [], plugins=[{"i18n": {"languages": languages}}, OURS])
    (folder / "docs/about.th.md").write_text("# เกี่ยวกับนก\n", "utf-8")
    (folder / "docs/new.md").write_text("# New\n\n@@home_numbers@@\n", "utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    check_site(folder / "site")
    assert "เกี่ยวกับนก" in (folder / "site/th/about.html").read_text("utf-8")
    assert {path.name for path in (folder / "site/th").iterdir()} == {"index.html", "about.html", "new.html"}
    for page in ("new.html", "th/new.html"):  # filled in at the end of the build, in each language
        html = (folder / "site" / page).read_text("utf-8")
        assert "@@home" not in html and "ไม่รวมตำบลสมมติ" in html
    assert 'lang="en"' in (folder / "site/2565/999901/index.html").read_text("utf-8")[:200]


@pytest.mark.full
def test_without_neighbours_entries_are_whole_and_the_site_s_own_robots_and_feed_stay(tmp_path: Path) -> None:
    folder = write_site(tmp_path, [])
    own = own_files(folder)
    done = build(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    assert {name: (folder / "site" / name).read_text("utf-8") for name in own} == own
    check_site(folder / "site")


@pytest.mark.full
@pytest.mark.parametrize("name", ["browse/index.md", "2565/news.md"])
def test_a_page_of_the_site_where_ours_belongs_stops_the_build_and_both_are_named(
    name: str, tmp_path: Path
) -> None:
    folder = write_site(tmp_path, [])
    page = folder / "docs" / name
    page.parent.mkdir(parents=True)
    page.write_text("# Birds to browse\n", "utf-8")
    done = build(folder)
    assert done.returncode != 0
    assert f"{name} of this site would be published as {name.replace('.md', '.html')}" in done.stderr
    assert f"กรุณาเปลี่ยนชื่อหรือย้าย {name}" in done.stderr
    assert "Traceback" not in done.stderr


def test_addresses_with_folders_are_refused_in_two_languages(tmp_path: Path) -> None:
    done = build(write_site(tmp_path, [], use_directory_urls=True))
    assert done.returncode != 0
    assert "Please add the line use_directory_urls: false" in done.stderr
    assert "กรุณาเพิ่มบรรทัด" in done.stderr
    assert "Traceback" not in done.stderr
