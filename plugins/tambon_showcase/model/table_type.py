"""What a table of an entry is: everything the rest of the program needs to know of it, declared once."""

from __future__ import annotations

import dataclasses

from .row import Row
from .section import Section


@dataclasses.dataclass(frozen=True, slots=True)
class Declared:
    """What is said of a table beside its columns.

    Attributes:
        title: What readers and officers call it; a sheet of that name is taken for it.
        section: The page that shows it.
        key: The columns that together name a row: a reviewer sees a row with another key as another row.
        unique: Whether a key may occur only once.
        name_column: The column with the names of its rows, or nothing.
        searched: Whether the search takes these names as names that a reader may look for.
        first: Whether a new folder begins with it.
        offered: Whether readers may take it away as a file; lists of photos and documents are shown as what they list.
        plans: Whether its years may be in the future.
        figures: Columns whose numbers need a year and a source.
        reasoned: The column that may be blank only with a reason.
        survey: Whether it answers the edition's indicators of that name for each village.
        frame: The frame of the analysis that shows it; its rows have no anchors of their own.
        in_village: Whether each of its rows is in one village, if it does not say that it is of the whole tambon.
        hides_small_counts: Whether small counts in it are hidden, because they may point to someone.
    """

    title: str
    section: Section
    key: tuple[str, ...]
    unique: bool = False
    name_column: str = ""
    searched: bool = False
    first: bool = False
    offered: bool = True
    plans: bool = False
    figures: tuple[str, ...] = ()
    reasoned: str = ""
    survey: bool = False
    frame: str = ""
    in_village: bool = False
    hides_small_counts: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class TableType:
    """A table: its name, which is its file's and its key's everywhere, its kind of row, and what is declared of it."""

    name: str
    row: type[Row]
    declared: Declared

    @property
    def title(self) -> str:
        """What readers and officers call it."""
        return self.declared.title

    @property
    def english(self) -> str:
        """What catalogues in English call it."""
        return self.name.replace("_", " ")

    @property
    def described(self) -> str:
        """What a row of it is, in English."""
        return (self.row.__doc__ or "").partition("\n")[0].replace("`", "")

    @property
    def section(self) -> Section:
        """The page that shows it."""
        return self.declared.section

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that together name a row."""
        return self.declared.key

    @property
    def file(self) -> str:
        """Its file in the entry's folder: `tables/villages.csv`."""
        return f"tables/{self.name}.csv"

    @property
    def download(self) -> str:
        """Its file among the entry's pages: `data/villages.csv`."""
        return f"data/{self.name}.csv"

    @property
    def sheet_names(self) -> frozenset[str]:
        """Names of a sheet that say that it is this table."""
        return frozenset({self.name, self.title})

    @property
    def address(self) -> str:
        """Where the whole table is: `analysis.html#problems`."""
        return f"{self.section.address}#{self.declared.frame or self.name}"

    def row_address(self, number: int) -> str:
        """Where row `number` (1-based, in the order written) is: `leaders.html#leaders-3`; a frame has no rows."""
        return self.address if self.declared.frame else f"{self.address}-{number}"
