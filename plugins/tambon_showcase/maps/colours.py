"""The colours of a map's ground, borders, shapes and words: the site's own, so that a map and its page are of one house.

Pins keep the colours of their categories.
"""

from __future__ import annotations

from tambon_showcase.design import KRAM, LIGHT

GROUND, BORDER, SHAPE = LIGHT["sunken"], LIGHT["control"], KRAM
WORDS, SOFT_WORDS = LIGHT["ink"], LIGHT["ink-soft"]
