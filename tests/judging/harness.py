"""A bare site with the judges' pages, so that they are tested without the theme but under its strict CSP."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path

from tambon_showcase.judging.pack import files_below
from tambon_showcase.judging.pages import PAGES, TITLES, page_values
from tambon_showcase.site.templates import render
from tests.judging.example import CODES, pack

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "plugins" / "tambon_showcase" / "theme" / "assets" / "tambon" / "judge"
INFLATE = "assets/tambon/search/inflate.js"
"""The one script of the search that judges' pages use too."""
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'"
)
PACKS = ({"year": 2565, "region": 99, "name": "เขตทดสอบ", "entries": len(CODES)},)
WEBP = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
FAR = '<div class="judge-paper-entry" id="far"><p>หลักฐาน</p></div>'
"""What an address of evidence points to on a page."""
SHELL = """<!doctype html>
<html lang="th"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<link rel="stylesheet" href="/tokens.css"></head>
<body><main>{body}</main></body></html>
"""


def build_site(folder: Path, scored: bool = True) -> Path:
    shutil.copytree(ASSETS, folder / "assets" / "tambon" / "judge")
    (folder / INFLATE).parent.mkdir()
    shutil.copy(ASSETS.parent / "search" / "inflate.js", folder / INFLATE)
    shutil.copy(ASSETS.parent / "site-worker.js", folder / "site-worker.js")
    shutil.copy(ASSETS.parent / "css" / "tokens.css", folder)
    for address, template in PAGES.items():
        write_page(folder / address, render(template, **page_values(2565, PACKS)), TITLES[address])
    target = folder / "judge" / "2565" / "region-99.json"
    target.parent.mkdir()
    target.write_bytes(
        pack(
            scored,
            shared=files_below(folder, "assets/tambon"),
        )
    )
    for code in CODES:
        (folder / "2565" / code).mkdir(parents=True)
        for width in ("400", "800", "1600"):
            (folder / "2565" / code / f"photo-{width}.webp").write_bytes(WEBP)
        for page in ("index", "rubric"):
            write_page(
                folder / "2565" / code / f"{page}.html",
                f'<header class="site-header">หัวเว็บไซต์</header><h1>หน้า {page} ของ {code}</h1>{FAR}'
                '<p><a href="https://example.org/">อ้างอิง</a></p><img src="photo-1600.webp" alt="ภาพ">',
                code,
            )
    return folder


def write_page(path: Path, body: str, title: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SHELL.format(csp=CSP, body=body, title=title), encoding="utf-8")
