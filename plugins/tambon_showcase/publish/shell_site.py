"""The part of the site that a generator makes: built only when its sources change, then laid into the site."""

from __future__ import annotations

from pathlib import Path

from tambon_showcase.memory.turn import take_turn
from tambon_showcase.settings import Settings
from tambon_showcase.site.ground import claim
from tambon_showcase.site.made import intend, known, names_below
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import content_signature, digest
from tambon_showcase.site.whole_file import write_if_changed

from .generators import Generator, find_generator
from .history import has_feed
from .keys import package_key
from .run_generator import ShellSiteError
from .site_config import read_config, source_paths

_NOT_LAID = frozenset({"sitemap.xml", "sitemap.xml.gz"})
"""What a generator makes of its own pages only; ours count all."""


def sources_signature(settings: Settings) -> str:
    """Changes when what the hand-written part is made from changes: its files, the environment, this package."""
    config = repr(read_config(settings.root))  # also what it takes from the environment and from other files
    return digest(content_signature(source_paths(settings.root)), config, package_key())


def claim_site(settings: Settings) -> None:
    """Take the folder of the site, before anything is written there, and while no other build is at work.

    Two builds that begin at once would take each other's half-written mark for a file of somebody else's.

    Raises:
        BusyError: another build does not end.
        GroundError: it may not be built into.
        SettingsError: mkdocs.yml cannot be read.
    """
    sources = (settings.tambons_dir, settings.cache_dir, *source_paths(settings.root))
    with take_turn(settings.cache_dir):
        claim(settings.site_dir, settings.root, sources)


def shells_for(settings: Settings, generator: str | None = None) -> Shells:
    """The shells of the present sources; the hand-written part is then in `pages_dir`, made again when it changed.

    `generator` names one of `GENERATORS`; without it the first that is installed is taken. What was kept of an earlier
    build is used only if its bytes are still those that were kept.

    Raises:
        ShellSiteError: the generator is missing or ended with an error, or the theme lacks a marker.
        SettingsError: mkdocs.yml cannot be read.
    """
    chosen = find_generator(generator)
    kept, made = settings.cache_dir / "shells.json", pages_dir(settings)
    key_file = settings.cache_dir / "shells.key"
    key = _sources_key(settings, chosen)
    shells = Shells.load(kept) if _is_kept(key_file, key, kept, made) else None
    if shells is None:
        chosen.build(chosen.name, settings, made, kept)
        shells = Shells.load(kept)
        if shells is None:
            raise ShellSiteError(f"ไม่พบโครงหน้าเว็บหลังจากเรียก {chosen.name}")
        key_file.write_text(f"{key} {content_signature([kept, made])}", encoding="utf-8")
    return shells


def pages_dir(settings: Settings) -> Path:
    """Where the hand-written part of the site is kept between builds."""
    return settings.cache_dir / "shell-site"


def lay(made: Path, site_dir: Path) -> frozenset[str]:
    """Bring the hand-written files of `made` into the site; returns their names."""
    names = frozenset(names_below(made)) - _NOT_LAID
    for name in names - frozenset(known(site_dir)):
        intend(site_dir, name)
    for name in names:
        write_if_changed(site_dir / name, (made / name).read_bytes())
    return names


def _is_kept(key_file: Path, key: str, kept: Path, made: Path) -> bool:
    try:
        known = key_file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return known.partition(" ")[0] == key and known == f"{key} {content_signature([kept, made])}"


def _sources_key(settings: Settings, generator: Generator) -> str:
    feed = str(has_feed(settings))
    return digest(sources_signature(settings), settings.site_url, feed, generator.name, *generator.versions)
