"""Makes the body of a web page fit for paper: headings one level down, addresses that lead inside the paper.

The input is our own templates and Markdown that passed `content.markup.MarkupPass`: every tag is well formed
and no attribute holds `<` or `>`. So tags may be found by their shape.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import NamedTuple

from .charts import columns, least_height
from .wide_tables import parted

_DRAWING = re.compile(r"<svg\b.*?</svg>", re.S)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_ATTRIBUTE = re.compile(r'\s([a-zA-Z:_-]+)(?:="([^"]*)")?')
_HEADING = re.compile(r"h([1-5])")
_TABLE = re.compile(r'<table class="data( legend| data--blocks)?".*?</table>', re.S)
_PROSE_TABLE = re.compile(r"<table>(?:(?!</table>).)*?</thead>", re.S)
_TITLE = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.S)
_PARTS = re.compile(
    r"(?P<start><table\b.*?)(?P<head><thead>.*?</thead>)\s*<tbody>(?P<rows>(?:(?!<tbody).)*)</tbody>(?P<end>.*</table>)",
    re.S,
)
_ROW = re.compile(r"<tr\b.*?</tr>", re.S)
_NAMED = re.compile(r'<caption>.*?</caption>|\sid="[^"]*"', re.S)
_CELL = re.compile(r"<t[hd]\b[^<>]*>(.*?)</t[hd]>", re.S)
_LOGIC = re.compile(r'<ol class="logic">.*?</ol>', re.S)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
_IDS = re.compile(r'\sid="([^"]+)"')
_OFFERS = re.compile(r'( · )?<a\b[^<>]*\sdownload[^<>]*>[^<]*</a>| · <a\b[^<>]*\shref="#[^<>]*>[^<]*</a>')
"""Links that only serve a screen: files to take away, and the address of the very place one reads."""
_BUTTON = re.compile(r"<button\b.*?</button>", re.S)
_DEAD = re.compile(r'(<a\b[^<>]*?)\shref="#([^"]+)"')
GOES_ON = "กราฟก่อนหน้านี้ส่วนที่สอง"
"""What a screen reader says of the second half of a chart: the first has its title and description."""
KEPT = (
    "class",
    "src",
    "alt",
    "scope",
    "colspan",
    "rowspan",
    "start",
    "lang",
    "role",
    "aria-label",
    "aria-hidden",
)
"""Attributes that mean something on paper."""
DEEPEST = 6
MANY_COLUMNS = 9
"""From this number of columns on a table gets the class `many`, which sets it small."""
LONG_BOX = 200
"""Letters from which on a text in one of four boxes beside each other takes more than ten lines."""
FEW_COLUMNS, ROWS_TO_HALVE, SHORT_CELL = 4, range(13, 61), 46
"""A table of at most so many columns, of so many rows, with no cell of more letters, is set as two beside each other."""


class Paper(NamedTuple):
    """A document, or a part of one, as HTML, and the drawings it shows by the address of each."""

    html: str
    drawings: Mapping[str, str]


def for_paper(body: str, slug: str, site: str = "") -> Paper:
    """The body of the page `slug`. Its anchors become `slug-…`, drawings become pictures.

    `site` is the entry's address on the web; without it links to files are plain words.
    """
    drawings: dict[str, str] = {}

    def picture(found: re.Match[str]) -> str:
        if 'aria-hidden="true"' in found[0][: found[0].index(">")]:
            return ""
        first, *more = columns(found[0])
        images = [image(first, _spoken(found[0])), *(image(one, GOES_ON) for one in more)]
        return images[0] if len(images) == 1 else _beside(*images)

    def image(drawing: str, alt: str) -> str:
        address = f"{slug}-{len(drawings) + 1}.svg"
        drawings[address] = drawing
        return f'<img class="drawing" src="{address}" alt="{alt}">'

    pictured = _TABLE.sub(
        lambda table: "".join(map(_fitted, parted(table[0]))),
        _DRAWING.sub(picture, _OFFERS.sub("", _BUTTON.sub("", body))),
    )
    fitted = _LOGIC.sub(_breakable, _PROSE_TABLE.sub(_set_small, pictured))
    tagged = _TAG.sub(lambda tag: _tag(tag, slug, site), fitted)
    for address, drawing in drawings.items():
        tagged = tagged.replace(f' src="{address}"', f' src="{address}"{least_height(drawing)}', 1)
    return Paper(tagged, drawings)


def without_dead_links(page: str) -> str:
    """The whole paper with links to places it does not have made plain."""
    places = set(_IDS.findall(page))
    return _DEAD.sub(lambda link: link[0] if link[2] in places else link[1], page)


def _spoken(drawing: str) -> str:
    """A drawing's title and description, for those who cannot see it."""
    found = dict(_TITLE.findall(drawing))
    words = " ".join(part for part in (found.get("title", ""), found.get("desc", "")) if part)
    return html.escape(html.unescape(words), quote=True)


