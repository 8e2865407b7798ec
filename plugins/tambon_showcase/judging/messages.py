"""The Thai words of every finding a sheet can cause, as data, so that the browser says the same."""

from __future__ import annotations

import functools

from tambon_showcase.finding import Rule

from . import admission, cells, completeness, rivals, shape, versions


@functools.cache
def messages() -> dict[str, dict[str, object]]:
    """Severity, message and fix by code; `{names}` are filled in where the problem was found."""
    rules = [
        value
        for room in (shape, admission, versions, rivals, completeness, cells)
        for value in vars(room).values()
    ]
    return {
        rule.code: {"severity": str(rule.severity), "message": rule.message, "fix": rule.fix}
        for rule in rules
        if isinstance(rule, Rule)
    }
