"""Yes and no."""

import pytest

from tambon_showcase.text.thai_values import ThaiValueError, parse_bool


@pytest.mark.parametrize(
    "text", ["ใช่", "มี", "ได้", "✓", " ✔ ", "Yes", "/", "1", "มีครบ", "ผ่านการอบรมแล้ว", "ได้รับอนุญาตแล้ว", "ใช่ค่ะ"]
)
def test_yes(text):
    assert parse_bool(text) is True


@pytest.mark.parametrize(
    "text", ["ไม่", "ไม่ใช่", "ไม่มี", "ไม่ได้", "no", "0", "☐", "ยังไม่มี", "ไม่ได้ทำ", "ยังไม่ผ่านการอบรม"]
)
def test_no(text):
    assert parse_bool(text) is False


@pytest.mark.parametrize("text", ["", "-", "x", "อาจจะ", "ไม่ทราบ", "ไม่แน่ใจ", "ไม่ครบ", "มีบางส่วน", "มีแต่ยังไม่ใช้"])
def test_anything_else_is_asked_back(text):
    with pytest.raises(ThaiValueError, match="ใช่หรือไม่"):
        parse_bool(text)
