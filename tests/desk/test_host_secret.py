"""The token of a desk is in one header of each call, and nowhere else: no output, log, page, argument, file, setting or commit."""

from __future__ import annotations

import base64
import logging
import os
import sys
from pathlib import Path

import pytest

from tests.desk.begun import bytes_in
from tests.desk.host_stand import KINDS, TOKEN, host_stand
from tests.desk.hosted import (
    BRANCH,
    HERE,
    begin_with,
    central,
    clone,
    commit_at,
    hosted_desk,
    officer_at,
    press,
)
from tests.workbook.officer import SMALL

SECRETS = [
    TOKEN.encode(),
    *(base64.b64encode(f"{name}:{TOKEN}".encode()) for name in ("x-access-token", "oauth2")),
    base64.b64encode(TOKEN.encode()),
]
SPY = """#!/bin/sh
printf '%s\\n' "$@" >> "{log}"
tr '\\0' '\\n' < /proc/$$/cmdline >> "{log}"
exec /usr/bin/git "$@"
"""


def hidden(data: bytes, where: str) -> None:
    assert not any(secret in data for secret in SECRETS), where


@pytest.mark.skipif(
    not Path("/usr/bin/git").exists() or sys.platform == "win32", reason="the spy is a shell's"
)
@pytest.mark.parametrize(
    "kind", [KINDS[0], *(pytest.param(kind, marks=pytest.mark.full) for kind in KINDS[1:])]
)
def test_nobody_sees_the_token(
    root: Path,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    spied, traced = root.parent / "spied", root.parent / "traced"
    (root.parent / "bin").mkdir()
    spy = root.parent / "bin/git"
    spy.write_text(SPY.format(log=spied), "utf-8")
    spy.chmod(0o755)
    home = root.parent / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(f"[credential]\n\thelper = store --file={home}/kept\n", "utf-8")
    pages = []
    with host_stand(kind, central(root)) as stand:
        local = clone(stand.repository)
        desk = hosted_desk(root, local, stand)
        monkeypatch.setenv("PATH", f"{root.parent / 'bin'}:{os.environ['PATH']}")
        monkeypatch.setenv("HOME", str(home))
        for name in (
            "GIT_TRACE",
            "GIT_TRACE_CURL",
            "GIT_TRACE_PACKET",
            "GIT_TRACE2_EVENT",
            "GIT_TRACE_SETUP",
        ):
            monkeypatch.setenv(name, str(traced))
        monkeypatch.setenv("GIT_TRACE_REDACT", "0")
        monkeypatch.setenv("GIT_CURL_VERBOSE", "1")
        begin_with(desk, SMALL)
        officer = officer_at(desk)
        pages += [press(officer), press(officer)]
        assert commit_at(stand.repository)
        for status in (401, 403, 404, 500, 302):
            stand.git_status = status
            pages.append(press(officer))
        stand.git_status = 0
        for operation in ("et", "ist", "otes"):
            stand.fail(operation, 401, body=f"bad token {TOKEN}".encode())
            pages += [press(officer), officer.see(f"{HERE}/send")]
    pages.append(press(officer))  # nobody answers any more
    out, err = capfd.readouterr()
    hidden("\n".join((*pages, out, err, caplog.text)).encode(), "pages, output, logs")
    told = spied.read_bytes()
    hidden(told, "arguments of processes")
    assert b"push" in told and b"ls-remote" in told, "the spy saw nothing"
    for folder in (root, local, home, stand.repository):
        for name, data in bytes_in(folder).items():
            hidden(data, f"{folder.name}/{name}")
    hidden(traced.read_bytes() if traced.exists() else b"", "traces")
    assert not (home / "kept").exists()
    assert BRANCH in told.decode()


def test_the_stand_in_would_show_it() -> None:
    """The search finds what it looks for."""
    for secret in SECRETS:
        with pytest.raises(AssertionError):
            hidden(b"x" + secret, "")
