"""Files of an edition that contradict one another."""

import pytest


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("edition.yml", "year_be: 2565", "year_be: 2568", "T704"),
        ("edition.yml", "working_period: D2", "working_period: D9", "T705"),
        ("edition.yml", "owes: [pdf]", "owes: [pdf, poster]", "T705"),
        ("sections.yml", 'rubric: ["1.1"]', 'rubric: ["9.1"]', "T727"),
        ("process.yml", 'rubric: ["1.2"]', 'rubric: ["9.2"]', "T727"),
        ("dimensions.yml", 'default_set: "cdd_info_5"', 'default_set: "none"', "T705"),
        ("dimensions.yml", "bmn: [18, 20, 21]", "bmn: [18, 20, 99]", "T705"),
        ("dimensions.yml", "nrd2c: [24, 25, 28, 29]", "nrd2c: [24, 25, 28, 34]", "T705"),
        ("rubric.yml", 'id: "1.2"', 'id: "1.1"', "T706"),
        ("edition.yml", "- id: D4", "- id: D3", "T706"),
        ("regions.csv", ",14,พระนครศรีอยุธยา", ",18,พระนครศรีอยุธยา", "T706"),
    ],
)
def test_contradictions_are_told(rules, file, old, new, code):
    rules.replace(file, old, new)
    assert (code, file) in {(found, name) for found, name, _ in rules.findings()}
