"""A province's desk as `site_src/hosting.md` says it, tried with the nginx of this machine and a stand-in for the login.

What is in the guide is run: the commands that make the secret and the backup, and the very `nginx.conf`, with other ports.
Docker, oauth2-proxy with a real account and a real host are not tried here.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.cases import ROOT, lay_project
from tests.desk.officer import bare
from tests.faces import lay_faces

GUIDE = (ROOT / "site_src/hosting.md").read_text("utf-8")
DESK, PREVIEW = "desk.example.go.th", "preview.example.go.th"
DISTRICT, PROVINCE = "district-officer@example.go.th", "province-officer@example.go.th"
pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not shutil.which("nginx"), reason="ไม่มี nginx ในเครื่องนี้"),
]


def commands_with(word: str) -> str:
    """The lines of the guide's indented block that has this word, as a shell runs them."""
    blocks = re.findall(r"(?:^ {7}\S.*\n)+", GUIDE, re.MULTILINE)
    return next(block for block in blocks if word in block)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class Login(BaseHTTPRequestHandler):
    """What nginx hears from oauth2-proxy: who is signed in by the cookie, or that nobody is."""

    def do_GET(self) -> None:
        found = re.search(r"signed_in=(\S+)", self.headers.get("Cookie", ""))
        is_question = self.path.startswith("/oauth2/auth")
        self.send_response((202 if found else 401) if is_question else 200)
        if found:
            self.send_header("X-Auth-Request-Email", found[1])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Province:
    """A folder like `/srv/desk` of the guide, with its three services."""

    def __init__(self, place: Path, root: Path) -> None:
        self.place, self.root = place, root
        self.ports = {name: free_port() for name in ("desk", "login", "web", "plain")}
        self._login = ThreadingHTTPServer(("127.0.0.1", self.ports["login"]), Login)
        threading.Thread(target=self._login.serve_forever, daemon=True).start()
        self._desk: subprocess.Popen[str] | None = None
        self._nginx: subprocess.Popen[bytes] | None = None

    def shell(self, words: str) -> None:
        subprocess.run(["bash", "-euc", words], cwd=self.place, check=True, capture_output=True)

    def start_desk(self) -> None:
        words = [
            *("--listen", "127.0.0.1", "--port", str(self.ports["desk"]), "--root", str(self.root)),
            *("--store", "drafts", "--repository", "repository", "--owners", "settings/owners.yml"),
            *("--proxy-secret", "settings/proxy-secret"),
            *("--address", f"https://{DESK}", "--preview-address", f"https://{PREVIEW}"),
        ]
        self._desk = subprocess.Popen(
            [sys.executable, "-m", "tambon_showcase", "desk", *words],
            cwd=self.place,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        )
        self._wait("desk")

    def start_web(self) -> None:
        conf = (self.place / "settings/nginx.conf").read_text("utf-8")
        for old, new in {
            "listen 443 ssl": f"listen 127.0.0.1:{self.ports['web']} ssl",
            "listen 80": f"listen 127.0.0.1:{self.ports['plain']}",
            "http://desk:8765": f"http://127.0.0.1:{self.ports['desk']}",
            "http://login:4180": f"http://127.0.0.1:{self.ports['login']}",
            "/etc/nginx/tls/": f"{self.place}/settings/tls/",
            "/etc/nginx/desk/": f"{self.place}/settings/",
        }.items():
            assert old in conf, old
            conf = conf.replace(old, new)
        whole = f"daemon off; pid {self.place}/nginx.pid; error_log stderr; events {{}}\n"
        kept = "".join(f"{name}_temp_path {self.place}/tmp-{name};" for name in ("client_body", "proxy"))
        (self.place / "whole.conf").write_text(
            f"{whole}http {{ access_log off; {kept}\n{conf}\n}}\n", "utf-8"
        )
        command = ["nginx", "-p", str(self.place), "-c", str(self.place / "whole.conf")]
        self._nginx = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self._wait("web")

    def _wait(self, name: str) -> None:
        for _ in range(300):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", self.ports[name])) == 0:
                    return
            time.sleep(0.1)
        raise AssertionError(f"{name} did not start")

    def kill_desk(self) -> None:
        """End the desk as a power cut does."""
        if self._desk:
            self._desk.send_signal(signal.SIGKILL)
            self._desk.wait()

    def end(self) -> None:
        self.kill_desk()
        if self._nginx:
            self._nginx.terminate()
            self._nginx.wait()
        self._login.shutdown()

    def browser(self, account: str = "", host: str = DESK, **headers: str) -> httpx.Client:
        """A browser that came through nginx, signed in with this account."""
        sent = {"Host": host, "Origin": f"https://{host}", **headers}
        if account:
            sent["Cookie"] = f"signed_in={account}"
        return httpx.Client(
            base_url=f"https://127.0.0.1:{self.ports['web']}", headers=sent, verify=False, timeout=60
        )


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Province]:
    root = tmp_path_factory.mktemp("project")
    lay_project(root)
    lay_faces(root)
    place = tmp_path_factory.mktemp("srv") / "desk"
    shutil.copytree(ROOT / "docs/desk", place)
    (place / "drafts").mkdir()
    bare(root, place / "repository")
    made = Province(place, root)
    made.shell(commands_with("openssl rand"))
    made.shell(
        "mkdir -p settings/tls && openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=desk"
        " -keyout settings/tls/privkey.pem -out settings/tls/fullchain.pem"
    )
    made.start_desk()
    made.start_web()
    yield made
    made.end()


