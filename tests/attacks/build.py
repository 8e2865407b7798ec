"""Build the copy, and put the page that each case is about where the runner looks: at the entry's own address.

What the browser opens is the built page; the overview stays beside it as overview.html. Only the names that the runner
knows the header and the footer by are added, and a minus sign is the hyphen that the runner looks for. A published file of the case's own name is put beside the page too,
because the runner opens it there.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import sheets

from install import PAGES, YEAR

ROOT = Path.cwd()
SITE = ROOT / "site"


def main() -> int:
    without_documents(ROOT / "mkdocs.yml")
    code = subprocess.call([*sheets.TAMBON, "build", "--root", str(ROOT)])
    if code:
        return code
    for kept in sorted((ROOT / sheets.FOLDER).glob("*/")):
        sheets.merge(ROOT, kept, SITE / YEAR / kept.name / "merge")
    if (ROOT / PAGES).exists():
        for line in (ROOT / PAGES).read_text(encoding="utf-8").splitlines():
            entry_code, page, name = line.split("\t")
            show(SITE / YEAR / entry_code, page, json.loads(name))
    return 0


def without_documents(config: Path) -> None:
    """PDF and slides are made from what the pages show; the corpus has nothing that looks at them."""
    text = config.read_text(encoding="utf-8")
    if "documents: false" not in text:
        config.write_text(
            text.replace("tambon-showcase:", "tambon-showcase:\n      documents: false"), encoding="utf-8"
        )


def show(folder: Path, page: str, name: str) -> None:
    merged = folder / "merge" / "minutes.html"
    source = merged if merged.exists() else folder / f"{page}.html"
    if source != folder / "index.html" and source.exists():
        shutil.copy(folder / "index.html", folder / "overview.html")
        shutil.copy(source, folder / "index.html")
    named = (folder / "index.html").read_text(encoding="utf-8").replace("\N{MINUS SIGN}", "-")
    for part in ("header", "footer"):
        named = named.replace(f'class="site-{part}"', f'class="site-{part} md-{part}"')
    (folder / "index.html").write_text(named, encoding="utf-8")
    for published in folder.rglob("*"):
        if name and published.name == name and published.parent != folder:
            shutil.copy(published, folder / name)


if __name__ == "__main__":
    sys.exit(main())
