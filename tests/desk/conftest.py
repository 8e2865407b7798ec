"""What the tests of the desk share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import lay_project
from tests.in_process import same_rules_once, without_workers

__all__ = ["same_rules_once"]


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """The project of the checks with no entry at all."""
    lay_project(tmp_path / "project")
    shutil.rmtree(tmp_path / "project/tambons/2565/99-สาธิต")
    with without_workers():
        yield tmp_path / "project"
