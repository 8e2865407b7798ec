"""Sessions: files of commands as typed, in a small project, each with all that it says and how it ends.

    # what the session is about
    & path: maker {options}, a file made by `tests/makers.py` before the next command
    < path: a text written before the next command (\\n begins a line, {entry} is the entry's folder)
    $ tambon a command
    what it says, on both streams
    [how it ends: 0 fine, 1 something to fix, 2 wrong use]

`python -m tests.cli.sessions` writes all sessions again, as the commands speak now: read the difference.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import yaml

from tambon_showcase.cli import main
from tests.cases import PLACE, lay_project
from tests.in_process import without_workers
from tests.judging.example import lay_desk
from tests.makers import make

SESSIONS = Path(__file__).parent / "sessions"
_SIZE = re.compile(r"\([\d,]+ KB\)")


def session_names() -> list[str]:
    """Every session."""
    return sorted(path.stem for path in SESSIONS.glob("*.txt"))


def written(name: str) -> str:
    """A session as it is expected."""
    return (SESSIONS / f"{name}.txt").read_text("utf-8")


def replayed(name: str, root: Path) -> str:
    """The session's commands, run again in a new project at `root`."""
    lay_project(root)
    lay_desk(root / "desk")
    with contextlib.chdir(root), without_workers():
        return "".join(_steps(written(name).splitlines(), root))


def _steps(lines: list[str], root: Path) -> Iterator[str]:
    for line in lines:
        if line.startswith("# "):
            yield f"{line}\n"
        elif line.startswith("< "):
            _write(line.removeprefix("< "), root)
            yield f"{line}\n"
        elif line.startswith("& "):
            _make(line.removeprefix("& "), root)
            yield f"{line}\n"
        elif line.startswith("$ tambon"):
            yield f"{line}\n{_said(line.removeprefix('$ tambon'), root)}"


def _write(line: str, root: Path) -> None:
    path, _, text = line.replace("{entry}", PLACE).partition(": ")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text.replace("\\n", "\n"), encoding="utf-8")


def _make(line: str, root: Path) -> None:
    path, _, made = line.replace("{entry}", PLACE).partition(": ")
    maker, _, options = made.partition(" ")
    make(root / path, maker, yaml.safe_load(options))


def _said(command: str, root: Path) -> str:
    """What a command says and how it ends. It may make files and never change one that is there."""
    before = _files(root)
    out = io.StringIO()
    no_minutes = mock.patch("tambon_showcase.judging.minutes.minutes_pdf", lambda *_: b"%PDF")
    width = mock.patch.dict("os.environ", COLUMNS="100")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), no_minutes, width:
        code = _run(shlex.split(command), out)
    after = _files(root)
    assert before.items() <= after.items(), f"แก้ไฟล์เดิม: {command}"
    text = _SIZE.sub("(… KB)", out.getvalue().replace(str(root), "/project"))
    return f"{text.rstrip()}\n[{code}]\n"


def _run(words: list[str], out: io.StringIO) -> int:
    try:
        return main(words)
    except SystemExit as end:
        if isinstance(end.code, str):
            out.write(end.code)
            return 1
        return end.code or 0


def _files(root: Path) -> dict[Path, str]:
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in root.rglob("*") if path.is_file()}


def _bless() -> None:
    for name in session_names():
        with tempfile.TemporaryDirectory() as folder:
            text = replayed(name, Path(folder))
        (SESSIONS / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _bless()
