"""Photos of a draft as a page shows them beside their captions: made light and without metadata, as the site makes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.photo_files import Photo, prepare
from tambon_showcase.finding import Where
from tambon_showcase.model.folders import PHOTO_FOLDER
from tambon_showcase.settings import Settings
from tambon_showcase.worker.isolated import isolated


class PicturesJob(NamedTuple):
    """A draft's small project and the folder of its entry, whose photos are to be shown."""

    home: Path
    folder: Path


def small_pictures(job: PicturesJob) -> Mapping[str, Path]:
    """The smallest file of each photo that can be shown, by the photo's name."""
    cache = (
        Settings(job.home, job.home).cache_dir / PHOTO_FOLDER
    )  # as the check and the preview of this draft
    found: dict[str, Path] = {}
    for path in sorted((job.folder / PHOTO_FOLDER).glob("*")):
        if path.is_file() and not path.is_symlink():
            photo = _photo(path, cache)
            if photo and photo.variants:
                found[path.name] = photo.variants[0].path
    return found


def no_pictures(_job: PicturesJob, _reason: str) -> Mapping[str, Path]:
    """Captions can be written without pictures, too."""
    return {}


def _photo(path: Path, cache: Path) -> Photo | None:
    where = Where(f"{PHOTO_FOLDER}/{path.name}")
    nothing: Photo | None = None
    return isolated(where, nothing, lambda: prepare(path, cache, where))[0]
