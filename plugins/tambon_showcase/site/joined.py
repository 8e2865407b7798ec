"""Several modules of scripts as one file, so that a phone requests one: each becomes a function that returns its exports.

The sources stay small and tested one by one. A module that is imported later, by `import()`, remains a file of its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .syntax import parsed_script

if TYPE_CHECKING:
    from tree_sitter import Node

_NAMED = {"function_declaration", "generator_function_declaration", "class_declaration"}


def joined(entry: Path) -> bytes:
    """The module at `entry` (UTF-8) after all modules that it imports by relative paths, each evaluated once.

    Raises:
        ValueError: two modules import each other, or one imports or exports in a way that the house does not use.
    """
    parts: dict[Path, bytes] = {}
    body, _ = _module(entry, entry, parts, (entry,))
    return b"".join([*parts.values(), body])


def _module(
    path: Path, entry: Path, parts: dict[Path, bytes], above: tuple[Path, ...]
) -> tuple[bytes, list[str]]:
    """A module without `import` and `export`, and the names it exports; what it imports is put into `parts` before."""
    text = path.read_bytes()
    if b"import.meta" in text and path.parent != entry.parent:
        raise ValueError(f"{path.name}: import.meta")
    made, exported, end = bytearray(), list[str](), 0
    for node in parsed_script(text).children:
        made += text[end : node.start_byte]
        if node.type == "import_statement":
            made += _import(node, path, entry, parts, above)
        elif node.type == "export_statement":
            declared = node.child_by_field_name("declaration")
            if declared is None:
                raise ValueError(f"{path.name}: {node.text!r}")
            exported += _names(declared, path.name)
            made += declared.text or b""
        else:
            made += text[node.start_byte : node.end_byte]
        end = node.end_byte
    return bytes(made + text[end:]), exported


def _import(
    node: Node, importer: Path, entry: Path, parts: dict[Path, bytes], above: tuple[Path, ...]
) -> bytes:
    path = _source(node, importer)
    variable = _variable(path, entry)
    if path in above:
        raise ValueError(" > ".join(one.name for one in (*above, path)))
    if path not in parts:
        body, exported = _module(path, entry, parts, (*above, path))
        given = b"{%s}" % ",".join(exported).encode()
        parts[path] = b"const %s=(()=>{\n%s\nreturn %s\n})();\n" % (variable, body, given)
    holders = [
        b"{%s}" % b",".join(map(_taken, _below(named, "import_specifier")))
        for named in _below(node, "named_imports")
    ]
    holders += [whole.children[-1].text or b"" for whole in _below(node, "namespace_import")]
    return b"".join(b"const %s=%s;" % (holder, variable) for holder in holders)


def _source(node: Node, importer: Path) -> Path:
    source = node.child_by_field_name("source")
    name = (source.text or b"").decode()[1:-1] if source else ""
    if not name.startswith("."):
        raise ValueError(f"{importer.name}: {(node.text or b'').decode()}")
    return Path(os.path.normpath(importer.parent / name))


def _taken(specifier: Node) -> bytes:
    name, alias = specifier.child_by_field_name("name"), specifier.child_by_field_name("alias")
    own = (name.text or b"") if name else b""
    return own + b":" + (alias.text or b"") if alias else own


def _names(declared: Node, module: str) -> Iterator[str]:
    """What a declaration names; one that could change later is refused, as the reader of a copy would not see it."""
    is_named = declared.type in _NAMED
    if not is_named and not (declared.text or b"").startswith(b"const "):
        raise ValueError(f"{module}: {(declared.text or b'').decode()}")
    for holder in [declared] if is_named else _below(declared, "variable_declarator"):
        name = holder.child_by_field_name("name")
        if name is None or name.type != "identifier":
            raise ValueError(f"{module}: {(declared.text or b'').decode()}")
        yield (name.text or b"").decode()


def _below(node: Node, kind: str) -> Iterator[Node]:
    """The nodes of a kind in a statement, not in functions within it."""
    for child in node.children:
        if child.type == kind:
            yield child
        elif child.type == "import_clause":
            yield from _below(child, kind)


def _variable(path: Path, entry: Path) -> bytes:
    name = os.path.relpath(path, entry.parent).removesuffix(".js")
    return b"$" + re.sub(r"\W", "_", name).encode()
