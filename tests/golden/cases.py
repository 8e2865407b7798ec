"""Golden cases: each folder holds `tambons/` as an officer writes it and `expected/` as the site must show it.

`python scripts/bless.py` writes `expected/` again; read the difference before committing it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tambon_showcase.publish.publisher import publish
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.whole_shells import alike

GOLDEN = Path(__file__).parent
ROOT = GOLDEN.parent.parent
CASES = sorted(folder.parent.name for folder in GOLDEN.glob("*/tambons"))
_PAGE = "title: @@title@@\ndescription: @@description@@\ncanonical: @@canonical@@\n@@head@@\n@@banner@@\n@@breadcrumbs@@\n@@content@@\n"


def build(case: str, folder: Path) -> dict[str, str]:
    """The text of every page and table of a case, and the findings, by name."""
    shutil.copytree(GOLDEN / case / "tambons", folder / "tambons")
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", folder / "tambons" / "2565" / "_rules")
    shell = Shell.cut(_PAGE)
    shells = Shells(
        alike(shell),
        {},
        (),
    )
    report = publish(
        Settings(folder, folder / "site", "https://example.go.th/", make_documents=False), shells
    )
    found = [f"{f.code} {f.severity} {f.file}:{f.line} {f.message} → {f.fix}\n" for f in report.findings]
    pages = {
        name: (folder / "site" / name).read_text(encoding="utf-8-sig") for name in _names(folder / "site")
    }
    return {"findings.txt": "".join(found), **pages}


def _names(site: Path) -> list[str]:
    paths = [*site.glob("2565/*/*.html"), *site.glob("2565/*/data/*.csv")]
    return sorted(path.relative_to(site).as_posix() for path in paths)
