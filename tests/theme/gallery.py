"""Build a small site that shows every snippet of docs/components.md inside the real page shells.

    python -m tests.theme.gallery build/gallery

So the stylesheet can be judged, and tested, without the core and without any entry.
"""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from tambon_showcase.fonts import write_fonts

HOOK = """from tambon_showcase.plugin.look import add_look, add_files
def on_config(config):
    add_look(config)
def on_files(files, config):
    return add_files(files, config)
"""
"""The package's look without the plugin: nothing is filled, nothing published."""
ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PATH": "", "PYTHONPATH": str(ROOT / "plugins")}
COMPONENTS = ROOT / "docs" / "components.md"
ENTRY_PARTS = {
    "banner": "Banner",
    "breadcrumbs": "Breadcrumbs",
    "entrybar": "Entry bar",
    "toc": "Table of contents",
}

PAGES = {
    "home": ("home", ["Home hero", "Key figures", "Region list", "Cards", "Source line"]),
    "overview": (
        "entry",
        [
            "Entry hero",
            "Lead text and vision",
            "Key figures",
            "Cards",
            "Facades of video and map",
            "Video of the folder",
            "Contents of an entry",
            "Facts",
        ],
    ),
    "population": (
        "section",
        [
            "Page head",
            "Contributed text",
            "Data table",
            "Frame of the analysis",
            "Empty state",
            "Notes and quotes",
            "Previous and next",
        ],
    ),
    "more": (
        "section",
        [
            "Page head",
            "People",
            "Gallery and single photo",
            "Media kit",
            "Pins",
            "Culture calendar",
            "Timeline",
            "Downloads",
        ],
    ),
    "projects": (
        "section",
        ["Page head", "Projects (logic model)", "Badges", "Icons", "Buttons and edit link"],
    ),
    "rubric": (
        "rubric",
        ["Page head", "Completeness strip", "Extent and basis of evidence", "Rubric criterion and item"],
    ),
    "process": ("wide", ["Page head", "Process of 5 ร่วม"]),
    "browse": (
        "list",
        ["Page head", "Filters", "Choosing and comparing", "Entry list", "Pages of a long list"],
    ),
    "notice": ("notice", ["Page head", "Notice page of an entry with errors"]),
}
"""Page -> shell and the sections of docs/components.md that it shows."""


def snippets() -> dict[str, list[str]]:
    """The HTML blocks of docs/components.md by the heading they are under."""
    sections = re.split(r"^## ", COMPONENTS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    named = {text.partition("\n")[0]: re.findall(r"```html\n(.*?)```", text, re.DOTALL) for text in sections}
    return {name: blocks for name, blocks in named.items() if blocks}


def build(target: Path) -> Path:
    """Build the gallery into `target`/site and return that folder."""
    site = target / "site"
    _write_sources(target)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(target / "mkdocs.yml")],
        check=True,
        capture_output=True,
        env=ENVIRONMENT,
    )
    blocks = snippets()
    for name, (shell, sections) in PAGES.items():
        page = site / f"{name}.html"
        page.write_text(_fill(page.read_text("utf-8"), name, shell, sections, blocks), "utf-8")
    write_fonts(site / "assets/tambon/fonts", target / "cache")
    _draw_photos(site)
    (site / "film.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nสวัสดี\n", "utf-8")
    return site


def _write_sources(target: Path) -> None:
    docs = target / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "index.md").write_text("# รายการ\n", "utf-8")
    for name, (shell, _) in PAGES.items():
        (docs / f"{name}.md").write_text(f"---\ntemplate: tambon/page.html\nshell: {shell}\n---\n", "utf-8")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": "docs",
        "site_dir": "site",
        "plugins": [],
        "hooks": ["hook.py"],
        "nav": ["index.md", *(f"{name}.md" for name in PAGES)],
        "theme": {"custom_dir": str(ROOT / "theme_overrides")},
    }
    (target / "hook.py").write_text(HOOK, "utf-8")
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")


def _fill(html: str, name: str, shell: str, sections: list[str], blocks: dict[str, list[str]]) -> str:
    values = {marker: blocks[section][0] for marker, section in ENTRY_PARTS.items()}
    values |= {
        "title": f"{name} - ตัวอย่างส่วนประกอบ",
        "description": "หน้าแสดงส่วนประกอบ",
        "canonical": "",
        "head": "",
        "content": "\n".join(_headed(section, block) for section in sections for block in blocks[section]),
        "edit": "",
        "footer_note": "",
    }
    if shell not in ("section", "rubric"):
        values["toc"] = ""
    if shell not in ("entry", "section", "rubric"):
        values["banner"] = ""
    ruled = html.replace(
        '<meta name="policy" content="@@csp@@">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">',
    )
    return re.sub("@@([a-z_]+)@@", lambda found: values[found[1]], ruled)


def _headed(section: str, block: str) -> str:
    """`block` under a heading of its own when it begins in the middle of a page's outline."""
    needs_heading = "<h3" in block and not re.search("<h[12]", block)
    return f"<h2>{section}</h2>\n{block}" if needs_heading else block


def policy(html: str) -> str:
    """A strict policy that lets run only the inline scripts of the theme that are in `html`."""
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
    scripts = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in sorted(hashes))])
    own = "style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'"
    return f"default-src 'none'; script-src {scripts}; {own}"


def _draw_photos(site: Path) -> None:
    wide = {"cover-800.jpg": 800, "photo-1-400.jpg": 400, "photo-1-800.jpg": 800, "photo-1-1600.jpg": 1600}
    for name, width in wide.items():
        _landscape(width, width * 2 // 3).save(site / name, quality=80)
    for name, width in {"cover-800.webp": 800, "cover-1600.webp": 1600}.items():
        _landscape(width, width * 2 // 3).save(site / name, quality=78)
    for name, width in {"photo-2-400.jpg": 400, "photo-2-1600.jpg": 1600}.items():
        _landscape(width, width * 4 // 3).save(site / name, quality=80)


def _landscape(width: int, height: int) -> Image.Image:
    """Sky, hills and rice fields, flat; enough to judge how words sit beside a picture."""
    picture = Image.new("RGB", (width, height), "#f6d9a8")
    pen = ImageDraw.Draw(picture)
    pen.ellipse([width * 0.62, height * 0.12, width * 0.78, height * 0.12 + width * 0.16], fill="#f2a65a")
    for top, color, lean in ((0.42, "#7d93b8", 0.3), (0.52, "#4f6f8f", -0.25), (0.62, "#3f6b4f", 0.2)):
        ridge = [
            (0, height * (top + lean / 4)),
            (width * (0.5 + lean), height * (top - 0.14)),
            (width, height * top),
        ]
        pen.polygon([*ridge, (width, height), (0, height)], fill=color)
    for row in range(8):
        y = height * (0.7 + row * 0.04)
        pen.line([(0, y), (width, y - height * 0.03)], fill="#a9bf5a", width=max(2, height // 60))
    return picture


if __name__ == "__main__":
    print(build(Path(sys.argv[1]).resolve()))  # noqa: T201
