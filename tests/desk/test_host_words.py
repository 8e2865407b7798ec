"""What others wrote at a host is shown as plain words: no markup, no sign that hides or turns, nothing personal, never endless."""

from __future__ import annotations

import html

import pytest

from tambon_showcase.desk.host_requests import HostRequest
from tambon_showcase.desk.host_words import (
    LINES_OF_BOT,
    LONGEST,
    LONGEST_OF_BOT,
    MOST_WORDS,
    NO_NAME,
    is_bot_name,
    newest,
    plain,
    word,
)
from tambon_showcase.desk.looking import Looked
from tambon_showcase.desk.requesting import RequestNews
from tambon_showcase.site.templates import render
from tests.desk.begun import begin


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ขอภาพเพิ่ม\r\nข้อ 2.1", "ขอภาพเพิ่ม\nข้อ 2.1"),
        ("a\n\n\n\n b", "a\n\n b"),
        ("<!-- tambon-review -->\n## ผลตรวจ", "## ผลตรวจ"),
        ("ก<!-- ไม่จบ", "ก"),
        ("\u202eก\u2066ข\u200bค\ufeff", "กขค"),
        ("\U000e0041ก\x00\x07\x1b[31mข", " ก   [31mข".strip()),
        ("ก\ud800ข", "ก?ข"),
        ("บัตร 1-1017-00203-45-0 ของเขา", "บัตร 1-1… ของเขา"),
        (None, ""),
        (5, ""),
        (["a"], ""),
        ({"a": "b"}, ""),
        (True, ""),
    ],
)
def test_words_are_plain(text: object, shown: str) -> None:
    assert plain(text) == shown


def test_endless_words_are_cut_and_said_to_be() -> None:
    person = word("ก" * 500, "2022-11-15T07:05:00Z", "ข" * 100_000, is_bot=False)
    robot = word("ci", "2022-11-15T07:05:00Z", "ข" * 100_000, is_bot=True)
    assert person and robot
    assert (len(person.text), person.is_cut, len(person.author)) == (LONGEST, True, 80)
    assert (len(robot.text), robot.is_cut) == (LONGEST_OF_BOT, True)
    whole = word("ก", "", "ข" * LONGEST, is_bot=False)
    assert whole and not whole.is_cut
    table = word("ci", "", "| 1.1 | ครบ |\n" * 20, is_bot=True)
    short = word("ci", "", "ผ่าน\n" * LINES_OF_BOT, is_bot=True)
    assert table and short
    assert (table.text.count("\n") + 1, table.is_cut, short.is_cut) == (LINES_OF_BOT, True, False)


@pytest.mark.parametrize(
    ("at", "when"),
    [
        ("2022-11-15T07:05:00Z", "15 พ.ย. 2565 14:05 น."),
        ("2022-11-15T07:05:00.470Z", "15 พ.ย. 2565 14:05 น."),
        ("2022-12-31T23:30:00+00:00", "1 ม.ค. 2566 06:30 น."),
        ("2022-11-15T14:05:00+07:00", "15 พ.ย. 2565 14:05 น."),
        ("0001-01-01T00:00:00+14:00", ""),
        ("9999-12-31T23:59:59Z", ""),
        ("yesterday", ""),
        ("2" * 5_000, ""),
        (None, ""),
        (5, ""),
    ],
)
def test_times_are_those_of_thailand(at: object, when: str) -> None:
    found = word("ก", at, "ข", is_bot=False)
    assert found
    assert found.when == when


def test_nothing_is_no_word_and_nobody_has_a_name() -> None:
    assert word("ก", "", " \n<!-- x -->", is_bot=False) is None
    found = word(None, None, "ข", is_bot=False)
    assert found
    assert found.author == NO_NAME


def test_the_newest_are_last_whatever_zone_their_times_have() -> None:
    times = ["2022-11-15T07:05:00Z", "2022-11-15T13:00:00+07:00", "x", "2022-11-15T05:00:00-03:00"]
    said = [word("ก", at, str(number), is_bot=False) for number, at in enumerate(times)]
    assert [one.text for one in newest([*said, None])] == ["2", "1", "0", "3"]
    many = [word("ก", f"2022-11-{day:02}T00:00:00Z", str(day), is_bot=False) for day in range(1, 29)]
    assert [one.text for one in newest(many[::-1])] == [str(day) for day in range(9, 29)]
    assert len(newest(many)) == MOST_WORDS


@pytest.mark.parametrize(
    "name", ["project_5_bot", "project_12_bot_1a2b", "group_7_bot_x", "github-actions[bot]", "gitea-actions"]
)
def test_programs_are_known_by_their_names(name: str) -> None:
    assert is_bot_name(name)


@pytest.mark.parametrize("name", ["robot", "project_bot", "somchai", "", None, 5, "x" * 100_000 + "[bot]"])
def test_persons_are_no_programs(name: object) -> None:
    assert not is_bot_name(name)


def test_the_page_shows_them_as_words_alone(tmp_path: object) -> None:
    from pathlib import Path

    draft = begin(Path(str(tmp_path)) / "drafts")
    hostile = '<script>alert(1)</script>"><img src=x onerror=y> [a](javascript:b)'
    said = word(hostile, "2022-11-15T07:05:00Z", hostile, is_bot=False)
    assert said
    request = HostRequest(1, "open", "https://host.example/o/r/pull/1")
    seen = RequestNews(request, (said,), problem=hostile)
    looked = Looked({})
    values = {"draft": draft, "looked": looked, "seen": seen, "sent": None, "refused": "", "repository": "x"}
    page = render("desk/send.html", **values, token="t", year=2565, page="send")
    assert "<script" not in page and "<img" not in page
    assert html.escape("<script>alert(1)</script>") in page
    assert page.count("javascript:") == page.count("[a](javascript:b)")
