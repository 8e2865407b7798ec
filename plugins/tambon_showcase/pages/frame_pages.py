"""A page for each frame of the analysis that has a picture for sharing.

An anchor has no Open Graph tags of its own: a person who shared `analysis.html#bmn-ranked` would send the picture of the
whole page. So the frame is on a page of its own too, with its picture; without a picture there is no such page
and the anchor is the address. These pages repeat the analysis page, so they are neither searched nor in the site map.
"""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.analysis.frame import Frame
from tambon_showcase.model.sections import ANALYSIS
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.templates import render
from tambon_showcase.view.entry_view import EntryView, PageView

from .frame import EntryFrame, PageFrame, shell_values


class FramePageView(PageView):
    """The page of the frame `alone`."""

    def __init__(self, view: EntryView, alone: Frame) -> None:
        super().__init__(view, ANALYSIS)
        self.alone = alone


def frame_pages(around: EntryFrame, shells: Shells) -> Iterator[tuple[str, str]]:
    """The name and the HTML of each such page of an entry."""
    view = around.view
    for frame in view.made.frames:
        if frame.name in view.made.papers.frames:
            body = render("entry/frame.html", **FramePageView(view, frame).values())
            section = ANALYSIS.inner(frame.name)._replace(title=frame.title, short=frame.title)
            values = {**shell_values(PageFrame(around, section), body), "edit": ""}
            yield section.address, shells.kinds[section.kind].fill(values)
