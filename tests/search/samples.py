"""Entries for the tests of the search: all invented, with register codes so that they have place names."""

from __future__ import annotations

from tambon_showcase.search import SearchDocument, SearchSection

_WORDS = ["ผ้าไหมมัดหมี่", "กล้วยตาก", "น้ำพริกเผากุ้ง", "เสื่อกกทอลาย", "ประเพณีแข่งเรือยาว", "สับปะรดกวน", "ข้าวหอมมะลิ"]
_CODES = ("800101", "530804", "770405", "120406", "430210", "640404", "110208", "999901")


def section(heading: str, text: str, anchor: str = "") -> SearchSection:
    return SearchSection(anchor or heading, heading, text)


def document(
    code: str, kind: str, *sections: SearchSection, title: str = "", **more: object
) -> SearchDocument:
    address = f"2565/{code}/{kind}.html"
    return SearchDocument(address, f"2565/{code}", title or kind, kind, sections=sections, **more)  # type: ignore[arg-type]


def entry(number: int) -> list[SearchDocument]:
    """An entry of three pages whose words depend on its number alone."""
    code = _CODES[number] if number < len(_CODES) else f"{990000 + number}"
    word, other = _WORDS[number % 7], _WORDS[number % 5]
    more = {
        "province": f"จังหวัดที่{number % 3}",
        "district": f"อำเภอที่{number % 4}",
        "year_be": 2565,
        "level": "district",
    }
    return [
        document(code, "index", section("ข้อมูลทั่วไป", f"มี{other}ขาย ปี ๒๕{number:02}"), title="ภาพรวม", **more),
        document(code, "products", section(word, f"{word}ทำจากวัตถุดิบในท้องถิ่น"), title="ผลิตภัณฑ์", **more),
        document(code, "leaders", section("กำนัน", f"นายสมชาย รักถิ่น{word} กำนัน"), title="ผู้นำ", **more),
    ]
