"""What a contributed photo file is, seen from its header: the cheap check before `photo_files.py` decodes it.

A photo is known by its bytes, never by its name. Nothing here decodes pixels.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tambon_showcase.content.file_kinds import other_kind
from tambon_showcase.content.jpeg import MAX_SCANS, has_many_scans
from tambon_showcase.content.jpeg_end import has_end, is_nearly_whole
from tambon_showcase.content.photo_kinds import SUFFIXES, boxes_end, can_decode_heic, decoder_of, format_of
from tambon_showcase.content.picture_marks import has_early_marks
from tambon_showcase.content.svg import clean_svg
from tambon_showcase.finding import Finding, Where, error, note, warning

MAX_BYTES = 30_000_000
MAX_PIXELS = {"JPEG": 50_000_000, "PNG": 25_000_000, "WEBP": 25_000_000, "HEIC": 50_000_000}
"""Largest picture by format. A JPEG is decoded at reduced size, the others need four bytes a pixel."""
MAX_RATIO = 8
"""Longest side against shortest side: wider than any panorama that reads on a page."""
SMALL = 800
"""Width in pixels below which a photo looks coarse on a page."""
TOO_HEAVY = error(
    "T501", "ไฟล์ภาพใหญ่เกินไป ({value} ไบต์ รับได้ไม่เกิน {limit})", "ย่อภาพหรือบันทึกใหม่ด้วยคุณภาพต่ำลง", costs_file=True
)
TOO_LARGE = error(
    "T502", "ภาพมีจุดมากเกินไป ({value} รับได้ไม่เกิน {limit} จุด)", "ย่อภาพให้ด้านยาวไม่เกิน 4,000 จุด", costs_file=True
)
ODD_SHAPE = error(
    "T503", "สัดส่วนภาพผิดปกติ ({value})", "ตัดภาพให้ด้านยาวไม่เกิน {limit} เท่าของด้านสั้น", costs_file=True
)
NOT_A_PHOTO = error(
    "T504", "ไฟล์นี้ไม่ใช่ภาพที่อ่านได้: {value}", "เปิดภาพแล้วบันทึกใหม่เป็น .jpg หรือ .png", costs_file=True
)
HEIC = error(
    "T505",
    "ภาพเป็นชนิด AVIF หรือ HEIC ที่เครื่องนี้ถอดรหัสไม่ได้: {value}",
    "ส่งออกเป็น JPEG (iPhone: ตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด แล้วถ่ายใหม่หรือส่งภาพผ่านอีเมล)",
    costs_file=True,
)
OTHER_FORMAT = error("T506", "ภาพชนิด {value} ใช้ไม่ได้", "เปิดภาพแล้วบันทึกใหม่เป็น .jpg หรือ .png", costs_file=True)
WRONG_SUFFIX = note(
    "T507",
    "นามสกุลไฟล์ไม่ตรงกับเนื้อไฟล์ ซึ่งเป็นภาพ {value} ระบบอ่านตามเนื้อไฟล์แล้ว",
    "ไม่ต้องแก้ เพราะเว็บไซต์บันทึกภาพใหม่ทุกภาพ (ถ้าจะแก้ เปลี่ยนนามสกุลเป็น {suffix})",
)
TRUNCATED = error("T508", "ไฟล์ภาพไม่ครบ: {value}", "คัดลอกภาพจากต้นฉบับใหม่อีกครั้ง", costs_file=True)
NO_END = note(
    "T516",
    "ไฟล์ภาพ {value} ขาดท้ายไฟล์ไปเล็กน้อย ระบบอ่านให้แล้ว",
    "ตรวจขอบล่างของภาพบนหน้าเว็บ ถ้าขาด ให้คัดลอกจากต้นฉบับใหม่",
)
POLYGLOT = error(
    "T509",
    "ไฟล์ภาพมีข้อมูลชนิดอื่นปนอยู่ ({value})",
    "เปิดภาพแล้วบันทึกใหม่เป็น .jpg เพื่อตัดส่วนที่ปนออก",
    costs_file=True,
    about_safety=True,
)
SCANS = error(
    "T515", "ภาพเก็บซ้อนเกิน {value} ชั้น (progressive) ถอดรหัสนานผิดปกติ", "บันทึกภาพใหม่เป็น .jpg", costs_file=True
)
ANIMATED = warning("T510", "ภาพเคลื่อนไหว {value} ภาพ ระบบใช้เฉพาะภาพแรก", "หากต้องการทุกภาพ ให้แยกเป็นหลายไฟล์")
HAS_GPS = note(
    "T511",
    "ภาพมีพิกัดที่ถ่าย ระบบลบออกจากภาพในหน้าเว็บ แต่ไฟล์ต้นฉบับที่ส่งยังมีพิกัด และผู้อื่นเปิดดูได้ในที่เก็บ",
    "ถ้าถ่ายที่บ้านคน ให้ลบพิกัดก่อนส่ง (Windows: คลิกขวาที่ภาพ > คุณสมบัติ > รายละเอียด > เอาคุณสมบัติออก โทรศัพท์: ปิด “ตำแหน่งที่ตั้ง” ตอนแชร์ภาพ) แล้วส่งภาพนั้นแทน",
)
SMALL_PHOTO = note(
    "T512", "ภาพกว้างเพียง {value} จุด อาจดูไม่คมชัด", "หากมีต้นฉบับที่ใหญ่กว่า ให้ใช้ต้นฉบับ (กว้าง {limit} จุดขึ้นไป)"
)

_HTML = re.compile(rb"<(?:script|html|body|iframe|svg|!doctype)\b|<\?php|%PDF-", re.IGNORECASE)
_GPS_DIRECTORY = 0x8825
_HEAD, _TAIL = 2_000, 70_000


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a photo is: `width` and `height` in pixels as shown (after the camera's rotation mark)."""

    format: str
    width: int
    height: int
    frames: int = 1
    has_gps: bool = False


