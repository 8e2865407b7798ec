"""A page waits for others no longer than it may, and a host that hangs does not use the desk up."""

from __future__ import annotations

import threading
import time

import pytest

from tambon_showcase.desk.waiting import within


def test_an_answer_in_time_is_the_answer() -> None:
    assert within(5, lambda: "ok", "late") == "ok"
    assert within(5, lambda: None, "late") is None


def test_what_is_late_is_told_in_time() -> None:
    hangs = threading.Event()
    began = time.monotonic()
    assert within(0.2, lambda: hangs.wait(5), "late") == "late"
    assert time.monotonic() - began < 1
    hangs.set()


def test_a_failure_is_raised() -> None:
    def fails() -> str:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        within(5, fails, "late")


def test_hanging_ones_hold_a_few_threads_and_let_go() -> None:
    hangs = threading.Event()
    before, began = threading.active_count(), time.monotonic()
    assert [within(0.05, lambda: hangs.wait(20), False) for _ in range(30)] == [False] * 30
    assert threading.active_count() - before <= 8
    assert time.monotonic() - began < 15, "no page waits for a free place longer than for an answer"
    hangs.set()
    time.sleep(0.2)
    assert within(5, lambda: True, False)
