"""A register that is issued again: judges and entries come and go, secrets stay, and every change is said.

Sheets that judges have signed stay valid, since nobody's secret changes unless the secretary names that judge.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Sequence

from .papers import Committee, Judge
from .terms import Terms
from .texts import TEXTS

NONE: str = TEXTS["issue"]["none"]


def reissued(
    old: Committee,
    judges: Sequence[Judge],
    terms: Terms,
    withdrawn: Collection[str],
    replaced: Collection[str],
) -> Committee:
    """The register with the judges of the new list.

    Args:
        old: The register as it was issued.
        judges: The judges of the new list, each with a fresh secret.
        terms: The contest with the entries of today.
        withdrawn: Numbers of judges and codes of entries that leave.
        replaced: Numbers of judges who get another secret, so that their old cards sign no more.
    """
    listed = {judge.id: judge for judge in judges}
    kept = [_went_on(judge, listed.pop(judge.id, judge), replaced) for judge in old.judges]
    codes = tuple(entry.code for entry in terms.entries if entry.code not in withdrawn)
    members = tuple(judge for judge in (*kept, *listed.values()) if judge.id not in withdrawn)
    return dataclasses.replace(
        old, rubric=terms.rubric, entries=codes, judges=members, issue=str(int(old.issue) + 1)
    )


def _went_on(old: Judge, new: Judge, replaced: Collection[str]) -> Judge:
    return new if old.id in replaced else dataclasses.replace(new, secret=old.secret)


def changes_th(old: Committee, new: Committee) -> Iterator[str]:
    """Each difference as a Thai line; nothing when nothing changed. `register.js` says the same."""
    before, after = ({judge.id: judge for judge in one.judges} for one in (old, new))
    yield from (
        _said("judge_in", number, name=after[number].name) for number in after if number not in before
    )
    yield from (
        _said("judge_out", number, name=before[number].name) for number in before if number not in after
    )
    yield from (_said("entry_in", code=code) for code in new.entries if code not in old.entries)
    yield from (_said("entry_out", code=code) for code in old.entries if code not in new.entries)
    for number, judge in before.items():
        if number in after:
            yield from _judge_changes(judge, after[number])


def _judge_changes(old: Judge, new: Judge) -> Iterator[str]:
    if old.secret != new.secret:
        yield _said("secret", new.id)
    if old.name != new.name:
        yield _said("name", new.id, old=old.name, new=new.name)
    if old.position != new.position:
        yield _said("position", new.id, old=old.position or NONE, new=new.position or NONE)
    if set(old.recused) != set(new.recused):
        yield _said("recused", new.id, old=" ".join(old.recused) or NONE, new=" ".join(new.recused) or NONE)


def _said(kind: str, number: str = "", **named: str) -> str:
    return str(TEXTS["issue"][kind].format(id=number, **named))
