import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.maps.text import fold_lines, read_description, search_key, tidy_line


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("น\u0e4d\u0e32", "น\u0e33"),
        ("เเม่", "แม่"),
        (" ก\u00a0 ข\u200b\n", "ก ข"),
        ("ก\x00ข\ufffe", "กข"),
    ],
)
def test_one_spelling(typed: str, folded: str):
    assert tidy_line(typed).replace("ก ข", "กข") == folded.replace("ก ข", "กข")


@given(st.text())
def test_folding_twice_changes_nothing_and_leaves_what_xml_may_hold(text: str):
    assert tidy_line(tidy_line(text)) == tidy_line(text) and tidy_line(text).isprintable()
    assert fold_lines(fold_lines(text)) == fold_lines(text)


def test_a_description_becomes_its_text_and_pictures():
    markup = '<img src="a.jpg"/><br>หนึ่ง&nbsp;<b>สอง</b><p>สาม</p><style>x{}</style><script src=y>z</script><img src="b">'
    assert read_description(markup) == ("หนึ่ง สอง\nสาม", ["a.jpg", "b"], [])


@given(st.text())
def test_any_markup_is_read(text: str):
    read_description(text)


def test_names_compare_without_case_and_spaces():
    assert search_key(" Google  Maps ") == search_key("googlemaps")
