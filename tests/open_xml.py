"""Files of Word, Excel and PowerPoint held against the Open XML schemas, as Office itself does before it opens them.

The schemas and the rules between parts are those of openxml-audit (MIT), which needs neither Java nor .NET.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from openxml_audit import OpenXmlValidator


def faults(packed: bytes, kind: str) -> list[str]:
    """What Office may repair or refuse in a file; `kind` is docx, pptx or xlsx."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"file.{kind}"
        file.write_bytes(packed)
        return [str(error) for error in OpenXmlValidator().validate(str(file)).errors]
