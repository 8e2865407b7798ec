"""Reads the text of a YAML file to its end: slips are set right one after the other until the rest can be walked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import yaml

from tambon_showcase.finding import Finding

from .yaml_document import YamlDocument
from .yaml_hints import INDENT
from .yaml_mending import Mending
from .yaml_stops import NoDash, NotKeys
from .yaml_walk import DUPLICATE, KeyPath, Walker


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
        found = (*slips, *_causes(walker.findings, slips, text.split("\n")))
        return YamlDocument(value, walker.lines, found, lost, lines, walker.joined)


def _causes(found: Iterable[Finding], slips: Iterable[Finding], lines: Sequence[str]) -> Iterator[Finding]:
    """What is said besides the slips: no key is there twice because lines of its group moved, and none is to be deleted."""
    moved = {_group(lines, slip.line) for slip in slips if slip.code == INDENT.code}
    return (one for one in found if one.code != DUPLICATE.code or _group(lines, one.line) not in moved)


def _group(lines: Sequence[str], line: int) -> int:
    """The line of the key at the margin to whose value a line belongs."""
    above = (number for number in range(line, 0, -1) if lines[number - 1][:1].strip(" -#"))
    return next(above, 0)
