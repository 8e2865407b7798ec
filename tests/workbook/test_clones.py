"""What officers upload stays byte for byte in the repository: a fresh clone shows no file as changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.entries import ROOT
from tests.git_folder import git

TABLE = "tambons/2565/99-สาธิต/999901-ทุ่งสมมติ/tables/villages.csv"
UPLOADED = {
    TABLE: b"\xef\xbb\xbfa,b\r\n1,2\r\n",
    TABLE.replace("tables/villages.csv", "tambon.yml"): b'code: "999901"\r\nname: a\n',
    TABLE.replace("tables/villages.csv", "texts/history.md"): b"\xef\xbb\xbfone\rtwo\r\n",
}


@pytest.mark.parametrize("converts", ["false", "true", "input"])
def test_a_fresh_clone_is_clean_whatever_git_converts(tmp_path: Path, converts: str) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    git(tmp_path, "init", "-q", "first")
    (first / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    for name, data in UPLOADED.items():
        (first / name).parent.mkdir(parents=True, exist_ok=True)
        (first / name).write_bytes(data)
    git(first, "add", "-A")
    git(first, "commit", "-qm", "upload")
    git(tmp_path, "-c", f"core.autocrlf={converts}", "clone", "-q", "first", "second")
    git(second, "config", "core.autocrlf", converts)
    for name in UPLOADED:
        (second / name).touch()
    assert git(second, "status", "--porcelain") == ""
    assert {name: (second / name).read_bytes() for name in UPLOADED} == UPLOADED
