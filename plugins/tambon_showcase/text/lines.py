"""Line numbers in words, as an officer reads them: `33–63`, `3, 7 และ 12`."""

from __future__ import annotations

from collections.abc import Iterable

MOST_PARTS = 12
"""Parts of a list of lines that are written out; more are counted."""


def lines_in_words(lines: Iterable[int]) -> str:
    """Every line once, in order; three or more that follow each other as a range."""
    numbers = sorted(set(lines))
    parts = [part for first, last in _runs(numbers) for part in _words(first, last)]
    if len(parts) > MOST_PARTS:
        return f"{', '.join(parts[:MOST_PARTS])} และอื่น ๆ รวม {len(numbers)} บรรทัด"
    *before, last_part = parts or [""]
    return f"{', '.join(before)} และ {last_part}" if before else last_part


def _runs(lines: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and runs[-1][1] == line - 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs


def _words(first: int, last: int) -> list[str]:
    return [f"{first}–{last}"] if last > first + 1 else [str(line) for line in range(first, last + 1)]
