"""Lay one case of the attack corpus over a copy of the project.

install.py ROOT CODE ID CASEDIR        ends with 3 when there is no such channel
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parent))
import sheets

YEAR = "2565"
PROVINCE = f"tambons/{YEAR}/99-สาธิต"
KNOWN = f"{PROVINCE}/999901-ทุ่งสมมติ"
EDITION = f"tambons/{YEAR}/_rules/edition.yml"
PAGES = "attack-pages.tsv"
TO_TELL = "attack-to-tell"
"""Holds the name of a harmless file that the check must mention."""
FIELD_LIMIT = 2_000_000
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")
YAML_KEYS = {
    "name": "motto",
    "code": "identity",
    "meeting": "vision",
    "open": "location_note",
    "group": "summary",
}
"""Keys of the corpus whose place in our main file is another one; a free text takes what was a number or a day."""


class Case:
    """One case: where it is laid, and which page shows it."""

    def __init__(self, root: Path, code: str, name: str, folder: Path) -> None:
        self.root, self.code, self.name, self.folder = root, code, name, folder
        self.told: dict[str, Any] = json.loads((folder / "case.json").read_text(encoding="utf-8"))
        self.entry = root / PROVINCE / f"{code}-ทดสอบ{name}"

    @property
    def payload(self) -> bytes:
        """The case's bytes, where it has any."""
        path = self.folder / "payload"
        return path.read_bytes() if path.exists() else b""

    def main_file(self, more: bytes = b"") -> None:
        """The entry's tambon.yml with `more` at its end."""
        self.write("tambon.yml", f'code: "{self.code}"\nlevel: district\n'.encode() + more)

    def write(self, name: str, data: bytes | str) -> None:
        """A file of the entry."""
        path = self.entry / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)


def page(case: Case) -> str:
    case.write("texts/more.md", case.payload)
    return "more"


def field(case: Case) -> str:
    value = case.told["value"]
    value = "ก" * FIELD_LIMIT if value.startswith("<RECIPE") else value
    return _FIELDS[case.told["field"]](case, value)


def _main(key: str, shown_on: str) -> Callable[[Case, str], str]:
    """A key of the main file; `office.website` is inside another."""

    def lay(case: Case, value: str) -> str:
        text = json.dumps(value, ensure_ascii=False)
        for part in reversed(key.split(".")):
            text = f"{{{part}: {text}}}"
        case.main_file(text[1:-1].encode() + b"\n")
        return shown_on

    return lay


def _cell(table: str, heading: str, shown_on: str, **others: str) -> Callable[[Case, str], str]:
    def lay(case: Case, value: str) -> str:
        case.write(f"tables/{table}.csv", _csv({heading: value, **others}))
        return shown_on

    return lay


def _csv(row: dict[str, str]) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, row)
    writer.writeheader()
    writer.writerow(row)
    return buffer.getvalue()


def _code(case: Case, value: str) -> str:
    if value == "<DUPLICATE>":
        case.code = "999901"
        case.entry = case.root / PROVINCE / f"999901-{case.name}"
        case.main_file()
    else:
        case.main_file()
        case.write("tambon.yml", f"code: {json.dumps(value)}\nlevel: district\n")
    return "index"


_FIELDS: dict[str, Callable[[Case, str], str]] = {
    "name": _main("name", "index"),
    "website": _main("office.website", "more"),
    "facebook": _main("office.facebook", "more"),
    "youtube": _main("video.url", "index"),
    "image": _main("cover", "index"),
    "slug": _main("topics", "index"),
    "leader": _cell("leaders", "ชื่อ-สกุล", "leaders", ตำแหน่ง="กำนัน"),
    "lat": _cell("places", "ละติจูด", "map", ชื่อสถานที่="วัด", ลองจิจูด="102.8"),
    "poi": _cell("places", "ชื่อสถานที่", "map", ละติจูด="16.4", ลองจิจูด="102.8"),
    "code": _code,
}


def main_yaml(case: Case) -> str:
    data = case.payload
    for theirs, ours in YAML_KEYS.items():
        data = re.sub(rf"(?m)^{theirs}:".encode(), f"{ours}:".encode(), data)
    case.main_file(data)
    return "index"


