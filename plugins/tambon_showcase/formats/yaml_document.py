"""What a YAML file says, with the line of every key."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from tambon_showcase.finding import Finding

from .yaml_walk import KeyPath, YamlValue


@dataclasses.dataclass(frozen=True, slots=True)
class YamlDocument:
    """What a file says. `value` is None when it could not be read to its end.

    `lines` has the 1-based line of every key and list item by its path: `("highlights", 0, "title")`. `lost` are keys
    whose lines could not be read, `slips` the lines that were read as they were probably meant: both are reported already. `joined`
    has the lines (number and words) of each unquoted text of several.
    """

    value: dict[str, YamlValue] | None
    lines: Mapping[KeyPath, int]
    findings: tuple[Finding, ...]
    lost: frozenset[KeyPath] = frozenset()
    slips: frozenset[int] = frozenset()
    joined: Mapping[KeyPath, tuple[tuple[int, str], ...]] = dataclasses.field(default_factory=dict)

    def is_news(self, line: int, path: KeyPath = ()) -> bool:
        """Whether something wrong at `line`, or with the key at `path`, is more than what follows from a slip."""
        return line not in self.slips and not any(path[: len(key)] == key for key in self.lost)
