"""The site's settings and where its folders are."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from urllib.parse import urlsplit

TILE_ADDRESS = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
TILE_CREDIT = "© ผู้ร่วมสร้าง OpenStreetMap"


@dataclasses.dataclass(frozen=True)
class Settings:
    """Everything that is configured; paths are absolute.

    `site_url` ends with a slash. `edit_url` is where an officer edits a file online, or empty.
    """

    root: Path
    site_dir: Path
    site_url: str = ""
    site_name: str = "สารสนเทศตำบลต้นแบบ"
    edit_url: str = ""
    tile_address: str = TILE_ADDRESS
    tile_credit: str = TILE_CREDIT
    make_documents: bool = True

    @property
    def tile_origin(self) -> str:
        """The map tiles' origin, or nothing when no tiles are used.

        Raises:
            ValueError: the address is not https, or it is Google's, whose tiles may only be used through its API.
        """
        if not self.tile_address:
            return ""
        parts = urlsplit(self.tile_address)
        if parts.scheme != "https" or "google" in (parts.hostname or ""):
            raise ValueError("tile_address ต้องเป็น https:// และต้องไม่ใช่แผนที่ของ Google (ผิดเงื่อนไขการใช้งาน)")
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
    def faults_dir(self) -> Path:
        """Technical details of faults, for the maintainer; never part of the site."""
        return self.cache_dir / "faults"
