"""Settings that refuse what may not be used, and findings that are declared once and told on one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase import finding
from tambon_showcase.finding import VALUE_LIMIT, Severity, Where, all_rules, shorten
from tambon_showcase.settings import Settings

HERE = Where("tambons/x/tambon.yml", 3)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("", ""),
        ("https://tile.openstreetmap.org/{z}/{x}/{y}.png", "https://tile.openstreetmap.org"),
        ("https://t.example:8443/{z}.png", "https://t.example:8443"),
    ],
)
def test_the_origin_of_map_tiles_is_what_a_policy_allows(address: str, origin: str) -> None:
    assert Settings(Path(), Path(), tile_address=address).tile_origin == origin


@pytest.mark.parametrize(
    "address",
    [
        "http://tile.example/{z}.png",
        "https://mt1.google.com/vt?x={x}",
        "//t.example/{z}",
        "{z}",
        "javascript:0",
    ],
)
def test_tiles_that_may_not_be_used_are_refused_in_thai(address: str) -> None:
    with pytest.raises(ValueError, match="tile_address ต้องเป็น https"):
        _ = Settings(Path(), Path(), tile_address=address).tile_origin


def test_folders_lie_below_the_root(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "site")
    assert settings.tambons_dir == tmp_path / "tambons"
    assert settings.cache_dir.is_relative_to(tmp_path) and settings.cache_dir != tmp_path


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules declared by a test are forgotten after it."""
    monkeypatch.setattr(finding, "_rules", dict(finding._rules))


@pytest.mark.usefixtures("declared")
def test_a_code_is_declared_once() -> None:
    finding.note("T998", "ก", "ข")
    with pytest.raises(ValueError, match="T998"):
        finding.error("T998", "ค", "ง")
    assert [rule.code for rule in all_rules()] == sorted(rule.code for rule in all_rules())


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    ("declare", "severity", "is_error"),
    [
        (finding.error, Severity.ERROR, True),
        (finding.warning, Severity.WARNING, False),
        (finding.note, Severity.NOTE, False),
    ],
)
def test_only_an_error_keeps_an_entry_back(declare: object, severity: Severity, is_error: bool) -> None:
    found = declare("T999", "พบ {value} ใน {place}", "แก้ {value}").at(HERE, "ก\nข", place="ตาราง")  # type: ignore[operator]
    assert (found.severity, found.is_error) == (severity, is_error)
    assert (found.message, found.fix, found.value) == ("พบ ก ข ใน ตาราง", "แก้ ก ข", "ก ข")
    assert (found.code, found.file, found.line) == ("T999", HERE.file, 3)


@given(st.text(max_size=300), st.integers(2, 100))
def test_a_found_value_is_one_short_printable_line(text: str, limit: int) -> None:
    shown = shorten(text, limit)
    assert len(shown) <= limit
    assert shown == "" or shown.isprintable()
    assert "  " not in shown and shown.strip() == shown


@pytest.mark.parametrize(("length", "whole"), [(VALUE_LIMIT, True), (VALUE_LIMIT + 1, False)])
def test_a_value_is_cut_only_when_it_is_too_long(length: int, whole: bool) -> None:
    shown = shorten("ก" * length)
    assert (shown == "ก" * length) is whole
    assert shown.endswith("…") is not whole and len(shown) == VALUE_LIMIT
