"""The Markdown texts of an entry as HTML: their photos and links are the entry's own files."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from pathlib import Path

from markupsafe import Markup

from tambon_showcase.content.allowances import Allowances
from tambon_showcase.content.lines import line_of
from tambon_showcase.content.links import LinkContext
from tambon_showcase.content.markdown import RenderedText, render_markdown
from tambon_showcase.finding import Finding
from tambon_showcase.model.entry import Entry, EntryText
from tambon_showcase.model.folders import DOCUMENT_FOLDER, PHOTO_FOLDER
from tambon_showcase.model.sections import BY_SLUG
from tambon_showcase.reading.advice import PHOTOS
from tambon_showcase.reading.file_names import OTHER_NAME, FileNames
from tambon_showcase.site.templates import environment
from tambon_showcase.worker.isolated import isolated

from .files import DocumentView
from .photos import PhotoView

TEXT_PHOTO_SIZES = "(min-width: 60em) 720px, 100vw"
TEXT_PHOTO_WIDTHS = (400, 800, 1600)


def render_texts(
    entry: Entry, photos: Mapping[str, PhotoView], documents: Mapping[str, DocumentView]
) -> dict[str, RenderedText]:
    """Each text of an entry by its section, as HTML with what was found in it."""

    names = FileNames(entry.files)
    files = entry.files.keys() | entry.elsewhere
    allowances = Allowances.of(entry.identity.allowances)
    return {
        slug: _rendered(text, _Files(text, photos, documents, names, files), allowances)
        for slug, text in entry.texts.items()
    }


class _Files:
    """The entry's photos and documents as one text names them; what is read otherwise than written is noted.

    `files` are also those that are not where they belong: their place is reported, not every text that shows them.
    """

    def __init__(
        self,
        text: EntryText,
        photos: Mapping[str, PhotoView],
        documents: Mapping[str, DocumentView],
        names: FileNames,
        files: Collection[str],
    ) -> None:
        self.notes: list[Finding] = []
        self._text, self._photos, self._documents, self._names = text, photos, documents, names
        self._files = files

    def photo(self, name: str, alt: str) -> Markup | None:
        """The photo; its words alone where the file is there and cannot be shown, which is reported of the file."""
        if found := self._photos.get(name):
            return _figure(found, alt)
        actual = self._actual(PHOTO_FOLDER, name)
        if found := self._photos.get(actual):
            return _figure(found, alt)
        return Markup.escape(alt) if f"{PHOTO_FOLDER}/{actual}" in self._files else None

    def page(self, path: str) -> str | None:
        """The published address; empty where the file is there and kept back, which is reported of the file."""
        if address := _published(path, self._documents):
            return address
        name = path.removeprefix("texts/").removeprefix("documents/")
        actual = self._actual(DOCUMENT_FOLDER, name)
        if document := self._documents.get(actual):
            return document.address
        if f"{DOCUMENT_FOLDER}/{actual}" in self._files:
            return ""
        return (
            self._photo_address(name.removeprefix(f"{PHOTO_FOLDER}/"))
            if name.lower().endswith(PHOTOS)
            else None
        )

    def _photo_address(self, name: str) -> str | None:
        """The address of a photo that a sentence links to; empty where it is there and cannot be shown."""
        actual = self._actual(PHOTO_FOLDER, name)
        if found := self._photos.get(actual):
            return found.largest
        return "" if f"{PHOTO_FOLDER}/{actual}" in self._files else None

    def _actual(self, folder: str, name: str) -> str:
        actual = self._names.actual(folder, name)
        if actual != name:
            place = max(self._text.markdown.find(name), 0)
            where = line_of(self._text.markdown, place, self._text.where)
            self.notes.append(OTHER_NAME.at(where, name, name=actual, folder=folder))
        return actual


def _rendered(text: EntryText, files: _Files, allowances: Allowances) -> RenderedText:
    """A text as HTML; nothing but a finding where it cannot be rendered."""
    context = LinkContext(
        "text", BY_SLUG[text.slug].title, photo=files.photo, page=files.page, allowances=allowances
    )

    def read() -> tuple[RenderedText, tuple[Finding, ...]]:
        rendered = render_markdown(text.markdown, context, text.where)
        return rendered, (*rendered.findings, *files.notes)

    rendered, findings = isolated(text.where, RenderedText(Markup()), read)
    return dataclasses.replace(rendered, findings=tuple(findings))


def _figure(photo: PhotoView, alt: str) -> Markup:
    picture = vars(environment().get_template("macros.html").module)["picture"]
    return Markup(picture(photo, sizes=TEXT_PHOTO_SIZES, widths=TEXT_PHOTO_WIDTHS, alt=alt or photo.alt))  # noqa: S704


def _published(path: str, documents: Mapping[str, DocumentView]) -> str | None:
    """The address of one of the entry's own files, or None."""
    slug = Path(path).stem
    if path.endswith(".md") and slug in BY_SLUG:
        return BY_SLUG[slug].address
    document = documents.get(path.removeprefix("documents/"))
    return document.address if document else None
