"""Which files an entry's folder may hold, by folder and ending; links and special files never."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Collection, Iterator
from pathlib import PurePosixPath

from tambon_showcase.finding import Finding, Where, error, warning
from tambon_showcase.model.tables import TABLES

from .advice import ENDINGS, FOLDERS, ROOT_FILES, TEXT_SLUGS, folder_called, meant, what_to_do

LINK = error("T001", "“{value}” เป็นทางลัด (symbolic link) ไม่ใช่ไฟล์จริง", "ลบทางลัด แล้ววางไฟล์จริงแทน")
NOT_FILE = error("T002", "“{value}” ไม่ใช่ไฟล์ธรรมดา", "ลบออก แล้ววางไฟล์ธรรมดาแทน")
HIDDEN = error("T003", "“{value}” เป็นไฟล์ซ่อน", "{fix}")
_REMOVE = "ลบไฟล์ที่ชื่อขึ้นต้นด้วยจุด"
_NOT_HERE = "ไฟล์จริงยังอยู่บน iCloud ให้เปิดไฟล์ในเครื่อง Mac หรือ iPhone ให้ดาวน์โหลดเสร็จ แล้วคัดลอกมาใหม่ และลบไฟล์นี้"
"""Of a photo that its telephone moved to the cloud only `.name.jpg.icloud` is left on the machine."""
LEFTOVER = warning("T004", "“{value}” เป็นไฟล์ชั่วคราวของโปรแกรม ไม่ถูกใช้", "ลบไฟล์นี้ออก")
OPEN_ELSEWHERE = error(
    "T011",
    "“{value}” เป็นไฟล์ที่โปรแกรมเปิดค้างหรือสำรองไว้ ไม่ถูกใช้",
    "ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ แล้วลบไฟล์นี้ถ้ายังอยู่",
    costs_file=True,
)
"""An error, because it holds words that nobody looked at; it keeps no page back: it is there while its writer writes."""
WRONG_FOLDER = error("T005", "ไม่รู้จักโฟลเดอร์ “{value}”", "{fix}")
NESTED = error(
    "T006", "มีโฟลเดอร์ซ้อนในโฟลเดอร์: “{value}”", "ย้ายทุกไฟล์ใน {value} มาไว้ใน {inside}/ โดยตรง แล้วลบโฟลเดอร์ย่อย"
)
WRONG_FILE = error("T007", "ไม่รับไฟล์ “{value}” ในที่นี้", "{fix}")

ListNames = Callable[[], Collection[str]]
CODE = re.compile(r"[1-9][0-9]{5}(?![0-9])")
"""How a name begins that has the code of a tambon: an entry's folder, also one copied into itself or into another."""
_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_OF_EDITORS = re.compile(
    r".*~|\.#.*|#.*#|\.~lock\..*#|4913|\..*\.(?:sw[a-p]|kate-swp)|\.goutputstream-\w+|.*___jb_(?:tmp|old)___"
    r"|.*\.(?:tmp|bak|old|orig)(?:[.-]?\d+)?|[0-9a-f]{8}",
    re.IGNORECASE | re.DOTALL,
)
"""What Vim, Emacs, nano, Kate, gedit, LibreOffice, JetBrains and Excel lay beside a file while it is open or written."""


def refusal(place: str, mode: int, where: Where, inside: ListNames = tuple) -> Iterator[Finding]:
    """Why the item at `place` inside the entry's folder, of this `st_mode`, is not taken; empty if it is.

    `inside` lists the names in a folder, which is looked into only where it is refused.
    """
    folder, _, name = place.rpartition("/")
    if not stat.S_ISDIR(mode) and _OF_EDITORS.fullmatch(name):
        yield OPEN_ELSEWHERE.at(where, place)
    elif stat.S_ISLNK(mode):
        yield LINK.at(where, place)
    elif _is_leftover(name):
        yield LEFTOVER.at(where, place)
    elif name.startswith("."):
        yield HIDDEN.at(where, place, fix=_NOT_HERE if name.endswith(".icloud") else _REMOVE)
    elif stat.S_ISDIR(mode):
        yield from _refused_folder(place, folder, where, inside)
    elif not stat.S_ISREG(mode):
        yield NOT_FILE.at(where, place)
    elif not is_allowed(place):
        yield WRONG_FILE.at(where, place, fix=what_to_do(place))


def _refused_folder(place: str, folder: str, where: Where, inside: ListNames) -> Iterator[Finding]:
    if folder:
        yield NESTED.at(Where(where.file.removesuffix(place) + folder), place, inside=folder)
    elif place not in FOLDERS:
        entry = PurePosixPath(where.file).parent.name
        yield WRONG_FOLDER.at(where, place, fix=_folder_fix(place, entry, inside))


def _folder_fix(name: str, entry: str, inside: ListNames) -> str:
    """The one thing to do with a folder called `name` in the folder `entry`."""
    if of_another(name, entry):
        return f"โฟลเดอร์นี้เป็นของตำบลรหัส {name[:6]} ย้ายออกไปไว้ข้าง ๆ โฟลเดอร์ {entry} ในโฟลเดอร์ของจังหวัดนั้น"
    if CODE.match(name) or are_of_entry(inside()):
        return f"ย้ายทุกอย่างใน {name} ออกมาหนึ่งชั้น ให้ tambon.yml อยู่ในโฟลเดอร์ตำบลโดยตรง แล้วลบโฟลเดอร์ {name}"
    if folder := folder_called(name):
        return f"เปลี่ยนชื่อเป็น {folder} (ถ้ามีโฟลเดอร์นั้นแล้ว ให้ย้ายไฟล์เข้าไป)"
    return f"ย้ายไฟล์ไปไว้ในโฟลเดอร์ที่ตรงชนิด ({' '.join(FOLDERS)}) แล้วลบโฟลเดอร์นี้"


def of_another(name: str, entry: str) -> bool:
    """Whether a folder's name begins with the code of a tambon other than the entry's own."""
    return bool(CODE.match(name)) and CODE.match(entry) is not None and name[:6] != entry[:6]


def are_of_entry(names: Collection[str]) -> bool:
    """Whether names in a folder are those of an entry's: a main file, however misspelt, or two folders of ours."""
    return any(meant(name) == "tambon.yml" for name in names) or len(set(FOLDERS) & set(names)) > 1


def _is_leftover(name: str) -> bool:
    return name.casefold() in _LEFTOVERS or name.startswith("~$")


def is_allowed(place: str) -> bool:
    """Whether a file may be at this path inside an entry's folder."""
    inside, _, name = place.rpartition("/")
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - hot: each file of each entry
    match inside:
        case "":
            return name in ROOT_FILES
        case "texts":
            return ending == ".md" and stem in TEXT_SLUGS
        case "tables":
            return ending == ".csv" and stem in TABLES
        case _:
            return ending.lower() in ENDINGS.get(inside, ())
