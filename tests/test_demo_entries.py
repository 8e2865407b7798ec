"""The demo entries: the fictitious tambon agrees with itself, the real ones carry only sourced facts."""

import csv
import functools
import itertools
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from scripts.demo_assets.paint import Canvas
from scripts.demo_assets.photos import ROOMS
from scripts.demo_assets.waterworks import pond_after

from tambon_showcase.assess import Extent, assess
from tambon_showcase.checks import run_checks
from tambon_showcase.content.embeds import video_of
from tambon_showcase.model.row import headings
from tambon_showcase.model.tables import TABLES
from tambon_showcase.reading.entry import read_entry
from tests.entries import ROOT, edition, shown

DEMO = ROOT / "tambons" / "2565"
FICTION = DEMO / "99-สาธิต" / "999901-ทุ่งสมมติ"
REAL = {
    "640904": (DEMO / "64-สุโขทัย" / "640904-กลางดง", 15, "11870"),
    "160104": (DEMO / "16-ลพบุรี" / "160104-โก่งธนู", 14, "4827"),
    "960704": (DEMO / "96-นราธิวาส" / "960704-เชิงคีรี", 4, "6204"),
    "670316": (DEMO / "67-เพชรบูรณ์" / "670316-ลานบ่า", 18, "7420"),
}
ALL = [FICTION, *(folder for folder, _, _ in REAL.values())]
VILLAGES = 12


@functools.cache
def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fiction(table: str) -> list[dict[str, str]]:
    return rows(FICTION, table)


def whole(table: str, column: str) -> int:
    return sum(int(row[column]) for row in fiction(table))


def texts(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (folder / "texts").glob("*.md")}


def code(folder: Path) -> str:
    return folder.name[:6]


@pytest.mark.parametrize("folder", ALL, ids=code)
def test_tables_are_written_as_thai_excel_does_with_the_models_headings(folder: Path) -> None:
    for path in (folder / "tables").glob("*.csv"):
        head = path.read_bytes().split(b"\n")[0]
        wanted = list(headings(TABLES[path.stem].row).values())
        assert head.startswith(b"\xef\xbb\xbf"), path
        assert head.decode("utf-8-sig").strip().split(",") == wanted, path


@pytest.mark.parametrize("folder", ALL, ids=code)
def test_every_entry_reads_and_checks_without_errors_or_warnings(folder: Path) -> None:
    result = read_entry(folder, edition(), ROOT)
    assert result.entry is not None
    found = [*result.findings, *run_checks(result.entry, edition(), ROOT)]
    assert [finding for finding in found if finding.severity != "note"] == []


def test_the_fictitious_tambon_has_evidence_for_every_item_and_the_real_ones_honestly_lack_it() -> None:
    def counts(folder: Path) -> dict[Extent, int]:
        entry = read_entry(folder, edition(), ROOT).entry
        assert entry is not None
        return dict(assess(shown(entry)).counts)

    assert counts(FICTION)[Extent.NONE] == 0
    assert all(found[Extent.NONE] > sum(found.values()) / 2 for found in map(counts, ALL[1:]))


def test_village_numbers_add_up_to_the_tambon() -> None:
    tambon = next(row for row in fiction("population") if row["ปีข้อมูล"] == "2564")
    for column in ("ชาย", "หญิง", "รวม", "ครัวเรือน"):
        assert whole("villages", column) == int(tambon[column])
    assert (whole("ages", "ชาย"), whole("ages", "หญิง")) == (int(tambon["ชาย"]), int(tambon["หญิง"]))
    for row in [*fiction("villages"), *fiction("population")]:
        assert int(row["ชาย"]) + int(row["หญิง"]) == int(row["รวม"])
    assert [row["หมู่ที่"] for row in fiction("villages")] == [str(moo) for moo in range(1, VILLAGES + 1)]


def test_the_declared_ranking_is_the_order_of_the_readings_with_one_tie() -> None:
    totals: dict[str, float] = defaultdict(float)
    for row in fiction("cia"):
        assert 1 <= float(row["ค่าที่อ่านได้"]) <= 5
        totals[row["ด้าน"]] += float(row["ค่าที่อ่านได้"])
    entry = read_entry(FICTION, edition(), ROOT).entry
    assert entry is not None
    ranking = entry.identity.cia.ranking
    assert sorted(ranking) == sorted(totals)
    assert [totals[key] for key in ranking] == sorted(totals.values(), reverse=True)
    assert len(set(totals.values())) == len(totals) - 1
    assert "เท่ากัน" in (entry.identity.cia.ranking_reason or "")
    assert Counter(row["หมู่ที่"] for row in fiction("cia")) == {str(moo): 5 for moo in range(1, VILLAGES + 1)}


