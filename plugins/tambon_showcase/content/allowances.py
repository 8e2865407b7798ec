"""A reviewer's permissions for single findings about personal data: they stay visible, they never vanish."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tambon_showcase.finding import Finding, Rule, Where, error, note

ALLOWED_LABEL = "ผู้ดูแลอนุญาต"
"""The label of a request with which a maintainer lets through what nobody else may (`.github/workflows/check.yml`)."""
ALLOWED = note(
    "T480",
    "ผู้ตรวจอนุญาตให้แสดง {value} ({rule}): {reason} โดย {by} เมื่อ {day}",
    "ไม่ต้องแก้ไข หากยังยินยอมให้เผยแพร่อยู่",
)

REQUESTED = error(
    "T481",
    "คำขอนี้ขอแสดงข้อมูลส่วนบุคคล {value} ({rule}): {reason} โดย {by} ข้อยกเว้นยังไม่มีผล เพราะยังไม่อยู่ในกิ่งหลัก",
    f"ผู้ดูแล: ตรวจหนังสือยินยอมของเจ้าของข้อมูล แล้วติดป้าย “{ALLOWED_LABEL}” และรับคำขอ ถ้าไม่มีหนังสือ ให้ลบข้อยกเว้นนี้",
)
NEVER = error(
    "T482",
    "ข้อยกเว้นของ {value} ใช้ไม่ได้ เลขประจำตัวประชาชน รหัสประจำบ้าน และรหัสลับไม่มีวันเผยแพร่",
    "ลบข้อยกเว้นนี้ และลบเลขออกจากไฟล์ที่มีเลขนี้",
)
NOT_YET = error(
    "T483",
    "ข้อยกเว้นของ {value} ลงวันที่ {day} ซึ่งยังมาไม่ถึง ข้อยกเว้นนี้จึงไม่มีผล",
    "กรอกวันที่ผู้ตรวจอนุญาตจริงในช่อง day",
)
SHORTEST_NAME = 6
"""Letters that the name of a person has at least."""
_SEPARATORS = re.compile(r"[\s\-–—.()/_]+")


class Permission(Protocol):
    """What an allowance in `tambon.yml` says: the rule's code, the value, why, who and when."""

    @property
    def rule(self) -> str:
        """The code of the rule, such as T460."""

    @property
    def value(self) -> str:
        """What may be shown."""

    @property
    def reason(self) -> str:
        """Why it may be shown."""

    @property
    def by(self) -> str:
        """The reviewer's office."""

    @property
    def day(self) -> datetime.date | None:
        """When it was permitted."""


@dataclass(frozen=True, slots=True)
class Allowances:
    """The permissions of one entry, looked up by rule and value; spaces and dashes do not matter."""

    permissions: Sequence[Permission] = ()

    def has(self, permission: Permission) -> bool:
        """Whether the same value is permitted here for the same rule and the same reason, by the same office."""
        return any(_words(each) == _words(permission) for each in self.permissions)

    @classmethod
    def of(cls, permissions: Iterable[Permission]) -> Allowances:
        """The permissions that say everything: rule, value, reason, person and day."""
        whole = [each for each in permissions if all((each.rule, each.value, each.reason, each.by, each.day))]
        return cls(tuple(whole))

    def permit(self, rule: Rule, value: str, shown: str, where: Where) -> Finding | None:
        """The note that takes the place of `rule`'s finding for `value`, or None without a permission.

        For a phrase about a person the permission may name the person alone.
        """
        plain = _plain(value)
        for each in self.permissions:
            named = _plain(each.value)
            fits = named == plain or (
                len(named) >= SHORTEST_NAME and " " in value and plain.startswith(named)
            )
            if each.rule.strip().upper() == rule.code and fits:
                return ALLOWED.at(where, shown, rule=rule.code, reason=each.reason, by=each.by, day=each.day)
        return None


NO_ALLOWANCES = Allowances()


def _words(each: Permission) -> tuple[str, ...]:
    return each.rule.strip().upper(), each.value.strip(), each.reason.strip(), each.by.strip(), str(each.day)


def _plain(value: str) -> str:
    return _SEPARATORS.sub("", value).casefold()
