"""Write the expected pages of the golden tests again, and the copy of what is made from declarations.

Read the difference before you commit it.

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

KINDS = ROOT / "plugins/tambon_showcase/theme/assets/tambon/search/kinds.js"


def main(names: list[str]) -> None:
    python = ready("test")
    if Path(sys.prefix).resolve() != python.parent.parent.resolve():
        os.execv(python, [str(python), *sys.argv])
    sys.path.insert(0, str(ROOT))
    from tests.golden.cases import CASES, GOLDEN, build

    from tambon_showcase.publish.section_look import kinds_script

    KINDS.write_text(kinds_script(), encoding="utf-8", newline="\n")
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
