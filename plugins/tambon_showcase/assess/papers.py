"""Whether a paper may be what a table says it is, by what the tambon calls it elsewhere and by its own words.

A file that its own tambon calls a photo of a pond is no order. What only may be another paper is for a person to see.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tambon_showcase.register import tambons_named
from tambon_showcase.text.thai_text import BROKEN

from .checklist import Observation
from .look import WHOLE_PAPER_LETTERS, judge, listed, unknown
from .shown import Shown


class PaperSort(NamedTuple):
    """A sort of paper: how it is called, and a word that its title, its caption or its text has."""

    name_th: str
    words: re.Pattern[str]
    words_th: str
    names: re.Pattern[str] | None = None
    """How a title calls it, where its words are in titles of other papers too."""

    def names_itself(self, text: str) -> bool:
        """Whether a title, or the beginning of a paper, calls it this sort."""
        return bool((self.names or self.words).search(text))


ORDER_PAPER = PaperSort("คำสั่ง", re.compile("คำสั่ง|แต่งตั้ง"), "คำสั่ง หรือ แต่งตั้ง")
MINUTES_PAPER = PaperSort("รายงานการประชุม", re.compile("ประชุม|ประชาคม|เวที|วาระ"), "ประชุม")
PLAN_PAPER = PaperSort(
    "แผน",
    re.compile("แผน|โครงการ|พัฒนา|plan", re.IGNORECASE),
    "แผน หรือ โครงการ",
    re.compile("(?<!ตาม)(?<!ใน)(?<!จาก)(?<!ของ)แผน(?!ที่|ผัง)|plan", re.IGNORECASE),
)
REPORT_PAPER = PaperSort(
    "เอกสารสรุปผล",
    re.compile("ผล|สรุป|รายงาน|โครงการ|กิจกรรม"),
    "ผล หรือ โครงการ",
    re.compile("สรุป|รายงาน|ประเมิน|ติดตาม|ผล(?:การ|สำเร็จ|ลัพธ์|งาน|โครงการ)"),
)
SCREEN_PICTURE = PaperSort(
    "ภาพหน้าจอโปรแกรม CIA",
    re.compile("CIA|โปรแกรม|หน้าจอ|(?<!ที่)จอ(?!ด|ง|ก|บ|ม(?!อ))|กราฟ|เรดาร์|วิเคราะห์|screen", re.IGNORECASE),
    "CIA",
)
OPEN_KINDS = ("รายงานสรุป", "อื่น ๆ", None)
"""Kinds of documents in which any other paper may be bound."""
_UNSORTED_KINDS = ("อื่น ๆ", None)
_OTHER_TITLE = re.compile(
    r"\W*(?:สรุปผล|รายงานผล|ผลการดำเนิน|บันทึกข้อตกลง|MOU|(?:รายงาน|บันทึก)การประชุม|คำสั่ง|หนังสือเชิญ|ใบลงทะเบียน)",
    re.IGNORECASE,
)
"""How the title of a paper of no said kind begins that says itself what it is."""
_OF_A_PAPER = re.compile(
    r"เอกสาร|หนังสือ|สำเนา|สแกน|ประกาศ|ลงนาม|กระดาษ|บันทึก|หน้า(?:ที่)?\s*[0-9๐-๙]|คณะทำงาน|คณะกรรมการ|scan",
    re.IGNORECASE,
)
"""Words of a caption that may be of any paper before a camera."""
_TAMBON = re.compile(r"ตำบล(?=([ก-๙]{3,20}))")
SHORTEST_NAME = 4
"""Fewest letters of a name that is looked for among other words; shorter ones are in many words."""
BEGINNING = 300
"""Letters in which a paper says what it is (our threshold)."""


def unfit_papers(shown: Shown, sort: PaperSort, names: Iterable[str | None]) -> Iterator[Observation]:
    """Lines for papers of a sort that are called something else, or whose text does not have its word."""
    papers = [name for name in dict.fromkeys(names) if name and shown.paper(name)]
    called = {name: other for name in papers if (other := called_otherwise(shown, sort, name))}
    if called:
        told = listed(f"{name} ({other})" for name, other in called.items())
        yield judge(False, "", f"ไฟล์ของ{sort.name_th}เป็นเรื่องอื่นตามตารางเอกสารหรือภาพของตำบล: {told}")
    neighbours = other_tambons(shown, papers)
    yield from map(_as_doubt, neighbours) if sort is MINUTES_PAPER else neighbours
    silent = [name for name in papers if name not in called and _lacks_words(shown, sort, name)]
    clear = [name for name in silent if _reads_well(shown, name)]
    if clear:
        yield judge(False, "", f"ไม่พบคำว่า {sort.words_th} ในไฟล์ของ{sort.name_th}: {listed(clear)}")
    doubtful = [name for name in silent if name not in clear] + _loose_photos(shown, papers)
    if doubtful:
        yield unknown(f"ไฟล์เป็น{sort.name_th}จริงหรือไม่ ระบบอ่านแล้วไม่แน่ใจ: {listed(doubtful)}")


def _as_doubt(line: Observation) -> Observation:
    """The same as a doubt: own minutes may speak of a neighbour whom the group visited, and never name the tambon."""
    return unknown(line.text_th)


def other_tambons(shown: Shown, names: Iterable[str]) -> Iterator[Observation]:
    """A line for papers that name another tambon again and again, and never this one: a neighbour's, or a pattern filled in."""
    found = {name: other for name in names if (other := _other_tambon(shown, name))}
    if found:
        told = listed(f"{name} (ตำบล{other})" for name, other in found.items())
        yield judge(False, "", f"เนื้อหาในไฟล์เป็นของตำบลอื่น ไม่พบชื่อตำบล{shown.entry.place.tambon_th}: {told}")


