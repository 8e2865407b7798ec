"""Files that were read in the code page of another country lead back to their Thai; other languages stay what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.formats.csv_text import table_text
from tambon_showcase.text.misread import as_meant

TABLE = "หมู่ที่,ชื่อหมู่บ้าน,ประเภท\n1,บ้านทุ่งสมมติ,หมู่บ้าน\n2,บ้านเกาะ,ทะเลาะ\n"


def _kept(data: bytes, codec: str) -> str:
    """What a program shows that reads bytes in a code page; those that it leaves open stay as they are."""
    shown = (bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in data)
    return "".join(shown)


@pytest.mark.parametrize("saved", ["utf-8", "cp874"])
@pytest.mark.parametrize("read", ["cp1252", "latin-1", "cp437", "cp850", "mac_roman"])
def test_every_code_page_leads_back(saved: str, read: str) -> None:
    assert as_meant(_kept(TABLE.encode(saved), read)) == (TABLE, 1)


@given(
    st.lists(
        st.sampled_from(["บ้าน", "ทุ่ง", "กลาง", "ดอน", "เกาะ", "ปั๊ม", "ก๋วยเตี๋ยว", "เธอ", "๑๒", "ฯลฯ"]),
        min_size=1,
        max_size=5,
    )
)
def test_words_that_were_read_as_western_text_are_turned_back(words: list[str]) -> None:
    thai = "".join(words)
    assert as_meant(f"a\n{thai.encode().decode('latin-1')}\n") == (f"a\n{thai}\n", 2)


def test_garbled_cells_beside_others_are_turned_back() -> None:
    assert as_meant("à¸šà¹‰à¸²à¸™ กลาง") == ("บ้าน กลาง", 1)


def test_garbled_text_that_lost_bytes_stays_as_it_is() -> None:
    assert as_meant("กลาง\nà¸ à¹") == ("กลาง\nà¸ à¹", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Éléonore à Orléans, déjà vu à côté du café",
        "пример русского текста для проверки",
        "中文文字示例文本内容测试一二三四五六",
        "┌──────────────┐│ a │└──────────────┘",
        "naïve",
        "Café à la carte",
        TABLE,
        TABLE + "α╕½α╕íα╕╣α╣êα╕ùα╕╡",
    ],
)
def test_what_is_no_misread_thai_stays(text: str) -> None:
    assert as_meant(text) == (text, 0)


def test_a_table_is_read_with_one_warning() -> None:
    findings: list = []
    assert table_text(_kept(TABLE.encode(), "cp437").encode(), "tables/villages.csv", findings) == TABLE
    assert [(one.code, one.line) for one in findings] == [("T204", 1)]
