"""Which host the options name: known by its name or its kind, never over a line that others read, its token shown to nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tambon_showcase.desk import hosts, requesting
from tambon_showcase.desk.hosts import KINDS, HostOptionsError, host_of

TOKEN = "ghp_0123456789abcdef"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "token").write_text(f"  {TOKEN}\r\n", "utf-8")
    return tmp_path / "token"


HOSTS = [
    (
        "https://github.com/o/r",
        "",
        "github",
        "https://api.github.com",
        "o/r",
        "https://github.com/o/r/pull/7",
    ),
    (
        "https://GitHub.com/o/r.git/",
        "",
        "github",
        "https://api.github.com",
        "o/r",
        "https://github.com/o/r/pull/7",
    ),
    (
        "https://git.go.th/o/r",
        "github",
        "github",
        "https://git.go.th/api/v3",
        "o/r",
        "https://git.go.th/o/r/pull/7",
    ),
    (
        "https://gitlab.com/a/b/c",
        "",
        "gitlab",
        "https://gitlab.com/api/v4",
        "a/b/c",
        "https://gitlab.com/a/b/c/-/merge_requests/7",
    ),
    (
        "https://lab.go.th:8443/a/b",
        "gitlab",
        "gitlab",
        "https://lab.go.th:8443/api/v4",
        "a/b",
        "https://lab.go.th:8443/a/b/-/merge_requests/7",
    ),
    (
        "https://codeberg.org/o/r",
        "",
        "gitea",
        "https://codeberg.org/api/v1",
        "o/r",
        "https://codeberg.org/o/r/pulls/7",
    ),
    (
        "https://x.go.th/git/o/r",
        "gitea",
        "gitea",
        "https://x.go.th/git/api/v1",
        "o/r",
        "https://x.go.th/git/o/r/pulls/7",
    ),
    (
        "http://localhost:3000/o/r",
        "gitea",
        "gitea",
        "http://localhost:3000/api/v1",
        "o/r",
        "http://localhost:3000/o/r/pulls/7",
    ),
    (
        "http://[::1]:3000/o/r",
        "gitea",
        "gitea",
        "http://[::1]:3000/api/v1",
        "o/r",
        "http://[::1]:3000/o/r/pulls/7",
    ),
]


@pytest.mark.parametrize(("address", "kind", "known", "api", "project", "page"), HOSTS)
def test_a_host_is_known_by_its_name_or_its_kind(
    file: Path, address: str, kind: str, known: str, api: str, project: str, page: str
) -> None:
    host = host_of(address, kind, file)
    assert host
    assert (host.kind, host.api, host.project, host.page_of(7)) == (known, api, project, page)
    assert host.token.reveal() == TOKEN


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("github.com/o/r", "--host github.com/o/r ใช้ไม่ได้"),
        ("https://github.com/o", "ใช้ไม่ได้"),
        ("https://github.com/o/r?x=1", "ใช้ไม่ได้"),
        ("https://github.com/o/r#x", "ใช้ไม่ได้"),
        ("https://github.com/../r", "ใช้ไม่ได้"),
        ("https://github.com/o/%2e", "ใช้ไม่ได้"),
        ("https://github.com/--upload-pack=x/r", "ใช้ไม่ได้"),
        ("https://github.com:x/o/r", "ใช้ไม่ได้"),
        ("https://[::1/o/r", "ใช้ไม่ได้"),
        ("https:///o/r", "ใช้ไม่ได้"),
        ("git@github.com:o/r.git", "ใช้ไม่ได้"),
        ("https://me:secret@github.com/o/r", "อย่าใส่ชื่อหรือรหัสใน --host"),
        ("http://github.com/o/r", "https://"),
        ("http://localhost.evil.example/o/r", "https://"),
        ("ftp://github.com/o/r", "https://"),
        ("https://git.go.th/o/r", "--host-kind github|gitlab|gitea"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_with_the_fix(file: Path, address: str, words: str) -> None:
    with pytest.raises(HostOptionsError) as told:
        host_of(address, "", file)
    assert words in str(told.value)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"short",
        b"two lines\nof it",
        b"a b c d e f g h",
        "โทเคนภาษาไทย".encode(),
        b"\xff" * 20,
        b"x" * 501,
    ],
)
def test_a_file_that_holds_no_token_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "t").write_bytes(text)
    with pytest.raises(HostOptionsError, match="ต้องมีโทเคนอย่างเดียว") as told:
        host_of("https://github.com/o/r", "", tmp_path / "t")
    assert not text or text.decode("utf-8", "replace") not in str(told.value)


def test_both_options_or_none(file: Path, tmp_path: Path) -> None:
    assert host_of("", "", None) is None
    for given, missing in (
        (("", "", file), "--host"),
        (("https://github.com/o/r", "", None), "--host-token"),
    ):
        with pytest.raises(HostOptionsError, match=f"ยังขาด {missing}$"):
            host_of(*given)
    with pytest.raises(HostOptionsError, match="none: ไม่พบ"):
        host_of("https://github.com/o/r", "", tmp_path / "none")


def test_the_token_is_no_text_that_shows_itself(file: Path) -> None:
    host = host_of("https://github.com/o/r", "", file)
    for shown in (str(host), repr(host), f"{host}", str(host.token if host else ""), repr([host])):
        assert TOKEN not in shown
        assert "HostToken(●●●)" in shown


def test_every_kind_can_be_spoken_to() -> None:
    assert set(requesting._KINDS) == set(KINDS)
    assert set(hosts._KNOWN.values()) == set(KINDS)
