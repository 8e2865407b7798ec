"""Text to keys: every three letters in a row (and every two, for words of two), hashed twice, once as written and once forgivingly.

A letter carries its tone marks (and a silenced consonant), a number is one letter, spaces and
punctuation are not there at all, so words run together or apart give the same keys. The *forgiving*
hash drops the marks and joins letters that sound alike: it says in which file a key stands, so a
misspelt word finds its well-spelt neighbours in the files it loads anyway.
`theme_overrides/assets/search/grams.js` computes the same keys.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.uint64]
START, END, BREAK, NUMBER, PAIR = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""Private letters: a name begins, a name ends, another text begins, a whole number, two letters alone."""
RAW_BITS = 12
FOLD_BITS = 24
KEY_BITS = FOLD_BITS + RAW_BITS
_PAIRS = "ใไ ฬล ณน ศส ษส ญย ฎด ฏต ฐถ ฑท ฒท ธท ภพ ฟพ ฆค รล ฤล ืิ ีิ ึิ ูุ"
ALIKE = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""Letters that sound alike or are easily mistaken, and the letter that stands for them."""
_LETTERS = ((0x30, 0x39), (0x61, 0x7A), (0xC0, 0x24F), (0xE01, 0xE2E), (0xE30, 0xE39), (0xE40, 0xE45))
_OTHER_SCRIPTS = ((0xE80, 0x1FFF), (0x3040, 0xD7FF), (0xE000, 0xE003))
_MARKS = ((0xE3A, 0xE3A), (0xE47, 0xE4E))
_THANTHAKHAT = 0xE4C
_LETTER, _MARK = 1, 2


def mix(x: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """A well-mixed 32-bit hash (Chris Wellons' lowbias32)."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x7FEB352D)
    x = (x ^ (x >> np.uint32(15))) * np.uint32(0x846CA68B)
    return x ^ (x >> np.uint32(16))


def _table(*classes: tuple[int, tuple[tuple[int, int], ...]]) -> npt.NDArray[np.uint8]:
    table = np.zeros(0x10000, np.uint8)
    for value, ranges in classes:
        for first, last in ranges:
            table[first : last + 1] = value
    return table


_CLASS = _table((_LETTER, _LETTERS + _OTHER_SCRIPTS), (_MARK, _MARKS))
_CONSONANT = _table((1, ((0xE01, 0xE2E),))).astype(bool)
_DIGIT = _table((1, ((0x30, 0x39),))).astype(bool)
_DIGITS = np.arange(0x10000, dtype=np.uint16)
_DIGITS[0xE50:0xE5A] = np.arange(0x30, 0x3A)
_FOLD = np.arange(0x10000, dtype=np.uint16)
for _written, _heard in ALIKE.items():
    _FOLD[ord(_written)] = ord(_heard)
_WEIGHT = mix(np.arange(0x10000, dtype=np.uint32))
_A, _B, _C = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35)


_IN_PAIRS = np.uint64(1 << KEY_BITS - 1)
"""Keys of two letters stand in files of their own: they are many and seldom asked for."""
_SIGN, _PAIR = _WEIGHT[[ord(NUMBER)]], _WEIGHT[[ord(PAIR)]]


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as a row of letters: their hashes as written and as heard, and where numbers and breaks are."""

    raw: npt.NDArray[np.uint32]
    fold: npt.NDArray[np.uint32]
    number: npt.NDArray[np.bool_]
    end: npt.NDArray[np.bool_]


def letters(text: str) -> Letters:
    """The letters of a normalised text. It must begin with `BREAK`."""
    codes = _DIGITS[np.frombuffer(text.encode("utf-16-le", "replace"), np.uint16)]
    kind, digit = _CLASS[codes], _DIGIT[codes]
    joined = np.zeros(len(codes), bool)
    joined[1:] = digit[1:] & digit[:-1]
    joined[:-1] |= _CONSONANT[codes[:-1]] & (codes[1:] == _THANTHAKHAT)
    first = (kind == _LETTER) & ~joined
    kept = first | (kind == _MARK) | joined
    codes, first, digit = codes[kept], first[kept], digit[kept]
    starts = np.flatnonzero(first)
    place = np.arange(len(codes)) - np.repeat(starts, np.diff(starts, append=len(codes)))
    raw = np.add.reduceat(_WEIGHT[codes] * (2 * place + 1).astype(np.uint32), starts, dtype=np.uint32)
    heads, number = codes[starts], digit[starts]
    return Letters(raw, np.where(number, raw, _WEIGHT[_FOLD[heads]]), number, heads == ord(BREAK))


Hashes = npt.NDArray[np.uint32]


def _hash(x: Hashes, y: Hashes, z: Hashes) -> Array:
    return mix(x * _A + y * _B + z * _C).astype(np.uint64)


def _key(fold: Array, raw: Array) -> Array:
    return (fold >> np.uint64(33 - FOLD_BITS)) << np.uint64(RAW_BITS) | raw >> np.uint64(32 - RAW_BITS)


def keys(text: str) -> tuple[Array, npt.NDArray[np.int64]]:
    """Keys of a normalised run of texts, each begun by `BREAK`, and for each key the number of its text."""
    row = letters(text)
    which = np.cumsum(row.end) - 1
    whole = ~(row.end[:-2] | row.end[1:-1] | row.end[2:])
    fold = _hash(row.fold[:-2], row.fold[1:-1], row.fold[2:])[whole]
    raw = _hash(row.raw[:-2], row.raw[1:-1], row.raw[2:])[whole]
    number = row.raw[row.number]
    alone = _hash(_SIGN, number, _SIGN)
    apart = row.end | row.number
    both = ~(apart[:-1] | apart[1:])
    fold_pair = _hash(row.fold[:-1], row.fold[1:], _PAIR)[both]
    raw_pair = _hash(row.raw[:-1], row.raw[1:], _PAIR)[both]
    found = np.concatenate([_key(fold, raw), _key(alone, alone), _key(fold_pair, raw_pair) | _IN_PAIRS])
    return found, np.concatenate([which[:-2][whole], which[row.number], which[:-1][both]])
