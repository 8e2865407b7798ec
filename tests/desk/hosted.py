"""A desk that sends to a host on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

from tambon_showcase.desk.beginning import Beginning
from tambon_showcase.desk.drafts import DeskDraft
from tambon_showcase.desk.hosts import Host, host_of
from tambon_showcase.desk.visitors import Sessions
from tambon_showcase.desk.work import Desk
from tests.desk.host_stand import TOKEN, HostStand
from tests.desk.officer import Officer, bare, desk_of, git

CODE = "999901"
HERE = f"/drafts/{CODE}"
BRANCH = f"desk/2565-{CODE}"


def host_at(stand: HostStand) -> Host:
    """The host as the command's options name it."""
    file = stand.repository.parent / "token"
    file.write_text(f"{TOKEN}\n", "utf-8")
    found = host_of(stand.address, stand.kind, file)
    assert found
    return found


def central(root: Path) -> Path:
    """The project's repository as a host keeps it."""
    return bare(root, root.parent / "central.git")


def clone(repository: Path, name: str = "local.git") -> Path:
    """A desk's own copy of it."""
    git(repository.parent, "clone", "-q", "--bare", str(repository), name)
    return repository.parent / name


def hosted_desk(root: Path, local: Path, stand: HostStand) -> Desk:
    desk = desk_of(root, local)
    return type(desk)(desk.place._replace(host=host_at(stand)))


def begin_with(desk: Desk, entry: Path) -> DeskDraft:
    """A draft that holds a whole entry."""
    draft = desk.begin(Beginning(CODE, "province"))
    assert draft
    shutil.rmtree(draft.folder)
    shutil.copytree(entry, draft.folder)
    return draft


def officer_at(desk: Desk) -> Officer:
    return Officer(desk, Sessions())


def press(officer: Officer) -> str:
    return officer.press(officer.see(f"{HERE}/send"), f"{HERE}/send")


def commit_at(repository: Path, name: str = BRANCH) -> str:
    """The commit of a branch; nothing where it is not there."""
    return git(repository, "for-each-ref", "--format=%(objectname)", f"refs/heads/{name}").strip()
