"""Contributed CommonMark to safe HTML: the one door between an officer's text and a page.

What was typed is first read as it was meant (`typed/`). Order of defence: bounds before parsing, a renderer that drops raw HTML, a cleaner for the few texts that
have raw HTML, and a last pass that lets through only tags of an exactly known shape (docs/adr/0012).
Jinja, attribute lists and snippets have no meaning here and stay literal text.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from markupsafe import Markup

from tambon_showcase.content.alerts import place_alerts
from tambon_showcase.content.commonmark import RAW_HTML, to_clean_html, to_html
from tambon_showcase.content.headings import Heading, place_headings
from tambon_showcase.content.invisible import without_invisible
from tambon_showcase.content.labels import place_labels
from tambon_showcase.content.leftovers import check_leftovers
from tambon_showcase.content.links import LinkContext, Links
from tambon_showcase.content.markup import MarkupPass
from tambon_showcase.content.raw_html import check_raw_html
from tambon_showcase.content.shown import mask_shown
from tambon_showcase.content.text_bounds import check_bounds, without_front_matter
from tambon_showcase.content.typed import as_meant
from tambon_showcase.content.typed.emphasis import ZERO_WIDTH
from tambon_showcase.finding import Finding, Where, error

MAX_HTML = 3_000_000
"""Largest page body that one text may grow to, in characters."""

TOO_LARGE = error(
    "T406", "ข้อความขยายเป็นหน้าเว็บใหญ่เกินไป ({value} ตัวอักษร)", "ลดตารางหรือเชิงอรรถ หรือแบ่งเป็นหลายไฟล์"
)

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class RenderedText:
    """A text ready for a template: safe `html`, its headings, and what was found in it."""

    html: Markup
    toc: tuple[Heading, ...] = ()
    findings: tuple[Finding, ...] = ()

    @cached_property
    def plain(self) -> str:
        """The words without any markup, one block a line: for search, previews and the personal-data scan."""
        lines = _TAG.sub("", self.html).split("\n")
        return unescape("\n".join(filter(None, map(str.strip, lines)))).strip()


def render_markdown(text: str, context: LinkContext, where: Where) -> RenderedText:
    """`text` (which begins at `where`) as safe HTML. A text past the bounds has no HTML, only findings."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, invisible = without_invisible(text, where)
    text, front_matter = without_front_matter(text, where)
    too_big = tuple(check_bounds(text, where))
    if too_big:
        return RenderedText(Markup(), (), too_big)
    meant = as_meant(text, where)
    rendered = _rendered(meant.text, context, where)
    findings = (*invisible, *front_matter, *meant.with_page(rendered.findings))
    return dataclasses.replace(rendered, findings=findings)


def _rendered(text: str, context: LinkContext, where: Where) -> RenderedText:
    """CommonMark `text` as safe HTML; findings name the lines of `text`."""
    too_big = tuple(check_bounds(text, where))
    if too_big:
        return RenderedText(Markup(), (), too_big)
    html, raw = to_html(text), []
    if RAW_HTML in html:
        html, unsafe = to_clean_html(text)
        raw = list(check_raw_html(unsafe, text, where))
    return _finished(html.replace(ZERO_WIDTH, ""), Links(context, text, where, raw))


def _finished(html: str, links: Links) -> RenderedText:
    if len(html) > MAX_HTML:
        return RenderedText(Markup(), (), (TOO_LARGE.at(links.where, len(html)),))
    html = place_labels(place_alerts(MarkupPass(links).run(html)))
    html, personal = mask_shown(html, links.text, links.where, links.context.allowances)
    html, toc = place_headings(html, links.context)
    links.check_fragments({heading.id for heading in toc})
    left = check_leftovers(html, links.text, links.where)
    return RenderedText(Markup(html), toc, (*links.findings, *personal, *left))  # noqa: S704 - MarkupPass is the proof
