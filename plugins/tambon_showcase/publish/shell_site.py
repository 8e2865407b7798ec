"""The part of the site that a generator makes: built only when its sources change, then laid into the site."""

from __future__ import annotations

import shutil
from pathlib import Path

from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import write_if_changed
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import content_signature, digest

from .generators import Generator, ShellSiteError, find_generator
from .keys import package_key
from .site_config import source_paths

MADE_LIST = "shell-site.txt"


def shells_for(settings: Settings, generator: str | None = None) -> Shells:
    """The shells of the present sources; lays the hand-written part into the site when it changed.

    `generator` names one of `GENERATORS`; without it the first that is installed is taken.

    Raises:
        ShellSiteError: the generator is missing or ended with an error, or the theme lacks a marker.
    """
    chosen = find_generator(generator)
    kept = settings.cache_dir / "shells.json"
    made = settings.cache_dir / "shell-site"
    key_file = settings.cache_dir / "shells.key"
    key = _sources_key(settings, chosen)
    shells = Shells.load(kept) if key_file.exists() and key_file.read_text(encoding="utf-8") == key else None
    if shells is None or not made.is_dir():
        chosen.build(chosen, settings, made, kept)
        shells = Shells.load(kept)
        if shells is None:
            raise ShellSiteError(f"ไม่พบโครงหน้าเว็บหลังจากเรียก {chosen.name}")
        key_file.write_text(key, encoding="utf-8")
    _lay(made, settings)
    return shells


def _sources_key(settings: Settings, generator: Generator) -> str:
    sources = content_signature(source_paths(settings.root))
    return digest(sources, package_key(), settings.site_url, generator.name, *generator.versions)


def _lay(made: Path, settings: Settings) -> None:
    """Bring the hand-written files into the site, and take away those that are no longer made."""
    listing = settings.cache_dir / MADE_LIST
    old = set(listing.read_text(encoding="utf-8").split("\n")) if listing.exists() else set()
    new = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()}
    new -= {"sitemap.xml", "sitemap.xml.gz"}
    for name in new:
        target = settings.site_dir / name
        source = made / name
        if (
            not target.exists()
            or target.stat().st_size != source.stat().st_size
            or target.stat().st_mtime < source.stat().st_mtime
        ):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    for name in old - new - {""}:
        (settings.site_dir / name).unlink(missing_ok=True)
    write_if_changed(listing, "\n".join(sorted(new)).encode())
