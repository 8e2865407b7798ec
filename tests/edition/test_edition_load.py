"""What is wrong in a rules folder is reported with file and line, all of it at once."""

import pytest

from tambon_showcase.edition import edition_years, load_edition


def test_years_are_found_by_their_rules(tmp_path):
    for place in ("2565/_rules", "2568/_rules", "2566", "old/_rules"):
        (tmp_path / place).mkdir(parents=True)
    assert edition_years(tmp_path) == (2565, 2568)


def test_the_copy_is_as_good_as_the_original(rules):
    assert rules.findings() == []


def test_every_missing_file_is_told(tmp_path):
    edition, findings = load_edition(tmp_path / "tambons", 2565)
    assert edition is None
    assert {finding.code for finding in findings} == {"T700"}
    assert [finding.value for finding in findings] == [
        "edition.yml",
        "rubric.yml",
        "sections.yml",
        "process.yml",
        "dimensions.yml",
        "bmn.csv",
        "nrd2c.csv",
        "regions.csv",
    ]
    assert findings[0].file == "tambons/2565/_rules/edition.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("edition.yml", "  per_tambon: 8700", "  per_tambonn: 8700\n  per_tambon: 8700", "T701"),
        ("edition.yml", "data_year_be: 2564", "data_year_be: ปีก่อน", "T703"),
        ("edition.yml", "fiscal_year: {from: 2021-10-01", "fiscal_year: {from: 2021-13-01", "T703"),
        ("rubric.yml", 'machine: "partial"', 'machine: "mostly"', "T703"),
        ("rubric.yml", 'applies_to: ["province", "district"]', 'applies_to: ["country"]', "T703"),
        ("sections.yml", "required: true", "required: perhaps", "T703"),
        ("process.yml", "official_title_th:", "official_title:", "T701"),
        ("dimensions.yml", "bmn: [18, 20, 21]", "bmn: [สิบแปด]", "T703"),
        ("bmn.csv", "เด็กแรกเกิดได้กินนมแม่", "\tเด็กแรกเกิดได้กินนมแม่", ""),
        ("bmn.csv", ",person,สุขภาพ,", ",people,สุขภาพ,", "T703"),
        ("regions.csv", "1,เขตตรวจราชการที่ 1,", "1,,", "T702"),
    ],
)
def test_a_slip_is_told_with_its_line(rules, file, old, new, code):
    rules.replace(file, old, new)
    found = rules.findings()
    if not code:
        assert found == []
        return
    line = rules.line_of(file, new.splitlines()[0])
    assert (code, file, line) in found


def test_a_missing_key_is_told_at_its_record(rules):
    rules.replace("edition.yml", "  - id: D3\n    what_th: ส่ง", "  - id: D3\n    note_th: ส่ง")
    rules.replace("edition.yml", "    note_th: กฎหมาย", "    reason_th: กฎหมาย")
    assert rules.findings() == [("T702", "edition.yml", rules.line_of("edition.yml", "- id: D3"))]


def test_broken_files_do_not_hide_each_other(rules):
    rules.replace("rubric.yml", "groups:", "groups")
    rules.replace("process.yml", "steps:", "\tsteps:")
    (rules.folder / "bmn.csv").write_bytes(b"PK\x03\x04")
    assert {(code, file) for code, file, _ in rules.findings()} >= {
        ("T138", "rubric.yml"),
        ("T131", "process.yml"),
        ("T201", "bmn.csv"),
    }


def test_every_fault_of_every_file_is_found_at_once(rules):
    """A file that cannot be read hides nothing that is wrong elsewhere; an unknown key hides nothing beside it."""
    (rules.folder / "nrd2c.csv").unlink()
    rules.replace("edition.yml", "year_be: 2565\n", "year_be: 2565\nของรางวัล: ถ้วย\n")
    rules.replace("edition.yml", "working_period: D2", "working_period: D9")
    rules.replace("rubric.yml", 'check: "workplace"', 'check: "work_place"')
    rules.replace("rubric.yml", 'id: "1.2"', 'id: "1.1"')
    rules.replace("process.yml", 'rubric: ["1.2"]', 'rubric: ["7.7"]')
    rules.replace("dimensions.yml", "bmn: [23]", "bmn: [99]")
    rules.replace("sections.yml", "required: true", "required: ใช่แน่")
    found = {(code, file) for code, file, _ in rules.findings()}
    assert found == {
        ("T700", "nrd2c.csv"),
        ("T701", "edition.yml"),
        ("T705", "edition.yml"),
        ("T708", "rubric.yml"),
        ("T706", "rubric.yml"),
        ("T727", "process.yml"),
        ("T705", "dimensions.yml"),
        ("T703", "sections.yml"),
    }


def test_what_is_in_the_place_of_a_file_is_named(rules):
    for name in ("rubric.yml", "process.yml", "bmn.csv"):
        (rules.folder / name).unlink()
    (rules.folder / "rubric.yml").mkdir()
    (rules.folder / "process.yaml").write_text("steps: []\n", "utf-8")
    (rules.folder / "model_tambons.csv").mkdir()
    (rules.folder / "scoring").write_text("name: ก\n", "utf-8")
    (rules.folder / "sections.yml").write_bytes(b"")
    (rules.folder / "regions.csv").write_bytes(b"\n")
    _, findings = load_edition(rules.tambons_dir, 2565)
    told = {(one.code, one.file.rpartition("/")[2]): one.fix for one in findings}
    assert set(told) == {
        ("T742", "rubric.yml"),
        ("T700", "process.yml"),
        ("T700", "bmn.csv"),
        ("T725", "process.yaml"),
        ("T743", "model_tambons.csv"),
        ("T743", "scoring"),
        ("T104", "sections.yml"),
        ("T209", "regions.csv"),
    }
    assert told["T700", "process.yml"].startswith(
        "ถ้า “process.yaml” คือไฟล์นี้ ให้เปลี่ยนชื่อเป็น process.yml ไม่เช่นนั้น คัดลอก"
    )
    assert told["T700", "bmn.csv"].startswith("คัดลอก")
    assert (
        "tambon new-edition" in told["T104", "sections.yml"] and "ลบไฟล์นี้" not in told["T209", "regions.csv"]
    )
