"""What officers really call their files and where they put them, and the one thing they should do."""

from __future__ import annotations

import re
import stat

import pytest

from tambon_showcase.content.file_kinds import AS_PDF, SCAN_OR_PHOTO
from tambon_showcase.finding import Where
from tambon_showcase.reading.advice import folder_called, meant
from tambon_showcase.reading.allow_list import refusal
from tambon_showcase.reading.other_forms import FOLDER_FILES, SORTED_KINDS, sent_instead

FILE = stat.S_IFREG | 0o644
FOLDER = stat.S_IFDIR | 0o755


def told(place: str, mode: int = FILE) -> str:
    (finding,) = refusal(place, mode, Where(place))
    return finding.fix


@pytest.mark.parametrize(
    ("place", "right"),
    [
        ("tambon.yml.txt", "tambon.yml"),
        ("Tambon.yml", "tambon.yml"),
        ("tambon.yaml", "tambon.yml"),
        ("TAMBON.YML", "tambon.yml"),
        ("tambon (1).yml", "tambon.yml"),
        ("Boundary.geojson", "boundary.geojson"),
        ("boundary.geojson.json", "boundary.geojson"),
        ("boundary.geojson.txt", "boundary.geojson"),
        ("tambon.yml.yml", "tambon.yml"),
        ("maps/หมุด.kml.xml", "หมุด.kml"),
        ("maps/หมุด.KML.txt", "หมุด.KML"),
        ("tables/villages (1).csv", "villages.csv"),
        ("tables/Villages.csv", "villages.csv"),
        ("tables/villages.CSV", "villages.csv"),
        ("tables/villages.csv.txt", "villages.csv"),
        ("tables/villages - Copy.csv", "villages.csv"),
        ("tables/villages - สำเนา (2).csv", "villages.csv"),
        ("tables/Copy of villages.csv", "villages.csv"),
        ("tables/village.csv", "villages.csv"),
        ("tables/หมู่บ้าน.csv", "villages.csv"),
        ("tables/working-group.csv", "working_group.csv"),
        ("tables/คณะทำงาน.csv", "working_group.csv"),
        ("texts/ประวัติ.md", "history.md"),
        ("texts/history.txt", "history.md"),
        ("texts/history.md.txt", "history.md"),
        ("texts/History.md", "history.md"),
        ("texts/history (1).md", "history.md"),
        ("texts/แหล่งท่องเที่ยว.txt", "tourism.md"),
    ],
)
def test_a_name_near_the_right_one_is_told_its_right_name(place: str, right: str) -> None:
    assert told(place).startswith(f"เปลี่ยนชื่อเป็น {right} ")


@pytest.mark.parametrize(
    ("place", "fix"),
    [
        ("documents/แผนที่.kml", "ย้ายไปไว้ใน maps/"),
        ("หมุด.kmz", "ย้ายไปไว้ใน maps/"),
        ("หมุด.kml.xml", "ย้ายไปไว้ใน maps/ แล้วเปลี่ยนชื่อเป็น หมุด.kml"),
        ("วัด.jpg", "ย้ายไปไว้ใน photos/"),
        ("texts/วัด.HEIC", "ย้ายไปไว้ใน photos/"),
        ("photos/คำสั่ง.pdf", "ย้ายไปไว้ใน documents/"),
        ("คลิป.mp4", "ย้ายไปไว้ใน videos/"),
        ("villages.csv", "ย้ายไปไว้ใน tables/"),
        ("Villages (1).csv", "ย้ายไปไว้ใน tables/ แล้วเปลี่ยนชื่อเป็น villages.csv"),
        ("ประวัติ.txt", "ย้ายไปไว้ใน texts/ แล้วเปลี่ยนชื่อเป็น history.md"),
        ("tables/tambon.yml", "ย้ายไปไว้ใน โฟลเดอร์ของตำบล"),
        ("documents/รายงานการประชุม ครั้งที่ 6.jpg", AS_PDF),
        ("documents/หนังสือเชิญ.JPEG", AS_PDF),
        ("documents/scan0001.tif", AS_PDF),
        ("documents/IMG_2031.JPG", SCAN_OR_PHOTO),
        ("videos/คลิป.MOV", "แปลงเป็น .mp4 แล้ววางใน videos/"),
        ("maps/track.gpx", "สั่ง tambon map import track.gpx แล้วใช้ไฟล์ที่ได้"),
        ("photos/a.gif", "เปิดภาพ บันทึกเป็น .jpg แล้ววางใน photos/"),
        ("ผลงาน.zip", "แตกไฟล์ออก แล้ววางไฟล์ข้างในในโฟลเดอร์ที่ตรงชนิด"),
        ("documents/คำสั่ง.doc", "เปิดใน Word บันทึกเป็น .docx แล้ววางใน documents/"),
    ],
)
def test_a_file_in_the_wrong_place_is_told_the_right_one(place: str, fix: str) -> None:
    assert told(place) == fix


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("tables/อะไรก็ไม่รู้.csv", "ตั้งชื่อตามตาราง"),
        ("texts/zzz.md", "ตั้งชื่อตามหัวข้อ"),
        ("readme", "มีได้เฉพาะ tambon.yml"),
        ("maps/a.pbf", ".kml .kmz .geojson"),
    ],
)
def test_what_cannot_be_guessed_is_told_what_may_be_there(place: str, words: str) -> None:
    assert words in told(place)


