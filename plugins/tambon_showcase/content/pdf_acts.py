"""What the objects of a PDF do: actions are allowed by kind and target, and words beside the pages are collected.

Sources: ISO 32000-2, 12.6 (actions), 12.5.6 (annotations), 7.11 (files), 14.13 (associated files).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tambon_showcase.content.document_rules import ACTIVE, OF_PERSON, UnsafeDocumentError
from tambon_showcase.content.office_links import is_plain_address

if TYPE_CHECKING:
    import pikepdf

_ALLOWED = frozenset({"/URI", "/GoTo", "/Named"})
"""Actions that follow a reader's click to the web or inside the file."""
_OTHER_ACTIONS = frozenset(
    {
        *("/GoToR", "/GoToE", "/GoToDp", "/Launch", "/Thread", "/Sound", "/Movie", "/Hide", "/SubmitForm"),
        *("/ResetForm", "/ImportData", "/SetOCGState", "/Rendition", "/GoTo3DView", "/JavaScript"),
        "/RichMediaExecute",
    }
)
_ACTING_KEYS = (
    *("/AA", "/JS", "/JavaScript", "/XFA", "/Launch", "/AF", "/EF", "/EmbeddedFiles", "/Collection"),
    *("/RichMediaContent", "/RichMediaSettings", "/3DD"),
)
"""Actions that begin by themselves, scripts, files inside the file, and scenes."""
_CARRIED = "/EmbeddedFile"
_ACTING_NOTES = frozenset(
    {"/RichMedia", "/3D", "/Screen", "/Movie", "/Sound", "/FileAttachment", "/Projection"}
)
_WORDS = (
    "/V",
    "/DV",
    "/Contents",
    "/RC",
    "/TU",
    "/Title",
    "/Subject",
    "/Keywords",
    "/Author",
    "/Subj",
    "/Name",
    "/Lang",
    "/Alt",
    "/ActualText",
    "/E",
)
"""Values of forms, notes, bookmarks and properties, which no page shows but every reader of the file can see."""
MAX_DEPTH = 60


def check_object(item: pikepdf.Object, words: list[str], depth: int = 0) -> None:
    """Look at an object and the objects written inside it, and add the words that it holds.

    Raises:
        UnsafeDocumentError: it may do more than show something.
    """
    import pikepdf

    if depth > MAX_DEPTH:
        raise UnsafeDocumentError(ACTIVE, "ส่วนย่อยซ้อนกันลึกผิดปกติ")
    if isinstance(item, pikepdf.Array):
        inside: Iterator[pikepdf.Object] = iter(item)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        keys = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        _check_keys(keys)
        words += [str(keys[key]) for key in _WORDS if isinstance(keys.get(key), pikepdf.String)]
        words += filter(OF_PERSON.search, keys.keys())
        inside = (value for _, value in keys.items())
    else:
        if isinstance(item, pikepdf.String | pikepdf.Name) and OF_PERSON.search(str(item)):
            words.append(str(item))
        return
    for value in inside:
        # What is written elsewhere is looked at when its turn comes.
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            check_object(value, words, depth + 1)


def _check_keys(keys: pikepdf.Object) -> None:
    import pikepdf

    _refuse_if(next((key for key in _ACTING_KEYS if key in keys), ""))
    _refuse_if(_CARRIED if keys.get("/Type") == _CARRIED else "")
    kind = keys.get("/S")
    if isinstance(kind, pikepdf.Name):
        _refuse_if(str(kind) if str(kind) in _OTHER_ACTIONS else "")
    address = keys.get("/URI")
    if isinstance(address, pikepdf.String):
        _refuse_if("" if is_plain_address(str(address)) else f"/URI {str(address)[:30]}")
    note = keys.get("/Subtype")
    _refuse_if(str(note) if isinstance(note, pikepdf.Name) and str(note) in _ACTING_NOTES else "")
    _check_action(keys.get("/A"), by_itself=False)
    _check_action(keys.get("/OpenAction"), by_itself=True)


def _check_action(action: pikepdf.Object | None, *, by_itself: bool) -> None:
    """An action on a click may open a link; one that begins by itself may only turn to a page."""
    import pikepdf

    if not isinstance(action, pikepdf.Dictionary):
        return
    kind = str(action.get("/S", ""))
    if by_itself:
        _refuse_if("" if kind == "/GoTo" else f"/OpenAction {kind}")
    elif kind:
        _refuse_if("" if kind in _ALLOWED else kind)


def _refuse_if(what: str) -> None:
    if what:
        raise UnsafeDocumentError(ACTIVE, what)
