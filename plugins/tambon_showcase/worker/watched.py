"""Says how far long work is, and about how long it takes still: a moving line in a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

SeenT = TypeVar("SeenT")

AFTER_S = 2
"""Work that ends sooner is not spoken of, in seconds."""
MOVE_S = 0.2
"""How often the line in a terminal moves, in seconds."""
LINE_S = 20
"""How often a plain line is written, in seconds: a log keeps them all."""
_FORM = "{desc} {n_fmt}/{total_fmt} เหลือประมาณ {remaining} (นาที:วินาที)"


class _Lines:
    """A stream that is no terminal: each state of the line is a line of its own."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        """Write what is more than the signs that move a cursor."""
        if line := text.strip():
            self._stream.write(f"{line}\n")

    def flush(self) -> None:
        """Let it be read at once."""
        self._stream.flush()


def watched(what: str, results: Iterable[SeenT], total: int) -> Iterator[SeenT]:
    """The same results, of which there will be `total`; `what` is being done, in Thai."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # its thread would be alive when workers are forked
    is_seen = sys.stderr.isatty()
    every = MOVE_S if is_seen else LINE_S
    yield from tqdm(
        results,
        what,
        total,
        leave=False,
        file=sys.stderr if is_seen else _Lines(sys.stderr),
        mininterval=every,
        miniters=1,
        maxinterval=every,
        delay=AFTER_S if is_seen else LINE_S,
        bar_format=_FORM,
        dynamic_ncols=True,
    )