def table(case: Case) -> str:
    """Villages as they are written; a table of changes is one of ours with free names and values."""
    data = case.payload
    heading, _, rest = data.partition(b"\n")
    if "อัตราเปลี่ยนแปลง".encode() in heading:
        for theirs, ours in (("หมู่ที่", "หน่วย"), ("ชื่อหมู่บ้าน", "รายการ"), ("อัตราเปลี่ยนแปลง", "จำนวน")):
            heading = heading.replace(theirs.encode(), ours.encode())
        case.write("tables/income.csv", heading + b"\n" + rest)
        return "products"
    case.write("tables/villages.csv", data)
    return "population"


def map_file(case: Case) -> str:
    case.write(f"maps/{case.told['name']}", case.payload)
    return "map"


def asset(case: Case) -> str:
    names = [case.told["name"], *case.told.get("extra", [])]
    for name in names:
        data = case.payload if name == names[0] else (case.folder / name).read_bytes()
        case.write(f"{_folder(name)}/{name}", data)
    mark = "!" if _folder(names[0]) == "photos" else ""
    case.write("texts/more.md", f"## ไฟล์\n\n{mark}[ไฟล์](<{quote(f'../{_folder(names[0])}/{names[0]}')}>)\n")
    return "more"


def _folder(name: str) -> str:
    return "photos" if name.lower().rstrip().endswith(PICTURES) else "documents"


def symlink(case: Case) -> str:
    name = case.told["name"]
    path = case.entry / _folder(name) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(case.told["target"])
    case.write("texts/more.md", f"[ไฟล์](<../{_folder(name)}/{quote(name)}>)\n")
    return "more"


def repository(case: Case) -> str:
    entry = case.entry.relative_to(case.root).as_posix()
    name = case.told["path"].format(entry=entry, docs="site_src", other_entry=KNOWN)
    path = case.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.payload)
    case.write("texts/more.md", "ข้อความ\n")
    return "more"


def judges_sheet(case: Case) -> str:
    sheets.keep(case.root, case.code, case.payload, twice="duplicate" in case.told["slug"])
    return "index"


CHANNELS: dict[str, Callable[[Case], str]] = {
    "page": page,
    "field": field,
    "yaml": main_yaml,
    "csv": table,
    "geojson": map_file,
    "kml": map_file,
    "asset": asset,
    "xlsx": asset,
    "symlink": symlink,
    "repo": repository,
    "judge": judges_sheet,
}


def make_known(root: Path, code: str, name: str) -> None:
    """Let the rules know this made-up code as a fictitious tambon."""
    path = root / EDITION
    text = path.read_text(encoding="utf-8").replace("999901-999999", "990000-999999")
    row = (
        f'fictitious_places:\n  - {{code: "{code}", tambon_th: ทดสอบ{name}, tambon_en: Test, district_th: ตัวอย่าง,'
        " district_en: Tua Yang, province_th: สาธิต, province_en: Sathit}\n"
    )
    path.write_text(text.replace("fictitious_places:\n", row, 1), encoding="utf-8")


def begin_history(root: Path) -> None:
    """The state before the case, so that the check can query git what the case touches."""
    git = ["git", "-C", str(root), "-c", "user.name=t", "-c", "user.email=t@example.go.th"]
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "ก่อน"]):
        subprocess.run([*git, *command], check=True)


def main() -> int:
    root, code, name, folder = Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4])
    case = Case(root, code, name, folder)
    lay = CHANNELS.get(case.told["channel"])
    if lay is None or (lay is field and case.told["field"] not in _FIELDS):
        return 3
    make_known(root, code, name)
    if lay in (repository, symlink):
        begin_history(root)
    case.main_file()
    _photo(case)
    shown_on = lay(case)
    with (root / PAGES).open("a", encoding="utf-8") as file:
        file.write(f"{case.code}\t{shown_on}\t{json.dumps(case.told.get('name', ''))}\n")
    if "ควรเตือน" in case.told["probe"].get("manual", ""):
        case.root.joinpath(TO_TELL).write_text(case.told.get("name", ""), encoding="utf-8")
    return 0


def _photo(case: Case) -> None:
    """A photo with a Thai name, which texts of the corpus show."""
    from PIL import Image

    path = case.entry / "photos" / "ผ้าไหม.png"
    path.parent.mkdir(parents=True)
    Image.effect_noise((320, 240), 40).convert("RGB").save(path)


if __name__ == "__main__":
    sys.exit(main())
