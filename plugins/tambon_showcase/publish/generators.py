"""The programs that render hand-written pages and shells: MkDocs, ProperDocs, which take our plugin, and Zensical.

All three leave the same: finished files in `made`, shells in `kept`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.settings import Settings

from .run_generator import ShellSiteError, run_generator
from .site_config import CONFIG
from .zensical import build_with_zensical

SHELLS_ONLY = "TAMBON_SHELLS_ONLY"
"""Environment variable that says to our plugin where to keep the shells, and not to publish."""


class Generator(NamedTuple):
    """A program that renders pages: its module's name, the packages that decide the result, how it is run."""

    name: str
    packages: tuple[str, ...]
    build: Callable[[str, Settings, Path, Path], None]

    @property
    def is_installed(self) -> bool:
        """Whether it can be run here."""
        return find_spec(self.name) is not None

    @property
    def versions(self) -> list[str]:
        """The versions that decide what it renders."""
        return [f"{name} {_version(name)}" for name in self.packages]


def find_generator(name: str | None) -> Generator:
    """The generator of this name, or the first that is installed.

    Raises:
        ShellSiteError: it is not installed.
    """
    wanted = [one for one in GENERATORS if name in (None, one.name)]
    found = next((one for one in wanted if one.is_installed), None)
    if found is None:
        names = ", ".join(one.name for one in wanted)
        raise ShellSiteError(
            f"ยังไม่ได้ติดตั้ง {names} ติดตั้งด้วย pip install {wanted[0].name} / "
            f"{names} is not installed: pip install {wanted[0].name}"
        )
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _with_plugin(name: str, settings: Settings, made: Path, kept: Path) -> None:
    """Let a generator of MkDocs's family build; our plugin keeps the shells."""
    config = str(settings.root / CONFIG)
    run_generator(name, ["build", "-f", config, "-d", str(made)], settings.root, {SHELLS_ONLY: str(kept)})


GENERATORS = (
    Generator("mkdocs", ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions"), _with_plugin),
    Generator(
        "properdocs", ("properdocs", "mkdocs-material", "markdown", "pymdown-extensions"), _with_plugin
    ),
    Generator("zensical", ("zensical", "markdown", "pymdown-extensions"), build_with_zensical),
)
"""In the order in which one is chosen where none is named."""
