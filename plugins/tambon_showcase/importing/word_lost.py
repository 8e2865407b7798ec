"""What a reader of Word files left out without a message: reported, whatever the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .word_xml import WORD, Element

LETTERS = 6
"""Letters by which a piece of text is known again; anything shorter is found anywhere."""
MOST_TOLD = 10


def words_of(tree: Element) -> list[str]:
    """The pieces of text of the tree, without spaces; those too short to be known again are left out."""
    pieces = ("".join((text.text or "").split()) for text in tree.iter(f"{WORD}t"))
    return [piece for piece in pieces if len(piece) >= LETTERS]


def lost_words(pieces: Iterable[str], read: str) -> Iterator[str]:
    """In Thai, pieces of the file's text that are not in what was read of it."""
    text = "".join(read.split())
    known = {text[at : at + LETTERS] for at in range(len(text))}
    lost = list(dict.fromkeys(piece for piece in pieces if piece[:LETTERS] not in known))
    yield from (f"ข้อความ “{piece[:60]}” ไม่ได้นำเข้า คัดลอกมาใส่เอง" for piece in lost[:MOST_TOLD])
    if len(lost) > MOST_TOLD:
        yield f"และข้อความอีก {len(lost) - MOST_TOLD} แห่งไม่ได้นำเข้า เทียบกับเอกสารเดิม"


def lost_pictures(shown: int, read: int) -> Iterator[str]:
    """In Thai, how many of the pictures that the file shows were not read."""
    if shown > read:
        yield f"ภาพ {shown - read} ภาพในรูปร่างหรือพื้นหลังไม่ได้นำเข้า บันทึกเป็น JPG แล้วใส่ใน photos/ เอง"
