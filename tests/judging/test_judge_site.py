"""What the build writes for judges: briefs beside entries, then packs, pages, desks and the worker."""

from __future__ import annotations

import json
from pathlib import Path

from tambon_showcase.assess.checklist import (
    Basis,
    Checklist,
    Evidence,
    EvidenceKind,
    Extent,
    ItemState,
    Observation,
    Outcome,
)
from tambon_showcase.judging.brief import brief_from_json, brief_to_json, entry_brief
from tambon_showcase.judging.judged import Judged
from tambon_showcase.judging.regions import BriefSource
from tambon_showcase.judging.site import write_judging
from tambon_showcase.memory.facts import Facts
from tambon_showcase.settings import Settings
from tambon_showcase.site.signature import digest
from tambon_showcase.site.templates import render
from tests.judging.example import entry
from tests.judging.harness import ROOT

KEY = "2565/999901"


class Pages:
    """A writer that keeps what it is given."""

    def __init__(self) -> None:
        self.made: dict[str, str | bytes] = {}
        self.keys: dict[str, list[bytes]] = {}

    def file(self, path, facts, make) -> None:
        self.made[path], self.keys[path] = make(), list(facts)

    def page(self, path, facts, template, make, shell="list") -> None:
        self.made[path], self.keys[path] = render(template, **make()), list(facts)


def facts() -> Facts:
    blank = dict.fromkeys(Facts.__dataclass_fields__)
    named = {"key": KEY, "code": "999901", "year_be": 2565, "level": "province", "region_no": 99}
    return Facts(**{**blank, **named, "name_th": "ก", "district_th": "ข", "province_th": "ค"})  # type: ignore[arg-type]


def built(folder: Path) -> Path:
    sizes = {
        "index.html": 10,
        "photos/a-800.webp": 20,
        "photos/a-1600.webp": 30,
        "photos/b.webp": 150_001,
        "documents/film.mp4": 40,
        "documents/report.pdf": 1_000_001,
        "a.zip": 1,
    }
    for name, size in sizes.items():
        path = folder / KEY / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    (folder / "assets" / "tambon" / "judge").mkdir(parents=True)
    (folder / "assets" / "tambon" / "site-worker.js").write_text("worker", encoding="utf-8")
    for name in ("site.css", "site.js"):
        (folder / "assets" / "tambon" / name).write_text("made", encoding="utf-8")
    return folder


def editions():
    from tests.judging.example import edition

    return {2565: edition()}


def test_a_brief_says_what_the_checklist_says(tmp_path: Path):
    lines = (Observation(Outcome.PASS, "พบภาพ"), Observation(Outcome.UNKNOWN, "ดูในเฟซบุ๊กไม่ได้"))
    evidence = (
        Evidence("ภาพ", "history.html#p1", EvidenceKind.PHOTO),
        Evidence("โพสต์", "https://x.example/", EvidenceKind.POST),
    )
    state = ItemState("1.1", Extent.FULL, Basis.STATED, "ตำบลระบุ", evidence, lines)
    brief = entry_brief(facts(), Judged(Checklist((state,))), built(tmp_path) / facts().key)
    item = brief.items[0]
    assert item.evidence == (("ภาพ", f"{KEY}/history.html#p1"), ("โพสต์", "https://x.example/"))
    assert (item.extent, item.basis, item.looked, item.unknown) == (
        "full",
        "stated",
        ("พบภาพ",),
        "ดูในเฟซบุ๊กไม่ได้",
    )
    assert [(file.address, file.size) for file in brief.files] == [
        (f"{KEY}/index.html", 10),
        (f"{KEY}/photos/a-800.webp", 20),
    ]
    assert [(file.address, file.size) for file in brief.large] == [
        (f"{KEY}/documents/film.mp4", 40),
        (f"{KEY}/documents/report.pdf", 1_000_001),
        (f"{KEY}/photos/b.webp", 150_001),
    ]
    assert brief_from_json(brief_to_json(brief)) == brief


def source(code: str) -> BriefSource:
    brief = entry(code)
    data = brief_to_json(brief)
    return BriefSource(f"{brief.year_be}/{code}", brief.year_be, brief.region_no, digest(data), lambda: data)


DESKS = [f"judge/select-2565-{no}.html" for no in range(1, 19)]


def test_every_region_has_a_page_to_select_on_and_those_with_entries_a_pack(tmp_path: Path):
    pages = Pages()
    briefs = [source(code) for code in ("999902", "999901")]
    write_judging(pages, briefs, editions(), Settings(ROOT, built(tmp_path)), {})
    assert sorted(pages.made) == [
        "judge/2565/region-99.json",
        "judge/compare.html",
        "judge/index.html",
        "judge/merge.html",
        "judge/register.html",
        "judge/scoring.html",
        *sorted([*DESKS, "judge/select-2565-99.html"]),
        "judge/sheet.html",
        "judge/show.html",
        "site-worker.js",
    ]
    assert "ยังไม่มีตำบลใน 9 จาก 9 อำเภอ" in str(pages.made["judge/select-2565-17.html"])
    pack = json.loads(pages.made["judge/2565/region-99.json"])
    assert [one["code"] for one in pack["entries"]] == ["999901", "999902"]
    assert {file["address"] for file in pack["files"]} == {
        "assets/tambon/site.css",
        "assets/tambon/site.js",
    }
    assert pack["build"]
    assert "เขตสมมติเพื่อการสาธิต" in str(pages.made["judge/index.html"])
    assert pages.made["site-worker.js"] == b"worker"


def test_the_order_of_entries_changes_nothing_and_a_new_brief_does(tmp_path: Path):
    site = built(tmp_path)

    def run(*codes: str) -> Pages:
        pages = Pages()
        write_judging(pages, map(source, codes), editions(), Settings(ROOT, site), {})
        return pages

    first, second, other = run("999901", "999902"), run("999902", "999901"), run("999901")
    path = "judge/2565/region-99.json"
    assert first.made == second.made
    assert first.keys == second.keys
    assert other.keys[path] != first.keys[path]


def test_without_entries_only_the_pages_stand(tmp_path: Path):
    pages = Pages()
    write_judging(pages, [], editions(), Settings(ROOT, built(tmp_path)), {})
    assert not [path for path in pages.made if path.endswith(".json")]
