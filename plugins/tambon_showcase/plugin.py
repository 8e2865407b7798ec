"""The only door to MkDocs: it lends us the theme's shells, and we publish the entries (docs/adr/0001, 0002, 0019)."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from .publish.generators import SHELLS_ONLY
from .publish.publisher import BuildReport, publish
from .publish.section_look import kinds_script, site_style
from .publish.site_files import finish_static_files
from .settings import TILE_ADDRESS, TILE_CREDIT, Settings
from .site.look import KINDS_SCRIPT, LOOK, STYLE_PARTS, STYLESHEET, TEMPLATES, standing_pages
from .site.own_files import NameTakenError
from .site.shell_kinds import KINDS, PAGE_MARKERS, ThemeError, check_shells
from .site.shells import Shell, Shells

SOURCES = {kind.source: kind for kind in KINDS}
"""The kind of shell that a page of MkDocs is the page of, by the page's path."""
LAST = -200
"""After all neighbours: none has to know our files, and what they made of a page is in the shell."""
FLAT_FILES = (
    "กรุณาเพิ่มบรรทัด use_directory_urls: false ใน mkdocs.yml เพราะทุกหน้าต้องเปิดจากโฟลเดอร์ในเครื่องได้ (ดู docs/adr/0003) / "
    "Please add the line use_directory_urls: false to mkdocs.yml: "
    "every page must also open from a folder without a web server."
)

log = logging.getLogger(f"mkdocs.plugins.{__name__}")


class TambonShowcaseConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in mkdocs.yml."""

    edit_url = config_options.Type(str, default="")
    """Address before a file's path where officers edit online; empty hides the link."""
    documents = config_options.Type(bool, default=True)
    """Whether PDF, slides and pictures for sharing are made."""
    tile_address = config_options.Type(str, default=TILE_ADDRESS)
    """Map tiles, requested only after a reader opens the interactive map."""
    tile_credit = config_options.Type(str, default=TILE_CREDIT)
    """The credit the tiles' owner requires."""


class TambonShowcasePlugin(BasePlugin[TambonShowcaseConfig]):  # type: ignore[no-untyped-call]
    """Publishes the entries in `tambons/` as part of a MkDocs site."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}
        self._pages: dict[str, Shell] = {}
        self._addresses: list[str] = []
        self._own: dict[str, str] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our look behind the site's own, watch the entries, and begin with no shells."""
        if config.use_directory_urls:
            raise PluginError(FLAT_FILES)
        try:
            _ = self._settings(config).tile_origin
        except ValueError as problem:
            raise PluginError(str(problem)) from None
        self._kinds, self._pages, self._addresses = {}, {}, []
        add_look(config)
        config.watch.extend([str(_root(config) / "tambons"), str(Path(__file__).parent / "templates")])
        return config

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add one page for each kind of shell, outside the navigation, and what every site needs."""
        self._own = {file.dest_uri: file.src_uri for file in files if file.src_dir != str(LOOK)}
        for kind in KINDS:
            files.append(_generated(config, kind.source, kind.page))
        return add_files(files, config)

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep shells and pages with markers for later; every other page only gets its policy."""
        if kind := SOURCES.get(page.file.src_uri):
            self._kinds[kind.name] = output
            return ""
        shell = Shell.cut(output, self._settings(config).tile_origin, PAGE_MARKERS)
        self._addresses.append("" if page.url == "index.html" else page.url)
        if shell.markers:
            self._pages[page.url] = shell
            return ""
        return shell.fill({})

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish every entry into the site that MkDocs has just written."""
        settings = self._settings(config)
        shells = self._shells(config, settings)
        finish_static_files(settings.site_dir, settings.cache_dir)
        keep = os.environ.get(SHELLS_ONLY)
        if keep:
            shells.save(Path(keep))
            return
        try:
            report_findings(publish(settings, shells))
        except NameTakenError as problem:
            raise PluginError(str(problem)) from None

    def _shells(self, config: MkDocsConfig, settings: Settings) -> Shells:
        try:
            check_shells(self._kinds, _templates(config), has_address=bool(settings.site_url))
        except ThemeError as problem:
            raise PluginError(str(problem)) from None
        kinds = {name: Shell.cut(page, settings.tile_origin) for name, page in self._kinds.items()}
        return Shells(kinds, self._pages, tuple(sorted(self._addresses)), self._own)

    def _settings(self, config: MkDocsConfig) -> Settings:
        return Settings(
            root=_root(config),
            site_dir=Path(config.site_dir).resolve(),
            site_url=config.site_url or "",
            site_name=config.site_name,
            **plugin_settings(dict(self.config)),
        )


def add_look(config: MkDocsConfig) -> None:
    """Let the theme find our templates and assets: after the site's `custom_dir`, before the theme's own files."""
    if str(LOOK) not in config.theme.dirs:
        config.theme.dirs.insert(int(bool(config.theme.custom_dir)), str(LOOK))


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that every site needs, and one stylesheet in place of its parts; what the site has stays."""
    for path, text in standing_pages():
        if files.get_file_from_path(path) is None:
            files.append(_generated(config, path, text))
    for file in list(files):
        if file.src_uri.startswith(STYLE_PARTS):
            files.remove(file)
    if files.get_file_from_path(STYLESHEET) is None:
        folders = [Path(folder) for folder in config.theme.dirs]
        files.append(File.generated(config, STYLESHEET, content=site_style(folders)))
    copy = files.get_file_from_path(KINDS_SCRIPT)
    if copy is not None and copy.src_dir == str(LOOK):
        files.remove(copy)
    if files.get_file_from_path(KINDS_SCRIPT) is None:
        files.append(File.generated(config, KINDS_SCRIPT, content=kinds_script()))
    return files


def plugin_settings(options: dict[str, Any]) -> dict[str, Any]:
    """The plugin's options as `Settings` names them."""
    return {
        "edit_url": options["edit_url"],
        "tile_address": options["tile_address"],
        "tile_credit": options["tile_credit"],
        "make_documents": options["documents"],
    }


def report_findings(report: BuildReport) -> None:
    """Log each finding; errors are warnings to MkDocs, so that `--strict` fails after everything is built."""
    for finding in report.findings:
        level = logging.WARNING if finding.is_error else logging.INFO
        log.log(level, "%s %s: %s %s", finding.code, finding.place_th, finding.message, finding.fix)
    log.info("ตำบล %d แห่ง สร้างใหม่ %d ลบ %d", report.entries, report.rebuilt, report.removed)


def _generated(config: MkDocsConfig, path: str, text: str) -> File:
    page = File.generated(config, path, content=text)
    page.inclusion = InclusionLevel.NOT_IN_NAV
    return page


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _templates(config: MkDocsConfig) -> str:
    """The site's own files that decide what a page looks like, as a person finds them."""
    root, own = _root(config), config.theme.custom_dir
    found = [path for name in TEMPLATES if own and (path := Path(own, name)).is_file()]
    return ", ".join(path.relative_to(root).as_posix() for path in found) or "main.html"
