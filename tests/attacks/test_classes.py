"""Hostile contributions by class, through the real pipeline: what a reader gets, and what the others keep."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest

from tambon_showcase.check_all import check_all
from tambon_showcase.finding import Finding
from tambon_showcase.publish.publisher import publish
from tambon_showcase.publish.shell_site import shells_for
from tambon_showcase.settings import Settings
from tambon_showcase.site.made import MADE
from tambon_showcase.site.shells import Shell, Shells
from tests.entries import BASE, ROOT
from tests.golden.cases import _PAGE
from tests.whole_shells import alike

from .install import PROVINCE, make_known

GOOD, WORDS, BOMB, CLAIMS, LINKS = "999901", "999902", "999903", "999904", "999905"
SCRIPT = """"'><img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>{{ 7*191 }}<!--"""
CELLS = {
    "leaders": f'ชื่อ-สกุล,ตำแหน่ง\n"{SCRIPT.replace(chr(34), chr(34) * 2)}",กำนัน\n',
    "products": f'ชื่อผลิตภัณฑ์,เรื่องราว\n=1+1,"{SCRIPT.replace(chr(34), chr(34) * 2)}"\n@x,+1+cmd|x\n',
    "places": f'ชื่อสถานที่,ละติจูด,ลองจิจูด,รายละเอียด\nวัด,16.4,102.8,"{SCRIPT.replace(chr(34), chr(34) * 2)}"\n',
}
CLAIM = "## สถานะ\n\nข้อ 1.1 ตรวจพบโดยระบบ ข้อ 5.2 ตำบลระบุ คะแนน 100 ชนะเลิศ\n"


class Built(NamedTuple):
    root: Path
    findings: tuple[Finding, ...]

    def folder(self, code: str) -> Path:
        return self.root / "site" / "2565" / code

    def page(self, code: str, name: str = "index") -> str:
        return (self.folder(code) / f"{name}.html").read_text(encoding="utf-8")

    def codes(self, entry: str) -> set[str]:
        return {found.code for found in self.findings if f"/{entry}-" in found.file}


def lay(root: Path, code: str, files: dict[str, str | bytes], name: str = "ทดสอบ") -> Path:
    folder = root / PROVINCE / f"{code}-{name}"
    for place, data in {"tambon.yml": f'code: "{code}"\nlevel: district\n', **files}.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "tambons/2565/_rules", root / "tambons/2565/_rules")
    for code in (WORDS, BOMB, CLAIMS, LINKS):
        make_known(root, code, code)
    shutil.copytree(BASE, root / PROVINCE / f"{GOOD}-ทุ่งสมมติ")
    lay(root, GOOD, {"texts/more.md": "ตำบลปลอม\n"}, "ก่อน")
    texts = {f"texts/{slug}.md": f"{SCRIPT}\n\n# {SCRIPT}\n" for slug in ("culture",)}
    tables = {f"tables/{table}.csv": rows for table, rows in CELLS.items()}
    motto = "motto: '" + SCRIPT.replace("'", "''") + "'\n"
    lay(root, WORDS, {"tambon.yml": f'code: "{WORDS}"\nlevel: district\n{motto}', **tables})
    lay(root, BOMB, {"texts/history.md": "ก" * 3_000_000, "texts/more.md": "> " * 50_000, **texts})
    lay(root, CLAIMS, {"texts/management.md": CLAIM, "texts/more.md": CLAIM})
    (lay(root, LINKS, {}) / "photos").mkdir()
    (root / PROVINCE / f"{LINKS}-ทดสอบ/photos/a.jpg").symlink_to("/etc/hostname")
    shell = Shell.cut(_PAGE)
    shells = Shells(alike(shell), {}, ())
    report = publish(Settings(root, root / "site", make_documents=False), shells)
    return Built(root, report.findings)


