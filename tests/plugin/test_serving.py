"""The development server looks for its address before it builds."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import cast

import pytest
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer

from tambon_showcase.plugin import TambonShowcasePlugin
from tambon_showcase.plugin.refused import RefusedError
from tambon_showcase.plugin.serving import ENDED, AddressTakenError, Serving
from tambon_showcase.publish.last_build import LastBuild
from tambon_showcase.settings import Settings, SettingsError
from tambon_showcase.site.shells import Shell


def test_an_address_that_another_program_has_is_told_with_a_free_one_to_try() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(AddressTakenError, match=f"127.0.0.1:{port}/ .* --dev-addr 127.0.0.1:{port + 1}"):
            Serving().claim("127.0.0.1", port)


def test_a_free_address_is_looked_at_once_and_never_again_when_the_server_itself_has_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    serving = Serving()
    serving.claim("127.0.0.1", port)
    with socket.create_server(("127.0.0.1", port)):
        serving.claim("127.0.0.1", port)


@pytest.mark.parametrize("page", [None, "<html><head>@@csp@@</head><body><p>ไม่พบหน้านี้</p></body></html>"])
def test_a_page_that_is_missing_reloads_when_a_build_brings_it_back(page: str | None, tmp_path: Path) -> None:
    """An entry's open page, whose fault withdrew it, went on saying so after its writer had repaired it."""
    site = tmp_path / "site"
    site.mkdir()
    if page:
        (site / "404.html").write_text(Shell.cut(page).fill({}), "utf-8")
    (tmp_path / ".cache/tambon").mkdir(parents=True)
    settings = Settings(tmp_path, site)
    said: list[str] = []
    asked = {"PATH_INFO": "/2565/640904/history.html"}
    serving = Serving()
    with LiveReloadServer(lambda: None, "127.0.0.1", 0, str(site)) as server:
        app = serving.attach(server, settings, lambda: None).get_app()
        body = b"".join(app(asked, lambda status, *_: said.append(status))).decode()
    serving.later.stop()
    assert said == ["404 Not Found"]
    assert f"livereload({server._visible_epoch}, " in body
    assert body.count("sha256-") == (1 if page else 0), "its policy lets the script run"


def plugin_at(last: object) -> TambonShowcasePlugin:
    plugin = TambonShowcasePlugin()
    plugin.on_startup(command="serve", dirty=False)
    plugin._last = cast("LastBuild", last)
    return plugin


class Unreadable:
    """The last build, whose mkdocs.yml cannot be read any more."""

    @property
    def is_current(self) -> bool:
        raise SettingsError("อ่าน mkdocs.yml บรรทัด 2 ไม่ได้")


def broken(problem: Exception) -> None:
    raise problem


@pytest.mark.parametrize(
    ("last", "problem", "lines"),
    [
        (Unreadable(), None, ["อ่าน mkdocs.yml บรรทัด 2 ไม่ได้"]),
        (None, ConfigurationError("theme ผิด"), ["theme ผิด"]),
        (None, PluginError("สร้างไม่ได้"), ["สร้างไม่ได้"]),
        (None, RefusedError("โฟลเดอร์ของผู้อื่น"), ["โฟลเดอร์ของผู้อื่น"]),
        (None, Abort("Aborted with 1 configuration errors!"), []),
        (None, None, []),
    ],
)
def test_a_slip_in_the_configuration_is_one_line_and_the_server_goes_on(
    last: object, problem: Exception | None, lines: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    plugin_at(last)._rebuild(lambda: broken(problem) if problem else None)
    assert caplog.messages == lines


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no masks of signals")
def test_workers_that_a_save_starts_leave_ctrl_c_to_the_server() -> None:
    """A worker that Ctrl+C ended while it started wrote forty lines of its own."""
    kept: list[bool] = []

    def rebuild() -> None:
        kept.append(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))

    saves = threading.Thread(target=Serving()._at_save, args=(rebuild,))
    saves.start()
    saves.join()
    Serving()._at_save(rebuild)
    assert kept == [True, False], "the main thread alone hears it"


@pytest.mark.parametrize(
    ("ended_by", "lines"), [(KeyboardInterrupt(), [ENDED]), (None, [ENDED]), (RefusedError("ที่อยู่ไม่ว่าง"), [])]
)
def test_the_server_says_that_it_ended_where_its_writer_ended_it(
    ended_by: BaseException | None, lines: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    plugin = plugin_at(None)
    try:
        if ended_by:
            raise ended_by
    except BaseException:
        plugin.on_shutdown()
    else:
        plugin.on_shutdown()
    assert caplog.messages == lines


def test_a_build_that_a_save_began_ends_before_the_server_and_begins_no_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    serving, order = Serving(), list[str]()
    began, may_end = threading.Event(), threading.Event()
    monkeypatch.setattr(serving.later, "begin", lambda: order.append("documents"))

    def rebuild() -> None:
        began.set()
        may_end.wait()
        order.append("built")

    save = threading.Thread(target=serving._at_save, args=(rebuild,))
    save.start()
    began.wait()
    end = threading.Thread(target=lambda: (serving.end(), order.append("ended")))
    end.start()
    may_end.set()
    for thread in (save, end):
        thread.join()
    assert order == ["built", "ended"]


def test_a_second_ctrl_c_breaks_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    serving, heard = Serving(), signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(serving.later, "stop", lambda: signal.raise_signal(signal.SIGINT))
    serving.end()
    assert signal.getsignal(signal.SIGINT) is heard


def test_a_save_that_is_seen_while_the_server_ends_begins_nothing() -> None:
    serving = Serving()
    serving.end()
    serving._at_save(lambda: broken(AssertionError("a build began")))


def test_a_ctrl_c_that_python_ignores_ends_the_server_after_the_build() -> None:
    """As one that comes while a worker is forked: what hooks raise is only printed."""

    def rebuild() -> None:
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)

    before, serving = signal.signal(signal.SIGINT, signal.default_int_handler), Serving()
    serving._note_ctrl_c()
    try:
        with pytest.raises(KeyboardInterrupt):
            serving._at_save(rebuild)
    finally:
        signal.signal(signal.SIGINT, before)
