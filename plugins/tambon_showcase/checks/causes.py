"""One mistake, one message: what only follows from another finding is not reported beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from tambon_showcase.content.links import BROKEN_LINK, FOREIGN_IMAGE
from tambon_showcase.content.lost_letters import LOST
from tambon_showcase.finding import Finding, with_reason
from tambon_showcase.model.analysis import BmnCell
from tambon_showcase.model.people import Village
from tambon_showcase.model.tables import table_of
from tambon_showcase.reading.allow_list import WRONG_FILE
from tambon_showcase.reading.file_names import OTHER_NAME
from tambon_showcase.reading.other_forms import SHAPE, SHAPE_PARTS
from tambon_showcase.reading.table_headings import NO_KNOWN_HEADING
from tambon_showcase.text.lines import lines_in_words

from .analysis import FAILING_ALONE, NO_REASON
from .comparison import READINGS_ABSENT, ROWS_ABSENT, VILLAGES_ABSENT
from .contest import ORDER_LATE
from .exchanged import EXCHANGED, NO_PERSON
from .media import DOCUMENT_UNUSED, PHOTO_UNUSED
from .moved import NUMBERS_MOVED
from .odd_words import OTHER_MOO
from .references import DOCUMENT_ABSENT, MOO_UNKNOWN, PHOTO_ABSENT
from .rows import SURVEYED_MORE, SURVEYED_PEOPLE
from .work import DAY_AHEAD

_ABSENT = {FOREIGN_IMAGE.code: PHOTO_ABSENT.code, BROKEN_LINK.code: DOCUMENT_ABSENT.code}
"""What a text says of a file that is not there, and what a table says of it."""
_RENAMED = {PHOTO_ABSENT.code: PHOTO_UNUSED.code, DOCUMENT_ABSENT.code: DOCUMENT_UNUSED.code}
"""What is said of a file that is not there, and of one that nothing uses."""
_OF_ONE_ROW = {OTHER_MOO.code: MOO_UNKNOWN.code, ORDER_LATE.code: DAY_AHEAD.code}
"""What is said of a row only because of another fault of that row."""
_IN_PART = {ROWS_ABSENT.code, READINGS_ABSENT.code}
"""What is said of a village that a survey has only in part."""
_OF_ONE_FILE = {NO_PERSON.code: EXCHANGED.code}
"""What is said of a row only because of a fault of its whole table."""
_OF_A_MOVE = {NO_REASON.code, FAILING_ALONE.code}
"""What is said of the cells that a column left blank where it slid by a row."""
_PROOF_OF_A_MOVE = {SURVEYED_MORE.code, SURVEYED_PEOPLE.code}
"""What is said of villages whose numbers are those of the row before or after."""
_COMPARED = (table_of(BmnCell).file, table_of(Village).file)
"""The tables whose numbers are compared with each other."""


def without_consequences(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that follow from another; a file that is not there is reported with every place."""
    told = list(_whole_shapes(list(_without_second_faults(list(findings)))))
    headless = {one.file for one in told if one.code == NO_KNOWN_HEADING.code}
    why = {one.file: one for one in reversed(told) if one.code == LOST.code and one.file in headless}
    of_tables = {(one.code, _name(one.value)) for one in told if one.code in _ABSENT.values()}
    places: dict[tuple[str, str], list[Finding]] = {}
    kept: list[Finding] = []
    for one in told:
        absent = (_ABSENT.get(one.code, ""), _name(one.value))
        reason = why.get(one.file)
        if absent in of_tables:
            places.setdefault(absent, []).append(one)
        elif reason and one.code == NO_KNOWN_HEADING.code:
            kept.append(with_reason(one, reason.message, reason.fix))
        elif not (reason and one.code == LOST.code):
            kept.append(one)
    return tuple(_of_villages_and_rows(_moved(_once(_renamed(_mistyped_moo(_with_places(kept, places)))))))


def _without_second_faults(findings: Sequence[Finding]) -> Iterator[Finding]:
    """A village that does not exist is another than the one named, a day to come is late, and exchanged columns hold other words: the first is the cause."""
    causes = {(one.code, one.file, line) for one in findings for line in one.each_line or (one.line,)}
    of_files = {(one.code, one.file) for one in findings}
    for one in findings:
        of_row, of_file = _OF_ONE_ROW.get(one.code, ""), _OF_ONE_FILE.get(one.code, "")
        if (of_row, one.file, one.line) not in causes and (of_file, one.file) not in of_files:
            yield one


def _whole_shapes(findings: Sequence[Finding]) -> Iterator[Finding]:
    """A shapefile is reported once, with the files beside it that are parts of it."""
    parts: dict[PurePosixPath, list[str]] = {}
    refused = [PurePosixPath(one.file) for one in findings if one.code == WRONG_FILE.code]
    for path in refused:
        if path.suffix.lower() in SHAPE_PARTS and path.with_suffix(SHAPE) in refused:
            parts.setdefault(path.with_suffix(SHAPE), []).append(path.name)
    beside = {str(shape.with_name(name)) for shape, names in parts.items() for name in names}
    for one in findings:
        if one.code == WRONG_FILE.code and (names := parts.get(PurePosixPath(one.file))):
            yield with_reason(one, f"และไฟล์ที่เป็นส่วนของมัน: {', '.join(names)}")
        elif one.code != WRONG_FILE.code or one.file not in beside:
            yield one


