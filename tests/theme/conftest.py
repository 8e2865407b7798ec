"""The gallery, built once for all tests of the look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_once import once, shared_folder
from tests.theme import gallery


@pytest.fixture(scope="session")
def gallery_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(shared_folder(tmp_path_factory) / "gallery", _build_gallery) / "site"


def _build_gallery(folder: Path) -> None:
    folder.mkdir()
    gallery.build(folder)


@pytest.fixture(scope="session")
def gallery_address(gallery_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(gallery_site)
