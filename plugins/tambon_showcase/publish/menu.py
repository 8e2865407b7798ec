"""The menu of a site that declares none: what MkDocs makes of the folder of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

_FIRST = frozenset({"index.md", "README.md"})
_HIDDEN = (".*", "/templates/")
"""What MkDocs never publishes unless `exclude_docs` takes it back."""
Menu = list["str | dict[str, Menu]"]
"""Pages by their path, and folders with a menu of their own."""


def menu_of(docs: Path, config: Mapping[str, Any]) -> Menu:
    """The pages of the site's folder, without those that `mkdocs.yml` keeps from readers or from the menu."""
    lines = {name: str(config.get(name) or "").splitlines() for name in ("draft_docs", "not_in_nav")}
    hidden = [*_HIDDEN, *str(config.get("exclude_docs") or "").splitlines()]
    kept_out = [GitIgnoreSpec.from_lines(one) for one in (hidden, *lines.values())]
    pages = [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]
    return _menu([page.split("/") for page in pages if not any(spec.match_file(page) for spec in kept_out)])


def _menu(pages: list[list[str]], folder: str = "") -> Menu:
    """The pages of a folder, its index first, then the folders in it that have pages."""
    names = {path[0] for path in pages if len(path) == 1}
    names -= {"README.md"} if "index.md" in names else set()  # both would be the folder's first page
    here = sorted(names, key=lambda name: (name not in _FIRST, name))
    inner: dict[str, list[list[str]]] = {}
    for first, *rest in sorted(pages):
        if rest:
            inner.setdefault(first, []).append(rest)
    menus = [{_title(name): _menu(below, f"{folder}{name}/")} for name, below in inner.items()]
    return [*(folder + name for name in here), *menus]


def _title(folder: str) -> str:
    words = folder.replace("-", " ").replace("_", " ")
    return words.capitalize() if words.islower() else words
