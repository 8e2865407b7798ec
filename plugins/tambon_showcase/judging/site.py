"""The judging part of the site: packs, the judges' pages, a selection desk per region, the offline worker."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.edition import Edition
from tambon_showcase.settings import Settings
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.signature import digest
from tambon_showcase.site.templates import render

from .brief import brief_from_json
from .candidates import candidates_from_briefs
from .model import EntryBrief, PackFile
from .pack import files_below, pack_path, region_name, region_pack
from .pages import PAGES, TITLES, page_values
from .past import load_past
from .scoring import load_scoring
from .selection import selection_desk
from .selection_outputs import select_path, select_values

HOME = Crumb("หน้าแรก", "../index.html")
GUIDE = Crumb("สำหรับกรรมการ", "../judges.html")
TOOLS = Crumb(TITLES["judge/index.html"], "index.html")
SHARED_FOLDERS = ("assets/tambon/judge", "assets/tambon/fonts", "assets/stylesheets")
SHARED_FILES = (
    "assets/*.css",
    "assets/tambon/*.css",
    "assets/tambon/site.js",
    "assets/tambon/search/inflate.js",
)
"""What judges' pages use beside the folders: styles, every page's script, and the one of the search that unpacks a code."""
WORKER = "judge-sw.js"
WORKER_SOURCE = "assets/tambon/judge/judge-sw.js"
"""The worker is published a second time at the root, because it sees only what is below its own address."""


class Writer(Protocol):
    """What `portal.writer.PortalWriter` offers."""

    def file(self, path: str, facts: Sequence[bytes], make: Callable[[], str | bytes]) -> None:
        """Write a file unless it was already made from the same facts."""

    def page(
        self,
        path: str,
        facts: Sequence[bytes],
        template: str,
        make: Callable[[], Mapping[str, object]],
        shell: str = "list",
    ) -> None:
        """Write a page in one of the site's shells unless it was already made from the same facts."""


class BriefSource(NamedTuple):
    """An entry's brief: the entry's key, year and region, a digest that shows a change, and how to read it."""

    key: str
    year_be: int
    region_no: int
    digest: str
    read: Callable[[], bytes]


class RegionGroup(NamedTuple):
    """One region's entries in one edition, in the order of their keys."""

    edition: Edition
    region_no: int
    sources: list[BriefSource]

    @property
    def facts(self) -> list[bytes]:
        """What changes when a brief changes."""
        return [source.digest.encode() for source in self.sources]

    @property
    def contestants(self) -> int:
        """How many entries are judged; a region with examples only has no pack."""
        return sum(self.edition.is_contestant(source.key.rpartition("/")[2]) for source in self.sources)

    def briefs(self) -> list[EntryBrief]:
        """The entries' briefs, read now."""
        return [brief_from_json(source.read()) for source in self.sources]

    @property
    def named(self) -> dict[str, object]:
        """What the judges' pages name the region by."""
        year, number = self.edition.year_be, self.region_no
        return {"year": year, "region": number, "name": self.name_th, "entries": self.contestants}

    @property
    def province_codes(self) -> tuple[str, ...]:
        """The provinces of the region."""
        region = self.edition.region(self.region_no)
        return region.province_codes if region else ()

    @property
    def name_th(self) -> str:
        """The region's name; the fictitious one has a name instead of a number."""
        return region_name(self.edition, self.region_no)


def write_judging(
    writer: Writer,
    briefs: Iterable[BriefSource],
    editions: Mapping[int, Edition],
    settings: Settings,
) -> None:
    """Bring everything for judges up to date; a region's briefs are read only when one of them changed."""
    tambons_dir, site_dir = settings.tambons_dir, settings.site_dir
    groups = _groups(briefs, editions)
    shared = _shared(site_dir)
    version = digest(*((site_dir / file.address).read_bytes() for file in shared))
    past = {year: load_past(tambons_dir, edition)[0] for year, edition in editions.items()}
    for group in groups:
        if group.contestants:
            _write_pack(writer, group, tambons_dir, shared, version)
        if settings.has_selection_pages:
            _write_desk(writer, group, past[group.edition.year_be])
    desks = groups if settings.has_selection_pages else []
    _write_pages(writer, groups, desks, max(editions, default=0))
    worker = site_dir / WORKER_SOURCE
    if worker.is_file():  # another theme may come without the judges' scripts
        data = worker.read_bytes()
        writer.file(WORKER, [data], lambda: data)


def _shared(site_dir: Path) -> list[PackFile]:
    below = [file for folder in SHARED_FOLDERS for file in files_below(site_dir, folder)]
    single = sorted(path for pattern in SHARED_FILES for path in site_dir.glob(pattern))
    return [
        *below,
        *(PackFile(path.relative_to(site_dir).as_posix(), path.stat().st_size) for path in single),
    ]


def _write_pages(
    writer: Writer, groups: Sequence[RegionGroup], desks: Sequence[RegionGroup], year_be: int
) -> None:
    packs = [group.named for group in groups if group.contestants]
    selected = [group.named for group in desks if group.edition.year_be == year_be]
    for address, template in PAGES.items():
        title = TITLES[address]
        crumbs = _crumbs(title, *(() if address == "judge/index.html" else (TOOLS,)))
        named = {"title": title, "description": title, "breadcrumbs": crumbs}
        values = {**named, **page_values(year_be, packs, selected)}
        writer.page(address, [repr(values).encode()], template, functools.partial(dict, values), "judge")


def _groups(briefs: Iterable[BriefSource], editions: Mapping[int, Edition]) -> list[RegionGroup]:
    """Every region of every year, and the fictitious one where it has entries."""
    found = {
        (year, region.no): RegionGroup(edition, region.no, [])
        for year, edition in editions.items()
        for region in edition.regions
    }
    for source in sorted(briefs, key=lambda source: source.key):
        if source.region_no and source.year_be in editions:
            key = (source.year_be, source.region_no)
            group = found.setdefault(key, RegionGroup(editions[source.year_be], source.region_no, []))
            group.sources.append(source)
    return [found[key] for key in sorted(found)]


def _write_pack(
    writer: Writer, group: RegionGroup, tambons_dir: Path, shared: Sequence[PackFile], version: str
) -> None:
    edition, number = group.edition, group.region_no
    scoring, _ = load_scoring(tambons_dir, edition, number)

    def make() -> bytes:
        build = digest(*group.facts)
        return region_pack(
            edition, group.briefs(), scoring, region_no=number, build=build, site=version, shared=shared
        )

    facts = [*group.facts, repr((scoring, shared, version)).encode()]
    writer.file(pack_path(edition.year_be, number), facts, make)


def _write_desk(writer: Writer, group: RegionGroup, past: list[PastModel] | None) -> None:
    edition, number = group.edition, group.region_no
    title = group.name_th

    def make() -> dict[str, object]:
        desk = selection_desk(
            edition, title, candidates_from_briefs(group.briefs()), past, group.province_codes
        )
        here = f"การคัดเลือกตำบล {title}"
        named = {
            "title": here,
            "description": f"{here} ปี {edition.year_be}",
            "breadcrumbs": _crumbs(here, TOOLS),
        }
        return {**named, **select_values(desk, edition, number)}

    facts = [*group.facts, repr(past).encode()]
    writer.page(select_path(edition.year_be, number), facts, "judge_select.html", make, "judge")


def _crumbs(here: str, *above: Crumb) -> str:
    return render("portal/breadcrumbs.html", crumbs=[HOME, GUIDE, *above], here=here)
