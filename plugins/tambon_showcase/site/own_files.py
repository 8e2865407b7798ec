"""Files of a site's own where we would write ours: some stay, for the others one of the two must take another name."""

from __future__ import annotations

from collections.abc import Mapping

KEPT = frozenset({"robots.txt", "feed.xml", "sitemap.xml"})
"""Files of which a site has one: the site's own says what its owner means."""
_TAKEN = (
    "ไฟล์ {source} ของเว็บไซต์จะได้ที่อยู่ {path} ซึ่งเป็นที่ของ {ours} ที่โปรแกรมนี้สร้าง กรุณาเปลี่ยนชื่อหรือย้าย {source} แล้วสร้างใหม่ / "
    "{source} of this site would be published as {path}, where this program writes {ours}: "
    "please rename or move {source} and build again."
)


class NameTakenError(Exception):
    """The site has a file where one of ours belongs; the text names both."""


def stays(own: Mapping[str, str], path: str) -> bool:
    """Whether a file of the site's own is at `path` and is kept. `own`: published path -> the source it is made from.

    Raises:
        NameTakenError: there is one, and the site needs ours.
    """
    if path not in own:
        return False
    if path in KEPT:
        return True
    raise NameTakenError(_TAKEN.format(source=own[path], path=path, ours=path))


def check_folder(own: Mapping[str, str], folder: str) -> None:
    """Raise NameTakenError where the site has a file of its own in a folder that is ours as a whole."""
    for path, source in own.items():
        if path.startswith(f"{folder}/"):
            raise NameTakenError(_TAKEN.format(source=source, path=path, ours=f"{folder}/"))
