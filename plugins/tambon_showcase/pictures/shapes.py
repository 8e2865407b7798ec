"""The shapes of pictures for sharing."""

from __future__ import annotations

SHAPES = {"og": (1200, 630), "square": (1080, 1080), "portrait": (1080, 1350), "story": (1080, 1920)}
"""Width and height in pixels: Open Graph, and the three shapes of posts."""
