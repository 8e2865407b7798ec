"""Where the rows of an entry are on its pages, as evidence names them: by table, section and number.

Addresses are relative to the entry's own folder on the site, such as `management.html#meetings-2`.
"""

from __future__ import annotations

from tambon_showcase.model.sections import BY_SLUG, PUBLICITY
from tambon_showcase.model.tables import TABLES

VIDEO = f"{PUBLICITY.address}#video"
"""Where the video is shown."""


def page_address(section: str) -> str:
    """The page of a section."""
    return BY_SLUG[section].address


def table_address(table: str) -> str:
    """A whole table: `analysis.html#problems`."""
    return TABLES[table].address


def row_address(table: str, number: int) -> str:
    """Row `number` (1-based, in the order written) of a table: `leaders.html#leaders-3`; a frame has no rows."""
    return TABLES[table].row_address(number)


def text_address(section: str) -> str:
    """The Markdown text of a section: `history.html#text`."""
    return f"{page_address(section)}#text"
