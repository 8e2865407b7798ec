"""Links, photos and embedded players inside a contributed text: what each may become on the page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote

from markupsafe import Markup

from tambon_showcase.content.allowances import NO_ALLOWANCES, Allowances
from tambon_showcase.content.embeds import embed_of
from tambon_showcase.content.lines import line_of
from tambon_showcase.content.link_words import begins_with_host, shows_another
from tambon_showcase.content.urls import host_of, safe_url, web_url
from tambon_showcase.finding import Finding, Rule, Where, error, warning

REL = "noopener noreferrer nofollow ugc"
"""Said of every link that a contributor makes to another site."""

UNSAFE_LINK = error(
    "T410",
    "ลิงก์นี้ใช้ไม่ได้หรือไม่ปลอดภัย: {value}",
    "ใช้ที่อยู่เต็มที่ขึ้นต้นด้วย https:// หรือชื่อไฟล์ในโฟลเดอร์ของตำบล",
)
BROKEN_LINK = warning("T411", "ไม่พบสิ่งที่ลิงก์ชี้ไป: {value}", "ตรวจชื่อไฟล์หรือชื่อหัวข้อให้ตรงกับที่มีในโฟลเดอร์ของตำบล")
MASKED_LINK = warning(
    "T412",
    "ข้อความของลิงก์บอกที่อยู่หรือเบอร์โทรหนึ่ง แต่ลิงก์เปิดอีกที่หนึ่ง: {value}",
    "แก้ข้อความหรือที่อยู่ของลิงก์ให้ตรงกัน",
)
FOREIGN_IMAGE = warning(
    "T413",
    "ภาพนี้ไม่ใช่ภาพในโฟลเดอร์ photos/ ของตำบล จึงไม่แสดง: {value}",
    "บันทึกภาพไว้ใน photos/ แล้วอ้างด้วยชื่อไฟล์ เช่น ![คำบรรยาย](ผ้าไหม.jpg)",
)
FOREIGN_FRAME = warning(
    "T414",
    "กรอบจากเว็บอื่นนี้ไม่อยู่ในรายการที่ฝังได้ จึงไม่แสดง: {value}",
    "ฝังได้เฉพาะวิดีโอ YouTube, Facebook, Google Drive และ Google Maps (ในแผนที่กด แชร์ > ฝังแผนที่ > คัดลอก HTML) กรณีอื่นให้ทำเป็นลิงก์",
)

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.IGNORECASE)
_FACADE_TEXT = {
    "youtube": "ชมวิดีโอบน YouTube",
    "facebook": "ชมวิดีโอบน Facebook",
    "google-drive": "ชมวิดีโอบน Google Drive",
    "google-maps": "เปิดแผนที่ใน Google Maps",
}


def _no_photo(_name: str, _alt: str) -> Markup | None:
    return None


def _no_page(_path: str) -> str | None:
    return None


def slug(text: str) -> str:
    """The part of an id that names a heading: Thai letters with vowels and tones, Latin letters, digits."""
    return re.sub(r"[^\w\u0e01-\u0e4e]+", "-", text.lower()).strip("-")[:60].rstrip("-")


def heading_id(words: str, _separator: str) -> str:
    """The id of a heading of a hand-written page, also of a Thai one, of which Markdown's own keeps no letter (`_1`)."""
    return slug(words) or "section"


@dataclass(frozen=True, slots=True)
class LinkContext:
    """What a text may point to.

    `prefix` (ASCII, one per text on a page) begins every id; `label` names the text beside its tables.
    `photo(name, alt)` returns the finished HTML of one of the entry's photos; `page(path)` returns the published
    address of a file of the entry (path from the entry's folder, such as `texts/history.md`), empty for a file that is
    there and kept back, which is reported of that file. Both return None for what the entry does not have. `level` is the level of the text's highest heading. `allowances` are the entry's.
    """

    prefix: str
    label: str = ""
    level: int = 2
    photo: Callable[[str, str], Markup | None] = _no_photo
    page: Callable[[str], str | None] = _no_page
    allowances: Allowances = NO_ALLOWANCES


@dataclass(slots=True)
class Links:
    """Writes the links and pictures of one text and gathers what was wrong with them."""

    context: LinkContext
    text: str
    where: Where
    findings: list[Finding] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)

    def anchor(self, href: str, label: str) -> str:
        """The opening tag for a link to `href` showing `label`; an `<a>` without address when it may not."""
        if href.startswith("#"):
            return self._to_heading(unquote(href[1:]))
        if url := safe_url(href):
            return self._to_web(url, label)
        if not href or _SCHEME.match(href) or "\\" in unquote(href):
            web = href.lower().startswith(("http://", "https://"))
            return self._refused(BROKEN_LINK if web else UNSAFE_LINK, href or label, "<a>")
        return self._to_file(href, label)

    def image(self, source: str, alt: str) -> str:
        """The finished HTML of the entry's photo `source`, or its description as text."""
        name = self._entry_path(source).removeprefix("texts/").removeprefix("photos/")
        shown = None if "/" in name or _SCHEME.match(source) else self.context.photo(name, alt)
        return self._refused(FOREIGN_IMAGE, source, escape(alt)) if shown is None else str(shown)

    def facade(self, source: str, title: str) -> str:
        """A plain link to the player or map in a frame; the page's script opens the frame at a click."""
        embed = embed_of(source)
        if not embed:
            return self._refused(FOREIGN_FRAME, source, "")
        text = ": ".join(filter(None, (_FACADE_TEXT[embed.kind], " ".join(title.split())[:200])))
        return (
            f'<a class="facade facade-{embed.kind}" data-embed="{escape(embed.src)}" '
            f'href="{escape(embed.href)}" rel="{REL}">{escape(text)}</a>'
        )

    def check_fragments(self, ids: set[str]) -> None:
        """Report links to headings that the text does not have."""
        for fragment in self.fragments:
            if f"{self.context.prefix}-{slug(fragment)}" not in ids:
                self._refused(BROKEN_LINK, f"#{fragment}", "")

    def _to_heading(self, fragment: str) -> str:
        self.fragments.append(fragment)
        return f'<a href="#{self.context.prefix}-{escape(slug(fragment))}">'

    def _to_web(self, url: str, label: str) -> str:
        start = f'<a href="{escape(url)}" rel="{REL}">'
        if not shows_another(url, label):
            return start
        shown, place = label.strip(), host_of(url) or url.partition(":")[2]
        return self._refused(MASKED_LINK, f"{shown} → {place}", f"{start}[{escape(place)}] ", sought=shown)

    def _to_file(self, href: str, label: str) -> str:
        path, _, fragment = href.partition("#")
        target = self.context.page(self._entry_path(path))
        if target is None and "/" in path:
            target = self.context.page(posixpath.normpath(unquote(path)))
        if target is None:
            url = web_url(href) if begins_with_host(href) else None
            return self._to_web(url, label) if url else self._refused(BROKEN_LINK, unquote(href), "<a>")
        if not target:
            return "<a>"
        return f'<a href="{escape(target + ("#" + fragment if fragment else ""))}">'

    @staticmethod
    def _entry_path(path: str) -> str:
        """`path`, as written inside a text of `texts/`, from the entry's folder."""
        return posixpath.normpath(posixpath.join("texts", unquote(path)))

    def _refused(self, rule: Rule, value: str, instead: str, *, sought: str = "") -> str:
        """Report `value`, where `sought` (or `value` itself) is in the text."""
        shown = unquote(value)
        position = max(self.text.find(sought or value), self.text.find(sought or shown), 0)
        self.findings.append(rule.at(line_of(self.text, position, self.where), shown))
        return instead
