"""`tambon.yml`, read as far as it can be: a slip costs its own key, never the tables, texts and photos beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.personal_tables import PlainTree, protect_values
from tambon_showcase.finding import Finding, Where, error
from tambon_showcase.formats.yaml_document import YamlDocument
from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.formats.yaml_walk import KeyPath, YamlValue
from tambon_showcase.model import handbook
from tambon_showcase.model.identity import Identity
from tambon_showcase.text.pointers import see

from .approved import KEY, approved
from .explain import Rules, Telling, explain_refusal, nearest_line
from .folder import FolderListing
from .known_keys import meant_key
from .line_items import line_by_line
from .margin_keys import below_their_key

NO_MAIN_FILE = error(
    "T110", "โฟลเดอร์นี้ไม่มีไฟล์ tambon.yml", "สร้างไฟล์ tambon.yml ตามแบบ หรือใช้คำสั่ง tambon new {value}"
)
UNKNOWN_KEY = error(
    "T112", "ไม่รู้จักช่อง “{value}”", "{near} ตรวจตัวสะกดและย่อหน้า หรือลบบรรทัดนี้ออก (ดูชื่อช่องทั้งหมดใน{guide})"
)
KEY_MISSING = error("T113", "ขาดช่อง “{value}”", "เพิ่มช่องนี้ใน tambon.yml")
BAD_VALUE = error("T114", "ค่า “{value}” ในช่อง {key} ใช้ไม่ได้: {reason}", "{fix}")
CODE_NOT_FOLDER = error(
    "T115", "รหัสตำบลในไฟล์คือ {value} แต่ชื่อโฟลเดอร์ขึ้นต้นด้วย {folder}", "แก้รหัสหรือชื่อโฟลเดอร์ให้ตรงกัน"
)
_CODE = re.compile(r"[1-9][0-9]{5}")
_ROUNDS = 3
"""Times that refused keys are left out: a list that has lost all its items may be refused once more."""


class MainData(NamedTuple):
    """What `tambon.yml` says, or None, the line of each of its keys, and the keys whose values could not be used."""

    identity: Identity | None
    lines: Mapping[KeyPath, int]
    lost: frozenset[KeyPath] = frozenset()


NO_MAIN_DATA = MainData(None, {})
ALL_LOST: frozenset[KeyPath] = frozenset({()})


def read_main_file(
    folder: Path, listing: FolderListing, name: str, base: Allowances | None = None
) -> tuple[MainData, list[Finding]]:
    """What can be used of `tambon.yml`, and what is wrong with it; `name` is the entry's folder from the root.

    `base` is what the base branch permits, where the entry is a proposal to it.
    """
    file = f"{name}/tambon.yml"
    if "tambon.yml" not in listing.files:
        nothing, _ = protect_values({}, {}, file)
        stand_in, _, _ = _validate_identity(nothing, YamlDocument(None, {}, ()), file, folder.name[:6])
        return MainData(stand_in, {}, ALL_LOST), [NO_MAIN_FILE.at(Where(file), folder.name[:6])]
    written = read_yaml(listing.files["tambon.yml"].path.read_bytes(), file)
    document = line_by_line(below_their_key(written, file), file)
    findings = list(document.findings)
    shown, allowances, personal = _protected(document.value or {}, document.lines, file, base)
    identity, lost, found = _validate_identity(shown, document, file, folder.name[:6])
    if identity is not None and identity.allowances:
        # an item that is readable only without its faults was compared with nothing: it does not count
        identity = identity.model_copy(update={KEY: allowances.permissions})
    findings += [*personal, *found]
    if identity is not None and _CODE.match(folder.name) and not folder.name.startswith(identity.code):
        findings.append(
            CODE_NOT_FOLDER.at(
                Where(file, document.lines.get(("code",), 0)), identity.code, folder=folder.name
            )
        )
    if document.value is None:
        lost = set(ALL_LOST)
    slips = {path for path, line in document.lines.items() if line in document.slips}
    return MainData(identity, document.lines, frozenset({*lost, *slips, *document.lost})), findings


def _protected(
    written: Mapping[str, YamlValue], lines: Mapping[KeyPath, int], file: str, base: Allowances | None
) -> _Protected:
    """The main file with personal data masked; the allowances that count keep the values they name."""
    counted = approved(written.get(KEY), lines, file, base)
    others = {key: value for key, value in written.items() if key != KEY}
    shown, findings = protect_values(others, lines, file, counted.allowances)
    if KEY in written:
        shown[KEY] = counted.items if isinstance(written[KEY], list) else written[KEY]
    return _Protected(shown, counted.allowances, [*counted.findings, *findings])


class _Protected(NamedTuple):
    """What may be shown of the main file, the allowances that count, and what was found."""

    shown: PlainTree
    allowances: Allowances
    findings: list[Finding]


class _Validated(NamedTuple):
    """What can be used of the file, the keys that cannot, and why not."""

    identity: Identity | None
    lost: set[KeyPath]
    findings: list[Finding]


def _validate_identity(shown: PlainTree, document: YamlDocument, file: str, folder_code: str) -> _Validated:
    """What can be used of what may be shown of the file, which is `document`. A refused key is left out; the code of the folder replaces a refused code."""

    def where(path: KeyPath) -> Where:
        return Where(file, nearest_line(document.lines, path))

    def is_news(path: KeyPath) -> bool:
        # what is missing from a file of which nothing could be read is no news
        return document.value is not None and document.is_news(document.lines.get(path, -1), path)

    rules = Rules(UNKNOWN_KEY, KEY_MISSING, BAD_VALUE)
    telling = Telling(where, rules, is_news=is_news, meant=meant_key, guide=_guide)
    findings: list[Finding] = []
    lost: set[KeyPath] = set()
    value: Any = shown
    for _ in range(_ROUNDS):
        try:
            return _Validated(Identity.model_validate(value), lost, findings)
        except ValidationError as problem:
            told = explain_refusal(problem, telling)
            findings += told if not findings else ()
            refused = [tuple(one["loc"]) for one in problem.errors(include_url=False)]
            lost |= {*refused, *filter(None, map(meant_key, refused))}
            value = _without(value, refused, folder_code)
    return _Validated(None, lost, findings)


def _guide(path: KeyPath) -> str:
    return see(handbook.of_key(*path))


def _without(value: Any, paths: list[tuple[int | str, ...]], folder_code: str) -> Any:
    """The mapping without what is at `paths`; the two keys that no entry can lack get stand-ins."""
    kept = _pruned(value, frozenset(paths))
    stand_ins = {"code": folder_code if _CODE.fullmatch(folder_code) else "", "level": "district"}
    lost = {path[0] for path in paths if len(path) == 1}
    return {**kept, **{key: stand_in for key, stand_in in stand_ins.items() if key in lost}}


def _pruned(value: Any, paths: frozenset[tuple[int | str, ...]]) -> Any:
    """A mapping or list without the keys and items at `paths`; an item that lacks a key goes whole."""
    below: dict[int | str, set[tuple[int | str, ...]]] = {}
    for path in paths:
        below.setdefault(path[0], set()).add(path[1:])
    items = value.items() if isinstance(value, dict) else enumerate(value)
    kept = {
        key: _pruned(item, frozenset(below[key])) if key in below else item
        for key, item in items
        if not _is_lost(item, below.get(key, set()))
    }
    return kept if isinstance(value, dict) else list(kept.values())


def _is_lost(item: Any, paths: set[tuple[int | str, ...]]) -> bool:
    """Whether an item itself is refused, or lacks a key that it needs."""
    if not paths:
        return False
    if () in paths or not isinstance(item, (dict, list)):
        return True
    return isinstance(item, dict) and any(len(path) == 1 and path[0] not in item for path in paths)
