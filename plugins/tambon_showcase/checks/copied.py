"""The example is invented: nothing of it belongs in the entry of a real tambon. Files that say the same are one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.content.copies import copies
from tambon_showcase.content.typed.draft import spans
from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.worker.isolated import isolated

from .case import Case
from .example_values import NOTHING, ExampleValues, pieces, shared, values_of

COPIED = error(
    "T156",
    "มีข้อความ ชื่อ หรือตัวเลขของตำบลสมมติ ซึ่งแต่งขึ้น (บรรทัด {lines}): “{value}”",
    "ลบหรือเขียนใหม่ด้วยข้อมูลจริงของตำบล ตำบลสมมติใช้ดูเป็นแบบเท่านั้น",
)
ALIKE = warning(
    "T157",
    "มีข้อความหรือชื่อเหมือนของตำบลสมมติทุกตัวอักษร (บรรทัด {lines}): “{value}”",
    "ถ้าเป็นถ้อยคำทั่วไปที่ตรงกับตำบลของท่าน ไม่ต้องแก้ ถ้าคัดลอกมาจากแบบ ให้เขียนใหม่ด้วยข้อมูลจริง",
)
SAME_FILE = warning(
    "T548",
    "ไฟล์เหล่านี้มีเนื้อหาเดียวกันทุกประการ จึงเป็นเอกสาร ภาพ หรือข้อความเดียวกัน: {value}",
    "เหลือไว้ไฟล์เดียว หรือใส่ไฟล์ที่ตั้งใจไว้ แล้วแก้ชื่อไฟล์ในตาราง",
)

LONG, SURE, SURE_OF_ACTS = 40, 70, 90
"""Thai letters from which a line may be, and is surely, nobody else's: shorter ones are headings, names and phrases."""
LARGEST = 2_000_000
"""Bytes of a text or table that is looked at; no officer's is near it."""
_SHARED = ("sources.csv", "documents.csv")
"""Tables whose rows name public sources and papers of the usual titles, which tambons have in common."""
_ACTS = (
    "meetings.csv",
    "process.csv",
    "orders.csv",
    "plans.csv",
    "facilities.csv",
    "budget.csv",
    "partners.csv",
)
"""Tables of what every tambon does, in the words of the contest: a cell is shorter than a row of somebody's own."""
_SOURCE = "ข้อมูลสมมติเพื่อการสาธิต"
"""The source of the example's numbers."""
_INVENTED = rf"{_SOURCE}|ตัวละครสมมติ"
_CELL_END = re.compile(r"[,;\t\"|]+")
_DIGITS = re.compile("[0-9]+")
_NOISE = re.compile(r"[^ก-๙0-9,\n]+")


def nothing_is_of_the_example(case: Case) -> Iterator[Finding]:
    """No line of tambon.yml, a text or a table is the fictitious tambon's, whatever name was put into it."""
    entry, edition = case.entry, case.edition
    folder_code = Path(entry.folder).name[:6]
    if edition.is_fictitious(entry.code) or edition.is_fictitious(folder_code):
        return
    places = edition.contest.fictitious_places
    invented_names = tuple(place.tambon_th for place in places)
    example = _example(case.root, tuple(place.code for place in places), invented_names)
    invented = re.compile("|".join((_INVENTED, *map(re.escape, invented_names))))
    names = (entry.place.tambon_th, *invented_names)
    for name, size in entry.files.items():
        if _is_compared(name) and size < LARGEST:
            where = Where(f"{entry.folder}/{name}")
            look = functools.partial(_look, case.root, where, example, invented, names)
            _, found = isolated(where, None, look)
            yield from found


def files_differ(case: Case) -> Iterator[Finding]:
    """No two documents, photos or texts are the same, byte for byte."""
    groups, found = copies(case.entry.files, case.entry.folder, case.root)
    yield from found
    for names in groups:
        yield SAME_FILE.at(Where(f"{case.entry.folder}/{names[0]}"), names)


