"""The only door to MkDocs: it lends us the theme's shells, and we publish the entries (docs/adr/0001, 0002, 0019)."""

from .events import TambonShowcasePlugin

__all__ = ["TambonShowcasePlugin"]
