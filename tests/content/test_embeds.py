"""Players and maps of other sites: only exact addresses, and of these only the id."""

from __future__ import annotations

import pytest

from tambon_showcase.content.embeds import embed_of, is_short, video_of

YOUTUBE = (
    "https://www.youtube-nocookie.com/embed/abcdefghijk",
    "https://www.youtube.com/watch?v=abcdefghijk",
)


@pytest.mark.parametrize(
    "url",
    ["https://www.youtube.com/watch?v=abcdefghijk&t=3", "https://youtu.be/abcdefghijk?si=x", "https://m.youtube.com/shorts/abcdefghijk", "https://www.youtube.com/live/abcdefghijk", "https://www.youtube.com/watch?list=PL1&index=2&t=63s&ab_channel=x&pp=ygU&si=y&v=abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk", "youtu.be/abcdefghijk", "m.youtube.com/watch?v=abcdefghijk", "https://youtube.com/watch?list=PL1&v=abcdefghijk&index=2", "https://www.youtube.com/live/abcdefghijk?si=x", '<iframe width="560" src="https://www.youtube.com/embed/abcdefghijk?si=x" title="x"></iframe>'],
)  # fmt: skip
def test_videos_are_found_in_any_form(url: str) -> None:
    video = video_of(url)
    assert video is not None
    assert (video.src, video.href) == YOUTUBE


@pytest.mark.parametrize(
    ("url", "is_video"),
    [("https://www.facebook.com/a/videos/1/", True), ("https://fb.watch/x/", True), ("fb.watch/x", True), ("https://www.facebook.com/reel/1", True), ("https://www.facebook.com/share/v/1AbC/", True), ("https://www.facebook.com/share/r/1AbC/", True), ("https://m.facebook.com/watch/?v=1", True), ("https://www.youtube.com/playlist?list=PL1", False), ("evil.example/videos/1", False), ("https://www.facebook.com/a", False), ("https://evil.example/videos/1", False), ("https://www.youtube.com/watch?v=short", False), ("javascript:x", False)],
)  # fmt: skip
def test_only_videos_are_videos(url: str, is_video: bool) -> None:
    assert (video_of(url) is not None) is is_video


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://www.google.com/maps/embed?pb=!1m18", "https://www.google.com/maps/embed?pb=!1m18"),
        ("https://www.google.com/maps/embed?pb=!2d100.5!3d13.7", "https://www.google.com/maps/search/?api=1&query=13.7,100.5"),
        ("https://www.google.com/maps/d/u/0/embed?mid=1abcdefghijk&ll=1", "https://www.google.com/maps/d/viewer?mid=1abcdefghijk"),
    ],
)  # fmt: skip
def test_maps_open_without_a_frame(url: str, href: str) -> None:
    embed = embed_of(url)
    assert embed is not None and embed.href == href


@pytest.mark.parametrize(
    "url",
    ["https://www.google.com/url?q=https://evil.example", "https://maps.google.com.evil.example/maps/embed?pb=x", "https://www.google.com/maps/embed/../../url?q=x", "https://www.google.com/maps/../url?q=https://evil.example", "https://www.google.com/maps/embed%2F..%2F..%2Furl?q=x", "https://www.google.com/maps/place/x", "https://maps.app.goo.gl/x", "https://google.co.th.evil.example/maps/embed?pb=x", "https://www.youtube.com/redirect?q=x", "https://www.youtube.com/embed/", "https://www.youtube.com/embed/videoseries", "https://www.youtube.com/embed/live_stream?channel=UC1", "https://www.google.com/maps?q=x", "https://google.com.evil.example/maps?q=x&output=embed", "https://googlexcom/maps?output=embed", "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2Fvideos%2F", "https://www.facebook.com/plugins/page.php", "https://www.facebook.com/plugins/video.php?href=javascript:alert(1)", "https://evil.example/embed/abcdefghijk", "x" * 5000],
)  # fmt: skip
def test_other_frames_are_refused(url: str) -> None:
    assert embed_of(url) is None


DRIVE_ID = "1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUvW"


