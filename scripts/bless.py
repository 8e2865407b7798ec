"""Write the expected pages of the golden tests anew. Read the difference before you commit it.

python scripts/bless.py            all cases
python scripts/bless.py small      one case
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from environment import ROOT, ready


def main(names: list[str]) -> None:
    python = ready("test")
    if Path(sys.prefix).resolve() != python.parent.parent.resolve():
        os.execv(python, [str(python), *sys.argv])
    sys.path.insert(0, str(ROOT))
    from tests.golden.cases import CASES, GOLDEN, build

    for case in names or CASES:
        expected = GOLDEN / case / "expected"
        shutil.rmtree(expected, ignore_errors=True)
        with tempfile.TemporaryDirectory() as folder:
            for name, text in build(case, Path(folder)).items():
                (expected / name).parent.mkdir(parents=True, exist_ok=True)
                (expected / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{case}: {len(list(expected.rglob('*')))}")


if __name__ == "__main__":
    main(sys.argv[1:])
