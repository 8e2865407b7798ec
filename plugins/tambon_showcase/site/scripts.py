"""Our scripts as they are published: the same tokens in the same lines, without comments and needless space.

The comments say why, and hold the types that `tsc` checks; a reader's phone needs neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .joined import joined
from .look import ASSETS, LOOK, SCRIPTS
from .syntax import parsed_script
from .whole_file import write_if_changed

if TYPE_CHECKING:
    from tree_sitter import Node

JOINED = tuple(
    f"{ASSETS}/{name}.js"
    for name in (
        *("search/main", "search/worker", "compare/compare"),
        *(
            "judge/index_page",
            "judge/sheet_page",
            "judge/compare_page",
            "judge/show_page",
            "judge/register_page",
            "judge/scoring_page",
            "judge/merge_page",
            "judge/select_page",
        ),
    )
)
"""Modules that are published with all that they import in one file."""
_WHOLE = {"string", "template_string", "regex"}
"""Nodes in which every space counts."""
_COMMENTS = {"comment", "html_comment"}
_ALONE = re.compile(rb"[{}()\[\];,:=?&|]")
"""Characters that never join with a neighbour to another token once the space between them is gone."""


def publish_scripts(site_dir: Path) -> None:
    """Shorten our scripts in the built site; one that the site has put in place of ours stays as it is.

    What a page begins with is requested as one file, with all modules that it imports.
    """
    ours = {site_dir / path.relative_to(LOOK): path for path in sorted((LOOK / ASSETS).rglob("*.js"))}
    fresh = [
        path for path, source in ours.items() if path.is_file() and path.read_bytes() == source.read_bytes()
    ]
    for path in fresh:
        write_if_changed(path, shortened(path.read_bytes()))
    for path in [site_dir / name for name in JOINED if site_dir / name in fresh]:
        write_if_changed(path, joined(path))
    for script in [site_dir / name for name in SCRIPTS if (site_dir / name).is_file()]:
        write_if_changed(script, shortened(script.read_bytes()))


def shortened(script: bytes) -> bytes:
    """The script (UTF-8) without comments; a line break stays one, because it may end a statement.

    Raises:
        ValueError: it is not JavaScript.
    """
    made, end = bytearray(), 0
    for token in _tokens(parsed_script(script)):
        text = script[token.start_byte : token.end_byte]
        made += _gap(script[end : token.start_byte], bytes(made[-1:]), text[:1]) + text
        end = token.end_byte
    return bytes(made) + b"\n"


def _tokens(node: Node) -> Iterator[Node]:
    if node.type in _COMMENTS or node.start_byte == node.end_byte:
        return
    if node.type in _WHOLE or not node.children:
        yield node
        return
    for child in node.children:
        yield from _tokens(child)


def _gap(between: bytes, before: bytes, after: bytes) -> bytes:
    """What stays of the spaces and comments between two tokens, depending on the letters beside them."""
    if not between or not before:
        return b""
    if re.search(rb"[\r\n]|\xe2\x80[\xa8\xa9]", between):
        return b"\n"
    return b"" if _ALONE.match(before) or _ALONE.match(after) else b" "
