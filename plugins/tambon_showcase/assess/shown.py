"""An entry as its readers can open it: what a guard keeps back is not there, and map pins come from every source."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Mapping
from pathlib import Path

from tambon_showcase.content.copies import copies
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.edition import Edition
from tambon_showcase.maps.entry_map import read_entry_map
from tambon_showcase.maps.model import NumberedPlace
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.text.thai_text import ARABIC_DIGITS, repair
from tambon_showcase.text.visible import count_visible

_SPACES, _LINE_ENDS = re.compile(r"[^\S\n]+"), re.compile(r"[\n\r\v\f\x85\u2028\u2029]\s*")


@dataclasses.dataclass(frozen=True)
class Shown:
    """What the item checks look at.

    `files` are the paths in the entry's folder that readers can open, `documents` what was read in those documents that
    were opened, by file name, and `places` the pins of the entry's map page, numbered as they are there.
    """

    entry: Entry
    edition: Edition
    files: frozenset[str]
    documents: Mapping[str, DocumentFacts] = dataclasses.field(default_factory=dict)
    places: tuple[NumberedPlace, ...] = ()
    first_of: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @classmethod
    def of(
        cls,
        entry: Entry,
        edition: Edition,
        root: Path,
        files: frozenset[str],
        read: Mapping[str, DocumentFacts],
    ) -> Shown:
        """The entry of which readers can open `files`, and `read` was read of its documents; `root` is the project's."""
        open_files = {name: size for name, size in entry.files.items() if name in files}
        groups, _ = copies(open_files, entry.folder, root)
        first_of = {name: names[0] for names in groups for name in names}
        return cls(entry, edition, files, read, read_entry_map(entry, root).places, first_of)

    @classmethod
    def whole(cls, entry: Entry, edition: Edition, root: Path) -> Shown:
        """The entry with every file of its folder, none of them opened but the map files."""
        return cls.of(entry, edition, root, frozenset(entry.files), {})

    def path(self, folder: str, name: str | None) -> str:
        """The path of a file of a folder such as `photos`; empty when readers cannot open it."""
        path = f"{folder}/{name}"
        return path if name is not None and path in self.files else ""

    def paper(self, name: str | None) -> str:
        """The path of a document, or of the photo of one that was laid before a camera; empty when neither opens."""
        return self.path(DOCUMENT_FOLDER, name) or self.path(PHOTO_FOLDER, name)

    def is_photo(self, name: str) -> bool:
        """Whether the paper of this name is a photo of one."""
        return not self.path(DOCUMENT_FOLDER, name) and bool(self.path(PHOTO_FOLDER, name))

    def same(self, path: str) -> str:
        """The file itself, or the first one with the same content: a copy under another name shows nothing new."""
        return self.first_of.get(path, path)

    def letters(self, name: str | None) -> int | None:
        """How many letters the words have that an opened document shows; None where it has no text, or pictures that may show more."""
        facts = self.documents.get(name or "")
        if facts is None or facts.has_pictures or not facts.text.strip():
            return None
        return count_visible(facts.text)

    def has_no_letter(self, name: str) -> bool:
        """Whether a document was opened and nothing in it can be read, such as a scan with a number stamped on it."""
        facts = self.documents.get(name)
        return facts is not None and not any(map(str.isalpha, facts.text))

    def is_blank(self, name: str) -> bool:
        """Whether a document was opened and no page of it shows anything."""
        facts = self.documents.get(name)
        return facts is not None and facts.is_blank

    def atoms(self, check: str, known: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the rubric's item with this check lists one by one: what a program knows, and what only a person can see.

        An item that lists nothing means everything that is `known`.
        """
        listed = tuple(
            atom for item in self.edition.rubric.items if item.check == check for atom in item.atoms
        )
        wanted = listed or known
        return tuple(one for one in wanted if one in known), tuple(one for one in wanted if one not in known)

    @functools.cached_property
    def document_words(self) -> Mapping[str, str]:
        """The text of each opened document without spaces and with Arabic digits, in which words are looked for; empty for a scan."""
        return {name: _words(facts.text) for name, facts in self.documents.items()}

    def page_lines(self, name: str) -> tuple[str, ...]:
        """The same of each page of a PDF, with its lines kept; nothing where the file was not opened or has no pages."""
        facts = self.documents.get(name)
        return tuple(map(lined, facts.page_texts)) if facts else ()


def lined(text: str) -> str:
    """A text in which words are looked for, without spaces in its lines and with Arabic digits."""
    return _SPACES.sub("", _LINE_ENDS.sub("\n", _one_spelling(text)))


def _one_spelling(text: str) -> str:
    return repair(text).translate(ARABIC_DIGITS)


def _words(text: str) -> str:
    return "".join(_one_spelling(text).split())
