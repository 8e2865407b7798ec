"""Finding entries and listing their files."""

import os

import pytest

from tambon_showcase import register
from tambon_showcase.finding import Severity
from tambon_showcase.reading import folder
from tambon_showcase.reading.folder import entry_folder_name, find_entries, scan_entry_folder

ENTRY = "tambons/2565/64-สุโขทัย/640904-กลางดง"


@pytest.fixture
def make(tmp_path):
    """Make files (or folders, ending with /) under the project's root and return the root."""

    def write(*places):
        for place in places:
            path = tmp_path / place
            if place.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b"x")
        return tmp_path

    return write


def scan(root, entry=ENTRY):
    return scan_entry_folder(root / entry, root)


def codes(findings):
    return [(finding.code, finding.file) for finding in findings]


def test_every_allowed_file_is_listed_with_its_size(make):
    allowed = [
        "boundary.geojson",
        "documents/แผน.pdf",
        "documents/slides.PPTX",
        "maps/places.kmz",
        "photos/cover.jpg",
        "tables/places.csv",
        "tables/villages.csv",
        "tambon.yml",
        "texts/history.md",
        "videos/film.MP4",
        "videos/film.srt",
        "videos/film.vtt",
    ]
    listing = scan(make(*(f"{ENTRY}/{place}" for place in allowed)))
    assert listing.findings == ()
    assert sorted(listing.files) == sorted(allowed)
    assert {info.size for info in listing.files.values()} == {1}
    assert listing.files["tambon.yml"].path.read_bytes() == b"x"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("notes.txt", "T007"),
        ("tambon.yaml", "T007"),
        ("texts/secret.md", "T007"),
        ("texts/history.html", "T007"),
        ("tables/unknown.csv", "T007"),
        ("tables/villages.xlsx", "T007"),
        ("photos/draw.gif", "T007"),
        ("photos/page.html", "T007"),
        ("documents/macro.docm", "T007"),
        ("documents/setup.exe", "T007"),
        ("maps/places.json", "T007"),
        (".env", "T003"),
        ("photos/.hidden.jpg", "T003"),
        ("scripts/run.py", "T005"),
        (".git/config", "T003"),
        ("photos/old/readme.txt", "T006"),
    ],
)
def test_everything_else_is_found_and_not_listed(make, place, code):
    listing = scan(make(f"{ENTRY}/tambon.yml", f"{ENTRY}/{place}"))
    (finding,) = listing.findings
    assert (finding.code, finding.severity) == (code, Severity.ERROR)
    assert f"{ENTRY}/{place}".startswith(finding.file)
    assert list(listing.files) == ["tambon.yml"]
    assert listing.elsewhere == set()


@pytest.mark.parametrize(
    ("place", "code", "meant"),
    [
        ("photos/old/a.jpg", "T006", "photos/a.jpg"),
        ("รูปภาพ/b.jpg", "T005", "photos/b.jpg"),
        ("Tables/villages.csv", "T005", "tables/villages.csv"),
        ("tabels/villages.csv", "T005", "tables/villages.csv"),
        ("tables/villages (1).csv", "T007", "tables/villages.csv"),
        ("villages.csv", "T007", "tables/villages.csv"),
        ("documents/แผนที่.kml", "T007", "maps/แผนที่.kml"),
        ("หมุด.kmz", "T007", "maps/หมุด.kmz"),
        ("640904-กลางดง/texts/history.md", "T005", "texts/history.md"),
        ("texts/history.md.txt", "T007", "texts/history.md"),
    ],
)
def test_what_is_refused_for_its_place_is_read_where_it_belongs(make, place, code, meant):
    listing = scan(make(f"{ENTRY}/tambon.yml", f"{ENTRY}/{place}"))
    assert [(finding.code, finding.is_error) for finding in listing.findings] == [(code, True)]
    assert sorted([*listing.files, *listing.elsewhere]) == sorted(["tambon.yml", meant])
    assert (meant in listing.files) == meant.startswith(("tables/", "texts/"))


def test_a_misplaced_file_never_takes_the_place_of_another(make):
    listing = scan(make(f"{ENTRY}/tables/villages.csv", f"{ENTRY}/tables/villages (1).csv"))
    assert listing.files["tables/villages.csv"].path.name == "villages.csv"


@pytest.mark.parametrize("place", [".DS_Store", "photos/Thumbs.db", "documents/~$แผน.docx", "desktop.ini"])
def test_what_programs_leave_behind_is_only_a_warning(make, place):
    listing = scan(make(f"{ENTRY}/{place}"))
    assert [(finding.code, finding.severity) for finding in listing.findings] == [("T004", Severity.WARNING)]
    assert listing.files == {}


@pytest.mark.parametrize("place", ["tambon.yml", "photos", "texts/history.md", "photos/loop"])
def test_links_are_never_followed(make, place):
    root = make("secret/canary.txt", f"{ENTRY}/texts/more.md")
    link = root / ENTRY / place
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(root / "secret")
    listing = scan(root)
    assert codes(listing.findings) == [("T001", f"{ENTRY}/{place}")]
    assert list(listing.files) == ["texts/more.md"]


def test_pipes_are_no_files(make):
    root = make(f"{ENTRY}/tambon.yml", f"{ENTRY}/photos/")
    os.mkfifo(root / ENTRY / "photos/a.jpg")
    assert codes(scan(root).findings) == [("T002", f"{ENTRY}/photos/a.jpg")]


def test_names_are_judged_too(make):
    collide = scan(make(f"{ENTRY}/photos/Wat.jpg", f"{ENTRY}/photos/wat.JPG"))
    assert {finding.code for finding in collide.findings} == {"T036"}
    reserved = scan(make("tambons/2565/64-สุโขทัย/640901-อื่น/photos/con.jpg"), "tambons/2565/64-สุโขทัย/640901-อื่น")
    assert {finding.code for finding in reserved.findings} == {"T031"}


def test_names_of_folders_are_judged_too(make):
    found = find_entries(make("tambons/2565/64-สุโขทัย/640904-กลางดง\u202e/") / "tambons", 2565)
    assert [finding.code for finding in found.findings] == ["T030"]


def test_bounds(make, monkeypatch):
    root = make(*(f"{ENTRY}/photos/{number}.jpg" for number in range(4)))
    monkeypatch.setattr(folder, "MAX_FILES", 3)
    assert codes(scan(root).findings) == [("T008", ENTRY)]
    monkeypatch.setattr(folder, "MAX_FILES", 4)
    monkeypatch.setattr(folder, "MAX_ENTRY_BYTES", 3)
    assert codes(scan(root).findings) == [("T010", ENTRY)]
    monkeypatch.setattr(folder, "MAX_ENTRY_BYTES", 4)
    (root / ENTRY / "photos/0.jpg").write_bytes(b"")
    monkeypatch.setattr(folder, "MAX_FILE_BYTES", 0)
    assert [code for code, _ in codes(scan(root).findings)] == ["T009"] * 3


def test_videos_have_a_bound_of_their_own(make, monkeypatch):
    root = make(f"{ENTRY}/videos/film.mp4", f"{ENTRY}/videos/film.mov")
    monkeypatch.setattr(folder, "MAX_FILE_BYTES", 0)
    (finding,) = scan(root).findings
    assert finding.code == "T007" and ".mp4" in finding.fix


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
    assert find_entries(tmp_path / "tambons", 2599) == ((), ())


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("tambons/2565/readme.txt", "T015"),
        ("tambons/2565/64-สุโขทัย/tambon.yml", "T015"),
        ("tambons/2565/สุโขทัย/", "T016"),
        ("tambons/2565/640904-กลางดง/", "T016"),
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
