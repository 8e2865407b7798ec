"""The type of words that may be shown: whatever the model of an entry holds of a contributor is made of it."""

from __future__ import annotations

from typing import NewType

Plain = NewType("Plain", str)
"""Words in which data about persons were looked for and masked. Only the doors make it; a test names them (docs/adr/0026)."""
