"""Words that lost their letters are named, with the reason; words that only look odd are not."""

from __future__ import annotations

import pytest

from tambon_showcase.content.lost_letters import check_lost_letters
from tambon_showcase.content.personal_tables import protect_table, protect_values
from tambon_showcase.content.privacy import protect
from tambon_showcase.content.subtitles import read_subtitles
from tambon_showcase.finding import Where

WHERE = Where("texts/history.md", 1)
NAME = "บ้านทุ่งสมมติ"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (NAME.encode("ascii", "replace").decode(), "กลายเป็น ?"),
        ("หมู่ที่ 2 ????? ??????", "กลายเป็น ?"),
        ("บ้าน\ufffd\ufffdทุ่ง", "รหัส"),
        (NAME.encode().decode("cp874", "replace"), ""),
        ("เธšเน‰เธฒเธ™", "ANSI"),
        (NAME.encode().decode("latin-1"), "Latin-1"),
        (NAME.encode("cp874").decode("cp1252"), "TIS-620"),
        (NAME.encode("tis-620").decode("latin-1"), "TIS-620"),
        (NAME.encode().decode("cp1252", "replace"), "Latin-1"),
        ("?? ???", "กลายเป็น ?"),
        (r"ชื่อ \u0e1a\u0e49\u0e32\u0e19", "รหัสของโปรแกรม"),
        ("%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99", "ที่อยู่เว็บ"),
    ],
)
def test_lost_letters_are_named_with_the_reason(text: str, reason: str) -> None:
    found = list(check_lost_letters(f"ก\n{text}", WHERE))
    assert found and found[0].code == "T471" and found[0].line == 2
    assert any(reason in each.message for each in found)


@pytest.mark.parametrize(
    "text",
    ["จริงหรือ????", "ใช่ไหม??? ใช่!", "เธอเนื้อเน้นเธอเนินเธอ", "เนินเนื้อเนียนเนตร", "à la carte", "https://a.example/?a=????", "10 °C ½ é", "หรือ ??", "https://th.wikipedia.org/wiki/%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99", "[ก](a%20%E0%B8%9A%E0%B9%89%E0%B8%B2.jpg)", "Éléonore à Orléans, 5×6²"],
)  # fmt: skip
def test_odd_words_are_words(text: str) -> None:
    assert list(check_lost_letters(text, WHERE)) == []


def test_every_channel_is_watched() -> None:
    lost = "????????"
    assert [each.code for each in protect(f"ก {lost}", WHERE).findings] == ["T471"]
    _, in_table = protect_table(["ชื่อ"], [(7, [lost])], "tables/x.csv")
    assert [(each.code, each.line) for each in in_table] == [("T471", 7)]
    _, in_values = protect_values({"name": lost}, {("name",): 3}, "tambon.yml")
    assert [(each.code, each.line) for each in in_values] == [("T471", 3)]
    _, in_captions = read_subtitles(f"00:01 --> 00:02\n{lost}".encode(), Where("videos/x.srt"))
    assert [(each.code, each.line) for each in in_captions] == [("T471", 2)]
