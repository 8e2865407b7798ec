"""The gallery, built once for all tests of the look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.theme import gallery


@pytest.fixture(scope="session")
def gallery_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return gallery.build(tmp_path_factory.mktemp("gallery"))


@pytest.fixture(scope="session")
def gallery_address(gallery_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(gallery_site)
