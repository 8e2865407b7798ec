from __future__ import annotations

import numpy as np

from tambon_showcase.search.documents import Fragment, contribution, fragments, unpack
from tambon_showcase.search.grams import BREAK, END, IN_PAIRS, RAW_BITS, START, keys
from tambon_showcase.search.postings import (
    ID_BITS,
    KIND_BITS,
    NAME,
    PASSAGE_BITS,
    PERSON,
    PLACE,
    TEXT,
    postings,
)
from tambon_showcase.search.words import short_words
from tests.search.samples import document, entry, section


def places(pages: list, text: str) -> set[tuple[int, int]]:
    """Kinds and local ids under which every key of the text is."""
    return found_in([unpack(page) for page in fragments(contribution(pages))], text)


def found_in(pages: list[Fragment], text: str) -> set[tuple[int, int]]:
    row = postings(pages)
    found = []
    wanted = keys(BREAK + text)[0]
    for key in wanted[wanted < IN_PAIRS]:
        low = row[row >> np.uint64(KIND_BITS + ID_BITS) == key] & np.uint64((1 << KIND_BITS + ID_BITS) - 1)
        found.append({(int(x) >> ID_BITS, int(x) & ((1 << ID_BITS) - 1)) for x in low})
    return set.intersection(*found)


def test_a_heading_is_a_name_and_its_section_is_text() -> None:
    pages = [
        document("999901", "a", section("หนึ่งเดียว", "ทุเรียนทอด")),
        document("999901", "b", section("มังคุดคัด", "ลางสาด")),
    ]
    assert places(pages, "มังคุดคัด") == {(NAME, 1 << PASSAGE_BITS)}
    assert places(pages, "ทุเรียนทอด") == {(TEXT, 0)}


def test_each_section_is_a_passage_and_a_long_one_several() -> None:
    long = "ประชาชน " * 200 + "ลางสาดหวาน"
    pages = [document("999901", "a", section("ก", "มังคุดคัด"), section("ข", long), section("ค", "ทุเรียนทอด"))]
    ((_, first),) = places(pages, "มังคุดคัด")
    ((_, last),) = places(pages, "ทุเรียนทอด")
    assert first == 0
    assert last > 3
    assert all(0 < local < last for _, local in places(pages, "ลางสาดหวาน"))


def test_a_passage_past_the_last_number_is_still_found() -> None:
    pages = [document("999901", "a", *(section(f"ข้อ {n}", f"ลางสาดหวาน{n}") for n in range(100)))]
    assert places(pages, "ลางสาดหวาน") == {(TEXT, n) for n in range(32)}


def test_an_entry_is_found_by_its_places_once() -> None:
    assert places(entry(0), f"{START}นครศรีธรรมราช{END}") == {(PLACE, 1 << 4 | 2)}
    assert places(entry(7), f"{START}จังหวัดที่1{END}") == {(PLACE, 1 << 4 | 2)}
    assert not places(entry(0), f"{START}ศรีธรรมราช{END}")


def test_a_tambon_that_the_register_lacks_has_the_name_of_its_first_page() -> None:
    page = document("999901", "index", section("ก", "ข"), title="ตำบลทุ่งสมมติ")
    assert places([page], f"{START}ทุ่งสมมติ{END}") >= {(PLACE, 3 << 4)}


def test_place_words_of_titles_are_not_repeated_on_each_page() -> None:
    page = document("999901", "a", section("สินค้าตำบลบางยางใหญ่", "ก"), title="ภาพรวม ตำบลบางยางใหญ่")
    assert not places([page], "บางยางใหญ่")


def test_people_in_running_text_are_told_from_given_names() -> None:
    page = document("999901", "a", section("ผู้นำ", "มีนายสมชาย รักถิ่นไทย เป็นกำนัน"), names=("บ้านโคกสะแก",))
    assert (PERSON, 0) in places([page], f"{START}สมชาย{END}")
    assert (PERSON, 0) in places([page], f"{START}รักถิ่นไทย{END}")
    assert (NAME, 0) in places([page], "บ้านโคกสะแก")


def test_two_letters_say_which_page_holds_them() -> None:
    row = postings(
        [
            unpack(page)
            for page in fragments(contribution([document("999901", "a", section("ก", "ข " * 400 + "งู"))]))
        ]
    )
    ((key,),) = [keys(BREAK + "งู")[0]]
    (found,) = row[row >> np.uint64(KIND_BITS + ID_BITS) == key] & np.uint64((1 << KIND_BITS + ID_BITS) - 1)
    assert found == TEXT << ID_BITS


def test_words_of_two_letters_are_found_in_names() -> None:
    assert "งา" in short_words("งาดำคั่วบด")
    assert "งา" not in short_words("งานเทศกาล")
    page = document("999901", "a", section("งาดำคั่วบด", "ก"))
    other = document("999901", "a", section("งานเทศกาล", "ก"))
    assert places([page], f"{START}งา{END}")
    assert not places([other], f"{START}งา{END}")


def test_the_hash_as_heard_is_the_head_of_the_key() -> None:
    assert {int(k) >> RAW_BITS for k in keys(BREAK + "เสื้อผ้า")[0]} == {
        int(k) >> RAW_BITS for k in keys(BREAK + "เสือผา")[0]
    }


def test_a_word_that_is_cut_in_two_is_found_in_the_first_passage() -> None:
    cut = Fragment(
        document("999901", "a", section("สินค้า", "ผ้าทอ")), (("กลุ่มแม่บ้าน ผ้าทอ", "ลายดอกแก้วย้อมคราม ของตำบล"),)
    )
    assert (TEXT, 0) in found_in([cut], "ผ้าทอลายดอกแก้วย้อมคราม")
