"""A new contest year: a copy of an older year's rules, ready to be edited."""

from __future__ import annotations

import re
from pathlib import Path

from tambon_showcase.site.whole_file import copy_folder, make_folder

from .rule_lines import RULES_FOLDER

_YEAR_LINE = re.compile(r"^year_be:.*$", re.MULTILINE)


def new_edition(tambons_dir: Path, year_be: int, from_year_be: int) -> Path:
    """Copy the rules of `from_year_be` to `year_be` and set the year; returns the new rules folder.

    Raises:
        FileExistsError: the new year has rules already.
        FileNotFoundError: the older year has none.
    """
    source = tambons_dir / str(from_year_be) / RULES_FOLDER
    target = tambons_dir / str(year_be) / RULES_FOLDER
    if target.exists():
        raise FileExistsError(target)
    if not source.is_dir():
        raise FileNotFoundError(source)
    make_folder(target, lambda draft: _copy(source, draft, year_be))
    return target


def _copy(source: Path, draft: Path, year_be: int) -> None:
    copy_folder(source, draft)
    main = draft / "edition.yml"
    text = main.read_text(encoding="utf-8")
    main.write_text(_YEAR_LINE.sub(f"year_be: {year_be}", text, count=1), encoding="utf-8", newline="\n")
