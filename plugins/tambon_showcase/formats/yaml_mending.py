"""A file with slips read on: each line that the parser stumbles over is set right, so that all are reported at once.

What is read after a slip is only there to find what else is wrong: the slip itself is an error, and an entry with an
error is never published. A line that cannot be set right is left out; what was there counts as lost.
"""

from __future__ import annotations

import math
import re
from collections import Counter

import yaml

from tambon_showcase.finding import Finding, Where

from .yaml_hints import (
    COLON,
    DASH,
    INDENT,
    KEY,
    NO_DASH,
    QUOTE,
    TAB,
    Slip,
    find_slip,
    indent_of,
    indent_of_keys,
    missing_spaces,
)
from .yaml_levels import item_levels, key_levels

BELOW = -1
"""In the place of lines that were corrected in vain."""
MAX_MENDS = 60
"""Times that one file is corrected; after that it counts as unreadable."""

TABS = (2, 4, 8)
"""How many spaces editors show a tab as: the line above says which was meant."""

_ODD_DASHES = "–—•· "
_VALUE = re.compile(r"(?P<start>\s*(?:- +)?[^\s:\"'#\[{]+: +|\s*- +)(?P<value>\S.*)")
_KEY_OF_LINE = re.compile(r"\s*(?:- +)?([^\s:\"'#\[{-][^\s:]*)")


