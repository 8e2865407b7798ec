"""Changes single keys of `tambon.yml` and leaves comments, order and every other line as they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

KeyNames: TypeAlias = tuple[str | int, ...]
"""Where a key is: its names from the top, and the number of an item in a list (0-based)."""
KeyValue: TypeAlias = str | Decimal | Sequence[str]
"""What is written at a key: a text, a number, or several texts."""


class YamlEditError(Exception):
    """The file is laid out in a way in which a single key cannot be changed."""


def with_key(text: str, path: KeyNames, value: KeyValue) -> str:
    """The text with `value` at `path`; keys on the way that are not there are added.

    Raises:
        YamlEditError: the file cannot be changed there.
    """
    root = _root(text)
    if root is None:
        return _with_end(text) + _block(path, value, "")
    node: Node = root
    for depth, name in enumerate(path):
        child = _child(node, name)
        if child is None:
            return _added(text, node, path[depth:], value, root)
        node = child
    key = _key_node(root, path)
    return text[: key.start_mark.index] + f"{path[-1]}: {_emitted(value)}" + text[_end(text, key, node) :]


def with_item(text: str, key: str, cells: Mapping[str, KeyValue]) -> str:
    """The text with one more item of the list at `key`.

    Raises:
        YamlEditError: the file cannot be changed there.
    """
    root = _root(text)
    items = _child(root, key) if root else None
    lines = [f"{name}: {_emitted(cell)}" for name, cell in cells.items()]
    if items is None or _is_empty(items):
        block = f"{key}:\n" + _item(lines, "  ")
        if items is None:
            return _with_end(text) + block
        start = _key_node(root, (key,)) if root else items
        return text[: start.start_mark.index] + block.rstrip("\n") + text[_end(text, start, items) :]
    if not isinstance(items, SequenceNode) or items.flow_style:
        raise YamlEditError(key)
    at = _line_end(text, _end(text, items, items))
    indent = " " * items.start_mark.column
    return _with_end(text[:at]) + _item(lines, indent) + text[at:].removeprefix("\n")


def without_item(text: str, key: str, number: int) -> str:
    """The text without an item (0-based) of the list at `key`.

    Raises:
        YamlEditError: the file cannot be changed there.
    """
    root = _root(text)
    items = _child(root, key) if root else None
    if root is None or not isinstance(items, SequenceNode) or items.flow_style or number >= len(items.value):
        raise YamlEditError(key)
    if len(items.value) == 1:
        start = _key_node(root, (key,))
        return text[: start.start_mark.index] + f"{key}: []" + text[_end(text, start, items) :]
    item = items.value[number]
    first = text.rindex("\n", 0, item.start_mark.index) + 1
    last = _line_end(text, _end(text, item, item))
    return text[:first] + text[last:].removeprefix("\n")


def _root(text: str) -> MappingNode | None:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as problem:
        raise YamlEditError(str(problem)) from problem
    if root is None:
        return None
    if not isinstance(root, MappingNode) or root.flow_style:
        raise YamlEditError("no block mapping")
    return root


def _child(node: Node | None, name: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == name), None)
    if isinstance(node, SequenceNode) and isinstance(name, int) and name < len(node.value):
        found: Node = node.value[name]
        return found
    return None


def _key_node(root: Node, path: KeyNames) -> Node:
    parent: Node | None = root
    for name in path[:-1]:
        parent = _child(parent, name)
    assert isinstance(parent, MappingNode)
    found: Node = next(key for key, _ in parent.value if key.value == path[-1])
    return found


def _end(text: str, start: Node, node: Node) -> int:
    """Where a value really ends: block texts and lists end by their last word, not by the next key."""
    last = node
    while isinstance(last, (MappingNode, SequenceNode)) and last.value and not last.flow_style:
        last = last.value[-1][1] if isinstance(last, MappingNode) else last.value[-1]
    begin = start.start_mark.index
    return begin + len(text[begin : last.end_mark.index].rstrip())


def _added(text: str, parent: Node, path: KeyNames, value: KeyValue, root: MappingNode) -> str:
    """The text with a key (and those above it that are absent) at the end of the mapping `parent`."""
    if isinstance(parent, ScalarNode) and not parent.value:
        column = _column_of(root, parent)
        at = _line_end(text, parent.start_mark.index)
        return _with_end(text[:at]) + _block(path, value, " " * (column + 2)) + text[at:].removeprefix("\n")
    if not isinstance(parent, MappingNode):
        raise YamlEditError(str(path))
    if parent.flow_style:
        at = parent.end_mark.index - 1
        comma = ", " if parent.value else ""
        if len(path) > 1:
            raise YamlEditError(str(path))
        return text[:at] + f"{comma}{path[0]}: {_emitted(value)}" + text[at:]
    at = _line_end(text, _end(text, parent, parent))
    indent = " " * parent.value[0][0].start_mark.column
    return _with_end(text[:at]) + _block(path, value, indent) + text[at:].removeprefix("\n")


def _column_of(root: MappingNode, wanted: Node) -> int:
    """The column of the key whose value is `wanted`."""
    nodes: list[Node] = [root]
    while nodes:
        node = nodes.pop()
        for key, value in node.value if isinstance(node, MappingNode) else ():
            if value is wanted:
                column: int = key.start_mark.column
                return column
            nodes.append(value)
        nodes += node.value if isinstance(node, SequenceNode) else ()
    raise YamlEditError("key")


def _is_empty(node: Node) -> bool:
    return not node.value


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _with_end(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def _block(path: KeyNames, value: KeyValue, indent: str) -> str:
    """Keys below each other, the last with the value."""
    if any(isinstance(name, int) for name in path):
        raise YamlEditError(str(path))
    above = "".join(f"{indent}{'  ' * depth}{name}:\n" for depth, name in enumerate(path[:-1]))
    return f"{above}{indent}{'  ' * (len(path) - 1)}{path[-1]}: {_emitted(value)}\n"


def _item(lines: Sequence[str], indent: str) -> str:
    return "".join(f"{indent}{'- ' if at == 0 else '  '}{line}\n" for at, line in enumerate(lines))


def _emitted(value: KeyValue) -> str:
    """A text in double quotes, in which YAML reads no sign as anything but itself; several as a list on one line."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return "[" + ", ".join(json.dumps(each, ensure_ascii=False) for each in value) + "]"
