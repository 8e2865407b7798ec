"""The search index: from all entries' contributions to static files, whole or only what changed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import facets
from .buckets import Bucket, decode, encode
from .documents import Fragment, SearchDocument, fragments, unpack
from .examples import examples
from .files import IndexFolder
from .grams import Array
from .knowledge import published
from .lists import CUT, Content, CutListError, changed
from .normalise import normalise
from .parts import PostingPartitions, split_postings
from .postings import LOCAL_BITS, postings
from .rows import joined, without
from .source import Contributions
from .state import FORMAT, IndexState

ROOT, FACETS, KNOWLEDGE = "root.json", "facets.bin", "knowledge.bin"
_PATCHED_AT_MOST = 64
_ENTRIES_WITH_EXAMPLES = 40
"""Entries whose pages are read for examples: of thin ones many say nothing."""

FacetRows = dict[int, facets.FacetRow]


@dataclass(frozen=True, slots=True)
class IndexingResult:
    """What a run did: entries in the index, files with other bytes, whether all was built from the start."""

    entries: int
    changed_files: int
    whole: bool


def write_index(source: Contributions, out_dir: Path, *, previous: Path | None = None) -> IndexingResult:
    """Write the index of all contributions into its folder.

    `previous` is a small file of our own, outside the site, that says what the folder held after the
    last run; with it only the files of changed entries are written again, with the same result.
    """
    before, now, files = IndexState.load(previous), IndexState.of(source.digests()), IndexFolder(out_dir)
    whole = not _patchable(before, now, files)
    if previous is not None:
        previous.unlink(
            missing_ok=True
        )  # a run that is interrupted leaves an index that cannot be changed in part
    if not whole:
        try:
            _patch(source, before, now, files)
        except CutListError:
            whole = True
    if whole:
        _build(source, now, files)
    if previous is not None:
        now.save(previous)
    return IndexingResult(len(now.entries), files.changed, whole)


def _patchable(before: IndexState, now: IndexState, files: IndexFolder) -> bool:
    if not before.entries:  # whatever is in the folder, we do not vouch for it
        return False
    root = json.loads(files.read(ROOT) or b"{}")
    left = root.get("format") == FORMAT and root.get("name") == before.name
    return (
        left
        and before.slot_bits == now.slot_bits
        and len(before.not_in(now)) + len(now.not_in(before)) <= _PATCHED_AT_MOST
    )


def _build(source: Contributions, now: IndexState, files: IndexFolder) -> None:
    rows: FacetRows = {}
    with tempfile.TemporaryDirectory() as folder:
        parts = PostingPartitions(Path(folder), now.bucket_bits)
        for added in _entries(source, now.slots(), files, rows):
            parts.add(added)
        for part in parts:
            for number, bucket in encode(Content(part, {}), now.bucket_bits, now.slot_bits):
                files.write_bucket(number, bucket)
    _tables(rows, now, files)
    files.sweep()


def _patch(source: Contributions, before: IndexState, now: IndexState, files: IndexFolder) -> None:
    old, new = before.not_in(now), now.not_in(before)
    if not old and not new:
        files.write(KNOWLEDGE, published())  # it changes without any entry
        return
    rows = facets.decode(files.read(FACETS))
    gone = [_row([unpack(page) for page in files.pages(slot)], slot) for slot in old.values()]
    added = list(_entries(source, new, files, rows))
    for slot in set(old.values()) - set(new.values()):
        del rows[slot]
        files.write_pages(slot, [])
    _change(joined(gone), joined(added), now, files)
    _tables(rows, now, files)


def _change(gone: Array, added: Array, now: IndexState, files: IndexFolder) -> None:
    gone, added = without(gone, added), without(added, gone)
    less, more = dict(split_postings(gone, now.bucket_bits)), dict(split_postings(added, now.bucket_bits))
    none = np.zeros(0, np.uint64)
    for number in sorted(less.keys() | more.keys()):
        content = decode(files.bucket(number), number, now.bucket_bits)
        content = changed(content, less.get(number, none), more.get(number, none), now.slot_bits)
        buckets = dict(encode(content, now.bucket_bits, now.slot_bits))
        files.write_bucket(number, buckets.get(number, Bucket()))


def _entries(
    source: Contributions, slots: dict[str, int], files: IndexFolder, rows: FacetRows
) -> Iterator[Array]:
    """Publish the pages of these entries, note their facets, and return their postings."""
    for key, slot in slots.items():
        pages = list(fragments(source.one(key)))
        files.write_pages(slot, pages)
        shown = [unpack(page) for page in pages]
        rows[slot] = facets.row([page.document for page in shown])
        yield _row(shown, slot)


def _row(pages: list[Fragment], slot: int) -> Array:
    return postings(pages) | np.uint64(slot << LOCAL_BITS)


def _tables(rows: FacetRows, now: IndexState, files: IndexFolder) -> None:
    pages = sum(len(row.pages) for row in rows.values())
    root = {"format": FORMAT, "name": now.name, "entries": len(rows), "pages": pages}
    provinces = {normalise(name) for name in {row.place[0] for row in rows.values()}} - {""}
    root |= {"provinces": sorted(provinces, key=lambda name: (-len(name), name))}
    root |= {"fiction": sorted(slot for slot, row in rows.items() if row.fiction)}
    root |= {"examples": examples(_documents(rows, files))}
    root |= {"slotBits": now.slot_bits, "bucketBits": now.bucket_bits, "cut": CUT}
    files.write(FACETS, facets.encode(rows))
    files.write(KNOWLEDGE, published())
    files.write(ROOT, json.dumps(root, ensure_ascii=False).encode())


def _documents(rows: FacetRows, files: IndexFolder) -> Iterator[SearchDocument]:
    """Pages of entries, those of real tambons before invented ones."""
    entries = (slot for slot, row in sorted(rows.items()) if row.pages[0][0] != facets.SITE)
    for slot in sorted(entries, key=lambda slot: rows[slot].fiction)[:_ENTRIES_WITH_EXAMPLES]:
        yield from (unpack(page).document for page in files.pages(slot))