def probe(path: Path, where: Where) -> tuple[PhotoFacts | None, list[Finding]]:
    """The facts of the photo at `path` (None when it may not be used) and what is wrong with it."""
    heavy = too_heavy(path, where)
    return (None, heavy) if heavy else probe_bytes(path.read_bytes(), path.name, where)


def too_heavy(path: Path, where: Where) -> list[Finding]:
    """The finding about a file that is too big to be opened at all; empty when it may be."""
    size = path.stat().st_size
    return [TOO_HEAVY.at(where, f"{size:,}", limit=f"{MAX_BYTES:,}")] if size > MAX_BYTES else []


def probe_bytes(
    data: bytes, name: str, where: Where, known: PhotoFacts | None = None
) -> tuple[PhotoFacts | None, list[Finding]]:
    """As `probe`, for the bytes of a file called `name`; `known` is what a header read before said."""
    kind = known.format if known else format_of(data)
    if kind not in SUFFIXES or (kind == "HEIC" and not can_decode_heic()):
        return None, [_foreign(kind, data, name, where)]
    facts = known or (_svg_facts(data, where) if kind == "SVG" else _facts(data, kind, where))
    if isinstance(facts, Finding):
        return None, [facts]
    findings = list(_check(facts, data, name, where))
    return (None if any(finding.is_error for finding in findings) else facts), findings


def _foreign(kind: str, data: bytes, name: str, where: Where) -> Finding:
    if kind in {"HEIC", "AVIF"}:
        return HEIC.at(where, name)
    other = OTHER_FORMAT.at(where, kind) if kind else other_kind(data, where)
    return other or NOT_A_PHOTO.at(where, name if data else f"{name} (ไฟล์ว่าง)")


