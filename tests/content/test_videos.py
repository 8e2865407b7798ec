"""Videos of an entry's folder: bounded, whole, without metadata."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.content import video_length, videos
from tambon_showcase.content.video_length import VideoTrack, measured_seconds
from tambon_showcase.content.videos import inspect_video_file, read_video
from tambon_showcase.finding import Where
from tests.content.films import box, mp4

WHERE = Where("videos/film.mp4")


def laid(folder: Path, data: bytes, name: str = "film.mp4") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def codes(folder: Path, data: bytes) -> list[str]:
    return [finding.code for finding in read_video(laid(folder, data), WHERE)[1]]


def test_a_video_is_measured_and_cleaned(tmp_path: Path) -> None:
    video, findings = read_video(laid(tmp_path, mp4(372, box("udta", b"\xa9xyz+13.7"))), WHERE)
    assert video is not None and video.seconds == 372
    assert b"+13.7" not in video.data
    assert [finding.code for finding in findings] == ["T543"]


def test_other_tracks_are_told(tmp_path: Path) -> None:
    told = box("trak", box("mdia", box("hdlr", bytes(8), b"text", bytes(12))))
    assert codes(tmp_path, mp4(10, told, told)) == ["T547"]


def test_a_video_above_the_bound_is_refused_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(videos, "MAX_BYTES", len(mp4(1)))
    assert codes(tmp_path, mp4(1)) == []
    video, (finding,) = read_video(laid(tmp_path, mp4(1) + b"x"), WHERE)
    assert video is None and finding.is_error
    assert "YouTube" in finding.fix and "Google Drive" in finding.fix


@pytest.mark.parametrize("data", [b"", b"not a video", box("ftyp") + box("moov") + box("mdat")])
def test_what_is_no_video_is_refused(tmp_path: Path, data: bytes) -> None:
    assert codes(tmp_path, data) == ["T541"]


def test_a_page_called_a_video_is_named_as_what_it_is(tmp_path: Path) -> None:
    assert codes(tmp_path, b"<html>") == ["T561"]


def test_a_rare_coding_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, mp4(10).replace(b"avc1", b"hvc1")) == ["T542"]


def test_without_mediainfo_the_length_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(video_length, "can_measure", lambda: False)
    monkeypatch.setattr(videos, "can_measure", lambda: False)
    video, findings = read_video(laid(tmp_path, mp4(10)), WHERE)
    assert video is not None and video.seconds is None and findings == []


def test_captions_are_files_of_this_folder_too(tmp_path: Path) -> None:
    content, _ = inspect_video_file(laid(tmp_path, b"WEBVTT\n\n00:01.000 --> 00:02.000\nx", "a.VTT"), WHERE)
    assert content is not None and content.startswith(b"WEBVTT")
    assert inspect_video_file(laid(tmp_path, b"<html>"), WHERE)[0] is None


def test_length_and_coding_come_from_the_longest_track(tmp_path: Path) -> None:
    assert video_length.video_track(mp4(301)) == VideoTrack(301, "AVC")
    assert measured_seconds(laid(tmp_path, mp4(0.4))) == 0
    assert measured_seconds(laid(tmp_path, b"<html>")) is None