def _with_places(
    findings: Iterable[Finding], places: dict[tuple[str, str], list[Finding]]
) -> Iterator[Finding]:
    for one in findings:
        of_texts = places.pop((one.code, _name(one.value)), None)
        yield _also(one, of_texts) if of_texts else one


def _renamed(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One file that is not there beside one that nothing uses are probably the same, under another name."""
    told = list(findings)
    unused: dict[str, Finding] = {}
    for absent_code, unused_code in _RENAMED.items():
        absent = [one for one in told if one.code == absent_code]
        beside = [one for one in told if one.code == unused_code]
        if len(absent) == len(beside) == 1:
            unused[absent_code] = beside[0]
    for one in told:
        if other := unused.get(one.code):
            yield with_reason(one, f"อาจเปลี่ยนชื่อเป็น “{other.value}” ซึ่งยังไม่มีหน้าใดใช้")
        elif one not in unused.values():
            yield one


def _mistyped_moo(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One village number without a village, and one village without a row in this or in several surveys: it was typed wrong."""
    told = list(findings)
    unknown = [one for one in told if one.code == MOO_UNKNOWN.code]
    lacking = [one for one in told if one.code == VILLAGES_ABSENT.code]
    alone = {one.value for one in lacking}
    is_number = all(value.isdecimal() for value in (*alone, *(one.value for one in unknown)))
    is_one = len(unknown) == len(alone) == 1 < len(lacking) and is_number
    is_here = len(unknown) == len(lacking) == 1 and unknown[0].file == lacking[0].file and is_number
    for one in told:
        if is_here and one is unknown[0]:
            yield with_reason(one, f"และตารางนี้ไม่มีแถวของหมู่ที่ {lacking[0].value} จึงอาจพิมพ์เลขหมู่ผิด")
        elif is_one and one is unknown[0]:
            moo = lacking[0].value
            fix = f"ถ้าหมู่ที่ {moo} ใน tables/villages.csv คือหมู่ที่ {one.value} ให้แก้เลขหมู่ที่นั่นแห่งเดียว"
            yield with_reason(one, f"และหมู่ที่ {moo} ในตารางหมู่บ้านไม่มีแถวในตารางอื่น จึงอาจพิมพ์เลขหมู่ผิด", fix)
        elif not ((is_one or is_here) and one in lacking):
            yield one


def _of_villages_and_rows(findings: Iterable[Finding]) -> Iterator[Finding]:
    """A survey that lacks villages, and one of them in part, was not filled to its end: both are reported at once."""
    told = list(findings)
    files = {one.file for one in told if one.code == VILLAGES_ABSENT.code}
    parts = {one.file: one for one in told if one.code in _IN_PART and one.file in files}
    for one in told:
        if one.code == VILLAGES_ABSENT.code and (part := parts.get(one.file)):
            yield with_reason(one, f"และ{part.message}")
        elif one not in parts.values():
            yield one


def _moved(findings: Iterable[Finding]) -> Iterator[Finding]:
    """A column that slid by a row is reported with the first village that it does not fit."""
    told = list(findings)
    files = {one.file for one in told if one.code == NUMBERS_MOVED.code}
    compared = any(file.endswith(_COMPARED) for file in files)
    proof = [one for one in told if compared and one.code in _PROOF_OF_A_MOVE]
    for one in told:
        if one.code == NUMBERS_MOVED.code and proof and one.file.endswith(_COMPARED):
            yield with_reason(one, f"เช่น {proof[0].message}")
        elif one not in proof and (one.file not in files or one.code not in _OF_A_MOVE):
            yield one


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """A file that was found under another name is reported once, where it is named first, with the other places."""
    renamed: dict[str, list[Finding]] = {}
    kept: list[Finding] = []
    for one in findings:
        if one.code != OTHER_NAME.code or one.message not in renamed:
            kept.append(one)
        if one.code == OTHER_NAME.code:
            renamed.setdefault(one.message, []).append(one)
    for one in kept:
        others = renamed.get(one.message, [])[1:] if one.code == OTHER_NAME.code else []
        yield with_reason(one, f"และใน {_places(others)}") if others else one


def _also(absent: Finding, of_texts: Sequence[Finding]) -> Finding:
    """The finding that names a file, with the texts that name it too."""
    return with_reason(absent, f"ข้อความใน {_places(of_texts)} ก็ใช้ชื่อนี้")


def _places(findings: Sequence[Finding]) -> str:
    """Where findings are, by file: `texts/history.md บรรทัด 3 และ 9`."""
    lines: dict[str, list[int]] = {}
    for one in findings:
        lines.setdefault("/".join(PurePosixPath(one.file).parts[-2:]), []).append(one.line)
    return ", ".join(f"{file} บรรทัด {lines_in_words(numbers)}" for file, numbers in lines.items())


def _name(value: str) -> str:
    return PurePosixPath(unquote(value)).name.casefold()
