"""A small site with the search on every page, as the theme has it, served and opened in Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page

from tambon_showcase.publish.section_look import made_files
from tambon_showcase.search import InMemory, contribution, write_index
from tambon_showcase.site.scripts import publish_scripts
from tests.search.samples import everything

PACKAGE = Path(__file__).parents[2] / "plugins/tambon_showcase"
THEME = PACKAGE / "theme"
_PAGE = """<!doctype html><html lang="th"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="{root}assets/tambon/site.css"><script src="{root}assets/tambon/site.js"></script>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; worker-src 'self'; \
connect-src 'self'; form-action 'self'"></head><body><header>{box}</header><main>{body}</main></body></html>"""


def _box(depth: int) -> str:
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["url"] = lambda path: "../" * depth + path
    return environment.get_template("tambon/search-box.html").render()


def _search_page() -> str:
    return (PACKAGE / "theme_pages/search.md").read_text(encoding="utf-8").partition("# ค้นหา {: #search}")[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small site."""
    folder = tmp_path_factory.mktemp("search-site")
    shutil.copytree(THEME / "assets/tambon/search", folder / "assets/tambon/search")
    for name, text in made_files([]).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    publish_scripts(folder)
    entries = everything()
    write_index(
        InMemory((pages[0].key, contribution(pages)) for pages in entries), folder / "assets/tambon/index"
    )
    for page in (page for pages in entries for page in pages):
        path = folder / page.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            _PAGE.format(root="../../", title=page.kind, box=_box(2), body=page.kind), encoding="utf-8"
        )
    (folder / "search.html").write_text(
        _PAGE.format(root="", title="ค้นหา", box=_box(0), body=_search_page()), encoding="utf-8"
    )
    (folder / "index.html").write_text(
        _PAGE.format(root="", title="หน้าแรก", box=_box(0), body="<p>หน้าแรก</p>"), encoding="utf-8"
    )
    (folder / "plain.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>-</title>', encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the small site is served."""
    return serve(site)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A new reader's page. Any script error fails the test."""
    context = chromium.new_context(locale="th-TH")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors
