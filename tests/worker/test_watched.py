"""How far long work is: said where somebody reads it, in Thai, and never of short work."""

from __future__ import annotations

import io
import re
import sys

import pytest

from tambon_showcase.worker import watched as module
from tambon_showcase.worker.watched import watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


both = pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["a log", "a terminal"])


def long(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all work be long, and be spoken of on this stream."""
    monkeypatch.setattr(sys, "stderr", stream)
    for name in ("AFTER_S", "MOVE_S", "LINE_S"):
        monkeypatch.setattr(module, name, 0)


def test_the_results_are_the_same() -> None:
    assert list(watched("สร้างหน้าตำบล", iter("กขค"), 3)) == ["ก", "ข", "ค"]


@both
def test_short_work_is_not_spoken_of(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    list(watched("สร้างหน้าตำบล", range(50), 50))
    assert stream.getvalue().strip() == ""


@both
def test_long_work_is_counted_with_the_time_left(
    stream: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    long(stream, monkeypatch)
    list(watched("สร้างหน้าตำบล", range(3), 3))
    said = stream.getvalue()
    assert re.search(r"สร้างหน้าตำบล 2/3 เหลือประมาณ \d\d:\d\d \(นาที:วินาที\)", said), said
    lines = not stream.isatty()
    assert ("\r" in said) != lines
    assert (said.count("\n") >= 3) == lines
    if lines:
        assert all(re.match(r"สร้างหน้าตำบล \d/3 ", line) for line in said.splitlines())


def test_work_that_fails_fails_as_before() -> None:
    def fail() -> object:
        yield 1
        raise ValueError("ก")

    with pytest.raises(ValueError, match="ก"):
        list(watched("ตรวจตำบล", fail(), 3))
