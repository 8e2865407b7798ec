"""Puts an entry's finished documents into the site and says which are lacking; makes nothing itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tambon_showcase.finding import Finding, Where, note
from tambon_showcase.model.sections import ANALYSIS, BY_SLUG, OVERVIEW
from tambon_showcase.pictures.embeds import charts_to_embed, drawn_size
from tambon_showcase.pictures.shapes import SHAPES
from tambon_showcase.pictures.share import NUMBERS, shown_tiles
from tambon_showcase.site.entry_files import EntryFiles
from tambon_showcase.view.files import DocumentView, readable_size
from tambon_showcase.view.papers import Card, ChartCard, Papers
from tambon_showcase.view.source import DocumentSource
from tambon_showcase.worker.isolated import keep_fault

from .orders import ORDERS
from .shelf import STOPPED, DocumentOrder, Shelf, failure_in_thai

LEFT_OUT = note(
    "T801",
    "เว็บไซต์นี้ไม่มีเอกสารเหล่านี้ เพราะทำไม่สำเร็จ ({reason}): {value}",
    "แก้ตามเหตุผลแล้วสร้างเว็บไซต์ใหม่ ถ้าแก้เองไม่ได้ให้แจ้งผู้ดูแลระบบ หน้าเว็บอื่นใช้ได้ตามปกติ",
)
TITLES = {
    "report": "รายงานถอดบทเรียน",
    "checklist": "แบบตรวจหลักฐานตามเกณฑ์",
    "form": "แบบบันทึกผลของกรรมการ",
    "deck": "สไลด์นำเสนอ",
    "poster": "โปสเตอร์ A3",
    "album": "อัลบั้มภาพพร้อมเครดิต",
    "cards": "ภาพสำหรับแชร์",
    "frames": "ภาพสำหรับแชร์ของการวิเคราะห์",
    "charts": "กราฟสำหรับฝังในเว็บไซต์อื่น",
}
"""What a reader calls each kind of document."""
PICTURES = ("cards", "frames", "charts")
"""Kinds that are pictures, not documents of one file."""
POSTS = (OVERVIEW.slug, NUMBERS)
"""The pages whose pictures are offered for posts: the overview in every shape, and the key figures."""
DOCUMENT_FOLDER, CARD_FOLDER = "documents/made", "share"
"""Below the entry's pages; an officer's own documents are in `documents` itself and have no folders."""


def offer(source: DocumentSource, files: EntryFiles, shelf: Shelf) -> Papers:
    """Place what the shelf has. What is neither there nor known to have failed is lacking."""
    kept: dict[str, list[Path]] = {}
    reasons: dict[str, list[str]] = defaultdict(list)
    lacking = False
    for kind, plan in ORDERS.items():
        order, reason = planned(plan, source)
        if order is not None:
            found, reason = shelf.kept(order), shelf.reason(order)
            lacking |= found is None and not reason
            kept |= {kind: found} if found is not None else {}
        if reason and kind not in kept:
            reasons[reason].append(TITLES[kind])
    cards = [_card(path, source, files) for path in kept.get("cards", ())]
    return Papers(
        documents={
            kind: _document(kind, paths[0], files) for kind, paths in kept.items() if kind not in PICTURES
        },
        cards={slug: card for slug, shape, card in cards if shape == "og"},
        shapes={slug if slug == NUMBERS else shape: card for slug, shape, card in cards if slug in POSTS},
        frames=dict(_frame(path, source, files) for path in kept.get("frames", ())),
        charts=tuple(_charts(kept.get("charts", []), source, files)),
        lacking=lacking,
        stopped=STOPPED in reasons,
        findings=tuple(_left_out(source, reasons)),
    )


def planned(
    plan: Callable[[DocumentSource], DocumentOrder | None], source: DocumentSource
) -> tuple[DocumentOrder | None, str]:
    """The order of one document, or why it cannot even be planned; neither where the entry needs none."""
    try:
        return plan(source), ""
    # A document's plan must never stop the pages; the reason reaches the officer.
    except Exception as problem:
        keep_fault(source.view.entry.key, problem)
        return None, failure_in_thai(problem)


def _document(kind: str, path: Path, files: EntryFiles) -> DocumentView:
    address = f"{DOCUMENT_FOLDER}/{path.name}"
    files.place(path, address)
    size = readable_size(path.stat().st_size)
    return DocumentView(TITLES[kind], address, f"{path.suffix[1:].upper()} · {size}")


def _card(path: Path, source: DocumentSource, files: EntryFiles) -> tuple[str, str, Card]:
    """One picture: its page, its shape, and how pages show it."""
    slug, shape, _ = path.stem.split("-")
    address = f"{CARD_FOLDER}/{path.name}"
    files.place(path, address)
    return slug, shape, Card(address, *SHAPES[shape], _spoken(slug, source))


def _frame(path: Path, source: DocumentSource, files: EntryFiles) -> tuple[str, Card]:
    """The picture of one frame of the analysis by its name."""
    name = path.stem.rpartition("-")[0]
    address = f"{CARD_FOLDER}/{ANALYSIS.inner(path.stem).slug}{path.suffix}"
    files.place(path, address)
    frame = next(frame for frame in source.view.made.frames if frame.name == name)
    return name, Card(address, *SHAPES["og"], " ".join((frame.title, source.view.place_line, frame.lead)))


def _charts(paths: list[Path], source: DocumentSource, files: EntryFiles) -> Iterator[ChartCard]:
    """The charts for other sites; their addresses carry no hash, because other sites keep them."""
    by_name = {path.stem: path for path in paths}
    for chart in charts_to_embed(source) if by_name else ():
        address = f"{CARD_FOLDER}/chart-{chart.name}.svg"
        files.place(by_name[chart.name], address)
        yield ChartCard(
            chart.title, chart.page, Card(address, *drawn_size(by_name[chart.name]), chart.spoken)
        )


def _spoken(slug: str, source: DocumentSource) -> str:
    """What a picture shows, in words: its own, and those of the photo behind them."""
    if slug == NUMBERS:
        return " ".join(tile.words for tile in shown_tiles(source))
    section, place = BY_SLUG[slug], source.view.place_line
    photo = source.section_photo(section)
    words = place if section.is_overview else f"{section.title} {place}"
    return f"{words} · {photo.alt}" if photo else words


def _left_out(source: DocumentSource, reasons: Mapping[str, list[str]]) -> list[Finding]:
    where = Where(f"{source.view.entry.folder}/tambon.yml")
    # Further lines of a reason are for the person who looks after the machine.
    return [
        LEFT_OUT.at(where, " · ".join(titles), reason=reason.partition("\n")[0])
        for reason, titles in reasons.items()
    ]
