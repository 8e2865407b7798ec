"""Files that must become others first: what to do, by their ending, for somebody with an entry's folder and for somebody
who sends files to be sorted and knows no folders."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER, VIDEO_FOLDER


class Becoming(NamedTuple):
    """What to do with a file, the folder for what comes of it (none: it only goes away), and what else may be done there."""

    act: str
    folder: str = ""
    more: str = ""

    @property
    def in_folder(self) -> str:
        """For somebody with the folder."""
        place = f" แล้ววางใน {self.folder}/" if self.folder else ""
        return f"{self.act}{place}{self.more}"

    @property
    def sent(self) -> str:
        """For somebody who sends files."""
        return f"{self.act} แล้วส่งไฟล์ที่ได้" if self.folder else self.act


_OR_IMPORT = " หรือสั่ง tambon import กับไฟล์ที่ได้"
IMPORT_MAP = "สั่ง tambon map import {name} แล้วใช้ไฟล์ที่ได้"
SHEETS = (".xlsx", ".xls", ".ods", ".et")
"""Workbooks, today's kind first."""
_MAPS = "ส่งออกเป็น KML จากโปรแกรมแผนที่"
_KINDS = {
    (".mov", ".avi", ".wmv", ".3gp", ".mkv", ".webm"): Becoming("แปลงเป็น .mp4", VIDEO_FOLDER),
    (".gif", ".bmp", ".tif", ".tiff", ".avif", ".raw", ".dng"): Becoming("เปิดภาพ บันทึกเป็น .jpg", PHOTO_FOLDER),
    (".psd", ".ai", ".cdr", ".eps", ".xcf"): Becoming("ส่งออกเป็น .jpg จากโปรแกรมที่ทำภาพ", PHOTO_FOLDER),
    (".zip", ".rar", ".7z"): Becoming("แตกไฟล์ออก", more=" แล้ววางไฟล์ข้างในในโฟลเดอร์ที่ตรงชนิด"),
    (".lnk", ".url", ".gsheet", ".gdoc"): Becoming("ลบทางลัดนี้", more=" แล้ววางไฟล์จริงแทน"),
    (".numbers",): Becoming("เปิดใน Numbers เลือก ส่งออก > CSV (UTF-8)", "tables"),
    (".pages",): Becoming("เปิดใน Pages เลือก ส่งออก > Word", DOCUMENT_FOLDER, _OR_IMPORT),
    (".key",): Becoming("เปิดใน Keynote เลือก ส่งออก > PowerPoint", DOCUMENT_FOLDER),
    (".odt", ".rtf", ".wps"): Becoming("เปิดแล้วบันทึกเป็น .docx", DOCUMENT_FOLDER, _OR_IMPORT),
    (".odp", ".dps"): Becoming("เปิดแล้วบันทึกเป็น .pptx", DOCUMENT_FOLDER),
    (".dwg", ".dxf", ".qgz", ".qgs"): Becoming(_MAPS, "maps"),
    (".bak", ".old", ".tmp"): Becoming("ไฟล์นี้เป็นไฟล์สำรองหรือไฟล์ชั่วคราวของโปรแกรม ลบออก"),
    (".crdownload", ".part", ".partial", ".download"): Becoming(
        "ไฟล์นี้ดาวน์โหลดมาไม่ครบ ลบออก แล้วดาวน์โหลดใหม่ให้เสร็จ"
    ),
    SHEETS[1:]: Becoming("เปิดใน Excel หรือ WPS บันทึกเป็น .xlsx", DOCUMENT_FOLDER),
    (".doc",): Becoming("เปิดใน Word บันทึกเป็น .docx", DOCUMENT_FOLDER),
    (".ppt",): Becoming("เปิดใน PowerPoint บันทึกเป็น .pptx", DOCUMENT_FOLDER),
}
BECOMES = {ending: becoming for endings, becoming in _KINDS.items() for ending in endings}
"""What a file must become, by its ending."""
SHAPE = ".shp"
_MAP_FILES = (".gpx", SHAPE, ".gpkg", ".fgb")
SHAPE_PARTS = (".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx", ".qpj", ".qmd")
"""What is beside a `.shp`, and belongs to it."""
_SENT = {
    **{ending: becoming.sent for ending, becoming in BECOMES.items()},
    **dict.fromkeys(_MAP_FILES, f"{_MAPS} แล้วส่งไฟล์ที่ได้"),
    **dict.fromkeys((".zip", ".rar", ".7z"), "แตกไฟล์ออก แล้วส่งไฟล์ข้างใน"),
    **dict.fromkeys((".lnk", ".url", ".gdoc"), "ไฟล์นี้เป็นทางลัด เปิดแล้วดาวน์โหลดหรือบันทึกไฟล์จริง แล้วส่งไฟล์นั้น"),
    **dict.fromkeys((".csv", ".tsv", ".txt", ".md"), "คัดลอกค่าหรือข้อความไปวางในสมุดงาน แล้วส่งสมุดงาน"),
    **dict.fromkeys((".mp3", ".wav", ".m4a", ".aac"), "รับเสียงเป็นวีดิทัศน์เท่านั้น ทำเป็น .mp4 แล้วส่งไฟล์ที่ได้"),
}
FOLDER_FILES = {
    **{ending: one.in_folder for ending, one in BECOMES.items()},
    **dict.fromkeys(_MAP_FILES, IMPORT_MAP),
    **dict.fromkeys(
        SHAPE_PARTS,
        "ไฟล์นี้เป็นส่วนหนึ่งของ Shapefile วางคู่กับไฟล์ .shp นอกโฟลเดอร์ของตำบล แล้วสั่ง tambon map import กับไฟล์ .shp",
    ),
}
"""What to do with a file in an entry's folder, by its ending."""
SORTED_KINDS = "รับ ภาพ (.jpg .png .heic) เอกสาร (.pdf .docx .pptx .xlsx) วีดิทัศน์ (.mp4) และแผนที่ (.kml .geojson) บันทึกเป็นชนิดเหล่านี้ แล้วส่งใหม่"


def sent_instead(name: str) -> str:
    """What somebody does who sent a file that is not taken."""
    return _SENT.get(PurePosixPath(name).suffix.lower(), SORTED_KINDS)
