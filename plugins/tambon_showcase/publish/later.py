"""Documents of a development server: pages come first, and these are made beside it while its writer goes on."""

from __future__ import annotations

import logging
import secrets
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.resource_tracker import ensure_running

from tambon_showcase.analysis import load_pandas
from tambon_showcase.memory.state import BuildState, Stamp
from tambon_showcase.memory.turn import BusyError, take_turn
from tambon_showcase.pipeline import EntryJob, Workshop
from tambon_showcase.site.templates import load_templates
from tambon_showcase.worker.bounds import HaltedError

from .compiling import DOCUMENT_BOUNDS, compile_pages, make_all

RETRY_S = 0.5
"""How often the thread looks for its turn while another build is at work, in seconds."""

log = logging.getLogger("mkdocs.plugins.tambon_showcase")

Todo = Sequence[tuple[EntryJob, Stamp]]


def leave_ctrl_c_to_main() -> None:
    """Let workers that this thread starts not end by Ctrl+C of themselves: the server ends them.

    One that is ended while it starts says so over a screen, and would leave who waits for it waiting for ever.
    """
    if sys.platform != "win32" and threading.current_thread() is not threading.main_thread():
        ensure_running()  # the thread that starts it would hear Ctrl+C again
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


class DocumentsLater:
    """Which entries are in the site without all of their documents, and the thread that makes these.

    The thread only fills the shelf. `on_ready` is called from it when some are there: their entries are to be compiled
    again, by the same short build as after a save. It holds the turn meanwhile, as any build does.
    """

    def __init__(self, on_ready: Callable[[], None]) -> None:
        self._on_ready = on_ready
        self._waiting: dict[str, tuple[EntryJob, Stamp]] = {}
        self._newest: frozenset[str] = frozenset()
        self._ready: frozenset[str] = frozenset()
        self._workshop: Workshop | None = None
        self._run = ""
        self._halt = threading.Event()
        self._thread: threading.Thread | None = None

    def without_waiting(self, todo: Todo, jobs: Sequence[EntryJob]) -> Todo:
        """What is to be compiled: not again what has not changed and only waits for its documents.

        An entry that is not among all `jobs` waits no more: its pages go, and are made when its folder is back.
        """
        there = {job.key for job in jobs}
        self._waiting = {key: waiting for key, waiting in self._waiting.items() if key in there}
        known = {key: stamp.signature for key, (_, stamp) in self._waiting.items() if key not in self._ready}
        return [(job, stamp) for job, stamp in todo if known.get(job.key) != stamp.signature]

    def compile(self, state: BuildState, todo: Todo, workshop: Workshop) -> list[EntryJob]:
        """Compile entries with the documents that are there; returns those that cannot be shown."""
        # The workers of every save are forked from here: what all need is loaded once.
        load_templates()
        load_pandas()
        # What could not be made left its reason under the name of the run that tried.
        self._workshop = workshop._replace(run=self._run) if self._ready else workshop
        withheld, lacking = compile_pages(state, todo, self._workshop)
        for job, _ in todo:
            self._waiting.pop(job.key, None)
        # Nothing is tried for ever: what lacks still after its run does so until the next change or build.
        found = {job.key: (job, stamp) for job, stamp in lacking if job.key not in self._ready}
        self._waiting |= found
        self._newest = frozenset(found) or self._newest
        self._ready = frozenset()
        return withheld

    def begin(self) -> None:
        """Make what is lacking: first for the entries that were compiled last, then for all others."""
        waiting = {key: job for key, (job, _) in self._waiting.items() if job.folder.exists()}
        batch = [job for key, job in waiting.items() if key in self._newest] or list(waiting.values())
        if not batch or self._workshop is None:
            return
        log.info("กำลังทำเอกสารของ %d ตำบล ระหว่างนี้เขียนต่อได้ หน้าที่เปิดอยู่จะโหลดใหม่เองเมื่อเสร็จ", len(batch))
        self._run, self._halt = secrets.token_hex(8), threading.Event()
        workshop = self._workshop._replace(run=self._run)
        self._thread = threading.Thread(target=self._make, args=(batch, workshop, self._halt), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End what is being made; what is finished stays on the shelf."""
        self._halt.set()
        if self._thread is not None:
            self._thread.join()
        self._thread = None

    def _make(self, batch: Sequence[EntryJob], workshop: Workshop, halt: threading.Event) -> None:
        leave_ctrl_c_to_main()
        bounds = DOCUMENT_BOUNDS._replace(beside_threads=True, halt=halt)
        while not halt.is_set():
            try:
                with take_turn(workshop.settings.cache_dir, wait_s=0):
                    make_all(batch, workshop, bounds)
            except BusyError:
                halt.wait(RETRY_S)
                continue
            except HaltedError:
                return
            self._ready = frozenset(job.key for job in batch)
            self._on_ready()
            return
