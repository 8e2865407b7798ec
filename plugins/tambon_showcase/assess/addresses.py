"""Where the rows of an entry stand on its pages: the one place that evidence links and templates agree on.

Addresses are relative to the entry's own folder on the site, such as `management.html#meetings-2`.
"""

from __future__ import annotations

from collections.abc import Mapping

TABLE_SECTIONS: Mapping[str, str] = {
    "villages": "population",
    "population": "population",
    "ages": "population",
    "leaders": "leaders",
    "groups": "leaders",
    "products": "products",
    "income": "products",
    "attractions": "tourism",
    "culture": "culture",
    "working_group": "management",
    "facilities": "management",
    "meetings": "management",
    "orders": "management",
    "process": "management",
    "bmn": "analysis",
    "nrd2c": "analysis",
    "cia": "analysis",
    "problems": "analysis",
    "plans": "projects",
    "projects": "projects",
    "budget": "projects",
    "partners": "projects",
    "posts": "publicity",
    "photos": "appendix",
    "documents": "appendix",
    "places": "map",
    "sources": "appendix",
}
"""The section whose page shows each table."""

TABLE_ANCHORS: Mapping[str, str] = {"bmn": "bmn-villages", "nrd2c": "nrd2c-villages", "cia": "cia-villages"}
"""Tables shown as a frame of the analysis, where the anchor is the frame's."""

VIDEO = "publicity.html#video"
"""Where the video is shown."""


def page_address(section: str) -> str:
    """The page of a section."""
    return f"{section}.html"


def table_address(table: str) -> str:
    """A whole table: `analysis.html#problems`."""
    return f"{page_address(TABLE_SECTIONS[table])}#{TABLE_ANCHORS.get(table, table)}"


def row_address(table: str, number: int) -> str:
    """Row `number` (1-based, in the order written) of a table: `leaders.html#leaders-3`; a frame has no rows."""
    address = table_address(table)
    return address if table in TABLE_ANCHORS else f"{address}-{number}"


def text_address(section: str) -> str:
    """The Markdown text of a section: `history.html#text`."""
    return f"{page_address(section)}#text"
