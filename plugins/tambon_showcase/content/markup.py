"""The last pass over rendered HTML: each tag is of an exactly known shape, or it is shown as text.

This pass is the proof that a page is safe, whatever the renderer or the cleaner did: a `<` survives only in
`_PLAIN` (a bare known tag) and in what the handlers below write, and handlers write only escaped values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from tambon_showcase.content.links import Links
from tambon_showcase.text.addresses import thai_in_letters

_BARE = (
    "p|em|strong|del|ul|ol|li|blockquote|pre|code|t(?:head|body|foot|r|d|h)|su[bp]|[bisu]|br|hr|ins|mark|small|kbd"
    "|abbr|caption|h[1-6]|d[ldt]|details|summary|fig(?:caption|ure)"
)
_SPECIAL = re.compile(rf'<(?!/?(?:{_BARE})(?: /)?>|t[dh] align="(?:left|center|right)">)[^<>]*>?')
_NAME = re.compile(rf"<({_BARE}) ")
_TAG = re.compile(r'<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*) ?/?>')
_ATTRIBUTE = re.compile(r' ([a-z-]+)(?:="([^"<>]*)")?')
_PICTURE = re.compile(r'<img [^<>]*?alt="([^"<>]*)"[^<>]*>')
_ANY_TAG = re.compile(r"<[^<>]*>")
_SPAN = re.compile(r"[1-9]\d?", re.ASCII)
_SIDES = {"center": ' class="at-centre"', "right": ' class="at-right"', "left": ""}
"""How a cell's words are set; the attribute `align` is no HTML any more."""
_CELLS = [
    (f'<{cell} align="{side}">', f"<{cell}{valid}>")
    for cell in ("td", "th")
    for side, valid in _SIDES.items()
]
"""The cells of Markdown's tables: many, so they are exchanged all at once."""
_ENCODED_WORDS = re.compile(r">https?://[^<>]*(?=</a>)")
"""An address that is its own link's words: Thai in it is shown in letters, its href stays as it is."""
_LIST_START = re.compile(r"\d{1,6}", re.ASCII)
_LANGUAGE = re.compile(r"language-[\w+#-]{1,30}", re.ASCII)
_NOTE_ID = re.compile(r"(?:fn|fnref)-[^\s\"<>&]{1,120}")
_CLOSERS = {"</a>": "</a>", "</table>": "</table></div>", "</section>": "</section>"}
_DROPPED = re.compile(r"</?(?:div|span|section|iframe|input)\b[^<>]*>|<!--[^<>]*-->|</(?:img|br|hr)>")

Attributes = dict[str, str]


class MarkupPass:
    """One walk over the HTML of one text. `links` decides about addresses and photos."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.tables = 0

    def run(self, html: str) -> str:
        """`html` with every tag of a known shape; ids carry the prefix, tables scroll by keyboard."""
        known = _SPECIAL.sub(self._tag, html)
        for written, valid in _CELLS if "align=" in known else ():
            known = known.replace(written, valid)
        return _ENCODED_WORDS.sub(lambda found: thai_in_letters(found[0]), known) if "%E0" in known else known

    def _tag(self, match: re.Match[str]) -> str:
        tag = match[0]
        if closer := _CLOSERS.get(tag):
            return closer
        shape = _TAG.fullmatch(tag)
        write = _WRITERS.get(shape[1]) if shape else None
        if not shape or not write:
            bare = _NAME.match(tag)
            return f"<{bare[1]}>" if bare else "" if _DROPPED.fullmatch(tag) else escape(tag)
        written = _ATTRIBUTE.findall(shape[2]) if shape[2] else ()
        values = {name: unescape(value) for name, value in written}
        return write(self, values, match)

    def _link(self, values: Attributes, match: re.Match[str]) -> str:
        href, prefix = values.get("href", ""), self.links.context.prefix
        if "data-footnote-ref" in values and _NOTE_ID.fullmatch(values.get("id", "")):
            return f'<a href="#{prefix}-{_fragment(href)}" id="{prefix}-{_note_id(values["id"])}">'
        if values.get("class") == "footnote-backref":
            label = "กลับไปที่จุดอ้างอิง " + escape(values.get("data-footnote-backref-idx", ""))
            return f'<a href="#{prefix}-{_fragment(href)}" class="footnote-backref" aria-label="{label}">'
        inside = match.string[match.end() : match.string.find("</a>", match.end())]
        return self.links.anchor(href, unescape(_ANY_TAG.sub("", _PICTURE.sub(r"\1", inside))))

    def _image(self, values: Attributes, _match: re.Match[str]) -> str:
        return self.links.image(values.get("src", ""), values.get("alt", ""))

    def _frame(self, values: Attributes, _match: re.Match[str]) -> str:
        return self.links.facade(values.get("src", ""), values.get("title", ""))

    def _check_box(self, values: Attributes, _match: re.Match[str]) -> str:
        if values.get("type") != "checkbox":
            return ""
        label, sign = ("ทำแล้ว", "☑") if "checked" in values else ("ยังไม่ได้ทำ", "☐")
        return f'<span class="task" role="img" aria-label="{label}">{sign}</span>'

    def _table(self, _values: Attributes, _match: re.Match[str]) -> str:
        self.tables += 1
        label = escape(f"ตารางที่ {self.tables} {self.links.context.label}".strip())
        return f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}"><table>'

    def _cell(self, values: Attributes, match: re.Match[str]) -> str:
        if not values:
            return match[0][:3] + ">"
        kept = [name for name in ("colspan", "rowspan") if _SPAN.fullmatch(values.get(name, ""))]
        side = _SIDES.get(values.get("align", ""), "")
        return match[0][:3] + side + "".join(f' {name}="{values[name]}"' for name in kept) + ">"

    def _list(self, values: Attributes, _match: re.Match[str]) -> str:
        start = values.get("start", "")
        return f'<ol start="{start}">' if _LIST_START.fullmatch(start) else "<ol>"

    def _item(self, values: Attributes, _match: re.Match[str]) -> str:
        if not _NOTE_ID.fullmatch(values.get("id", "")):
            return "<li>"
        return f'<li id="{self.links.context.prefix}-{_note_id(values["id"])}">'

    def _code(self, values: Attributes, _match: re.Match[str]) -> str:
        name = values.get("class", "")
        return f'<code class="{name}">' if _LANGUAGE.fullmatch(name) else "<code>"

    def _superscript(self, values: Attributes, _match: re.Match[str]) -> str:
        return '<sup class="footnote-ref">' if values.get("class") == "footnote-ref" else "<sup>"

    def _section(self, values: Attributes, _match: re.Match[str]) -> str:
        notes = values.get("class") == "footnotes"
        return '<section class="footnotes" aria-label="เชิงอรรถ">' if notes else "<section>"


_WRITERS: dict[str, Callable[[MarkupPass, Attributes, re.Match[str]], str]] = {
    "a": MarkupPass._link,
    "img": MarkupPass._image,
    "iframe": MarkupPass._frame,
    "input": MarkupPass._check_box,
    "table": MarkupPass._table,
    "td": MarkupPass._cell,
    "th": MarkupPass._cell,
    "ol": MarkupPass._list,
    "li": MarkupPass._item,
    "code": MarkupPass._code,
    "sup": MarkupPass._superscript,
    "section": MarkupPass._section,
}


def _note_id(text: str) -> str:
    return escape(unquote(text))


def _fragment(href: str) -> str:
    return _note_id(href.removeprefix("#"))
