"""Shortening Thai text: at a space, never inside a word that has none."""

from __future__ import annotations


def cut(text: str, length: int) -> str:
    """`text` on one line, at most `length` characters, ended with … where it was cut."""
    plain = " ".join(text.split())
    if len(plain) <= length:
        return plain
    space = plain.rfind(" ", length // 2, length)
    return plain[: space if space > 0 else length].rstrip() + "…"
