"""Which rules are found on which page's files, as the cases of `tests/invalid` show. Run to write `mistakes.toml` again."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import tambon_showcase
from tambon_showcase.finding import Rule
from tambon_showcase.handbook.mistakes import ALL_TABLES, FILE, PAGE_OF_FOLDER, REQUEST_PAGE
from tambon_showcase.model.handbook import table_page
from tambon_showcase.model.tables import TABLES
from tambon_showcase.text.pointers import MAIN_FILE
from tests.cases import INVALID, read_case

_FOUND = re.compile(r"(T\d{3}) ([^:]+)(?::.*)?")
_OF_NO_ENTRY = ("tambon_showcase.review.", "tambon_showcase.judging.", "tambon_showcase.edition.")
_OF_ONE_TABLE = ("tambon_showcase.checks.", "tambon_showcase.maps.", "tambon_showcase.assess.")
_OF_ANY = tuple(
    f"tambon_showcase.checks.{name}"
    for name in (
        *("references", "exchanged", "odd_words", "copied", "filled", "rows", "damage", "moved", "privacy"),
        *("marks", "across", "open_links"),
    )
)
"""Checks that walk the marks of every table: what they find in one they find in each."""
_OF_PLACES = "tambon_showcase.reading."
"""What it finds in no folder of an entry is where a folder or a file was put."""
_IN_ENTRY = re.compile(r"^tambons/\d{4}/[^/]+/[^/]+/(?=.)")
HEAD = "# Which rules were found on which files. Written by: python -m tests.handbook.mistakes\n"


def homes() -> dict[str, str]:
    """The module that declares each rule, by the rule's code."""
    for module in pkgutil.walk_packages(tambon_showcase.__path__, "tambon_showcase."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = [(name, module) for name, module in sys.modules.items() if name.startswith("tambon_showcase.")]
    found: dict[str, str] = {}
    for name, module in sorted(ours):
        for value in vars(module).values():
            if isinstance(value, Rule) and re.search(rf'"{value.code}"', _source(module)):
                found[value.code] = name
    return found


def _source(module: object) -> str:
    file = getattr(module, "__file__", None)
    return Path(file).read_text("utf-8") if file else ""


def seen() -> dict[str, list[str]]:
    """The codes of the rules by page, in their order."""
    declared, pages = homes(), dict[str, set[str]]()
    for folder in sorted(INVALID.glob("T*")):
        for code, path in _found(folder.name, read_case(folder).found):
            if page := page_for(path, declared.get(code, "")):
                pages.setdefault(page, set()).add(code)
    return {page: sorted(codes) for page, codes in sorted(pages.items())}


def _found(own: str, lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The case's own rule alone: what else is found there is a consequence."""
    for line in lines:
        told = _FOUND.fullmatch(line)
        if told and told[1] == own:
            yield told[1], told[2]


def page_for(path: str, module: str) -> str:
    """The page on which a finding at this file of an entry belongs; nothing for what is no entry's."""
    file = PurePosixPath(_IN_ENTRY.sub("", path))
    if module.startswith("tambon_showcase.proposal."):
        return REQUEST_PAGE.name
    if not file.parts or module.startswith(_OF_NO_ENTRY):
        return ""
    if str(file.parent) != "tables":
        of_folder = (
            MAIN_FILE if file.name == str(file) == "tambon.yml" else PAGE_OF_FOLDER.get(file.parts[0], "")
        )
        return of_folder or (REQUEST_PAGE.name if module.startswith(_OF_PLACES) else "")
    is_own = module.startswith(_OF_ONE_TABLE) and not module.startswith(_OF_ANY)
    return table_page(file.stem).name if is_own and file.stem in TABLES else ALL_TABLES.name


def written() -> str:
    """The file."""
    lines = (f"{page} = {codes!r}".replace("'", '"') for page, codes in seen().items())
    return HEAD + "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
