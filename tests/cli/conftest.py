"""What the tests of commands share."""

from tests.in_process import same_rules_once

__all__ = ["same_rules_once"]
