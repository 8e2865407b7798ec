"""Live reload under the site's own policy: MkDocs's server adds a script to each page, and that one may run."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_ADDED = re.compile(rb"<script>((?:(?!</?script).)*)</script>(?:</body>(?:(?!</body>).)*)?\Z", re.DOTALL)
"""The script that the server put last into a page."""
_POLICY = re.compile(
    rb"""(<meta http-equiv="Content-Security-Policy" content="[^"]*script-src &#x27;self&#x27;)"""
)


def with_reload(serve: WSGIApplication) -> WSGIApplication:
    """The server's application, whose pages allow the script that it added to them, by its hash, and nothing else."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        kept: list[Any] = []

        def keep(status: str, headers: list[tuple[str, str]], *rest: Any) -> Callable[[bytes], object]:
            kept[:] = [status, headers, *rest]
            return lambda _: None

        body = serve(environ, keep)
        status, headers, *rest = kept
        if ("Content-Type", "text/html") not in headers:
            start_response(status, headers, *rest)
            return body
        page = allow_added_script(b"".join(body))
        others = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, [*others, ("Content-Length", str(len(page)))], *rest)
        return [page]

    return answer


def allow_added_script(page: bytes) -> bytes:
    """A page whose policy also names the hash of the script at its very end."""
    added = _ADDED.search(page)
    if added is None:
        return page
    digest = base64.b64encode(hashlib.sha256(added[1]).digest())
    return _POLICY.sub(rb"\1 &#x27;sha256-" + digest.replace(b"\\", b"") + rb"&#x27;", page, count=1)
