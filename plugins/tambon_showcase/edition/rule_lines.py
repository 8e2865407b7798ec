"""Where in the files of a year's rules something is written, read again only when it has to be said."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from tambon_showcase.finding import Where
from tambon_showcase.formats.csv_table import read_csv
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.formats.yaml_walk import KeyPath

RULES_FOLDER = "_rules"


class RuleLines:
    """The rules folder of one year; findings name its files from the project's root."""

    def __init__(self, tambons_dir: Path, year_be: int) -> None:
        self.year_be = year_be
        self._path = tambons_dir / str(year_be) / RULES_FOLDER
        self._name = f"{tambons_dir.name}/{year_be}/{RULES_FOLDER}"
        self._lines = functools.cache(self._read_lines)

    def where(self, file: str, path: KeyPath = ()) -> Where:
        """The place of a key (`("deadlines", 0, "id")`), of a row of a table (`(4,)`), or of the whole file."""
        return Where(f"{self._name}/{file}", nearest_line(path, self._lines(file)) if path else 0)

    def names(self) -> list[str]:
        """The names of all that is in the folder, sorted; none where there is no folder."""
        return sorted(path.name for path in self._path.iterdir()) if self._path.is_dir() else []

    def is_folder(self, name: str) -> bool:
        """Whether something in the folder is a folder itself."""
        return (self._path / name).is_dir()

    def _read_lines(self, file: str) -> Mapping[KeyPath, int]:
        data, name = (self._path / file).read_bytes(), f"{self._name}/{file}"
        if file.endswith(".csv"):
            return {(index,): row.line for index, row in enumerate(read_csv(data, name).rows)}
        return read_yaml(data, name).lines


def nearest_line(path: Sequence[str | int], lines: Mapping[KeyPath, int]) -> int:
    """The line of a key, or of the nearest key around it; 0 where there is none."""
    shorter = (tuple(path[:length]) for length in range(len(path), -1, -1))
    return next((lines[key] for key in shorter if key in lines), 0)
