"""Listing the files of an entry."""

import os

import pytest

from tambon_showcase.finding import Severity
from tambon_showcase.reading import folder
from tambon_showcase.reading.folder import scan_entry_folder

ENTRY = "tambons/2565/64-สุโขทัย/640904-กลางดง"


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
    assert listing.elsewhere == {meant}
    assert (meant in listing.files) == meant.startswith(("tables/", "texts/"))


@pytest.mark.parametrize("name", ["a.tif", "a.GIF", "a.avif", "a"])
def test_a_photo_of_another_kind_is_there_under_the_name_that_it_will_have(make, name):
    listing = scan(make(f"{ENTRY}/tambon.yml", f"{ENTRY}/photos/{name}", f"{ENTRY}/documents/b.kml"))
    assert [one.code for one in listing.findings] == ["T007", "T007"]
    assert "photos/a.jpg" in listing.elsewhere and not any("a." in path for path in listing.files)
    assert not any(path.startswith("documents/") for path in listing.elsewhere)


def test_the_folder_of_another_tambon_gives_nothing_to_this_one(make):
    listing = scan(make(f"{ENTRY}/tambon.yml", f"{ENTRY}/640901-อื่น/texts/history.md"))
    assert list(listing.files) == ["tambon.yml"]
    assert listing.elsewhere == set()
    (finding,) = listing.findings
    assert (finding.code, "ตำบลรหัส 640901" in finding.fix) == ("T005", True)


@pytest.mark.parametrize("inside", ["tambon.yml", "Tambon.yml.txt", "tables/villages.csv"])
def test_an_entry_under_any_name_in_itself_is_one_finding_that_says_what_to_do(make, inside):
    places = (inside, "texts/history.md", "photos/a.jpg", "documents/b.pdf")
    listing = scan(make(*(f"{ENTRY}/ส่งอำเภอ/{place}" for place in places)))
    (finding,) = listing.findings
    assert (finding.code, "ออกมาหนึ่งชั้น" in finding.fix) == ("T005", True)
    assert "texts/history.md" in listing.files


def test_a_misplaced_file_never_takes_the_place_of_another(make):
    listing = scan(make(f"{ENTRY}/tables/villages.csv", f"{ENTRY}/tables/villages (1).csv"))
    assert listing.files["tables/villages.csv"].path.name == "villages.csv"


@pytest.mark.parametrize("place", [".DS_Store", "photos/Thumbs.db", "documents/~$แผน.docx", "desktop.ini"])
def test_what_programs_leave_behind_is_only_a_warning(make, place):
    listing = scan(make(f"{ENTRY}/{place}"))
    assert [(finding.code, finding.severity) for finding in listing.findings] == [("T004", Severity.WARNING)]
    assert listing.files == {}


@pytest.mark.parametrize(
    "place",
    [
        "texts/.history.md.swp",
        "texts/.history.md.swo",
        "texts/4913",
        "texts/history.md~",
        "texts/.history.md.un~",
        "texts/#history.md#",
        "texts/.history.md.kate-swp",
        "texts/history.md___jb_tmp___",
        "tables/.~lock.villages.csv#",
        "tables/villages.csv.tmp",
        "tables/villages.csv.tmp.48213",
        "tables/.goutputstream-4KPL62",
        "tables/5A2B3C00",
        "tables/villages.csv.bak",
        "documents/~WRL0001.tmp",
    ],
)
def test_what_an_open_editor_lays_beside_a_file_is_an_error_that_keeps_no_page_back(make, place):
    """Vim keeps its file there while the text is open: every save of its writer was withheld from the page."""
    listing = scan(make(f"{ENTRY}/{place}", f"{ENTRY}/tambon.yml"))
    (finding,) = listing.findings
    assert (finding.code, finding.is_error, finding.costs_file) == ("T011", True, True)


def test_the_lock_of_emacs_is_no_link_to_remove(make):
    root = make(f"{ENTRY}/texts/history.md")
    (root / ENTRY / "texts/.#history.md").symlink_to("somchai@office.4711:1669")
    listing = scan(root)
    assert [finding.code for finding in listing.findings] == ["T011"]
    assert list(listing.files) == ["texts/history.md"]


@pytest.mark.parametrize(
    "place", ["photos/20220131.jpg", "photos/วัด~1.jpg", "documents/แผน.old.pdf", "documents/0-2.pdf"]
)
def test_files_of_a_contributor_are_not_taken_for_those_of_editors(make, place):
    assert not scan(make(f"{ENTRY}/{place}")).findings


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
