"""Paragraphs of an Office document read without what is raised or lowered: a footnote's mark parts no number.

Sources: ECMA-376 part 1, 17.3.2.42 and 18.4.14 (`vertAlign`), 21.1.2.3.9 (`baseline`).
"""

from __future__ import annotations

from collections.abc import Mapping

_OFF_LINE = frozenset({"superscript", "subscript"})
_PARAGRAPHS = frozenset({"p", "si"})


class OnTheLine:
    """Follows the elements of a part; `lines` are the paragraphs in which something was raised, without it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._is_raised = False
        self._had_raised = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; `name` has no namespace."""
        if name == "vertAlign":
            self._is_raised = not _OFF_LINE.isdisjoint(attributes.values())
        elif name == "rPr" and "baseline" in attributes:
            self._is_raised = attributes["baseline"] not in {"0", "0%"}

    def data(self, text: str) -> None:
        """Words inside the element that began last."""
        if self._is_raised:
            self._had_raised = True
        else:
            self._words.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "r":
            self._is_raised = False
        elif name in _PARAGRAPHS:
            if self._had_raised:
                self.lines.append("".join(self._words))
            self._words, self._is_raised, self._had_raised = [], False, False
