"""The frames of an analysis, in the order of the guideline: CIA, จปฐ., กชช.2ค, our own comparison."""

from __future__ import annotations

from collections.abc import Iterator

from tambon_showcase.edition import Edition
from tambon_showcase.model.entry import Entry

from .frame import Frame, Names
from .frames_bmn import bmn_ranked, bmn_villages
from .frames_changes import changes
from .frames_cia import cia_ranking, cia_villages
from .frames_nrd2c import nrd2c_missing, nrd2c_ranked, nrd2c_villages
from .frames_own import own_comparison
from .values import Analysis


def frames(analysis: Analysis, entry: Entry, edition: Edition) -> Iterator[Frame]:
    """All frames that have something to show."""
    names = Names(entry)
    if analysis.cia:
        yield cia_ranking(analysis.cia, edition)
        yield cia_villages(analysis.cia, edition, names)
    if analysis.bmn:
        yield bmn_ranked(analysis.bmn)
        yield bmn_villages(analysis.bmn, names)
    if analysis.nrd2c and not analysis.nrd2c.results:
        yield nrd2c_missing(analysis.nrd2c, names)
    elif analysis.nrd2c:
        yield nrd2c_ranked(analysis.nrd2c, edition, names)
        yield nrd2c_villages(analysis.nrd2c, names)
    if analysis.own and analysis.bmn:
        yield own_comparison(analysis.own, analysis.bmn.year_be, edition, names)
    if analysis.changes:
        yield changes(analysis.changes)
