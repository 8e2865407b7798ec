"""Several modules of scripts as one file, so that a phone requests one: each becomes a function that returns its exports.

The sources stay small and tested one by one. A module that is imported later, by `import()`, remains a file of its own.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .syntax import parsed_script

if TYPE_CHECKING:
    from tree_sitter import Node

_NAMED = {"function_declaration", "generator_function_declaration", "class_declaration"}
_FUNCTIONS = {
    *("function_declaration", "function_expression", "arrow_function", "method_definition"),
    *("generator_function_declaration", "generator_function"),
}
_HOLDER = "$joined"
"""What the variables begin with that hold the exports of modules; no script of ours has such a name."""


class _Part(NamedTuple):
    """A module that another imports: the variable that holds its exports, their names, and the code."""

    variable: str
    exported: Collection[str]
    code: bytes


def joined(entry: Path) -> bytes:
    """The module at `entry` (UTF-8) after all modules that it imports by relative paths, each evaluated once.

    Raises:
        ValueError: two modules import each other, or one imports or exports in a way that the house does not use.
    """
    parts: dict[Path, _Part] = {}
    body, _ = _module(entry, entry, parts, (entry,))
    # Its names are in a block: a module before it may use a global of the same name.
    return b"".join([*(part.code for part in parts.values()), b"{\n%s\n}\n" % body.rstrip()])


def _module(
    path: Path, entry: Path, parts: dict[Path, _Part], above: tuple[Path, ...]
) -> tuple[bytes, list[str]]:
    """A module without `import` and `export`, and the names it exports; what it imports is put into `parts` before."""
    text = path.read_bytes()
    root = parsed_script(text)
    _check_same_meaning(root, path, entry)
    head, made, exported, end = bytearray(), bytearray(), list[str](), 0
    for node in root.children:
        made += text[end : node.start_byte]
        if node.type == "import_statement":
            # A browser imports before it evaluates, wherever the statement is.
            head += _import(node, path, entry, parts, above)
        elif node.type == "export_statement":
            declared = _declared(node, path)
            exported += _names(declared, path)
            made += declared.text or b""
        else:
            made += text[node.start_byte : node.end_byte]
        end = node.end_byte
    return bytes(head + made + text[end:]), exported


def _check_same_meaning(root: Node, path: Path, entry: Path) -> None:
    """Refuse what would mean something else in the file of `entry`, or within a function."""
    if _HOLDER in _text(root):
        raise ValueError(f"{path.name}: {_HOLDER}")
    changed = "await" if path != entry else "var"
    found = [node for node in _outside(root, _FUNCTIONS) if node.type == changed]
    if path.parent != entry.parent:
        places = ("import", "meta_property")
        found += [node for node in _outside(root, {"import_statement"}) if node.type in places]
    for node in found:
        raise _refused(path, node.parent or node)


def _outside(node: Node, closed: Collection[str]) -> Iterator[Node]:
    """The nodes below a node, but not within those of the kinds `closed`."""
    for child in node.children:
        if child.type not in closed:
            yield child
            yield from _outside(child, closed)


def _import(
    node: Node, importer: Path, entry: Path, parts: dict[Path, _Part], above: tuple[Path, ...]
) -> bytes:
    """The statement as constants, one for each clause."""
    path = _source(node, importer)
    if path in above:
        circle = " > ".join(one.name for one in (*above[above.index(path) :], path))
        raise ValueError(f"modules import each other: {circle}")
    if path not in parts:
        body, exported = _module(path, entry, parts, (*above, path))
        parts[path] = _part(f"{_HOLDER}{len(parts)}", exported, body)
    part, taken = parts[path], dict(_taken(node))
    if not set(taken.values()) <= set(part.exported):
        raise _refused(importer, node)
    pairs = ",".join(f"{name}:{own}" for own, name in taken.items())
    holders = [f"{{{pairs}}}"] * bool(pairs)
    holders += [_text(whole.children[-1]) for whole in _below(node, "namespace_import")]
    return "".join(f"const {holder}={part.variable};" for holder in holders).encode()


def _part(variable: str, exported: Collection[str], body: bytes) -> _Part:
    # As a browser has it: the names of a module in their order, and none that every object has.
    given = ",".join(["__proto__:null", *sorted(exported)])
    code = b"const %s=(()=>{\n%s\nreturn {%s}\n})();\n" % (variable.encode(), body, given.encode())
    return _Part(variable, exported, code)


def _source(node: Node, importer: Path) -> Path:
    name = _text(node.child_by_field_name("source"))[1:-1]
    if not name.startswith("."):
        raise _refused(importer, node)
    return Path(os.path.normpath(importer.parent / name))


def _taken(node: Node) -> Iterator[tuple[str, str]]:
    """The importer's name and the exporter's name of each thing that is imported."""
    for own in _below(node, "identifier"):
        yield _text(own), "default"
    for named in _below(node, "named_imports"):
        for specifier in _below(named, "import_specifier"):
            name, alias = specifier.child_by_field_name("name"), specifier.child_by_field_name("alias")
            yield _text(alias or name), _text(name) or "default"


def _declared(node: Node, path: Path) -> Node:
    declared = node.child_by_field_name("declaration")
    if declared is None or any(child.type == "default" for child in node.children):
        raise _refused(path, node)
    return declared


def _names(declared: Node, path: Path) -> Iterator[str]:
    """What a declaration names; one that could change later is refused, as the reader of a copy would not see it."""
    is_named = declared.type in _NAMED
    if not is_named and not _text(declared).startswith("const "):
        raise _refused(path, declared)
    for holder in [declared] if is_named else _below(declared, "variable_declarator"):
        name = holder.child_by_field_name("name")
        if name is None or name.type != "identifier":
            raise _refused(path, declared)
        yield _text(name)


def _below(node: Node, kind: str) -> Iterator[Node]:
    """The nodes of a kind in a statement, not in functions within it."""
    for child in node.children:
        if child.type == kind:
            yield child
        elif child.type == "import_clause":
            yield from _below(child, kind)


def _text(node: Node | None) -> str:
    return (node.text or b"").decode() if node else ""


def _refused(path: Path, node: Node) -> ValueError:
    """What is not joined, by its module and line."""
    return ValueError(f"{path.name} line {node.start_point[0] + 1}: {_text(node)}")
