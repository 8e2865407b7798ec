"""What a formula of Excel may do: work out something from cells of its own workbook, by functions that are known.

Sources: ECMA-376 part 1, 18.17 (formulas); names of sheets hold none of `[ ] : * ? / \\`.
"""

from __future__ import annotations

import functools
import re

from tambon_showcase.content.office_known import QUOTED, is_known_function
from tambon_showcase.content.office_links import is_plain_address

FORMULAS = frozenset(
    {
        *("f", "definedName", "formula", "formula1", "formula2", "oldFormula"),
        *("calculatedColumnFormula", "totalsRowFormula"),
        *("FmlaMacro", "FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaPict", "FmlaGroup"),
    }
)
"""Elements that hold a formula; those that begin with `Fmla` are of buttons and lists in VML."""
CHOICES = frozenset({"formula1", "formula2"})
"""Elements with what a reader may choose in a cell."""
_FORMULA_KEYS = frozenset(
    {"fmlaMacro", "fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup", "textlink", "macro"}
)
_FORMULA_KEYS_IN = frozenset({("cfvo", "val"), ("cacheField", "formula"), ("calculatedItem", "formula")})
_OTHER_MEANING = re.compile(r"\{[^}]*(?:/math|/wordprocessingml/(?:2006/)?main)\}f$")
"""A fraction in Word's equations is an `f`, too."""
_QUOTED_SHEET = re.compile(r"'([^']*)'!")
_FUNCTION = re.compile(r"(?<![A-Za-z0-9_.])([A-Za-z0-9_.]+)\s*\(")
_OTHER_BOOK = re.compile(r"\[(?!\d+\])[^\[\]]*\][^\s\[\]()!'+*/,;-]*!|://|\\\\")
"""A workbook beside this one or on another machine (`[a.xlsx]แผ่น1!A1`)."""
_NO_SHEET = re.compile(r"[/\\]|\[(?!\d+\])")


@functools.lru_cache(maxsize=4_096)
def is_formula(tag: str) -> bool:
    """Whether an element (with its namespace) holds a formula."""
    return tag.rpartition("}")[2] in FORMULAS and not _OTHER_MEANING.match(tag)


def is_formula_key(element: str, key: str) -> bool:
    """Whether an attribute holds a formula."""
    return key in _FORMULA_KEYS or (element, key) in _FORMULA_KEYS_IN


def formula_acts(formula: str, *, is_choice: bool = False) -> bool:
    """Whether a formula of Excel may do more than work out something from cells of its workbook.

    `is_choice`: it makes a list to choose from, which nobody works out before a click; there INDIRECT is usual. In a cell
    it may name another machine by words that other cells put together, and LibreOffice requests that.
    """
    words = QUOTED.sub('""', formula)
    plain = _QUOTED_SHEET.sub("", words)
    if "|" in plain or _OTHER_BOOK.search(plain):  # DDE is a program, a topic, an item
        return True
    if any(_NO_SHEET.search(sheet) for sheet in _QUOTED_SHEET.findall(words)):
        return True
    names = {name.upper() for name in _FUNCTION.findall(plain)}
    if not all(map(is_known_function, names)) or ("INDIRECT" in names and not is_choice):
        return True
    addresses = (found.replace('""', '"') for found in QUOTED.findall(formula))
    return "HYPERLINK" in names and not all(map(is_plain_address, addresses))
