"""The work that Hugo does in the benchmark, by our renderer: each Markdown text as safe HTML in a shell, photos linked.

    python scripts/bench_pages.py PROJECT OUT

No tables, checks, maps, rubric, exports or search: the figure beside Hugo's that compares like with like.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from markupsafe import Markup

from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import render_markdown
from tambon_showcase.finding import Where
from tambon_showcase.site.shells import Shell, Shells


def main(project: Path, out: Path) -> None:
    shells = Shells.load(project / ".cache" / "tambon" / "shells.json")
    assert shells is not None
    for entry in sorted((project / "tambons" / "2565").glob("*-*/*-*/")):
        write_entry(entry, out / entry.name[:6], shells.kinds["section"])


def write_entry(entry: Path, target: Path, shell: Shell) -> None:
    """One page for each text of an entry, and its photos."""
    (target / "photos").mkdir(parents=True)
    for text in sorted((entry / "texts").iterdir()):
        context = LinkContext("text", text.stem, photo=picture, page=lambda path: path)
        done = render_markdown(text.read_text(encoding="utf-8"), context, Where(text.name))
        toc = "".join(f'<li><a href="#{heading.id}">{heading.text}</a></li>' for heading in done.toc)
        page = shell.fill({"title": text.stem, "content": done.html, "toc": toc})
        (target / f"{text.stem}.html").write_text(page, encoding="utf-8")
    for photo in (entry / "photos").iterdir():
        os.link(photo, target / "photos" / photo.name)


def picture(name: str, alt: str) -> Markup:
    """A picture as Hugo writes it."""
    return Markup('<img src="photos/{}" alt="{}">').format(name, alt)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
