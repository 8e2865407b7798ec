"""A small project: the real rules, a few valid entries, and shells of a few letters."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from tambon_showcase.publish.publisher import publish
from tambon_showcase.publish.wishes import BuildReport, BuildWishes
from tambon_showcase.settings import Settings
from tambon_showcase.site.shells import Shell, Shells
from tests.in_process import in_this_process, same_rules_once  # noqa: F401 - fixtures
from tests.whole_shells import alike

ROOT = Path(__file__).parent.parent.parent
TAMBONS = {
    "640904": ("64-สุโขทัย", "กลางดง"),
    "160104": ("16-ลพบุรี", "โก่งธนู"),
    "670316": ("67-เพชรบูรณ์", "ลานบ่า"),
}


def small_shells(word: str = "") -> Shells:
    """Shells that show every marker's value."""
    shell = Shell.cut(
        f"<title>@@title@@</title>@@head@@{word}<body>@@banner@@@@breadcrumbs@@@@entrybar@@@@content@@@@edit@@</body>"
    )
    home = Shell.cut("@@home_numbers@@@@home_newest@@@@home_regions@@")
    return Shells(alike(shell), {"index.html": home}, ("",))


@dataclasses.dataclass
class Project:
    """A project folder that tests may change and publish."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def entry(self, code: str) -> Path:
        province, name = TAMBONS[code]
        return self.root / "tambons" / "2565" / province / f"{code}-{name}"

    def add(self, code: str, level: str = "district") -> Path:
        folder = self.entry(code)
        (folder / "texts").mkdir(parents=True)
        (folder / "tambon.yml").write_text(
            f'code: "{code}"\nlevel: {level}\nsummary: ตำบลในชุดทดสอบ\n', encoding="utf-8"
        )
        (folder / "texts" / "history.md").write_text("## ที่มา\n\nเรื่องเล่าของตำบล\n", encoding="utf-8")
        return folder

    def add_like(self, code: str, other: str) -> Path:
        """An entry of another tambon of the province, with the same files."""
        folder = self.entry(code).with_name(f"{other}-ในชุดทดสอบ")
        shutil.copytree(self.entry(code), folder)
        main = folder / "tambon.yml"
        main.write_text(main.read_text(encoding="utf-8").replace(code, other), encoding="utf-8")
        return folder

    def publish(self, word: str = "", **options: object) -> BuildReport:
        return publish(
            Settings(self.root, self.site, "https://example.go.th/", make_documents=False),
            small_shells(word),
            BuildWishes(**options),
        )

    def files(self) -> dict[str, bytes]:
        """Every file of the built site."""
        return {
            p.relative_to(self.site).as_posix(): p.read_bytes() for p in self.site.rglob("*") if p.is_file()
        }


def three_entries(folder: Path) -> Project:
    """A project with three valid entries."""
    made = Project(folder)
    shutil.copytree(ROOT / "tambons" / "2565" / "_rules", folder / "tambons" / "2565" / "_rules")
    for code in TAMBONS:
        made.add(code)
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three valid entries in a folder of the test's own."""
    return three_entries(tmp_path)
