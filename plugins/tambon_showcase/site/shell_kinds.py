"""The kinds of page that a theme lends a shell for: where each is, and the markers it must have.

A marker without a place would lose its value in silence, so a shell that lacks one stops the build
(docs/theme.md lists what a theme must provide).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .look import PAGE_TEMPLATE
from .shells import MARKER, Shell

EVERY = frozenset({"title", "description", "csp", "content"})
"""What no page can do without: its name, its policy and its text."""
CONTENT = "@@content@@"
LISTED = EVERY | {"breadcrumbs"}
ENTRY = LISTED | {"head", "banner", "entrybar", "edit", "footer_note"}
"""Pages of an entry also say what they are (banner), where the other sections are, and how to correct them."""
ADDRESSED = frozenset({"canonical"})
"""Needed on an entry's pages when the site has an address of its own."""
WORDS = frozenset({"title", "description", "canonical", "csp"})
"""Markers whose value may be in an attribute; that of the others is HTML, which shows only as part of the page."""


PAGE_MARKERS = frozenset(
    {"home_numbers", "home_map", "home_newest", "home_regions", "process", "rules", "data", "workbooks"}
)
"""What a hand-written page may carry; other words between @@ are the page's own text."""


NO_TITLE = (
    "โครงหน้าชนิด “{kind}” ของธีมไม่มี @@title@@ ใน <title> ทุกหน้าจะมีชื่อเดียวกัน / "
    'The theme\'s page shell of kind "{kind}" lacks @@title@@ inside <title>, so that every page would have the same name '
    "(block htmltitle)."
)
LATE_POLICY = (
    "โครงหน้าชนิด “{kind}” ของธีมวาง @@csp@@ นอก <head> เบราว์เซอร์จะไม่ทำตาม / "
    'The theme\'s page shell of kind "{kind}" has @@csp@@ outside <head>, where browsers ignore it (block site_meta).'
)
UNSHOWN = (
    "โครงหน้าชนิด “{kind}” ของธีมมี {names} แต่อยู่ในที่ที่ไม่แสดง (คอมเมนต์ สคริปต์ หรือแอตทริบิวต์) เนื้อหาส่วนนั้นจะหายไป / "
    'The theme\'s page shell of kind "{kind}" has {names} where nothing is shown (a comment, a script, an attribute), '
    "so that part of every page would be lost."
)
TWICE = (
    "โครงหน้าชนิด “{kind}” ของธีมมี @@content@@ {count} แห่ง ทุกหน้าจะแสดงเนื้อหาซ้ำ เหลือไว้แห่งเดียว / "
    'The theme\'s page shell of kind "{kind}" has @@content@@ {count} times, so that every page would repeat its text.'
)
_TITLE = re.compile(r"<title\b[^>]*>[^<]*@@title@@", re.IGNORECASE)
_BODY = re.compile(r"</head|<body", re.IGNORECASE)
_UNSHOWN = re.compile(
    r"<!--.*?-->|<(script|style|template|noscript|textarea)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")


class ShellKind(NamedTuple):
    """A kind of shell: the page MkDocs makes it from, the page of the menu it belongs to, its markers, and whether it shows
    other pages of the site in a frame."""

    name: str
    source: str
    menu: str
    needs: frozenset[str]
    frames_pages: bool = False

    @property
    def page(self) -> str:
        """The page's text: only front matter. Other plugins are set to leave it out of search, menus and feeds."""
        return (
            f"---\ntemplate: {PAGE_TEMPLATE}\nshell: {self.name}\nmenu: {self.menu}\n"
            "hide: [navigation, toc]\nsearch: {exclude: true}\n---\n"
        )

    def needed(self, *, has_address: bool) -> frozenset[str]:
        """The markers that this kind must have on a site with or without an address (`site_url`)."""
        return self.needs | ADDRESSED if has_address and self.needs >= ENTRY else self.needs


