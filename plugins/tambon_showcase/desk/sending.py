"""Sends a draft: one commit on a branch of its own in a repository on this machine, or a ZIP for mail and LINE."""

from __future__ import annotations

import dataclasses
import io
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tambon_showcase.git import GitError, commit_of, git, only_here

from .drafts import DeskDraft, Heard, blob, change, save
from .host_requests import HostRequest

BRANCH = "desk/{year}-{code}"
_NAME, _MAIL = "โต๊ะรับผลงาน", "desk@localhost"
_NOTHING = "0" * 40
"""What git calls a branch that is not there."""
_MADE = (2022, 1, 1, 0, 0, 0)
MOVED = (
    "ไฟล์ {files} ถูกแก้ทั้งในร่างนี้และในที่เก็บกลางหลังจากเริ่มร่าง จึงยังไม่ส่ง เพื่อไม่ให้ทับงานของผู้อื่น: ตกลงกับผู้ดูแลว่าใช้ฉบับใด "
    "ถ้าใช้ของร่าง ให้ผู้ดูแลวางไฟล์ของร่าง (ดาวน์โหลด ZIP) ในที่เก็บกลาง ถ้าใช้ของที่เก็บกลาง ให้แก้ร่างให้เหมือนกัน แล้วกดส่งอีกครั้ง"
)
BROUGHT = "นำสิ่งที่ผู้อื่นแก้ในที่เก็บกลางเข้าร่างนี้แล้ว ({files}) ดูหน้า ตรวจ อีกครั้ง"
NO_GIT = "ใช้ที่เก็บ {repository} ไม่ได้ ร่างยังอยู่ครบ ดาวน์โหลด ZIP ส่งแทนก่อน แล้วแจ้งผู้ดูแลระบบ"


class SendError(Exception):
    """Nothing was sent; the text says why and what to do, in Thai."""


class Sent(NamedTuple):
    """The branch and commit that hold the draft; `is_new`: they did not before. Without a branch, the main one holds all of
    it already. `request` is the host's, where there is one, and `note` what else is to be said of it, in Thai."""

    branch: str
    commit: str
    is_new: bool
    request: HostRequest | None = None
    note: str = ""


def zipped(draft: DeskDraft) -> bytes:
    """The draft's folder as a ZIP, at its place in the project; the same files make the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in draft.files().items():
            archive.writestr(zipfile.ZipInfo(f"{draft.place}/{name}", _MADE), path.read_bytes())
    return out.getvalue()


def is_repository(folder: Path) -> bool:
    """Whether a folder itself is a repository with a commit; a folder inside one is none."""
    try:
        git(folder, "rev-parse", "--verify", "HEAD^{commit}", variables=only_here(folder))
    except GitError:
        return False
    return True


def branch_of(draft: DeskDraft) -> str:
    """The branch of a draft."""
    return BRANCH.format(year=draft.year_be, code=draft.code)


def title_of(draft: DeskDraft) -> str:
    """What a draft is called where it is sent to."""
    kind = "แก้ไข" if draft.began else "ตำบลใหม่"
    return f"{kind}: {draft.name} ({draft.code}) ปี {draft.year_be}"


def _blobs_of(draft: DeskDraft) -> dict[str, str]:
    """Git's name of each content of the draft by path."""
    return {name: blob(path) for name, path in draft.files().items()}


def brought_by_others(
    began: Mapping[str, str], now: Mapping[str, str], there: Mapping[str, str]
) -> list[str]:
    """The files that others changed, added or took out since a draft began, and the draft did not.

    Raises:
        SendError: a file was changed on both sides.
    """
    theirs = [name for name in {**began, **there} if there.get(name) not in (began.get(name), now.get(name))]
    both = sorted(name for name in theirs if now.get(name) != began.get(name))
    if both:
        raise SendError(MOVED.format(files=", ".join(both)))
    return theirs


def send(repository: Path, draft: DeskDraft, base: str = "HEAD", left: str = "") -> Sent:
    """Put the draft on its branch, as one commit on `base`, in place of what was sent before; no work tree is touched.

    `left` is the commit that left this machine last, where the branch may hold a later one.

    Raises:
        SendError: somebody changed the same file there since the draft began, or git refused.
    """
    with tempfile.TemporaryDirectory() as apart, said_by_git(repository):
        return _Sending(repository, Path(apart) / "index").send(draft, base, left)


@contextmanager
def said_by_git(repository: Path) -> Iterator[None]:
    """What git cannot do is said as such."""
    try:
        yield
    except (OSError, GitError) as problem:
        raise SendError(NO_GIT.format(repository=repository.name)) from problem


