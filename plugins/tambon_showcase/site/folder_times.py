"""Whether somebody took files from a folder that we made, or put files there, at the price of a look at its folders alone.

Making, removing and replacing a file all change the time of the folder it is in. A file that is written over in place
is not noticed: that needs a look at every file, which costs seconds for a country.
"""

from __future__ import annotations

import json
import os
from pathlib import Path


def folder_times(folder: Path) -> str:
    """The times of a folder and of all folders in it, as a text to remember; empty where there is none."""
    found = {
        os.path.relpath(base, folder): os.stat(base).st_mtime_ns  # noqa: PTH116
        for base, _, _ in os.walk(folder)
    }
    return json.dumps(found, sort_keys=True) if found else ""


def is_untouched(folder: Path, times: str) -> bool:
    """Whether a folder still has the times that were remembered of it."""
    try:
        return bool(times) and all(
            os.stat(f"{folder}{os.sep}{name}").st_mtime_ns == known  # noqa: PTH116 - hot: every entry of the country
            for name, known in json.loads(times).items()
        )
    except (OSError, ValueError, AttributeError):
        return False
