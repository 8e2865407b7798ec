from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.search.documents import PIECE, contribution, fragments, pack, passages, unpack
from tests.search.samples import document, entry, section


def test_a_page_survives_publishing() -> None:
    page = document(
        "999901", "products", section("กล้วย 🍌", "ราคา ١٢ é “บาท” \x00"), names=("บ้านนา",), topics=("อาหาร",)
    )
    assert unpack(pack(page)).document == page


def test_an_entry_is_its_pages_in_order() -> None:
    pages = entry(1)
    assert [unpack(data).document for data in fragments(contribution(pages))] == pages


def test_thai_takes_less_than_a_byte_a_letter() -> None:
    text = " ".join(f"ประชาชนในหมู่บ้านที่ {n} ปลูกข้าวหอมมะลิและทอผ้าไหม" for n in range(40))
    assert len(pack(document("999901", "history", section("ประวัติ", text)))) < len(text) / 2


@given(st.text(alphabet="กขค ", max_size=3 * PIECE))
def test_passages_join_to_the_text_and_are_short(text: str) -> None:
    pieces = passages(text)
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= PIECE


def test_letters_that_the_index_uses_itself_are_taken_out() -> None:
    page = document("999901", "products", section("ก\ue000ข", "\ue002ค\uf8ff"))
    assert unpack(pack(page)).document.sections == (section("กข", "ค", "ก\ue000ข".replace("\ue000", "")),)
