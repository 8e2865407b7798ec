"""Which signed-in address may work on the entries of which province or district: a file of the person who keeps the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.formats.yaml_walk import YamlValue
from tambon_showcase.text.system_reasons import system_reason

from .reach import Reach

ALL = "all"
"""In place of a code: every province."""
_AREA = re.compile(r"[1-9]\d(\d\d)?")
_ADDRESS = re.compile(r"[^@\s,;]+@[^@\s,;]+")
_EXAMPLE = 'เขียนเช่น "1601": [name@example.go.th]'
NOT_AREA = "บรรทัด {line}: “{value}” ไม่ใช่รหัสจังหวัด 2 หลัก รหัสอำเภอ 4 หลัก หรือคำว่า all (ทุกจังหวัด) " + _EXAMPLE
NOT_LIST = "บรรทัด {line}: หลัง {value} ต้องเป็นรายการบัญชีในวงเล็บเหลี่ยม " + _EXAMPLE
NOT_ADDRESS = "บรรทัด {line}: “{value}” ไม่ใช่บัญชีแบบอีเมล ใช้บัญชีที่ผู้นั้นใช้เข้าสู่ระบบ " + _EXAMPLE
NOTHING = YamlDocument({}, {}, ())
NO_OWNER = "ไม่มีบัญชีใดในไฟล์ จึงยังไม่มีใครเข้าได้ " + _EXAMPLE


class OwnersError(ValueError):
    """The file cannot be used; the text says every reason with its line, in Thai."""


def read_owners(path: Path) -> Mapping[str, Reach]:
    """What each address may work on; addresses are in lower case, since people type them as they like.

    Raises:
        OwnersError: the file cannot be read, or a line of it is wrong: none of it counts then.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise OwnersError(f"{path}: {system_reason(problem)}") from problem
    document = read_yaml(data, path.name) if data.strip() else NOTHING
    faults = [f"บรรทัด {found.line}: {found.message} {found.fix}" for found in document.findings]
    areas: dict[str, list[str]] = {}
    for area, written in (document.value or {}).items():
        line = document.lines.get((area,), 0)
        faults += _faults(area, written, line)
        for address in written if isinstance(written, list) else ():
            areas.setdefault(str(address).lower(), []).append("" if area == ALL else area)
    if faults or not areas:
        raise OwnersError("\n".join((f"ใช้ไฟล์ {path} ไม่ได้", *(faults or [NO_OWNER]))))
    return {address: Reach(tuple(codes)) for address, codes in areas.items()}


def _faults(area: str, written: YamlValue, line: int) -> Iterator[str]:
    """What is wrong with a line."""
    if area != ALL and not _AREA.fullmatch(area):
        yield NOT_AREA.format(line=line, value=area)
    if not isinstance(written, list):
        yield NOT_LIST.format(line=line, value=area)
        return
    for address in written:
        if not (isinstance(address, str) and _ADDRESS.fullmatch(address)):
            yield NOT_ADDRESS.format(line=line, value=address)


class Owners:
    """The file as it is now: a change counts at the next request, and one that cannot be read lets nobody in."""

    class _State(NamedTuple):
        changed: tuple[int, int]
        reach: Mapping[str, Reach]

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = self._State((-1, -1), {})

    def reach(self, address: str) -> Reach | None:
        """What an address may work on; None where the file does not name it.

        Raises:
            OwnersError: the file cannot be used as it is now.
        """
        try:
            about = self._path.stat()
        except OSError as problem:
            raise OwnersError(f"{self._path}: {system_reason(problem)}") from problem
        changed = about.st_mtime_ns, about.st_size
        if changed != self._read.changed:
            self._read = self._State(changed, read_owners(self._path))
        return self._read.reach.get(address.lower())
