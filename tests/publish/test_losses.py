"""Never publish nothing: what ends a build before anything is published, at both sides of every limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.finding import Finding, Severity
from tambon_showcase.publish.losses import LossError, refuse_fewer, refuse_lost_rules, refuse_unknown
from tambon_showcase.settings import Settings


def settings(root: Path = Path("/p"), entries: int = 2, percent: int = 5) -> Settings:
    return Settings(root, root / "site", fewer_entries=entries, fewer_percent=percent)


@pytest.mark.parametrize(
    ("before", "now", "ends"),
    [
        (152, 152, False),
        (152, 160, False),
        (5, 3, False),  # two entries may always go
        (5, 2, True),
        (60, 57, False),  # three of sixty are five in a hundred, not more
        (59, 56, True),
        (878, 835, False),
        (878, 834, True),
        (3, 0, True),
        (0, 0, False),
    ],
)
def test_more_than_both_limits_ends_the_build(before: int, now: int, ends: bool) -> None:
    if ends:
        with pytest.raises(LossError, match="--allow-fewer") as refused:
            refuse_fewer(before, now, settings())
        assert f"{before:,}" in str(refused.value) and f"{now:,}" in str(refused.value)
    else:
        refuse_fewer(before, now, settings())


def test_the_limits_are_settings() -> None:
    refuse_fewer(100, 50, settings(entries=50))
    refuse_fewer(100, 50, settings(entries=0, percent=50))
    with pytest.raises(LossError):
        refuse_fewer(100, 49, settings(entries=0, percent=50))
    with pytest.raises(LossError):
        refuse_fewer(100, 99, settings(entries=0, percent=0))


def test_a_code_that_names_no_folder_is_named() -> None:
    refuse_unknown({"640904", "16"}, {"2565/640904", "2565/160104"})
    refuse_unknown((), ())
    with pytest.raises(LossError, match="640999, 650000"):
        refuse_unknown({"650000", "640904", "640999"}, {"2565/640904"})


def test_lost_rules_are_named_with_what_was_found() -> None:
    found = [
        Finding("T700", Severity.ERROR, "x", 1, "เสีย", "แก้"),
        Finding("T799", Severity.WARNING, "x", 2, "น่าดู", "ดู"),
    ]
    refuse_lost_rules((), found)
    with pytest.raises(LossError, match="2566, 2567") as refused:
        refuse_lost_rules({2567, 2566}, found)
    assert "tambons/2566/_rules" in str(refused.value)
    assert [one.code for one in refused.value.findings] == ["T700"]
