"""The order of the Royal Institute dictionary."""

from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.text.collation import thai_sort_key

# The order shown in the introduction of the dictionary of 2542 B.E., and words that follow from its rules.
ORDERS = (
    ("กก", "กะ", "กาล", "เกาะ", "แกะ", "โกรธ", "ใกล้", "ไก่", "ขลา", "ขะข่ำ", "เขา"),
    ("เก็ง", "เก่ง", "เก้ง", "เก๋ง"),
    ("ไต", "ไต่", "ไต้", "ไต๋"),
    ("ไต้ก๋ง", "ไต้ฝุ่น", "ไต่ไม้"),
    ("จริก", "จริม", "จรี", "จรึง", "จรุก"),
    ("รวย", "ฤดู", "ลา", "วัด", "ศาล"),
    ("ทราบ", "ทวาร", "เท", "เหมา", "อก", "ฮวบ"),
    ("ปา", "ป่า", "ป้า", "ปาก", "เป็ด", "ไป"),
    ("กัน", "กันย์", "กันยา", "การ", "การ์ด"),
    ("10", "Ban", "ก"),
)

CONSONANT = st.sampled_from("กขคฆงจฉชซญฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")
LEADING = st.sampled_from(["", "เ", "แ", "โ", "ใ", "ไ"])
MARK = st.sampled_from(["", "่", "้", "๊", "๋", "็", "์"])


def test_words_stand_as_in_the_dictionary():
    for words in ORDERS:
        assert sorted(set(words), key=thai_sort_key) == list(words)


def test_spaces_and_signs_do_not_count():
    assert sorted(["กลางดง", "กลาง ก", "กลาง-ข"], key=thai_sort_key) == ["กลาง ก", "กลาง-ข", "กลางดง"]


def test_thai_and_arabic_digits_are_equal_letters():
    assert thai_sort_key("หมู่ ๓")[:2] == thai_sort_key("หมู่ 3")[:2]


@given(st.tuples(CONSONANT, CONSONANT), st.tuples(LEADING, LEADING), st.tuples(MARK, MARK))
def test_the_consonant_decides_before_leading_vowel_and_tone(consonants, vowels, marks):
    first, second = (
        vowel + consonant + mark for vowel, consonant, mark in zip(vowels, consonants, marks, strict=True)
    )
    if consonants[0] < consonants[1]:
        assert thai_sort_key(first) < thai_sort_key(second)
