"""The Sarabun faces as TrueType files, from the pinned package: for paper, pictures and outlines."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

FACES = ("Regular", "Italic", "SemiBold", "Bold")
"""Faces that documents use."""


def face_path(face: str) -> Path:
    """The file of one of `FACES`."""
    return Path(str(resources.files("fontpkg_sarabun"))) / "files" / f"Sarabun-{face}.ttf"
