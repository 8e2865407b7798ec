"""The video on the pages: played from the folder without other hosts, or a facade of another site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from tambon_showcase.content import videos
from tambon_showcase.site.shells import FRAMES
from tests.content.films import box, mp4
from tests.entries import ROOT
from tests.patience import until
from tests.small_project import Project

DRIVE_ID = "1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvW"
OWN = "  file: film.mp4\n  captions: film.srt\n  poster: pond.jpg"
CAPTIONS = "1\n00:00:01,000 --> 00:00:04,000\n<b>สวัสดี</b><script>x</script>\n".encode()
SECRET = "มือถือของสมชาย".encode()


@pytest.fixture
def own(project: Project) -> Project:
    project.video(OWN)
    project.put("videos/film.mp4", mp4(372, box("udta", SECRET)))
    project.put("videos/film.srt", CAPTIONS)
    return project


def codes(project: Project) -> set[str]:
    return {finding.code for finding in project.publish().findings}


def test_a_video_of_the_folder_plays_here_with_captions_and_poster(own: Project) -> None:
    assert codes(own) & {"T540", "T541", "T711"} == set()
    page = own.page("publicity.html")
    assert 'preload="none"' in page and 'src="videos/film.mp4"' in page and "poster=" in page
    assert '<track kind="captions" srclang="th"' in page
    assert "6 นาที 12 วินาที ระบบวัดจากไฟล์" in page and "ไม่ได้ตรวจ" not in page
    assert 'class="own-video"' in own.page("index.html")
    film, captions = ((own.pages / "videos" / name).read_bytes() for name in ("film.mp4", "film.vtt"))
    assert len(film) == len(mp4(372, box("udta", SECRET))) and SECRET not in film
    assert captions.startswith(b"WEBVTT\n") and b"<" not in captions
    assert sorted(path.name for path in (own.pages / "videos").iterdir()) == ["film.mp4", "film.vtt"]


def test_a_video_above_the_bound_never_reaches_the_site(
    own: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(videos, "MAX_BYTES", 100)
    report = own.publish()
    (finding,) = (finding for finding in report.findings if finding.code == "T540")
    assert finding.file.endswith("videos/film.mp4")
    assert not (own.pages / "videos").exists()
    assert "film.mp4" not in own.page("index.html"), "the video is kept back, not the tambon"
    assert "Google Drive" in finding.fix


def test_captions_that_cannot_be_read_cost_only_the_captions(own: Project) -> None:
    own.put("videos/film.srt", b"<html><script>x</script>")
    assert {"T561"} <= codes(own)
    page = own.page("publicity.html")
    assert "<video" in page and "<track" not in page and "ไม่มีคำบรรยาย" in page
    assert not (own.pages / "videos" / "film.srt").exists()


def test_a_video_that_nothing_names_is_not_published(project: Project) -> None:
    project.put("videos/other.mp4", mp4(10))
    assert "T559" in codes(project)
    assert not (project.pages / "videos").exists()


def test_a_length_that_does_not_fit_is_told_and_published(own: Project) -> None:
    own.put("videos/film.mp4", mp4(100))
    assert "T711" in codes(own)
    assert "1 นาที 40 วินาที ระบบวัดจากไฟล์" in own.page("publicity.html")


def test_a_remote_length_is_said_to_be_unchecked(project: Project) -> None:
    project.publish()
    assert project.page("publicity.html").count("6 นาที 12 วินาที (ไม่ได้ตรวจ)") == 2


def test_a_video_in_both_places_is_played_here_and_linked_there(own: Project) -> None:
    own.video(f"{OWN}\n  url: https://drive.google.com/file/d/{DRIVE_ID}/view?usp=sharing")
    own.publish()
    page = own.page("publicity.html")
    assert "<video" in page and "ชมที่ Google Drive" in page and "data-embed" not in page


def test_the_script_and_the_policy_name_the_same_frames() -> None:
    script = (ROOT / "plugins" / "tambon_showcase" / "theme" / "assets" / "tambon" / "facade.js").read_text(
        "utf-8"
    )
    listed = script.partition("const FRAMES = [")[2].partition("]")[0]
    assert listed.split('"')[1::2] == list(FRAMES)
    assert all(urlsplit(start).path.endswith("/") for start in FRAMES), "only below these folders"


@pytest.fixture
def visit(chromium: Browser, serve: Callable[[Path], str]):  # type: ignore[no-untyped-def]
    """Open a page of a project; returns the page and the addresses that it requests."""
    opened = []

    def open_page(project: Project, name: str, *, scripts: bool = True) -> tuple[Page, list[str]]:
        context = chromium.new_context(java_script_enabled=scripts)
        opened.append(context)
        page, asked = context.new_page(), list[str]()
        page.on("request", lambda request: asked.append(request.url))

        def foreign(route: Route) -> None:
            route.fulfill(body="<title>player</title>", content_type="text/html")

        page.route(lambda address: not address.startswith("http://127.0.0.1"), foreign)
        page.goto(f"{serve(project.site)}2565/999901/{name}")
        return page, asked

    yield open_page
    for context in opened:
        context.close()


@pytest.mark.browser
def test_nothing_is_loaded_before_play_and_nothing_from_elsewhere(own: Project, visit) -> None:  # type: ignore[no-untyped-def]
    own.publish()
    page, asked = visit(own, "publicity.html")
    page.wait_for_load_state("networkidle")
    assert not any(".mp4" in address for address in asked)
    with page.expect_request("**/videos/film.mp4"):
        page.evaluate("document.querySelector('video').play().catch(() => {})")
    page.evaluate("document.querySelector('video').textTracks[0].mode = 'showing'")
    until(lambda: page.evaluate("document.querySelector('video').textTracks[0].cues?.length === 1"))
    assert page.evaluate("document.querySelector('video').textTracks[0].cues[0].text") == "สวัสดีx"
    assert all(address.startswith("http://127.0.0.1") for address in asked)


@pytest.mark.browser
def test_a_drive_video_opens_in_a_frame_at_a_click(project: Project, visit) -> None:  # type: ignore[no-untyped-def]
    project.video(f"  url: https://drive.google.com/file/d/{DRIVE_ID}/view?usp=sharing")
    project.publish()
    page, asked = visit(project, "publicity.html")
    assert all(address.startswith("http://127.0.0.1") for address in asked)
    assert "เปิดที่ Google Drive" in page.inner_text("a.facade")
    page.click("a.facade")
    frame = page.wait_for_selector("iframe.facade-frame")
    player = frame.content_frame()
    player.wait_for_load_state()
    assert player.url == f"https://drive.google.com/file/d/{DRIVE_ID}/preview"
    assert player.title() == "player"


@pytest.mark.browser
def test_without_scripts_a_drive_video_is_a_link(project: Project, visit) -> None:  # type: ignore[no-untyped-def]
    address = f"https://drive.google.com/file/d/{DRIVE_ID}/view"
    project.video(f"  url: {address}")
    project.publish()
    page, _ = visit(project, "publicity.html", scripts=False)
    page.click("a.facade")
    page.wait_for_url(address)


@pytest.mark.browser
def test_a_frame_of_another_host_is_refused_by_script_and_policy(project: Project, visit) -> None:  # type: ignore[no-untyped-def]
    project.publish()
    page, _ = visit(project, "publicity.html")
    page.evaluate(
        "document.querySelector('a.facade').dataset.embed = 'https://drive.google.com.evil.example/x'"
    )
    page.evaluate("document.querySelector('a.facade').addEventListener('click', e => e.preventDefault())")
    page.click("a.facade")
    assert page.query_selector("iframe") is None
    refused = page.evaluate(
        "() => new Promise(done => { document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective));"
        "const f = document.createElement('iframe'); f.src = 'https://drive.google.com.evil.example/x'; document.body.append(f); })"
    )
    assert refused == "frame-src"
