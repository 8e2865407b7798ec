"""The house in order: arrows between rooms run down, the picture in HACKING.md is true, named files exist."""

from __future__ import annotations

import ast
import functools
import io
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "plugins" / "tambon_showcase"
SOURCES = sorted(PACKAGE.rglob("*.py"))
PICTURE = re.compile(r"^## The house\n(?:.+\n)+\n((?:    .+\n)+)", re.MULTILINE)
NAMED = re.compile(r"(?<![\w./<>*{}%#-])((?:[\w.-]+/)*[\w-]+\.(?:py|toml|js|css|yml|md))(?![\w/])")
ADR = re.compile(r"(?:\bADR |docs/adr/)(\d{4})")
ELSEWHERE = frozenset(
    {
        "assets/tambon/paper.css",
        "assets/tambon/site.css",
        "assets/tambon/site.js",
        "culture.md",
        "leaflet.js",
        "leaflet.css",
        "MarkerCluster.css",
    }
)
"""Files that texts may name although they are no files of ours: an officer's, a library's, or made at build."""
COMMENTS = {
    ".html": re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL),
    ".yml": re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE),
    ".toml": re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE),
}
"""Of these files only comments speak to a maintainer; the rest is data, or names that a program looks for itself."""
INNER_IMPORT = re.compile(r"^(?!from\b|import\b).*\bimport\b", re.MULTILINE)
"""Where an import may be that is not at a line's beginning: taking every module apart is slow."""
BY_NAME = frozenset(
    {"import_module", "__import__", "resolve_name", "entry_points", "run_module", "run_path", "sys.modules"}
)
"""What leads to a module by its name in a string: an arrow that no contract sees."""
OWN_MODULE = re.compile(r"\.*tambon_showcase(?:\.\w+)*(?::\w+)?")
"""A string that names our package or a module of it."""
SHELL_PAGES = re.compile(r"0000/")


LONGEST = 210
LONGER = {
    "model/sections.py": (300, "one list: a page is one declaration in it"),
    "model/tables.py": (300, "one list: a table is one declaration in it"),
    "theme/assets/tambon/search/query.js": (
        245,
        "one algorithm: from the words of a question to ranked pages",
    ),
    "theme/assets/tambon/search/store.js": (235, "one format: each part of the index beside how it is read"),
}
"""Most lines of a file of the package, and the files that may have more of them, with the reason."""


LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(config_filename=sys.argv[1], no_cache=True))"
"""Checks the contracts of a configuration file."""


def contract() -> list[list[str]]:
    """The rooms of each layer, from the top."""
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = next(one for one in options["contracts"] if one["type"] == "layers")["layers"]
    return [re.split(r"\s*[|:]\s*", line) for line in layers]


