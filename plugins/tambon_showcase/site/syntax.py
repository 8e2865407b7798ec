"""The syntax of our scripts, read by a full parser: `//` also occurs in addresses, and a template may be within a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node


def parsed_script(script: bytes) -> Node:
    """The whole script (UTF-8) as a node of its syntax tree.

    Raises:
        ValueError: it is not JavaScript.
    """
    import tree_sitter_javascript
    from tree_sitter import Language, Parser

    tree = Parser(Language(tree_sitter_javascript.language())).parse(script)
    if tree.root_node.has_error:
        raise ValueError("a script that no browser reads")
    return tree.root_node