def test_bmn_has_each_indicator_of_each_village_and_hides_small_cells_for_good() -> None:
    cells = {(row["ตัวชี้วัด"], row["หมู่ที่"]): row for row in fiction("bmn")}
    assert len(cells) == len(fiction("bmn")) == 31 * VILLAGES
    hidden: Counter[str] = Counter()
    for (indicator, _), row in cells.items():
        if row["ไม่ผ่าน"]:
            failing, surveyed = int(row["ไม่ผ่าน"]), int(row["สำรวจ"])
            assert failing == 0 or 5 <= failing <= surveyed
            assert surveyed >= 5
        else:
            assert row["เหตุผลที่ไม่มีข้อมูล"] == "ไม่ถึง 5 หน่วย ปกปิดไว้"
            hidden[indicator] += 1
    assert hidden
    assert min(hidden.values()) >= 2, "one hidden village could be found by subtraction"


def test_nrd2c_has_each_indicator_of_each_village() -> None:
    cells = {(row["ตัวชี้วัด"], row["หมู่ที่"]) for row in fiction("nrd2c")}
    assert len(cells) == len(fiction("nrd2c")) == 33 * VILLAGES
    assert {row["คะแนน"] for row in fiction("nrd2c")} == {"1", "2", "3"}


def test_the_problems_quote_the_survey() -> None:
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in fiction("bmn"):
        if row["ไม่ผ่าน"]:
            sums[row["ตัวชี้วัด"]][0] += int(row["สำรวจ"])
            sums[row["ตัวชี้วัด"]][1] += int(row["ไม่ผ่าน"])
    quote = re.compile(r"ข้อ (\d+) ไม่ผ่าน ([\d,]+) จาก ([\d,]+)")
    found = [match for row in fiction("problems") for match in quote.findall(row["ข้อมูลที่พบ"])]
    assert len(found) >= 6
    for indicator, failing, surveyed in found:
        assert sums[indicator] == [int(surveyed.replace(",", "")), int(failing.replace(",", ""))]


def test_one_problem_is_answered_by_nobody_and_the_text_says_so() -> None:
    answered = {key for row in fiction("projects") for key in row["แก้ปัญหา"].split(", ")}
    problems = {row["รหัสปัญหา"] for row in fiction("problems")}
    assert answered < problems
    (unanswered,) = problems - answered
    assert f"ปัญหา **{unanswered} " in texts(FICTION)["projects"]


def test_budget_lines_add_up_to_what_projects_and_texts_say() -> None:
    spent: Counter[str] = Counter()
    for row in fiction("budget"):
        spent[row["รหัสโครงการ"]] += int(row["จำนวนเงิน (บาท)"])
    for project in fiction("projects"):
        assert f"งบ {spent[project['รหัสโครงการ']]:,} บาท" in project["ปัจจัยนำเข้า"]
    assert f"**{spent.total():,} บาท**" in texts(FICTION)["projects"]


def test_projects_say_what_changed_where_they_are_done() -> None:
    for row in fiction("projects"):
        done = row["สถานะ"] == "เสร็จแล้ว"
        assert done == bool(row["ผลสำเร็จ"]) == bool(row["ก่อนทำ"] and row["หลังทำ"])


def test_every_picture_is_described_labelled_small_and_made_by_the_program() -> None:
    files = {path.name: path for path in (FICTION / "photos").iterdir()}
    assert set(files) == {row["ไฟล์ภาพ"] for row in fiction("photos")}
    for row in fiction("photos"):
        assert row["เป็นภาพที่สร้างขึ้น"] == "ใช่"
        assert all(row[column] for column in ("คำบรรยาย", "คำอธิบายภาพสำหรับผู้ที่มองไม่เห็น", "ผู้ถ่ายภาพ", "หมวด"))
    scenes = {name.replace("_", "-") for room in ROOMS for name in vars(room)}
    assert {name.removesuffix(".jpg") for name in files if not name.startswith("post-")} <= scenes
    assert max(path.stat().st_size for path in files.values()) <= 180_000
    assert sum(path.stat().st_size for path in files.values()) <= 4_000_000
    assert {_size(path) for path in files.values()} == {(1600, 1067), (960, 1120)}


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def test_a_picture_painted_twice_is_the_same() -> None:
    def painted() -> bytes:
        canvas = Canvas("pond-after", (400, 300))
        pond_after(canvas)
        return canvas.finished("ภาพ").tobytes()

    assert painted() == painted()