def _facts(data: bytes, kind: str, where: Where) -> PhotoFacts | Finding:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=[decoder_of(kind)]) as image:
                return _read_header(image, kind)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return TOO_LARGE.at(where, "เกิน 89 ล้านจุด", limit=f"{MAX_PIXELS[kind]:,}")
    except Exception as problem:
        return damaged(problem, where)


def damaged(problem: Exception, where: Where) -> Finding:
    """The finding about a photo that a decoder refused. Damaged bytes raise nearly anything; all of it means the same.

    Raises:
        MemoryError, OSError: not the photo is at fault, but this machine has too little memory or disk.
    """
    if isinstance(problem, MemoryError) or (isinstance(problem, OSError) and problem.errno):
        raise problem
    return NOT_A_PHOTO.at(where, "ข้อมูลภาพเสีย")


def _read_header(image: Image.Image, kind: str) -> PhotoFacts:
    exif = image.getexif() if has_early_marks(image, kind) else Image.Exif()
    turned = exif.get(0x0112, 1) in {5, 6, 7, 8}
    width, height = reversed(image.size) if turned else image.size
    # A phone's JPEG may carry a second picture (depth, brightness): that is no animation.
    frames = 1 if kind in {"JPEG", "HEIC"} else int(getattr(image, "n_frames", 1))
    return PhotoFacts(kind, width, height, frames, bool(exif.get_ifd(_GPS_DIRECTORY)))


def _svg_facts(data: bytes, where: Where) -> PhotoFacts | Finding:
    drawing, problem = clean_svg(data, where)
    if drawing is None:
        return problem or NOT_A_PHOTO.at(where, "SVG")
    return PhotoFacts("SVG", drawing.width, drawing.height)


def _check(facts: PhotoFacts, data: bytes, name: str, where: Where) -> Iterator[Finding]:
    suffixes = SUFFIXES[facts.format]
    if not name.lower().endswith(suffixes):
        yield WRONG_SUFFIX.at(where, facts.format, suffix=suffixes[0])
    yield from _check_size(facts, where)
    if facts.format != "SVG":
        yield from _check_bytes(data, facts.format, where)
    if facts.frames > 1:
        yield ANIMATED.at(where, facts.frames)
    if facts.has_gps:
        yield HAS_GPS.at(where)


def _check_size(facts: PhotoFacts, where: Where) -> Iterator[Finding]:
    shape = f"{facts.width:,}×{facts.height:,}"
    if facts.width * facts.height > MAX_PIXELS.get(facts.format, MAX_BYTES):
        yield TOO_LARGE.at(where, shape, limit=f"{MAX_PIXELS[facts.format]:,}")
    if max(facts.width, facts.height) > MAX_RATIO * min(facts.width, facts.height):
        yield ODD_SHAPE.at(where, shape, limit=MAX_RATIO)
    if facts.width < SMALL and facts.format != "SVG":
        yield SMALL_PHOTO.at(where, facts.width, limit=SMALL)


def _check_bytes(data: bytes, kind: str, where: Where) -> Iterator[Finding]:
    """Cut-off files, and files that another program would read as an archive, a document or a page."""
    whole = {
        "JPEG": has_end(data),
        "PNG": b"IEND" in data[-_TAIL:],
        "WEBP": int.from_bytes(data[4:8], "little") + 8 <= len(data) + 1,
        "HEIC": boxes_end(data) <= len(data),
    }
    if not whole[kind]:
        yield (NO_END if kind == "JPEG" and is_nearly_whole(data) else TRUNCATED).at(where, kind)
    if kind == "JPEG" and has_many_scans(data):
        yield SCANS.at(where, MAX_SCANS)
    if b"PK\x05\x06" in data[-_TAIL:]:
        yield POLYGLOT.at(where, "zip")
    if found := _HTML.search(data[:_HEAD]) or _HTML.search(data[-_HEAD:]):
        yield POLYGLOT.at(where, found[0].decode("ascii", "replace"))
