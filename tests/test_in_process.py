"""What tests do in their own process leaves nothing behind: a later test's jobs are done in workers again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

LEFT = """
import importlib, pkgutil, sys
from tests.in_process import without_workers
import tambon_showcase
with without_workers():
    for module in pkgutil.walk_packages(tambon_showcase.__path__, "tambon_showcase."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
from tambon_showcase.worker.pool import run_all
ours = [module for name, module in sorted(sys.modules.items()) if name.startswith("tambon_showcase")]
having = [module for module in ours if hasattr(module, "run_all")]
print(len(having) > 2, [module.__name__ for module in having if module.run_all is not run_all], run_all.__module__)
"""


def test_a_module_first_imported_without_workers_has_them_afterwards() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "True [] tambon_showcase.worker.pool\n", done.stderr[-500:]


LOADED_AGAIN = re.compile(
    r"sys\.modules,\s*name|del sys\.modules|sys\.modules\.(pop|clear)|importlib\.reload"
)
"""What makes a second copy of a package: the stand-ins of later tests in this process would reach only the first."""


def test_no_test_loads_a_package_of_ours_twice() -> None:
    here = Path(__file__)
    texts = {path: path.read_text("utf-8") for path in here.parent.rglob("*.py") if path != here}
    assert [str(path) for path, text in texts.items() if LOADED_AGAIN.search(text)] == []
    assert LOADED_AGAIN.search("monkeypatch.delitem(sys.modules, name)")
