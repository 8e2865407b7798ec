"""Makes the workbook of a tambon: of its entry as it is in a folder, or a blank one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tambon_showcase import register
from tambon_showcase.assess.progress import entry_progress
from tambon_showcase.edition import load_editions
from tambon_showcase.examine import look_at
from tambon_showcase.settings import Settings
from tambon_showcase.view.prepare import shown
from tambon_showcase.workbook.blank import blank_book, example_files, example_rows
from tambon_showcase.workbook.folder import files_of, read_files, unnamed_files
from tambon_showcase.workbook.given import BookLabel
from tambon_showcase.workbook.layout import model_version
from tambon_showcase.workbook.order import BookOrder
from tambon_showcase.workbook.write import write_book

BROKEN_EDITION = "อ่านกติกาของปี {year} ไม่ได้ ให้ผู้ดูแลตรวจด้วย tambon check"


class BookJob(NamedTuple):
    """A workbook to make: of which tambon (empty: any), year and level, from which folder, by the rules of which project.

    `home` is the project whose folder it is, where that is another: a draft's.
    """

    root: Path
    code: str
    year_be: int
    level: str
    folder: Path | None
    home: Path | None = None


def make_book(job: BookJob) -> bytes | str:
    """The workbook, or in Thai why there is none."""
    edition = load_editions(job.root / "tambons")[0].get(job.year_be)
    if edition is None:
        return BROKEN_EDITION.format(year=job.year_be)
    place = register.tambon(job.code) or (None if job.folder else edition.fictitious_place(job.code))
    examples = example_rows(example_files(job.root, edition, besides=job.code if job.folder else ""))
    name = place.tambon_th if place else ""
    if job.folder is None:
        return blank_book(edition, job.level, examples, job.code, name)
    read = read_files(files_of(job.folder))
    home = job.home or job.root
    settings = Settings(home, home / "site", base=job.root if job.home else None)
    entry, materials, _ = look_at(job.folder, edition, settings)
    progress = entry_progress(shown(entry, edition, settings, materials)) if entry and materials else None
    level = entry.identity.level if entry else job.level
    label = BookLabel(job.code, job.year_be, level, model_version())
    unnamed: dict[str, list[str]] = {}
    for sheet, file in unnamed_files(job.folder, read.rows):
        unnamed.setdefault(sheet, []).append(file)
    return write_book(BookOrder(label, edition, read.rows, examples, unnamed, progress, name))
