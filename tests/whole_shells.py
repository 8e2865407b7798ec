"""Pages of a theme that provides all it must: of each kind one with exactly its markers, each where it belongs."""

from __future__ import annotations

from tambon_showcase.site.shell_kinds import KINDS, ShellKind
from tambon_showcase.site.shells import Shell


def whole_page(kind: ShellKind) -> str:
    """The page that a shell of this kind is cut from."""
    others = sorted(kind.needed(has_address=True) - {"title"})
    return "<head><title>@@title@@</title>" + "".join(f"@@{name}@@" for name in others)


def whole_pages() -> dict[str, str]:
    """The pages of all kinds, by the kind's name."""
    return {kind.name: whole_page(kind) for kind in KINDS}


def alike(shell: Shell) -> dict[str, Shell]:
    """One and the same shell for every kind."""
    return {kind.name: shell for kind in KINDS}
