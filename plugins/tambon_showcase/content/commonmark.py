"""The only room that knows which CommonMark renderer and which HTML cleaner are behind `markdown.py`."""

from __future__ import annotations

import re

import nh3
from cmarkgfm.cmark import Options, markdown_to_html_with_extensions

RAW_HTML = "<!-- raw HTML omitted -->"
"""What the renderer leaves where it dropped HTML; text never looks like it, since its `<` is escaped."""

_INLINE = "abbr b br code del em i ins kbd mark s small strong sub sup u"
_BLOCK = "blockquote caption dd details div dl dt figcaption figure hr li ol p pre section span summary ul"
_DROPPED_WHOLE = "math noscript object script style svg template textarea title xmp"
_TABLE = "table tbody td tfoot th thead tr"
_TAGS = {"a", "iframe", "img", "input", "h1", "h2", "h3", "h4", "h5", "h6"}.union(
    *map(str.split, (_INLINE, _BLOCK, _TABLE))
)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "id", "data-footnote-ref", "data-footnote-backref", "data-footnote-backref-idx"},
    "img": {"src", "alt", "title"},
    "iframe": {"src", "title"},
    "input": {"type", "checked", "disabled"},
    "li": {"id"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
}
_CLASSES = {"a": {"footnote-backref"}, "sup": {"footnote-ref"}, "section": {"footnotes"}}
_FRAME_CONTENT = re.compile(r"(<iframe[^<>]*>).*?</iframe>", re.DOTALL)

_cleaner = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    clean_content_tags=set(_DROPPED_WHOLE.split()),
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)


_EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]


_OPTIONS = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
"""A single `~` stays a sign: officers write ranges with it (`5~10`)."""


def to_html(text: str) -> str:
    """CommonMark as HTML in which every tag was written by the renderer; raw HTML becomes `RAW_HTML`."""
    return str(markdown_to_html_with_extensions(text, _OPTIONS, _EXTENSIONS))


def to_outline(text: str) -> str:
    """As `to_html`, where each block says which lines of `text` it covers; never for a page."""
    return str(markdown_to_html_with_extensions(text, _OPTIONS | Options.CMARK_OPT_SOURCEPOS, _EXTENSIONS))


def to_clean_html(text: str) -> tuple[str, str]:
    """CommonMark whose raw HTML was parsed, balanced and cut to the allowed tags; and the same uncut."""
    unsafe = str(markdown_to_html_with_extensions(text, _OPTIONS | Options.CMARK_OPT_UNSAFE, _EXTENSIONS))
    return _FRAME_CONTENT.sub(r"\1</iframe>", _cleaner.clean(unsafe)), unsafe
