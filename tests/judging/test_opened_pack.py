"""A pack that somebody names: it is one whose every value is of its type, or it is refused in one line."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tambon_showcase.cli import main
from tambon_showcase.judging.candidates import candidates_from_pack
from tambon_showcase.judging.merge import merge
from tambon_showcase.judging.opened_pack import NotPackError, open_pack
from tambon_showcase.judging.tables import tables
from tambon_showcase.judging.terms import read_terms
from tests.judging.example import CODES, ITEMS, ROOT, ballot, pack, sheet

KINDS = ("[]", "{}", "null", "true", "1e400", "NaN", "-0", "9" * 30, '""', '"ก"', "[[1]]", '{"type":[]}')
MARK = "@@"


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*path, key))


def with_mark(value: Any, path: tuple[Any, ...]) -> Any:
    if not path:
        return MARK
    whole = copy.deepcopy(value)
    part = whole
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = MARK
    return whole


def small() -> dict[str, Any]:
    """A pack with two entries and what commands read of it."""
    found: dict[str, Any] = json.loads(pack(codes=CODES[:2]))
    read = ("schema", "year", "region", "rubric", "build", "items", "scoring", "entries")
    for entry in found["entries"]:
        entry["items"] = [{"id": one["id"], "extent": one["extent"]} for one in entry["items"][:2]]
        entry["files"] = []
    return {**{name: found[name] for name in read}, "items": found["items"][:3]}


def test_any_value_at_any_place_is_read_or_refused() -> None:
    whole = small()
    body = json.dumps(sheet("J01", [ballot(CODES[0], dict.fromkeys(ITEMS[:2], 4.0))])).encode()
    refused = 0
    for path in places(whole):
        text = json.dumps(with_mark(whole, path))
        for kind in KINDS:
            try:
                opened = open_pack(text.replace(f'"{MARK}"', kind).encode())
            except NotPackError:
                refused += 1
                continue
            candidates_from_pack(opened)
            tables(merge([("J01.json", body)], read_terms(opened), None, [], []))
    assert refused > 100


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 9_000,
        b'{"schema":"judge-sheet/2"}',
        json.dumps({**small(), "schema": "judge-pack/2"}).encode(),
        json.dumps({**small(), "items": small()["items"][:1]}).encode(),
        "เลขกรรมการ,ชื่อ\n".encode(),
    ],
)
def test_another_file_than_a_pack_is_named_with_the_right_one(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(data)
    for words in (["select"], ["judge", "merge", str(tmp_path / "x.json")]):
        with pytest.raises(SystemExit, match=r"x\.json ไม่ใช่ชุดข้อมูลของเขต .*region-<เลขเขต>\.json"):
            main(
                [
                    *words,
                    "--pack",
                    str(tmp_path / "x.json"),
                    "--root",
                    str(ROOT),
                    "--out",
                    str(tmp_path / "o"),
                ]
            )
    assert not (tmp_path / "o").exists()
