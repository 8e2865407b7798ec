"""Benchmark of the search: our index, and on request Pagefind and Material's own, in one run in real Chromium.

    python scripts/bench_search.py --corpus PAGES.jsonl --queries GOLD.json [--peers pagefind,material] [--firefox] [--json]

PAGES.jsonl holds a page a line (url, code, slug, title, province, amphoe, dim, ptype, sections); GOLD.json the
questions with class, text and relevant pages. Bytes are what a host sends that packs text files (gzip).
With --firefox, Firefox answers as well, and answers that differ from Chromium's are counted.
With --json the last line is one JSON object: ours at the top, each peer under `peers`.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench_search_browser import measure
from bench_search_firefox import compare
from bench_search_peers import PEERS
from tambon_showcase.search import InMemory, SearchDocument, SearchSection, contribution, write_index
from tambon_showcase.site.scripts import publish_scripts

ROOT = Path(__file__).resolve().parent.parent
RUN = """<!doctype html><meta charset="utf-8"><title>-</title><script type="module">
import { begin, ask } from "./assets/tambon/search/client.js";
begin("assets/tambon/index/");
window.ready = ask("");
window.doSearch = async (question) => (await ask(question, { limit: 10 })).items.map((item) => item.address.split("#")[0]);
</script>"""
Pages = list[dict[str, Any]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--peers", default="")
    parser.add_argument("--firefox", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    gold = json.loads(options.queries.read_text(encoding="utf-8"))
    result = _run("ours", build_ours, options.corpus, gold, firefox=options.firefox)
    names = [name for name in options.peers.split(",") if name]
    result["peers"] = {name: _run(name, PEERS[name], options.corpus, gold) for name in names}
    if options.json:
        print(json.dumps(result, ensure_ascii=False))


def _run(name: str, build: Any, corpus: Path, gold: Pages, *, firefox: bool = False) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        built = build(corpus, Path(folder))
        publish_scripts(Path(folder))
        found = {**built, **measure(Path(folder), gold)}
        if firefox:
            found["firefox"] = compare(Path(folder), gold)
    found["index_to_text"] = round(found["index_bytes"] / _text_bytes(corpus), 3)
    _show(name, found)
    return found


def _show(name: str, found: dict[str, Any]) -> None:
    print(
        f"{name}: recall@10 {found['recall_at_10']:.3f}  MRR {found['mrr']:.3f}  empty {found['empty']:.2f}"
    )
    for kind, row in found["classes"].items():
        print(
            f"    {kind:12s} recall {row['recall_at_10']:.2f}  MRR {row['mrr']:.2f}  {row['mean_bytes'] / 1e3:.0f} KB"
        )
    sizes = (found["init_bytes"], found["mean_bytes"], found["max_bytes"])
    print(
        "    bytes before the first question, mean, most: "
        + ", ".join(f"{size / 1e3:.1f} KB" for size in sizes)
    )
    print(
        f"    index {found['index_bytes'] / 1e6:.1f} MB, {found['index_to_text']} of the text; {found['files']} files"
    )
    print(
        f"    build {found['build_cpu_s']:.1f} CPU s; answers {found['median_ms']:.0f} ms, 95 of 100 within",
        end=" ",
    )
    print(f"{found['p95_ms']:.0f} ms; memory of the tab {found['tab_mb']:.0f} MB", flush=True)
    if "firefox" in found:
        print(f"    Firefox answers {found['firefox']['alike']} of {found['firefox']['questions']} alike")


def _text_bytes(corpus: Path) -> int:
    pages = read_pages(corpus)
    texts = (part for page in pages for part in (page["title"], *itertools.chain(*page["sections"])))
    return sum(len(text.encode()) for text in texts)


def read_pages(corpus: Path) -> Iterator[dict[str, Any]]:
    with corpus.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _documents(corpus: Path) -> Iterator[tuple[str, list[SearchDocument]]]:
    for code, pages in itertools.groupby(read_pages(corpus), key=lambda page: str(page["code"])):
        yield f"2565/{code}", [_document(page) for page in pages]


def _document(page: dict[str, Any]) -> SearchDocument:
    sections = (SearchSection(f"s{i}", heading, text) for i, (heading, text) in enumerate(page["sections"]))
    return SearchDocument(
        address=page["url"],
        key=f"2565/{page['code']}",
        title=page["title"],
        kind=page["slug"],
        province=page["province"],
        district=page["amphoe"],
        year_be=2565,
        topics=tuple(page["ptype"]),
        sections=tuple(sections),
    )


def build_ours(corpus: Path, folder: Path) -> dict[str, Any]:
    contributions, cpu = [], 0.0
    for key, pages in _documents(corpus):
        start = time.process_time()
        contributions.append((key, contribution(pages)))
        cpu += time.process_time() - start
    start = time.process_time()
    write_index(InMemory(contributions), folder / "assets/tambon/index")
    cpu += time.process_time() - start
    files = [path for path in (folder / "assets/tambon/index").rglob("*") if path.is_file()]
    shutil.copytree(
        ROOT / "plugins/tambon_showcase/theme/assets/tambon/search", folder / "assets/tambon/search"
    )
    (folder / "run.html").write_text(RUN, encoding="utf-8")
    size = sum(path.stat().st_size for path in files)
    return {"build_cpu_s": round(cpu, 2), "index_bytes": size, "files": len(files)}


if __name__ == "__main__":
    sys.exit(main())
