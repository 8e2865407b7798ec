"""Scripts and styles of the interactive maps, gathered at build from pinned packages and the theme."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

ASSET_FOLDER = "assets/tambon/map/"
"""Where the map's files are in the site."""

_LEAFLET = "django-js-lib-leaflet"
_CLUSTER = "xstatic-leaflet-markercluster"
_FILES = (
    (_LEAFLET, "js_lib_leaflet/leaflet.js", "leaflet.js"),
    (_LEAFLET, "js_lib_leaflet/leaflet.css", "leaflet.css"),
    (_LEAFLET, "dist-info/LICENSE", "leaflet.LICENSE.txt"),
    (_CLUSTER, "data/leaflet.markercluster.js", "leaflet.markercluster.js"),
    (_CLUSTER, "data/MarkerCluster.css", "MarkerCluster.css"),
)
_CLUSTER_LICENCE = Path(__file__).with_name("leaflet.markercluster.LICENSE.txt")


def assets() -> Iterator[tuple[Path, str]]:
    """Each third-party file and its place in the site, licences among them (our own are in the theme).

    Leaflet 1.9.4 comes from django-js-lib-leaflet (of which Django is not needed), Leaflet.markercluster from
    xstatic-leaflet-markercluster, which forgets the licence; both are installed with hashes.

    Raises:
        FileNotFoundError: a package that the project pins is not installed whole.
    """
    for package, ending, name in _FILES:
        yield _package_file(package, ending), ASSET_FOLDER + name
    yield _CLUSTER_LICENCE, ASSET_FOLDER + _CLUSTER_LICENCE.name


def _package_file(package: str, ending: str) -> Path:
    for file in distribution(package).files or ():
        if file.as_posix().endswith(ending) and (path := Path(str(file.locate()))).is_file():
            return path
    raise FileNotFoundError(f"{package}: {ending}")
