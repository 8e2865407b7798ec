"""Builds the tree of KML or GPX that a strict parser refuses: each fault costs only itself, and is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from .markup import CharacterData, Declaration, EndTag, StartTag, attributes, tokens

UNCLOSED = "แท็ก <{name}> ไม่มีตัวปิด"
STRAY = "แท็กปิด </{name}> เกินมา"
_ROOT = "kml"
_OUTER = 2  # our root and the file's own: a file that ends inside these alone lost nothing

_FEATURES = frozenset(
    {"Placemark", "NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "wpt", "trk", "rte"}
)
_FOLDERS = frozenset({"kml", "Document", "Folder", "gpx"})
_LEAVES = frozenset(
    [
        "name",
        "description",
        "coordinates",
        "coord",
        "when",
        "value",
        "displayName",
        "SimpleData",
        "styleUrl",
        "href",
        "visibility",
        "open",
        "address",
        "altitudeMode",
        "ele",
        "time",
        "desc",
        "cmt",
        "sym",
        "type",
    ]
)
"""Elements of KML and GPX that hold text alone, so any other element of theirs ends them."""
_MARKUP = "description"
"""The one leaf in which some programs write HTML without CDATA; its tags are text."""


class Mend(NamedTuple):
    """A fault that was got over: where (1-based line) and what it was, in Thai."""

    line: int
    what: str


class Builder(Protocol):
    """What takes the tree's events, as `xml.etree.ElementTree.TreeBuilder` does."""

    def start(self, tag: str, attrs: dict[str, str], /) -> object:
        """Open an element."""

    def end(self, tag: str, /) -> object:
        """Close an element."""

    def data(self, data: str, /) -> object:
        """Add text."""


class UnsafeError(Exception):
    """The file declares a document type or entities."""


class Repair:
    """Feeds a builder from markup with any fault; `line` is that of the token at hand, `is_cut` whether
    a value was cut off, or the position of a feature.

    Everything is put in a root of our own, so files without one, with two, or with more behind it are read whole.
    """

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._open: list[str] = []
        self.line = 1
        self.is_cut = False
        self._has_position = False
        self.mends: list[Mend] = []

    def feed(self, text: str) -> bool:
        """Build the whole tree; False where the file ends inside a folder or feature, so was cut off.

        Raises:
            UnsafeError: a `<!DOCTYPE` or `<!ENTITY` is in the file.
        """
        self._push(_ROOT, {})
        for token in tokens(text):
            match token:
                case StartTag():
                    self._start(token)
                case EndTag():
                    self._end(token)
                case CharacterData():
                    self._builder.data(token.text)
                case Declaration():
                    raise UnsafeError
        whole = len(self._open) <= _OUTER
        in_value = self._open[-1] in _LEAVES and "<" not in text[text.rfind(">") :]
        self.is_cut = in_value or ("Placemark" in self._open and not self._has_position)
        self._close(0)
        return whole

    def _start(self, token: StartTag) -> None:
        self.line = token.line
        name = _local(token.name)
        if self._open[-1:] == [_MARKUP] and not _is_ours(name):
            self._builder.data(f"<{token.name} {token.attributes}>")
            return
        self._end_what_cannot_hold(name)
        self._push(name, {_local(key): value for key, value in attributes(token.attributes).items()})
        if token.empty:
            self._close(len(self._open) - 1)

    def _push(self, name: str, values: dict[str, str]) -> None:
        self._open.append(name)
        self._has_position = name not in _FEATURES and (
            self._has_position or name in ("coordinates", "coord")
        )
        self._builder.start(name, values)

    def _end_what_cannot_hold(self, name: str) -> None:
        for depth, parent in enumerate(self._open):
            holds_no_more = parent in _LEAVES or (parent in _FEATURES and name in _FEATURES | _FOLDERS)
            if holds_no_more:
                self._mend(self._open[depth:])
                self._close(depth)
                return

    def _end(self, token: EndTag) -> None:
        self.line = token.line
        name = _local(token.name)
        if name in self._open[1:]:
            depth = len(self._open) - 1 - self._open[::-1].index(name)
            self._mend(self._open[depth + 1 :])
            self._close(depth)
        elif self._open[-1:] == [_MARKUP] and not _is_ours(name):
            self._builder.data(f"</{token.name}>")
        else:
            self.mends.append(Mend(self.line, STRAY.format(name=name)))

    def _mend(self, unclosed: list[str]) -> None:
        self.mends += [Mend(self.line, UNCLOSED.format(name=name)) for name in unclosed]

    def _close(self, depth: int) -> None:
        while len(self._open) > depth:
            self._builder.end(self._open.pop())


def _is_ours(name: str) -> bool:
    return name in _LEAVES or name in _FEATURES or name in _FOLDERS or name[:1].isupper()


def _local(name: str) -> str:
    return name.rsplit(":", 1)[-1]


def grouped(mends: list[Mend]) -> Iterator[tuple[str, list[int]]]:
    """Each kind of fault once, with the lines where it is."""
    lines: dict[str, list[int]] = {}
    for mend in mends:
        lines.setdefault(mend.what, []).append(mend.line)
    yield from lines.items()
