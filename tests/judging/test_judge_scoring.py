"""A region's scoring file: every mistake is named with its line."""

from __future__ import annotations

import dataclasses

import pytest

from tambon_showcase.judging.scoring import declared_points, load_scoring, read_scoring
from tests.entries import base_entry
from tests.judging.example import DATA, GROUPS, ITEMS, ROOT, edition, scoring

GOOD = (DATA / "scoring.yml").read_text("utf-8")


def test_the_fixture_says_what_it_means():
    found = scoring()
    assert (found.step, found.method, found.discuss) == (50, "trimmed", 30)
    assert {item.item: item.full for item in found.items} == {
        "1.1": 500,
        "1.2": 500,
        "2.1": 1000,
        "4.1": 1000,
        "5.2": 1000,
    }
    assert [level.start for level in found.items[0].levels] == [0, 300, 500]
    assert [(rule.by, rule.groups) for rule in found.ties] == [
        ("groups", ("2", "4")),
        ("mean", ()),
        ("wins", ()),
        ("vote", ()),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "value"),
    [
        ("discuss: 30", "discus: 30", "T770", "discus"),
        ("source: สมมุติ\n", "", "T771", "source"),
        ("step: 0.5", "step: 0", "T772", "0"),
        ("points: 10}", "points: ten}", "T772", "ten"),
        ("points: 10}", "points: 10.3}", "T772", "10.3"),
        ("points: 10}", "points: -1}", "T772", "-1"),
        ("points: 10}", "points: 1e9}", "T772", "1e9"),
        ("points: 10}", "points: NaN}", "T772", "NaN"),
        ('"1.2"', '"9.2"', "T773", "9.2"),
        ('  - {item: "1.2", points: 5}\n', "", "T774", "1.2"),
        ("by: wins", "by: luck", "T775", "luck"),
        ("method: trimmed", "method: best", "T775", "best"),
        ('"1.2"', '"1.1"', "T776", "1.1"),
        ("ties:\n", "ties: none\nrest:\n", "T777", "ties"),
    ],
)
def test_mistakes_are_named(old: str, new: str, code: str, value: str):
    assert old in GOOD
    found, findings = read_scoring(GOOD.replace(old, new, 1).encode(), "5.yml", ITEMS, GROUPS)
    assert found is None
    assert (code, value) in [(finding.code, finding.value) for finding in findings]


def test_a_mistake_names_its_line():
    text = GOOD.replace("by: wins", "by: luck")
    _, findings = read_scoring(text.encode(), "5.yml", ITEMS, GROUPS)
    assert findings[0].line == 1 + text.splitlines().index("  - {by: luck}")


def test_what_is_no_yaml_is_said_by_the_reader():
    found, findings = read_scoring(b"items: [", "5.yml", ITEMS, GROUPS)
    assert found is None
    assert findings


def test_no_region_has_points_unless_it_declared_them():
    for region in range(1, 19):
        assert load_scoring(ROOT / "tambons", edition(), region) == (None, [])


def test_a_declared_file_is_found(tmp_path):
    folder = tmp_path / "tambons" / "2565" / "_rules" / "scoring"
    folder.mkdir(parents=True)
    (folder / "5.yml").write_text(GOOD, encoding="utf-8")
    found, findings = load_scoring(tmp_path / "tambons", edition(), 5)
    assert found == scoring()
    assert findings == []


@pytest.mark.parametrize(("level", "declared"), [("province", True), ("district", False)])
def test_an_entry_of_the_regions_contest_has_its_points_on_paper(tmp_path, level: str, declared: bool):
    folder = tmp_path / "tambons" / "2565" / "_rules" / "scoring"
    folder.mkdir(parents=True)
    (folder / "99.yml").write_text(GOOD, encoding="utf-8")
    entry = base_entry()
    entry = dataclasses.replace(entry, identity=entry.identity.model_copy(update={"level": level}))
    found = declared_points(tmp_path / "tambons", edition(), entry)
    assert (found is not None) is declared
    if found:
        assert (found.name, found.of("1.1"), found.total(["1.1", "2.1"])) == (scoring().name, "5", "15")
    assert declared_points(ROOT / "tambons", edition(), entry) is None
