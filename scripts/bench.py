"""Benchmark: cold build, rebuild of one entry, memory and bytes, side by side with Hugo and plain MkDocs.

    python scripts/bench.py --n 152,878,7256 [--peers hugo,mkdocs] [--json] [--keep FOLDER]
    python scripts/bench.py --documents 8 [--json] [--keep FOLDER]

Every peer gets the same Markdown pages and photos in one run; Hugo's template is our own shell, so that pages
are of equal size. CPU seconds (user + system, with all children) are the figure to compare; wall time depends
on the machine's load. With --json the last line for each N is one JSON object.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from environment import ROOT, ready

PEERS = ("hugo", "mkdocs")
HOST_LIMITS = {
    "site_bytes": {"GitHub Pages": 1_000_000_000},
    "site_files": {"Cloudflare Pages": 20_000, "Cloudflare Pages, paid": 100_000},
}
"""How much of a site its host takes (their documentation, November 2026)."""
MKDOCS_LIMIT = 152
"""Plain Material takes minutes beyond this many entries."""


class Run(NamedTuple):
    """One measured command: CPU and wall seconds, and the largest process's memory in MB."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--n", default="152", help="sizes, such as 152,878,7256")
    parser.add_argument("--peers", default="", help="hugo,mkdocs")
    parser.add_argument(
        "--documents", type=int, default=0, metavar="N", help="documents of N entries instead"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keep", type=Path, help="work here and keep everything")
    chosen = parser.parse_args()
    python = ready("bench")
    if Path(sys.prefix).resolve() != python.parent.parent.resolve():
        os.execv(python, [str(python), *sys.argv])
    peers = [peer for peer in chosen.peers.split(",") if peer in PEERS]
    if chosen.documents:
        from bench_documents import documents

        runs = [functools.partial(documents, chosen.documents, chosen.keep)]
    else:
        runs = [functools.partial(bench, size, peers, chosen.keep) for size in map(int, chosen.n.split(","))]
    for run in runs:
        figures = run()
        print_figures(figures)
        if chosen.json:
            print(json.dumps(figures), flush=True)


def bench(size: int, peers: list[str], keep: Path | None) -> dict[str, float]:
    from bench_peers import hugo, pages_only, plain_mkdocs

    folder = Path(tempfile.mkdtemp(prefix=f"bench-{size}-", dir=keep))
    try:
        project = make_project(folder / "project", size)
        figures = ours(project, size)
        if "hugo" in peers:
            figures |= versus("hugo", hugo(folder / "hugo", project), figures)
            figures |= pages_only(folder / "pages", project, figures["hugo_cpu_s"])
        if "mkdocs" in peers and size <= MKDOCS_LIMIT:
            figures |= versus("mkdocs", plain_mkdocs(folder / "mkdocs", project), figures)
        return figures
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def make_project(project: Path, size: int) -> Path:
    """A project with synthetic entries only; rules, pages and theme are the real ones."""
    from bench_corpus import write_corpus

    for name in ("site_src", "theme_overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", project / "tambons" / "2565" / "_rules")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(
        config.replace("- tambon-showcase:\n", "- tambon-showcase:\n      documents: false\n"),
        encoding="utf-8",
    )
    write_corpus(project, size)
    return project


def ours(project: Path, size: int) -> dict[str, float]:
    build = [sys.executable, "-m", "tambon_showcase", "build", "--root", str(project)]
    cold = measure(build)
    nothing = measure(build)
    touched = next((project / "tambons" / "2565").glob("*-*/*-*/texts/history.md"))
    touched.write_text(touched.read_text(encoding="utf-8") + "\nแก้ไขหนึ่งบรรทัด\n", encoding="utf-8")
    one = measure(build)
    pages, files, size_bytes = count(project / "site")
    return {
        "n": size,
        "pages": pages,
        "site_files": files,
        "site_bytes": size_bytes,
        "cold_cpu_s": cold.cpu_s,
        "cold_wall_s": cold.wall_s,
        "cold_ms_per_page": round(1000 * cold.cpu_s / pages, 3),
        "nothing_changed_s": nothing.wall_s,
        "one_entry_rebuild_s": one.wall_s,
        "one_entry_rebuild_cpu_s": one.cpu_s,
        "peak_rss_mb": max(cold.peak_mb, one.peak_mb),
    }


def versus(name: str, run: Run, figures: dict[str, float]) -> dict[str, float]:
    return {
        f"{name}_cpu_s": run.cpu_s,
        f"{name}_wall_s": run.wall_s,
        f"{name}_peak_rss_mb": run.peak_mb,
        f"cold_cpu_ratio_to_{name}": round(figures["cold_cpu_s"] / run.cpu_s, 3),
    }


def measure(command: list[str]) -> Run:
    """Run a command to its end; its children count.

    Raises:
        SystemExit: the command failed.
    """
    script = "import json,resource,subprocess,sys;c=subprocess.call(sys.argv[1:]);u=resource.getrusage(resource.RUSAGE_CHILDREN);print(json.dumps([c,u.ru_utime+u.ru_stime,u.ru_maxrss]))"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        capture_output=True,
        env=environment,
        check=True,
    )
    wall = time.perf_counter() - started
    code, cpu, peak = json.loads(done.stdout.splitlines()[-1])
    if code:
        raise SystemExit(done.stderr.decode()[-2000:])
    return Run(round(cpu, 2), round(wall, 2), round(peak / 1024, 1))


def count(folder: Path) -> tuple[int, int, int]:
    """Pages, all files, and their bytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return pages, len(files), sum(path.stat().st_size for path in files)


def too_much(figures: dict[str, float]) -> list[str]:
    """Which hosts do not take a site of this size, and why."""
    return [
        f"{host}: {name} {figures[name]:,} > {most:,}"
        for name, hosts in HOST_LIMITS.items()
        for host, most in hosts.items()
        if figures.get(name, 0) > most
    ]


def print_figures(figures: dict[str, float]) -> None:
    print()
    for name, value in figures.items():
        print(f"  {name:28} {value:>14,}")
    for line in too_much(figures):
        print(f"  too much for {line}")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.platform == "win32":
        raise SystemExit("การวัดนี้ต้องใช้ Linux หรือ macOS (resource usage of children is POSIX only)")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
