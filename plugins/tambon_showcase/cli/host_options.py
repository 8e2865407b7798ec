"""The options of commands that send to a host: which repository there, what kind of host, and the file with the token."""

from __future__ import annotations

import argparse
from pathlib import Path

from tambon_showcase.desk.hosts import KINDS, Host, HostOptionsError, host_of
from tambon_showcase.desk.sending import is_repository

NO_CLONE = "--host ต้องมีสำเนาของที่เก็บในเครื่องนี้ ไม่พบที่ {repository} สั่ง git clone --bare {address}.git ที่อยู่ แล้วระบุด้วย --repository"


def add_host_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    group = parser.add_argument_group(
        "ส่งถึงที่เก็บบนเว็บ",
        "GitHub, GitLab, Gitea หรือ Forgejo: กิ่งเดียว commit เดียว คำขอเดียวต่อตำบล (site_src/hosting.md)",
    )
    group.add_argument(
        "--host", default="", metavar="ที่อยู่", help="หน้าของที่เก็บ เช่น https://github.com/OWNER/REPO"
    )
    group.add_argument(
        "--host-kind", default="", choices=tuple(KINDS), help="ชนิด ถ้าเป็นเครื่องของหน่วยงานเอง (Forgejo ใช้ gitea)"
    )
    group.add_argument("--host-token", type=Path, metavar="ไฟล์", help="ไฟล์ที่มีโทเคนของโต๊ะอย่างเดียว")


def host_in(chosen: argparse.Namespace, repository: Path) -> Host | None:
    """The host that was chosen, if any, for what is made in a repository on this machine.

    Raises:
        HostOptionsError: the options cannot be used, or the repository is none.
    """
    host = host_of(chosen.host, chosen.host_kind, chosen.host_token)
    if host and not is_repository(repository):
        raise HostOptionsError(NO_CLONE.format(repository=repository, address=host.address))
    return host
