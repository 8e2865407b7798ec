"""Never publish nothing: a build that would take too many entries from readers ends before anything is published."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tambon_showcase.finding import Finding
from tambon_showcase.settings import Settings


class LossError(Exception):
    """The build would take away what readers have; the text says what and why, in Thai, and what to do."""

    def __init__(self, text: str, findings: Iterable[Finding] = ()) -> None:
        super().__init__(text)
        self.findings = tuple(findings)


def refuse_lost_rules(lost: Iterable[int], findings: Iterable[Finding]) -> None:
    """Refuse a build that would take years from readers because their rules cannot be read.

    Raises:
        LossError: there is such a year; with the findings that say why.
    """
    years = sorted(lost)
    if years:
        named = ", ".join(map(str, years))
        raise LossError(
            f"อ่านกติกาของปี {named} ไม่ได้ จึงไม่ได้เผยแพร่อะไร เว็บไซต์เดิมยังอยู่ แก้ไฟล์ใน tambons/{years[0]}/_rules แล้วสั่งใหม่",
            (one for one in findings if one.is_error),
        )


def refuse_unknown(only: Iterable[str], keys: Collection[str]) -> None:
    """Refuse a build of entries that do not exist; `only` are beginnings of codes.

    Raises:
        LossError: one begins no folder's code.
    """
    unknown = sorted(one for one in only if not any(key.partition("/")[2].startswith(one) for key in keys))
    if unknown:
        raise LossError(
            f"ไม่พบโฟลเดอร์ของตำบลหรือจังหวัด {', '.join(unknown)} จึงไม่ได้เผยแพร่อะไร ตรวจคำหลัง --only หรือ --province"
        )


def refuse_lost_memory(others: Iterable[str]) -> None:
    """Refuse a build of some entries into a site whose other entries no memory knows: lists would be without them.

    Raises:
        LossError: there are such entries.
    """
    if keys := sorted(others):
        raise LossError(
            f"เว็บไซต์ในโฟลเดอร์นี้มีตำบลอื่นอีก {len(keys):,} แห่ง (เช่น {keys[0]}) ที่เครื่องนี้จำไม่ได้ (สร้างจากเครื่องอื่น หรือหลังจากนั้นเคยสร้างลงโฟลเดอร์อื่น) จึงสร้างเพียงบางตำบลไม่ได้ "
            "เว็บไซต์เดิมยังอยู่ ให้สร้างทั้งหมดก่อนหนึ่งครั้งด้วย tambon build หรือเลือกโฟลเดอร์อื่นด้วย --site-dir"
        )


def refuse_fewer(before: int, now: int, settings: Settings) -> None:
    """Refuse a build after which many fewer entries are published than before.

    Raises:
        LossError: more than both limits of the settings would disappear.
    """
    lost = before - now
    if lost > settings.fewer_entries and lost * 100 > settings.fewer_percent * before:
        raise LossError(
            f"ตำบลที่เผยแพร่จะลดจาก {before:,} เหลือ {now:,} แห่ง จึงหยุดก่อนเผยแพร่ เว็บไซต์เดิมยังอยู่ "
            "ตรวจด้วย tambon check ถ้าตั้งใจให้ลด สั่งใหม่ด้วย --allow-fewer"
        )
