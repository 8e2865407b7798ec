"""Which unit tests hold each number of search ranking: those that fail without it.

    python scripts/search_number_tests.py [--only NAME,…]

Each number of `docs/search-ranking.md` is taken out in a copy, as `bench_search_numbers.py` does, and `tests/javascript/search`
is run there; of the index's numbers `tests/search` is run with half and double. Prints a row for each: its file, its name,
how many tests fail, and the first words of each.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench_search import ROOT
from bench_search_numbers import CLIENT, FILES, FIXED, INDEX, NODE, NUMBER, WITHOUT

NEEDED = (
    "package.json",
    "tests/javascript",
    "tests/shared",
    "plugins/tambon_showcase/theme/assets/tambon",
    "plugins/tambon_showcase/search",
    "plugins/tambon_showcase/text",
)
"""What the tests of the search in Node read."""
FAILED = re.compile(r"^not ok \d+ - (.+?)(?: # .*)?$", re.MULTILINE)
PATCHED = """
import importlib, sys, pytest
name, value, *modules = sys.argv[1:]
for module in modules:
    setattr(importlib.import_module(module), name, int(value))
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-rf", "-k", "not browser", "tests/search"]))
"""
FAILED_HERE = re.compile(r"^FAILED \S+?::(\S+)", re.MULTILINE)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="names, with commas between them")
    only = set(parser.parse_args().only.split(",")) - {""}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in NEEDED:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, _room(copy / name))
        for file in FILES:
            text = (CLIENT / f"{file}.js").read_text("utf-8")
            for name, value in NUMBER.findall(text):
                if name not in FIXED and (not only or name in only):
                    _show(f"{file}.js", name, without(copy, file, name, value))
    for name, modules in INDEX.items():
        value = getattr(modules[0], name)
        for other in (value // 2, value * 2):
            if not only or name in only:
                failed = index_without(name, other, [module.__name__ for module in modules])
                _show("index", f"{name} = {other}", failed)


def _room(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _show(file: str, name: str, failed: Sequence[str]) -> None:
    print(f"{file}\t{name}\t{len(failed) or '–'}\t{'; '.join(one[:60] for one in failed[:5])}", flush=True)


def without(copy: Path, file: str, name: str, value: str) -> list[str]:
    """The tests that fail where a number does nothing."""
    script = copy / CLIENT.relative_to(ROOT) / f"{file}.js"
    text = script.read_text("utf-8")
    script.write_text(re.sub(rf"\b{name} = {value};", f"{name} = {WITHOUT.get(name, '0')};", text), "utf-8")
    tests = [*NODE, "--test", "--test-reporter=tap", "tests/javascript/search/*.test.js"]
    done = subprocess.run(tests, cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False)
    script.write_text(text, "utf-8")
    return FAILED.findall(done.stdout)


def index_without(name: str, value: int, modules: Sequence[str]) -> list[str]:
    """The tests that fail where a number of the index is another."""
    run = [sys.executable, "-c", PATCHED, name, str(value), *modules]
    paths = os.pathsep.join([str(ROOT / "plugins"), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    done = subprocess.run(
        run, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return FAILED_HERE.findall(done.stdout)


if __name__ == "__main__":
    main()
