"""Finding the folders of entries: at their places, and wherever else officers put them."""

import pytest

from tambon_showcase import register
from tambon_showcase.reading.entry_folders import find_entries, find_outside
from tambon_showcase.reading.folder import entry_folder_name

ENTRY = "tambons/2565/64-สุโขทัย/640904-กลางดง"


def codes(findings):
    return [(finding.code, finding.file) for finding in findings]


def test_names_of_folders_are_judged_too(make):
    found = find_entries(make("tambons/2565/64-สุโขทัย/640904-กลางดง\u202e/") / "tambons", 2565)
    assert [finding.code for finding in found.findings] == ["T030"]


def test_entries_are_found_by_code_and_the_rules_are_no_province(make):
    root = make(
        f"{ENTRY}/",
        "tambons/2565/16-ลพบุรี/160104-โก่งธนู/",
        "tambons/2565/64-สุโขทัย/640901-ทุ่งเสลี่ยม/",
        "tambons/2565/_rules/edition.yml",
        "tambons/2564/64-สุโขทัย/640902-อื่น/",
    )
    found = find_entries(root / "tambons", 2565)
    assert [path.name[:6] for path in found.folders] == ["160104", "640901", "640904"]
    assert found.findings == ()


def test_every_tambon_of_the_register_has_a_folder_name_that_fits(make):
    places = [
        place
        for province in register.provinces()
        for district in register.districts(province.code)
        for place in register.tambons(district.code)
    ]
    names = [entry_folder_name(place.code, place.tambon_th) for place in places]
    root = make(*(f"tambons/2565/{name[:2]}-จังหวัด/{name}/" for name in names))
    found = find_entries(root / "tambons", 2565)
    assert (len(found.folders), found.findings) == (len(places), ())


def test_a_year_without_a_folder_has_no_entries(tmp_path):
    assert find_entries(tmp_path / "tambons", 2599) == ((), (), ())


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("tambons/2565/readme.txt", "T015"),
        ("tambons/2565/64-สุโขทัย/tambon.yml", "T015"),
        ("tambons/2565/สุโขทัย/", "T016"),
        ("tambons/2565/640904-กลางดง/", "T015"),
        ("tambons/2565/64-สุโขทัย/กลางดง/", "T017"),
        ("tambons/2565/64-สุโขทัย/64904-กลางดง/", "T017"),
        ("tambons/2565/64-สุโขทัย/640904/", "T017"),
        ("tambons/2565/64-สุโขทัย/640904-กลาง ดง/", "T017"),
        ("tambons/2565/64-สุโขทัย/160104-โก่งธนู/", "T018"),
    ],
)
def test_what_lies_elsewhere_is_told(make, place, code):
    found = find_entries(make(place) / "tambons", 2565)
    assert codes(found.findings) == [(code, place.rstrip("/"))]


def test_a_code_that_its_province_does_not_have_says_of_no_place_that_it_is_right(make):
    found = find_entries(make("tambons/2565/50-เชียงใหม่/123456-ทดสอบ/") / "tambons", 2565)
    assert (found.findings, len(found.folders)) == ((), 1)


def test_two_folders_of_one_tambon_are_both_told(make):
    root = make(f"{ENTRY}/", "tambons/2565/64-สุโขทัย/640904-กลางดงใหม่/")
    found = find_entries(root / "tambons", 2565)
    assert [finding.code for finding in found.findings] == ["T019", "T019"]
    assert len(found.folders) == 2


def test_a_link_to_a_province_is_no_province(make):
    root = make("elsewhere/640904-กลางดง/", "tambons/2565/")
    (root / "tambons/2565/64-สุโขทัย").symlink_to(root / "elsewhere")
    found = find_entries(root / "tambons", 2565)
    assert (found.folders, [finding.code for finding in found.findings]) == ((), ["T015"])


