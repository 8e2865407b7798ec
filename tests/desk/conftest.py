"""What the tests of the desk share."""

from tests.in_process import same_rules_once

__all__ = ["same_rules_once"]
