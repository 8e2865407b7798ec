"""The site's settings and where its folders are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Self, TypeVar
from urllib.parse import quote, urlsplit

ValueT = TypeVar("ValueT", str, bool, int)

TILE_ADDRESS = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
TILE_CREDIT = "© ผู้ร่วมสร้าง OpenStreetMap"

_PATH_SIGNS = "/%:@!$&'()*+,;=~"
"""What may be in an address's path as it is, besides letters and digits (RFC 3986); `%` begins an encoded byte."""
FEWER_ENTRIES, FEWER_PERCENT = 2, 5
_KINDS = {str: "ข้อความ", bool: " true หรือ false", int: "จำนวนเต็มตั้งแต่ 0"}


class SettingsError(ValueError):
    """A setting of mkdocs.yml or the environment cannot be used; the text says which, in Thai, and what to write."""


@dataclasses.dataclass(frozen=True)
class Settings:
    """Everything that is configured; paths are absolute.

    `site_url` ends with a slash. `edit_url` is where an officer edits a file online, or empty. More than `fewer_entries`
    and more than `fewer_percent` of the entries published before may not disappear in one build. `base` is the project
    folder of the base branch where this one is a proposal to it: only what it allows is allowed (docs/adr/0023).
    `is_part`: only entries are built, for a site that another machine unites (docs/adr/0031).
    """

    root: Path
    site_dir: Path
    site_url: str = ""
    site_name: str = "สารสนเทศตำบลต้นแบบ"
    edit_url: str = ""
    tile_address: str = TILE_ADDRESS
    tile_credit: str = TILE_CREDIT
    make_documents: bool = True
    has_selection_pages: bool = True
    fewer_entries: int = FEWER_ENTRIES
    fewer_percent: int = FEWER_PERCENT
    base: Path | None = None
    is_part: bool = False

    @classmethod
    def of(
        cls, root: Path, site_dir: Path, config: Mapping[str, object], options: Mapping[str, object]
    ) -> Self:
        """The settings that `mkdocs.yml` (`config`) and the plugin's own `options` name; all else as by default.

        Raises:
            SettingsError: a value cannot be used.
        """
        made = cls(
            root,
            site_dir.expanduser().resolve(),
            site_url=web_address("site_url", config.get("site_url")),
            site_name=_text("site_name", config.get("site_name")),
            edit_url=web_address("edit_url", options.get("edit_url")),
            tile_address=_option("tile_address", options, TILE_ADDRESS),
            tile_credit=_option("tile_credit", options, TILE_CREDIT),
            make_documents=_option("documents", options, True),
            has_selection_pages=_option("selection_pages", options, True),
            fewer_entries=_option("fewer_entries", options, FEWER_ENTRIES),
            fewer_percent=_option("fewer_percent", options, FEWER_PERCENT),
        )
        _ = made.tile_origin
        return made

    @property
    def tile_origin(self) -> str:
        """The map tiles' origin, or nothing when no tiles are used.

        Raises:
            SettingsError: the address is not https, or it is Google's, whose tiles may only be used through its API.
        """
        if not self.tile_address:
            return ""
        parts = urlsplit(self.tile_address)
        if parts.scheme != "https" or "google" in (parts.hostname or ""):
            raise SettingsError("tile_address ต้องเป็น https:// และต้องไม่ใช่แผนที่ของ Google (ผิดเงื่อนไขการใช้งาน)")
        return f"https://{parts.netloc}"

    @property
    def tambons_dir(self) -> Path:
        """Where the entries and each year's rules live."""
        return self.root / "tambons"

    @property
    def cache_dir(self) -> Path:
        """What can be made again at any time."""
        return self.root / ".cache" / "tambon"

    @property
    def memory_dir(self) -> Path:
        """Where a build remembers what it made: a part carries its memory with it."""
        return self.site_dir if self.is_part else self.cache_dir

    @property
    def faults_dir(self) -> Path:
        """Technical details of faults, for the maintainer; never part of the site."""
        return self.cache_dir / "faults"


def web_address(name: str, value: object) -> str:
    """An address as every page, feed and poster can write files' paths after it; nothing where there is none.

    It ends with a slash; Thai in its path is percent-encoded (RFC 3986) and its host is written in ASCII (IDNA), as
    sitemaps and feeds require.

    Raises:
        SettingsError: it is no http(s) address of a folder.
    """
    if value is None or value == "":
        return ""
    wrong = SettingsError(
        f"{name} ต้องเป็นที่อยู่เว็บเต็ม เช่น https://example.go.th/tambon/ แต่พบ “{value}” แก้ใน mkdocs.yml หรือตัวแปรที่ไฟล์นั้นอ่าน"
    )
    if not isinstance(value, str):
        raise wrong
    text = re.sub(
        r"[\s/]+$", "", value.strip()
    )  # MkDocs puts its slash behind a blank that was typed at the end
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise wrong from None
    named = {parts.scheme} <= {"http", "https"} and host and not any(one.isspace() for one in text)
    is_page = parts.path.lower().endswith((".html", ".htm", ".php", ".aspx"))
    if not named or is_page or parts.query or parts.fragment or parts.username:
        raise wrong
    return f"{parts.scheme}://{host}{port}{quote(parts.path, safe=_PATH_SIGNS)}/"


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"mkdocs.yml ต้องมี {name} เป็นข้อความ เช่น {name}: สารสนเทศตำบลต้นแบบ")
    return value


def _option(name: str, options: Mapping[str, object], default: ValueT) -> ValueT:
    """An option of the plugin: of the kind of `default`, which counts where it is not there."""
    value, kind = options.get(name), type(default)
    if value is None:
        return default
    is_below_nothing = isinstance(value, int) and value < 0
    if not isinstance(value, kind) or type(value) is not kind or is_below_nothing:
        raise SettingsError(f"{name} ใน mkdocs.yml ต้องเป็น{_KINDS[kind]} แต่พบ “{value}”")
    return value
