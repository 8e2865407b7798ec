"""Bodies of web pages on paper."""

from __future__ import annotations

import inspect
import re

import pytest

from tambon_showcase.charts.bars import ROW, Bar, bars
from tambon_showcase.charts.svg import ChartLabel
from tambon_showcase.design import CHART_UNITS
from tambon_showcase.paper.charts import MARK
from tambon_showcase.paper.paper import for_paper, without_dead_links
from tambon_showcase.site.templates import environment

SITE = "https://example.go.th/2565/999901/"


@pytest.mark.parametrize(
    ("body", "paper"),
    [
        ('<h2 id="a">ก</h2>', '<h3 id="history-a">ก</h3>'),
        ("<h6>ก</h6>", "<h6>ก</h6>"),
        ('<a href="#x">ก</a>', '<a href="#history-x">ก</a>'),
        ('<a href="map.html#places-1">ก</a>', '<a href="#map-places-1">ก</a>'),
        ('<a href="map.html">ก</a>', '<a href="#map">ก</a>'),
        ('<a href="documents/a.pdf">ก</a>', f'<a href="{SITE}documents/a.pdf">ก</a>'),
        ('<a href="../../index.html">ก</a>', "<a>ก</a>"),
        ('<a href="https://a.th/?x=1&amp;y=2">ก</a>', '<a href="https://a.th/?x=1&amp;y=2">ก</a>'),
        ('<p style="x" onclick="y" data-z="1" class="c">ก</p>', '<p class="c">ก</p>'),
        ('<script src="a.js"></script><link rel="stylesheet" href="a.css">ก', "ก"),
        ('ที่มา: ก · <a href="data/a.csv" download>ตาราง</a>', "ที่มา: ก"),
    ],
)
def test_each_tag_is_made_fit_for_paper(body: str, paper: str) -> None:
    assert for_paper(body, "history", SITE).html == paper


def test_without_an_address_links_to_files_are_words() -> None:
    assert for_paper('<a href="documents/a.pdf">ก</a>', "history").html == "<a>ก</a>"


def test_drawings_become_pictures_that_speak() -> None:
    drawing = '<svg role="img"><title>ชื่อ</title><desc>สูง &lt;5&quot;</desc></svg>'
    paper = for_paper(f'<p>{drawing}</p><svg aria-hidden="true"><use href="#a"/></svg>', "map")
    assert paper.html == '<p><img class="drawing" src="map-1.svg" alt="ชื่อ สูง &lt;5&quot;"></p>'
    assert paper.drawings == {"map-1.svg": drawing}


@pytest.mark.parametrize(("count", "parts"), [(1, [1]), (7, [7]), (8, [4, 4]), (11, [6, 5]), (30, [15, 15])])
def test_a_chart_of_many_bars_becomes_two_columns_that_show_every_bar(count: int, parts: list[int]) -> None:
    drawing = bars(ChartLabel("c", "ชื่อ", "ข้อมูล"), [Bar("ปี่", 1, "1")] * count)
    paper = for_paper(str(drawing), "a")
    views = [re.search(r'viewBox="0 (\d+) 400 (\d+)"', one) for one in paper.drawings.values()]
    tops, heights = zip(*((int(view[1]), int(view[2])) for view in views if view), strict=True)
    assert [round(height / ROW) for height in heights] == parts
    assert sum(heights) == count * ROW and tops == (0, *heights[:-1]), "nothing is lost between the columns"
    assert all(top % ROW in (0, ROW - MARK) for top in tops), "nor a mark above a letter"
    assert paper.html.count("<img") == len(parts) and paper.html.count('alt="ชื่อ ข้อมูล"') == 1


@pytest.mark.parametrize(("high", "least"), [(200, 38), (480, 92)])
def test_letters_of_a_chart_are_never_below_seven_points(high: int, least: int) -> None:
    chart = f'<svg class="chart" viewBox="0 0 400 {high}"></svg>'
    assert f'style="min-height: {least}mm"' in for_paper(chart, "a").html
    assert least / high * CHART_UNITS["words"] / 25.4 * 72 >= 7
    assert "style" not in for_paper(chart.replace("chart", "map"), "a").html


@pytest.mark.parametrize(("letters", "shown"), [(200, "logic"), (201, "logic long")])
def test_a_page_may_end_inside_boxes_of_long_texts_only(letters: int, shown: str) -> None:
    boxes = f'<ol class="logic"><li><h4>ก</h4><p>สั้น</p></li><li><p>{"ข" * letters}</p></li></ol>'
    assert f'<ol class="{shown}">' in for_paper(boxes, "a").html


