"""Anchors of the handbook: each is declared once, and a message names none that is not."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import tambon_showcase
from tambon_showcase.finding import all_rules
from tambon_showcase.model.handbook import anchors, of_column, of_key
from tambon_showcase.text.pointers import see
from tests.entries import findings_of, lay_out

POINTED = re.compile(r"คู่มือ#([a-z0-9_-]+)")


def test_an_anchor_is_declared_once_and_can_be_an_id() -> None:
    assert len(set(anchors())) == len(anchors())
    assert all(re.fullmatch(r"[a-z][a-z0-9_-]*", anchor) for anchor in anchors())


@pytest.mark.parametrize(
    ("anchor", "known"),
    [
        (of_key("office", "phone"), "tambon-yml-office-phone"),
        (of_key("highlights", 2, "title"), "tambon-yml-highlights-title"),
        (of_key("office", "fax"), "tambon-yml-office"),
        (of_key(), "tambon-yml"),
        (of_column("villages", "moo"), "table-villages-moo"),
        (of_column("bmn"), "table-bmn"),
    ],
)
def test_keys_and_columns_have_anchors(anchor: str, known: str) -> None:
    assert anchor == known
    assert known in anchors()


def test_rules_that_name_the_handbook_say_where() -> None:
    for module in pkgutil.walk_packages(tambon_showcase.__path__, "tambon_showcase."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for rule in all_rules():
        named = POINTED.findall(rule.fix) + POINTED.findall(rule.message)
        assert "คู่มือ" not in rule.fix or named, rule.code
        assert set(named) <= set(anchors()), rule.code


@pytest.mark.parametrize(
    ("old", "new", "anchor"),
    [
        ("cover: ", "ที่ตั้ง: ", "tambon-yml"),
        ("  url: ", "  เจ้าของ: ก\n  url: ", "tambon-yml-video"),
        ("topics:\n  - การจัดการน้ำ\n", "topics:\n  ก: ข\n", "tambon-yml-topics"),
    ],
)
def test_findings_point_at_the_place_that_explains_them(
    tmp_path: Path, old: str, new: str, anchor: str
) -> None:
    folder = lay_out(tmp_path)
    main = folder / "tambon.yml"
    text = main.read_text("utf-8")
    assert old in text
    main.write_text(text.replace(old, new, 1), "utf-8")
    named = {name for found in findings_of(folder, tmp_path) for name in POINTED.findall(found.fix)}
    assert anchor in named and named <= set(anchors())
    assert see(anchor) == f"คู่มือ#{anchor}"
