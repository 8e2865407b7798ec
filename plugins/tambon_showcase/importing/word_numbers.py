"""Numbers that Word counts itself ("1.1", "ก.", "(๒)") as words, because readers of the page must see them too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import ascii_lowercase
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from tambon_showcase.text.thai_text import THAI_DIGITS

from .package import PackageParts
from .word_xml import WORD, parsed, style_of

THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_MOST_LETTERS = 30
"""Word writes no more letters than this, whatever the number (ECMA-376)."""
_UNSEEN = frozenset({"bullet", "none"})
MAX_LEVEL = 9


class NumberingLevel(NamedTuple):
    """How one level of a list is numbered: its kind of number, its words such as `%1.%2`, and its first number."""

    kind: str
    words: str
    start: int


def numeral(number: int, kind: str) -> str:
    """A number as Word writes it in a kind of numbering (ECMA-376 part 1, 17.18.59)."""
    match kind:
        case "thaiNumbers":
            return str(number).translate(THAI_DIGITS)
        case "thaiLetters":
            return _letters(number, THAI_LETTERS)
        case "lowerLetter" | "upperLetter":
            letters = _letters(number, ascii_lowercase)
            return letters.upper() if kind == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman.upper() if kind == "upperRoman" else roman
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)


def _letters(number: int, alphabet: str) -> str:
    """The letter of a number; after the last one each is doubled, then tripled: `z`, `aa`, `bb`."""
    again, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * min(again + 1, _MOST_LETTERS)


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        said += letters * min(count, 9)
    return said


def write_numbers(tree: Element, parts: PackageParts) -> int:
    """Put the number that Word would show at the start of each numbered paragraph; returns how many."""
    lists, styles, counting = _lists(parts), _style_lists(parts), _counting_styles(parts)
    counters: dict[str, list[int]] = {}
    count = 0
    for paragraph in tree.iter(f"{WORD}p"):
        key, depth = _list_of(paragraph, styles)
        counter, levels = lists.get(key, ("", {}))
        if depth not in levels or levels[depth].kind in _UNSEEN:
            continue
        numbers = counters.setdefault(counter, [])
        _count_up(numbers, depth, levels)
        _put(paragraph, _said(numbers, depth, levels), counting)
        count += 1
    return count


def _count_up(numbers: list[int], depth: int, levels: Mapping[int, NumberingLevel]) -> None:
    """The next number of a level; deeper levels begin again, higher ones that were never shown count as begun."""
    while len(numbers) <= depth:
        at = len(numbers)
        numbers.append(levels[at].start - (at == depth) if at in levels else 1)
    numbers[depth] += 1
    del numbers[depth + 1 :]


def _said(numbers: list[int], depth: int, levels: Mapping[int, NumberingLevel]) -> str:
    """The number of a paragraph as its level spells it: `%1.%2` becomes `1.2`."""
    return _PLACE.sub(lambda found: _part(numbers, int(found[1]) - 1, levels), levels[depth].words)


def _part(numbers: list[int], at: int, levels: Mapping[int, NumberingLevel]) -> str:
    return numeral(numbers[at], levels[at].kind) if at < len(numbers) and at in levels else ""


def _put(paragraph: Element, words: str, counting: frozenset[str]) -> None:
    """The words as the first run of a paragraph, which is no list item of Word any more, nor in a style that counts."""
    look = paragraph.find(f"{WORD}pPr")
    if look is not None:
        for numbering in look.findall(f"{WORD}numPr"):
            look.remove(numbering)
        # A numbering of zero keeps the style's own from counting again.
        SubElement(SubElement(look, f"{WORD}numPr"), f"{WORD}numId").set(f"{WORD}val", "0")
        if style_of(paragraph) in counting:
            for style in look.findall(f"{WORD}pStyle"):
                look.remove(style)
    run = Element(f"{WORD}r")
    text = SubElement(run, f"{WORD}t")
    text.text = f"{words} "
    paragraph.insert(0 if look is None else list(paragraph).index(look) + 1, run)


def _list_of(paragraph: Element, styles: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """The list and level of a paragraph, its own or its style's."""
    own = paragraph.find(f"{WORD}pPr/{WORD}numPr")
    key, depth = styles.get(style_of(paragraph), ("", 0))
    if own is None:
        return key, depth
    return _val(own.find(f"{WORD}numId")) or key, _number(_val(own.find(f"{WORD}ilvl")), depth)


def _style_lists(parts: PackageParts) -> dict[str, tuple[str, int]]:
    tree = parsed(parts, "word/styles.xml")
    found: dict[str, tuple[str, int]] = {}
    for style in tree.iter(f"{WORD}style") if tree is not None else ():
        numbering = style.find(f"{WORD}pPr/{WORD}numPr")
        if numbering is not None:
            depth = _number(_val(numbering.find(f"{WORD}ilvl")), 0)
            found[style.get(f"{WORD}styleId", "")] = (_val(numbering.find(f"{WORD}numId")), depth)
    return found


def _counting_styles(parts: PackageParts) -> frozenset[str]:
    """Styles of lists such as List Number: a paragraph in one is an item of its own; a heading stays a heading."""
    tree = parsed(parts, "word/styles.xml")
    return frozenset(
        style.get(f"{WORD}styleId", "")
        for style in (tree.iter(f"{WORD}style") if tree is not None else ())
        if style.find(f"{WORD}pPr/{WORD}numPr") is not None
        and style.find(f"{WORD}pPr/{WORD}outlineLvl") is None
    )


def _lists(parts: PackageParts) -> dict[str, tuple[str, dict[int, NumberingLevel]]]:
    """What counts each list and its levels, by the list's id; lists of one kind count on unless one begins again."""
    tree = parsed(parts, "word/numbering.xml")
    if tree is None:
        return {}
    kinds = {each.get(f"{WORD}abstractNumId", ""): _levels(each) for each in tree.iter(f"{WORD}abstractNum")}
    found: dict[str, tuple[str, dict[int, NumberingLevel]]] = {}
    for each in tree.iter(f"{WORD}num"):
        key, kind = each.get(f"{WORD}numId", ""), _val(each.find(f"{WORD}abstractNumId"))
        begins_again = each.find(f"{WORD}lvlOverride") is not None
        found[key] = (f"list {key}" if begins_again else kind, kinds.get(kind, {}))
    return found


def _levels(kind: Element) -> dict[int, NumberingLevel]:
    found: dict[int, NumberingLevel] = {}
    for each in kind.findall(f"{WORD}lvl"):
        depth = _number(each.get(f"{WORD}ilvl", ""), 0)
        if depth < MAX_LEVEL:
            start = _number(_val(each.find(f"{WORD}start")), 1)
            found[depth] = NumberingLevel(
                _val(each.find(f"{WORD}numFmt")), _val(each.find(f"{WORD}lvlText")), start
            )
    return found


def _val(element: Element | None) -> str:
    return element.get(f"{WORD}val", "") if element is not None else ""


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise
