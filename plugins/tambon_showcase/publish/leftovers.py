"""What a build that was killed left in the cache: folders in which its workers were at work."""

from __future__ import annotations

import contextlib
import itertools
import shutil
import time
from pathlib import Path

from tambon_showcase.documents.shelf import WORK
from tambon_showcase.site.entry_files import STAGED
from tambon_showcase.worker.bounds import SILENCE_S


def sweep(cache_dir: Path) -> None:
    """Remove such folders when no worker can be in them any more: each is ended sooner than this."""
    oldest = time.time() - SILENCE_S
    works = (cache_dir / "documents").glob(f"{WORK}*")
    for folder in itertools.chain(works, (cache_dir / STAGED).glob("*")):
        with contextlib.suppress(FileNotFoundError):  # its command has just ended
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)
