"""The end of a build that we refuse: our sentence alone, in Thai."""

from __future__ import annotations

import logging
from typing import Any

from mkdocs.exceptions import Abort

FLAT_FILES = (
    "กรุณาเพิ่มบรรทัด use_directory_urls: false ใน mkdocs.yml เพราะทุกหน้าต้องเปิดจากโฟลเดอร์ในเครื่องได้ (ดู docs/adr/0003) / "
    "Please add the line use_directory_urls: false to mkdocs.yml: "
    "every page must also open from a folder without a web server."
)
log = logging.getLogger(f"mkdocs.plugins.{__package__}")


class RefusedError(Abort):
    """Ends the command with MkDocs' own status; a `PluginError` would end it with “Aborted with a BuildError!”."""

    def show(self, *_: Any, **__: Any) -> None:
        """Say why in the log, where MkDocs says what is wrong."""
        log.error("%s", self.message)
