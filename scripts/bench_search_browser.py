"""Puts questions to a folder with a search in headless Chromium and counts what it finds, loads and takes."""

from __future__ import annotations

import gzip
import mimetypes
import statistics
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

from browsers import start_chromium
from serving import running

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
ARGUMENTS += ["--enable-blink-features=ForceEagerMeasureMemory"]
PACKED = {".html", ".js", ".mjs", ".json", ".css", ".txt", ".svg"}
PATIENCE_MS = 300_000
ASK = """async (question) => {
  const start = performance.now();
  const found = await window.doSearch(question);
  return [found, performance.now() - start];
}"""


MEMORY = "async () => (await performance.measureUserAgentSpecificMemory()).bytes"
"""The tab's memory with its workers; the browser reports it to isolated pages only, hence the headers below."""


class Server(ThreadingHTTPServer):
    """A folder on this machine, sent as hosts send it; `sent` counts the bytes."""

    daemon_threads = True

    def __init__(self, folder: Path, handler: type[BaseHTTPRequestHandler] | None = None) -> None:
        self.folder, self.sent = folder.resolve(), 0
        super().__init__(("127.0.0.1", 0), handler or Handler)


class Handler(BaseHTTPRequestHandler):
    """Sends files as a host does, text packed."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together: apart, the second waits 40 ms for the first's receipt
    server: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file and count its bytes."""
        path = self.server.folder / unquote(urlsplit(self.path).path).lstrip("/")
        found = path.is_file()
        body = path.read_bytes() if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
        if found and path.suffix in PACKED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.server.sent += len(body)


def measure(folder: Path, gold: list[dict[str, Any]]) -> dict[str, Any]:
    """Answers, bytes and times for the questions; the folder's run.html offers `ready` and `doSearch`."""
    with running(Server(folder)) as server, sync_playwright() as playwright:
        browser = start_chromium(playwright, ARGUMENTS)
        if not browser:
            raise SystemExit("no Chromium here")
        page = browser.new_context(locale="th-TH").new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.goto(f"http://127.0.0.1:{server.server_port}/run.html")
        page.evaluate("() => window.ready")
        first = server.sent
        rows = [_ask(page, server, question) for question in gold if question["relevant"]]
        found = {"init_bytes": first, "tab_mb": round(page.evaluate(MEMORY) / 1e6, 1), **_summary(rows)}
        browser.close()
    return found


def _ask(page: Page, server: Server, question: dict[str, Any]) -> dict[str, Any]:
    before = server.sent
    found, took = page.evaluate(ASK, question["q"])
    found, relevant = found[:10], set(question["relevant"])
    places = [i for i, address in enumerate(found) if address in relevant]
    return {
        "class": question["cls"],
        "recall_at_10": len(set(found) & relevant) / min(10, len(relevant)),
        "mrr": 1 / (places[0] + 1) if places else 0.0,
        "empty": float(not found),
        "bytes": server.sent - before,
        "ms": took,
    }


def _summary(rows: list[dict[str, Any]]) -> dict[str, Any]:
    by_class: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_class[row["class"]].append(row)
    classes = {name: _class(own) for name, own in by_class.items()}
    times = sorted(row["ms"] for row in rows)
    # Every class counts the same, as in the acceptance scorer.
    macro = {
        key: round(statistics.mean(row[key] for row in classes.values()), 4)
        for key in ("recall_at_10", "mrr", "empty")
    }
    return {
        **macro,
        "classes": classes,
        "mean_bytes": round(statistics.mean(row["bytes"] for row in rows)),
        "max_bytes": max(row["bytes"] for row in rows),
        "first_ms": round(rows[0]["ms"], 1),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
    }


def _class(rows: list[dict[str, Any]]) -> dict[str, Any]:
    means = {
        key: round(statistics.mean(row[key] for row in rows), 4) for key in ("recall_at_10", "mrr", "empty")
    }
    return {
        **means,
        "mean_bytes": round(statistics.mean(row["bytes"] for row in rows)),
        "questions": len(rows),
    }
