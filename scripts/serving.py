"""A web server for a folder, on this machine only. Standard library only."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

ServerT = TypeVar("ServerT", bound=http.server.HTTPServer)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing of a request."""

    def handle(self) -> None:
        """Say nothing either when a browser is closed in the middle of an answer."""
        with suppress(ConnectionError):
            super().handle()


@contextmanager
def served(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serve a folder as long as the context lasts; its address, ending with a slash."""
    of_folder = functools.partial(handler, directory=str(folder))
    with running(http.server.ThreadingHTTPServer(("127.0.0.1", 0), of_folder)) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


@contextmanager
def running(server: ServerT) -> Iterator[ServerT]:
    """Let a server answer as long as the context lasts."""
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
