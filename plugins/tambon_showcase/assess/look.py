"""Small words with which the item checks say what they saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from tambon_showcase.model.entry import Entry
from tambon_showcase.model.media import DocumentEntry, PhotoEntry, Post
from tambon_showcase.model.row import Row, RowT
from tambon_showcase.model.tables import Tables, table_of
from tambon_showcase.text.placeholders import fills_a_cell, says_only_not_yet
from tambon_showcase.text.thai_text import count_letters
from tambon_showcase.text.thai_values import format_date_short_th

from .checklist import Evidence, EvidenceKind, Observation, Outcome
from .shown import Shown

MOST_LINKS = 6
"""Most rows linked one by one; where there are more, one link to the table replaces them."""
FEWEST_LETTERS = 2
"""Fewest letters of a cell that says something (our threshold)."""
PAPER_LETTERS, WHOLE_PAPER_LETTERS = 20, 60
"""Fewest letters of a paper that says something, and of one that may be a whole paper, about one long sentence (ours)."""
MOST_TOGETHER = 3
"""Rows that may share one value, such as the groups of one hall; more, and most of all, were copied down (ours)."""
AND_MORE = " และอีก "
"""What comes before the number of the names that are not listed."""
MOST_NAMES = 10
"""Most names listed, as many as a phone shows at once; where there are more, their number replaces the rest."""


def judge(passed: object, when_passed: str, when_failed: str) -> Observation:
    """A line that says what was found, or what is missing."""
    return Observation(Outcome.PASS, when_passed) if passed else Observation(Outcome.FAIL, when_failed)


def stated(text: str) -> Observation:
    """A line for what the tambon says and no program has checked."""
    return Observation(Outcome.STATED, text)


def unknown(text: str) -> Observation:
    """A line for what no program can see."""
    return Observation(Outcome.UNKNOWN, text)


def listed(names: Iterable[object]) -> str:
    """The names, one after another, each once."""
    shown = list(dict.fromkeys(map(str, names)))
    rest = len(shown) - MOST_NAMES
    return ", ".join(shown[:MOST_NAMES]) + (f"{AND_MORE}{rest} รายการ" if rest > 0 else "")


def row_evidence(
    tables: Tables,
    row: type[RowT],
    kind: EvidenceKind,
    label: Callable[[RowT], str],
    keep: Callable[[RowT], object],
) -> tuple[Evidence, ...]:
    """A link to each row of this kind worth keeping, or one link to the table where they are many."""
    return numbered_evidence(
        row, kind, [(number, label(one), "") for number, one in enumerate(tables.rows(row), 1) if keep(one)]
    )


def post_evidence(shown: Shown, keep: Callable[[Post], object]) -> tuple[Evidence, ...]:
    """The same for publications, by their day, channel and title."""
    return row_evidence(shown.entry.tables, Post, EvidenceKind.POST, _post_label, keep)


def _post_label(row: Post) -> str:
    day = format_date_short_th(row.day) if row.day else ""
    return f"{day} {row.channel}: {row.title}".strip()


def file_evidence(
    tables: Tables,
    row: type[RowT],
    kind: EvidenceKind,
    label: Callable[[RowT], str],
    path: Callable[[RowT], str],
) -> tuple[Evidence, ...]:
    """The same for rows that show a file: `path` says where it is in the entry's folder, or "" where it is not."""
    numbered = enumerate(tables.rows(row), 1)
    return numbered_evidence(
        row, kind, [(number, label(one), file) for number, one in numbered if (file := path(one))]
    )


def document_evidence(shown: Shown, path: Callable[[Shown, DocumentEntry], str]) -> tuple[Evidence, ...]:
    """The same for documents, by their titles."""
    return file_evidence(
        shown.entry.tables,
        DocumentEntry,
        EvidenceKind.DOCUMENT,
        lambda row: row.title,
        lambda row: path(shown, row),
    )


def photo_evidence(shown: Shown, path: Callable[[Shown, PhotoEntry], str]) -> tuple[Evidence, ...]:
    """The same for photos, by their captions."""
    return file_evidence(
        shown.entry.tables,
        PhotoEntry,
        EvidenceKind.PHOTO,
        lambda row: row.caption,
        lambda row: path(shown, row),
    )