def test_a_workbook_among_the_tables_is_told_both_ways() -> None:
    fix = told("tables/Villages.xlsx")
    assert fix == "ย้ายไปไว้ใน documents/" or ("villages.csv" in fix and "tambon import" in fix)


@pytest.mark.parametrize(
    "ending", [".jpg", ".JPG", ".jpeg", ".jfif", ".JPE", ".heic", ".HEIC", ".heif", ".png", ".webp"]
)
def test_photos_of_phones_and_browsers_are_taken(ending: str) -> None:
    assert not list(refusal(f"photos/IMG_0001{ending}", FILE, Where("")))


@pytest.mark.parametrize(
    ("name", "right"),
    [("Photos", "photos"), ("photo", "photos"), ("รูปภาพ", "photos"), ("ภาพกิจกรรม", "photos"), ("Table", "tables"),
     ("ตาราง", "tables"), ("เอกสาร", "documents"), ("DCIM", "photos"), ("แผนที่", "maps"), ("วิดีโอ", "videos")],
)  # fmt: skip
def test_folders_with_other_names_are_told_theirs(name: str, right: str) -> None:
    assert told(name, FOLDER).startswith(f"เปลี่ยนชื่อเป็น {right}")
    assert folder_called("zzz") == ""


def test_photos_in_a_folder_of_their_own_are_told_to_move_up() -> None:
    assert (
        told("photos/งานประชุม", FOLDER) == "ย้ายทุกไฟล์ใน photos/งานประชุม มาไว้ใน photos/ โดยตรง แล้วลบโฟลเดอร์ย่อย"
    )


def test_nothing_is_guessed_from_two_possible_tables() -> None:
    assert meant("tables/ประชากร.csv") == ""


@pytest.mark.parametrize(
    ("name", "do"),
    [
        ("IMG_1.GIF", "เปิดภาพ บันทึกเป็น .jpg แล้วส่งไฟล์ที่ได้"),
        ("คลิป.mov", "แปลงเป็น .mp4 แล้วส่งไฟล์ที่ได้"),
        ("งาน.rar", "แตกไฟล์ออก แล้วส่งไฟล์ข้างใน"),
        ("villages.csv", "คัดลอกค่าหรือข้อความไปวางในสมุดงาน แล้วส่งสมุดงาน"),
        ("แนวเขต.shp", "ส่งออกเป็น KML จากโปรแกรมแผนที่ แล้วส่งไฟล์ที่ได้"),
        ("รายงาน.gdoc", "ไฟล์นี้เป็นทางลัด เปิดแล้วดาวน์โหลดหรือบันทึกไฟล์จริง แล้วส่งไฟล์นั้น"),
        ("สมุด.xlsx.crdownload", "ไฟล์นี้ดาวน์โหลดมาไม่ครบ ลบออก แล้วดาวน์โหลดใหม่ให้เสร็จ"),
        ("ไม่มีนามสกุล", SORTED_KINDS),
    ],
)
def test_who_sends_files_is_told_what_to_send_instead(name: str, do: str) -> None:
    assert sent_instead(name) == do


def test_no_advice_to_who_sends_files_names_a_folder_or_a_command() -> None:
    for ending in FOLDER_FILES:
        assert not re.search("tambon|/", sent_instead(f"a{ending}")), ending