class Mending:
    """The lines of one file while it is corrected; `text` is what to parse next."""

    def __init__(self, text: str, file: str) -> None:
        self.slips: dict[int, Finding] = {}
        self.left_out: set[int] = set()
        self._file = file
        self._written = text.splitlines()
        self._lines = list(self._written)
        self._mends: Counter[int] = Counter()

    @property
    def text(self) -> str:
        """The file as far as it is corrected."""
        return "\n".join(self._lines) + "\n"

    def mend(self, problem: yaml.YAMLError) -> bool:
        """Set right the slip behind `problem`; False when nothing is left to set right."""
        slip = find_slip(problem, self._lines)
        mark = getattr(problem, "problem_mark", None)
        filled = [number for number in (slip.number, mark.line if mark else 0) if self._is_filled(number)]
        if self._mends.total() >= MAX_MENDS or not filled:
            self._tell(slip)
            return False
        self._set_right(Slip(slip.rule, filled[0]))
        if slip.rule is QUOTE:
            self._forget_below(filled[0])
        return True

    def _forget_below(self, quote: int) -> None:
        """Take the lines below an open quote as they were written: what was wrong there may follow from it."""
        self._lines[quote + 1 :] = self._written[quote + 1 :]
        self.left_out -= {number for number in self.left_out if number > quote}
        for number in [number for number in self.slips if number > quote]:
            del self.slips[number]
        for number in [number for number in self._mends if number > quote]:
            self._mends[BELOW] += self._mends.pop(number)

    def space_colons(self) -> bool:
        """Put a space after each colon that lacks it, for a file that reads as one long text; False when none does."""
        slips = [slip for slip in missing_spaces(self._lines) if not self._mends[slip.number]]
        for slip in slips[:MAX_MENDS]:
            self._set_right(slip)
        return bool(slips)

    def put_dash(self, number: int) -> bool:
        """Begin an item of a list on a line that lacks its dash; False when that did not help, or too much was corrected."""
        if self._mends[number] > 1 or self._mends.total() >= MAX_MENDS:
            return False
        self.slips.pop(number, None)  # that it is not as far in as the line above follows from the dash
        self._tell(Slip(NO_DASH, number))
        self._mends[number] += 1
        line = self._lines[number]
        self._lines[number] = f"{' ' * max(0, indent_of(line) - DASH)}- {line.lstrip()}"
        return True

    def lost_keys(self) -> set[tuple[str, ...]]:
        """The keys on the lines left out, each below the key at the margin above it."""
        return {path for number in self.left_out if (path := self._path(number))}

    def _path(self, number: int) -> tuple[str, ...]:
        key = _KEY_OF_LINE.match(self._written[number])
        own = (key[1],) if key else ()
        if indent_of(self._written[number]) == 0:
            return own
        above = (line for line in reversed(self._written[:number]) if line.strip() and not line[0].isspace())
        outer = next((found[1] for line in above if (found := _KEY_OF_LINE.match(line))), None)
        return (outer, *own) if outer else own

    def _is_filled(self, number: int) -> bool:
        return number < len(self._lines) and bool(self._lines[number].strip())

    def _set_right(self, slip: Slip) -> None:
        if self._is_below_slip(slip.number):
            self._lines[slip.number] = self._without(slip)
            return
        self._tell(slip)
        self._mends[slip.number] += 1
        ways = (self._mended, self._quoted)
        tried = self._mends[slip.number] - 1
        self._lines[slip.number] = ways[tried](slip) if tried < len(ways) else self._without(slip)

    def _is_below_slip(self, index: int) -> bool:
        """Whether a line belongs to the value of a line that is reported already: what is wrong with it follows from that."""
        if index in self.slips or KEY.match(self._written[index]):
            return False
        own = indent_of(self._written[index])
        filled = (number for number in range(index - 1, -1, -1) if self._is_filled(number))
        outer = next((number for number in filled if indent_of(self._written[number]) < own), None)
        return outer is not None and outer in self.slips and bool(_VALUE.match(self._lines[outer]))

    def _tell(self, slip: Slip) -> None:
        """Keep what is said of a line: the first thing only."""
        if slip.number not in self.slips:
            line = self._written[slip.number] if slip.number < len(self._written) else ""
            self.slips[slip.number] = slip.rule.at(Where(self._file, slip.number + 1), line)

    def _mended(self, slip: Slip) -> str:
        """The line as it was probably meant."""
        line = self._lines[slip.number]
        if slip.rule in (TAB, INDENT):
            return self._indented(slip)
        if slip.rule is COLON:
            return line.replace(":", ": ", 1)
        if slip.rule is NO_DASH and KEY.match(line) and line.lstrip()[0] not in _ODD_DASHES:
            below = self._lines[slip.number + 1] if slip.number + 1 < len(self._lines) else ""
            moved = 0 if indent_of(below) > indent_of(line) else DASH
            return f"{' ' * (indent_of(line) - moved)}- {line.lstrip()}"
        if slip.rule is NO_DASH:
            return f"{line[: indent_of(line)]}- {line.lstrip().lstrip(_ODD_DASHES)}"
        if slip.rule is QUOTE and (value := _VALUE.match(line)):
            return line + value["value"][0]
        return self._quoted(slip)

    def _indented(self, slip: Slip) -> str:
        """The line as far in as it was probably meant; what moved with it moves back."""
        line = self._lines[slip.number]
        if keys := indent_of_keys(self._lines, slip.number):
            return " " * (keys - DASH) + line.strip()
        indent = self._indentation(slip.number)
        if slip.rule is INDENT:
            self._move_below(slip.number, indent - indent_of(line))
        return " " * indent + line.strip()

    def _indentation(self, index: int) -> int:
        """How far in a line may be that is nearest to where it is: as an item above, as a key of the line above or around it,
        or a step further under a key without a value."""
        widths = {indent_of(self._lines[index].expandtabs(tab)) for tab in TABS}
        above = [line for line in self._lines[:index] if line.strip()]
        if self._lines[index].lstrip().startswith("- "):
            places = list(item_levels(above))
        else:
            places = list(key_levels(above))
        return min(places, key=lambda place: min(abs(place - own) for own in widths), default=0)

    def _move_below(self, index: int, by: int) -> None:
        """Move the lines that are as far in as this one was, or are keys of its item, or further where it was too far:
        they were moved with it."""
        own = indent_of(self._lines[index])
        keys = own + (DASH if self._lines[index].lstrip().startswith("- ") else 0)
        for number in range(index + 1, len(self._lines)):
            line = self._lines[number]
            if not line.strip():
                continue
            if not own <= indent_of(line) <= (math.inf if by < 0 else keys):
                return
            self._lines[number] = " " * (indent_of(line) + by) + line.lstrip()

    def _quoted(self, slip: Slip) -> str:
        """The line with its whole value in quotes; nothing where there is no key."""
        value = _VALUE.match(self._lines[slip.number])
        if value is None:
            return self._without(slip)
        text = value["value"].replace("'", "''")
        return f"{value['start']}'{text}'"

    def _without(self, slip: Slip) -> str:
        self.left_out.add(slip.number)
        return ""
