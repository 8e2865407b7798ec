"""What happens at each event of a MkDocs build."""

from __future__ import annotations

import functools
import logging
import os
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from tambon_showcase.content.links import heading_id
from tambon_showcase.memory.turn import BusyError
from tambon_showcase.publish.apart import FolderApart
from tambon_showcase.publish.generators import SHELLS_ONLY
from tambon_showcase.publish.history import has_feed
from tambon_showcase.publish.last_build import LastBuild, log_findings, log_report
from tambon_showcase.publish.losses import LossError
from tambon_showcase.publish.shell_site import claim_site
from tambon_showcase.publish.site_config import site_settings
from tambon_showcase.publish.site_files import finish_static_files
from tambon_showcase.publish.wishes import BuildReport
from tambon_showcase.settings import Settings, SettingsError
from tambon_showcase.site.ground import GroundError
from tambon_showcase.site.look import LOOK, own_templates
from tambon_showcase.site.own_files import NameTakenError
from tambon_showcase.site.shell_kinds import KINDS, PAGE_MARKERS, ThemeError, cut_shells
from tambon_showcase.site.shells import Shell, Shells
from tambon_showcase.site.templates import TEMPLATES

from .look import add_files, add_look, generated
from .options import TambonShowcaseConfig
from .refused import FLAT_FILES, RefusedError
from .serving import AddressTakenError, Serving

SOURCES = {kind.source: kind for kind in KINDS}
"""The kind of shell that a page of MkDocs is the page of, by the page's path."""
LAST = -200
"""After all neighbours: none has to know our files, and what they made of a page is in the shell."""
log = logging.getLogger(f"mkdocs.plugins.{__package__}")


class TambonShowcasePlugin(BasePlugin[TambonShowcaseConfig]):  # type: ignore[no-untyped-call]
    """Publishes the entries in `tambons/` as part of a MkDocs site.

    MkDocs empties the folder it builds into. So it gets one apart, and what it made is laid into the site at the end,
    beside what others put there (docs/adr/0021).
    """

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}
        self._pages: dict[str, Shell] = {}
        self._addresses: list[str] = []
        self._own: dict[str, str] = {}
        self._serving: Serving | None = None
        self._apart = FolderApart()
        self._settings = Settings(Path(), Path())
        self._last: LastBuild | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs names it
        """Learn whether this is the development server; MkDocs calls this only once then."""
        self._serving = Serving() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our look behind the site's own, watch the entries, and begin with no shells."""
        if config.use_directory_urls:
            raise RefusedError(FLAT_FILES)
        try:
            # A neighbour may build once more inside this build, as i18n does for each language.
            if not self._apart.is_at(config.site_dir):
                self._begin(config)
                self._kinds, self._pages, self._addresses = {}, {}, []
        except (SettingsError, GroundError, BusyError, AddressTakenError) as problem:
            raise RefusedError(str(problem)) from None
        config.site_url = self._settings.site_url
        add_look(config)
        config.mdx_configs.setdefault("toc", {}).setdefault("slugify", heading_id)
        config.watch.extend([str(_root(config) / "tambons"), str(TEMPLATES)])
        return config

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add one page for each kind of shell, outside the navigation, and what every site needs."""
        self._own = {file.dest_uri: file.src_uri for file in files if file.src_dir != str(LOOK)}
        config.extra["tambon_feed"] = has_feed(self._settings, self._own)
        for kind in KINDS:
            files.append(generated(config, kind.source, kind.page))
        return add_files(files, config)

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Keep shells and pages with markers for later; every other page only gets its policy."""
        if kind := SOURCES.get(page.file.src_uri):
            self._kinds.setdefault(kind.name, output)  # the first language is the site's own
            return ""
        shell = Shell.cut(output, self._settings.tile_origin, PAGE_MARKERS)
        self._addresses.append("" if page.url == "index.html" else page.url)
        if shell.markers:
            self._pages[page.file.dest_uri] = shell
            return ""
        return shell.fill({})

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish what MkDocs has just written, and every entry, into the site."""
        shells, made = self._shells(config), Path(config.site_dir)
        finish_static_files(made, self._settings.cache_dir)
        if keep := os.environ.get(SHELLS_ONLY):
            shells.save(Path(keep))
            return
        self._last = LastBuild.of(self._settings, shells, made)
        self._publish()
        self._give_back(config)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs names it
        """Leave nothing behind when MkDocs or a neighbour fails."""
        if self._serving is None:
            self._apart.remove()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs names it
        builder: Callable[..., None],
    ) -> LiveReloadServer:
        """Serve the site itself, build only what a save changed, and let the reloading script run."""
        serving = self._serving or Serving()
        return serving.attach(server, self._settings, functools.partial(self._rebuild, builder))

    def on_shutdown(self) -> None:
        """End what the development server does beside answering."""
        if self._serving:
            self._serving.end()

    def _rebuild(self, builder: Callable[..., None]) -> None:
        """What a save needs: MkDocs runs only when something besides the entries changed.

        A slip in mkdocs.yml is one line, as every other slip: the last site stays, and the next save tries again.
        """
        try:
            if self._last is not None and self._last.is_current:
                self._publish()
            else:
                builder()
        except Abort as end:
            if isinstance(end, RefusedError):  # MkDocs has said why it ends itself
                end.show()
        except (MkDocsException, SettingsError) as problem:
            log.error("%s", problem)

    def _publish(self) -> None:
        assert self._last is not None
        try:
            self._report(self._last.publish(self._serving.later if self._serving else None))
        except LossError as problem:
            log_findings(problem.findings)
            raise RefusedError(str(problem)) from None
        except (BusyError, NameTakenError) as problem:
            raise RefusedError(str(problem)) from None

    def _report(self, report: BuildReport) -> None:
        """Log what a build found; a development server says each thing once, and again only when it came back."""
        log_report(report, self._serving.told if self._serving else ())
        if self._serving:
            self._serving.told = frozenset(report.findings)

    def _begin(self, config: MkDocsConfig) -> None:
        if self._serving:
            self._serving.claim(*config.dev_addr)
        self._settings = self._read_settings(config)
        if not os.environ.get(SHELLS_ONLY):
            claim_site(self._settings)
            if self._serving is None:  # the development server already builds into a folder of its own
                config.site_dir = self._apart.make(self._settings.cache_dir)

    def _give_back(self, config: MkDocsConfig) -> None:
        """Name the site's folder again: what runs after us, such as `mkdocs gh-deploy`, finds the whole site."""
        if self._serving is None:
            config.site_dir = str(self._settings.site_dir)
            self._apart.remove()

    def _shells(self, config: MkDocsConfig) -> Shells:
        settings = self._settings
        templates = own_templates(_root(config), config.theme.custom_dir)
        try:
            kinds = cut_shells(
                self._kinds, templates, settings.tile_origin, has_address=bool(settings.site_url)
            )
        except ThemeError as problem:
            raise RefusedError(str(problem)) from None
        return Shells(kinds, self._pages, tuple(sorted(self._addresses)), self._own)

    def _read_settings(self, config: MkDocsConfig) -> Settings:
        """The settings; of the development server's own address and folder MkDocs may serve, nothing may remember."""
        if self._serving:
            return site_settings(_root(config))
        named = {"site_url": config.site_url, "site_name": config.site_name}
        return Settings.of(_root(config), Path(config.site_dir), named, dict(self.config))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent
