"""The menu of a site that declares none: what MkDocs makes of the folder of its pages."""

from __future__ import annotations

from pathlib import Path

_FIRST = frozenset({"index.md", "README.md"})
Menu = list["str | dict[str, Menu]"]
"""Pages by their path, and folders with a menu of their own."""


def menu_of(docs: Path, folder: str = "") -> Menu:
    """The pages of a folder, its index first, then the folders in it that have pages."""
    found = sorted((docs / folder).iterdir(), key=lambda path: (path.name not in _FIRST, path.name))
    seen = [path for path in found if not path.name.startswith(".")]
    names = {path: path.relative_to(docs).as_posix() for path in seen}
    inner = {path.name: menu_of(docs, names[path]) for path in seen if path.is_dir()}
    pages: Menu = [names[path] for path in seen if path.suffix == ".md"]
    return [*pages, *({_title(name): menu} for name, menu in inner.items() if menu)]


def _title(folder: str) -> str:
    words = folder.replace("-", " ").replace("_", " ")
    return words.capitalize() if words.islower() else words
