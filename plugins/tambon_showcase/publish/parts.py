"""Entries that another machine has built: taken into the site and the memory as if they had been built here (docs/adr/0031).

What an entry is made from decides, as in any build: one whose signature is not today's is compiled here.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tambon_showcase.memory.damage import DAMAGED
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.state import FACTS, FINDINGS, STATE_FILE, BuildState, Stamp, findings_of
from tambon_showcase.pipeline import EntryJob
from tambon_showcase.settings import Settings
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.site.made import is_ours, made_names
from tambon_showcase.site.signature import content_signature, made_signature
from tambon_showcase.site.whole_file import copy

_SEAL = "files/"
"""Before an entry's key: the name under which a part remembers what its files hold."""


class PartError(Exception):
    """A folder is no part; the text says which, in Thai, and what to do."""


def check_parts(parts: Sequence[Path]) -> None:
    """Refuse what is no part before anything is done.

    Raises:
        PartError: `tambon build --part` has not made this folder, or not all of it is there.
    """
    for part in parts:
        if not (is_ours(part) and (part / STATE_FILE).is_file()):
            raise PartError(
                f"{part} ไม่ใช่ส่วนที่สร้างด้วย tambon build --part หรือคัดลอกมาไม่ครบ (ต้องมีไฟล์ .tambon-site และ {STATE_FILE}) "
                "จึงยังไม่ได้เผยแพร่อะไร ให้คัดลอกทั้งโฟลเดอร์รวมไฟล์ที่ซ่อนอยู่ แล้วสั่งใหม่"
            )


def seal(state: BuildState, keys: Iterable[str], settings: Settings) -> None:
    """Remember in a part what its entries' files hold: they are carried to another machine."""
    for key in keys:
        state.remember(_SEAL + key, content_signature([settings.site_dir / key]))


def take_parts(
    state: BuildState, parts: Sequence[Path], todo: Sequence[tuple[EntryJob, Stamp]], settings: Settings
) -> list[tuple[EntryJob, Stamp]]:
    """Take from parts what is to be done and they have as it is to be; returns what stays to be compiled."""
    lacking = {job.key: stamp for job, stamp in todo}
    for part in parts:
        with _memory(part, settings) as there, contextlib.suppress(*DAMAGED):
            for key in _offered(there, part, lacking):
                _place(part / key, key, settings)
                made = made_signature(settings.site_dir / key)
                state.adopt(key, lacking[key]._replace(made=made), there)
                del lacking[key]
    return [(job, stamp) for job, stamp in todo if job.key in lacking]


@contextlib.contextmanager
def _memory(part: Path, settings: Settings) -> Iterator[BuildState]:
    """A copy of a part's memory, since a memory that proves damaged is dropped and begun again."""
    with tempfile.TemporaryDirectory(dir=settings.cache_dir, prefix="part-") as apart:
        own = Path(apart) / STATE_FILE
        copy(part / STATE_FILE, own)
        with BuildState(own) as there:
            yield there


def _offered(there: BuildState, part: Path, lacking: Mapping[str, Stamp]) -> Iterator[str]:
    """The keys of the entries that are lacking here and that a part has as they are to be."""
    for key, known in there.stamps().items():
        is_made = key in lacking and known.signature == lacking[key].signature
        if is_made and _is_whole(there, part, key) and _is_published(there, key):
            yield key


def _is_whole(there: BuildState, part: Path, key: str) -> bool:
    """Whether an entry's files are those that were built: none is lost, and nobody has changed one."""
    return there.memo(_SEAL + key) == content_signature([part / key])


def _is_published(there: BuildState, key: str) -> bool:
    """Whether readers may see all of it. What has errors is left to this build: it knows what readers have now."""
    found = findings_of(there.shares.one(FINDINGS, key))
    return (
        not any(one.is_error for one in found) and Facts.from_json(there.shares.one(FACTS, key)) is not None
    )


def _place(source: Path, key: str, settings: Settings) -> None:
    """Copy an entry's files, and no others, from a part into the site."""
    with EntryFiles.staged(settings) as files:
        for name in made_names(source):
            files.place(source / name, name)
        files.publish(settings, key)
