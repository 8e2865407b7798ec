"""The other generators in `bench.py`, each given the same Markdown pages and photos."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from bench import Run, measure


def hugo(folder: Path, project: Path) -> Run:
    """The same Markdown pages through Hugo, with our section shell as its template."""
    shells = json.loads((project / ".cache" / "tambon" / "shells.json").read_text(encoding="utf-8"))
    parts = shells["kinds"]["section"]
    values = {"title": "{{ .Title }}", "content": "{{ .Content }}", "toc": "{{ .TableOfContents }}"}
    template = "".join(values.get(part, "") if index & 1 else part for index, part in enumerate(parts))
    (folder / "layouts" / "_default").mkdir(parents=True)
    for kind in ("single", "list", "home"):
        (folder / "layouts" / "_default" / f"{kind}.html").write_text(template, encoding="utf-8")
    (folder / "hugo.toml").write_text(
        'baseURL = "/"\nuglyURLs = true\ndisableKinds = ["taxonomy", "term", "RSS"]\n', encoding="utf-8"
    )
    copy_pages(project, folder / "content", lambda title: f"---\ntitle: {title}\n---\n")
    return measure([str(Path(sys.executable).parent / "hugo"), "--quiet", "--source", str(folder)])


def pages_only(folder: Path, project: Path, hugo_cpu_s: float) -> dict[str, float]:
    """Hugo's work by our renderer alone: how much of the distance is other work."""
    script = Path(__file__).with_name("bench_pages.py")
    run = measure([sys.executable, str(script), str(project), str(folder)])
    return {
        "pages_only_cpu_s": run.cpu_s,
        "pages_only_cpu_ratio_to_hugo": round(run.cpu_s / hugo_cpu_s, 3),
    }


def plain_mkdocs(folder: Path, project: Path) -> Run:
    """The same Markdown pages as ordinary MkDocs pages with Material, navigation pruned, built-in search."""
    copy_pages(project, folder / "docs", lambda title: f"---\ntitle: {title}\n---\n")
    (folder / "docs" / "index.md").write_text("# หน้าแรก\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, language: th, font: false, features: [navigation.prune]}\nplugins: [search]\n"
        "validation: {links: {not_found: ignore, unrecognized_links: ignore}}\n",
        encoding="utf-8",
    )
    return measure([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")])


def copy_pages(project: Path, target: Path, front_matter: Callable[[str], str]) -> None:
    for text in (project / "tambons" / "2565").glob("*-*/*-*/texts/*.md"):
        entry = target / text.parent.parent.name[:6]
        entry.mkdir(parents=True, exist_ok=True)
        (entry / text.name).write_text(
            front_matter(text.stem) + text.read_text(encoding="utf-8"), encoding="utf-8"
        )
        if not (entry / "photos").exists():
            shutil.copytree(text.parent.parent / "photos", entry / "photos", copy_function=os.link)
