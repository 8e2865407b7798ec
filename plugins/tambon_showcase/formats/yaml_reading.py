"""Reads the text of a YAML file to its end: slips are set right one after the other until the rest can be walked."""

from __future__ import annotations

import yaml

from .yaml_document import YamlDocument
from .yaml_mending import Mending
from .yaml_stops import NoDash, NotKeys
from .yaml_walk import KeyPath, Walker


def read_text(text: str, file: str) -> YamlDocument:
    """Read a mapping; lines with slips are reported and set right, until the rest can be read. Never raises."""
    mending = Mending(text, file)
    while True:
        walker = Walker(file, mending.text if mending.slips else text)
        try:
            value = walker.read()
        except yaml.YAMLError as problem:
            if mending.mend(problem):
                continue
            value = None
        except NoDash as item:
            if mending.put_dash(item.number):
                continue
            value = None
        except NotKeys as other:
            if mending.space_colons():
                continue
            walker.findings += [] if mending.slips else [other.finding]
            value = None
        slips = tuple(mending.slips.values())
        lost: frozenset[KeyPath] = frozenset({*mending.lost_keys(), *walker.refused} - {()})
        lines = frozenset(slip.line for slip in slips)
        return YamlDocument(value, walker.lines, (*slips, *walker.findings), lost, lines, walker.joined)
