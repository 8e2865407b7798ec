"""The same questions in Firefox: the page runs them all and sends the answers back, so that no driver is needed."""

from __future__ import annotations

import json
import queue
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from bench_search_browser import Handler, Server
from browsers import CHROMIUM, FIREFOX, programs
from serving import running

PATIENCE_S = 1200
PROFILE = """user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"""
RUN = """<!doctype html><meta charset="utf-8"><title>-</title><script type="module">
import { begin, ask } from "./assets/tambon/search/client.js";
begin("assets/tambon/index/");
const answers = [];
for (const question of await (await fetch("questions.json")).json()) {
  answers.push((await ask(question, { limit: 10 })).items.map((item) => item.address));
}
await fetch("answers", { method: "POST", body: JSON.stringify(answers) });
</script>"""
Answers = list[list[str]]


class _Collector(Server):
    """A folder whose page sends its answers back."""

    def __init__(self, folder: Path) -> None:
        self.answers: queue.Queue[Answers] = queue.Queue()
        super().__init__(folder, _Receiver)


class _Receiver(Handler):
    server: _Collector

    def do_POST(self) -> None:  # noqa: N802 - the name that http.server calls
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()
        self.server.answers.put(json.loads(body))


def ask_everywhere(
    folder: Path, questions: list[str], chromium: str, firefox: str
) -> tuple[Answers, Answers]:
    """Answers of both programs to the same questions. Raises `queue.Empty` if one of them returns none."""
    (folder / "all.html").write_text(RUN, encoding="utf-8")
    (folder / "questions.json").write_text(json.dumps(questions), encoding="utf-8")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(PROFILE, encoding="utf-8")
        one = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}/c"]
        other = [firefox, "--headless", "--no-remote", "--profile", profile]
        return _answers(folder, one), _answers(folder, other)


def compare(folder: Path, gold: list[dict[str, Any]]) -> dict[str, int]:
    """How many of the questions are answered the same, to the section."""
    questions = [question["q"] for question in gold]
    here, there = ask_everywhere(folder, questions, next(programs(CHROMIUM)), next(programs(FIREFOX)))
    return {"questions": len(gold), "alike": sum(a == b for a, b in zip(here, there, strict=True))}


def _answers(folder: Path, browser: list[str]) -> Answers:
    with running(_Collector(folder)) as server:
        address = f"http://127.0.0.1:{server.server_port}/all.html"
        process = subprocess.Popen([*browser, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return server.answers.get(timeout=PATIENCE_S)
        finally:
            process.terminate()
            process.wait(30)
