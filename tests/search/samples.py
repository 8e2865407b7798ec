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


def everything() -> list[list[SearchDocument]]:
    """All entries of the small site: forty usual ones and one with hostile and unusual text."""
    return [*(entry(number) for number in range(40)), odd()]


def odd() -> list[SearchDocument]:
    """An entry with text that tries to be a program, other scripts, numbers and romanised names."""
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>เครื่องถมพิเศษ"
    years = section("ก่อตั้ง", "ก่อตั้งเมื่อ พ.ศ. ๒๔๒๑ ริมน้ําบางประกง", "founded")
    people = section("ผู้รู้", "นางมะลิ ยอดดำรง ซื้อกะปิจากตลาดในตัวอำเภอเป็นของฝาก", "people")
    return [
        document(
            "800102", "index", section("ข้อมูล", "หมู่บ้านโคกมะกอกมีงูเห่า"), title="ภาพรวม", names=("บ้านโคกมะกอก",)
        ),
        document(
            "800102", "products", section(hostile, hostile, "x"), title=hostile, names=("Silver & Gold",)
        ),
        document(
            "800102",
            "history",
            years,
            people,
            section("ชาววัง", "งานประณีต " * 90 + "ลวดลายกนกเปลว", "late"),
            title="ประวัติ",
        ),
    ]
