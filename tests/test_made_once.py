"""The demo site and its like are made once in a run, and a failure is everybody's failure."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from tests.made_once import once


def test_many_that_need_a_folder_at_once_get_one_that_was_made_once(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(folder: Path) -> None:
        folder.mkdir()
        time.sleep(0.1)  # the others call it meanwhile
        (folder / "whole").touch()
        made.append(folder)

    seen: list[bool] = []
    ask = [
        threading.Thread(target=lambda: seen.append((once(tmp_path / "demo", make) / "whole").exists()))
        for _ in range(4)
    ]
    for one in ask:
        one.start()
    for one in ask:
        one.join()
    assert seen == [True] * 4
    assert made == [tmp_path / "demo"]


def test_a_failure_is_told_to_everyone_who_waits(tmp_path: Path) -> None:
    def fail(_folder: Path) -> None:
        raise ValueError("no space left")

    with pytest.raises(ValueError, match="no space left"):
        once(tmp_path / "demo", fail)
    with pytest.raises(AssertionError, match="no space left"):
        once(tmp_path / "demo", Path.mkdir)


def test_waiting_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "demo.claim").mkdir()
    with pytest.raises(AssertionError, match="not made within"):
        once(tmp_path / "demo", Path.mkdir, patience_s=0.1)
