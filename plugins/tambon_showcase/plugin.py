"""The only door to MkDocs: it lends us the theme's shells, and we publish the entries (docs/adr/0001, 0002)."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from .publish.publisher import BuildReport, publish
from .publish.shell_kinds import KINDS, ThemeError, check_shells
from .publish.shell_site import SHELLS_ONLY
from .publish.site_files import finish_static_files
from .settings import TILE_ADDRESS, TILE_CREDIT, Settings
from .site.shells import Shell, Shells

SOURCES = {kind.source: kind for kind in KINDS}
"""The kind of shell that a page of MkDocs stands for, by the page's path."""

log = logging.getLogger(f"mkdocs.plugins.{__name__}")


class TambonShowcaseConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in mkdocs.yml."""

    edit_url = config_options.Type(str, default="")
    """Address before a file's path where officers edit online; empty hides the link."""
    documents = config_options.Type(bool, default=True)
    """Whether PDF, slides and pictures for sharing are made."""
    tile_address = config_options.Type(str, default=TILE_ADDRESS)
    """Map tiles, asked for only after a reader opens the interactive map."""
    tile_credit = config_options.Type(str, default=TILE_CREDIT)
    """The credit the tiles' owner asks for."""


class TambonShowcasePlugin(BasePlugin[TambonShowcaseConfig]):  # type: ignore[no-untyped-call]
    """Publishes the entries in `tambons/` as part of a MkDocs site."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}
        self._pages: dict[str, Shell] = {}
        self._addresses: list[str] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the entries, and begin with no shells."""
        if config.use_directory_urls:
            raise PluginError("กรุณาตั้ง use_directory_urls: false ใน mkdocs.yml (ดู docs/adr/0003)")
        try:
            _ = self._settings(config).tile_origin
        except ValueError as problem:
            raise PluginError(str(problem)) from None
        self._kinds, self._pages, self._addresses = {}, {}, []
        config.watch.extend([str(_root(config) / "tambons"), str(Path(__file__).parent / "templates")])
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add one page for each kind of shell; none is in the navigation."""
        for kind in KINDS:
            front = f"---\nshell: {kind.name}\nmenu: {kind.menu}\n---\n"
            page = File.generated(config, kind.source, content=front)
            page.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(page)
        return files

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep shells and pages with markers for later; every other page only gets its policy."""
        if kind := SOURCES.get(page.file.src_uri):
            self._kinds[kind.name] = output
            return ""
        shell = Shell.cut(output, self._settings(config).tile_origin)
        self._addresses.append("" if page.url == "index.html" else page.url)
        if shell.markers:
            self._pages[page.url] = shell
            return ""
        return shell.fill({})

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish every entry into the site that MkDocs has just written."""
        settings = self._settings(config)
        shells = self._shells(config, settings)
        finish_static_files(settings.site_dir, settings.cache_dir)
        keep = os.environ.get(SHELLS_ONLY)
        if keep:
            shells.save(Path(keep))
            return
        report_findings(publish(settings, shells))

    def _shells(self, config: MkDocsConfig, settings: Settings) -> Shells:
        try:
            check_shells(self._kinds, _template(config), has_address=bool(settings.site_url))
        except ThemeError as problem:
            raise PluginError(str(problem)) from None
        kinds = {name: Shell.cut(page, settings.tile_origin) for name, page in self._kinds.items()}
        return Shells(kinds, self._pages, tuple(sorted(self._addresses)))

    def _settings(self, config: MkDocsConfig) -> Settings:
        return Settings(
            root=_root(config),
            site_dir=Path(config.site_dir).resolve(),
            site_url=config.site_url or "",
            site_name=config.site_name,
            **plugin_settings(dict(self.config)),
        )


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
        place = f"{finding.file}:{finding.line}" if finding.line else finding.file
        log.log(level, "%s %s: %s %s", finding.code, place, finding.message, finding.fix)
    log.info("ตำบล %d แห่ง สร้างใหม่ %d ลบ %d", report.entries, report.rebuilt, report.removed)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _template(config: MkDocsConfig) -> str:
    """The theme's file that all pages are made from, as a person finds it."""
    path = Path(config.theme.get_env().get_template("main.html").filename or "main.html")
    root = _root(config)
    return (
        path.relative_to(root).as_posix() if path.is_relative_to(root) else f"{config.theme.name}/{path.name}"
    )
