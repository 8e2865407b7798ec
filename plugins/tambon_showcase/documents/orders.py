"""Which documents an entry gets, and the key of each: everything that goes into it.

A plan costs milliseconds and imports nothing heavy; `make` of an order does the work.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from tambon_showcase.deck.make import make_deck
from tambon_showcase.deck.model import DeckPlan
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.paper.checklist import checklist_paper, scoring_form
from tambon_showcase.paper.paper import Paper
from tambon_showcase.paper.pdf import print_paper
from tambon_showcase.paper.poster import poster
from tambon_showcase.paper.report import report
from tambon_showcase.pictures.cards import draw_cards
from tambon_showcase.pictures.embeds import charts_to_embed, draw_charts
from tambon_showcase.pictures.frame_cards import draw_frame_cards, frame_cards
from tambon_showcase.pictures.share import card_plans
from tambon_showcase.view.source import DocumentSource

from .album import album, album_photos
from .shelf import DocumentOrder, files_key, key_of

PlanT = TypeVar("PlanT")

_PICTURE = re.compile(r'<img[^<>]*\ssrc="([^"]+)"')


def _order(
    kind: str, source: DocumentSource, parts: Iterable[str], make: Callable[[Path], None]
) -> DocumentOrder:
    """An order of one kind; `parts` are all that goes into it beside the kind."""
    return DocumentOrder(kind, source.view.entry.key, key_of(kind, *parts), make)


def _report(source: DocumentSource) -> DocumentOrder:
    return _pdf("report", f"report-{source.view.entry.code}.pdf", report(source), source)


def _checklist(source: DocumentSource) -> DocumentOrder:
    return _pdf("checklist", f"checklist-{source.view.entry.code}.pdf", checklist_paper(source), source)


def _form(source: DocumentSource) -> DocumentOrder | None:
    """The judge's form; an example from public sources, which does not take part, has none."""
    view = source.view
    if not view.edition.is_contestant(view.entry.code):
        return None
    return _pdf("form", f"scoring-form-{view.entry.code}.pdf", scoring_form(source), source)


def _poster(source: DocumentSource) -> DocumentOrder:
    return _pdf("poster", f"poster-{source.view.entry.code}.pdf", poster(source), source)


def _pdf(kind: str, name: str, paper: Paper, source: DocumentSource) -> DocumentOrder:
    pictures = sorted(set(_PICTURE.findall(paper.html)) - set(paper.drawings))
    parts = [paper.html, repr(sorted(paper.drawings.items()))]
    parts.append(files_key(source.file(address) for address in pictures))
    return _order(kind, source, parts, functools.partial(_make_pdf, name, paper, source))


def _make_pdf(name: str, paper: Paper, source: DocumentSource, folder: Path) -> None:
    (folder / name).write_bytes(print_paper(paper, source.file))


def _deck(source: DocumentSource) -> DocumentOrder:
    plan = deck_plan(source)
    parts = [repr(plan), files_key(source.file(address) for address in plan.photos)]
    return _order("deck", source, parts, functools.partial(_make_deck, plan, source))


def _make_deck(plan: DeckPlan, source: DocumentSource, folder: Path) -> None:
    (folder / f"deck-{source.view.entry.code}.pptx").write_bytes(make_deck(plan, source.file))


def _cards(source: DocumentSource) -> DocumentOrder:
    plans = card_plans(source)
    photos = sorted({plan.photo for plan in plans if plan.photo})
    parts = [repr(plans), repr(source.names), files_key(map(source.file, photos))]
    return _order("cards", source, parts, functools.partial(_make_cards, source))


def _make_cards(source: DocumentSource, folder: Path) -> None:
    plans = card_plans(source)
    photos = {plan.photo: found for plan in plans if (found := source.file(plan.photo))}
    draw_cards(plans, photos, source.names, folder)


def _frames(source: DocumentSource) -> DocumentOrder | None:
    """Pictures of the analysis; an entry without one has none."""
    return _drawn("frames", source, frame_cards(source), draw_frame_cards)


def _charts(source: DocumentSource) -> DocumentOrder | None:
    """Charts for other sites; an entry with too little to draw has none."""
    return _drawn("charts", source, charts_to_embed(source), draw_charts)


def _drawn(
    kind: str,
    source: DocumentSource,
    plans: list[PlanT],
    draw: Callable[[Sequence[PlanT], Sequence[str], Path], None],
) -> DocumentOrder | None:
    parts = [repr(plans), repr(source.names)]
    return _order(kind, source, parts, functools.partial(draw, plans, source.names)) if plans else None


def _album(source: DocumentSource) -> DocumentOrder | None:
    """The photos with their credits; an entry without photos has no album."""
    photos = album_photos(source)
    if not photos:
        return None
    parts = [repr(photos), source.banner, files_key(source.file(photo.fallback) for photo in photos)]
    return _order("album", source, parts, functools.partial(_make_album, source))


def _make_album(source: DocumentSource, folder: Path) -> None:
    (folder / f"photos-{source.view.entry.code}.zip").write_bytes(album(source))


ORDERS: Mapping[str, Callable[[DocumentSource], DocumentOrder | None]] = {
    "cards": _cards,
    "frames": _frames,
    "charts": _charts,
    "checklist": _checklist,
    "form": _form,
    "poster": _poster,
    "deck": _deck,
    "album": _album,
    "report": _report,
}
"""How each kind of document is planned, quick ones first."""