def _other_tambon(shown: Shown, name: str) -> str:
    text, ours = shown.document_words.get(name, ""), "".join(str(shown.entry.place.tambon_th or "").split())
    if not text or not ours or ours in text or not _reads_well(shown, name):
        return ""
    named = Counter(other for found in _TAMBON.finditer(text) if (other := _known_tambon(found[1])))
    other, times = named.most_common(1)[0] if named else ("", 0)
    return other if times > 1 else ""


def _known_tambon(words: str) -> str:
    """The longest name of a tambon of the register with which these words begin."""
    lengths = range(len(words), SHORTEST_NAME - 1, -1)
    return next((words[:length] for length in lengths if tambons_named(words[:length])), "")


def called_otherwise(shown: Shown, sort: PaperSort, name: str) -> str:
    """What the tambon's own tables call a file that they do not call this sort; empty where they may mean it."""
    tables = shown.entry.tables
    documents = [row for row in tables.documents if row.file == name]
    photos = [row for row in tables.photos if row.file == name]
    titles = [*(row.title for row in documents), *(row.caption for row in photos)]
    beginning = shown.document_words.get(name, "")[:BEGINNING]
    if any(map(sort.names_itself, (*titles, beginning))):
        return ""
    kinds = [str(row.kind) for row in documents if row.kind not in (*OPEN_KINDS, sort.name_th)]
    others = [row.title for row in documents if row.kind in _UNSORTED_KINDS and _OTHER_TITLE.match(row.title)]
    if any(map(sort.words.search, (*(row.caption for row in photos), beginning))):
        return next(iter((*kinds, *others)), "")
    captions = [row.caption for row in photos if not _OF_A_PAPER.search(row.caption)]
    return next(iter((*kinds, *others, *captions)), "")


def _lacks_words(shown: Shown, sort: PaperSort, name: str) -> bool:
    text = shown.document_words.get(name, "")
    return any(map(str.isalpha, text)) and not sort.words.search(text)


def _reads_well(shown: Shown, name: str) -> bool:
    """Whether all that a file shows was read as Thai, as from a program; letters of a scan may be read wrongly."""
    letters, text = shown.letters(name) or 0, shown.documents[name].text
    thai = sum("ก" <= letter <= "ฮ" for letter in text)
    return letters >= WHOLE_PAPER_LETTERS and thai * 2 > letters and not BROKEN.search(text)


def _loose_photos(shown: Shown, papers: Iterable[str]) -> list[str]:
    """Photos of which no caption says what they show."""
    captioned = {row.file for row in shown.entry.tables.photos}
    return [name for name in papers if shown.is_photo(name) and name not in captioned]
