"""What an officer drops into a draft: workbooks, photos, papers, ZIPs, whole folders, damaged files and odd names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tambon_showcase.desk.drafts import DeskDraft
from tambon_showcase.desk.taking import TakeJob, not_taken, sorted_files, take
from tambon_showcase.reading.advice import FOLDERS, ROOT_FILES
from tambon_showcase.workbook import parcel
from tambon_showcase.workbook.changes import Choices
from tambon_showcase.workbook.intake import Intake
from tambon_showcase.workbook.parcel import LooseFile
from tests.desk.begun import CODE, begin, bytes_in, lay_files
from tests.workbook.officer import FIRST, SMALL, Act, field, opened, page, put, saved, small_book

JPEG, PDF, HEIC = b"\xff\xd8\xff\xe0jpeg", b"%PDF-1.7 a paper", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 200
ASKING = Choices()


@pytest.fixture
def draft(tmp_path: Path) -> DeskDraft:
    return begin(tmp_path / "drafts")


def dropped(draft: DeskDraft, files: Mapping[str, bytes], choices: Choices = ASKING) -> Intake:
    """What comes of these files; the draft itself is never written."""
    lay_files(draft.upload, files)
    before = bytes_in(draft.folder)
    found = take(TakeJob(draft.upload, draft.folder, draft.code, draft.year_be, choices))
    assert bytes_in(draft.folder) == before
    return found


def book(*acts: Act) -> bytes:
    opened_book = opened(small_book())
    for act in acts:
        act(opened_book)
    return saved(opened_book)


def zip_of(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_workbook_photos_and_a_zip_at_once(draft: DeskDraft) -> None:
    found = dropped(
        draft,
        {
            "สมุดงาน.xlsx": book(field("motto", "น้ำคือชีวิต"), put("villages", "male", 141)),
            "IMG_1.JPG": JPEG,
            "LINE.zip": zip_of({"ภาพ/วัด.jpg": JPEG + b"2", "คำสั่ง.pdf": PDF}),
        },
    )
    assert set(found.files) == {
        "tambon.yml",
        "tables/villages.csv",
        "photos/IMG_1.JPG",
        "photos/วัด.jpg",
        "documents/คำสั่ง.pdf",
    }
    assert 'motto: "น้ำคือชีวิต"' in found.files["tambon.yml"].decode()
    assert "1,บ้านหนึ่ง,141," in found.files["tables/villages.csv"].decode()
    assert found.asked == found.refused == ()


def test_an_untouched_workbook_and_known_files_change_nothing(draft: DeskDraft) -> None:
    known = {name: (SMALL / name).read_bytes() for name in ("photos/pond.jpg", "documents/minutes.pdf")}
    found = dropped(draft, {"a.xlsx": small_book(), **known})
    assert (found.files, found.asked, found.refused) == ({}, (), ())


def test_a_whole_folder_fills_an_empty_draft(tmp_path: Path) -> None:
    draft = begin(tmp_path, None)
    golden = bytes_in(SMALL)
    folder = {f"ของเรา/{name}": data for name, data in golden.items()}
    found = dropped(draft, folder, Choices(conflicts="workbook"))
    assert dict(found.files) == golden
    asking = dropped(draft, folder)
    assert set(golden) - set(asking.files) == {"tambon.yml"}
    assert any(one.startswith("tambon.yml: ") for one in asking.asked)


def test_a_whole_folder_in_a_zip_is_as_the_folder(tmp_path: Path) -> None:
    golden = bytes_in(SMALL)
    packed = {"entry.zip": zip_of({f"{SMALL.name}/{name}": data for name, data in golden.items()})}
    found = dropped(begin(tmp_path, None), packed, Choices(conflicts="workbook"))
    assert dict(found.files) == golden


def test_a_conflict_is_asked_and_decided(draft: DeskDraft) -> None:
    main = draft.folder / "tambon.yml"
    main.write_text(main.read_text("utf-8").replace("lat: 15.90000", "lat: 15.80000"), "utf-8")
    sent = {"a.xlsx": book(field("lat", 15.7))}
    asked = dropped(draft, sent)
    assert asked.files == {}
    assert len(asked.asked) == 1
    assert "15.80000" in asked.asked[0]
    assert "15.7" in asked.asked[0]
    theirs = dropped(draft, sent, Choices(conflicts="workbook"))
    assert theirs.files["tambon.yml"] == main.read_bytes().replace(b"15.80000", b"15.7")
    kept = dropped(draft, sent, Choices(conflicts="folder"))
    assert (kept.files, kept.asked) == ({}, ())


def test_a_row_that_is_gone_is_asked(draft: DeskDraft) -> None:
    sent = {"a.xlsx": book(lambda one: page(one, "villages").delete_rows(FIRST))}
    asked = dropped(draft, sent)
    assert (asked.files, len(asked.asked)) == ({}, 1)
    deleted = dropped(draft, sent, Choices(gone="delete")).files["tables/villages.csv"].decode()
    assert "บ้านหนึ่ง" not in deleted
    assert "บ้านสอง" in deleted
    assert dropped(draft, sent, Choices(gone="keep")) == asked._replace(asked=())


def test_a_changed_key_is_asked(draft: DeskDraft) -> None:
    sent = {"a.xlsx": book(put("villages", "moo", 77))}
    before = (draft.folder / "tables/villages.csv").read_text("utf-8").splitlines()
    asked = dropped(draft, sent)
    assert (asked.files, len(asked.asked)) == ({}, 1)
    renamed = dropped(draft, sent, Choices(renamed="rename")).files["tables/villages.csv"].decode()
    added = dropped(draft, sent, Choices(renamed="add")).files["tables/villages.csv"].decode()
    assert len(renamed.splitlines()) == len(before)
    assert len(added.splitlines()) == len(before) + 1
    assert "77,บ้านหนึ่ง" in renamed
    assert "77,บ้านหนึ่ง" in added


def test_a_workbook_of_another_tambon_is_refused_whole(tmp_path: Path) -> None:
    found = dropped(begin(tmp_path, None, "999902"), {"a.xlsx": book(field("motto", "ก")), "b.jpg": JPEG})
    assert found.files == {}
    assert CODE in found.refused[0]
    assert "999902" in found.refused[0]


def test_a_workbook_of_another_year_is_refused(draft: DeskDraft) -> None:
    lay_files(draft.upload, {"a.xlsx": small_book()})
    found = take(TakeJob(draft.upload, draft.folder, CODE, 2566, ASKING))
    assert found.files == {}
    assert "2565" in found.refused[0]


def test_several_workbooks_are_refused_and_the_rest_is_kept(draft: DeskDraft) -> None:
    sent = {"a.xlsx": book(field("motto", "ก")), "b.xlsx": book(field("motto", "ข")), "c.jpg": JPEG}
    found = dropped(draft, sent)
    assert set(found.files) == {"photos/c.jpg"}
    assert "2 เล่ม (a.xlsx, b.xlsx)" in found.refused[0]


@pytest.mark.parametrize("cut", [1, 4, 100, 3_000, -1_000, -20])
def test_a_damaged_workbook_costs_only_itself(draft: DeskDraft, cut: int) -> None:
    found = dropped(draft, {"งาน.xlsx": small_book()[:cut], "c.jpg": JPEG})
    assert set(found.files) - {"documents/งาน.xlsx"} == {"photos/c.jpg"}
    assert any(one.startswith("งาน.xlsx") for one in (*found.refused, *found.told))


def test_a_table_of_somebodys_is_a_paper(draft: DeskDraft) -> None:
    import openpyxl

    theirs = saved(openpyxl.Workbook())
    assert dropped(draft, {"บัญชี.xlsx": theirs}).files == {"documents/บัญชี.xlsx": theirs}


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.JPEG", JPEG, "photos/a.JPEG"),
        ("IMG_2.HEIC", HEIC, "photos/IMG_2.HEIC"),
        ("IMG_3.jpg", HEIC, "photos/IMG_3.heic"),
        ("ไม่มีนามสกุล", JPEG, "photos/ไม่มีนามสกุล.jpg"),
        ("คำสั่ง.PDF", PDF, "documents/คำสั่ง.PDF"),
        ("แผนที่.kml", b"<kml/>", "maps/แผนที่.kml"),
        ("คลิป.mp4", b"\0\0\0\x18ftypisom", "videos/คลิป.mp4"),
        ("เก่า.doc", OLE, ""),
        ("เพลง.mp3", b"ID3", ""),
        ("โปรแกรม.exe", b"MZ", ""),
        ("ว่าง", b"", ""),
    ],
)
def test_each_kind_goes_to_its_folder(draft: DeskDraft, name: str, data: bytes, place: str) -> None:
    found = dropped(draft, {name: data})
    assert dict(found.files) == ({place: data} if place else {})
    refused = f"{name}: ไม่ใช่ภาพหรือเอกสาร" if data else f"{name}: ไฟล์ว่าง"
    assert found.told[0].startswith(f"{name} → {place}" if place else refused)


def test_files_that_nobody_meant_to_send_are_left_out(draft: DeskDraft) -> None:
    left_out = {"Thumbs.db": OLE, "~$งาน.xlsx": b"x", ".DS_Store": b"x", "__MACOSX/._a.jpg": b"x"}
    found = dropped(draft, {"a.zip": zip_of({**left_out, "a.jpg": JPEG}), **left_out})
    assert set(found.files) == {"photos/a.jpg"}


def test_two_files_of_one_name(draft: DeskDraft) -> None:
    found = dropped(draft, {"ก/1.jpg": JPEG, "ข/1.jpg": JPEG + b"2", "ค/1.jpg": JPEG})
    assert found.files == {"photos/1.jpg": JPEG}
    assert len(found.asked) == 1
    assert "สองไฟล์" in found.asked[0]


def test_another_content_at_a_place_is_asked(draft: DeskDraft) -> None:
    sent = {"pond.jpg": JPEG}
    assert dropped(draft, sent).files == {}
    assert dropped(draft, sent).asked[0].startswith("photos/pond.jpg: มีไฟล์ชื่อนี้")
    assert dropped(draft, sent, Choices(conflicts="workbook")).files == {"photos/pond.jpg": JPEG}


def test_a_locked_or_damaged_zip_is_told_and_changes_nothing(draft: DeskDraft) -> None:
    whole = zip_of({"a.jpg": JPEG})
    found = dropped(draft, {"a.zip": whole[:-10]})
    assert (found.files, len(found.refused)) == ({}, 1)
    assert found.refused[0].startswith("a.zip ไม่ใช่ไฟล์ ZIP")
    flags = bytearray(whole)
    flags[whole.index(b"PK\1\2") + 8] |= 1
    assert "รหัสผ่าน" in dropped(draft, {"a.zip": bytes(flags)}).refused[0]


def test_personal_data_in_a_name_is_not_said(draft: DeskDraft) -> None:
    found = dropped(draft, {"บัตร 1-1017-00203-45-0.mp3": b"ID3"})
    assert "00203" not in "".join(found.told)


def test_what_ended_the_worker_changes_nothing(draft: DeskDraft) -> None:
    found = not_taken(TakeJob(draft.upload, draft.folder, CODE, 2565, ASKING), "ใช้เวลานานเกินไป")
    assert found.files == {}
    assert "ใช้เวลานานเกินไป" in found.refused[0]


CLIMBING = [
    "../../a.jpg",
    "/etc/a.jpg",
    "C:\\a.jpg",
    "..\\..\\a.jpg",
    "photos/../../a.jpg",
    "./.././tambon.yml",
]


@pytest.mark.parametrize("name", CLIMBING)
def test_a_name_that_climbs_stays_inside(draft: DeskDraft, name: str) -> None:
    found = dropped(draft, {"a.zip": zip_of({"tambon.yml": b"code: '999901'\n", name: JPEG})})
    assert _inside(found)


_PART = st.one_of(
    st.sampled_from(
        ["..", ".", "", "photos", "texts", "tambon.yml", "con.jpg", "a.jpg", "A.JPG", "~", "C:", "a."]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(st.lists(_PART, min_size=1, max_size=4).map("/".join), max_size=4, unique=True),
    data=st.sampled_from([JPEG, PDF, b"", b"text"]),
)
def test_no_name_leaves_the_folders_of_an_entry(draft: DeskDraft, names: list[str], data: bytes) -> None:
    packed = {name: data for name in names if name and not name.endswith("/")}
    assert _inside(dropped(draft, {"a.zip": zip_of({**packed, "z.jpg": JPEG})}, Choices("workbook")))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=300), name=st.sampled_from(["a.xlsx", "a.zip", "a.jpg", "a.pdf", "tambon.yml"])
)
def test_any_bytes_are_answered_in_thai(draft: DeskDraft, data: bytes, name: str) -> None:
    for other in bytes_in(draft.upload) if draft.upload.is_dir() else ():
        (draft.upload / other).unlink()
    found = dropped(draft, {name: data}, Choices("workbook"))
    assert _inside(found)
    assert found.told or found.refused or found.files == {}


def _inside(found: Intake) -> bool:
    return all(
        place in ROOT_FILES
        or (place.split("/")[0] in FOLDERS and place.count("/") == 1 and ".." not in place[:9])
        for place in found.files
    )


@pytest.mark.parametrize("name", ["a.ods", "a.gsheet", "a.numbers", "a.xlsb", "a.et", "a.XLS", "a.fods"])
def test_a_workbook_of_another_program_is_read_as_one(name: str) -> None:
    """So that it is refused with the menu that saves it rightly, not as something unknown."""
    (refused,) = sorted_files([LooseFile(name, b'{"doc_id": "1"}')]).refused
    assert refused.startswith(f"{name}: เป็นทางลัดไปยัง Google Sheets")


def test_what_is_too_large_or_locked_costs_no_other_file(
    draft: DeskDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "MAX_FILE_BYTES", 40)
    inside = zip_of({"ข.jpg": JPEG + b"2", "ใหญ่.jpg": JPEG * 9})
    sent = {"ก.jpg": JPEG, "ใหญ่.pdf": PDF * 9, "เสีย.zip": b"PK\x03\x04broken", "ภาพ.zip": inside}
    found = dropped(draft, sent)
    assert set(found.files) == {"photos/ก.jpg", "photos/ข.jpg"}
    assert sorted(line.partition(" ")[0] for line in found.refused) == ["เสีย.zip", "ใหญ่.jpg", "ใหญ่.pdf"]
