"""Shortening Thai text: at a space, before a bracket that would stay open, such as that of a source."""

from __future__ import annotations


def cut(text: str, length: int) -> str:
    """`text` on one line, at most `length` characters, ended with … where it was cut."""
    plain = " ".join(text.split())
    if len(plain) <= length:
        return plain
    space = plain.rfind(" ", length // 2, length)
    shown = plain[: space if space > 0 else length]
    opened = shown.rfind("(")
    if opened > max(shown.rfind(")"), length // 4):
        shown = shown[:opened]
    return shown.rstrip() + "…"
