"""Ways out of the walk over a YAML file, before its end."""

from __future__ import annotations

from tambon_showcase.finding import Finding


class Stop(Exception):  # noqa: N818 - no error, the way out of the walk when a bound is reached
    """Ends the walk; why is already kept."""


class NoDash(Exception):  # noqa: N818 - no error, the way out of the walk when an item of a list lacks its dash
    """Ends the walk; `number` is the line (0-based) on which the item begins."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class NotKeys(Exception):  # noqa: N818 - no error, the way out of the walk when a file is no mapping
    """Ends the walk; `finding` says what the file is instead."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding
