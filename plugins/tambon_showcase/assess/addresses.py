"""Where the text of a page and the video are, as evidence names them.

Addresses are relative to the entry's own folder on the site, such as `management.html#meetings-2`.
"""

from __future__ import annotations

from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import PUBLICITY

VIDEO = f"{PUBLICITY.address}#video"
"""Where the video is shown."""


def text_address(section: Section) -> str:
    """The Markdown text of a section: `history.html#text`."""
    return f"{section.address}#text"