@pytest.mark.parametrize("drawn", ["data", "data data--blocks"])
def test_a_table_with_long_cells_has_room_for_them_whichever_macro_drew_it(drawn: str) -> None:
    table = f'<table class="{drawn}"><thead><tr><th>ก</th></tr></thead><tbody><tr><td class="long">ข</td></tr></tbody></table>'
    assert 'class="data lists' in for_paper(table, "a").html


def test_tables_with_many_columns_are_set_small() -> None:
    heads = '<th scope="col">ก</th>'
    wide = for_paper(f'<table class="data"><thead><tr>{heads * 9}</tr></thead></table>', "a").html
    narrow = for_paper(f'<table class="data"><thead><tr>{heads * 8}</tr></thead></table>', "a").html
    assert 'class="data many"' in wide
    assert 'class="data"' in narrow


def test_a_table_of_a_text_with_many_columns_is_set_small_too() -> None:
    def prose(columns: int) -> str:
        heads = "".join(f"<th>{number}</th>" for number in range(columns))
        return for_paper(f"<p>ก</p><table><thead><tr>{heads}</tr></thead><tbody></tbody></table>", "a").html

    assert '<table class="many">' in prose(9)
    assert "<table>" in prose(8)
    plain = "<table><tbody><tr><td>ก</td></tr></tbody></table>"
    assert for_paper(plain + prose(9), "a").html.count("<table>") == 1


def rows(count: int, cell: str = "ก") -> str:
    return "".join(f"<tr><td>{cell}{number}</td><td>1</td></tr>" for number in range(count))


def tall(body: str) -> str:
    head = "<caption>ช</caption><thead><tr><th>ก</th><th>ข</th></tr></thead>"
    return (
        f'<table class="data" id="t">{head}<tbody>{body}</tbody><tfoot><tr><td>รวม</td></tr></tfoot></table>'
    )


@pytest.mark.parametrize("count", [13, 14, 60])
def test_a_table_of_many_short_rows_becomes_two_that_lose_nothing(count: int) -> None:
    page = for_paper(tall(rows(count)), "a").html
    assert page.count("<table") == page.count("<thead") == 2
    assert page.count("<caption") == page.count('id="a-t"') == page.count("<tfoot") == 1
    assert re.findall(r"<td>(ก\d+)</td>", page) == [f"ก{number}" for number in range(count)]
    first, second = page.split("</table>")[:2]
    assert 0 <= first.count("<tr><td>ก") - second.count("<tr><td>ก") <= 1


@pytest.mark.parametrize(
    "body",
    [
        rows(12),
        rows(61),
        rows(20, "ยาว" * 20),
        rows(20) + '<tr><td rowspan="2">ก</td></tr>',
        rows(10) + "</tbody><tbody>" + rows(10),
    ],
    ids=["few", "taller than a page", "long cells", "rows that belong together", "groups"],
)
def test_other_tables_stay_whole(body: str) -> None:
    page = for_paper(tall(body), "a").html
    assert page.count("<table") == 1
    assert "halves" not in page


def test_links_to_places_that_paper_lacks_become_words() -> None:
    assert without_dead_links('<p id="a"></p><a href="#a">ก</a><a class="b" href="#c">ข</a>') == (
        '<p id="a"></p><a href="#a">ก</a><a class="b">ข</a>'
    )


@pytest.mark.parametrize(
    ("web", "paper"),
    [("macros.html", "documents/macros.html"), ("map_macros.html", "documents/map_macros.html")],
)
def test_paper_has_every_macro_of_the_web_with_the_same_parameters(web: str, paper: str) -> None:
    """A page body calls them by name: one that paper lacks would cost the whole report."""
    own = vars(environment().get_template(paper).module)
    for name, macro in vars(environment().get_template(web).module).items():
        if (
            not inspect.isclass(macro)
            and hasattr(macro, "arguments")
            and name not in ("symbol", "national_map", "tile_map", "province_list")
        ):
            assert name in own, name
            assert set(macro.arguments) <= set(own[name].arguments), name


def test_nothing_to_press_or_to_play_is_printed() -> None:
    body = (
        '<p>ก <button class="link-button" hidden data-copy-address="x">คัดลอก<b>ลิงก์</b></button></p>'
        '<figure><video controls src="a.mp4"><track src="a.vtt"></video><figcaption>ข</figcaption></figure>'
    )
    assert for_paper(body, "more").html == "<p>ก </p><figure><figcaption>ข</figcaption></figure>"
