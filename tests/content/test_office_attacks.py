"""Office documents that reach out are withheld, whatever trick hides it; what is published requests nothing."""

from __future__ import annotations

import http.server
import io
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from tambon_showcase.content.document_rules import UnsafeDocumentError
from tambon_showcase.content.office_guard import read_office
from tests.content.office_attacks import ATTACKS, HARMLESS, HOST, TWO_FACED


@pytest.mark.parametrize("name", ATTACKS)
def test_what_reaches_out_is_withheld(name: str) -> None:
    with pytest.raises(UnsafeDocumentError) as problem:
        read_office(ATTACKS[name][1])
    assert problem.value.rule.code in {"T525", "T526"}


@pytest.mark.parametrize("name", TWO_FACED)
def test_what_programs_unpack_in_different_ways_is_withheld(name: str) -> None:
    with pytest.raises(UnsafeDocumentError):
        read_office(TWO_FACED[name])


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_shows_something_is_published(name: str) -> None:
    assert read_office(HARMLESS[name])[1].data


def test_two_parts_of_one_name_are_refused() -> None:
    out = io.BytesIO(HARMLESS["a document"])
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning):
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(UnsafeDocumentError):
        read_office(out.getvalue())


class _Listener(http.server.BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815


@pytest.fixture
def listener() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _Listener.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _aimed(data: bytes, host: str) -> bytes:
    """The same package with its requests led to this machine."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(HOST.encode(), host.encode()))
    return out.getvalue()


def _convert(folder: Path, files: list[Path]) -> None:
    office = shutil.which("soffice")
    assert office
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "out"), *map(str, files)],
        check=False, capture_output=True, timeout=300,
    )  # fmt: skip


@pytest.mark.full
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_requests_nothing_for_what_is_published(tmp_path: Path, listener: str) -> None:
    bait = tmp_path / "bait.xlsx"
    bait.write_bytes(_aimed(ATTACKS["xlsx: a formula of a scale"][1], listener))
    _convert(tmp_path, [bait])
    assert _Listener.asked, "LibreOffice requested nothing even for a formula that does"
    _Listener.asked.clear()
    files = []
    for number, data in enumerate(HARMLESS.values()):
        kind, document = read_office(_aimed(data, listener))
        files.append(tmp_path / f"{number}.{kind}")
        files[-1].write_bytes(document.data)
    _convert(tmp_path, files)
    assert _Listener.asked == []
