"""What a page of an entry is: everything the rest of the program needs to know of it, declared once."""

from __future__ import annotations

from typing import NamedTuple


class SectionCount(NamedTuple):
    """What a page without a text says it holds: the rows of `table`, or the items of the rubric where it is empty."""

    unit: str
    table: str = ""


class Linked(NamedTuple):
    """How the facts for machines name the rows of a page's main table: a property of https://schema.org/Place."""

    property: str
    type: str

    def thing(self, name: str) -> dict[str, object]:
        """One row called `name`."""
        return {"@type": self.type, "name": name}


class Section(NamedTuple):
    """One page of an entry.

    Attributes:
        slug: Its address without the ending, and the name of its text and template.
        part: The part of the document; 0 is the overview.
        title: Its heading.
        short: What menus and browser tabs call it.
        label: What the search calls this kind of page.
        icon: The drawing beside it in the contents, `--icon-<icon>` of the stylesheet; empty if it is never listed.
        items: The items of the document structure that it answers.
        has_text: Whether officers may write a text of their own for it.
        main_table: The table that feeds most of it, which an officer edits where there is no text.
        counted: What its teaser counts; None if only a text can fill it.
        heading_words: Words of a heading in a report of Word that begin its text; the first page that fits counts.
        linked: What its main table is to schema.org.
        kind: Its shell.
        searched: Whether it is searched; a page that only repeats others is not.
        has_pager: Whether it leads to the pages before and after.
        always: What its teaser says where it is never empty, because the site itself fills it.
    """

    slug: str
    part: int
    title: str
    short: str
    label: str
    icon: str
    items: tuple[str, ...] = ()
    has_text: bool = False
    main_table: str = ""
    counted: SectionCount | None = None
    heading_words: tuple[str, ...] = ()
    linked: Linked | None = None
    kind: str = "section"
    searched: bool = True
    has_pager: bool = True
    always: str = ""

    @property
    def is_overview(self) -> bool:
        """Whether this is the page that an entry's own address shows."""
        return self.part == 0

    @property
    def address(self) -> str:
        """Its file among the entry's pages: `population.html`."""
        return f"{self.slug}.html"

    @property
    def canonical(self) -> str:
        """Its address as links from outside write it: empty for the overview, which the folder itself shows."""
        return "" if self.is_overview else self.address

    def inner(self, name: str) -> Section:
        """A page of its own for one part of this page, such as a frame of the analysis."""
        return self._replace(slug=f"{self.slug}-{name}")

    @property
    def template(self) -> str:
        """The template of its body."""
        return f"entry/{self.slug}.html"

    @property
    def text_file(self) -> str:
        """The file of its text in the entry's folder, or nothing."""
        return f"texts/{self.slug}.md" if self.has_text else ""
