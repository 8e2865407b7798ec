"""Other searches over the same pages: Pagefind (extended, text cut by ICU if PyICU is here) and Material's own."""

from __future__ import annotations

import html
import importlib.util
import itertools
import json
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

PAGEFIND_RUN = """<!doctype html><meta charset="utf-8"><title>-</title><script type="module">
import * as pagefind from "./pagefind/pagefind.js";
window.ready = pagefind.init();
window.doSearch = async (question) => {
  const cut = %s ? [...new Intl.Segmenter("th", { granularity: "word" }).segment(question)].map((s) => s.segment).join(" ") : question;
  const found = await pagefind.search(cut);
  const rows = await Promise.all(found.results.slice(0, 10).map((row) => row.data()));
  return rows.map((row) => row.meta.address);
};
</script>"""
MATERIAL_RUN = """<!doctype html><meta charset="utf-8"><title>-</title><script>
const worker = new Worker("assets/javascripts/workers/search.js");
const next = () => new Promise((done) => worker.addEventListener("message", (event) => done(event.data), { once: true }));
window.ready = fetch("search_index.json").then((answer) => answer.json()).then((index) => {
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  return next();
});
window.doSearch = async (question) => {
  worker.postMessage({ type: 2, data: question });
  const { data } = await next();
  const found = data.items.map(([page]) => page.location.split("#")[0]);
  return [...new Set(found)].slice(0, 10).map((address) => "/" + address);
};
</script>"""


def _pages(corpus: Path) -> Iterator[dict[str, Any]]:
    with corpus.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _size(folder: Path) -> dict[str, Any]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {"index_bytes": sum(path.stat().st_size for path in files), "files": len(files)}


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _cutter() -> Callable[[str], str] | None:
    """Thai words apart, as ICU cuts them; none where PyICU is not installed."""
    if importlib.util.find_spec("icu") is None:
        return None
    import icu

    words = icu.BreakIterator.createWordInstance(icu.Locale("th"))

    def cut(found: re.Match[str]) -> str:
        text = found[0]
        words.setText(text)
        ends = [0, *words]
        return " ".join(text[a:b] for a, b in itertools.pairwise(ends))

    return lambda text: re.sub("[ก-๎]+", cut, text)


def pagefind(corpus: Path, folder: Path) -> dict[str, Any]:
    """Pagefind's index of the pages as bare HTML."""
    cut = _cutter()
    source = folder / "source"
    for page in _pages(corpus):
        target = source / page["url"].strip("/") / "index.html"
        target.parent.mkdir(parents=True)
        target.write_text(_bare(page, cut or str), encoding="utf-8")
    before = _children_cpu()
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(source),
        "--output-path",
        str(folder / "pagefind"),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    cpu = _children_cpu() - before
    shutil.rmtree(source)
    found = _size(folder / "pagefind")
    (folder / "run.html").write_text(PAGEFIND_RUN % json.dumps(bool(cut)), encoding="utf-8")
    return {"build_cpu_s": round(cpu, 2), "cut_by_icu": bool(cut), **found}


def _bare(page: dict[str, Any], cut: Callable[[str], str]) -> str:
    def text(value: str) -> str:
        return html.escape(cut(value))

    parts = "".join(
        f"<h2 id=s{i}>{text(h)}</h2><p>{text(b)}</p>" for i, (h, b) in enumerate(page["sections"])
    )
    address = html.escape(page["url"])
    return (
        f'<!doctype html><html lang="th"><meta charset="utf-8"><title>{text(page["title"])}</title>'
        f'<main data-pagefind-body data-pagefind-meta="address:{address}"><h1>{text(page["title"])}</h1>{parts}</main>'
    )


def material(corpus: Path, folder: Path) -> dict[str, Any]:
    """Material's single index file and its worker."""
    import material as theme

    assets = Path(theme.__file__).parent / "templates/assets/javascripts"
    shutil.copytree(assets / "lunr", folder / "assets/javascripts/lunr")
    (folder / "assets/javascripts/workers").mkdir()
    worker = next((assets / "workers").glob("search.*.min.js"))
    shutil.copy(worker, folder / "assets/javascripts/workers/search.js")
    rows = []
    for page in _pages(corpus):
        address = page["url"].lstrip("/")
        rows.append({"location": address, "title": page["title"], "text": ""})
        parts = enumerate(page["sections"])
        rows += [
            {"location": f"{address}#s{i}", "title": head, "text": f"<p>{html.escape(text)}</p>"}
            for i, (head, text) in parts
        ]
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    config = {"lang": ["th"], "separator": "[\\s\\-]+", "pipeline": ["stopWordFilter"], "fields": fields}
    index = folder / "search_index.json"
    index.write_text(json.dumps({"config": config, "docs": rows}), encoding="utf-8")
    (folder / "run.html").write_text(MATERIAL_RUN, encoding="utf-8")
    return {"build_cpu_s": 0.0, "index_bytes": index.stat().st_size, "files": 1}


PEERS = {"pagefind": pagefind, "material": material}
