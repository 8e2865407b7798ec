"""The development server: it serves the site itself, and builds at each save only what that changed."""

from __future__ import annotations

import contextlib
import functools
import logging
import secrets
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from mkdocs.livereload import LiveReloadServer

from tambon_showcase.finding import Finding
from tambon_showcase.publish.later import DocumentsLater, leave_ctrl_c_to_main
from tambon_showcase.publish.reload import with_reload
from tambon_showcase.settings import Settings

ANSWER_S = 0.5
"""How long a program that has our address has to answer, in seconds."""
END_S = 10
"""How long a build that a save began may take to end after Ctrl+C, in seconds."""
ENDED = "หยุดเซิร์ฟเวอร์แล้ว สั่งใหม่ได้ทุกเมื่อ"
MADE_FILE = "documents-made"
"""The file of the cache that the server watches to learn that documents were made."""

log = logging.getLogger(f"mkdocs.plugins.{__package__}")


class AddressTakenError(Exception):
    """Another program answers at the address of the development server."""


class Serving:
    """What a development server needs besides MkDocs's own."""

    def __init__(self) -> None:
        self.later = DocumentsLater(self._tell)
        self.told: frozenset[Finding] = frozenset()
        self._made_file = Path(MADE_FILE)
        self._is_claimed = False
        self._has_ended = False
        self._was_interrupted = False
        self._at_work = threading.Lock()

    def claim(self, host: str, port: int) -> None:
        """Look once whether our address is free: MkDocs finds that out only after the whole build.

        Raises:
            AddressTakenError: another program answers there.
        """
        if self._is_claimed:
            return
        self._is_claimed = True
        try:
            socket.create_connection((host, port), ANSWER_S).close()
        except OSError:
            return
        raise AddressTakenError(
            f"มีโปรแกรมอื่นใช้ http://{host}:{port}/ อยู่ อาจเป็นเว็บไซต์นี้ที่เปิดไว้แล้ว ลองเปิดในเบราว์เซอร์ "
            f"หรือสั่งใหม่ด้วย --dev-addr {host}:{port + 1}"
        )

    def attach(
        self, server: LiveReloadServer, settings: Settings, rebuild: Callable[[], None]
    ) -> LiveReloadServer:
        """Serve the built site, let the reloading script run, and call `rebuild` at each save."""
        server.root = str(settings.site_dir)
        server.error_handler = functools.partial(_error_page, server)
        server.builder = functools.partial(self._at_save, rebuild)
        server.set_app(with_reload(server.serve_request))
        self._made_file = settings.cache_dir / MADE_FILE
        self._tell()  # the file must be there to be watched
        server.watch(str(self._made_file))
        self.later.begin()
        self._note_ctrl_c()
        return server

    def _note_ctrl_c(self) -> None:
        """Remember a Ctrl+C: one that comes while a worker is started is lost, for Python ignores what its hooks raise then."""
        heard = signal.getsignal(signal.SIGINT)
        if (
            threading.current_thread() is not threading.main_thread()
            or heard is not signal.default_int_handler
        ):
            return  # a shell lets what it runs in the background hear none

        def note(number: int, frame: FrameType | None) -> None:
            self._was_interrupted = True
            signal.default_int_handler(number, frame)

        signal.signal(signal.SIGINT, note)

    def _at_save(self, rebuild: Callable[[], None]) -> None:
        """Documents that are being made are of the state before the save."""
        leave_ctrl_c_to_main()
        with self._at_work:
            if self._has_ended:
                return
            self.later.stop()
            try:
                rebuild()
            finally:
                if not self._has_ended:
                    self.later.begin()
        if self._was_interrupted:
            raise KeyboardInterrupt

    def end(self) -> None:
        """End what is done beside answering; workers that are only starting would say so over a screen."""
        self._has_ended = True
        with _deaf_to_ctrl_c():
            self.later.stop()
            if self._at_work.acquire(timeout=END_S):
                self._at_work.release()
        if isinstance(sys.exc_info()[1], KeyboardInterrupt | None):
            log.info(ENDED)

    def _tell(self) -> None:
        """Let the server find that documents were made, as it finds a save."""
        self._made_file.write_text(secrets.token_hex(8), "utf-8")


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """A second Ctrl+C changes nothing: the server is ending."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _error_page(server: Any, code: int) -> bytes:
    """What is served where no page is; it reloads too, for the next build may bring the page back."""
    epoch = server._visible_epoch
    page = Path(server.root, f"{code}.html")
    words = page.read_bytes() if page.exists() else b"%d" % code
    made: bytes = server._inject_js_into_html(words, epoch)
    return made
