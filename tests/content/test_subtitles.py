"""Captions: whatever comes in, times and plain words come out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tambon_showcase.content import subtitles
from tambon_showcase.content.subtitles import read_subtitles
from tambon_showcase.finding import Finding, Where

WHERE = Where("videos/film.vtt")
CUE = re.compile(r"\d{2,}:[0-5]\d:[0-5]\d\.\d{3} --> \d{2,}:[0-5]\d:[0-5]\d\.\d{3}")


def read(text: str) -> tuple[str, list[Finding]]:
    content, findings = read_subtitles(text.encode(), WHERE)
    return (content or b"").decode(), findings


def test_times_and_words_stay() -> None:
    text = "WEBVTT - ชื่อเรื่อง\n\nNOTE ผู้ทำ\n\nหนึ่ง\n00:01.000 --> 00:04.500 align:start position:0%\nสวัสดี\nทุกคน\n"
    assert read(text) == ("WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nสวัสดี\nทุกคน\n", [])


def test_subrip_is_converted() -> None:
    text = "1\r\n00:00:01,000 --> 00:00:04,500\r\n{\\an8}<i>สวัสดี</i>\r\n\r\n2\r\n01:00:05,000 --> 01:00:06,000\r\nจบ\r\n"
    made, findings = read(text)
    assert made == ("WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nสวัสดี\n\n01:00:05.000 --> 01:00:06.000\nจบ\n")
    assert findings == []


def test_old_thai_windows_files_are_read() -> None:
    content, _ = read_subtitles("1\n00:00:01,000 --> 00:00:02,000\nสวัสดี".encode("cp874"), WHERE)
    assert "สวัสดี" in (content or b"").decode()


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>x",
        "<c.red onclick=x>x</c>",
        "<v สมชาย>x",
        "&lt;img src=y onerror=z&gt;x",
        "<00:01.500>x",
        "a --> b x",
        "<<b>script>x",
    ],
)
def test_no_tag_gets_through(words: str) -> None:
    made, _ = read(f"WEBVTT\n\n00:01.000 --> 00:04.000\n{words}\n")
    spoken = made.split("\n", 3)[3]
    assert "x" in spoken and "<" not in spoken and "-->" not in spoken


def test_styles_and_regions_are_left_out() -> None:
    made, findings = read(
        "WEBVTT\n\nSTYLE\n::cue { background: url(https://evil.example/x) }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nก"
    )
    assert "evil" not in made and "id:a" not in made and findings == []


def test_a_bad_time_is_told_by_line_and_costs_one_caption() -> None:
    made, (finding,) = read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nก\n\n00:09.000 --> 00:08.000\nข\n\n00:10.000 --> 00:11.000\nค"
    )
    assert "ก" in made and "ข" not in made and "ค" in made
    assert (finding.code, finding.line) == ("T545", 6)
    assert "00:09.000" in finding.value


@pytest.mark.parametrize("text", ["", "สวัสดี", "<p>", "WEBVTT\n\n", "WEBVTT\0"])
def test_other_files_are_told(text: str) -> None:
    made, findings = read(text)
    assert made == ""
    assert findings[-1].code == "T544"
    assert not findings[-1].is_error


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    cue = "\n\n00:01.000 --> 00:02.000\nก"
    monkeypatch.setattr(subtitles, "MAX_CUES", 2)
    made, (finding,) = read("WEBVTT" + cue * 3)
    assert made.count("-->") == 2 and finding.code == "T544"
    monkeypatch.setattr(subtitles, "MAX_BYTES", 10)
    assert read("WEBVTT" + cue)[0] == ""


def test_a_caption_is_no_longer_than_a_screen_takes() -> None:
    made, _ = read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "ก" * (subtitles.MAX_CUE + 1))
    assert made.count("ก") == subtitles.MAX_CUE == 500


def test_one_time_alone_is_no_transcript() -> None:
    assert read("0:05 สวัสดี\nทุกคน")[0] == ""
    assert read("0:05 สวัสดี\n0:09 ทุกคน")[0].count("-->") == 2


def test_personal_data_is_masked() -> None:
    made, findings = read("WEBVTT\n\n00:01.000 --> 00:02.000\nโทร 081-234-5678")
    assert "234" not in made and [finding.line for finding in findings] == [4]


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_anything_becomes_captions_or_nothing(text: str) -> None:
    made, _ = read(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}")
    blocks = made.rstrip("\n").split("\n\n")
    assert not made or blocks[0] == "WEBVTT"
    for block in blocks[1:]:
        time, *words = block.split("\n")
        assert CUE.fullmatch(time) and words and "<" not in "".join(words) and "-->" not in "".join(words)


def test_cues_with_a_blank_line_after_every_line() -> None:
    cues = "".join(f"{n}\n\n00:00:0{n},000 --> 00:00:0{n},500\n\nคำที่ {n}\n\n" for n in (1, 2, 3))
    written, findings = read_subtitles(cues.encode(), WHERE)
    assert (written or b"").decode().count("คำที่") == 3 and not findings
    assert [line for line in (written or b"").decode().splitlines() if line.isdecimal()] == []


def test_a_number_that_is_said_stays() -> None:
    cues = "WEBVTT\n\n00:01.000 --> 00:02.000\n2565\n\n00:03.000 --> 00:04.000\nปีต่อมา\n\n2566\n"
    written = (read_subtitles(cues.encode(), WHERE)[0] or b"").decode()
    assert "2565" in written and "2566" in written


def test_cues_without_blank_lines_between_them() -> None:
    made, findings = read(
        "1\n00:00:01,000 --> 00:00:02,000\nก\n2\n00:00:02,000 --> 00:00:03,000\nปี 2564\n3\n00:00:04,000 --> 00:00:05,000\nค"
    )
    assert made == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nก\n\n00:00:02.000 --> 00:00:03.000\nปี 2564\n\n00:00:04.000 --> 00:00:05.000\nค\n"
    )
    assert findings == []


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("00:00:1,5 --> 00:00:02", "00:00:01.500", "00:00:02.000"),
        ("0:03 --> 0:05", "00:00:03.000", "00:00:05.000"),
        ("00 : 00 : 03 , 250 --> 00 : 00 : 05 , 000", "00:00:03.250", "00:00:05.000"),
        ("00:00:03.000-->00:00:05.000", "00:00:03.000", "00:00:05.000"),
        ("00:00:03,000 – > 00:00:05,000", "00:00:03.000", "00:00:05.000"),
        ("00:00:03,000 → 00:00:05,000", "00:00:03.000", "00:00:05.000"),
        ("๐๐:๐๐:๐๓,๐๐๐ --> ๐๐:๐๐:๐๕,๐๐๐", "00:00:03.000", "00:00:05.000"),
        ("00:00:03:12 --> 00:00:05:00", "00:00:03.480", "00:00:05.000"),
        ("0:00:03.000,0:00:05.000", "00:00:03.000", "00:00:05.000"),
        ("7 00:00:03,000 --> 00:00:05,000 X1:0 X2:9 Y1:0 Y2:9", "00:00:03.000", "00:00:05.000"),
        ("75:10.000 --> 75:11.000", "01:15:10.000", "01:15:11.000"),
    ],
)
def test_times_are_read_as_people_and_programs_write_them(line: str, start: str, end: str) -> None:
    assert read(f"{line}\nสวัสดี") == (f"WEBVTT\n\n{start} --> {end}\nสวัสดี\n", [])


def test_words_beside_the_times_are_words() -> None:
    assert "\nสวัสดี\n" in read("00:00:01,000 --> 00:00:02,000 สวัสดี")[0]


def test_odd_times_in_the_middle_cost_only_their_caption() -> None:
    made, (finding,) = read(
        "1\n00:00:01,000 --> 00:00:02,000\nก\n\n2\nเวลา --> 00:00:09,000\nข\n\n3\n00:00:10,000 --> 00:00:11,000\nค"
    )
    assert "ก" in made and "ข" not in made and "ค" in made
    assert (finding.code, finding.line, finding.value) == ("T545", 6, "เวลา --> 00:00:09,000")


def test_arrows_between_other_words_are_no_times() -> None:
    made, findings = read("00:01.000 --> 00:02.000\nปี 2563 --> 2564 คลิก --> ลิงก์")
    assert "2563 --&gt; 2564" in made and findings == []


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_captions_of_windows_programs_are_read(codec: str) -> None:
    content, _ = read_subtitles("1\r\n00:00:01,000 --> 00:00:02,000\r\nสวัสดี\r\n".encode(codec), WHERE)
    assert "สวัสดี" in (content or b"").decode()


def test_a_cue_that_ends_where_it_begins_is_left_out_and_named() -> None:
    made, findings = read("WEBVTT\n\n00:01.000 --> 00:01.000\nก\n\n00:02.000 --> 00:02.001\nข")
    assert made == "WEBVTT\n\n00:00:02.000 --> 00:00:02.001\nข\n"
    assert [finding.line for finding in findings] == [3]


FILES = sorted(path for path in (Path(__file__).parent / "captions").iterdir() if ".made" not in path.name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_program_s_captions_become_what_a_person_checked(file: Path) -> None:
    """`NAME.made.txt` is what is served, then what is found."""
    content, findings = read_subtitles(file.read_bytes(), WHERE)
    found = "".join(f"{one.code}:{one.line} {one.value}\n" for one in findings)
    expected = file.with_suffix(".made.txt").read_text("utf-8")
    assert f"{(content or b'').decode()}\n{found}" == expected


@pytest.mark.parametrize("times", [("0:05", "0:05"), ("0:09", "0:05")])
def test_times_that_do_not_go_on_are_no_transcript(times: tuple[str, str]) -> None:
    made, findings = read(f"{times[0]}\nก\n{times[1]}\nข")
    assert (made, [finding.code for finding in findings]) == ("", ["T544"])
