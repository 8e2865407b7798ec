"""Settings: what may not be used is refused in Thai, and every folder is where it belongs."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.settings import (
    FEWER_ENTRIES,
    FEWER_PERCENT,
    TILE_ADDRESS,
    Settings,
    SettingsError,
    web_address,
)


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


def read(config: dict[str, Any] | None = None, **options: Any) -> Settings:
    return Settings.of(Path("/p"), Path("/p/site"), {"site_name": "ตำบล", **(config or {})}, options)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://tambon.cdd.go.th", "https://tambon.cdd.go.th/"),
        ("https://tambon.cdd.go.th/", "https://tambon.cdd.go.th/"),
        ("  https://tambon.cdd.go.th/a/b//  ", "https://tambon.cdd.go.th/a/b/"),
        (
            "https://tambon.cdd.go.th/a /",
            "https://tambon.cdd.go.th/a/",
        ),  # as MkDocs hands on a blank at the end
        ("https://tambon.cdd.go.th \n/", "https://tambon.cdd.go.th/"),
        ("http://localhost:8000/x", "http://localhost:8000/x/"),
        ("https://example.go.th/ตำบล", "https://example.go.th/%E0%B8%95%E0%B8%B3%E0%B8%9A%E0%B8%A5/"),
        (
            "https://example.go.th/%E0%B8%95%E0%B8%B3/",
            "https://example.go.th/%E0%B8%95%E0%B8%B3/",
        ),
        ("https://ตำบล.ไทย/", "https://xn--m3ck7a0cwh.xn--o3cw4h/"),
        ("https://owner.github.io/repo", "https://owner.github.io/repo/"),
        ("", ""),
        (None, ""),
    ],
)
def test_an_address_is_written_as_files_follow_it(written: str | None, address: str) -> None:
    assert web_address("site_url", written) == address


@pytest.mark.parametrize(
    "written",
    [
        "tambon.cdd.go.th",
        "//tambon.cdd.go.th/",
        "ftp://tambon.cdd.go.th/",
        "https://",
        "https://a b.go.th/",
        "https://a.go.th/?x=1",
        "https://a.go.th/#x",
        "https://a.go.th/index.html",
        "https://a.go.th/tambon/Index.HTML",
        "https://user@a.go.th/",
        "https://a.go.th:port/",
        "javascript:alert(1)",
        8000,
        ["https://a.go.th/"],
    ],
)
def test_what_is_no_address_is_named_with_what_to_write(written: object) -> None:
    with pytest.raises(SettingsError, match=r"https://example\.go\.th/tambon/") as refused:
        web_address("site_url", written)
    assert "site_url" in str(refused.value) and str(written) in str(refused.value)


@given(st.text(max_size=30))
def test_any_path_gives_an_address_of_plain_letters(path: str) -> None:
    try:
        found = web_address("site_url", f"https://example.go.th/{path}")
    except SettingsError:
        return
    assert found.isascii() and found.endswith("/") and web_address("site_url", found) == found


def test_what_is_not_written_is_as_by_default() -> None:
    assert read() == Settings(Path("/p"), Path("/p/site"), site_name="ตำบล")
    assert (read().fewer_entries, read().fewer_percent) == (FEWER_ENTRIES, FEWER_PERCENT)


def test_what_is_written_counts() -> None:
    found = read(
        {"site_url": "https://a.go.th"}, documents=False, fewer_entries=0, fewer_percent=100, tile_address=""
    )
    assert (found.site_url, found.make_documents) == ("https://a.go.th/", False)
    assert (found.fewer_entries, found.fewer_percent, found.tile_origin) == (0, 100, "")


@pytest.mark.parametrize(
    "options",
    [
        {"documents": "no"},
        {"documents": 0},
        {"fewer_entries": -1},
        {"fewer_entries": True},
        {"fewer_percent": "5"},
        {"tile_address": 7},
        {"tile_credit": ["x"]},
        {"tile_address": "http://tile.example.go.th/{z}/{x}/{y}.png"},
        {"tile_address": "https://mt1.google.com/vt/{z}/{x}/{y}"},
        {"edit_url": "github.com/a/b"},
    ],
)
def test_a_wrong_option_is_named(options: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match=next(iter(options))):
        read(**options)


@pytest.mark.parametrize("name", ["", "  ", None, 5])
def test_a_site_has_a_name(name: object) -> None:
    with pytest.raises(SettingsError, match="site_name"):
        read({"site_name": name})
