"""A new contest year is a copy and an edit: no line of Python."""

import shutil

import pytest

from tambon_showcase.edition import edition_years, load_edition, new_edition


def test_a_copy_carries_the_new_year_and_nothing_else_changes(rules):
    target = new_edition(rules.tambons_dir, 2568, 2565)
    assert target == rules.tambons_dir / "2568" / "_rules"
    assert edition_years(rules.tambons_dir) == (2565, 2568)
    new, findings = load_edition(rules.tambons_dir, 2568)
    old = load_edition(rules.tambons_dir, 2565).edition
    assert {finding.code for finding in findings} == {"T717"}, "everything is still of the older year"
    assert [finding.message.partition(" “")[0] for finding in findings] == [
        "ปีข้อมูล",
        "ปีงบประมาณที่สิ้นสุดวันที่",
        "ช่วงดำเนินงาน",
        "ปีสุดท้ายที่ยกเว้น",
        "ปีสุดท้ายที่ยกเว้น",
        "กำหนดเวลา D1",
        "กำหนดเวลา D3",
        "กำหนดเวลา D4",
    ]
    assert (new.year_be, old.year_be) == (2568, 2565)
    assert (new.rubric, new.document, new.bmn) == (old.rubric, old.document, old.bmn)


def test_a_changed_contest_needs_no_code(rules):
    """A later year: other dates, duties and dimensions, a new rubric item and indicator, a moved province."""
    new_edition(rules.tambons_dir, 2568, 2565)
    rules.folder = rules.tambons_dir / "2568" / "_rules"
    rules.replace("edition.yml", "data_year_be: 2564", "data_year_be: 2567")
    rules.replace(
        "edition.yml", "from: 2021-11-01\n    to: 2022-03-31", "from: 2024-11-01\n    to: 2025-03-31"
    )
    rules.replace("edition.yml", "owes: [pdf]", "owes: [pdf, slides]")
    rules.replace("dimensions.yml", 'default_set: "cdd_info_5"', 'default_set: "tpmap_5"')
    append(
        rules,
        "rubric.yml",
        '  - id: "6"\n    title_th: ความยั่งยืน\n    official_th: "6 ความยั่งยืน"\n'
        "    items:\n"
        '      - id: "6.1"\n        title_th: แผนดูแลต่อ\n        official_th: "6.1 มีแผนดูแลข้อมูลต่อเนื่อง"\n'
        "        describe_th: แผนดูแลข้อมูล\n        evidence_kinds: [text]\n"
        "        applies_to: [province]\n        check: continuous_publicity\n        machine: partial\n"
        "        judge_question_th: ดูแลต่อได้จริงหรือไม่\n",
    )
    append(rules, "bmn.csv", "32,5,ค่านิยม,ตัวชี้วัดใหม่,New,household,,high,,ตัวอย่าง\n")
    rules.replace("regions.csv", "\n1,เขตตรวจราชการที่ 1,", "\n19,เขตตรวจราชการที่ 19,")
    rules.replace("edition.yml", "regions: 18}", "regions: 19}")
    edition, findings = load_edition(rules.tambons_dir, 2568)
    assert {finding.code for finding in findings} == {"T717", "T735"}, (
        "the fiscal year is still that of the older year, and words are as they were"
    )
    assert edition.data_year_be == 2567
    assert edition.working_period[1].year == 2025
    assert edition.rubric.items[-1].id == "6.1"
    assert edition.dimension_name("t1") == "ด้านสุขภาพ"
    assert [output.id for output in edition.outputs_owed("district")] == ["pdf", "slides"]
    assert edition.bmn[-1].no == 32
    assert edition.region_of("18") == 19
    assert load_edition(rules.tambons_dir, 2565).edition.region_of("18") == 1


def append(rules, file, text):
    path = rules.folder / file
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_an_existing_year_is_never_overwritten(rules):
    new_edition(rules.tambons_dir, 2568, 2565)
    rules.folder = rules.tambons_dir / "2568" / "_rules"
    rules.replace("edition.yml", "data_year_be: 2564", "data_year_be: 2567")
    with pytest.raises(FileExistsError):
        new_edition(rules.tambons_dir, 2568, 2565)
    assert load_edition(rules.tambons_dir, 2568).edition.data_year_be == 2567


def test_a_year_without_rules_cannot_be_copied(rules):
    shutil.rmtree(rules.folder)
    with pytest.raises(FileNotFoundError):
        new_edition(rules.tambons_dir, 2568, 2565)
