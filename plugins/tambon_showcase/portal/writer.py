"""Writes pages about several entries, but only those whose facts changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from tambon_showcase.memory.facts import Facts
from tambon_showcase.site.made import intend, remove
from tambon_showcase.site.own_files import stays
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import digest, made_signature
from tambon_showcase.site.templates import render
from tambon_showcase.site.whole_file import write_if_changed, write_large

FOLDERS = ("browse/", "topics/", "indicators/", "compare/", "rules/", "handbook/")
"""Where pages about several entries are."""


class PortalWriter:
    """Remembers, for every file, the facts it was made from and how it was left. `site_dir` is the built site.

    A file that the site has of its own stays, or every method raises NameTakenError (site/own_files.py).
    """

    def __init__(
        self, site_dir: Path, shells: Shells, environment: str, memory: str, site_url: str = ""
    ) -> None:
        self._site_dir = site_dir
        self._shells = shells
        self._environment = environment
        self.site_url = site_url
        self._old: dict[str, str] = json.loads(memory or "{}")
        self._new: dict[str, str] = {}
        self.changed: list[str] = []

    def file(self, path: str, facts: Sequence[bytes], make: Callable[[], str | bytes]) -> None:
        """Write `path` with what `make()` returns, unless it is still there as it was made from the same facts."""
        if not stays(self._shells.own, path):
            self._write(path, facts, make)

    def large_file(self, path: str, facts: Sequence[bytes], write: Callable[[Path], None]) -> None:
        """Let `write(path)` make a file that is too large for memory, unless it was made from the same facts."""
        if not stays(self._shells.own, path) and self._is_new(path, facts):
            target = self._site_dir / path
            target.parent.mkdir(parents=True, exist_ok=True)
            write_large(target, write)

    def _write(self, path: str, facts: Sequence[bytes], make: Callable[[], str | bytes]) -> None:
        if self._is_new(path, facts):
            content = make()
            write_if_changed(self._site_dir / path, content.encode() if isinstance(content, str) else content)

    def _is_new(self, path: str, facts: Sequence[bytes]) -> bool:
        self._new[path] = made_from = digest(self._environment, path, *facts)
        old, now = self._old.get(path, ""), self._remembered(path)
        if not old:
            intend(self._site_dir, path)
        elif old != now and old.startswith(made_from):
            self.changed.append(path)
        return old != now

    def _remembered(self, path: str) -> str:
        """What is kept of a file: the digest of its facts, and how it was on the disk when we left it."""
        return f"{self._new[path]} {made_signature(self._site_dir / path)}"

    def page(
        self,
        path: str,
        facts: Sequence[bytes],
        template: str,
        make: Callable[[], Mapping[str, object]],
        shell: str = "list",
    ) -> None:
        """Write a page in a shell; `make()` returns title, description and the template's values."""

        def fill() -> str:
            values = make()
            body = render(template, **values)
            canonical = escape(f"{self.site_url}{quote(path)}")
            return self._shells.kinds[shell].fill({**texts(values), "canonical": canonical, "content": body})

        self.file(path, facts, fill)

    def filled(self, path: str, facts: Sequence[bytes], make: Callable[[], Mapping[str, str]]) -> None:
        """Write a hand-written page with its markers filled."""
        self._write(path, facts, lambda: self._shells.pages[path].fill(make()))

    @property
    def names(self) -> frozenset[str]:
        """Every file that belongs to this build."""
        return frozenset(self._new)

    @property
    def pages(self) -> list[str]:
        """The pages made in the theme's look so far: what a site map names besides hand-written ones."""
        return [path for path in self._new if path.startswith(FOLDERS) and path.endswith(".html")]

    def finish(self) -> str:
        """Remove what is no longer made; returns the memory for the next build."""
        remove(self._site_dir, self._old.keys() - self._new.keys() - self._shells.own.keys())
        return json.dumps({path: self._remembered(path) for path in self._new}, sort_keys=True)


def texts(values: Mapping[str, object]) -> dict[str, str]:
    """The shell's own markers, escaped, from a page's values."""
    found = {name: escape(str(values[name])) for name in ("title", "description") if name in values}
    return {**found, "breadcrumbs": str(values.get("breadcrumbs", ""))}


def facts_of(pairs: Sequence[tuple[Facts, bytes]]) -> list[bytes]:
    """The bytes of several entries' facts."""
    return [data for _, data in pairs]
