"""A small project to publish."""

from tests.small_project import project

__all__ = ["project"]
