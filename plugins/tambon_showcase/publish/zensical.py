"""Zensical renders pages and shells without our plugin: it runs none.

So its sources are laid out for it (pages, theme and configuration in one folder), and the shells are taken from what it
wrote.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from tambon_showcase.settings import Settings
from tambon_showcase.site.look import LOOK, STYLE_PARTS, own_templates, standing_pages
from tambon_showcase.site.shell_kinds import KINDS, PAGE_MARKERS, ThemeError, cut_shells
from tambon_showcase.site.shells import Shell, Shells

from .history import has_feed
from .menu import menu_of
from .run_generator import ShellSiteError, run_generator
from .section_look import made_files
from .site_config import CONFIG, docs_of, extensions_of, read_config, theme_of
from .site_files import finish_static_files

_FRONT_MATTER = re.compile(r"---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)(?: *#+)?(?: *\{[^}]*\})? *$", re.MULTILINE)


def build_with_zensical(name: str, settings: Settings, made: Path, kept: Path) -> None:
    """Lay the sources out, let Zensical build them, and take the shells from what it wrote.

    Raises:
        ShellSiteError: it failed, or a shell or a marker is missing.
    """
    desk = settings.cache_dir / name
    shutil.rmtree(desk, ignore_errors=True)
    _lay_out(settings, desk)
    run_generator(name, ["build", "-f", str(desk / CONFIG)], desk, {})
    shutil.rmtree(made, ignore_errors=True)
    shutil.move(desk / "site", made)
    docs = docs_of(settings.root, read_config(settings.root))
    _take_shells(settings, made, _own_files(docs)).save(kept)
    finish_static_files(made, settings.cache_dir)


def _lay_out(settings: Settings, desk: Path) -> None:
    """One folder with what MkDocs would gather from several: the site's files in place of ours of the same name."""
    config = read_config(settings.root)
    theme = theme_of(config)
    for source in (LOOK, settings.root / (theme.get("custom_dir") or LOOK)):
        shutil.copytree(source, desk / "theme", dirs_exist_ok=True)
    for name, text in made_files([desk / "theme"]).items():
        if not (desk / "theme" / name).exists():
            (desk / "theme" / name).write_text(text, encoding="utf-8")
    shutil.rmtree(desk / "theme" / STYLE_PARTS)
    shutil.copytree(docs_of(settings.root, config), desk / "docs")
    menu = config.get("nav") or menu_of(desk / "docs", config)  # Zensical's own would list the shells too
    pages = standing_pages(has_ids="attr_list" in extensions_of(config))
    for name, text in (*pages, *((kind.source, kind.page) for kind in KINDS)):
        page = desk / "docs" / name
        if not page.exists():
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
    for path in (desk / "docs").rglob("*.md"):
        path.write_text(titled(path.read_text(encoding="utf-8")), encoding="utf-8")
    feed = has_feed(settings, _own_files(docs_of(settings.root, config)))
    own = {
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "site_url": settings.site_url,
        "nav": menu,
        "extra": {**(config.get("extra") or {}), "tambon_feed": feed},
        "theme": {**theme, "custom_dir": "theme"},
    }
    # Of a key that occurs twice the last one counts; all else of the file stays as its author wrote it.
    text = (settings.root / CONFIG).read_text(encoding="utf-8")
    (desk / CONFIG).write_text(f"{text}\n{yaml.safe_dump(own, allow_unicode=True)}", encoding="utf-8")


def titled(text: str) -> str:
    """A page that has its title in its front matter: MkDocs takes it from the first heading, Zensical does not."""
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    heading = _HEADING.search(body)
    if heading is None or (front and re.search(r"^title:", front[1], re.MULTILINE)):
        return text
    return f"---\ntitle: {json.dumps(heading[1], ensure_ascii=False)}\n{front[1] if front else ''}---\n{body}"


def _own_files(docs: Path) -> dict[str, str]:
    """Where each file of the site's own is published, and its name in the sources."""
    names = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*")) if path.is_file()]
    return {re.sub(r"\.md$", ".html", name): name for name in names}


def _take_shells(settings: Settings, made: Path, own: Mapping[str, str]) -> Shells:
    """The shells among the pages that were written, which are then taken away; every other page gets its policy.

    Raises:
        ShellSiteError: a shell or a marker is missing.
    """
    found = {kind.name: made / kind.source.replace(".md", ".html") for kind in KINDS}
    kinds = {name: path.read_text(encoding="utf-8") for name, path in found.items() if path.is_file()}
    shutil.rmtree(made / "0000", ignore_errors=True)
    templates = own_templates(settings.root, theme_of(read_config(settings.root)).get("custom_dir"))
    try:
        cut = cut_shells(kinds, templates, settings.tile_origin, has_address=bool(settings.site_url))
    except ThemeError as problem:
        raise ShellSiteError(str(problem)) from None
    pages: dict[str, Shell] = {}
    addresses = []
    for path, address in _hand_written(made):
        shell = Shell.cut(path.read_text(encoding="utf-8"), settings.tile_origin, PAGE_MARKERS)
        addresses.append("" if address == "index.html" else address)
        if shell.markers:
            pages[address] = shell
            path.unlink()
        else:
            path.write_text(shell.fill({}), encoding="utf-8")
    return Shells(cut, pages, tuple(addresses), own)


def _hand_written(made: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(made.rglob("*.html")):
        address = path.relative_to(made).as_posix()
        if address != "404.html":  # no page of the site; finish_static_files adds its policy
            yield path, address
