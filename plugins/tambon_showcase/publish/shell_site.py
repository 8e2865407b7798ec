"""The part of the site that MkDocs makes: built only when its sources change, then laid into the site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import write_if_changed
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import content_signature, digest

from .keys import package_key

SHELLS_ONLY = "TAMBON_SHELLS_ONLY"
"""Environment variable that tells our plugin where to keep the shells, and not to publish."""
MADE_LIST = "shell-site.txt"
GENERATORS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")


class ShellSiteError(Exception):
    """MkDocs could not build the hand-written part; the text is what it said."""


def shells_for(settings: Settings) -> Shells:
    """The shells of the present sources; lays the hand-written part into the site when it changed.

    Raises:
        ShellSiteError: MkDocs ended with an error.
    """
    kept = settings.cache_dir / "shells.json"
    made = settings.cache_dir / "shell-site"
    key_file = settings.cache_dir / "shells.key"
    key = _sources_key(settings)
    shells = Shells.load(kept) if key_file.exists() and key_file.read_text(encoding="utf-8") == key else None
    if shells is None or not made.is_dir():
        _run_mkdocs(settings, made, kept)
        shells = Shells.load(kept)
        if shells is None:
            raise ShellSiteError("ไม่พบโครงหน้าเว็บหลังจากเรียก mkdocs")
        key_file.write_text(key, encoding="utf-8")
    _lay(made, settings)
    return shells


def _sources_key(settings: Settings) -> str:
    root = settings.root
    folders = [root / "mkdocs.yml", root / "site_src", root / "theme_overrides"]
    versions = [version(name) for name in GENERATORS]
    return digest(content_signature(folders), package_key(), settings.site_url, *versions)


def _run_mkdocs(settings: Settings, made: Path, kept: Path) -> None:
    command = [
        sys.executable,
        "-P",  # a file of the project's folder never stands in for a library
        "-m",
        "mkdocs",
        "build",
        "-f",
        str(settings.root / "mkdocs.yml"),
        "-d",
        str(made),
    ]
    environment = {**os.environ, SHELLS_ONLY: str(kept), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command,
        cwd=settings.root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise ShellSiteError(done.stderr.strip()[-2000:])


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
