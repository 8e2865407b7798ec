"""What a judge's sheet grew out of: one sheet is older than another when the other's history contains it.

Clocks of tablets are often wrong and a count of changes says nothing, so neither decides. A sheet carries a version vector (Parker et al.,
"Detection of Mutual Inconsistency in Distributed Systems", 1983): `history` holds, for each opening of the page that
changed anything, how many of its changes are in the sheet. An opening gets a random name that is never stored, so
a tablet restored from a backup or a copied browser cannot continue another's count. `lineage.js` is this file in the browser;
`tests/shared/judge_lineage.json` and a test of random histories compare the two.

Sheets of the first format have no `history`; there the log says it, because it only ever grew at its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .canon import canonical

SheetBody = Mapping[str, Any]
"""A sheet that has the shape `papers.SHEET`."""


def contains(sheet: SheetBody, other: SheetBody) -> bool:
    """Whether everything that was done in `other` was done in `sheet` too."""
    known, wanted = sheet.get("history"), other.get("history")
    if wanted is None:
        return _starts_with(sheet["log"], other["log"]) if other["log"] else not content(other)
    return all(int(count) <= int((known or {}).get(opening, "0")) for opening, count in wanted.items())


def is_older(sheet: SheetBody, other: SheetBody) -> bool:
    """Whether `other` went on from `sheet`."""
    return contains(other, sheet) and not contains(sheet, other)


def knows_history(sheet: SheetBody) -> bool:
    """Whether the sheet says what it grew out of; one of the first format that came by QR does not."""
    return sheet.get("history") is not None or bool(sheet["log"])


def content(sheet: SheetBody) -> dict[str, str]:
    """What the sheet says, by entry: two sheets that say the same are one, however they were sent or saved."""
    told = ((entry["code"], _filled(entry)) for entry in sheet["entries"])
    said = sorted((code, canonical(filled)) for code, filled in told if filled)
    return {code: " ".join(one for other, one in said if other == code) for code, _ in said}


def wording(sheet: SheetBody) -> str:
    """The whole content in one text."""
    return canonical(content(sheet))


def answers(sheet: SheetBody) -> int:
    """How many points and words the sheet holds."""
    return sum(
        len(_filled(entry).get(kind, {})) for entry in sheet["entries"] for kind in ("scores", "judgements")
    )


def _starts_with(log: list[list[str]], start: list[list[str]]) -> bool:
    return log[: len(start)] == start


def _filled(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry without what is empty: "not seen" and never touched are both no answer."""
    maps = {
        kind: {item: value for item, value in entry.get(kind, {}).items() if value not in (None, "")}
        for kind in ("scores", "judgements", "comments")
    }
    texts = {kind: entry.get(kind, "") for kind in ("comment", "recused")}
    return {kind: value for kind, value in {**maps, **texts}.items() if value}
