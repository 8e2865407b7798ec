"""Scripts and styles of the interactive maps, gathered at build from pinned packages and the theme."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

ASSET_FOLDER = "assets/tambon/map/"
"""Where the map's files are in the site."""

_LEAFLET = "django-js-lib-leaflet"
_FILES = (
    (_LEAFLET, "js_lib_leaflet/leaflet.js", "leaflet.js"),
    (_LEAFLET, "js_lib_leaflet/leaflet.css", "leaflet.css"),
    (_LEAFLET, "dist-info/LICENSE", "leaflet.LICENSE.txt"),
)


def assets() -> Iterator[tuple[Path, str]]:
    """Each third-party file and its place in the site, licences among them (our own are in the theme).

    Leaflet 1.9.4 comes from django-js-lib-leaflet (of which Django is not needed), installed with hashes.

    Raises:
        FileNotFoundError: a package that the project pins is not installed whole.
    """
    for package, ending, name in _FILES:
        yield _package_file(package, ending), ASSET_FOLDER + name


def _package_file(package: str, ending: str) -> Path:
    for file in distribution(package).files or ():
        if file.as_posix().endswith(ending) and (path := Path(str(file.locate()))).is_file():
            return path
    raise FileNotFoundError(f"{package}: {ending}")