@pytest.mark.parametrize(
    "url",
    [
        f"https://drive.google.com/file/d/{DRIVE_ID}/view?usp=sharing",
        f"https://drive.google.com/file/d/{DRIVE_ID}/preview",
        f"https://drive.google.com/file/u/1/d/{DRIVE_ID}/edit",
        f"https://drive.google.com/file/d/{DRIVE_ID}",
        f"https://drive.google.com/open?id={DRIVE_ID}&authuser=0",
        f"https://drive.google.com/uc?export=download&id={DRIVE_ID}",
        f"http://drive.google.com/file/d/{DRIVE_ID}/view#t=3",
        f"https://drive.google.com:8443/file/d/{DRIVE_ID}/view",
    ],
)
def test_only_the_id_of_a_drive_file_is_kept(url: str) -> None:
    video = video_of(url)
    assert video is not None
    assert video.src == f"https://drive.google.com/file/d/{DRIVE_ID}/preview"
    assert video.href == f"https://drive.google.com/file/d/{DRIVE_ID}/view"
    assert video.kind == "google-drive"


@pytest.mark.parametrize(
    "url",
    [
        f"https://drive.google.com.evil.example/file/d/{DRIVE_ID}/preview",
        f"https://evil.example/drive.google.com/file/d/{DRIVE_ID}/preview",
        f"https://drive-google.com/file/d/{DRIVE_ID}/preview",
        f"https://drive.google.com@evil.example/file/d/{DRIVE_ID}/preview",
        f"https://drive.google.co/file/d/{DRIVE_ID}/preview",
        f"https://x.drive.google.com/file/d/{DRIVE_ID}/preview",
        f"https://docs.google.com/file/d/{DRIVE_ID}/preview",
        "https://drive.google.com/file/d/short/preview",
        f"https://drive.google.com/file/d/{DRIVE_ID}/../../../url?q=x",
        f"https://drive.google.com/file/d/{DRIVE_ID}%2F..%2F/preview",
        f"https://drive.google.com/file/d/{DRIVE_ID}/preview/evil",
        f"https://drive.google.com/drive/folders/{DRIVE_ID}",
        f"https://drive.google.com/open?id={DRIVE_ID}/../x",
        "https://drive.google.com/open?id=" + "a" * 101,
        f"https://drive.google.com/viewer?url=https://evil.example&id={DRIVE_ID}",
        f"javascript:drive.google.com/file/d/{DRIVE_ID}/preview",
    ],
)
def test_other_addresses_are_no_drive_files(url: str) -> None:
    assert video_of(url) is None
    assert embed_of(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://www.facebook.com/x/videos/../../l.php?u=https://evil.example",
        "https://www.facebook.com/watch/%2e%2e/l.php?u=https://evil.example",
        "https://www.facebook.com/watch/%252e%252e/l.php?u=https://evil.example",
        "https://www.facebook.com/plugins/video.php?href=https://www.facebook.com/x/videos/1/../../../l.php?u=https://evil.example",
        "https://fb.watch/../x",
        "https://www.google.com/maps/embed/../url?q=https://evil.example",
        "https://www.google.com/maps/embed%2f..%2furl?pb=x",
        "https://www.google.com/custom?q=x&output=embed",
        "https://maps.google.evil.com/maps?q=x&output=embed",
    ],
)
def test_a_way_up_leads_out_of_no_player_or_map(url: str) -> None:
    assert video_of(url) is None
    assert embed_of(url) is None


@pytest.mark.parametrize(("others", "is_video"), [(39, True), (40, False), (41, False)])
def test_an_address_with_many_words_is_read_up_to_a_bound(others: int, is_video: bool) -> None:
    url = "https://www.youtube.com/watch?" + "a=1&" * others + "v=dQw4w9WgXcQ"
    assert (embed_of(url) is not None) is is_video


def test_a_frame_of_drive_is_its_preview() -> None:
    embed = embed_of(f"https://drive.google.com/file/d/{DRIVE_ID}/preview?usp=x")
    assert embed == video_of(f"https://drive.google.com/file/d/{DRIVE_ID}/view")
    assert embed_of(f"https://drive.google.com/file/d/{DRIVE_ID}/view") == embed


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://youtube.com/shorts/abcdefghijk?feature=share", True),
        ("m.youtube.com/shorts/abcdefghijk", True),
        ("https://www.youtube.com/watch?v=abcdefghijk", False),
        ("https://youtu.be/abcdefghijk", False),
        ("https://www.facebook.com/shorts/abcdefghijk", False),
        ("https://www.youtube.com/@shorts/videos", False),
    ],
)
def test_a_short_is_known_by_its_address(url: str, short: bool) -> None:
    assert is_short(url) is short
