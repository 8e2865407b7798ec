"""Our scripts as they are published: the same tokens in the same lines, without comments and needless space.

The comments say why, and hold the types that `tsc` checks; a reader's phone needs neither. A full parser says what is
a comment: `//` also occurs in addresses, and a template may be within a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .look import ASSETS, LOOK
from .whole_file import write_if_changed

if TYPE_CHECKING:
    from tree_sitter import Node

_WHOLE = {"string", "template_string", "regex"}
"""Nodes in which every space counts."""
_COMMENTS = {"comment", "html_comment"}
_ALONE = re.compile(rb"[{}()\[\];,:=?&|]")
"""Characters that never join with a neighbour to another token once the space between them is gone."""


def publish_scripts(site_dir: Path) -> None:
    """Shorten our scripts in the built site; one that the site has put in place of ours stays as it is."""
    for source in sorted((LOOK / ASSETS).rglob("*.js")):
        target, script = site_dir / source.relative_to(LOOK), source.read_bytes()
        if target.is_file() and target.read_bytes() == script:
            write_if_changed(target, shortened(script))


def shortened(script: bytes) -> bytes:
    """The script (UTF-8) without comments; a line break stays one, because it may end a statement.

    Raises:
        ValueError: it is not JavaScript.
    """
    import tree_sitter_javascript
    from tree_sitter import Language, Parser

    tree = Parser(Language(tree_sitter_javascript.language())).parse(script)
    if tree.root_node.has_error:
        raise ValueError("a script that no browser reads")
    made, end = bytearray(), 0
    for token in _tokens(tree.root_node):
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