_BROWSE = "browse/index.html"
KINDS = (
    ShellKind("entry", "0000/000000/entry.md", _BROWSE, ENTRY),
    ShellKind("section", "0000/000000/section.md", _BROWSE, ENTRY),
    ShellKind("rubric", "0000/000000/rubric.md", _BROWSE, ENTRY),
    ShellKind("notice", "0000/000000/notice.md", _BROWSE, EVERY),
    ShellKind("list", "0000/list.md", _BROWSE, LISTED),
    ShellKind("goods", "0000/goods.md", "topics/index.html", LISTED),
    ShellKind("sights", "0000/sights.md", "topics/attractions.html", LISTED),
    ShellKind("numbers", "0000/numbers.md", "indicators/index.html", LISTED),
    ShellKind("map", "0000/map.md", "browse/map.html", LISTED),
    ShellKind("handbook", "0000/handbook.md", "officers.html", LISTED),
    ShellKind("judge", "0000/judge.md", "judges.html", LISTED, frames_pages=True),
)
"""Every kind; its page is as deep below the root as the pages it is the shell of."""


class ThemeError(Exception):
    """The theme cannot carry our pages; the text says in Thai and English what it lacks."""


def cut_shells(
    pages: Mapping[str, str], template: str, picture_hosts: str, *, has_address: bool
) -> dict[str, Shell]:
    """The shell of each kind, cut from the finished pages of the theme.

    Raises:
        ThemeError: as `check_shells`.
    """
    check_shells(pages, template, has_address=has_address)
    framing = {kind.name for kind in KINDS if kind.frames_pages}
    return {
        name: Shell.cut(page, picture_hosts, frames_pages=name in framing) for name, page in pages.items()
    }


def check_shells(pages: Mapping[str, str], template: str, *, has_address: bool) -> None:
    """Make sure that the theme provides a shell of each kind with all its markers. `pages` are finished pages by kind.

    Raises:
        ThemeError: a kind or a marker is missing; the text names them and `template`, the file to correct.
    """
    problems = list(_problems(pages, has_address))
    if problems:
        raise ThemeError("\n".join([*problems, _fix(template)]))


def _problems(pages: Mapping[str, str], has_address: bool) -> Iterator[str]:
    for kind in KINDS:
        if kind.name not in pages:
            yield (
                f"ไม่พบโครงหน้าชนิด “{kind.name}” ({kind.source}) ที่ธีมต้องสร้าง / "
                f'The page shell of kind "{kind.name}" ({kind.source}) was not made.'
            )
        elif lacks := kind.needed(has_address=has_address) - set(MARKER.findall(pages[kind.name])):
            names = _names(lacks)
            yield (
                f"โครงหน้าชนิด “{kind.name}” ของธีมไม่มี {names} เนื้อหาส่วนนั้นจะหายไป / "
                f'The theme\'s page shell of kind "{kind.name}" lacks {names}, so that part of every page would be lost.'
            )
        else:
            names = _names(_hidden(pages[kind.name], kind.needed(has_address=has_address)))
            yield from (
                told.format(kind=kind.name, names=names, count=_contents(pages[kind.name]))
                for told in _misplaced(pages[kind.name], names)
            )


def _hidden(page: str, needed: frozenset[str]) -> frozenset[str]:
    """The markers that are only where a reader never sees what replaces them."""
    shown = _UNSHOWN.sub("", page)
    return needed - (WORDS & set(MARKER.findall(shown))) - set(MARKER.findall(_TAG.sub("", shown)))


def _misplaced(page: str, hidden: str) -> Iterator[str]:
    if hidden:
        yield UNSHOWN
    if _contents(page) > 1:
        yield TWICE
    if not _TITLE.search(page):
        yield NO_TITLE
    body = _BODY.search(page)
    if body and page.find("@@csp@@") > body.start():
        yield LATE_POLICY


def _contents(page: str) -> int:
    """In how many places a page shows its text."""
    return _UNSHOWN.sub("", page).count(CONTENT)


def _names(markers: Iterable[str]) -> str:
    return ", ".join(f"@@{name}@@" for name in sorted(markers))


def _fix(template: str) -> str:
    return (
        f"วิธีแก้: เติมเครื่องหมายที่ขาดในไฟล์ {template} ของธีม หรือใช้ธีม material (ดู docs/theme.md ในที่เก็บซอร์สของโปรแกรมนี้) "
        "ยังไม่ได้เผยแพร่หน้าตำบลใด / "
        f"Add what is missing to the theme's template {template}, or use the theme material (see docs/theme.md in the sources of this program). "
        "No entry was published."
    )
