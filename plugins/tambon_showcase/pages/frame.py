"""What is around a page's body: title, breadcrumbs, section bar, banner, edit link, facts for machines."""

from __future__ import annotations

import dataclasses
import html
from urllib.parse import quote

from tambon_showcase.edition import Edition
from tambon_showcase.model.reading_order import PARTS
from tambon_showcase.model.section import Section
from tambon_showcase.model.sections import OVERVIEW
from tambon_showcase.model.tables import TABLES
from tambon_showcase.settings import Settings
from tambon_showcase.site.templates import ld_json, render
from tambon_showcase.view.entry_view import EntryView
from tambon_showcase.view.papers import Card
from tambon_showcase.view.source import BANNERS


@dataclasses.dataclass(frozen=True, slots=True)
class EntryFrame:
    """What is the same on every page of an entry, rendered once: rendering it fifteen times was a fifth of the build."""

    view: EntryView
    settings: Settings
    edition: Edition
    banner: str
    bar: str
    breadcrumbs: str
    footer_note: str

    @classmethod
    def of(cls, view: EntryView, settings: Settings, edition: Edition) -> EntryFrame:
        """The frame of an entry."""
        values = {"view": view, "entry": view.entry}
        return cls(
            view,
            settings,
            edition,
            render("entry/banner.html", kind=edition.entry_kind(view.entry.code)),
            render("entry/bar.html", parts=PARTS, **values),
            render("entry/breadcrumbs.html", **values),
            render("entry/footer_note.html", **values),
        )


@dataclasses.dataclass(frozen=True, slots=True)
class PageFrame:
    """One page and where it is."""

    frame: EntryFrame
    section: Section

    @property
    def view(self) -> EntryView:
        """The entry's view."""
        return self.frame.view

    @property
    def settings(self) -> Settings:
        """The site's settings."""
        return self.frame.settings


def shell_values(page: PageFrame, body: str) -> dict[str, str]:
    """The value of every marker of an entry's shell."""
    view, section, frame = page.view, page.section, page.frame
    title = view.name if section.is_overview else f"{section.short} {view.name}"
    return {
        "title": html.escape(f"{title} {view.district_name} {view.province_name}"),
        "description": html.escape(_description(page)),
        "canonical": html.escape(canonical_address(page)),
        "head": _head(page, title),
        "banner": frame.banner,
        "breadcrumbs": _here(frame, section),
        "entrybar": frame.bar.replace(
            f'href="{section.address}"', f'href="{section.address}" aria-current="page"', 1
        ),
        "content": body,
        "edit": _edit(page),
        "footer_note": frame.footer_note,
    }


def _here(frame: EntryFrame, section: Section) -> str:
    """The breadcrumbs with this page as the last one."""
    name = html.escape(frame.view.name)
    last = name if section.is_overview else section.short
    before = "" if section.is_overview else f'<li><a href="{OVERVIEW.address}">{name}</a></li>'
    return frame.breadcrumbs.replace("<li></li>", f'{before}<li aria-current="page">{last}</li>')


def _edit(page: PageFrame) -> str:
    if not page.settings.edit_url:
        return ""
    return render("entry/edit.html", address=_edit_address(page), file=_edited_file(page))


def canonical_address(frame: PageFrame) -> str:
    """The page's one address: by year and code, never by name."""
    return f"{frame.settings.site_url}{frame.view.entry.key}/{frame.section.canonical}"


def _description(frame: PageFrame) -> str:
    identity, view = frame.view.entry.identity, frame.view
    if frame.section.is_overview and identity.summary:
        return identity.summary
    return f"{frame.section.title}ของ{view.place_line} ปีงบประมาณ {view.entry.year_be}"


def _edited_file(page: PageFrame) -> str:
    """The page's own text where there is one, else the file that feeds most of the page."""
    section = page.section
    wanted = (section.text_file, TABLES[section.main_table].file if section.main_table else "")
    return next((file for file in wanted if file in page.view.entry.files), "tambon.yml")


def _edit_address(frame: PageFrame) -> str:
    return frame.settings.edit_url + quote(f"{frame.view.entry.folder}/{_edited_file(frame)}")


def _head(frame: PageFrame, title: str) -> str:
    """Open Graph tags and schema.org facts; the picture's address must be absolute for Facebook and LINE."""
    card = _card(frame)
    return render(
        "entry/head.html",
        frame=frame,
        card=card,
        image=f"{frame.settings.site_url}{frame.view.entry.key}/{quote(card.address)}" if card else "",
        updated=frame.view.entry.identity.updated,
        facts=ld_json(_linked_data(frame, title)),
    )


def _card(frame: PageFrame) -> Card | None:
    """The picture that represents a page elsewhere: drawn for it, or else the cover; none without an address."""
    view = frame.view
    if not frame.settings.site_url:
        return None
    cover = view.photo(view.entry.identity.cover)
    drawn = view.made.papers.card(frame.section.slug)
    if drawn is None and cover is not None:
        return Card(cover.fallback, cover.fallback_width, cover.fallback_height, cover.alt)
    return drawn


def _linked_data(frame: PageFrame, title: str) -> dict[str, object]:
    """The page as schema.org names it; a made-up tambon is a text that somebody wrote, and no place."""
    if frame.frame.edition.entry_kind(frame.view.entry.code) == "fiction":
        return _written_work(frame, title)
    view = frame.view
    place = view.entry.place
    facts: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": view.name,
        "identifier": view.entry.code,
        "address": {
            "@type": "PostalAddress",
            "addressLocality": place.district_th,
            "addressRegion": place.province_th,
            "addressCountry": "TH",
        },
    }
    if frame.settings.site_url:
        facts["url"] = canonical_address(frame)
    if view.entry.identity.lat is not None and view.entry.identity.lon is not None:
        facts["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": view.entry.identity.lat,
            "longitude": view.entry.identity.lon,
        }
    return facts | _section_data(frame) | ({} if frame.section.is_overview else {"alternateName": title})


def _written_work(frame: PageFrame, title: str) -> dict[str, object]:
    facts: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": f"{title} (ตำบลสมมติ)",
        "abstract": BANNERS["fiction"],
        "genre": "fiction",
        "inLanguage": "th",
    }
    return facts | ({"url": canonical_address(frame)} if frame.settings.site_url else {})


def _section_data(frame: PageFrame) -> dict[str, object]:
    """The rows of the page's main table, where they are something to schema.org."""
    section = frame.section
    if section.linked is None:
        return {}
    table = TABLES[section.main_table]
    names = [getattr(row, table.declared.name_column) for row in frame.view.entry.tables.of(table)]
    return {section.linked.property: [section.linked.thing(name) for name in names]} if names else {}