class Live(HTMLParser):
    """What a browser would run or send in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        links = [value or "" for name, value in attrs if name in {"href", "src", "action"}]
        if tag in {"form", "iframe", "object", "embed", "base", "style"} or any(
            name.startswith("on") or name == "style" for name in names
        ):
            self.found.append(tag)
        if tag == "script" and dict(attrs).get("type") != "application/ld+json" and "src" not in names:
            self.found.append(tag)
        self.found += [
            link for link in links if link.strip().lower().startswith(("javascript:", "data:text"))
        ]


def test_words_of_a_contributor_stay_words_in_every_channel(built: Built) -> None:
    assert not {code for code in built.codes(WORDS) if code.startswith("T9")}
    pages = list(built.folder(WORDS).glob("*.html"))
    assert len(pages) > 10
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert Live(text).found == [], page.name
        assert "1337" not in text
        assert "<img src=x" not in text


def test_tables_that_are_downloaded_hold_no_formula(built: Built) -> None:
    tables = list((built.folder(WORDS) / "data").glob("*.csv"))
    assert tables
    for path in tables:
        for line in path.read_text(encoding="utf-8-sig").splitlines():
            assert not line.lstrip('"').startswith(("=", "+", "@", "\t"))


def test_a_bomb_in_one_entry_gets_a_notice_and_stops_no_other(built: Built) -> None:
    assert built.codes(BOMB)
    assert "ยังแสดงไม่ได้" in built.page(BOMB)
    left = {path.name for path in built.folder(BOMB).iterdir()} - {MADE}
    assert {Path(name).suffix for name in left} == {".html"}
    for code in (GOOD, WORDS, CLAIMS):
        assert (built.folder(code) / "rubric.html").exists()


def test_a_link_out_of_the_folder_is_refused_by_name(built: Built) -> None:
    assert "T001" in built.codes(LINKS)
    secret = Path("/etc/hostname").read_bytes().strip()
    files = [path for path in built.folder(LINKS).rglob("*") if path.is_file()]
    assert files
    assert not any(secret in path.read_bytes() for path in files)


def test_nobody_takes_another_tambons_address(built: Built) -> None:
    assert "T019" in built.codes(GOOD)
    pages = "".join(path.read_text(encoding="utf-8") for path in built.folder(GOOD).glob("*.html"))
    assert "ตำบลปลอม" not in pages
    assert "สระน้ำ" in pages


def test_saying_so_raises_no_rubric_state(built: Built) -> None:
    def marks(code: str) -> list[tuple[str, str]]:
        page = built.page(code, "rubric")
        return re.findall(r'strip__cell state--([a-z-]+)" href="#([^"]+)"', page)

    assert "partial" in {extent for extent, _ in marks(GOOD)}
    assert {extent for extent, _ in marks(CLAIMS)} == {"none", "not-applicable"}
    assert "ชนะเลิศ" not in built.page(CLAIMS, "rubric")


@pytest.mark.parametrize("code", [GOOD, WORDS, CLAIMS])
def test_the_banner_is_on_every_page_of_a_made_up_tambon(built: Built, code: str) -> None:
    for page in built.folder(code).glob("*.html"):
        assert "ตำบลสมมติเพื่อการสาธิต" in page.read_text(encoding="utf-8"), page.name


@pytest.mark.parametrize(
    "words",
    [
        "verified: true",
        "score: 100",
        "fictitious: false",
        "state: verified",
        "banner: ''",
        "__proto__: {a: b}",
    ],
)
def test_what_only_the_program_says_cannot_be_written(tmp_path: Path, words: str) -> None:
    shutil.copytree(ROOT / "tambons/2565/_rules", tmp_path / "tambons/2565/_rules")
    lay(tmp_path, GOOD, {"tambon.yml": f'code: "{GOOD}"\nlevel: district\n{words}\n'}, "ทุ่งสมมติ")
    errors = [found for found in check_all(tmp_path).findings if found.is_error]
    assert [(found.code, found.line) for found in errors] == [("T112", 3)]
    assert errors[0].file.endswith("tambon.yml")


@pytest.mark.parametrize(
    ("service", "address", "taken"),
    [
        ("facebook", "https://www.facebook.com/tambon", True),
        ("facebook", "https://www.facebook.com.evil.example/tambon", False),
        ("facebook", "https://facebook.com@evil.example/", False),
        ("youtube", "https://youtu.be/ABCDEFGHIJK", True),
        ("youtube", "https://evil.example/?youtube.com", False),
        ("line", "https://lin.ee/abc", True),
        ("line", "http://line.me/abc", False),
    ],
)
def test_an_address_belongs_to_the_service_it_is_given_for(
    tmp_path: Path, service: str, address: str, taken: bool
) -> None:
    shutil.copytree(ROOT / "tambons/2565/_rules", tmp_path / "tambons/2565/_rules")
    office = f'code: "{GOOD}"\nlevel: district\noffice:\n  {service}: {address}\n'
    lay(tmp_path, GOOD, {"tambon.yml": office}, "ทุ่งสมมติ")
    errors = [(found.code, found.line) for found in check_all(tmp_path).findings if found.is_error]
    assert errors == ([] if taken else [("T114", 4)])


@pytest.mark.slow
def test_no_file_of_the_project_stands_in_for_a_library(tmp_path: Path) -> None:
    for part in ("site_src", "theme_overrides"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "tambons").mkdir()
    for library in ("yaml", "jinja2", "markdown"):
        (tmp_path / f"{library}.py").write_text("raise SystemExit('hijacked')\n")
    shells = shells_for(Settings(tmp_path, tmp_path / "site", make_documents=False))
    assert "entry" in shells.kinds
