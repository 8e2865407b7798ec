"""Settings: what may not be used is refused in Thai, and every folder is where it belongs."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tambon_showcase.settings import TILE_ADDRESS, Settings


def with_tiles(address: str) -> Settings:
    return Settings(Path(), Path(), tile_address=address)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("", ""),
        (TILE_ADDRESS, "https://tile.openstreetmap.org"),
        ("https://t.example:8443/{z}.png", "https://t.example:8443"),
        ("https://{s}.basemaps.example.com/{z}/{x}/{y}{r}.png", "https://{s}.basemaps.example.com"),
        ("HTTPS://Tiles.Example.go.th/{z}.png", "https://Tiles.Example.go.th"),
        ("https://ms.longdo.com/mmmap/tile.php?zoom={z}&x={x}&y={y}", "https://ms.longdo.com"),
    ],
)
def test_the_origin_of_map_tiles_is_what_a_policy_allows(address: str, origin: str) -> None:
    assert with_tiles(address).tile_origin == origin


@pytest.mark.parametrize(
    "address",
    [
        "http://tile.example/{z}.png",
        "https://mt1.google.com/vt?x={x}",
        "https://MT1.GOOGLE.COM/vt?x={x}",
        "https://khms0.googleapis.com/kh?x={x}",
        "//t.example/{z}",
        "{z}",
        "javascript:0",
        "file:///tiles/{z}.png",
        " ",
    ],
)
def test_tiles_that_may_not_be_used_are_refused_in_thai(address: str) -> None:
    with pytest.raises(ValueError, match="tile_address ต้องเป็น https"):
        _ = with_tiles(address).tile_origin


def test_folders_lie_below_the_root(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site")
    assert settings.tambons_dir == tmp_path / "tambons"
    assert settings.cache_dir == tmp_path / ".cache/tambon"
    assert settings.faults_dir == tmp_path / ".cache/tambon/faults"


def test_details_of_faults_are_never_part_of_the_site(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site")
    assert not settings.faults_dir.is_relative_to(settings.site_dir)
    assert not settings.cache_dir.is_relative_to(settings.site_dir)


def test_a_site_without_any_setting_has_maps_and_documents_and_no_address() -> None:
    settings = Settings(Path(), Path())
    assert (settings.site_url, settings.edit_url) == ("", "")
    assert settings.site_name and settings.tile_credit and settings.make_documents
    assert settings.tile_origin == "https://tile.openstreetmap.org"


def test_settings_do_not_change_while_a_site_is_built() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings(Path(), Path()).site_url = "https://x.example/"  # type: ignore[misc]
