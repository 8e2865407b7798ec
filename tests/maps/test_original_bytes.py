"""The map library that a small package brings is byte for byte the one that its authors publish."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

import pytest

PUBLISHED = {
    "leaflet.js": "20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo=",
    "leaflet.css": "p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY=",
}
"""SHA-256 of Leaflet 1.9.4 as leafletjs.com/download.html prints them for `integrity`."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_leaflet_is_the_original(name: str) -> None:
    data = (files("js_lib_leaflet") / "static/js_lib_leaflet" / name).read_bytes()
    assert base64.b64encode(hashlib.sha256(data).digest()).decode() == PUBLISHED[name]
