"""Benchmark of documents: what reports, slides and pictures cost beside the pages of the same entries.

Used by `bench.py --documents N`. The same synthetic entries are built twice from nothing, without and with documents;
the difference is what documents cost, with the second pass over the pages that links them. A third run makes nothing.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench import make_project, measure

FOLDERS = ("documents/made", "share")
"""Where the documents and pictures made of an entry are, below its pages."""


def documents(size: int, keep: Path | None) -> dict[str, float]:
    """CPU seconds and bytes for each entry; `documents_second_build_made` counts documents made again (0 is right)."""
    folder = Path(tempfile.mkdtemp(prefix=f"bench-documents-{size}-", dir=keep))
    try:
        project = make_project(folder / "project", size)
        build = [sys.executable, "-m", "tambon_showcase", "build", "--root", str(project)]
        pages = measure(build)
        _with_documents(project)
        everything = measure(build)
        shelf = _shelf(project)
        second = measure(build)
        made = _bytes(project)
        return {
            "documents_n": size,
            "documents_cpu_s_per_entry": round((everything.cpu_s - pages.cpu_s) / size, 3),
            "documents_wall_s_per_entry": round((everything.wall_s - pages.wall_s) / size, 3),
            "documents_bytes_per_entry": round(sum(made.values()) / size),
            "documents_peak_rss_mb": everything.peak_mb,
            "documents_second_build_made": len(set(_shelf(project).items()) - set(shelf.items())),
            "documents_second_build_cpu_s": second.cpu_s,
            **{
                f"documents_bytes_{kind}": round(size_bytes / size)
                for kind, size_bytes in sorted(made.items())
            },
        }
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _with_documents(project: Path) -> None:
    """Let the next build begin from nothing, and make documents."""
    for gone in ("site", ".cache"):
        shutil.rmtree(project / gone)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("documents: false", "documents: true"), "utf-8")


def _shelf(project: Path) -> dict[str, int]:
    """Every finished document in the cache with the time when it was put there."""
    return {path.name: path.stat().st_mtime_ns for path in (project / ".cache/tambon/documents").iterdir()}


def _bytes(project: Path) -> Counter[str]:
    """Bytes of all entries by kind: `report`, `deck`, ..., `share` for pictures."""
    found: Counter[str] = Counter()
    for folder in FOLDERS:
        for path in (project / "site").glob(f"2565/*/{folder}/*"):
            kind = "share" if folder == "share" else path.stem.rpartition("-")[0].replace("-", "_")
            found[kind] += path.stat().st_size
    return found
