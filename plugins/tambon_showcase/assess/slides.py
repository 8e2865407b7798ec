"""Rubric item 5.3: the slides for the regional contest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.folders import DOCUMENT_FOLDER
from tambon_showcase.model.media import DocumentEntry
from tambon_showcase.text.thai_text import count_letters

from .checklist import Evidence, Observation, Seen
from .look import document_evidence, judge, listed, post_evidence, says_something, stated, unknown
from .online import is_slide_show
from .papers import other_tambons
from .shown import Shown

SLIDE_SUFFIXES = (".pptx", ".ppt")
"""Files of slides."""
FEWEST_SLIDES = 3
"""Fewest slides that present something (our threshold)."""
SLIDE_LETTERS = 100
"""Fewest letters on slides that present something (our threshold)."""

_SLIDES = re.compile(r"สไลด์|สไลด|นำเสนอ|พรีเซน|พาวเวอร์|power\s?point|ppt|slide|present|canva", re.IGNORECASE)
"""Words of a title that calls something slides."""


def slides(shown: Shown) -> Seen:
    """5.3: PowerPoint slides for the regional contest: a file, or a link as the tambon states it."""
    files, links = document_evidence(shown, _slides_file), _slide_links(shown)
    decks = [row.file for row in shown.entry.tables.documents if _slides_file(shown, row)]
    lines = (
        *_empty_lines(shown, has_others=bool(files + links)),
        _slides_line(shown, decks, links),
        *other_tambons(shown, decks),
        *_nameless_lines(shown, decks),
        *_other_link_lines(shown, decks),
        unknown("สไลด์น่าสนใจ เข้าใจง่าย ชัดเจน และใช้เวลาเหมาะสมหรือไม่"),
    )
    return Seen(files + links, lines)


def _empty_lines(shown: Shown, *, has_others: bool) -> Iterator[Observation]:
    """A line for files of slides that show nothing, which are no slides."""
    empty = [
        row.file for row in shown.entry.tables.documents if _is_slides(row) and _shows_nothing(shown, row)
    ]
    if empty:
        words = f"ไฟล์สไลด์ว่างเปล่า จึงไม่นับ: {listed(empty)}"
        yield unknown(words) if has_others else judge(False, "", words)


def _nameless_lines(shown: Shown, decks: Sequence[str]) -> Iterator[Observation]:
    """A line for decks with words enough that never name the tambon, such as the teaching slides of an office."""
    ours = "".join(str(shown.entry.place.tambon_th or "").split())
    texts = {name: shown.document_words[name] for name in decks if name in shown.document_words}
    if texts and all(count_letters(text) >= SLIDE_LETTERS and ours not in text for text in texts.values()):
        yield unknown(f"เป็นสไลด์ของตำบลหรือไม่ เพราะไม่พบชื่อตำบลในสไลด์: {listed(texts)}")


def _other_link_lines(shown: Shown, decks: Sequence[str]) -> Iterator[Observation]:
    """A line for links that are all the slides there are, and whose titles call them something else: Canva makes posters too."""
    posts = [row for row in shown.entry.tables.posts if is_slide_show(row.link)]
    if posts and not decks and not any(_SLIDES.search(row.title) for row in posts):
        yield unknown(f"เป็นสไลด์นำเสนอหรือไม่ เพราะชื่อเรื่องไม่ได้บอก: {listed(row.title for row in posts)}")


def slide_shows(shown: Shown) -> tuple[Evidence, ...]:
    """The slides that the tambon hands in, as files and as links."""
    return document_evidence(shown, _slides_file) + _slide_links(shown)


def _slide_links(shown: Shown) -> tuple[Evidence, ...]:
    return post_evidence(shown, lambda row: is_slide_show(row.link))


def _slides_line(shown: Shown, decks: Sequence[str], links: Sequence[Evidence]) -> Observation:
    if not decks:
        missing = judge(False, "", "ยังไม่มีไฟล์สไลด์ (.pptx) หรือลิงก์สไลด์ (Google Slides, Canva)")
        return stated("มีลิงก์สไลด์ตามที่ตำบลระบุ (ระบบไม่ได้เปิดลิงก์)") if links else missing
    read = [shown.documents[name] for name in decks if name in shown.documents]
    if not read:
        return stated("มีไฟล์สไลด์ ระบบยังไม่ได้เปิดดู")
    most = max(read, key=lambda facts: (facts.pages, len(facts.text)))
    failed = f"สไลด์แทบไม่มีเนื้อหา ({most.pages} แผ่น)"
    return judge(_presents_something(most), f"มีไฟล์สไลด์ {most.pages} แผ่น", failed)


def _presents_something(deck: DocumentFacts) -> bool:
    """Whether a deck has slides enough, and words on them; slides that are pictures have no words to count."""
    is_drawn = not deck.text.strip() if deck.kind == "pdf" else deck.has_pictures
    said = " ".join(
        dict.fromkeys(deck.text.splitlines())
    )  # what every slide says, such as a name below, counts once
    return deck.pages >= FEWEST_SLIDES and (is_drawn or says_something(said, SLIDE_LETTERS))


def _slides_file(shown: Shown, row: DocumentEntry) -> str:
    is_deck = _is_slides(row) and not _shows_nothing(shown, row)
    return shown.path(DOCUMENT_FOLDER, row.file) if is_deck else ""


def _is_slides(row: DocumentEntry) -> bool:
    return row.kind == "สไลด์" or row.file.lower().endswith(SLIDE_SUFFIXES)


def _shows_nothing(shown: Shown, row: DocumentEntry) -> bool:
    """Whether a file of slides was read and has none, or only such without words and pictures."""
    deck = shown.documents.get(row.file)
    if deck is None or deck.kind == "pdf":
        return bool(deck and deck.is_blank)
    return not (deck.pages and (deck.text.strip() or deck.has_pictures))
