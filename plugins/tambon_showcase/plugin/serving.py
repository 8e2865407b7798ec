"""The development server: it serves the site itself, and builds at each save only what that changed."""

from __future__ import annotations

import functools
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from tambon_showcase.finding import Finding
from tambon_showcase.publish.later import DocumentsLater
from tambon_showcase.publish.reload import with_reload
from tambon_showcase.settings import Settings

ANSWER_S = 0.5
"""How long a program that has our address has to answer, in seconds."""
MADE_FILE = "documents-made"
"""The file of the cache that the server watches to learn that documents were made."""


class AddressTakenError(Exception):
    """Another program answers at the address of the development server."""


class Serving:
    """What a development server needs besides MkDocs's own."""

    def __init__(self) -> None:
        self.later = DocumentsLater(self._tell)
        self.told: frozenset[Finding] = frozenset()
        self._made_file = Path(MADE_FILE)
        self._is_claimed = False

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
        server.error_handler = functools.partial(_error_page, settings.site_dir)
        server.builder = functools.partial(self._at_save, rebuild)
        server.set_app(with_reload(server.serve_request))
        self._made_file = settings.cache_dir / MADE_FILE
        self._tell()  # the file must be there to be watched
        server.watch(str(self._made_file))
        self.later.begin()
        return server

    def _at_save(self, rebuild: Callable[[], None]) -> None:
        """Documents that are being made are of the state before the save."""
        self.later.stop()
        try:
            rebuild()
        finally:
            self.later.begin()

    def _tell(self) -> None:
        """Let the server find that documents were made, as it finds a save."""
        self._made_file.write_text(secrets.token_hex(8), "utf-8")


def _error_page(site: Path, code: int) -> bytes | None:
    try:
        return (site / f"{code}.html").read_bytes()
    except OSError:
        return None
