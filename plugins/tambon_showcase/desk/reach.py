"""Which entries somebody may work on, by the codes of their provinces and districts."""

from __future__ import annotations

from typing import NamedTuple


class Reach(NamedTuple):
    """The entries a person may work on: those whose tambon's code begins with one of `codes`."""

    codes: tuple[str, ...] = ()

    def holds(self, code: str) -> bool:
        """Whether an entry is among them."""
        return code.startswith(self.codes)

    def touches(self, area: str) -> bool:
        """Whether a province or district has an entry among them."""
        return any(area.startswith(code) or code.startswith(area) for code in self.codes)


EVERYWHERE = Reach(("",))
