"""The judging part of the site: packs, the judges' pages, a selection desk per region, the offline worker."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from tambon_showcase.as_submitted import SubmissionEnd
from tambon_showcase.edition.earlier import PastModel
from tambon_showcase.edition.edition import Edition
from tambon_showcase.settings import Settings
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.signature import digest
from tambon_showcase.site.templates import render

from .candidates import candidates_from_briefs
from .model import PackFile
from .pack import files_below, pack_path, region_pack
from .pages import PAGES, TITLES, page_values
from .past import load_past
from .regions import BriefSource, RegionGroup, region_groups
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
WORKER = "site-worker.js"
WORKER_SOURCE = "assets/tambon/site-worker.js"
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


def write_judging(
    writer: Writer,
    briefs: Iterable[BriefSource],
    editions: Mapping[int, Edition],
    settings: Settings,
    deadlines: Mapping[int, SubmissionEnd],
) -> None:
    """Bring everything for judges up to date; a region's briefs are read only when one of them changed."""
    tambons_dir, site_dir = settings.tambons_dir, settings.site_dir
    groups = region_groups(briefs, editions)
    shared = _shared(site_dir)
    version = digest(*((site_dir / file.address).read_bytes() for file in shared))
    past = {year: load_past(tambons_dir, edition)[0] for year, edition in editions.items()}
    for group in groups:
        if group.contestants:
            deadline = deadlines.get(group.edition.year_be)
            _write_pack(
                writer, group, tambons_dir, Around(shared, version, deadline.sentence_th if deadline else "")
            )
        if settings.has_selection_pages:
            _write_desk(writer, group, past[group.edition.year_be])
    desks = groups if settings.has_selection_pages else []
    _write_pages(writer, groups, desks, max(editions, default=0))
    worker = site_dir / WORKER_SOURCE
    if worker.is_file():  # another theme may come without our scripts
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


class Around(NamedTuple):
    """What is in a pack beside its entries: the files of all pages and their version, and as of when entries are judged."""

    shared: Sequence[PackFile]
    version: str
    deadline_th: str


def _write_pack(writer: Writer, group: RegionGroup, tambons_dir: Path, around: Around) -> None:
    edition, number = group.edition, group.region_no
    scoring, _ = load_scoring(tambons_dir, edition, number)

    def make() -> bytes:
        return region_pack(
            edition,
            group.briefs(),
            scoring,
            region_no=number,
            build=digest(*group.facts),
            site=around.version,
            shared=around.shared,
            deadline_th=around.deadline_th,
        )

    facts = [*group.facts, repr((scoring, around)).encode()]
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
