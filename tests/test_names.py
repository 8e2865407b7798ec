"""A name means one thing: each type is declared once, and what the glossary names is in the code."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.test_house import PACKAGE, ROOT, SOURCES

TERM = re.compile(r"`([A-Za-z_][\w.]*)`")
TYPE_NAME = re.compile(r"_?[A-Z]\w*[a-z]\w*")


def tree_of(source: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(source.read_text("utf-8"))


def types_in(tree: ast.Module) -> Iterator[str]:
    """Names of the classes, type aliases and type variables that a module declares at its top level."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name) and TYPE_NAME.fullmatch(target.id):
                yield target.id


def names_in(source: Path) -> Iterator[str]:
    """Everything that a module declares: itself, its functions, types, fields and constants."""
    yield source.stem
    for node in ast.walk(tree_of(source)):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def glossary(text: str) -> dict[str, list[str]]:
    """The names in code of each Thai term of a glossary."""
    rows = [line.split("|")[1:3] for line in text.splitlines() if line.startswith("| ")]
    return {thai.strip(): TERM.findall(code) for thai, code in rows[1:]}


def test_a_type_is_declared_in_one_module() -> None:
    declared = defaultdict(set)
    for source in SOURCES:
        for name in types_in(tree_of(source)):
            declared[name].add(source.relative_to(PACKAGE).as_posix())
    assert {name: places for name, places in declared.items() if len(places) > 1} == {}


def test_a_type_of_any_form_is_seen() -> None:
    text = "class A1a: ...\nLineT = TypeVar('LineT')\nPair = tuple[int, int]\nPart: TypeAlias = str\nMOST = 3\n_at = 4\n"
    assert list(types_in(ast.parse(text))) == ["A1a", "LineT", "Pair", "Part"]


def jsdoc_types(text: str) -> Iterator[str]:
    """Names of the types that a script's comments declare; braces within a type are matched."""
    for begin in re.finditer(r"@typedef\s*\{", text):
        at, depth = begin.end(), 1
        while depth:
            depth += {"{": 1, "}": -1}.get(text[at], 0)
            at += 1
        if name := re.match(r"[\s*]*(\w+)", text[at:]):
            yield name[1]


def test_a_type_is_declared_in_one_script() -> None:
    declared = defaultdict(set)
    for source in (PACKAGE / "theme/assets").rglob("*.js"):
        for name in jsdoc_types(source.read_text("utf-8")):
            declared[name].add(source.name)
    assert len(declared) > 80
    assert {name: places for name, places in declared.items() if len(places) > 1} == {}


def test_a_type_in_a_script_s_comment_is_seen_in_any_form() -> None:
    text = "/** @typedef {{ a: { b: number } }} Pair told */\n/**\n * @typedef {{ c: string,\n *   d: Pair }}\n * Line\n */"
    assert list(jsdoc_types(text)) == ["Pair", "Line"]


def test_the_code_has_every_name_of_the_glossary() -> None:
    known = {name for source in SOURCES for name in names_in(source)}
    terms = glossary((ROOT / "GLOSSARY.md").read_text("utf-8"))
    assert [thai for thai, names in terms.items() if not names] == []
    assert {name for names in terms.values() for name in names} - known == set()


def test_a_term_without_a_name_is_seen() -> None:
    text = "| คำไทย | in code | ความหมาย |\n|---|---|---|\n| ตำบล | tambon | หน่วย |\n| หมุด | `Place`, `moo` | จุด |\n"
    assert glossary(text) == {"ตำบล": [], "หมุด": ["Place", "moo"]}
