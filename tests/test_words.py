"""Comments and docstrings are plain modern English, so that a maintainer reads each sentence once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_house import ROOT, comment_tokens

STIFF = {
    "return, contain or make": r"giv(?:es?|ing)|gave",
    "require, need, use or request": r"ask(?:s|ed|ing)?|wants?|wanted|wanting|owes?|obliges?",
    "be, or be written": r"stands?|standing|stood|lies?|bears?|borne",
    "say, show or report; distinguish": r"tells?|telling|told",
    "fix, repair or correct": r"mend(?:s|ed|ing)?",
    "again": r"anew",
    "except for": r"but for|save for",
    "the person who": r"whoever|whosoever",
    "damaged": r"spoilt",
    "most likely, further": r"likeliest|farther",
    "an ordinary word": r"lest|hitherto|henceforth|thereof|therein|herein|wherein|whence|whereby|thereby|hereby|upon|ought"
    r"|shall|nought|aught|thus|amongst|whilst|unto|forthwith|aforesaid|wherefore|notwithstanding|albeit|inasmuch",
}
"""What to write, and the stiff or old words that it replaces."""
WORD = re.compile(rf"(?<![\w`\"'.:/-])(?:{'|'.join(STIFF.values())})(?![\w`\"'(=-])", re.IGNORECASE)
ANYWHERE = re.compile("|".join(STIFF.values()), re.IGNORECASE)
HASH = re.compile(r"(?:^|(?<=\s))#(?:[ \t][^\n]*|$)", re.MULTILINE)
COMMENTS = {
    ".js": re.compile(r"/\*.*?\*/|(?<![:\"'\w/`])//[^\n]*", re.DOTALL),
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),
    ".html": re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL),
    ".yml": HASH,
    ".toml": HASH,
}
QUOTED = re.compile(r"`[^`\n]*`")
TYPE = re.compile(r"\{[^{}]*\}")
NAMED = re.compile(r"@(?:param|typedef|import)\s+\[?\w+")
"""What is no prose in a comment: quoted code; the types and names of JSDoc."""
DATA = frozenset({"golden", "input"})
"""Folders of tests whose files are data."""


def python_prose(text: str) -> Iterator[tuple[int, str]]:
    """Comments and docstrings of a module, each with the line where it begins."""
    for token in comment_tokens(text):
        yield token.start[0], token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.lineno, str(node.value.value)


def prose(text: str, suffix: str) -> Iterator[tuple[int, str]]:
    """What a file says to its maintainers: each piece with the line where it begins."""
    if suffix == ".py":
        yield from python_prose(text)
        return
    for found in COMMENTS[suffix].finditer(text):
        yield text.count("\n", 0, found.start()) + 1, found[0]


def blank(code: re.Match[str]) -> str:
    """As many lines without words."""
    return re.sub(r"[^\n]", " ", code[0])


def without_code(piece: str, suffix: str) -> str:
    """A comment in which spaces replace the code."""
    plain = QUOTED.sub(blank, piece)
    if suffix != ".js":
        return plain
    while TYPE.search(plain):  # from the innermost braces outwards
        plain = TYPE.sub(blank, plain)
    return NAMED.sub(blank, plain)


def stiff_words(text: str, suffix: str) -> list[str]:
    """Every stiff word in the prose of a file, as `line: word`."""
    if not ANYWHERE.search(text):  # taking a file apart costs far more than looking for the words
        return []
    pieces = ((first, without_code(piece, suffix)) for first, piece in prose(text, suffix))
    return [
        f"{first + piece.count(chr(10), 0, hit.start())}: {hit[0]}"
        for first, piece in pieces
        for hit in WORD.finditer(piece)
    ]


def sources() -> Iterator[Path]:
    """Every file of ours that a program reads and a person maintains."""
    for folder in ("plugins", "scripts", "tests", "theme_overrides", ".github"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix == ".py" or (path.suffix in COMMENTS and not DATA & set(path.parts)):
                yield path
    yield ROOT / "pyproject.toml"


def test_comments_are_plain_english() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{place}"
        for path in sources()
        for place in stiff_words(path.read_text("utf-8"), path.suffix)
    }
    assert found == set()


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".py", '"""Gives a name."""\n'),
        (".py", "x = 1\n\n\n# made anew\n"),
        (".py", 'def one() -> None:\n    """One.\n\n    It stands there.\n    """\n'),
        (".js", "const a = 1; // whoever reads\n"),
        (".js", "/** @param {string} told\n * what is asked */\n"),
        (".css", "/* The picture stands. */\n"),
        (".html", "<p>{# lest it fails #}</p>\n"),
        (".yml", "on: push # upon a push\n"),
    ],
)
def test_a_stiff_word_is_seen(suffix: str, text: str) -> None:
    assert len(stiff_words(text, suffix)) == 1


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".py", 'gives = "Gives a name."  # see `gives`\n'),
        (
            ".js",
            "/** @typedef {{ asked: { told: number } }} Told */\nconst url = 'https://x.example/gives';\n",
        ),
        (".css", "/* The picture is beside the words. */\n.gives { color: red }\n"),
        (".yml", "address: https://x.example/#gives\n"),
    ],
)
def test_code_and_data_are_no_prose(suffix: str, text: str) -> None:
    assert stiff_words(text, suffix) == []