def test_the_secret_is_for_its_owner_alone(province: Province) -> None:
    for name in ("proxy-secret", "proxy-secret.conf"):
        assert (province.place / "settings" / name).stat().st_mode & 0o077 == 0


def test_nobody_sees_it_without_signing_in(province: Province) -> None:
    assert province.browser().get("/").status_code == 302
    assert province.browser(**{"X-Forwarded-Email": PROVINCE}).get("/").status_code == 302
    direct = httpx.get(
        f"http://127.0.0.1:{province.ports['desk']}/", headers={"Host": DESK, "X-Forwarded-Email": PROVINCE}
    )
    assert direct.status_code == 401
    assert province.browser(PROVINCE, PREVIEW).get("/").status_code == 421
    plain = httpx.get(f"http://127.0.0.1:{province.ports['plain']}/", headers={"Host": DESK})
    assert plain.status_code == 301 and plain.headers["location"].startswith(f"https://{DESK}")


def test_who_is_signed_in_works_in_the_own_district_alone(province: Province) -> None:
    with province.browser(DISTRICT, **{"X-Forwarded-Email": "it@example.go.th"}) as officer:
        page = officer.get("/?province=64&district=6409")
        assert page.status_code == 200 and "สุโขทัย" in page.text
        assert officer.get("/drafts/640101").status_code == 403
        assert officer.get("/handbook/index.html").status_code == 200
    assert province.browser("stranger@example.go.th").get("/").status_code == 403


def test_drafts_survive_a_power_cut_and_come_back_from_the_backup(province: Province) -> None:
    with province.browser(DISTRICT) as officer:
        page = officer.get("/?province=64&district=6409").text
        token = re.search(r'name="token" value="([^"]+)"', page)
        assert token
        begun = officer.post("/drafts", data={"token": token[1], "code": "640904", "level": "district"})
        assert begun.status_code == 303
        assert officer.get("/drafts/640904").status_code == 200
        backup = re.search(r"`(tar czf desk-[^`]+)`", GUIDE)
        assert backup
        province.shell(backup[1])
        province.kill_desk()
        away = officer.get("/drafts/640904")
        assert (away.status_code, "ร่างยังอยู่ครบ" in away.text) == (502, True)
        shutil.rmtree(province.place / "drafts")
        province.shell("tar xzf desk-*.tgz")
        province.start_desk()
        assert officer.get("/drafts/640904").status_code == 200
        kept = officer.post("/drafts/640904/remove", data={"token": token[1], "name": "x"})
        assert kept.status_code == 303, "a form that was open meanwhile still counts"


def test_what_was_typed_is_not_lost_when_the_login_has_run_out(province: Province) -> None:
    """The answer is to the form itself, so that the page can be loaded again, which sends what was typed once more."""
    answer = province.browser().post("/drafts/640904/edit/main", data={"1.motto": "x"})
    assert answer.status_code == 401
    assert "โหลดหน้านี้ซ้ำ" in answer.text
    assert "utf-8" in answer.headers["content-type"]


def test_a_file_that_nginx_itself_refuses_is_said_in_thai(province: Province) -> None:
    anybody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    anybody.check_hostname, anybody.verify_mode = False, ssl.CERT_NONE
    with contextlib.closing(HTTPSConnection("127.0.0.1", province.ports["web"], context=anybody)) as web:
        headers = {"Host": DESK, "Cookie": f"signed_in={DISTRICT}", "Content-Length": "400000000"}
        web.request("POST", "/drafts/640904/files", headers=headers)
        answer = web.getresponse()
        assert (answer.status, "แบ่งส่งเป็นหลายครั้ง" in answer.read().decode()) == (413, True)


def test_a_change_of_the_owners_counts_at_once(province: Province) -> None:
    owners = province.place / "settings/owners.yml"
    with province.browser("new@example.go.th") as officer:
        assert officer.get("/").status_code == 403
        owners.write_text(owners.read_text("utf-8") + '"16": [new@example.go.th]\n', "utf-8")
        assert officer.get("/").status_code == 200