def _beside(first: str, second: str) -> str:
    return f'<div class="halves"><div>{first}</div><div>{second}</div></div>'


def _fitted(whole: str) -> str:
    """The table with classes for its shape: `many` columns, `lists` in its cells; one of short rows in two halves."""
    lists = " lists" if 'class="long"' in whole else ""
    many = " many" if whole.partition("</thead>")[0].count("<th ") >= MANY_COLUMNS else ""
    return _halved(whole.replace("data", f"data{many}{lists}", 1))


def _set_small(head: re.Match[str]) -> str:
    """The beginning of a table that a text brings, with the class `many` where it has many columns."""
    many = len(re.findall(r"<th[ >]", head[0])) >= MANY_COLUMNS
    return head[0].replace("<table>", '<table class="many">', 1) if many else head[0]


def _breakable(row: re.Match[str]) -> str:
    """A row of boxes with the class `long` where their texts are: a page may end inside it."""
    longest = max(map(len, _PARAGRAPH.findall(row[0])), default=0)
    return row[0].replace('class="logic"', 'class="logic long"', 1) if longest > LONG_BOX else row[0]


def _halved(table: str) -> str:
    """Two tables beside each other with the same head, where rows are many and short; else the table."""
    parts = _PARTS.fullmatch(table)
    if parts is None or parts["head"].count("<th ") > FEW_COLUMNS or "rowspan" in table:
        return table
    rows = _ROW.findall(parts["rows"])
    cells = (_TAG.sub("", cell).strip() for cell in _CELL.findall(parts["rows"]))
    if len(rows) not in ROWS_TO_HALVE or any(len(cell) > SHORT_CELL for cell in cells):
        return table
    middle = -(-len(rows) // 2)
    first = f"{parts['start']}{parts['head']}<tbody>{''.join(rows[:middle])}</tbody></table>"
    start = _NAMED.sub("", parts["start"])
    second = f"{start}{parts['head']}<tbody>{''.join(rows[middle:])}</tbody>{parts['end']}"
    return _beside(first, second)


def _tag(tag: re.Match[str], slug: str, site: str) -> str:
    closing, name, rest = tag[1], tag[2].lower(), tag[3]
    heading = _HEADING.fullmatch(name)
    if heading:
        name = f"h{min(int(heading[1]) + 1, DEEPEST)}"
    if name in ("source", "link", "script", "video", "track"):
        return ""
    if closing:
        return f"</{name}>"
    kept = "".join(_attributes(rest, slug, site))
    return f"<{name}{kept}>"


def _attributes(rest: str, slug: str, site: str) -> list[str]:
    kept = []
    for name, value in _ATTRIBUTE.findall(rest):
        if name == "id":
            kept.append(f' id="{slug}-{value}"')
        elif name == "href":
            address = _address(html.unescape(value), slug, site)
            kept.append(f' href="{html.escape(address, quote=True)}"' if address else "")
        elif name in KEPT:
            kept.append(f' {name}="{value}"')
    return kept


def _address(address: str, slug: str, site: str) -> str:
    """Where a link of a page leads on paper: inside it, to the web, or nowhere."""
    if address.startswith("#"):
        return f"#{slug}-{address[1:]}"
    if re.match(r"(https?|mailto|tel):", address):
        return address
    page, _, anchor = address.partition("#")
    if page.endswith(".html") and "/" not in page:
        other = page.removesuffix(".html")
        return f"#{other}-{anchor}" if anchor else f"#{other}"
    return site + address if site and not address.startswith(("/", "../")) else ""
