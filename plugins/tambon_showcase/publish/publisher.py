"""Publishing the whole site: find what changed, compile it, and bring the pages about all entries up to date."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from tambon_showcase.checks import ACROSS, EntryFacts
from tambon_showcase.finding import Finding
from tambon_showcase.judging.contest_year import check_year
from tambon_showcase.memory.damage import DAMAGED, forget_damaged
from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.state import FACTS, STATE_FILE, BuildState, Stamp
from tambon_showcase.pipeline import EntryJob, Workshop, publish_notice
from tambon_showcase.portal.browse import Pairs
from tambon_showcase.settings import Settings
from tambon_showcase.site import made
from tambon_showcase.site.own_files import check_folder
from tambon_showcase.site.shells import Shells
from tambon_showcase.site.signature import digest, made_signature
from tambon_showcase.site.whole_file import write_if_changed
from tambon_showcase.worker.changed_outside import note_changed, take_notes

from .changes import NEVER_BUILT, find_changes, find_jobs
from .compiling import compile_all
from .keys import edition_keys
from .leftovers import sweep
from .losses import refuse_fewer, refuse_lost_memory, refuse_unknown
from .parts import seal, take_parts
from .shell_site import lay
from .site_files import write_site
from .submissions import with_submitted
from .wishes import WHOLE, BuildReport, BuildWishes
from .year_rules import YearRules, rules_to_follow

TOKEN_FILE = "build.json"  # noqa: S105 - it names a build, it opens nothing


def publish(settings: Settings, shells: Shells, wishes: BuildWishes = WHOLE) -> BuildReport:
    """Bring the built site up to date.

    A memory of earlier builds that proves damaged on the way is dropped, and everything is built again.

    Raises:
        LossError: too much would disappear from the site; what readers have stays.
        NameTakenError: the site has a file of its own where one of ours belongs.
        PartError: one of the parts is none.
    """
    try:
        return _publish(settings, shells, wishes)
    except DAMAGED as problem:
        note_changed(settings.cache_dir, settings.memory_dir / STATE_FILE)
        forget_damaged(settings.memory_dir / STATE_FILE, problem)
        return _publish(settings, shells, wishes)


def _publish(settings: Settings, shells: Shells, wishes: BuildWishes) -> BuildReport:
    sweep(settings.cache_dir)
    with BuildState(settings.memory_dir / STATE_FILE) as state:
        rules = rules_to_follow(settings, state.stamps())
        editions = rules.editions
        for year in editions:
            check_folder(shells.own, str(year))
        jobs, found = find_jobs(settings, editions)
        jobs = [job for job in jobs if wishes.are_about(job.key)]
        refuse_unknown(wishes.only, [job.key for job in jobs])
        workshop = Workshop(settings, editions, shells, run=secrets.token_hex(8))
        keys = edition_keys(settings, shells, rules.folders, rules.deadlines)
        before = 0 if wishes.only or wishes.allow_fewer else _published_before(state, settings)
        refuse_fewer(before, len(jobs), settings)
        left = _forget_lost_site(state, settings)
        refuse_lost_memory(key for key in left if not wishes.are_about(key))
        known = left | set(state.stamps())
        todo = take_parts(state, wishes.parts, _changed(state, jobs, keys, settings), settings)
        todo = with_submitted(todo, settings.root, rules)
        if wishes.later:
            todo = list(wishes.later.without_waiting(todo, jobs))
        state.begin([job.key for job, _ in todo])
        compile_ = wishes.later.compile if wishes.later else compile_all
        withheld = compile_(state, todo, workshop)
        gone = {key for key in known if wishes.are_about(key)} - {job.key for job in jobs}
        state.drop(gone)
        pairs = [(facts, data) for _, data in state.facts() if (facts := Facts.from_json(data))]
        refuse_fewer(before, len(pairs), settings)
        _take_from_readers(withheld, gone, workshop)
        names = _write_rest(state, pairs, wishes, workshop, rules)
        state.made({job.key: made_signature(settings.site_dir / job.key) for job, _ in todo})
        if settings.is_part:
            seal(state, [job.key for job, _ in todo], settings)
        _write_token(state, settings)
        _list_made(state, settings, names | {TOKEN_FILE}, None if wishes.only else len(pairs))
        everything = (*rules.findings, *found, *state.findings(wishes.are_about), *_across(state, workshop))
    outside = take_notes(settings.cache_dir)
    return BuildReport(len(jobs), len(todo), len(gone), everything, rules.old, rules.left_out, outside)


def _changed(
    state: BuildState, jobs: Sequence[EntryJob], keys: Mapping[int, str], settings: Settings
) -> list[tuple[EntryJob, Stamp]]:
    """The entries to compile, with their new stamps; the others are only remembered with their files' new times."""
    known = state.stamps()
    todo, fresh = find_changes(jobs, known, keys, settings)
    for key, stamp in fresh.items():
        state.restamp(key, stamp)
    for job, stamp in todo:
        if stamp.signature == known.get(job.key, NEVER_BUILT).signature:
            note_changed(settings.cache_dir, settings.site_dir / job.key)
    return todo


def _write_rest(
    state: BuildState, pairs: Pairs, wishes: BuildWishes, workshop: Workshop, rules: YearRules
) -> frozenset[str]:
    """Bring up to date what is not one entry's; returns the names of its files. A part has nothing of it."""
    settings = workshop.settings
    if settings.is_part:
        return frozenset()
    names = lay(wishes.pages, settings.site_dir) if wishes.pages else frozenset[str]()
    return names | write_site(state, pairs, settings, workshop.shells, rules)


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


def _across(state: BuildState, workshop: Workshop) -> list[Finding]:
    """What concerns several entries: the points of their year, quotas and eligibility. A part does not see them all."""
    settings, editions = workshop.settings, workshop.editions
    if settings.is_part:
        return []
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
