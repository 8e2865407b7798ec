"""Text to keys: every three letters in a row (and every two, for words of two), hashed twice, once as written and once forgivingly.

A letter carries its tone marks (and a silenced consonant), a number is one letter, spaces and
punctuation are not there at all, so words run together or apart make the same keys. The *forgiving*
hash drops the marks and joins letters that sound alike: it says in which file a key is, so a
misspelt word finds its well-spelt neighbours in the files it loads anyway.
`plugins/tambon_showcase/theme/assets/tambon/search/grams.js` computes the same keys.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .normalise import classes

Array = npt.NDArray[np.uint64]
START, END, BREAK, NUMBER, PAIR = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""Private letters: a name begins, a name ends, another text begins, a whole number, two letters alone."""
RAW_BITS = 12
FOLD_BITS = 24
KEY_BITS = FOLD_BITS + RAW_BITS
_PAIRS = "ใไ ฬล ณน ศส ษส ญย ฎด ฏต ฐถ ฑท ฒท ธท ภพ ฟพ ฆค รล ฤล ืิ ีิ ึิ ูุ"
ALIKE = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""Letters that sound alike or are easily mistaken, and the letter that replaces them."""
_LETTERS = (
    (0x30, 0x39),
    (0x61, 0x7A),
    (0xC0, 0x24F),
    (0xE01, 0xE2E),
    (0xE30, 0xE39),
    (0xE40, 0xE45),
    (0xE50, 0xE59),
)
_OTHER_SCRIPTS = ((0xE80, 0x1FFF), (0x3040, 0xD7FF), (0xE000, 0xE003))
_MARKS = ((0xE3A, 0xE3A), (0xE47, 0xE4E))
_DIGITS = ((0x30, 0x39), (0xE50, 0xE59))
_CONSONANTS = ((0xE01, 0xE2E),)
_THANTHAKHAT = 0xE4C
_LETTER, _MARK, _DIGIT, _CONSONANT, _SILENCER = 1, 2, 4, 8, 16


def mix(x: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """A well-mixed 32-bit hash (Chris Wellons' lowbias32)."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x7FEB352D)
    x = (x ^ (x >> np.uint32(15))) * np.uint32(0x846CA68B)
    return x ^ (x >> np.uint32(16))


def _spelt() -> npt.NDArray[np.uint16]:
    """Each character, a Thai digit as its Arabic one."""
    same = np.arange(0x10000, dtype=np.uint16)
    same[0xE50:0xE5A] = same[0x30:0x3A]
    return same


def _heard() -> npt.NDArray[np.uint16]:
    same = _spelt()
    for written, heard in ALIKE.items():
        same[ord(written)] = ord(heard)
    return same


_CLASS = classes(
    (_LETTER, _LETTERS + _OTHER_SCRIPTS),
    (_MARK, _MARKS),
    (_DIGIT, _DIGITS),
    (_CONSONANT, _CONSONANTS),
    (_SILENCER, ((_THANTHAKHAT, _THANTHAKHAT),)),
)
_WEIGHT = mix(_spelt().astype(np.uint32))
_HEARD_WEIGHT = _WEIGHT[_heard()]
_A, _B, _C = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35)

_SHARES = 8
IN_PAIRS = np.uint64((_SHARES - 1) << KEY_BITS - _SHARES.bit_length() + 1)
"""Keys of two letters begin here, in the last eighth: they are in few files of their own, as they are seldom needed."""
_SIGN, _PAIR = _WEIGHT[[ord(NUMBER)]], _WEIGHT[[ord(PAIR)]]


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as a row of letters: their hashes as written and as heard, and where numbers and breaks are."""

    raw: npt.NDArray[np.uint32]
    fold: npt.NDArray[np.uint32]
    number: npt.NDArray[np.bool_]
    end: npt.NDArray[np.bool_]


def _apart(text: str) -> str:
    """`text` with another letter where the end of one common word is a word of its own: `วัด` in `จังหวัด`, `ตัวชี้วัด`."""
    return text.replace("หวัด", "หฬัด").replace("ชี้วัด", "ชี้ฬัด")


def letters(text: str) -> Letters:
    """The letters of a normalised text. It must begin with `BREAK`."""
    text = _apart(text)
    codes = np.frombuffer(text.encode("utf-16-le", "replace"), np.uint16).astype(np.intp)
    kind = _CLASS[codes]
    joined = np.zeros(len(codes), bool)
    joined[1:] = (kind[1:] & kind[:-1] & _DIGIT).astype(bool)
    joined[:-1] |= (kind[:-1] & (kind[1:] >> 1) & _CONSONANT).astype(bool)
    first = (kind & _LETTER).astype(bool) & ~joined
    kept = np.flatnonzero(kind)
    codes, first, kind = codes[kept], first[kept], kind[kept]
    starts = np.flatnonzero(first)
    place = np.arange(len(codes)) - np.repeat(starts, np.diff(starts, append=len(codes)))
    raw = np.add.reduceat(_WEIGHT[codes] * (2 * place + 1).astype(np.uint32), starts, dtype=np.uint32)
    heads, number = codes[starts], (kind[starts] & _DIGIT).astype(bool)
    return Letters(raw, np.where(number, raw, _HEARD_WEIGHT[heads]), number, heads == ord(BREAK))


Hashes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.intp]


def _key(fold: Hashes, raw: Hashes, share: int = _SHARES - 1) -> Array:
    heard = fold.astype(np.uint64) * np.uint64(share) // np.uint64(_SHARES << 32 - FOLD_BITS)
    return (heard << np.uint64(RAW_BITS)) + (raw >> np.uint32(32 - RAW_BITS)).astype(np.uint64)


def keys(text: str) -> tuple[Array, npt.NDArray[np.int64]]:
    """Keys of a normalised run of texts, each begun by `BREAK`, and for each key the number of its text."""
    row = letters(text)
    which = np.cumsum(row.end) - 1
    apart = row.end | row.number
    whole = np.flatnonzero(~(row.end[:-2] | row.end[1:-1] | row.end[2:]))
    both = np.flatnonzero(~(apart[:-1] | apart[1:]))
    fold, fold_pair = _hashes(row.fold, whole, both)
    raw, raw_pair = _hashes(row.raw, whole, both)
    alone = mix(_SIGN * _A + row.raw[row.number] * _B + _SIGN * _C)
    found = np.concatenate([_key(fold, raw), _key(alone, alone), _key(fold_pair, raw_pair, 1) + IN_PAIRS])
    return found, np.concatenate([which[whole], which[row.number], which[both]])


def _hashes(row: Hashes, whole: Places, both: Places) -> tuple[Hashes, Hashes]:
    """Hashes of the letters from each place in `whole` by threes, and of those in `both` by twos."""
    two = row[:-1] * _A
    two += row[1:] * _B
    return mix(two[whole] + row[2:][whole] * _C), mix(two[both] + _PAIR * _C)
