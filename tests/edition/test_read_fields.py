"""Every field that the rules or an entry may have is read by the program: what officers fill in must have an effect.

A field counts as read where `.name` is in a module or template.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

from pydantic import BaseModel

import tambon_showcase.edition
import tambon_showcase.model
from tests.cases import ROOT

PACKAGE = ROOT / "plugins" / "tambon_showcase"
READ_BY_COLUMN = frozenset({"DocumentEntry.checked_for_personal_data", "PhotoEntry.consent"})
"""Two answers that their checks read by the name of the column."""


def models(kind: type[BaseModel] = BaseModel) -> Iterator[type[BaseModel]]:
    """Every record of the rules and of entries."""
    for module in (tambon_showcase.edition, tambon_showcase.model):
        for found in pkgutil.walk_packages(module.__path__, f"{module.__name__}."):
            importlib.import_module(found.name)
    for one in kind.__subclasses__():
        if one.__module__.startswith(("tambon_showcase.edition", "tambon_showcase.model")):
            yield one
        yield from models(one)


def test_no_field_is_declared_that_no_one_reads() -> None:
    files = (path for end in ("py", "html") for path in PACKAGE.rglob(f"*.{end}"))
    read = {name for path in files for name in re.findall(r"\.([a-z_]\w*)", path.read_text("utf-8"))}
    unread = {
        f"{model.__name__}.{name}"
        for model in models()
        for name in model.__annotations__
        if name in model.model_fields and name not in read
    }
    assert unread == READ_BY_COLUMN