def _is_compared(name: str) -> bool:
    return (name.endswith((".md", ".csv")) and not name.endswith(_SHARED)) or name == "tambon.yml"


class _Example(NamedTuple):
    """Lines and cells of the example: those that are surely its own, and those that others may have written too; and its values."""

    own: frozenset[str]
    phrases: frozenset[str]
    values: ExampleValues


@functools.lru_cache(maxsize=8)
def _example(root: Path, codes: tuple[str, ...], names: tuple[str, ...]) -> _Example:
    """The long lines and cells of the example; guidance (`#`) and the headings of tables are everybody's."""
    files = (path for code in codes for path in root.glob(f"tambons/*/*/{code}-*/**/*") if path.is_file())
    own: set[str] = set()
    phrases: set[str] = set()
    tables: list[tuple[str, str, str]] = []
    for path in files:
        if _is_compared(path.name):
            written = path.read_bytes().decode("utf-8-sig", "replace").splitlines()
            lines = [line for line in written[path.suffix == ".csv" :] if not line.lstrip().startswith("#")]
            sure = SURE_OF_ACTS if path.name in _ACTS else SURE
            plain = _plain("\n".join(lines), names)
            if not path.name.endswith(".md") and _calls_itself_invented(path.parent):
                tables.append((path.stem, "".join(written[:1]), plain))
            for *cells, whole in _by_line(plain):
                own.update(one for one in cells if _letters(one) >= sure)
                own.update([whole] if _letters(whole) >= SURE else ())
                phrases.update(one for one in cells if path.name not in _ACTS and _letters(one) >= LONG)
                phrases.update([whole] if _letters(whole) >= LONG else ())
    return _Example(frozenset(own), frozenset(phrases - own), values_of(tables))


@functools.lru_cache(maxsize=64)
def _calls_itself_invented(folder: Path) -> bool:
    """Whether tables name that source: numbers and names are held only against an example that calls itself invented."""
    return any(_SOURCE.encode() in path.read_bytes() for path in folder.rglob("*.csv"))


def _letters(piece: str) -> int:
    """How many letters a piece has: numbers are alike by chance."""
    return len(_DIGITS.sub("", piece))


def _look(
    root: Path, where: Where, example: _Example, invented: re.Pattern[str], names: tuple[str, ...]
) -> tuple[None, list[Finding]]:
    text = (root / where.file).read_bytes().decode("utf-8-sig", "replace")
    plain = _plain(text, names)
    cells = set(plain.replace(",", "\n").split("\n"))
    everything = cells.union(plain.replace(",", "").split("\n"))
    also = (
        NOTHING if where.file.endswith(".md") else shared(example.values, Path(where.file).stem, plain, cells)
    )
    own, phrases = everything & example.own | also.surely, everything & example.phrases | also.perhaps
    if not own and not phrases and not invented.search(text):
        return None, []
    lines = [
        (number, line, [*parts, *pieces(",".join(parts[:-1]))])
        for number, (line, parts) in enumerate(zip(text.splitlines(), _by_line(plain), strict=False), 1)
        if not line.lstrip().startswith("#")
    ]
    copied = [(n, line) for n, line, parts in lines if invented.search(line) or not own.isdisjoint(parts)]
    alike = [(n, line) for n, line, parts in lines if not phrases.isdisjoint(parts)]
    rule, told = (COPIED, copied) if copied else (ALIKE, alike)
    numbers = [number for number, _ in told]
    return None, [rule.at(Where(where.file, numbers[0]), told[0][1], lines=spans(numbers))] if told else []


def _plain(text: str, names: tuple[str, ...]) -> str:
    """The lines of a text, cells parted by commas, without spaces, signs and the tambons' names."""
    plain = "\n".join(text.splitlines())
    for name in names:
        plain = plain.replace(name, "")
    return _NOISE.sub("", _CELL_END.sub(",", plain))


def _by_line(plain: str) -> list[list[str]]:
    """Of each line its cells and the whole line."""
    return [[*line.split(","), line.replace(",", "")] for line in plain.split("\n")]
