"""A small invented contest that the judging tests share: region 99, five entries, five items, five judges."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from tambon_showcase.edition.edition import Edition
from tambon_showcase.edition.load import load_edition
from tambon_showcase.judging.canon import sign, to_base64
from tambon_showcase.judging.meeting import MEETING_SCHEMA
from tambon_showcase.judging.model import EntryBrief, GapRule, ItemBrief, PackFile, Scoring
from tambon_showcase.judging.opened_pack import open_pack
from tambon_showcase.judging.pack import region_pack
from tambon_showcase.judging.papers import Committee, Judge
from tambon_showcase.judging.scoring import read_scoring
from tambon_showcase.judging.terms import Terms, read_terms

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
ITEMS = ("1.1", "1.2", "2.1", "4.1", "5.2")
GROUPS = ("1", "2", "4", "5")
CODES = ("999901", "999902", "999903", "999904", "999905")
JUDGES = ("J01", "J02", "J03", "J04", "J05")
BUILD = "build-1"


@functools.cache
def edition() -> Edition:
    """The rules of 2565 with five of its rubric items."""
    loaded = load_edition(ROOT / "tambons", 2565).edition
    assert loaded is not None
    groups = tuple(
        group.model_copy(update={"items": tuple(item for item in group.items if item.id in ITEMS)})
        for group in loaded.rubric.groups
    )
    kept = tuple(group for group in groups if group.items)
    return dataclasses.replace(loaded, rubric=loaded.rubric.model_copy(update={"groups": kept}))


def entry(code: str, level: str = "province") -> EntryBrief:
    items = tuple(
        ItemBrief(
            item,
            "full",
            "stated",
            f"ตำบลแจ้งข้อ {item}",
            ((f"หลักฐานข้อ {item}", f"2565/{code}/rubric.html"),),
            (f"พบรายการของข้อ {item}",),
            "เปิดดูแทนกรรมการไม่ได้",
        )
        for item in ITEMS
    )
    files = (
        PackFile(f"2565/{code}/index.html", 20_000),
        PackFile(f"2565/{code}/rubric.html", 30_000),
        PackFile(f"2565/{code}/photo-800.webp", 34),
    )
    large = (PackFile(f"2565/{code}/film.mp4", 9_000_000), PackFile(f"2565/{code}/slides.pptx", 2_000_000))
    name = f"สมมุติ{code[-1]}"
    place = f"2565/{code}/index.html"
    return EntryBrief(code, 2565, level, name, "ทดสอบ", "ตัวอย่าง", 99, place, items, files, large)


def scoring() -> Scoring:
    found, findings = read_scoring((DATA / "scoring.yml").read_bytes(), "scoring.yml", ITEMS, GROUPS)
    assert found is not None, findings
    return found


def pack(
    scored: bool = True,
    codes: Iterable[str] = CODES,
    shared: Iterable[PackFile] = (),
    gaps: GapRule = "total-out",
) -> bytes:
    entries = [entry(code) for code in codes]
    points = dataclasses.replace(scoring(), gaps=gaps) if scored else None
    return region_pack(edition(), entries, points, region_no=99, build=BUILD, shared=shared)


def terms(scored: bool = True, gaps: GapRule = "total-out") -> Terms:
    return read_terms(open_pack(pack(scored, gaps=gaps)))


def secret(judge: str) -> str:
    return to_base64(judge.encode().ljust(32, b"."))


def committee(recused: Mapping[str, tuple[str, ...]] | None = None, scored: bool = True) -> Committee:
    barred = recused or {}
    judges = tuple(Judge(j, f"กรรมการ {j}", barred.get(j, ()), secret(j)) for j in JUDGES)
    return Committee("2565", "99", terms(scored).rubric, CODES, judges)


def ballot(code: str, scores: Mapping[str, float | None], **more: Any) -> dict[str, Any]:
    return {"code": code, "scores": dict(scores), "comment": "", **more}


def sheet(judge: str, entries: Iterable[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "schema": "judge-sheet/1",
        "year": "2565",
        "region": "99",
        "rubric": terms().rubric,
        "build": BUILD,
        "judge": {"id": judge, "name": f"กรรมการ {judge}"},
        "revision": "10",
        "saved": "2022-07-20T08:00:00.000Z",
        "entries": list(entries),
        "log": [],
        **more,
    }


def meeting_value(said: Callable[[], str] = str, **more: Any) -> dict[str, Any]:
    """What `meeting.json` holds; `said` is what the secretary wrote into each line, nothing unless named."""
    first = (
        "number",
        "date",
        "place",
        "begun",
        "ended",
        "ties",
        "resolution",
        "recorder",
        "recorder_position",
    )
    lines = {line: said() for line in first}
    return {"schema": MEETING_SCHEMA, **lines, "members": [], "notes": [], **more}


def signed(body: dict[str, Any]) -> bytes:
    mac = sign(json.loads(json.dumps(body)), secret(body["judge"]["id"]))
    return json.dumps({**body, "mac": mac}, ensure_ascii=False).encode()


def full_sheet(judge: str, levels: Mapping[str, float], **more: Any) -> bytes:
    """A signed sheet that awards every item of an entry the same share (0 to 1) of its points, by halves."""
    full = terms().points_of(terms().entries[0])
    entries = [
        ballot(code, {item: round(full[item] / 100 * share * 2) / 2 for item in ITEMS})
        for code, share in levels.items()
    ]
    return signed(sheet(judge, **{"entries": entries, **more}))


def contest(shares: Mapping[str, Iterable[float]]) -> list[tuple[str, bytes]]:
    """One full sheet per judge; shares are in the order of `CODES`."""
    return [(f"{j}.json", full_sheet(j, dict(zip(CODES, row, strict=True)))) for j, row in shares.items()]


SHARES = {code: (9 - number) / 10 for number, code in enumerate(CODES)}
REGISTER = "เลขกรรมการ,ชื่อ,งดให้คะแนน\nJ01,กรรมการ ก,\n"


def lay_desk(folder: Path) -> None:
    """What the secretary has at the end: pack, list of judges, register, and a sheet of every judge."""
    (folder / "sheets").mkdir(parents=True)
    (folder / "pack.json").write_bytes(pack())
    (folder / "judges.csv").write_text(REGISTER, encoding="utf-8")
    (folder / "committee.json").write_bytes(register())
    for judge in JUDGES:
        (folder / "sheets" / f"{judge}.json").write_bytes(full_sheet(judge, SHARES))


def register(recused: Mapping[str, list[str]] | None = None) -> bytes:
    """The secretary's register, in which judges may be barred from entries."""
    barred = {judge: tuple(codes) for judge, codes in (recused or {}).items()}
    return json.dumps(committee(barred).as_json(), ensure_ascii=False).encode()


def odd_sheet(
    judge: str,
    after: Mapping[str, Any] | None = None,
    without: str = "",
    levels: Mapping[str, float] | None = None,
    called: str = "",
    **more: Any,
) -> bytes:
    """A full sheet that says `more` otherwise; `after` is changed, and `without` taken out, once it is signed."""
    full = json.loads(full_sheet(judge, levels or SHARES, **more)) if judge in JUDGES else None
    body = full or sheet(judge, [], **more)
    if called:
        body = json.loads(signed({**body, "judge": {"id": judge, "name": called}}))
    body |= after or {}
    body.pop(without, None)
    return json.dumps(body, ensure_ascii=False).encode()