def test_papers_are_readable_and_say_that_they_are_made_up() -> None:
    files = {path.name for path in (FICTION / "documents").iterdir()}
    assert files == {row["ไฟล์เอกสาร"] for row in fiction("documents")}
    assert sum(path.stat().st_size for path in (FICTION / "documents").iterdir()) <= 2_000_000
    for path in (FICTION / "documents").glob("*.pdf"):
        with pypdfium2.PdfDocument(path) as paper:
            words = paper[0].get_textpage().get_text_range()
        assert "เอกสารสมมติ" in words, path
        assert "ตำบลทุ่งสมมติ" in words, path


def test_people_and_numbers_of_the_fictitious_tambon_are_openly_fictitious() -> None:
    for row in [*fiction("leaders"), *fiction("working_group")]:
        assert row["ชื่อ-สกุล"].endswith("(ตัวละครสมมติ)")
    everything = "\n".join(
        path.read_text(encoding="utf-8")
        for path in FICTION.rglob("*.*")
        if path.suffix in {".csv", ".md", ".yml"}
    )
    phones = set(re.findall(r"0-\d{4}-\d{4}", everything))
    assert phones == {"0-2000-0000"}
    assert not re.search(r"\b0[689]\d-?\d{3}-?\d{4}\b", everything)
    assert video_of("https://www.youtube.com/watch?v=SAMMUTTHUNG") is not None


def test_pins_lie_inside_the_boundary_in_every_village() -> None:
    shape = json.loads((FICTION / "boundary.geojson").read_text(encoding="utf-8"))
    ring = shape["features"][0]["geometry"]["coordinates"][0]
    assert ring[0] == ring[-1]
    pins = [(float(row["ลองจิจูด"]), float(row["ละติจูด"])) for row in fiction("places")]
    assert len(set(pins)) == len(pins) >= 30
    assert all(_inside(pin, ring) for pin in pins)
    assert {row["หมู่ที่"] for row in fiction("places")} == {str(moo) for moo in range(1, VILLAGES + 1)}


def _inside(point: tuple[float, float], ring: list[list[float]]) -> bool:
    x, y = point
    crossings = (
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in itertools.pairwise(ring)
    )
    return sum(crossings) % 2 == 1


def test_posts_go_on_for_six_months_and_cover_process_step_result_and_map() -> None:
    posts = fiction("posts")
    assert len({row["วันที่"][3:] for row in posts}) == 6
    assert {row["เนื้อหา"] for row in posts} == {"กระบวนการ", "ขั้นตอน", "ผลการดำเนินงาน"}
    assert "ใช่" in {row["เป็นเรื่องแผนที่"] for row in posts}
    assert len({row["ขั้นตอน"] for row in fiction("process")}) == 12


@pytest.mark.parametrize("number", REAL)
def test_real_tambons_carry_only_sourced_facts(number: str) -> None:
    folder, villages, people = REAL[number]
    assert not (folder / "photos").exists()
    assert not (folder / "documents").exists()
    assert not (folder / "tables" / "leaders.csv").exists()
    keys = {row["รหัส"] for row in rows(folder, "sources")}
    for path in (folder / "tables").glob("*.csv"):
        for row in rows(folder, path.stem) if path.stem not in {"sources", "places"} else []:
            assert set(re.findall(r"\[(\S+)\]", row["แหล่งที่มา"])) & keys, (path, row)
    for slug, text in texts(folder).items():
        assert "(ที่มา: " in text, slug
    assert len(rows(folder, "villages")) == villages
    assert rows(folder, "population")[-1]["รวม"] == people
    assert all(not row["รวม"] for row in rows(folder, "villages"))


@pytest.mark.parametrize("number", REAL)
def test_real_tambons_say_that_they_are_examples_and_what_is_missing(number: str) -> None:
    folder = REAL[number][0]
    main = (folder / "tambon.yml").read_text(encoding="utf-8")
    assert "ไม่ได้ส่งผลงานนี้เข้าประกวด" in main
    assert "โดยประมาณ" in main
    assert main.count("- item: ") >= 10
    assert "ยังไม่มีข้อมูลเผยแพร่" in main