def test_arrows_run_down_only() -> None:
    # In a process of its own: it silences every logger that is there, also for the tests after this one.
    command = [sys.executable, "-c", LINT, str(ROOT / "pyproject.toml")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_picture_in_hacking_is_the_contract() -> None:
    picture = PICTURE.search((ROOT / "HACKING.md").read_text("utf-8"))
    assert picture
    drawn = [re.split(r" {3,}", line.strip())[0].split() for line in picture[1].splitlines()]
    assert drawn == contract()


def lines_of(source: Path) -> int:
    """How long a file is, in lines."""
    return source.read_text("utf-8").count("\n")


def too_long(folder: Path) -> list[str]:
    """Scripts, styles and modules below a folder that are longer than they may be."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".js", ".css", ".html"})
    named = {path.relative_to(folder).as_posix(): lines_of(path) for path in files}
    return [name for name, lines in named.items() if lines > LONGER.get(name, (LONGEST, ""))[0]]


def test_a_file_is_short_or_named_with_a_reason() -> None:
    assert [*too_long(PACKAGE), *too_long(ROOT / "theme_overrides")] == []
    assert [name for name in LONGER if not (PACKAGE / name).is_file()] == []


def test_a_long_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("x = 1\n" * (LONGEST + 1), "utf-8")
    (tmp_path / "theme/assets/tambon/search").mkdir(parents=True)
    (tmp_path / "theme/assets/tambon/search/query.js").write_text("x = 1\n" * (LONGEST + 1), "utf-8")
    assert too_long(tmp_path) == ["long.py"]


def is_own(node: ast.AST) -> bool:
    """Whether a statement imports from our own package."""
    if isinstance(node, ast.Import):
        return any(one.name.startswith("tambon_showcase") for one in node.names)
    return isinstance(node, ast.ImportFrom) and (
        node.level > 0 or str(node.module).startswith("tambon_showcase")
    )


def late_imports(source: Path) -> Iterator[str]:
    """Imports of our own package that hide in a function, a class, a try or under TYPE_CHECKING."""
    text = source.read_text("utf-8")
    if not INNER_IMPORT.search(text):
        return
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if is_own(node) and node not in tree.body:
            yield f"{source.relative_to(PACKAGE)}:{node.lineno}"  # type: ignore[attr-defined]


def unseen_ways(source: Path) -> Iterator[str]:
    """Where a module of ours may be reached by its name in a string."""
    text = source.read_text("utf-8")
    if not any(
        way.removeprefix("sys.") in text for way in {*BY_NAME, '"tambon_showcase', '".tambon_showcase'}
    ):
        return
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Name(id=name) | ast.alias(name=name):
                found = name in BY_NAME
            case ast.Attribute():
                found = node.attr in BY_NAME or ast.unparse(node) in BY_NAME
            case ast.Constant(value=str(name)):
                found = OWN_MODULE.fullmatch(name) is not None
            case _:
                continue
        if found:
            yield f"{source.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"


def below_the_commands() -> list[Path]:
    """Every module but those of `cli/`, which loads a command's room when that command is called."""
    return [source for source in SOURCES if source.relative_to(PACKAGE).parts[0] != "cli"]


def test_our_own_package_is_never_imported_late() -> None:
    assert [place for source in below_the_commands() for place in late_imports(source)] == []


def test_no_module_is_reached_by_its_name_in_a_string() -> None:
    assert [place for source in below_the_commands() for place in unseen_ways(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "def one():\n    from .two import three\n",
        "def one():\n    from tambon_showcase.two import (\n        three,\n    )\n",
        "def one():\n    import tambon_showcase.two\n",
        "def one():\n    import os, tambon_showcase.two as two\n",
        "import os; from .two import three\nif os: from .two import three\n",
        "if TYPE_CHECKING: from ..two import three\n",
        "if TYPE_CHECKING:\n    import tambon_showcase.two\n",
        "try:\n    from .two import three\nexcept ImportError:\n    three = None\n",
        "class One:\n    from .two import three\n",
        "def one():\n    from \\\n        .two import three\n",
    ],
)
def test_a_late_import_is_seen(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_house.PACKAGE", tmp_path)
    (tmp_path / "one.py").write_text(text, "utf-8")
    assert list(late_imports(tmp_path / "one.py"))


@pytest.mark.parametrize(
    "text",
    [
        'two = importlib.import_module("tambon_showcase.two")\n',
        'from importlib import import_module as load\ntwo = load("..two", __package__)\n',
        'two = __import__("two")\n',
        'two = pkgutil.resolve_name(f"{HERE}.two")\n',
        'hints = get_type_hints(one, vars(sys.modules["two"]))\n',
        "(plugin,) = metadata.entry_points(group=GROUP)\n",
        'run([sys.executable, "-m", "tambon_showcase.two"])\n',
        'one = runpy.run_module("two")\n',
    ],
)
def test_a_module_s_name_in_a_string_is_seen(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.test_house.PACKAGE", tmp_path)
    (tmp_path / "one.py").write_text(text, "utf-8")
    assert list(unseen_ways(tmp_path / "one.py"))


def test_a_library_of_one_room_may_come_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_house.PACKAGE", tmp_path)
    source = tmp_path / "one.py"
    source.write_text(
        'from .two import three\n\ndef one():\n    import pandas\n    log("our.tambon_showcase")\n', "utf-8"
    )
    assert [*late_imports(source), *unseen_ways(source)] == []


def comment_tokens(text: str) -> list[tokenize.TokenInfo]:
    """The comments of a module; most have none, and taking one apart is slow."""
    if "#" not in text:
        return []
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [token for token in tokens if token.type == tokenize.COMMENT]


@functools.cache
def words_of(source: Path) -> str:
    """What a Python file says to its readers: comments and docstrings; of another file, everything."""
    text = source.read_text("utf-8")
    if source.suffix == ".js":
        return "\n".join(
            line for line in text.splitlines() if "import" not in line and not line.startswith("} from")
        )
    if source.suffix in COMMENTS:
        return "\n".join(COMMENTS[source.suffix].findall(text))
    if source.suffix != ".py":
        return text
    comments = [token.string for token in comment_tokens(text)]
    strings = [
        node.value.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]
    return "\n".join([*comments, *strings])


def told() -> Iterator[Path]:
    """Every text of ours that may name a file."""
    for folder in ("plugins", "scripts", "tests", "theme_overrides", "docs", ".github"):
        for source in (ROOT / folder).rglob("*"):
            spoken = source.suffix in {".py", ".md", ".css", ".js", *COMMENTS}
            if spoken and not {"golden", "invalid"} & set(source.parts):
                yield source
    yield from (source for suffix in ("*.md", "*.yml", "*.toml", "*.js") for source in ROOT.glob(suffix))


@functools.cache
def tails() -> frozenset[str]:
    """Every file of the project by each end of its path."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    paths = [line.split("/") for line in listed.stdout.decode().splitlines()]
    return frozenset("/".join(path[start:]) for path in paths for start in range(len(path)))


def test_every_file_that_a_text_names_exists() -> None:
    missing = {
        f"{source.relative_to(ROOT)}: {name}"
        for source in told()
        if unknown(source.read_text("utf-8"))  # most name nothing, and taking them apart is slow
        for name in unknown(words_of(source))
    }
    assert missing == set()


def unknown(text: str) -> list[str]:
    """Names of files in a text that are no files of ours."""
    return [
        name
        for name in NAMED.findall(text)
        if name not in tails() and name not in ELSEWHERE and not SHELL_PAGES.match(name)
    ]


def test_every_decision_that_a_text_names_exists() -> None:
    numbers = {path.name[:4] for path in (ROOT / "docs" / "adr").glob("*.md")}
    missing = {
        f"{source.relative_to(ROOT)}: {no}"
        for source in told()
        if set(ADR.findall(source.read_text("utf-8"))) - numbers
        for no in set(ADR.findall(words_of(source))) - numbers
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".html", "<p>old/data.yml {# see old/room.py #}</p>"),
        (".html", "<!-- see\nold/room.py --><a href='old/data.yml'></a>"),
        (".yml", "file: old/data.yml # see old/room.py\n"),
        (".toml", 'file = "old/data.yml"\n# see old/room.py\n'),
    ],
)
def test_only_comments_name_files(tmp_path: Path, suffix: str, text: str) -> None:
    source = tmp_path / f"text{suffix}"
    source.write_text(text, "utf-8")
    assert NAMED.findall(words_of(source)) == ["old/room.py"]


def test_a_stale_name_is_seen(tmp_path: Path) -> None:
    source = tmp_path / "text.py"
    source.write_text('"""See `render/room.py`."""\nx = "not/said.py"  # as in ADR 0999\n', "utf-8")
    assert unknown(words_of(source)) == ["render/room.py"]
    assert unknown(source.read_text("utf-8"))
    assert ADR.findall(words_of(source)) == ["0999"]