def numbered_evidence(
    row: type[Row], kind: EvidenceKind, kept: Sequence[tuple[int, str, str]]
) -> tuple[Evidence, ...]:
    """A link to each thing of the table of such rows by its number, label and file, or one to the table where they are many."""
    table = table_of(row)
    if len(kept) > MOST_LINKS:
        label = f"{len(kept)} รายการ ตั้งแต่ {kept[0][1]} ถึง {kept[-1][1]}"
        files = tuple(dict.fromkeys(file for _, _, file in kept if file))
        return (Evidence(label, table.address, kind, others=files),)
    return tuple(Evidence(label, table.row_address(number), kind, file) for number, label, file in kept)


def table_evidence(row: type[Row], label: str, kind: EvidenceKind = EvidenceKind.TABLE) -> Evidence:
    """A link to the whole table of such rows."""
    return Evidence(label, table_of(row).address, kind)


def says_something(text: str | None, letters: int = FEWEST_LETTERS) -> bool:
    """Whether a text has at least so many letters, and more than a cell holds for nothing (`.`, `xxx`, `อยู่ระหว่างดำเนินการ`)."""
    return count_letters(text or "") >= letters and not says_only_not_yet(text or "")


def gives_reason(text: str | None, letters: int = FEWEST_LETTERS) -> bool:
    """The same of a reason why something is not there, which may be that it is not done yet."""
    return count_letters(text or "") >= letters and not fills_a_cell(text or "")


def far_years(shown: Shown, named: Iterable[tuple[str, int | None]]) -> Iterator[Observation]:
    """A line for what is of a year too far from the contest's to be of its work; such rows do not count."""
    far = [f"{name} ({year})" for name, year in named if not shown.edition.contest.is_near(year)]
    if far:
        first, last = shown.edition.contest.years_be
        yield judge(False, "", f"อยู่ในปีที่ห่างจากปีของการประกวด (นับเฉพาะ พ.ศ. {first}–{last}): {listed(far)}")


def copied_down(values: Iterable[Hashable]) -> int:
    """How many of these are one and the same, where it is most of them and so many that it was copied down; else 0."""
    counted = Counter(values)
    most = max(counted.values(), default=0)
    return most if most > MOST_TOGETHER and most > counted.total() / 2 else 0


def rather_excused(there: int, wanted: int) -> bool:
    """Whether reasons take the place of more than half of what the guideline requires (our threshold): they excuse a few."""
    return there * 2 < wanted


def thin_papers(shown: Shown, names: Iterable[str | None]) -> Iterator[Observation]:
    """Lines for papers that hold hardly a word: a file alone is no evidence.

    Of a short one a person sees whether it is whole, and of one without words (a scan) whether it is the paper.
    """
    attached = dict.fromkeys(names)
    letters = {name: found for name in attached if (found := shown.letters(name)) is not None}
    thin = [name for name, count in letters.items() if count < PAPER_LETTERS]
    short = [name for name, count in letters.items() if PAPER_LETTERS <= count < WHOLE_PAPER_LETTERS]
    if thin:
        yield judge(False, "", f"ไฟล์แทบไม่มีเนื้อหา: {listed(thin)}")
    if short:
        yield unknown(f"ไฟล์มีเพียงบรรทัดเดียวหรือสองบรรทัด เป็นเอกสารทั้งฉบับหรือไม่: {listed(short)}")
    blank = [name for name in attached if name and shown.is_blank(name)]
    if blank:
        yield blank_papers(blank)
    unread = [
        name for name in attached if name and name not in (*letters, *blank) and shown.has_no_letter(name)
    ]
    if unread:
        yield unknown(f"ระบบอ่านตัวหนังสือไม่ได้ (เช่น ภาพสแกน) เป็นเอกสารนี้จริงหรือไม่: {listed(unread)}")


def blank_papers(names: Iterable[str]) -> Observation:
    """The line for papers of which no page shows anything."""
    return judge(False, "", f"ไฟล์เป็นหน้าว่าง: {listed(names)}")


def villages_without(entry: Entry, moos: Iterable[int | None]) -> list[str]:
    """The villages of the tambon whose number is not among `moos`, each by number and name."""
    present = set(moos)
    return [
        f"หมู่ {village.moo} {village.name}" for village in entry.tables.villages if village.moo not in present
    ]