class _Sending:
    """Git's plumbing with an index of its own."""

    def __init__(self, repository: Path, index: Path) -> None:
        self._repository = repository
        self._variables = {
            **only_here(repository),
            "GIT_INDEX_FILE": str(index),
            **{f"GIT_{role}_NAME": _NAME for role in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{role}_EMAIL": _MAIL for role in ("AUTHOR", "COMMITTER")},
        }

    def send(self, draft: DeskDraft, base: str, left: str) -> Sent:
        base = self._git("rev-parse", "--verify", f"{base}^{{commit}}").strip()
        reference = f"refs/heads/{branch_of(draft)}"
        before = commit_of(self._repository, reference)
        there = self._blobs(base, draft.place)
        now = _blobs_of(draft)
        accepted = (
            now,
            *(self._blobs(commit, draft.place) for commit in {before, left} if commit),
        )
        draft, note = self._going_on(draft, now, there, accepted)
        if there == (_blobs_of(draft) if note else now):
            return Sent("", base, is_new=False, note=note)
        return self._committed(draft, base, before, there)._replace(note=note)

    def _going_on(
        self,
        draft: DeskDraft,
        now: Mapping[str, str],
        there: Mapping[str, str],
        accepted: Iterable[Mapping[str, str]],
    ) -> tuple[DeskDraft, str]:
        """The draft as it begins with what is there now, and what of others came into it, in Thai."""
        if there == draft.began:
            return draft, ""
        if there in accepted:  # what this draft sent
            going_on = dataclasses.replace(draft, began=there)
            save(going_on)  # before the next commit: from then on nobody knows what was accepted
            return going_on, ""
        brought = brought_by_others(draft.began, now, there)
        files = {name: self._content(there[name]) if name in there else b"" for name in brought}
        note = BROUGHT.format(files=", ".join(sorted(files))) if files else ""
        return change(
            dataclasses.replace(draft, began=there), files, Heard(told=(note,) if note else ())
        ), note

    def _content(self, name: str) -> bytes:
        return git(self._repository, "cat-file", "blob", name, variables=self._variables)

    def _committed(self, draft: DeskDraft, base: str, before: str, there: Mapping[str, str]) -> Sent:
        branch = branch_of(draft)
        self._git("read-tree", base)
        self._git("update-index", "-z", "--index-info", data=self._lines(draft, there))
        tree = self._git("write-tree").strip()
        if before and self._is_same(before, base, tree):
            return Sent(branch, before, is_new=False)
        message = f"{title_of(draft)}\n\nส่งจากโต๊ะรับผลงาน"
        commit = self._git("commit-tree", tree, "-p", base, "-m", message).strip()
        self._git("update-ref", f"refs/heads/{branch}", commit, before or _NOTHING)
        return Sent(branch, commit, is_new=True)

    def _is_same(self, commit: str, base: str, tree: str) -> bool:
        told = self._git("show", "-s", "--format=%T %P", commit).strip()
        return told == f"{tree} {base}"

    def _blobs(self, commit: str, place: str) -> dict[str, str]:
        """What the repository has in the entry's folder: git's name of each content by path.

        A hidden file (`.gitkeep`) is no draft's: it stays as it is.
        """
        found = self._git("ls-tree", "-r", "-z", commit, f"{place}/")
        lines = (line.partition("\t") for line in found.split("\0") if line)
        shown = (line for line in lines if not PurePosixPath(line[2]).name.startswith("."))
        return {path.removeprefix(f"{place}/"): about.split()[2] for about, _, path in shown}

    def _lines(self, draft: DeskDraft, there: Mapping[str, str]) -> str:
        """The lines by which git puts the draft's files into the index and takes others out."""
        files = draft.files()
        gone = (f"0 {_NOTHING}\t{draft.place}/{name}\0" for name in there if name not in files)
        kept = (f"100644 {self._kept(path)}\t{draft.place}/{name}\0" for name, path in files.items())
        return "".join((*gone, *kept))

    def _kept(self, path: Path) -> str:
        """Keep a file's bytes as they are; returns git's name of them."""
        kept = self._git("hash-object", "-w", "--no-filters", "--", str(path.resolve())).strip()
        if kept != blob(path):
            raise SendError(NO_GIT.format(repository=self._repository.name))
        return kept

    def _git(self, *words: str, data: str = "") -> str:
        told = git(self._repository, *words, data=data.encode(), variables=self._variables)
        return told.decode("utf-8", "surrogateescape")
