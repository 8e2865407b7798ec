"""Sources by their names: officers write a short code (`… 2563 [DOPA64]`), a reader gets a link to what it means."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from tambon_showcase.model.media import Source
from tambon_showcase.model.sections import APPENDIX

_LONGEST = 160
"""Letters of a line that is taken as the name of its source; a longer one is a paragraph that ends with a code."""
_LEAD = "ที่มา: "
_END = re.compile(r" ·| \(ปี|<|$")


class Citations:
    """The sources of an entry, made ready once for all of its pages."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._titles = {html.escape(one.key): (number, one.title) for number, one in enumerate(sources, 1)}
        self._code = re.compile(rf" ?\[({'|'.join(map(re.escape, self._titles))})\]")

    def link(self, body: str) -> str:
        """A page's body with every known code in brackets as a link to the appendix.

        A line or cell that names its source before the code is the link itself; within a sentence the source's title is.
        """
        return "".join(self._pieces(body)) if self._titles and "[" in body else body

    def _pieces(self, body: str) -> Iterator[str]:
        done = 0
        for found in self._code.finditer(body):
            if not _is_text(body, found.start()):
                continue
            number, title = self._titles[found[1]]
            start = max(done, *(body.rfind(mark, 0, found.start()) + 1 for mark in ">·]"))
            words = body[start : found.start()].removeprefix(_LEAD).strip()
            if words and len(words) <= _LONGEST and _END.match(body, found.end()):
                at = body.index(words, start)
                yield f"{body[done:at]}{_link(number, words)}"
            else:
                yield f"{body[done : found.start()]} ({_link(number, html.escape(title))})"
            done = found.end()
        yield body[done:]


def _link(number: int, words: str) -> str:
    return f'<a href="{APPENDIX.address}#sources-{number}">{words}</a>'


def _is_text(body: str, at: int) -> bool:
    """Whether a place is in words: not in a tag, and not in a link or a drawing, which can hold no link."""
    if body.rfind("<", 0, at) > body.rfind(">", 0, at):
        return False
    return all(body.rfind(f"<{name} ", 0, at) <= body.rfind(f"</{name}>", 0, at) for name in ("a", "svg"))
