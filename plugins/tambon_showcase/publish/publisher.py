"""Publishing the whole site: find what changed, compile it, and bring the pages about all entries up to date."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from tambon_showcase.checks import ACROSS, EntryFacts
from tambon_showcase.edition import Edition
from tambon_showcase.finding import Finding
from tambon_showcase.judging.contest_year import check_year
from tambon_showcase.memory.damage import DAMAGED, forget_damaged
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.state import FACTS, BuildState
from tambon_showcase.pipeline import EntryJob, Workshop, publish_notice
from tambon_showcase.settings import Settings
from tambon_showcase.site import made
from tambon_showcase.site.own_files import check_folder
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import digest, made_signature
from tambon_showcase.site.whole_file import write_if_changed

from .changes import find_changes, find_jobs
from .compiling import compile_all
from .keys import edition_keys
from .later import DocumentsLater
from .leftovers import sweep
from .losses import refuse_fewer, refuse_unknown
from .shell_site import lay
from .site_files import write_site
from .submissions import with_submitted
from .year_rules import rules_to_follow

STATE_FILE = "state.sqlite"
TOKEN_FILE = "build.json"  # noqa: S105 - it names a build, it opens nothing


@dataclasses.dataclass(frozen=True)
class BuildReport:
    """What a build did and found.

    `old_rules` are the years that go on by their last good rules, `left_out` those that have none.
    """

    entries: int
    rebuilt: int
    removed: int
    findings: tuple[Finding, ...]
    old_rules: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether anything must be fixed."""
        return any(finding.is_error for finding in self.findings)


@dataclasses.dataclass(frozen=True)
class BuildWishes:
    """What a build does besides what the settings say.

    `only` limits the entries to these codes (a preview); `pages` are the hand-written files to lay into the site;
    `allow_fewer` publishes however many entries are gone; documents that are lacking are left to `later`.
    """

    only: frozenset[str] | None = None
    pages: Path | None = None
    allow_fewer: bool = False
    later: DocumentsLater | None = None


def publish(  # noqa: PLR0913 - each is a wish
    settings: Settings,
    shells: Shells,
    *,
    only: frozenset[str] | None = None,
    pages: Path | None = None,
    allow_fewer: bool = False,
    later: DocumentsLater | None = None,
) -> BuildReport:
    """Bring the built site up to date; the options are those of `BuildWishes`.

    A memory of earlier builds that proves damaged on the way is dropped, and everything is built again.

    Raises:
        LossError: too much would disappear from the site; what readers have stays.
        NameTakenError: the site has a file of its own where one of ours belongs.
    """
    wanted = BuildWishes(only, pages, allow_fewer, later)
    try:
        return _publish(settings, shells, wanted)
    except DAMAGED as problem:
        forget_damaged(settings.cache_dir / STATE_FILE, problem)
        return _publish(settings, shells, wanted)


def _publish(settings: Settings, shells: Shells, wanted: BuildWishes) -> BuildReport:
    sweep(settings.cache_dir)
    with BuildState(settings.cache_dir / STATE_FILE) as state:
        rules = rules_to_follow(settings, state.stamps())
        editions = rules.editions
        for year in editions:
            check_folder(shells.own, str(year))
        jobs, found = find_jobs(settings, editions, wanted.only)
        refuse_unknown(wanted.only or (), {job.folder.name[:6] for job in jobs})
        workshop = Workshop(settings, editions, shells, run=secrets.token_hex(8))
        keys = edition_keys(settings, shells, rules.folders, rules.deadlines)
        before = 0 if wanted.only or wanted.allow_fewer else _published_before(state, settings)
        refuse_fewer(before, len(jobs), settings)
        left = _forget_lost_site(state, settings)
        stamps = state.stamps()
        todo, fresh = find_changes(jobs, stamps, keys, settings)
        todo = with_submitted(todo, settings.root, rules)
        if wanted.later:
            todo = list(wanted.later.without_waiting(todo, jobs))
        for key, stamp in fresh.items():
            state.restamp(key, stamp)
        state.begin([job.key for job, _ in todo])
        compile_ = wanted.later.compile if wanted.later else compile_all
        withheld = compile_(state, todo, workshop)
        gone = (left | set(stamps)) - {job.key for job in jobs}
        state.drop(gone)
        pairs = [(facts, data) for _, data in state.facts() if (facts := Facts.from_json(data))]
        refuse_fewer(before, len(pairs), settings)
        _take_from_readers(withheld, gone, workshop)
        names = lay(wanted.pages, settings.site_dir) if wanted.pages else frozenset[str]()
        names |= write_site(state, pairs, settings, shells, rules)
        state.made({job.key: made_signature(settings.site_dir / job.key) for job, _ in todo})
        _write_token(state, settings)
        _list_made(state, settings, names | {TOKEN_FILE}, None if wanted.only else len(pairs))
        across = _check_across(state, editions, settings)
        everything = (*rules.findings, *found, *state.findings(), *across)
    return BuildReport(len(jobs), len(todo), len(gone), everything, rules.old, rules.left_out)


def _published_before(state: BuildState, settings: Settings) -> int:
    """How many entries the last whole build published, as its memory and the site itself say."""
    return max(int(state.memo("published") or 0), made.published(settings.site_dir))


def _list_made(state: BuildState, settings: Settings, names: frozenset[str], count: int | None) -> None:
    """Take away what earlier builds made and this one did not, and write down what belongs to this one.

    `count` is how many entries are published; a preview leaves the number as it was.
    """
    site = settings.site_dir
    made.remove(site, set(made.known(site)) - names)
    made.remember(site, names, made.published(site) if count is None else count)
    if count is not None:
        state.remember("published", str(count))


def _take_from_readers(withheld: Sequence[EntryJob], gone: set[str], workshop: Workshop) -> None:
    """Put notices in place of entries that cannot be shown, and remove entries that are gone."""
    for job in withheld:
        publish_notice(job, workshop)
    for key in gone:
        made.take_away(workshop.settings.site_dir / key)


def _check_across(state: BuildState, editions: Mapping[int, Edition], settings: Settings) -> list[Finding]:
    """What concerns several entries: the points of their year, quotas and eligibility."""
    by_year: dict[int, list[EntryFacts]] = {year: [] for year in editions}
    for key, data in state.shares.each(ACROSS):
        by_year[int(key.partition("/")[0])].append(EntryFacts.from_json(data))
    findings: list[Finding] = []
    for year, edition in editions.items():
        findings += check_year(settings.tambons_dir, edition, by_year[year])
    return findings


def _forget_lost_site(state: BuildState, settings: Settings) -> set[str]:
    """When the built site is not the one remembered (lost, or in another folder), build everything.

    Returns the entries that earlier builds left in it, as their own lists say.
    """
    token, here = settings.site_dir / TOKEN_FILE, str(settings.site_dir)
    if state.memo("site") == here and token.exists() and token.read_text(encoding="utf-8") == _token(state):
        return set()
    state.clear()
    state.remember("groups", "{}")
    return {made.key_of(folder) for folder in made.entry_folders(settings.site_dir)}


def _token(state: BuildState) -> str:
    return f'{{"build":"{digest(*state.shares.digests(FACTS).values())}"}}\n'


def _write_token(state: BuildState, settings: Settings) -> None:
    write_if_changed(settings.site_dir / TOKEN_FILE, _token(state).encode())
    state.remember("site", str(settings.site_dir))
