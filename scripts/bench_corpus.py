"""Synthetic but realistic tambons for the benchmark: seeded, so that every run and every peer gets the same text."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path

from tambon_showcase import register
from tambon_showcase.model.sections import SECTIONS
from tambon_showcase.reading.folder import entry_folder_name, province_folder_name

WORDS = [
    "หมู่บ้าน",
    "ชาวบ้าน",
    "ร่วมกัน",
    "พัฒนา",
    "คุณภาพชีวิต",
    "ข้อมูล",
    "เกษตรกร",
    "ปลูกข้าว",
    "ทอผ้า",
    "กลุ่มออมทรัพย์",
    "แม่น้ำ",
    "ภูเขา",
    "วัด",
    "โรงเรียน",
    "ประเพณี",
    "สงกรานต์",
    "ลอยกระทง",
    "ผู้สูงอายุ",
    "เยาวชน",
    "สุขภาพ",
    "รายได้",
    "อาชีพ",
    "ตลาด",
    "ผลิตภัณฑ์",
    "สมุนไพร",
    "กล้วย",
    "มะม่วง",
    "ยางพารา",
    "ป่าชุมชน",
    "แหล่งน้ำ",
    "ถนน",
    "ไฟฟ้า",
    "อินเทอร์เน็ต",
    "ประชุม",
    "คณะทำงาน",
    "แผนพัฒนา",
    "งบประมาณ",
    "ภาคี",
    "องค์การบริหารส่วนตำบล",
    "ท่องเที่ยว",
    "โฮมสเตย์",
    "อาหารพื้นบ้าน",
    "ภูมิปัญญา",
    "จักสาน",
    "เครื่องปั้นดินเผา",
    "ดนตรี",
    "รำวง",
    "ศาลา",
    "อนามัย",
    "อาสาสมัคร",
]
TEXT_SLUGS = tuple(section.slug for section in SECTIONS if section.has_text)
PARAGRAPHS = 14
VILLAGES = 12


def write_corpus(root: Path, count: int, seed: int = 2565) -> None:
    """Write `count` entries below `root/tambons/2565/`, with real codes and invented words."""
    photos = [photo_bytes(number) for number in range(6)]
    for number, place in enumerate(places(count)):
        rng = random.Random(f"{seed}-{place.code}")
        folder = (
            root
            / "tambons"
            / "2565"
            / province_folder_name(place)
            / entry_folder_name(place.code, place.tambon_th)
        )
        write_entry(folder, place, rng, photos, "province" if number % 6 == 0 else "district")


def places(count: int) -> Iterator[register.TambonName]:
    """The first tambons of the register, spread over all districts."""
    districts = [
        register.tambons(district.code)
        for province in register.provinces()
        for district in register.districts(province.code)
    ]
    depth = max(map(len, districts))
    found = (row[level] for level in range(depth) for row in districts if level < len(row))
    for number, place in enumerate(found):
        if number == count:
            return
        yield place


def write_entry(
    folder: Path, place: register.TambonName, rng: random.Random, photos: list[bytes], level: str
) -> None:
    """One entry: main file, twelve texts of about 8 KB, tables, six photos."""
    for name in ("texts", "tables", "photos"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    lat, lon = rng.uniform(8, 19), rng.uniform(98.5, 104)
    (folder / "tambon.yml").write_text(
        f'code: "{place.code}"\nlevel: {level}\nname: {place.tambon_th}\nmotto: {sentence(rng, 6)}\n'
        f"summary: {sentence(rng, 18)}\nupdated: {rng.randint(1, 28)}/{rng.randint(1, 12)}/2565\ncover: photo-0.jpg\n"
        f"lat: {lat:.5f}\nlon: {lon:.5f}\n",
        encoding="utf-8",
    )
    for slug in TEXT_SLUGS:
        (folder / "texts" / f"{slug}.md").write_text(page(rng), encoding="utf-8")
    for name, lines in tables(rng, lat, lon).items():
        (folder / "tables" / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    for number, data in enumerate(photos):
        (folder / "photos" / f"photo-{number}.jpg").write_bytes(data)


def page(rng: random.Random) -> str:
    """A Markdown text with headings, lists, a table and a photo."""
    parts = []
    for number in range(PARAGRAPHS):
        if number % 3 == 0:
            parts.append(f"## {sentence(rng, 3)}")
        parts.append(
            " ".join(sentence(rng, rng.randint(6, 14)) for _ in range(3)) + f" **{rng.choice(WORDS)}**"
        )
        if number % 5 == 1:
            parts.append("\n".join(f"- {sentence(rng, 5)}" for _ in range(5)))
    rows = "\n".join(
        f"| {rng.choice(WORDS)} | {rng.randint(1, 900)} | {rng.randint(1, 90)} |" for _ in range(18)
    )
    parts.append(f"| รายการ | จำนวน | ร้อยละ |\n|---|---:|---:|\n{rows}")
    parts.append(f"![{sentence(rng, 3)}](../photos/photo-{rng.randint(0, 5)}.jpg)")
    return "\n\n".join(parts) + "\n"


def sentence(rng: random.Random, length: int) -> str:
    """Some words run together as Thai is written."""
    return "".join(rng.choice(WORDS) for _ in range(length))


def tables(rng: random.Random, lat: float, lon: float) -> dict[str, list[str]]:
    """Villages, population, products, groups, places and captions, as officers export them."""
    villages, places_ = (
        ["หมู่ที่,ชื่อหมู่บ้าน,ชาย,หญิง,รวม,ครัวเรือน,ปีข้อมูล,แหล่งที่มา"],
        ["ชื่อสถานที่,หมวด,หมู่ที่,ละติจูด,ลองจิจูด,รายละเอียด,ภาพ"],
    )
    male = female = households = 0
    for moo in range(1, VILLAGES + 1):
        m, f, h = rng.randint(150, 400), rng.randint(150, 400), rng.randint(100, 250)
        male, female, households = male + m, female + f, households + h
        villages.append(f"{moo},บ้าน{sentence(rng, 1)},{m},{f},{m + f},{h},2564,ข้อมูลสังเคราะห์")
        places_.append(
            f"{sentence(rng, 2)},วัด,{moo},{lat + moo / 500:.5f},{lon + moo / 700:.5f},{sentence(rng, 8)},photo-{moo % 6}.jpg"
        )
    return {
        "villages": villages,
        "population": [
            "ปีข้อมูล,ชาย,หญิง,รวม,ครัวเรือน,แหล่งที่มา",
            f"2564,{male},{female},{male + female},{households},ข้อมูลสังเคราะห์",
        ],
        "products": ["ชื่อผลิตภัณฑ์,ประเภท,หมู่ที่,ราคา (บาท),เรื่องราว,ภาพ,แหล่งที่มา"]
        + [
            f"{sentence(rng, 2)},อาหาร,{n},{rng.randint(20, 900)},{sentence(rng, 12)},photo-{n}.jpg,ข้อมูลสังเคราะห์"
            for n in range(1, 6)
        ],
        "groups": ["ชื่อกลุ่ม,ประเภท,หมู่ที่,จำนวนสมาชิก,กิจกรรม,แหล่งที่มา"]
        + [
            f"กลุ่ม{sentence(rng, 2)},อาชีพ,{n},{rng.randint(8, 90)},{sentence(rng, 8)},ข้อมูลสังเคราะห์"
            for n in range(1, 6)
        ],
        "places": places_,
        "photos": ["ไฟล์ภาพ,คำบรรยาย,คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น,ผู้ถ่ายภาพ"]
        + [f"photo-{n}.jpg,{sentence(rng, 4)},{sentence(rng, 6)},ภาพสังเคราะห์" for n in range(6)],
    }


def photo_bytes(number: int) -> bytes:
    """A small photo; the same six for every entry, since every peer only copies them."""
    from PIL import Image

    image = Image.effect_noise((80, 54), 60 + number).resize((960, 640)).convert("RGB")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=60)
    return out.getvalue()