RIGHT = "tambons/2565/64-สุโขทัย/640904-กลางดง"
ASTRAY = [
    ("tambons/2565/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/2565/640904", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/2565/64-สุโขทัย/6409-ทุ่งเสลี่ยม/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/2565/ภาคเหนือ/64-สุโขทัย/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/2565/_rules/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/2565/64-สุโขทัย/640904", "T017", "", "เปลี่ยนชื่อโฟลเดอร์นี้เป็น 640904-กลางดง"),
    ("tambons/2565/64-สุโขทัย/640904 กลางดง", "T017", "", "เปลี่ยนชื่อโฟลเดอร์นี้เป็น 640904-กลางดง"),
    ("tambons/2565/64-สุโขทัย/ตำบลกลางดง", "T017", "", "เปลี่ยนชื่อโฟลเดอร์นี้เป็น 640904-กลางดง"),
    ("tambons/2565/สุโขทัย/640904-กลางดง", "T016", "tambons/2565/สุโขทัย", "เปลี่ยนชื่อโฟลเดอร์นี้เป็น 64-สุโขทัย"),
    ("tambons/2565/สุโขทัย/กลางดง", "T016", "tambons/2565/สุโขทัย", "เปลี่ยนชื่อโฟลเดอร์นี้เป็น 64-สุโขทัย"),
    ("tambons/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/64-สุโขทัย/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambons/ปี 2565/สุโขทัย/กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("tambon/2565/64-สุโขทัย/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("site_src/กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
    ("ข้อมูลตำบล/2565/640904-กลางดง", "T015", "", f"ย้ายโฟลเดอร์นี้ไปไว้ที่ {RIGHT}"),
]


@pytest.mark.parametrize(("place", "code", "told", "fix"), ASTRAY)
def test_an_entry_elsewhere_is_told_once_with_the_one_thing_to_do_and_read(make, place, code, told, fix):
    root = make("tambons/2565/_rules/edition.yml", f"{place}/texts/history.md")
    (root / place / "tambon.yml").write_text('level: district\ncode: "640904"\n', "utf-8")
    inside, outside = find_entries(root / "tambons", 2565), find_outside(root / "tambons", [2565])
    (finding,) = (*inside.findings, *outside.findings)
    assert (finding.code, finding.file) == (code, told or place)
    assert fix in finding.fix
    assert inside.folders == outside.folders == ()
    assert [(folder, code) for folder, code in (*inside.astray, *outside.astray)] == [
        (root / place, "640904")
    ]


def test_where_the_right_place_is_taken_the_two_are_brought_together(make):
    root = make(f"{ENTRY}/tambon.yml", "tambons/640904-กลางดง/tambon.yml")
    (finding,) = find_outside(root / "tambons", [2565]).findings
    assert finding.fix == f"รวมข้อมูลไว้ใน {RIGHT} แล้วลบโฟลเดอร์นี้"


def test_a_year_without_rules_is_no_place_for_entries(make):
    root = make(f"{ENTRY}/tambon.yml", "tambons/2566/64-สุโขทัย/640904-กลางดง/tambon.yml", "tambons/2567/")
    found = find_outside(root / "tambons", [2564, 2565])
    assert codes(found.findings) == [("T024", "tambons/2566")]
    assert "2564, 2565" in found.findings[0].fix and "--from 2565" in found.findings[0].fix
    assert found.astray == ()


@pytest.mark.parametrize(
    "place",
    [
        "tambons/readme.txt",
        "tambons/แบบฟอร์ม/ตัวอย่าง.txt",
        "site/640904/index.html",
        "640904-กลางดง/a.txt",
        "docs/640904-กลางดง/a.txt",
        "tests/golden/tambons/2565/64-สุโขทัย/640904-กลางดง/tambon.yml",
        "site/2565/640904/tambon.yml",
        ".cache/640904-กลางดง/tambon.yml",
        "64-สุโขทัย/",
    ],
)
def test_what_is_no_entry_is_left_alone_outside_the_years(make, place):
    root = make(f"{ENTRY}/tambon.yml", place)
    assert find_outside(root / "tambons", [2565]) == ((), (), ())


def test_a_main_file_in_no_folder_is_told(make):
    assert codes(find_outside(make("tambons/tambon.yml") / "tambons", [2565]).findings) == [
        ("T015", "tambons/tambon.yml")
    ]


def test_links_are_not_followed_to_look_for_entries(make):
    root = make(f"{ENTRY}/tambon.yml", "tambons/2565/64-สุโขทัย/อื่น/")
    (root / "tambons/ทางลัด").symlink_to(root / "tambons/2565")
    (root / "tambons/2565/64-สุโขทัย/อื่น/tambon.yml").symlink_to(root / ENTRY / "tambon.yml")
    assert find_outside(root / "tambons", [2565]).findings == ()
    assert find_entries(root / "tambons", 2565).astray[0].code == ""
